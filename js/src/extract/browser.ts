import { trustedHtml } from '../trusted.js';
import { makeExtractor } from './extract.js';

export { detectBinary } from './binary.js';
export type { Extracted, Extractor, SourceFile } from './extract.js';

/** HTML is parsed by the browser, into a document that runs nothing and loads nothing. */
export const { extract, extractHtml } = makeExtractor(
  async () => (html) => new DOMParser().parseFromString(trustedHtml(html), 'text/html'),
);
