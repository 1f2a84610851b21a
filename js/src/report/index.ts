export { toCsv, type CsvOptions } from './csv.js';
export { textHash } from './hash.js';
export { toHtml, type HtmlOptions } from './html.js';
export { toJson } from './json.js';
export { toMarkdown, type MarkdownOptions } from './markdown.js';
export { fromReport } from './read.js';
