// What callers hand in -> what the engine may rely on. Every message shows the offending value.
import { CoverlapError, show } from './errors.js';
import { ROLES, SENSITIVITIES } from './protocol.js';
import type {
  ArticleInput,
  Block,
  CompareOptions,
  ComparerOptions,
  Progress,
  Sensitivity,
  SimilarityOptions,
} from './types.js';

export const MAX_ARTICLES = 1000;
/** UTF-16 code units of all texts together. */
export const MAX_TEXT_UNITS = 64 * 1024 * 1024;

export type CheckedArticle = ArticleInput & { id: string };

export interface CheckedOptions {
  sensitivity: Sensitivity;
  minWords: number;
  ignore: readonly string[];
  signal?: AbortSignal;
  onProgress: (progress: Progress) => void;
}

const TEXT_FIELDS = ['id', 'source', 'title', 'published', 'url', 'lang'] as const;

export function checkArticles(articles: readonly ArticleInput[]): CheckedArticle[] {
  if (!Array.isArray(articles))
    throw new CoverlapError('bad-article', `articles must be an array, not ${show(articles)}`);
  if (articles.length === 0) throw new CoverlapError('no-articles', 'There is no article to compare.');
  if (articles.length > MAX_ARTICLES) {
    throw new CoverlapError(
      'too-many-articles',
      `${articles.length} articles are more than the ${MAX_ARTICLES} that can be compared at once.`,
    );
  }
  const checked = articles.map(checkArticle);
  const first = new Map<string, number>();
  checked.forEach(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier !== undefined) {
      throw new CoverlapError(
        'bad-article',
        `articles[${earlier}] and articles[${index}] have the same id ${show(id)}`,
      );
    }
    first.set(id, index);
  });
  return checked;
}

function checkArticle(article: ArticleInput, index: number): CheckedArticle {
  const at = `articles[${index}]`;
  if (typeof article !== 'object' || article === null) {
    throw new CoverlapError('bad-article', `${at} must be an object with a text, not ${show(article)}`);
  }
  if (typeof article.text !== 'string') {
    throw new CoverlapError('bad-article', `${at}.text must be a string, not ${show(article.text)}`);
  }
  const checked: CheckedArticle = { id: `article-${index + 1}`, text: article.text };
  for (const field of TEXT_FIELDS) {
    const value = article[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') {
      throw new CoverlapError('bad-article', `${at}.${field} must be a string, not ${show(value)}`);
    }
    checked[field] = value;
  }
  if (checked.id === '') throw new CoverlapError('bad-article', `${at}.id must not be empty`);
  if (article.blocks) checked.blocks = checkBlocks(article.blocks, article.text.length, `${at}.blocks`);
  return checked;
}

function checkBlocks(blocks: readonly Block[], length: number, at: string): readonly Block[] {
  if (!Array.isArray(blocks)) throw new CoverlapError('bad-article', `${at} must be an array, not ${show(blocks)}`);
  let end = 0;
  return blocks.map((block, index) => {
    const span = block?.span;
    const fits =
      Array.isArray(span) && span.length === 2 && span.every(Number.isInteger) && span[0] >= 0 && span[0] <= span[1];
    if (!fits) {
      throw new CoverlapError('bad-article', `${at}[${index}].span must be [start, end], not ${show(span)}`);
    }
    if (span[1] > length) {
      throw new CoverlapError(
        'bad-article',
        `${at}[${index}].span ${show(span)} ends after the text's ${length} units`,
      );
    }
    if (span[0] < end) {
      throw new CoverlapError(
        'bad-article',
        `${at}[${index}].span ${show(span)} begins before the end ${end} of the last`,
      );
    }
    if (!ROLES.includes(block.role)) {
      throw new CoverlapError(
        'bad-article',
        `${at}[${index}].role must be one of ${ROLES.join(', ')}, not ${show(block.role)}`,
      );
    }
    end = span[1];
    return { span: [span[0], span[1]] as const, role: block.role };
  });
}

