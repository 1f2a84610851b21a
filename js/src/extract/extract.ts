// One file of any kind we read -> an article. The two entries of the package differ only in who parses HTML.
import { CoverlapError, messageOf } from '../errors.js';
import type { ArticleInput } from '../types.js';
import { rejectBinary } from './binary.js';
import { decodeText } from './decode.js';
import type { ParseHtml } from './html.js';

export type FileType = 'html' | 'md' | 'txt';

export interface SourceFile {
  /** Names the file in messages; its ending tells the format. */
  name: string;
  data: Uint8Array | string;
  /** Instead of what the ending and the beginning of the data tell. */
  type?: FileType;
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
      throw unreadable(name, 'HTML', cause);
    }
  }

  return {
    extractHtml,
    async extract({ name, data, type, encoding }) {
      if (typeof data !== 'string') rejectBinary(name, data);
      const format = type ?? typeOf(name, data);
      const text = typeof data === 'string' ? data : decodeText(data, name, encoding, format === 'html');
      if (format === 'html') {
        const { article, notes } = await extractHtml(text, { name });
        const surprise = 'this is a web page whatever its ending says, and is read as one';
        return { article, notes: type === undefined && isNamedText(name) ? [surprise, ...notes] : notes };
      }
      if (format === 'txt') return { article: { text }, notes: [] };
      const { articleFromMarkdown } = await import('./markdown.js');
      try {
        return { article: articleFromMarkdown(text), notes: [] };
      } catch (cause) {
        throw unreadable(name, 'Markdown', cause);
      }
    },
  };
}

// A full stack is a RangeError, and so is what the parsers refuse up front.
function unreadable(name: string, format: string, cause: unknown): CoverlapError {
  const why = cause instanceof RangeError ? 'it is nested too deeply' : messageOf(cause);
  return new CoverlapError('bad-file', `${name} cannot be read as ${format}: ${why}.`, { cause });
}

/** A page is known by its beginning too, whatever its name; Markdown without an ending by front matter or a heading. */
function typeOf(name: string, data: Uint8Array | string): FileType {
  if (/\.(xhtml|html?)$/i.test(name)) return 'html';
  const head = beginning(data);
  const start = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (/^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html)[\s>]/i.test(start)) return 'html';
  if (/\.(md|markdown)$/i.test(name)) return 'md';
  if (isNamedText(name)) return 'txt';
  return /^\s*(---[ \t]*\r?\n\w+[ \t]*:|#{1,6}[ \t]+\S)/.test(head) ? 'md' : 'txt';
}

function isNamedText(name: string): boolean {
  return /\.\w{1,8}$/.test(name) && !/\.(xhtml|html?)$/i.test(name);
}

function beginning(data: Uint8Array | string): string {
  if (typeof data === 'string') return data.slice(0, 1024);
  const mark = data[0] * 256 + data[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(data.subarray(0, 1024));
}
