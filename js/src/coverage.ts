// How much of each paragraph other articles carry: matches, asked paragraph by paragraph.
import type { Comparison, Kind, Match, Overlap, Paragraph, Side, Span } from './types.js';
import { KINDS } from './words.js';

/** Words of one paragraph, by the closest kind in which its sentences appear elsewhere. */
export interface ParagraphCoverage extends Record<Kind, number> {
  /** Index into the article's `paragraphs`. */
  paragraph: number;
  words: number;
}

/** Another article that carries a paragraph, by its best match. */
export interface Carrier {
  match: Match;
  own: Side;
  other: Side;
}

const RANK: readonly (Kind | undefined)[] = ['verbatim', 'edited', 'reworded', undefined];

/** Boilerplate and repeats take no part in a comparison, nor does what is shorter than `minWords`. */
export function takesPart({ role, words }: Paragraph, minWords: number): boolean {
  return role !== 'boilerplate' && role !== 'repeat' && words >= Math.max(1, minWords);
}

/** Most of the paragraph's words appear elsewhere. */
export function isShared({ words, verbatim, edited, reworded }: ParagraphCoverage): boolean {
  return 2 * (verbatim + edited + reworded) >= words;
}

export function isTouched({ verbatim, edited, reworded }: ParagraphCoverage): boolean {
  return verbatim + edited + reworded > 0;
}

/** A function that tells what article `other`, or any other article, carries of the paragraphs of `of`. */
export function coverage(comparison: Comparison): (of: number, other?: number) => ParagraphCoverage[] {
  const pieces: { other: number; span: Span; kind: Kind }[][] = comparison.articles.map(() => []);
  for (const { a, b, parts } of comparison.matches) {
    for (const part of parts) {
      pieces[a.article].push({ other: b.article, span: part.a, kind: part.kind });
      pieces[b.article].push({ other: a.article, span: part.b, kind: part.kind });
    }
  }
  return (of, other) => {
    const { paragraphs, sentences } = comparison.articles[of];
    const kinds = new Array<Kind | undefined>(sentences.length);
    for (const piece of pieces[of]) {
      if (other !== undefined && piece.other !== other) continue;
      for (let at = firstAfter(sentences, piece.span[0]); sentences[at]?.start < piece.span[1]; at += 1) {
        if (RANK.indexOf(piece.kind) < RANK.indexOf(kinds[at])) kinds[at] = piece.kind;
      }
    }
    return paragraphs.flatMap((paragraph, index) => {
      if (!takesPart(paragraph, comparison.options.minWords)) return [];
      const sum = { paragraph: index, words: paragraph.words, verbatim: 0, edited: 0, reworded: 0 };
      for (let at = paragraph.sentences[0]; at < paragraph.sentences[1]; at += 1) {
        const kind = kinds[at];
        if (kind) sum[kind] += sentences[at].words;
      }
      return [sum];
    });
  };
}

// Index of the first sentence that ends after `position`.
function firstAfter(sentences: readonly { end: number }[], position: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

// A sentence in common says less than a paragraph in common, however alike the sentences are.
function closer(x: Match, y: Match): boolean {
  return x.partial === y.partial ? x.score > y.score : y.partial;
}

/** For each article, for each of its paragraphs: who else carries it, closest first. */
export function carriers(comparison: Comparison): Carrier[][][] {
  const found: Carrier[][][] = comparison.articles.map(({ paragraphs }) => paragraphs.map(() => []));
  const note = (match: Match, own: Side, other: Side) => {
    for (const paragraph of own.paragraphs) {
      const list = found[own.article][paragraph];
      const known = list.findIndex((carrier) => carrier.other.article === other.article);
      if (known < 0) list.push({ match, own, other });
      else if (closer(match, list[known].match)) list[known] = { match, own, other };
    }
  };
  for (const match of comparison.matches) {
    note(match, match.a, match.b);
    note(match, match.b, match.a);
  }
  for (const list of found.flat())
    list.sort((x, y) => y.match.score - x.match.score || x.other.article - y.other.article);
  return found;
}

/** Whole percent of the words compared. */
export interface Percents extends Record<Kind, number> {
  total: number;
}

/**
 * Rounded so that the kinds add up to the total, by largest remainder. Something is never 0 %, less than all never
 * 100 %: the total of very little is as many percent as it has kinds.
 */
export function percents({ words, ...kinds }: Pick<Overlap, Kind | 'words'>): Percents {
  const shared = kinds.verbatim + kinds.edited + kinds.reworded;
  const exact = (part: number) => (words > 0 ? (100 * part) / words : 0);
  const found = KINDS.filter((kind) => kinds[kind] > 0);
  const most = shared < words ? 99 : 100;
  const total = Math.min(most, Math.max(found.length, Math.round(exact(shared))));
  const rounded: Percents = { total, verbatim: 0, edited: 0, reworded: 0 };
  for (const kind of found) rounded[kind] = Math.max(1, Math.floor(exact(kinds[kind])));
  let missing = total - found.reduce((sum, kind) => sum + rounded[kind], 0);
  // The kind that is furthest from what it should be takes one more, or gives one away.
  for (; missing !== 0; missing -= Math.sign(missing)) {
    const distance = (kind: Kind) => Math.sign(missing) * (exact(kinds[kind]) - rounded[kind]);
    const able = found.filter((kind) => missing > 0 || rounded[kind] > 1);
    rounded[able.reduce((top, kind) => (distance(kind) > distance(top) ? kind : top))] += Math.sign(missing);
  }
  return rounded;
}

/** Text that one article alone carries: a paragraph, or sentences of one that others carry in part. */
export interface Alone {
  paragraph: number;
  span: Span;
  /** How many sentences, where it is not the whole paragraph. */
  sentences?: number;
}

/** By article, in the order of its text. Headings count as paragraphs, as everywhere but in `passages`. */
export function aloneIn(comparison: Comparison): Alone[][] {
  const cover = coverage(comparison);
  const alone = comparison.articles.map(({ paragraphs }, of) =>
    cover(of)
      .filter((paragraph) => !isTouched(paragraph))
      .map(({ paragraph }): Alone => ({ paragraph, span: [paragraphs[paragraph].start, paragraphs[paragraph].end] })),
  );
  for (const { members } of comparison.passages) {
    const [{ article, paragraphs, partial, spans }] = members;
    if (members.length > 1 || !partial) continue;
    const [[start, end]] = spans;
    const inside = comparison.articles[article].sentences.filter((one) => one.start < end && one.end > start);
    alone[article].push({ paragraph: paragraphs[0], span: [start, end], sentences: inside.length });
  }
  for (const list of alone) list.sort((x, y) => x.span[0] - y.span[0]);
  return alone;
}
