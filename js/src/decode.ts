// The engine's answer -> a Comparison. Mirrors wasm/src/wire/encode.h. Large lists are built when they are first read,
// as ordinary enumerable properties: JSON.stringify, structuredClone and spread see plain data.
import { earliestOf, parseDate, type Moment } from './dates.js';
import { CoverlapError, show } from './errors.js';
import type { CheckedArticle, CheckedOptions } from './options.js';
import { EDIT_KINDS, KINDS, RELATIONS, ROLES, WARNING_CODES, WIRE_VERSION } from './protocol.js';
import type {
  ComparedArticle,
  Comparison,
  Edit,
  Match,
  Overlap,
  Paragraph,
  Part,
  Passage,
  PassageMember,
  Sentence,
  Side,
  Similarity,
  Span,
  Warning,
} from './types.js';
import { articleNames, count } from './words.js';

const MAGIC = 0x434f564c;
const STATUS = ['ok', 'no-articles', 'text-too-long', 'bad-block', 'bad-option'] as const;

// Name and int32s of each record, section by section.
const LAYOUT = {
  articles: 2,
  paragraphs: 8,
  sentences: 4,
  matches: 18,
  matchedParagraphs: 1,
  parts: 13,
  edits: 5,
  passages: 4,
  members: 6,
  memberParagraphs: 1,
  overlaps: 7,
  warnings: 3,
} as const;

interface Section {
  count: number;
  at: (record: number, field: number) => number;
}

type Sections = Record<keyof typeof LAYOUT, Section>;

export function decodeComparison(
  wire: Int32Array,
  articles: readonly CheckedArticle[],
  { sensitivity, minWords, ignore }: CheckedOptions,
  version: string,
): Comparison {
  const sections = readSections(wire, articles.length);
  const dates = articles.map(({ published }) => (published === undefined ? undefined : parseDate(published)));
  const comparison = {
    schema: 'coverlap/1',
    version,
    options: { sensitivity, minWords, ignore },
    articles: articles.map((article, index) => readArticle(sections, article, index)),
  } as const;
  lazily(comparison, 'matches', () => list(sections.matches.count, (index) => readMatch(sections, index)));
  lazily(comparison, 'passages', () => list(sections.passages.count, (index) => readPassage(sections, dates, index)));
  lazily(comparison, 'overlaps', () => list(sections.overlaps.count, (index) => readOverlap(sections.overlaps, index)));
  return Object.assign(comparison, {
    warnings: readWarnings(sections.warnings, articles, dates),
  }) as unknown as Comparison;
}

export function decodeSimilarity(wire: Int32Array, pairs: number): Similarity[] {
  if (wire.length !== 4 * pairs) {
    throw new CoverlapError('engine-failed', `The engine answered ${wire.length / 4} of ${pairs} pairs.`);
  }
  return list(pairs, (index) => {
    const [score, kind, related, shared] = wire.subarray(4 * index, 4 * index + 4);
    return { score: score / 1000, ...(related ? { kind: KINDS[kind] } : {}), shared };
  });
}

function readSections(wire: Int32Array, articles: number): Sections {
  if (wire[0] !== MAGIC || wire[1] !== WIRE_VERSION) {
    const found = wire[0] === MAGIC ? `version ${wire[1]}` : show(Array.from(wire.subarray(0, 2)));
    throw new CoverlapError('engine-failed', `The engine's answer is not of wire version ${WIRE_VERSION}: ${found}.`);
  }
  if (wire[2] !== 0) {
    const status = STATUS[wire[2]] ?? `status ${wire[2]}`;
    throw new CoverlapError(status === 'text-too-long' ? status : 'engine-failed', `The engine refused: ${status}.`);
  }
  const sections = {} as Sections;
  Object.entries(LAYOUT).forEach(([name, width], index) => {
    const first = wire[4 + 2 * index];
    const count = wire[5 + 2 * index];
    if (!(first >= 0 && count >= 0 && first + count * width <= wire.length)) {
      throw new CoverlapError('engine-failed', `The engine's answer is cut off in its ${name}.`);
    }
    sections[name as keyof Sections] = { count, at: (record, field) => wire[first + record * width + field] };
  });
  if (sections.articles.count !== articles) {
    throw new CoverlapError(
      'engine-failed',
      `The engine answered for ${sections.articles.count} of ${articles} articles.`,
    );
  }
  return sections;
}

function readArticle(sections: Sections, input: CheckedArticle, index: number): ComparedArticle {
  const { paragraphs, sentences } = sections;
  const [first, count] = [sections.articles.at(index, 0), sections.articles.at(index, 1)];
  const firstSentence = count > 0 ? paragraphs.at(first, 5) : 0;
  const lastParagraph = first + count - 1;
  const sentenceCount =
    count > 0 ? paragraphs.at(lastParagraph, 5) + paragraphs.at(lastParagraph, 6) - firstSentence : 0;
  const { blocks: _, ...known } = input;
  const article = { ...known, words: sum(count, (at) => paragraphs.at(first + at, 7)) };
  lazily(article, 'paragraphs', () =>
    list(count, (at): Paragraph => {
      const record = first + at;
      const sentence = paragraphs.at(record, 5) - firstSentence;
      const repeatOf = paragraphs.at(record, 4);
      return {
        start: paragraphs.at(record, 1),
        end: paragraphs.at(record, 2),
        role: ROLES[paragraphs.at(record, 3)],
        ...(repeatOf >= 0 ? { repeatOf: repeatOf - first } : {}),
        sentences: [sentence, sentence + paragraphs.at(record, 6)],
        words: paragraphs.at(record, 7),
      };
    }),
  );
  lazily(article, 'sentences', () =>
    list(sentenceCount, (at): Sentence => {
      const record = firstSentence + at;
      return {
        start: sentences.at(record, 1),
        end: sentences.at(record, 2),
        paragraph: sentences.at(record, 0) - first,
        words: sentences.at(record, 3),
      };
    }),
  );
  return article as unknown as ComparedArticle;
}

