/** Tokens, type, controls and states; every view builds on these. Set the `--coverlap-*` properties to theme them. */
export const base = /* css */ `
:host {
  --ink: var(--coverlap-ink, light-dark(#191b1e, #e9e7e2));
  --soft: var(--coverlap-soft, light-dark(#595d63, #a8aaad));
  --paper: var(--coverlap-paper, light-dark(#ffffff, #17191c));
  --tint: var(--coverlap-tint, light-dark(#f5f5f2, #202327));
  --line: var(--coverlap-line, light-dark(#dfded9, #34383d));
  --edge: var(--coverlap-edge, light-dark(#85868a, #7d8188));
  --accent: var(--coverlap-accent, light-dark(#0d5865, #79cad6));
  --on-accent: var(--coverlap-on-accent, light-dark(#ffffff, #0e2226));
  --verbatim: var(--coverlap-verbatim, light-dark(#1d5ca6, #82b7f2));
  --edited: var(--coverlap-edited, light-dark(#935700, #e3ab58));
  --reworded: var(--coverlap-reworded, light-dark(#7b3f9e, #c79ce6));
  --alarm: var(--coverlap-alarm, light-dark(#a32c1c, #f0988a));
  --serif: var(--coverlap-serif, Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Cambria, Georgia, serif);
  --sans: var(--coverlap-sans, system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", sans-serif);
  --small: 0.8125rem;
  --normal: 0.9375rem;
  --text: 1.0625rem;
  --large: 1.375rem;
  --radius: 6px;
  display: block;
  container-type: inline-size;
  color: var(--ink);
  font: var(--normal)/1.45 var(--sans);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
h2, h3, h4, h5, p, ul, ol, dl, dd, fieldset, table { margin: 0; padding: 0; border: 0; }
ul, ol { list-style: none; }
cite { font-style: normal; font-weight: 600; }
h3 { font-size: var(--text); font-weight: 650; line-height: 1.3; }
bdi, cite, q { overflow-wrap: anywhere; }
[hidden] { display: none !important; }
.vh {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; user-select: none; -webkit-user-select: none;
}
.note, .facts { color: var(--soft); font-size: var(--small); }
.facts { font-variant-numeric: tabular-nums; }

button, select, input { font: inherit; color: inherit; }
button, select {
  min-block-size: 2rem; padding: 0.2rem 0.7rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--paper); cursor: pointer;
}
button:hover, select:hover { border-color: var(--ink); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button:disabled { opacity: 0.5; cursor: default; }
button.outlet {
  border: 0; padding: 0; min-block-size: 1.5rem; background: none; font-weight: 650; text-align: start;
  text-decoration-line: underline; text-decoration-color: transparent; text-underline-offset: 0.2em;
}
button.outlet:hover { text-decoration-color: currentColor; }
button.link {
  display: inline; min-block-size: 0; padding: 0; border: 0; border-radius: 0; background: none; font: inherit; text-align: start;
  text-decoration-line: underline; text-decoration-color: var(--edge); text-decoration-thickness: 1px; text-underline-offset: 0.2em;
}
button.link:hover { color: var(--accent); text-decoration-color: currentColor; }
.field { display: inline-flex; align-items: center; gap: 0.5rem; min-inline-size: 0; }
.field > span { color: var(--soft); font-size: var(--small); white-space: nowrap; }
.field select { min-inline-size: 0; max-inline-size: 100%; text-overflow: ellipsis; }
input[type="checkbox"] { inline-size: 1.05rem; block-size: 1.05rem; margin: 0; accent-color: var(--accent); }

.bar-top {
  display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 0.5rem 2rem;
  border-block-end: 1px solid var(--line); margin-block-end: 1.1rem;
}
[role="tablist"] { display: flex; gap: 1.5rem; }
[role="tab"] {
  border: 0; border-radius: 0; background: none; padding: 0.55rem 0.1rem 0.5rem; color: var(--soft); font-weight: 600;
  border-block-end: 3px solid transparent; margin-block-end: -1px;
}
[role="tab"]:hover { color: var(--ink); }
[role="tab"][aria-selected="true"] { color: var(--ink); border-block-end-color: var(--accent); }
.filters { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; padding-block: 0.35rem; }
.chips { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.25rem; min-inline-size: 0; }
.chips-label { margin-inline-end: 0.5rem; color: var(--soft); font-size: var(--small); }
.chip { position: relative; display: inline-flex; cursor: pointer; font-size: var(--small); }
.chip input { position: absolute; inset: 0; margin: 0; inline-size: 100%; block-size: 100%; opacity: 0; cursor: pointer; }
.chip span, .chip bdi {
  padding: 0.2rem 0.65rem; min-block-size: 1.5rem; border: 1px solid var(--line); border-radius: 999px; background: var(--paper);
}
.side-switch .chip { min-inline-size: 0; }
.side-switch bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip:hover span, .chip:hover bdi { border-color: var(--edge); }
.chip input:checked + * { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.chip input:focus-visible + * { outline: 2px solid var(--accent); outline-offset: 2px; }

.state {
  display: grid; gap: 0.75rem; justify-items: start; max-inline-size: 42rem; margin-block: 1rem 2rem; padding: 1.1rem 1.3rem;
  border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: var(--radius); background: var(--paper);
}
.state.error { border-inline-start-color: var(--alarm); }
.state h3 { font-size: var(--text); }
.state code { font-size: 0.9em; padding: 0.1em 0.35em; background: var(--tint); border-radius: 4px; overflow-wrap: anywhere; }
.state progress { inline-size: 100%; block-size: 0.5rem; accent-color: var(--accent); }
.state .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.busy { opacity: 0.55; }
.states > .note { margin-block-end: 0.9rem; }
.notes { display: grid; gap: 0.35rem; margin-block-start: 1.25rem; }

.glyph { display: inline-block; font-size: 1.1em; line-height: 1; min-inline-size: 0.9em; text-align: center; font-weight: 700; font-family: var(--sans); }
.glyph.verbatim { color: var(--verbatim); }
.glyph.edited { color: var(--edited); }
.glyph.reworded { color: var(--reworded); }
.glyph.only, .glyph.moved { color: var(--soft); }
.kind { white-space: nowrap; }
.bar { display: block; inline-size: 100%; block-size: 10px; overflow: hidden; }
.bar .track { fill: var(--tint); }
.bar line { stroke-width: 10; }
.bar line.verbatim { stroke: var(--verbatim); }
.bar line.edited { stroke: var(--edited); stroke-dasharray: 9 2; }
.bar line.reworded { stroke: var(--reworded); stroke-width: 4.5; stroke-dasharray: 0.1 7; stroke-linecap: round; }
.bar rect.only { fill: none; stroke: var(--soft); stroke-width: 1; stroke-dasharray: 3 2; }
.bar rect.blank { fill: none; }
:host(:dir(rtl)) .bar { transform: scaleX(-1); }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; font-size: var(--small); color: var(--soft); }
.legend li { display: inline-flex; align-items: center; gap: 0.5rem; }
.legend .bar { inline-size: 2.2rem; }
.legend .kind { color: var(--ink); }
.legend .what { white-space: normal; }
.legend mark { color: var(--ink); }

@media (forced-colors: active) {
  .bar .track { fill: Canvas; stroke: CanvasText; }
  .bar line.verbatim, .bar line.edited, .bar line.reworded { stroke: CanvasText; }
  .bar rect.only { stroke: CanvasText; }
  .glyph.verbatim, .glyph.edited, .glyph.reworded, .glyph.only, .glyph.moved { color: CanvasText; }
  .chip input:checked + * { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  [role="tab"] { border-block-end: 0; }
  [role="tab"][aria-selected="true"] { border-block-end: 3px solid Highlight; }
}
@media print {
  .bar-top, .actions, .toolbar, .sorter { display: none !important; }
  :host { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --tint: #f2f2f2; --line: #bbb; container-type: normal; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
