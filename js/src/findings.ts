// A comparison in a few short sentences that describe and never accuse.
import { coverage, isShared, isTouched, type ParagraphCoverage } from './coverage.js';
import type { Comparison, Overlap } from './types.js';
import { articleNames, count } from './words.js';

export type FindingCode =
  | 'one-article'
  | 'nothing-shared'
  | 'same-text'
  | 'most-shared'
  | 'all-carry'
  | 'most-own'
  | 'moved'
  | 'apart'
  | 'left-out';

export interface Finding {
  code: FindingCode;
  /** Counts, and in `of` and `in` indices of articles. */
  values: Readonly<Record<string, number>>;
  /** English. */
  text: string;
  /** The same text, with the names of articles apart from the words around them. */
  parts: readonly (string | { article: number; name: string })[];
}

/** The most telling first. */
export function findings(comparison: Comparison): Finding[] {
  const { articles, matches } = comparison;
  const teller = new Teller(comparison);
  if (articles.length === 1) return [teller.tell('one-article', { of: 0 }, '{of} is the only article.')];
  if (matches.length === 0) {
    const scope = articles.length === 2 ? 'the two articles have' : `any two of the ${articles.length} articles have`;
    const loosest = comparison.options.sensitivity === 'loose' ? '' : ' The loosest sensitivity may show more.';
    return [
      teller.tell('nothing-shared', {}, `No paragraph that ${scope} in common was found.${loosest}`),
      ...teller.leftOut(),
    ];
  }
  const same = teller.sameText();
  return [
    ...(same.length > 0 ? same : teller.mostShared()),
    ...(articles.length > 2 ? [...teller.allCarry(), ...teller.mostOwn(1), ...teller.apart()] : teller.mostOwn(2)),
    ...(articles.length === 2 ? teller.moved() : []),
    ...teller.leftOut(),
  ];
}

class Teller {
  private readonly names: readonly string[];
  private readonly cover: (of: number, other?: number) => ParagraphCoverage[];

  constructor(private readonly comparison: Comparison) {
    this.names = articleNames(comparison.articles);
    this.cover = coverage(comparison);
  }

  /** `{of}` and `{in}` in the text stand for the names of those articles. */
  tell(code: FindingCode, values: Record<string, number>, text: string): Finding {
    const parts = text.split(/\{(of|in)\}/).map((piece, index) => {
      const article = values[piece];
      return index % 2 === 0 ? piece : { article, name: this.names[article] };
    });
    const filled = parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
    return { code, values, text: filled, parts: parts.filter((part) => part !== '') };
  }

  sameText(): Finding[] {
    const whole = ({ words, verbatim }: Overlap) => words > 0 && words === verbatim;
    const found = new Set(this.comparison.overlaps.filter(whole).map((overlap) => `${overlap.of} ${overlap.in}`));
    const pairs = this.comparison.overlaps.filter(
      (overlap) =>
        overlap.of < overlap.in && found.has(`${overlap.of} ${overlap.in}`) && found.has(`${overlap.in} ${overlap.of}`),
    );
    return pairs
      .slice(0, 3)
      .map((pair) =>
        this.tell('same-text', { of: pair.of, in: pair.in }, '{of} and {in} carry the same text: 0 words differ.'),
      );
  }

  mostShared(): Finding[] {
    const shared = ({ verbatim, edited, reworded }: Overlap) => verbatim + edited + reworded;
    const best = this.comparison.overlaps
      .filter(({ words }) => words > 0)
      .reduce<Overlap | undefined>(
        (top, next) => (top && shared(top) / top.words >= shared(next) / next.words ? top : next),
        undefined,
      );
    if (!best || shared(best) === 0) return [];
    const paragraphs = this.cover(best.of, best.in);
    const alike = paragraphs.filter(isShared);
    const verbatim = alike.filter((paragraph) => paragraph.verbatim === paragraph.words).length;
    const inPart = paragraphs.filter((paragraph) => isTouched(paragraph) && !isShared(paragraph)).length;
    const values = {
      of: best.of,
      in: best.in,
      shared: alike.length,
      paragraphs: paragraphs.length,
      verbatim,
      inPart,
    };
    const verb = alike.length === 1 ? 'appears' : 'appear';
    const text =
      `${alike.length} of ${count(paragraphs.length, 'paragraph')} of {of} also ${verb} in {in}` +
      (verbatim > 0 ? `, ${verbatim === alike.length && verbatim > 1 ? 'all' : verbatim} word for word` : '') +
      (inPart > 0 ? `; ${inPart} more in part.` : '.');
    return [this.tell('most-shared', values, text)];
  }

  allCarry(): Finding[] {
    const { articles, passages } = this.comparison;
    const sizes = passages.map(({ members }) => members.length);
    const most = sizes.reduce((top, size) => Math.max(top, size), 0);
    const all = sizes.filter((size) => size === articles.length).length;
    const values = { passages: all, articles: articles.length, most };
    if (all > 0) {
      const text = `${count(all, 'passage')} ${all === 1 ? 'is' : 'are'} in all ${articles.length} articles.`;
      return [this.tell('all-carry', values, text)];
    }
    const text = `No passage is in all ${articles.length} articles; the most widely carried is in ${most}.`;
    return [this.tell('all-carry', values, text)];
  }

  mostOwn(limit: number): Finding[] {
    const own = this.comparison.articles.map((_, of) => {
      const paragraphs = this.cover(of);
      const unique = paragraphs.filter((paragraph) => !isTouched(paragraph));
      const words = unique.reduce((sum, paragraph) => sum + paragraph.words, 0);
      return { of, own: unique.length, paragraphs: paragraphs.length, words };
    });
    return own
      .filter((values) => values.words > 0)
      .sort((x, y) => y.words - x.words || x.of - y.of)
      .slice(0, limit)
      .map((values) => {
        const paragraphs = `${values.own} of ${count(values.paragraphs, 'paragraph')}`;
        const words = `(${count(values.words, 'word')}) ${values.own === 1 ? 'is' : 'are'} not in`;
        const text =
          this.comparison.articles.length === 2
            ? `${paragraphs} of {of} ${words} the other.`
            : `{of} has most of its own: ${paragraphs} ${words} any other.`;
        return this.tell('most-own', values, text);
      });
  }

  moved(): Finding[] {
    const moved = this.comparison.matches.filter((match) => match.moved).length;
    if (moved === 0) return [];
    const verb = moved === 1 ? 'stands' : 'stand';
    return [
      this.tell(
        'moved',
        { moved },
        `${moved} of ${count(this.comparison.matches.length, 'match', 'matches')} ${verb} in a different place.`,
      ),
    ];
  }

  apart(): Finding[] {
    const connected = new Set(this.comparison.matches.flatMap(({ a, b }) => [a.article, b.article]));
    return this.comparison.articles.flatMap((_, of) =>
      connected.has(of) ? [] : [this.tell('apart', { of }, 'No paragraph of {of} appears in any other article.')],
    );
  }

  leftOut(): Finding[] {
    const words = new Map(this.comparison.overlaps.map((overlap) => [overlap.of, overlap.leftOut]));
    const sum = [...words.values()].reduce((total, next) => total + next, 0);
    if (sum === 0) return [];
    return [
      this.tell(
        'left-out',
        { words: sum },
        `${count(sum, 'word')} of boilerplate, repeats and ignored text ${sum === 1 ? 'is' : 'are'} left out.`,
      ),
    ];
  }
}
