// A comparison, asked the way views ask: by article, by pair, by paragraph, left to right.
import { carriers, coverage, isShared, isTouched, type Carrier, type ParagraphCoverage } from '../coverage.js';
import type { ComparedArticle, Comparison, EditKind, Kind, Match, Overlap, Part, Side, Span } from '../types.js';
import { articleNames, KINDS, shorten } from '../words.js';

/** A pair of articles to read side by side, or one to read alone. */
export type Pair = readonly [left: number, right: number | null];

/** A match seen from one of its two articles, which is `left`. */
export interface Link {
  readonly match: Match;
  readonly left: Side;
  readonly right: Side;
  readonly parts: readonly LinkPart[];
}

export interface LinkPart {
  readonly left: Span;
  readonly right: Span;
  readonly kind: Kind;
  readonly edits: readonly LinkEdit[];
}

export interface LinkEdit {
  readonly kind: EditKind;
  readonly left: Span;
  readonly right: Span;
}

export interface Share {
  readonly paragraphs: readonly number[];
  readonly words: number;
}

export class Story {
  readonly articles: readonly ComparedArticle[];
  /** Different from one another. */
  readonly names: readonly string[];
  private readonly byPair = new Map<string, Link[]>();
  private readonly overlapOf = new Map<string, Overlap>();
  private readonly carried: Carrier[][][];
  private readonly cover: (of: number, other?: number) => ParagraphCoverage[];

  constructor(readonly comparison: Comparison) {
    this.articles = comparison.articles;
    this.names = articleNames(this.articles);
    this.carried = carriers(comparison);
    this.cover = coverage(comparison);
    for (const match of comparison.matches) {
      this.file(linkFrom(match, true));
      this.file(linkFrom(match, false));
    }
    for (const links of this.byPair.values()) {
      links.sort(
        (x, y) => x.left.paragraphs[0] - y.left.paragraphs[0] || x.right.paragraphs[0] - y.right.paragraphs[0],
      );
    }
    for (const overlap of comparison.overlaps) this.overlapOf.set(`${overlap.of} ${overlap.in}`, overlap);
  }

  overlap(of: number, other: number): Overlap | undefined {
    return this.overlapOf.get(`${of} ${other}`);
  }

  /** In the order of the left article. */
  links(left: number, right: number): readonly Link[] {
    return this.byPair.get(`${left} ${right}`) ?? [];
  }

  /** The links of one paragraph of the left article. */
  linksAt(left: number, right: number, paragraph: number): readonly Link[] {
    return this.links(left, right).filter((link) => link.left.paragraphs.includes(paragraph));
  }

  /** Who else carries this paragraph, each other article once, closest first. */
  carriers(article: number, paragraph: number): readonly Carrier[] {
    return this.carried[article][paragraph];
  }

  /** How many paragraphs of `of` take part, and how many of them `other` carries for the most part. */
  paragraphs(of: number, other: number): { all: number; shared: number } {
    const covered = this.cover(of, other);
    return { all: covered.length, shared: covered.filter(isShared).length };
  }

  /** What no other article carries. */
  onlyHere(article: number): Share {
    const own = this.cover(article).filter((paragraph) => !isTouched(paragraph));
    return {
      paragraphs: own.map(({ paragraph }) => paragraph),
      words: own.reduce((sum, { words }) => sum + words, 0),
    };
  }

  /** The first words of a paragraph. */
  opening(article: number, paragraph: number, length = 70): string {
    const { text, paragraphs } = this.articles[article];
    const { start, end } = paragraphs[paragraph];
    return shorten(text.slice(start, end), length);
  }

  /** The two articles of which one shares most with the other, in the given order. */
  closestPair(): Pair {
    const share = ({ words, verbatim, edited, reworded }: Overlap) =>
      (verbatim + edited + reworded) / Math.max(1, words);
    const best = this.comparison.overlaps.reduce<Overlap | undefined>(
      (top, next) => (top && share(top) >= share(next) ? top : next),
      undefined,
    );
    if (!best) return [0, null];
    return [Math.min(best.of, best.in), Math.max(best.of, best.in)];
  }

  private file(link: Link): void {
    const key = `${link.left.article} ${link.right.article}`;
    const links = this.byPair.get(key);
    if (links) links.push(link);
    else this.byPair.set(key, [link]);
  }
}

export function closest(kinds: readonly Kind[]): Kind | undefined {
  return KINDS.find((kind) => kinds.includes(kind));
}

const mirrored: Partial<Record<EditKind, EditKind>> = { insert: 'remove', remove: 'insert' };

function linkFrom(match: Match, aIsLeft: boolean): Link {
  const [left, right] = aIsLeft ? [match.a, match.b] : [match.b, match.a];
  return { match, left, right, parts: match.parts.map((part) => linkPart(part, aIsLeft)) };
}

function linkPart({ a, b, kind, edits }: Part, aIsLeft: boolean): LinkPart {
  if (aIsLeft)
    return { left: a, right: b, kind, edits: edits.map((edit) => ({ kind: edit.kind, left: edit.a, right: edit.b })) };
  return {
    left: b,
    right: a,
    kind,
    edits: edits.map((edit) => ({ kind: mirrored[edit.kind] ?? edit.kind, left: edit.b, right: edit.a })),
  };
}
