import { makeExtractor } from './extract.js';

export { detectBinary } from './binary.js';
export type { Extracted, Extractor, FileType, SourceFile } from './extract.js';

/** HTML is parsed by linkedom, which is loaded with the first page. */
export const { extract, extractHtml } = makeExtractor(async () => (await import('./linkedom.js')).parseHtml);