export function checkOptions(options: CompareOptions = {}): CheckedOptions {
  onlyKnown(options, ['sensitivity', 'minWords', 'ignore', 'signal', 'onProgress']);
  const { minWords = 0, ignore = [], onProgress = () => {} } = options;
  if (!Number.isInteger(minWords) || minWords < 0 || minWords > 1000) {
    throw new CoverlapError('bad-option', `minWords must be a whole number from 0 to 1000, not ${show(minWords)}`);
  }
  if (!Array.isArray(ignore)) {
    throw new CoverlapError('bad-option', `ignore must be an array of phrases, not ${show(ignore)}`);
  }
  for (const phrase of ignore) {
    if (typeof phrase !== 'string' || phrase.trim() === '') {
      throw new CoverlapError('bad-option', `ignore must hold phrases, not ${show(phrase)}`);
    }
  }
  if (typeof onProgress !== 'function') {
    throw new CoverlapError('bad-option', `onProgress must be a function, not ${show(onProgress)}`);
  }
  return { ...shared(options), minWords, ignore: [...ignore], onProgress };
}

export function checkSimilarityOptions(options: SimilarityOptions = {}): {
  sensitivity: Sensitivity;
  signal?: AbortSignal;
} {
  onlyKnown(options, ['sensitivity', 'signal']);
  return shared(options);
}

/** Longest text of `similarity`, which compares word by word what `compare` compares sentence by sentence. */
export const MAX_SIMILARITY_UNITS = 100_000;

export function checkPairs(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  if (!Array.isArray(pairs)) throw new CoverlapError('bad-article', `pairs must be an array, not ${show(pairs)}`);
  pairs.forEach((pair, index) => {
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new CoverlapError('bad-article', `pairs[${index}] must be two texts, not ${show(pair)}`);
    }
    pair.forEach((text, side) => {
      if (typeof text !== 'string') {
        throw new CoverlapError('bad-article', `pairs[${index}][${side}] must be a string, not ${show(text)}`);
      }
      if (text.length > MAX_SIMILARITY_UNITS) {
        const length = text.length.toLocaleString('en-US');
        const most = MAX_SIMILARITY_UNITS.toLocaleString('en-US');
        throw new CoverlapError(
          'text-too-long',
          `pairs[${index}][${side}] has ${length} UTF-16 units; similarity() takes ${most}, compare() whole articles`,
        );
      }
    });
  });
  return pairs;
}

export function checkComparerOptions(options: ComparerOptions = {}): ComparerOptions {
  onlyKnown(options, ['worker', 'wasm', 'trustedTypesPolicy']);
  const { worker, wasm, trustedTypesPolicy } = options;
  if (worker !== undefined && !['boolean', 'string', 'function'].includes(typeof worker) && !(worker instanceof URL)) {
    throw new CoverlapError('bad-option', `worker must be a boolean, a URL or a function, not ${show(worker)}`);
  }
  if (wasm !== undefined && !isWasmSource(wasm)) {
    throw new CoverlapError(
      'bad-option',
      `wasm must be bytes, a WebAssembly.Module, a Response or a URL, not ${show(wasm)}`,
    );
  }
  if (trustedTypesPolicy !== undefined && typeof trustedTypesPolicy !== 'string') {
    throw new CoverlapError('bad-option', `trustedTypesPolicy must be a name, not ${show(trustedTypesPolicy)}`);
  }
  return options;
}

function isWasmSource(wasm: unknown): boolean {
  if (typeof wasm === 'string' || wasm instanceof URL || wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm))
    return true;
  return (
    (typeof Response === 'function' && wasm instanceof Response) ||
    (typeof WebAssembly === 'object' && wasm instanceof WebAssembly.Module)
  );
}

function shared(options: SimilarityOptions): { sensitivity: Sensitivity; signal?: AbortSignal } {
  const { sensitivity = 'normal', signal } = options;
  if (!SENSITIVITIES.includes(sensitivity)) {
    throw new CoverlapError(
      'bad-option',
      `sensitivity must be one of ${SENSITIVITIES.join(', ')}, not ${show(sensitivity)}`,
    );
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new CoverlapError('bad-option', `signal must be an AbortSignal, not ${show(signal)}`);
  }
  return { sensitivity, signal };
}

function onlyKnown(options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new CoverlapError('bad-option', `options must be an object, not ${show(options)}`);
  }
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new CoverlapError('bad-option', `there is no option ${show(unknown)}; there are ${known.join(', ')}`);
  }
}
