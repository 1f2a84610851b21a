// The `<article>` children of the element -> what is compared. They stay in the page, readable without script.
import type { ArticleInput, Block, Role } from '../types.js';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, caption, tr, pre, dt, dd';
const ROLES: Readonly<Record<string, Role>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dt: 'list',
  dd: 'list',
  figcaption: 'caption',
  caption: 'caption',
  tr: 'table',
};

export function lightArticles(host: Element): ArticleInput[] {
  return [...host.querySelectorAll(':scope > article')].map((child) => {
    const article = child as HTMLElement;
    const { source, published, url, title } = article.dataset;
    return {
      ...(article.id ? { id: article.id } : {}),
      source,
      published,
      url,
      title: title ?? line(article.querySelector('h1, h2, h3, h4, h5, h6')),
      lang: article.lang || undefined,
      ...readText(article),
    };
  });
}

/** Innermost blocks become paragraphs; an article without any is read as plain text. */
function readText(article: Element): Pick<ArticleInput, 'text' | 'blocks'> {
  const found = [...article.querySelectorAll(BLOCKS)].filter((element) => !element.querySelector(BLOCKS));
  if (found.length === 0) return { text: article.textContent ?? '' };
  let text = '';
  const blocks: Block[] = [];
  for (const element of found) {
    const paragraph = line(element);
    if (!paragraph) continue;
    const role = ROLES[element.localName] ?? 'body';
    // Whatever its level in the page around it, the heading an article begins with is its headline.
    const headline = role === 'heading' && text === '';
    if (text) text += '\n\n';
    blocks.push({ span: [text.length, text.length + paragraph.length], role: headline ? 'headline' : role });
    text += paragraph;
  }
  return { text, blocks };
}

function line(element: Element | null): string | undefined {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}
