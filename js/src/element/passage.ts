// The text of one paragraph as nodes, with what the other article says differently marked in it.
import type { EditKind, Span } from '../types.js';
import { h, hidden } from './dom.js';
import type { Say } from './say.js';
import type { Link, Story } from './story.js';
import { shorten } from '../words.js';

interface Mark {
  span: Span;
  /** `alone`: a sentence the other article lacks; `reworded`: one whose words do not line up. */
  kind: EditKind | 'alone' | 'reworded';
  /** What stands there in the other article. */
  other: string;
}

/** `links` are those of this paragraph with article `right`; none: plain text. */
export function passage(say: Say, story: Story, left: number, paragraph: number, links: readonly Link[]): Node[] {
  const { text, paragraphs } = story.articles[left];
  const bounds = paragraphs[paragraph];
  const nodes: Node[] = [];
  let at = bounds.start;
  for (const mark of marksIn(story, left, paragraph, links)) {
    const [start, end] = inked(text, Math.max(mark.span[0], at), Math.min(mark.span[1], bounds.end));
    if (start >= end) continue;
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    nodes.push(marked(say, text.slice(start, end), mark, story.names[links[0].right.article]));
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at, bounds.end)));
  return nodes;
}

/** Without the spaces at its ends, which would be underlined. */
function inked(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (start < end && /\s/.test(text[end - 1])) end -= 1;
  return [start, end];
}

function marksIn(story: Story, left: number, paragraph: number, links: readonly Link[]): Mark[] {
  if (links.length === 0) return [];
  const marks: Mark[] = [];
  for (const link of links) {
    const otherText = story.articles[link.right.article].text;
    for (const part of link.parts) {
      // Where all of it is reworded, the rail says so.
      if (part.kind === 'reworded' && link.match.kind !== 'reworded') {
        marks.push({ span: part.left, kind: 'reworded', other: otherText.slice(...part.right) });
      }
      for (const edit of part.edits) {
        marks.push({ span: edit.left, kind: edit.kind, other: otherText.slice(...edit.right) });
      }
    }
  }
  const parts = links.flatMap((link) => link.parts);
  if (parts.length > 0) {
    for (const span of sentencesOf(story, left, paragraph)) {
      if (!parts.some((part) => overlap(part.left, span))) marks.push({ span, kind: 'alone', other: '' });
    }
  }
  return marks.sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1]);
}

function sentencesOf(story: Story, article: number, paragraph: number): Span[] {
  const { paragraphs, sentences } = story.articles[article];
  return sentences.slice(...paragraphs[paragraph].sentences).map((sentence): Span => [sentence.start, sentence.end]);
}

function overlap(x: Span, y: Span): boolean {
  return x[0] < y[1] && y[0] < x[1];
}

// `mark` says nothing in some screen readers, so what differs is also there as words.
function marked(say: Say, text: string, mark: Mark, outlet: string): HTMLElement {
  const values = { name: outlet, text: shorten(mark.other, 160) };
  const said =
    mark.kind === 'alone' || mark.kind === 'remove'
      ? say.text('mark.absent', values)
      : say.text(mark.kind === 'reworded' ? 'mark.reworded' : 'mark.other', values);
  const quiet = mark.kind === 'form';
  return h('mark', { class: mark.kind, title: said }, text, quiet ? null : hidden(` [${said}] `));
}
