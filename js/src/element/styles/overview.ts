export const overviewStyle = /* css */ `
.overview { display: grid; gap: 2rem; }
.overview > * { min-inline-size: 0; }
.findings .lead {
  font: 500 var(--large)/1.4 var(--serif); max-inline-size: 75rem; text-wrap: pretty; overflow-wrap: break-word;
}
.findings .lead cite { font-weight: 650; }
.findings .also { margin-block-start: 0.6rem; display: flex; flex-wrap: wrap; gap: 0.15rem 2rem; }
.findings .notes { margin-block-start: 0.9rem; padding: 0.5rem 0.9rem; border-inline-start: 4px solid var(--edge); background: var(--paper); font-size: var(--small); max-inline-size: 60rem; }
.passages { border-block-end: 1px solid var(--line); display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); column-gap: 2.5rem; }
.passages li { padding-block: 0.6rem; border-block-start: 1px solid var(--line); min-inline-size: 0; }
.passages q { display: block; font: 1rem/1.5 var(--serif); quotes: none; text-wrap: pretty; }
.passages .facts { overflow-wrap: anywhere; }
.passages .facts .kind { color: var(--ink); margin-inline-end: 0.6rem; }
.passages .outlet { margin-inline-end: 0.6rem; }
.passages .more { color: var(--soft); }
button.telling { inline-size: 100%; min-block-size: 0; padding: 0; border: 0; border-radius: 2px; background: none; text-align: start; }
button.telling:hover q { text-decoration-line: underline; text-decoration-color: var(--edge); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.shared { scroll-margin-block-start: 1rem; }
.shared h3:focus { outline: none; }
.findings .actions { margin-block-start: 1rem; }

.block { display: grid; gap: 0.75rem; }
.block > * { min-inline-size: 0; }
.block-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; }
.block .note { max-inline-size: 68rem; margin-block-start: -0.5rem; }
/* Positioned, for else hidden texts in it widen the page. */
.scroller { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
.scroller.many { max-block-size: min(85vh, 44rem); overflow: auto; }
.scroller.many .matrix thead > tr > * { position: sticky; inset-block-start: 0; z-index: 2; background: var(--paper); }
.scroller.many .matrix thead .corner { inset-inline-start: 0; z-index: 3; }
.scroller.many .matrix .title { -webkit-line-clamp: 1; }
.scroller.many .matrix thead th { min-inline-size: 8.75rem; }
.scroller.many .matrix tbody th { min-inline-size: 14rem; }
.matrix :is(thead th, .outlet) bdi, .positions .outlet bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.matrix .outlet bdi, .positions .outlet bdi { -webkit-line-clamp: 2; }
.scroll-hint { margin-block-end: 0.4rem; }
.matrix { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
.matrix th, .matrix td { text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
.matrix tbody tr:last-child > * { border-block-end: 0; }
.matrix td, .matrix thead th { border-inline-start: 1px solid var(--line); }
.matrix .corner { border-inline-start: 0; }
.matrix thead th { padding: 0.6rem 0.75rem; font-size: var(--small); font-weight: 650; line-height: 1.3; vertical-align: bottom; min-inline-size: 7.6rem; }
.matrix thead .also { display: block; color: var(--soft); font-weight: 400; }
.matrix tbody th {
  padding: 0.65rem 0.9rem; font-weight: 400; min-inline-size: 11rem; max-inline-size: 17rem;
  position: sticky; inset-inline-start: 0; background: var(--paper); z-index: 1;
}
.matrix tbody th > span { display: block; }
.matrix .title {
  font-family: var(--serif); font-size: var(--small); line-height: 1.35; margin-block: 0.1rem 0.25rem;
  display: -webkit-box !important; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden;
}
.matrix .facts { display: block; font-size: 0.75rem; }
.matrix td {
  position: relative; padding: 0; background: color-mix(in srgb, var(--accent) calc(var(--share, 0) * 13%), var(--paper));
}
.matrix td.same { background: var(--tint); }
button.cell {
  display: grid; inline-size: 100%; padding: 0.6rem 0.75rem 0.65rem; border: 0; border-radius: 0; text-align: start; line-height: 1.35;
  background: none;
}
/* All of the cell can be clicked. */
button.cell::after { content: ""; position: absolute; inset: 0; }
button.cell:hover::after { box-shadow: inset 0 0 0 2px var(--accent); }
button.cell:focus-visible { outline: 0; }
button.cell:focus-visible::after { outline: 2px solid var(--accent); outline-offset: -3px; }
.cell .share { font-size: 1.25rem; font-weight: 600; letter-spacing: -0.01em; line-height: 1.2; }
.cell .bar { margin-block: 0.4rem 0.3rem; }
.cell .bar .track { fill: color-mix(in srgb, var(--ink) 9%, transparent); }
.cell .split { display: flex; flex-wrap: wrap; gap: 0 0.6rem; font-size: 0.75rem; color: var(--ink); }
.cell .facts { color: var(--ink); opacity: 0.85; }
.cell .share.words { font-size: 1.0625rem; line-height: 1.41; }
.cell .none { color: var(--soft); font-size: var(--small); line-height: 1.5rem; }
.in { display: none; }
.alone .none { display: block; padding: 0.6rem 0.75rem; color: var(--soft); font-size: var(--small); }

.positions { display: grid; gap: 0.55rem; }
.positions li { display: grid; grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) minmax(0, 15rem); gap: 0.25rem 1rem; align-items: center; }
.positions .bar { block-size: 14px; }
.positions .bar line { stroke-width: 14; }
.positions .bar line.reworded { stroke-width: 5; stroke-dasharray: 0.1 8; }
.positions .bar .track { fill: none; }

@container (max-width: 46rem) {
  .positions li { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
  .scroller, .scroller.many { border: 0; background: none; overflow: visible; max-block-size: none; }
  .scroll-hint { display: none; }
  .matrix, .matrix tbody { display: grid; gap: 1.25rem; }
  .matrix thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .matrix tbody tr { display: block; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); overflow: hidden; }
  .matrix tbody th { display: block; position: static; max-inline-size: none; background: var(--tint); }
  .matrix td { display: block; border-inline-start: 0; }
  .matrix tbody tr:last-child > th, .matrix tbody tr:last-child > td { border-block-end: 1px solid var(--line); }
  .matrix tbody tr > td:last-child { border-block-end: 0 !important; }
  .matrix td.same { display: none; }
  button.cell { grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; }
  .cell .in { display: block; font-weight: 600; align-self: center; }
  .cell .share { text-align: end; }
  .cell .none { text-align: end; }
  .cell .facts { grid-column: auto; }
  .cell .facts + .facts { text-align: end; }
  .cell .bar, .cell .split { grid-column: 1 / -1; }
  .alone .none { padding-block: 0.4rem; }
  .none .in { display: inline; }
}
@media print {
  .scroller, .scroller.many { overflow: visible; border: 0; max-block-size: none; }
  .scroll-hint { display: none; }
  .matrix { font-size: 8pt; }
  .matrix thead th, .matrix tbody th { min-inline-size: 0; position: static; }
  .matrix tr, .positions li { break-inside: avoid; }
  .block-head .field { display: none; }
}
`;
