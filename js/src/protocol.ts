// What the engine is asked: one text and one int32 header. Mirrors wasm/src/wire/request.h.
import { CoverlapError } from './errors.js';
import { MAX_TEXT_UNITS, type CheckedArticle, type CheckedOptions } from './options.js';
import type { EditKind, Kind, Relation, Role, Sensitivity, Warning } from './types.js';
import { articleNames } from './words.js';

export const WIRE_VERSION = 1;

// In the order of the enumerations of coverlap.h.
export const ROLES: readonly Role[] = [
  'headline',
  'heading',
  'body',
  'list',
  'table',
  'caption',
  'boilerplate',
  'repeat',
];
export const KINDS: readonly Kind[] = ['verbatim', 'edited', 'reworded'];
export const RELATIONS: readonly Relation[] = ['one-to-one', 'split', 'merge', 'many-to-many'];
export const SENSITIVITIES: readonly Sensitivity[] = ['strict', 'normal', 'loose'];
export const EDIT_KINDS: readonly EditKind[] = ['replace', 'insert', 'remove', 'spelling', 'form'];
export const WARNING_CODES: readonly Warning['code'][] = [
  'no-words',
  'approximate',
  'lone-surrogates',
  'control-characters',
];

export interface Request {
  operation: 'compare' | 'similarity';
  text: string;
  header: Int32Array;
}

export function compareRequest(articles: readonly CheckedArticle[], options: CheckedOptions): Request {
  const { ignore, minWords, sensitivity } = options;
  const names = articleNames(articles);
  checkSize(articles.map(({ text }, index) => [`${names[index]}: ${size(text.length)}`, text.length]));
  const header = [
    WIRE_VERSION,
    SENSITIVITIES.indexOf(sensitivity),
    minWords,
    ignore.length,
    articles.length,
    ...ignore.map((phrase) => phrase.length),
    ...articles.map(({ text }) => text.length),
  ];
  for (const { blocks = [] } of articles) {
    header.push(blocks.length);
    for (const { span, role } of blocks) header.push(span[0], span[1], ROLES.indexOf(role));
  }
  const text = ignore.join('') + articles.map((article) => article.text).join('');
  return { operation: 'compare', text, header: Int32Array.from(header) };
}

export function similarityRequest(pairs: readonly (readonly [string, string])[], sensitivity: Sensitivity): Request {
  checkSize(pairs.map(([a, b], index) => [`pair ${index}: ${size(a.length + b.length)}`, a.length + b.length]));
  const header = new Int32Array(3 + 2 * pairs.length);
  header.set([WIRE_VERSION, SENSITIVITIES.indexOf(sensitivity), pairs.length]);
  pairs.forEach(([a, b], index) => header.set([a.length, b.length], 3 + 2 * index));
  return { operation: 'similarity', text: pairs.map(([a, b]) => a + b).join(''), header };
}

function checkSize(texts: [label: string, units: number][]): void {
  const total = texts.reduce((sum, [, units]) => sum + units, 0);
  if (total <= MAX_TEXT_UNITS) return;
  const largest = texts
    .sort((x, y) => y[1] - x[1])
    .slice(0, 3)
    .map(([label]) => label);
  throw new CoverlapError(
    'text-too-long',
    `The texts have ${size(total)} together, the limit is ${size(MAX_TEXT_UNITS)}. Largest: ${largest.join('; ')}.`,
  );
}

function size(units: number): string {
  return `${units.toLocaleString('en-US')} characters`;
}
