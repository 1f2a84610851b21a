// How much of each paragraph other articles carry: matches, asked paragraph by paragraph.
import type { Comparison, Kind, Match, Paragraph, Side, Span } from './types.js';

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
export function takesPart({ role, words }: Paragraph, minWords = 0): boolean {
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

/** For each article, for each of its paragraphs: who else carries it, closest first. */
export function carriers(comparison: Comparison): Carrier[][][] {
  const found: Carrier[][][] = comparison.articles.map(({ paragraphs }) => paragraphs.map(() => []));
  const note = (match: Match, own: Side, other: Side) => {
    for (const paragraph of own.paragraphs) {
      const list = found[own.article][paragraph];
      const known = list.findIndex((carrier) => carrier.other.article === other.article);
      if (known < 0) list.push({ match, own, other });
      else if (list[known].match.score < match.score) list[known] = { match, own, other };
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
