// One file of any kind we read -> an article. The two entries of the package differ only in who parses HTML.
import { CoverlapError } from '../errors.js';
import type { ArticleInput } from '../types.js';
import { rejectBinary } from './binary.js';
import { decodeText } from './decode.js';
import type { ParseHtml } from './html.js';

export interface SourceFile {
  /** Names the file in messages; its ending tells the format. */
  name: string;
  data: Uint8Array | string;
  /** Of `data` as bytes, where it is neither UTF-8 nor marked; any label of the Encoding Standard. */
  encoding?: string;
}

export interface Extracted {
  /** Without an id. */
  article: ArticleInput;
  /** What people should know about how the text was found. */
  notes: readonly string[];
}

export interface Extractor {
  /** Reads .html, .md and plain text. Rejects with `bad-file` or `bad-encoding`, naming the file. */
  extract(file: SourceFile): Promise<Extracted>;
  /** A page, or with `fragment` a piece of one that is all article, for example pasted text. */
  extractHtml(html: string, options?: { fragment?: boolean; name?: string }): Promise<Extracted>;
}

export function makeExtractor(loadParser: () => Promise<ParseHtml>): Extractor {
  async function extractHtml(html: string, { fragment = false, name = 'The page' } = {}): Promise<Extracted> {
    const [{ articleFromHtml }, parse] = await Promise.all([import('./html.js'), loadParser()]);
    try {
      return articleFromHtml(html, parse, fragment);
    } catch (cause) {
      const why = cause instanceof RangeError ? 'its elements are nested too deeply' : String(cause);
      throw new CoverlapError('bad-file', `${name} cannot be read as HTML: ${why}`, { cause });
    }
  }

  return {
    extractHtml,
    async extract({ name, data, encoding }) {
      if (typeof data !== 'string') rejectBinary(name, data);
      const format = formatOf(name, data);
      const text = typeof data === 'string' ? data : decodeText(data, name, encoding, format === 'html');
      if (format === 'html') return extractHtml(text, { name });
      if (format === 'text') return { article: { text }, notes: [] };
      const { articleFromMarkdown } = await import('./markdown.js');
      return { article: articleFromMarkdown(text), notes: [] };
    },
  };
}

function formatOf(name: string, data: Uint8Array | string): 'html' | 'markdown' | 'text' {
  if (/\.(x?html?|htm)$/i.test(name)) return 'html';
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/\.\w{1,5}$/.test(name)) return 'text';
  const head = typeof data === 'string' ? data.slice(0, 512) : new TextDecoder().decode(data.subarray(0, 512));
  return /^\s*(<!--.*?-->\s*)*<(!doctype html|html)[\s>]/i.test(head) ? 'html' : 'text';
}
