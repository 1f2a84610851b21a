export const style = `
:root {
  color-scheme: light dark;
  --ink: #1b1b1a; --soft: #5d5b55; --paper: #fdfcf9; --rule: #cfcabd; --tint: #f2efe6;
  --verbatim: #7a4300; --edited: #0b5c6b; --reworded: #5b3f8c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #ece9e1; --soft: #aaa69a; --paper: #171715; --rule: #47443c; --tint: #22211d;
    --verbatim: #f0b36a; --edited: #74cbdb; --reworded: #c3a9f2;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3, table, details, .meta, .badges, .number, .legend { font-family: system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .6rem; border-top: 2px solid var(--ink); padding-top: .5rem; }
a { color: inherit; }
.meta, .soft { color: var(--soft); font-size: .875rem; }
.findings { font-size: 1.15rem; padding-left: 1.2rem; }
.findings li:first-child { font-weight: 600; }
/* Positioned, so that text which is there for screen readers only stays inside the box that scrolls. */
.wide { position: relative; max-width: 100%; overflow-x: auto; }
table { border-collapse: separate; border-spacing: 0; font-size: .875rem; line-height: 1.35; width: 100%;
  border: 1px solid var(--rule); border-width: 1px 0 0 1px; }
th, td { border: 1px solid var(--rule); border-width: 0 1px 1px 0; padding: .4rem .55rem; text-align: start;
  vertical-align: top; min-width: 7rem; max-width: 22rem; }
thead th, tbody th { background: var(--tint); font-weight: 600; }
tr > th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; max-width: min(18rem, 45vw); }
.hash { min-width: 17rem; }
details { border-bottom: 1px solid var(--rule); padding: .4rem 0; font-size: .9375rem; }
summary { cursor: pointer; font-weight: 600; }
details ul { margin: .4rem 0; padding-inline-start: 1.4rem; }
td.none { color: var(--soft); }
code { font: .8125rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.patterns { position: absolute; width: 0; height: 0; }
.bar { display: block; width: 100%; min-width: 6rem; height: 12px; margin-top: .3rem; forced-color-adjust: none; }
.bar rect { stroke: CanvasText; stroke-width: .5; }
.bar .track { fill: none; }
.sign, .carried { white-space: nowrap; }
.passages tr > th:first-child { min-width: min(18rem, 42vw); }
.passages tbody th { font-weight: 400; background: var(--paper); }
h3 { font-size: 1.1rem; margin: 2rem 0 .3rem; }
.sign b { font-family: system-ui, sans-serif; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; padding: 0; font-size: .875rem; }
.paragraph { display: grid; grid-template-columns: 3rem minmax(0, 1fr) 15rem; gap: 0 1rem; padding: .5rem 0; }
.paragraph + .paragraph { border-top: 1px solid var(--rule); }
.number { color: var(--soft); font-size: .875rem; }
.paragraph p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.headline p, .heading p { font-weight: 700; }
.boilerplate p, .repeat p { color: var(--soft); }
.badges { list-style: none; margin: 0; padding: 0; font-size: .8125rem; }
.verbatim, .edited, .reworded { text-decoration-line: underline; text-decoration-thickness: 1.5px; text-underline-offset: 3px; }
.verbatim { text-decoration-style: solid; text-decoration-color: var(--verbatim); }
.edited { text-decoration-style: double; text-decoration-color: var(--edited); }
.reworded { text-decoration-style: dotted; text-decoration-color: var(--reworded); text-decoration-thickness: 2px; }
mark { background: var(--tint); color: inherit; border: 1px solid currentColor; border-radius: 2px; padding: 0 1px; }
.theirs { font: italic .8125rem/1.3 system-ui, sans-serif; color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 44rem) {
  body { padding: 1rem; }
  .paragraph { grid-template-columns: 2.2rem minmax(0, 1fr); }
  .badges { grid-column: 2; }
}
@media print {
  :root { --ink: #000; --soft: #444; --paper: #fff; --tint: #eee; --rule: #999;
    --verbatim: #000; --edited: #000; --reworded: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .wide { overflow: visible; }
  th, td { min-width: 0; }
  tr > th:first-child { position: static; }
  .paragraph, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
