// The text of one paragraph with what differs from its best match marked in it.
import type { Carrier } from '../coverage.js';
import type { Comparison, Edit, Paragraph, Span } from '../types.js';
import { shorten } from '../words.js';
import { markup, type Markup } from './markup.js';

export function markedText(comparison: Comparison, paragraph: Paragraph, { match, own, other }: Carrier): Markup {
  const side = own === match.a ? 'a' : 'b';
  const text = comparison.articles[own.article].text;
  const theirs = comparison.articles[other.article].text;
  const pieces: (Markup | string)[] = [];
  let at = paragraph.start;
  const parts = match.parts
    .filter((part) => part[side][0] < paragraph.end && part[side][1] > paragraph.start)
    .sort((x, y) => x[side][0] - y[side][0]);
  for (const part of parts) {
    const start = Math.max(at, part[side][0]);
    const end = Math.min(paragraph.end, part[side][1]);
    if (start >= end) continue;
    pieces.push(text.slice(at, start));
    pieces.push(markup`<span class="${part.kind}">${markEdits(text, theirs, part.edits, side, [start, end])}</span>`);
    at = end;
  }
  pieces.push(text.slice(at, paragraph.end));
  return markup`${pieces}`;
}

function markEdits(text: string, theirs: string, edits: readonly Edit[], side: 'a' | 'b', [start, end]: Span): Markup {
  const otherSide = side === 'a' ? 'b' : 'a';
  const pieces: (Markup | string | false)[] = [];
  let at = start;
  for (const edit of [...edits].sort((x, y) => x[side][0] - y[side][0])) {
    const [from, to] = edit[side];
    if (edit.kind === 'form' || from < at || to > end) continue;
    const instead = shorten(theirs.slice(edit[otherSide][0], edit[otherSide][1]), 90);
    if (from === to && instead === '') continue;
    pieces.push(text.slice(at, from));
    const [, before, own, behind] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text.slice(from, to)) as RegExpExecArray;
    if (to > from) pieces.push(before, own !== '' && markup`<mark>${own}</mark>`);
    if (instead === '') pieces.push(markup`<span class="unseen"> (only here)</span>`);
    else if (to > from) pieces.push(markup` <span class="theirs">→ ${instead}</span>`);
    else pieces.push(markup`<span class="theirs"> + ${instead} </span>`);
    pieces.push(behind);
    at = to;
  }
  pieces.push(text.slice(at, end));
  return markup`${pieces}`;
}
