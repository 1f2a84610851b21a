// The text of one paragraph as nodes: what another article says differently, and, where only a sentence of the
// paragraph stands elsewhere, that sentence.
import type { EditKind, Part, Span } from '../types.js';
import { shorten } from '../words.js';
import { h, hidden } from './dom.js';
import { word } from './kinds.js';
import type { Say } from './say.js';
import type { Link, LinkPart, Story } from './story.js';

export interface Passage {
  readonly nodes: readonly Node[];
  /** The sentences of partial matches. */
  readonly shared: readonly (readonly [Part, HTMLElement])[];
}

interface Mark {
  span: Span;
  /** `alone`: a sentence the other article lacks; `reworded`: one whose words do not line up. */
  kind: EditKind | 'alone' | 'reworded';
  /** Absent where it stands for all others. */
  outlet?: string;
  /** What stands there in the other article. */
  other: string;
}

interface SharedSentence {
  link: Link;
  part: LinkPart;
  node: HTMLElement;
}

/**
 * `links` are those of this paragraph; none: plain text. `beside`: with an article beside it, to which all of them
 * lead; else only sentences are marked, those that are shared and those that are not.
 */
export function passage(
  say: Say,
  story: Story,
  article: number,
  paragraph: number,
  links: readonly Link[],
  beside: boolean,
): Passage {
  const { text, paragraphs } = story.articles[article];
  const { start, end } = paragraphs[paragraph];
  const marks = beside ? marksIn(story, article, paragraph, links) : ownIn(story, article, paragraph);
  const sentences: SharedSentence[] = [];
  const nodes: Node[] = [];
  let at = start;
  for (const { link, part } of partialParts(links)) {
    const twice = sentences.find((sentence) => overlap(sentence.part.left, part.left));
    const [from, to] = inked(text, Math.max(part.left[0], at), Math.min(part.left[1], end));
    if (twice || from >= to) {
      if (twice) sentences.push({ link, part, node: twice.node });
      continue;
    }
    nodes.push(...written(say, text, [at, from], marks));
    const node = sentence(say, story, link, part, written(say, text, [from, to], marks));
    nodes.push(node);
    sentences.push({ link, part, node });
    at = to;
  }
  nodes.push(...written(say, text, [at, end], marks));
  return { nodes, shared: sentences.map(({ part, node }) => [part.part, node]) };
}

function partialParts(links: readonly Link[]): { link: Link; part: LinkPart }[] {
  return links
    .filter(({ match }) => match.partial)
    .flatMap((link) => link.parts.map((part) => ({ link, part })))
    .sort((x, y) => x.part.left[0] - y.part.left[0]);
}

/** A sentence that stands in another paragraph elsewhere. */
function sentence(say: Say, story: Story, { right }: Link, { kind }: LinkPart, nodes: readonly Node[]): HTMLElement {
  const list = say.list(right.paragraphs.map((index) => say.number(index + 1)));
  const said = say.text('mark.shared', {
    kind: word(say, kind),
    numbers: say.text('paragraphs.numbers', { list, n: right.paragraphs.length }),
    name: story.names[right.article],
  });
  return h('mark', { class: `shared ${kind}`, title: said }, nodes, hidden(` [${said}] `));
}

function written(say: Say, text: string, [from, to]: Span, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  let at = from;
  for (const mark of marks) {
    const [start, end] = inked(text, Math.max(mark.span[0], at), Math.min(mark.span[1], to));
    if (start >= end) continue;
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    nodes.push(marked(say, text.slice(start, end), mark));
    at = end;
  }
  if (at < to) nodes.push(document.createTextNode(text.slice(at, to)));
  return nodes;
}

/** Without the spaces at its ends, which would be underlined. */
function inked(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (start < end && /\s/.test(text[end - 1])) end -= 1;
  return [start, end];
}

function marksIn(story: Story, left: number, paragraph: number, links: readonly Link[]): Mark[] {
  const marks: Mark[] = [];
  for (const { match, right, parts } of links) {
    const outlet = story.names[right.article];
    const otherText = story.articles[right.article].text;
    for (const part of parts) {
      // Where it stands in another paragraph, the mark of the sentence says so.
      if (part.kind === 'reworded' && !match.partial) {
        marks.push({ span: part.left, kind: 'reworded', outlet, other: otherText.slice(...part.right) });
      }
      for (const edit of part.edits) {
        marks.push({ span: edit.left, kind: edit.kind, outlet, other: otherText.slice(...edit.right) });
      }
    }
  }
  // Where only sentences are shared, they are marked and not the rest.
  if (links.some(({ match, parts }) => !match.partial && parts.length > 0)) {
    const outlet = story.names[links[0].right.article];
    const parts = links.flatMap((link) => link.parts);
    for (const span of story.sentences(left, paragraph)) {
      if (!parts.some((part) => overlap(part.left, span))) marks.push({ span, kind: 'alone', outlet, other: '' });
    }
  }
  return marks.sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1]);
}

function ownIn(story: Story, article: number, paragraph: number): Mark[] {
  return story.ownSentences(article, paragraph).map((span) => ({ span, kind: 'alone', other: '' }));
}

function overlap(x: Span, y: Span): boolean {
  return x[0] < y[1] && y[0] < x[1];
}

// `mark` says nothing in some screen readers, so what differs is also there as words.
function marked(say: Say, text: string, mark: Mark): HTMLElement {
  const values = { name: mark.outlet ?? '', text: shorten(mark.other, 160) };
  const said =
    mark.outlet === undefined
      ? say.text('kind.only.what')
      : mark.kind === 'alone' || mark.kind === 'remove'
        ? say.text('mark.absent', values)
        : say.text(mark.kind === 'reworded' ? 'mark.reworded' : 'mark.other', values);
  const quiet = mark.kind === 'form';
  return h('mark', { class: mark.kind, title: said }, text, quiet ? null : hidden(` [${said}] `));
}
