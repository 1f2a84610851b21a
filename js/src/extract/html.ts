// A page or a piece of one -> paragraphs with roles. Reads a document that was parsed without running anything.
import { Readability } from '@mozilla/readability';
import { Blocks, oneLine } from '../blocks.js';
import { readMetadata } from './metadata.js';
import type { Extracted } from './extract.js';
import { readBlocks } from './walk.js';

export type ParseHtml = (html: string) => Document;

// Real pages stay far below; Readability's time grows with the cube of the depth.
const READABLE_DEPTH = 200;

/** `fragment`: all of it is the article, as with pasted text; else Readability looks for the article in the page. */
export function articleFromHtml(html: string, parse: ParseHtml, fragment = false): Extracted {
  const page = parse(whole(html));
  if (fragment) return { article: readBlocks(page.body).get(), notes: [] };
  const metadata = readMetadata(page);
  const found = depthOf(page) <= READABLE_DEPTH ? readable(parse(whole(html))) : null;
  const headline = findHeadline(page, metadata.title ?? found?.title ?? undefined);
  if (!found?.content || oneLine(found.content.textContent ?? '') === '') {
    const notes = ['no article was found in the page, so all of its text is used'];
    return { article: { ...metadata, ...readBlocks(page.body).get() }, notes };
  }
  const title = headline ?? metadata.title ?? (found.title || undefined);
  return {
    article: { ...metadata, ...(title ? { title } : {}), ...readArticle(found.content, headline).get() },
    notes: [],
  };
}

function readable(page: Document) {
  try {
    return new Readability(page, { serializer: (node) => node as Element }).parse();
  } catch {
    return null; // it sets innerHTML, which pages under Trusted Types forbid
  }
}

function whole(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function depthOf(page: Document): number {
  let [depth, most] = [0, 0];
  let node: Node | null = page.documentElement;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      most = Math.max(most, depth);
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return most;
}

// Readability takes the headline out of the article or makes it a lesser one. Of several first-level headings it is the
// one that titles the page.
function findHeadline(page: Document, title: string | undefined): string | undefined {
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => oneLine(heading.textContent ?? ''))
    .filter(Boolean);
  if (headings.length < 2 || !title) return headings[0];
  return headings.find((heading) => title.includes(heading) || heading.includes(title));
}

function readArticle(root: Element, headline?: string): Blocks {
  const blocks = new Blocks();
  const heading = [...root.querySelectorAll('h1, h2')].find(
    (element) => oneLine(element.textContent ?? '') === headline,
  );
  if (headline && !heading) blocks.add(headline, 'headline');
  return readBlocks(root, { blocks, roleOf: (element) => (element === heading ? 'headline' : undefined) });
}
