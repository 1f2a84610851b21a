import { trustedHtml } from '../trusted.js';
import { makeExtractor } from './extract.js';

export { detectBinary } from './binary.js';
export type { Extracted, Extractor, FileType, SourceFile } from './extract.js';

/** HTML is parsed by the browser, into a document that runs nothing and loads nothing. */
export const { extract, extractHtml } = makeExtractor(
  async () => (html) => new DOMParser().parseFromString(trustedHtml(quiet(html)), 'text/html'),
);

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)/g;

/**
 * Without styles, handlers and base: under a Content Security Policy each of them is reported in the console, even of a
 * document that applies none. A template keeps its content from being read, as a style does.
 */
function quiet(html: string): string {
  return html
    .replace(TAG, (tag) =>
      tag.replace(ATTRIBUTE, (attribute, name: string) => (/^(style|on\w+)$/i.test(name) ? '' : attribute)),
    )
    .replace(/<(\/?)style(?=[\s/>])/gi, '<$1template')
    .replace(/<base(?=[\s/>])/gi, '<meta');
}