function readMatch(sections: Sections, index: number): Match {
  const at = (field: number) => sections.matches.at(index, field);
  const match = {
    a: readSide(sections, at(0), sections.matchedParagraphs, at(2), at(3)),
    b: readSide(sections, at(1), sections.matchedParagraphs, at(4), at(5)),
    kind: KINDS[at(6)],
    relation: RELATIONS[at(7)],
    moved: at(8) !== 0,
    partial: at(9) !== 0,
    score: at(10) / 1000,
    evidence: { longestRun: at(13), sharedWords: at(14), rareWords: at(15), numbers: at(16), names: at(17) },
  };
  lazily(match, 'parts', () => list(at(12), (part) => readPart(sections, at(11) + part)));
  lazily(match, 'edits', () => (match as unknown as Match).parts.flatMap((part) => part.edits));
  return match as unknown as Match;
}

function readSide(sections: Sections, article: number, indices: Section, first: number, count: number): Side {
  const records = list(count, (at) => indices.at(first + at, 0));
  const firstOfArticle = sections.articles.at(article, 0);
  return {
    article,
    paragraphs: records.map((record) => record - firstOfArticle),
    spans: records.map((record): Span => [sections.paragraphs.at(record, 1), sections.paragraphs.at(record, 2)]),
  };
}

function readPart({ parts, edits }: Sections, index: number): Part {
  const at = (field: number) => parts.at(index, field);
  return {
    a: [at(4), at(5)],
    b: [at(6), at(7)],
    kind: KINDS[at(8)],
    score: at(9) / 1000,
    sharedWords: at(12),
    edits: list(at(11), (edit): Edit => {
      const record = at(10) + edit;
      return {
        kind: EDIT_KINDS[edits.at(record, 0)],
        a: [edits.at(record, 1), edits.at(record, 2)],
        b: [edits.at(record, 3), edits.at(record, 4)],
      };
    }),
  };
}

function readPassage(sections: Sections, dates: readonly (Moment | undefined)[], index: number): Passage {
  const { members, passages, sentences, paragraphs } = sections;
  const first = passages.at(index, 0);
  const read = list(passages.at(index, 1), (at): PassageMember => {
    const record = first + at;
    const side = readSide(
      sections,
      members.at(record, 0),
      sections.memberParagraphs,
      members.at(record, 1),
      members.at(record, 2),
    );
    const part: Span = [members.at(record, 4), members.at(record, 5)];
    const partial = part[1] > part[0];
    return { ...side, ...(partial ? { spans: [part] } : {}), kind: KINDS[members.at(record, 3)], partial };
  });
  const label = passages.at(index, 3);
  const earliest = earliestOf(read, dates);
  return {
    members: read,
    fullest: passages.at(index, 2) - first,
    ...(earliest === undefined ? {} : { earliest }),
    label: {
      article: paragraphs.at(sentences.at(label, 0), 0),
      span: [sentences.at(label, 1), sentences.at(label, 2)],
    },
  };
}

function readOverlap(overlaps: Section, index: number): Overlap {
  const at = (field: number) => overlaps.at(index, field);
  return { of: at(0), in: at(1), words: at(2), verbatim: at(3), edited: at(4), reworded: at(5), leftOut: at(6) };
}

function readWarnings(
  warnings: Section,
  articles: readonly CheckedArticle[],
  dates: readonly (Moment | undefined)[],
): Warning[] {
  const read: Warning[] = [];
  if (articles.length === 1) {
    read.push({ code: 'one-article', message: 'There is only one article, so there is nothing to compare it with.' });
  }
  const names = articleNames(articles);
  articles.forEach(({ published }, article) => {
    if (published === undefined || dates[article]) return;
    const message = `${names[article]}: ${show(published)} is not an ISO 8601 date; the article is treated as undated.`;
    read.push({ code: 'bad-date', article, message });
  });
  for (let index = 0; index < warnings.count; index += 1) {
    const code = WARNING_CODES[warnings.at(index, 0)];
    const article = warnings.at(index, 1);
    read.push({ code, article, message: `${names[article]}: ${warningText(code, warnings.at(index, 2))}` });
  }
  return read;
}

function warningText(code: Warning['code'], value: number): string {
  switch (code) {
    case 'no-words':
      return 'there is no word to compare.';
    case 'approximate': {
      const sentences = count(value, 'sentence was', 'sentences were');
      return `too much to compare in full; ${sentences} compared by their rarer words only.`;
    }
    case 'lone-surrogates':
      return value === 1
        ? '1 broken character (a lone surrogate) is compared as an unknown one.'
        : `${count(value, 'broken character')} (lone surrogates) are compared as unknown ones.`;
    default:
      return `the text has ${count(value, 'control character')}.`;
  }
}

function lazily<T>(target: object, key: string, make: () => T): void {
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
      return value;
    },
  });
}

function list<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}

function sum(length: number, value: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < length; index += 1) total += value(index);
  return total;
}
