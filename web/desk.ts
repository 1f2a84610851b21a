// The articles on the desk: the list that is compared, and how things get onto it.
import type { ArticleInput } from 'coverlap';
import { extract, extractHtml } from 'coverlap/extract';

export type DeskArticle = ArticleInput & { id: string };

/** What all articles together may have, in UTF-16 code units; a file has at least as many bytes. */
export const LIMIT = 64e6;

export class Desk {
  articles: readonly DeskArticle[] = [];
  private made = 0;

  constructor(private readonly changed: () => void) {}

  set(articles: readonly DeskArticle[]): void {
    this.articles = articles;
    this.changed();
  }

  add(articles: readonly ArticleInput[]): DeskArticle[] {
    const added = articles.map((article) => ({ ...article, id: this.freshId() }));
    this.set([...this.articles, ...added]);
    return added;
  }

  remove(id: string): void {
    this.set(this.articles.filter((article) => article.id !== id));
  }

  replace(id: string, article: DeskArticle): void {
    this.set(this.articles.map((one) => (one.id === id ? article : one)));
  }

  /** By one place towards the beginning (-1) or the end (1). */
  move(id: string, by: -1 | 1): void {
    const from = this.articles.findIndex((article) => article.id === id);
    const to = from + by;
    if (to < 0 || to >= this.articles.length) return;
    const moved = [...this.articles];
    moved.splice(to, 0, ...moved.splice(from, 1));
    this.set(moved);
  }

  private freshId(): string {
    this.made += 1;
    return `own-${this.made}`;
  }
}

/** A file that people chose or dropped. Rejects with a message that names it. */
export async function fromFile(file: File): Promise<ArticleInput> {
  const { article } = await extract({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) });
  return titled({ source: file.name.replace(/\.\w+$/, ''), ...defined(article) });
}

/** What the clipboard or a drag holds: rich text keeps its paragraphs. */
export async function fromClipboard(html: string, plain: string): Promise<ArticleInput> {
  if (html) {
    const { article } = await extractHtml(html, { fragment: true, name: 'What you pasted' });
    // Some programs put only an image or a style into the rich form.
    if (countWords(article.text) >= countWords(plain) / 2) return titled(article);
  }
  return titled(await fromText(plain));
}

/** Plain text may be the source of a page, of a piece of one, or Markdown. */
async function fromText(plain: string): Promise<ArticleInput> {
  const name = 'What you pasted';
  const piece = /^\s*<(article|section|main|div|header|h[1-6]|p|ul|ol|blockquote|table)(\s[^<>]*)?>/i.test(plain);
  const { article } =
    piece && /<\/\w+\s*>/.test(plain)
      ? await extractHtml(plain, { fragment: true, name })
      : await extract({ name, data: plain });
  return countWords(article.text) > 0 ? article : { text: plain };
}

/** What stands alone on a first line, short and without a full stop, is taken for the headline. */
function titled(article: ArticleInput): ArticleInput {
  if (article.title) return article;
  const first = article.text.trim().split(/\n/, 1)[0].trim();
  const isHeadline =
    first.length > 0 && first.length <= 160 && first.length < article.text.trim().length && !/[.。]$/.test(first);
  return isHeadline ? { ...article, title: first } : article;
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export function countWords(text: string): number {
  // Long texts are only compared with each other here: an estimate will do, and a page that stands still will not.
  if (text.length > 200_000) return Math.round(text.length / 6);
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}

export function countParagraphs({ text, blocks }: ArticleInput): number {
  if (blocks) return blocks.length;
  const blank = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '').length;
  return blank > 1 ? blank : text.split('\n').filter((line) => line.trim() !== '').length;
}

export function unitsOf(articles: readonly ArticleInput[]): number {
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}

export function isAddress(text: string): boolean {
  return /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);
}
