import type { Comparison } from '../types.js';

export { toCsv, type CsvOptions } from './csv.js';
export { textHash } from './hash.js';
export { toHtml, type HtmlOptions } from './html.js';
export { toMarkdown, type MarkdownOptions } from './markdown.js';
export { fromReport } from './read.js';

export function toJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
