// The `<article>` children of the element -> what is compared. They stay in the page, readable without script.
import { Blocks, oneLine } from '../blocks.js';
import { hasParagraphs, readBlocks } from '../extract/walk.js';
import type { ArticleInput } from '../types.js';

export function lightArticles(host: Element): ArticleInput[] {
  return [...host.querySelectorAll(':scope > article')].map((child) => {
    const article = child as HTMLElement;
    const { source, published, url, title } = article.dataset;
    return {
      ...(article.id ? { id: article.id } : {}),
      source,
      published,
      url,
      title: title ?? (line(article.querySelector('h1, h2, h3, h4, h5, h6')) || undefined),
      lang: article.lang || undefined,
      ...readText(article),
    };
  });
}

/** An article without any structure is plain text, in which the engine finds paragraphs. */
function readText(article: Element): Pick<ArticleInput, 'text' | 'blocks'> {
  const blocks = new Blocks();
  const preformatted = !hasParagraphs(article);
  // Whatever its level in the page around it, the heading an article begins with is its headline, and no other is.
  const roleOf = ({ localName }: Element) =>
    !/^h[1-6]$/.test(localName) ? undefined : blocks.empty ? 'headline' : 'heading';
  const found = readBlocks(article, { blocks, roleOf, preformatted }).get();
  return preformatted ? { text: found.text } : found;
}

function line(element: Element | null): string {
  return oneLine(element?.textContent ?? '');
}
