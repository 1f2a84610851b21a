// A comparison, asked the way views ask: by article, by pair, by paragraph, left to right.
import {
  aloneIn,
  carriers,
  coverage,
  isShared,
  type Alone,
  type Carrier,
  takesPart,
  type ParagraphCoverage,
} from '../coverage.js';
import type {
  ComparedArticle,
  Comparison,
  EditKind,
  Kind,
  Match,
  Overlap,
  Part,
  Passage,
  Side,
  Span,
  Paragraph,
} from '../types.js';
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
  /** As the comparison has it. */
  readonly part: Part;
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

/** What no other article carries. */
export interface Own {
  /** Whole paragraphs, and their words. */
  readonly paragraphs: readonly number[];
  readonly words: number;
  /** Paragraphs that others carry but for some sentences. */
  readonly parts: readonly number[];
}

export class Story {
  readonly articles: readonly ComparedArticle[];
  /** Different from one another. */
  readonly names: readonly string[];
  private readonly byPair = new Map<string, Link[]>();
  private readonly overlapOf = new Map<string, Overlap>();
  private readonly carried: Carrier[][][];
  private readonly cover: (of: number, other?: number) => ParagraphCoverage[];
  private readonly alone: readonly (readonly Alone[])[];

  /** `unnamed` names an article that has neither outlet nor title by its number. */
  constructor(
    readonly comparison: Comparison,
    unnamed?: (number: number) => string,
  ) {
    this.articles = comparison.articles;
    this.names = articleNames(this.articles, unnamed);
    this.carried = carriers(comparison);
    this.cover = coverage(comparison);
    this.alone = aloneIn(comparison);
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

  /** Whether it was compared at all, by its role and the shortest paragraph asked for. */
  takesPart(paragraph: Paragraph): boolean {
    return takesPart(paragraph, this.comparison.options.minWords);
  }

  /** The links of one paragraph of the left article. */
  linksAt(left: number, right: number, paragraph: number): readonly Link[] {
    return this.links(left, right).filter((link) => link.left.paragraphs.includes(paragraph));
  }

  /** Links of which only a sentence of the paragraph is part, to whatever article. */
  partialLinksAt(article: number, paragraph: number): readonly Link[] {
    return this.articles
      .flatMap((_, other) => this.linksAt(article, other, paragraph))
      .filter(({ match }) => match.partial);
  }

  /** The sentences of the paragraph that another article has in a paragraph that is otherwise different. */
  sharedSentences(article: number, paragraph: number): { span: Span; kind: Kind }[] {
    return this.partialLinksAt(article, paragraph)
      .flatMap(({ parts }) => parts.map(({ left, kind }) => ({ span: left, kind })))
      .sort((x, y) => KINDS.indexOf(y.kind) - KINDS.indexOf(x.kind));
  }

  sentences(article: number, paragraph: number): Span[] {
    const { paragraphs, sentences } = this.articles[article];
    return sentences.slice(...paragraphs[paragraph].sentences).map(({ start, end }): Span => [start, end]);
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

  onlyHere(article: number): Own {
    const own = this.alone[article];
    const all = this.articles[article].paragraphs;
    const paragraphs = own.filter(({ sentences }) => sentences === undefined).map(({ paragraph }) => paragraph);
    const parts = own.filter(({ sentences }) => sentences !== undefined).map(({ paragraph }) => paragraph);
    return {
      paragraphs,
      words: paragraphs.reduce((sum, index) => sum + all[index].words, 0),
      parts: [...new Set(parts)],
    };
  }

  /** Sentences of a paragraph that no other article has, where others have the rest. */
  ownSentences(article: number, paragraph: number): Span[] {
    return this.alone[article]
      .filter((own) => own.paragraph === paragraph && own.sentences !== undefined)
      .map(({ span }) => span);
  }

  /** Passages of more than one article: those most widely carried first, then the longest. */
  sharedPassages(): Passage[] {
    return this.comparison.passages
      .filter(({ members }) => members.length > 1)
      .map((passage) => ({ passage, words: this.wordsOf(passage) }))
      .sort((x, y) => y.passage.members.length - x.passage.members.length || y.words - x.words)
      .map(({ passage }) => passage);
  }

  private wordsOf({ members, fullest }: Passage): number {
    const { article, spans } = members[fullest];
    return this.articles[article].sentences
      .filter((sentence) => spans.some(([start, end]) => sentence.start < end && sentence.end > start))
      .reduce((sum, { words }) => sum + words, 0);
  }

  /** Where to read a passage: the paragraph of its label, beside the article that is closest to it there. */
  placeOf({ label, members }: Passage): { pair: Pair; paragraph: number; at: number } {
    const { article, span } = label;
    const [at] = span;
    const paragraph = this.articles[article].paragraphs.findIndex(({ start, end }) => start <= at && at < end);
    const others = members.filter((member) => member.article !== article);
    const best = others
      .flatMap((member) => this.linksAt(article, member.article, paragraph))
      .map((link) => ({
        link,
        rank: (carries(link, at) ? 1 : 0) + (link.match.partial ? 0 : 0.5) + link.match.score / 4,
      }))
      .reduce<{ link: Link; rank: number } | undefined>(
        (top, next) => (top && top.rank >= next.rank ? top : next),
        undefined,
      );
    return { pair: [article, best?.link.right.article ?? null], paragraph, at };
  }

  /** The closest kind in which another article carries the paragraph, and not only a sentence of it. */
  kindElsewhere(article: number, paragraph: number): Kind | undefined {
    const whole = this.carriers(article, paragraph).filter(({ match }) => !match.partial);
    return closest(whole.map(({ match }) => match.kind));
  }

  /** The first words of a paragraph. */
  opening(article: number, paragraph: number, length = 70): string {
    const { text, paragraphs } = this.articles[article];
    const { start, end } = paragraphs[paragraph];
    return shorten(text.slice(start, end), length);
  }

  /** The first words of what is linked: of the paragraph, or of the sentence where it is only that. */
  openingOf({ match, left, parts }: Link, length = 70): string {
    if (!match.partial || parts.length === 0) return this.opening(left.article, left.paragraphs[0], length);
    return shorten(this.articles[left.article].text.slice(...parts[0].left), length);
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

/** Something of the left article at this position is part of the link. */
export function carries({ parts }: Link, position: number): boolean {
  return parts.some(({ left: [start, end] }) => start <= position && position < end);
}

export function closest(kinds: readonly Kind[]): Kind | undefined {
  return KINDS.find((kind) => kinds.includes(kind));
}

/** Of a partial match the kind of its sentences, where they agree: the paragraphs around them differ anyway. */
export function kindOf({ kind, partial, parts }: Match): Kind {
  const [first] = parts;
  return partial && first && parts.every((part) => part.kind === first.kind) ? first.kind : kind;
}

const mirrored: Partial<Record<EditKind, EditKind>> = { insert: 'remove', remove: 'insert' };

function linkFrom(match: Match, aIsLeft: boolean): Link {
  const [left, right] = aIsLeft ? [match.a, match.b] : [match.b, match.a];
  return { match, left, right, parts: match.parts.map((part) => linkPart(part, aIsLeft)) };
}

function linkPart(part: Part, aIsLeft: boolean): LinkPart {
  const { a, b, kind, edits } = part;
  if (aIsLeft) {
    const asTheyAre = edits.map((edit) => ({ kind: edit.kind, left: edit.a, right: edit.b }));
    return { part, left: a, right: b, kind, edits: asTheyAre };
  }
  return {
    part,
    left: b,
    right: a,
    kind,
    edits: edits.map((edit) => ({ kind: mirrored[edit.kind] ?? edit.kind, left: edit.b, right: edit.a })),
  };
}
