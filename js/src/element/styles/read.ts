export const readStyle = /* css */ `
.read { display: grid; gap: 0.9rem; }
.read > * { min-inline-size: 0; }
.toolbar {
  position: sticky; inset-block-start: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem;
  justify-content: space-between; padding-block: 0.5rem; background: var(--coverlap-ground, var(--paper)); border-block-end: 1px solid var(--line);
}
.choosers { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; min-inline-size: 0; }
.choosers select { font-weight: 600; max-inline-size: 15rem; }
.icon { inline-size: 2rem; padding: 0; }
.navigation { display: flex; align-items: center; gap: 0.6rem; }
.counter { min-inline-size: 6.2rem; text-align: center; font-size: var(--small); font-variant-numeric: tabular-nums; color: var(--soft); }
.lock { display: inline-flex; align-items: center; gap: 0.45rem; font-size: var(--small); cursor: pointer; min-block-size: 2rem; }

.reader { display: grid; gap: 0.75rem; }
.reader > * { min-inline-size: 0; }
.summary { font-family: var(--serif); font-size: var(--text); max-inline-size: 60rem; }
.panes { display: grid; grid-template-columns: minmax(0, 1fr) 4.5rem minmax(0, 1fr); scroll-margin-block-start: 4rem; }
.pane {
  position: relative; max-block-size: min(64rem, max(22rem, calc(100vh - 4.75rem))); overflow-y: auto;
  border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); scrollbar-width: thin;
}
.pane:focus-visible { outline-offset: -2px; }
.pane header {
  position: sticky; inset-block-start: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem;
  padding: 0.55rem 1.25rem 0.5rem; background: var(--paper); border-block-end: 1px solid var(--line);
}
.pane h3 { min-inline-size: 0; max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.pane .story { padding: 0.75rem 1.25rem 3rem; max-inline-size: 46rem; margin-inline: auto; }
.gutter { position: relative; overflow: hidden; min-inline-size: 0; }
.gutter::before {
  content: ""; position: absolute; z-index: 1; inset: 0 0 auto; block-size: var(--head, 0); background: var(--paper);
  border-block-end: 1px solid var(--line);
}
/* The scrollbar of the left pane stands at its outer side, away from the ribbons. */
.pair .pane.left { direction: rtl; }
.pair .pane.left > * { direction: ltr; }
:host(:dir(rtl)) .pair .pane.left { direction: ltr; }
:host(:dir(rtl)) .pair .pane.left > * { direction: rtl; }
.side-switch { display: none; }

.para { position: relative; padding: 0.35rem 0 0.5rem; padding-inline-start: 2.1rem; margin-block-end: 0.5rem; }
.num { position: absolute; inset-inline-start: 0; inset-block-start: 0.62rem; font-size: 0.75rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.text { font: 400 var(--text)/1.6 var(--serif); overflow-wrap: anywhere; }
/* Lines that were broken by hand flow; those of lists and tables are meant. */
.list .text, .table .text { white-space: pre-line; }
h4.text { font-size: var(--large); font-weight: 650; line-height: 1.25; }
h5.text { font-size: 1.1875rem; font-weight: 650; line-height: 1.3; }
.caption .text { font-size: var(--normal); font-style: italic; }
.boilerplate .text, .repeat .text { color: var(--soft); font-family: var(--sans); font-size: var(--small); }
.role { display: block; font: 600 0.75rem/1.5 var(--sans); color: var(--soft); }
.table .text { font-family: var(--sans); font-size: var(--normal); }

/* What takes no part, folded. */
.fold { margin-block-end: 0.5rem; padding-inline-start: 2.1rem; font-size: var(--small); }
.fold > summary { padding-block: 0.45rem; padding-inline-start: calc(0.9rem + 5px); cursor: pointer; color: var(--soft); }
.fold > summary .what { color: var(--ink); font-weight: 600; margin-inline-end: 0.5rem; }
.fold > .para { margin-inline-start: -2.1rem; margin-block-end: 0; }
.boilerplate > .rail .role { display: inline; margin-inline-end: 0.5rem; }
.fold .boilerplate > .rail .role { display: none; }

/* The rail: solid, double, dotted, dashed. */
.rail { padding-inline-start: calc(0.9rem + 5px); }
.verbatim > .rail, .edited > .rail, .reworded > .rail { padding-inline-start: 0.9rem; }
.verbatim .rail { border-inline-start: 5px solid var(--verbatim); }
.edited .rail { border-inline-start: 6px double var(--edited); }
.reworded .rail { border-inline-start: 5px dotted var(--reworded); }
.only .rail { border-inline-start: 2px dashed var(--edge); padding-inline-start: calc(0.9rem + 3px); }
.para.current .rail { background: color-mix(in srgb, var(--accent) 9%, transparent); }
.para:focus { outline: none; }

.tags { display: flex; flex-wrap: wrap; gap: 0 0.9rem; padding-inline-start: calc(0.9rem + 5px); margin-block-start: 0.15rem; font-size: var(--small); }
.tag { color: var(--soft); line-height: 1.5rem; }
button.tag {
  border: 0; padding: 0; background: none; min-block-size: 1.5rem; text-align: start; color: var(--soft);
  text-decoration-line: underline; text-decoration-color: transparent; text-underline-offset: 0.2em;
}
button.tag:hover { color: var(--ink); text-decoration-color: currentColor; }
.tag.more { margin-inline-start: auto; }

:host(:dir(rtl)) .arrow { display: inline-block; transform: scaleX(-1); }
mark { background: none; color: inherit; text-underline-offset: 0.22em; }
mark.replace, mark.remove, mark.insert {
  background: color-mix(in srgb, var(--edited) 15%, transparent); border-radius: 2px;
  text-decoration-line: underline; text-decoration-style: solid; text-decoration-color: var(--edited); text-decoration-thickness: 2px;
}
mark.remove, mark.insert { text-decoration-style: dashed; }
mark.spelling { text-decoration-line: underline; text-decoration-style: dotted; text-decoration-color: var(--edited); text-decoration-thickness: 2px; }
mark.form { text-decoration-line: underline; text-decoration-style: dotted; text-decoration-color: var(--line); text-decoration-thickness: 2px; }
mark.reworded:not(.shared) { text-decoration-line: underline; text-decoration-style: dotted; text-decoration-color: var(--reworded); text-decoration-thickness: 2px; }
/* A sentence that stands in another paragraph elsewhere: a rail of its own at either end. */
mark.shared {
  --hue: var(--verbatim); padding-inline: 0.2em; border-inline: 4px solid var(--hue); border-radius: 2px;
  background: color-mix(in srgb, var(--hue) 11%, transparent);
}
mark.shared.edited { --hue: var(--edited); border-inline-style: double; border-inline-width: 5px; }
mark.shared.reworded { --hue: var(--reworded); border-inline-style: dotted; }
mark.shared.current { background: color-mix(in srgb, var(--hue) 28%, transparent); }
/* What is not shared steps back. */
mark.alone { color: var(--soft); }
mark.alone::before { content: "◇"; content: "◇" / ""; margin-inline-end: 0.3em; font-family: var(--sans); font-size: 0.85em; }

.ribbons { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.ribbons.mirrored { transform: scaleX(-1); }
.ribbon { cursor: pointer; --hue: var(--verbatim); }
.ribbon.edited { --hue: var(--edited); }
.ribbon.reworded { --hue: var(--reworded); }
.ribbon .area { fill: color-mix(in srgb, var(--hue) 10%, transparent); stroke: none; }
.ribbon .edges { fill: none; stroke: color-mix(in srgb, var(--hue) 65%, transparent); stroke-width: 1.25; }
.ribbon.edited .edges { stroke-dasharray: 9 4; }
.ribbon.reworded .edges { stroke-dasharray: 0.1 4.5; stroke-linecap: round; stroke-width: 2; }
.ribbon .ends { fill: none; stroke: var(--hue); stroke-width: 4; }
.ribbon.edited .ends { stroke-dasharray: 9 3; }
.ribbon.reworded .ends { stroke-dasharray: 3 3; }
.ribbon:hover .area { fill: color-mix(in srgb, var(--hue) 22%, transparent); }
.ribbon.current .area { fill: color-mix(in srgb, var(--hue) 28%, transparent); }
.ribbon.current .edges { stroke: var(--hue); stroke-width: 2; }

.matches { margin-block-start: 1rem; }
.matches ol { margin-block-start: 0.5rem; border-block-start: 1px solid var(--line); display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); column-gap: 1.5rem; }
.matches li { border-block-end: 1px solid var(--line); }
button.match {
  display: grid; gap: 0.1rem; inline-size: 100%; padding: 0.5rem 0.6rem; border: 0; border-radius: 0; background: none; text-align: start;
  border-inline-start: 3px solid transparent;
}
button.match:hover { background: var(--tint); }
button.match[aria-current="true"] { background: color-mix(in srgb, var(--accent) 10%, transparent); border-inline-start-color: var(--accent); }
.match .head { display: flex; flex-wrap: wrap; gap: 0 0.8rem; font-size: var(--small); font-weight: 600; }
.match .relation { font-weight: 400; color: var(--soft); }
.match .opening { font-family: var(--serif); font-size: var(--normal); line-height: 1.4; }

/* Read alone, what stands only here is what one looks for. */
.single mark.alone { color: inherit; }
.single .pane { block-size: auto; max-block-size: none; overflow: visible; }
.single .pane header { position: static; }

@container (min-width: 92rem) {
  .pair { grid-template-columns: minmax(0, 1fr) 20rem; column-gap: 1.5rem; }
  .pair > * { grid-column: 1; }
  .pair .matches { grid-column: 2; grid-row: 1 / span 4; margin: 0; display: flex; flex-direction: column; min-block-size: 0; block-size: 0; min-block-size: 100%; }
  .pair .matches ol { position: relative; display: block; overflow-y: auto; scrollbar-width: thin; }
}
/* Two panes side by side: rails at the gutter, numbers at the outer edge. */
@container (min-width: 46.001rem) {
  .pair .left .para { padding-inline: 2.1rem 0; }
  .pair .left .rail { border-inline-start: 0; padding-inline: 0 calc(0.9rem + 5px); }
  .pair .left :is(.verbatim, .edited, .reworded) > .rail { padding-inline-end: 0.9rem; }
  .pair .left .verbatim .rail { border-inline-end: 5px solid var(--verbatim); }
  .pair .left .edited .rail { border-inline-end: 6px double var(--edited); }
  .pair .left .reworded .rail { border-inline-end: 5px dotted var(--reworded); }
  .pair .left .only .rail { border-inline-end: 2px dashed var(--edge); padding-inline-end: calc(0.9rem + 3px); }
  .pair .left .tags { padding-inline: 0 calc(0.9rem + 5px); }
  .pair .left .story { margin-inline-end: 0; padding-inline-end: 0; }
  .pair .right .story { margin-inline-start: 0; padding-inline-start: 0; }
  .pair .pane.left { border-inline-start: 0; border-start-start-radius: 0; border-end-start-radius: 0; }
  .pair .pane.right { border-inline-start: 0; border-start-start-radius: 0; border-end-start-radius: 0; }
  .pair .right .para { padding-inline: 0 2.1rem; }
  .pair .right .num { inset-inline: auto 0; }
  .pair .gutter { border-block: 1px solid var(--line); background: var(--paper); }
  .pair .left .fold { padding-inline-start: 2.1rem; }
  .pair .right .fold { padding-inline: 0 2.1rem; }
  .pair .left .fold > summary { padding-inline: 0 calc(0.9rem + 5px); }
  .pair .right .fold > .para { margin-inline: 0 -2.1rem; }
  /* Beside the other article its name would only repeat. */
  .tag .beside { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
}
@container (max-width: 46rem) {
  .read { display: flex; flex-direction: column; }
  .toolbar { display: contents; }
  .navigation {
    order: 1; position: sticky; inset-block-end: 0; z-index: 3; padding-block: 0.5rem; border-block-start: 1px solid var(--line);
    background: var(--coverlap-ground, var(--paper));
  }
  .tag, .match { scroll-margin-block: 4rem; }
  .choosers, .choosers .field { inline-size: 100%; }
  .choosers .field > span { min-inline-size: 3.2rem; }
  .choosers .field select { flex: 1; max-inline-size: none; }
  .choosers .swap { display: none; }
  .panes { display: block; }
  .gutter { display: none; }
  .pair .side-switch { display: flex; }
  .pane { block-size: auto; max-block-size: none; overflow: visible; border: 0; background: none; }
  .pane header { position: static; padding-inline: 0; background: none; }
  .pane .story, .pair .left .story, .pair .right .story { padding-inline: 0; margin-inline: 0; }
  .panes[data-side="left"] .pane.right, .panes[data-side="right"] .pane.left { display: none; }
  .para { padding-inline: 0; }
  .num { position: static; display: block; margin-block-end: 0.1rem; }
  .fold { padding-inline: 0; }
  .fold > .para { margin-inline: 0; }
  .tag.more { margin-inline-start: 0; }
  .legend .what { display: none; }
  .navigation { justify-content: space-between; }
  .lock { display: none; }
}
@media (forced-colors: active) {
  .ribbon .area { fill: none; }
  .ribbon .edges, .ribbon .ends { stroke: CanvasText; }
  .ribbon.current .edges { stroke: Highlight; stroke-width: 3; }
  .para.current .rail { outline: 2px solid Highlight; }
  button.match { border-inline-start-color: Canvas; }
  button.match[aria-current="true"] { border-inline-start-color: Highlight; }
  mark { color: CanvasText; background: Canvas; }
}
@media print {
  .panes { grid-template-columns: 1fr 1fr; gap: 1.5rem; }
  .gutter, .side-switch { display: none; }
  .pane { block-size: auto; max-block-size: none; overflow: visible; border: 0; }
  .pane header { position: static; }
  .para, .matches li { break-inside: avoid; }
}
`;
