// A page or a piece of one -> paragraphs with roles. Reads a document that was parsed without running anything.
import { Readability } from '@mozilla/readability';
import type { Role } from '../types.js';
import { Blocks } from './blocks.js';
import { readMetadata } from './metadata.js';
import type { Extracted } from './extract.js';

export type ParseHtml = (html: string) => Document;

const DROPPED = new Set(
  (
    'script style noscript template head title meta link svg math canvas iframe object embed audio video source ' +
    'track form button input select textarea option label dialog nav aside footer menu map area img picture'
  ).split(' '),
);
const BREAKS = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr html legend li main ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const ROLES: Readonly<Record<string, Role>> = {
  h1: 'headline',
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
};

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
    article: { ...metadata, ...(title ? { title } : {}), ...readBlocks(found.content, headline).get() },
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

function readBlocks(root: Element, headline?: string): Blocks {
  const blocks = new Blocks();
  const heading = [...root.querySelectorAll('h1, h2')].find(
    (element) => oneLine(element.textContent ?? '') === headline,
  );
  if (headline && !heading) blocks.add(headline, 'headline');
  let inline = '';

  function flush(role: Role): void {
    for (const paragraph of inline.split(/(?: *\n){2,}/))
      blocks.add(paragraph.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' '), role);
    inline = '';
  }

  function visit(node: Node, role: Role, preformatted: boolean): void {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      inline += preformatted ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
    } else if (node.nodeType === 1) {
      visitElement(node as Element, role, preformatted);
    }
  }

  function visitElement(element: Element, role: Role, preformatted: boolean): void {
    const name = element.localName.toLowerCase();
    if (DROPPED.has(name) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return;
    if (name === 'br') {
      inline += '\n';
      return;
    }
    if (name === 'tr' && !element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, article, section')) {
      flush(role);
      const cells = [...element.children].map((cell) => oneLine(cell.textContent ?? '')).filter(Boolean);
      blocks.add(cells.join('\t'), 'table');
      return;
    }
    const breaks = BREAKS.has(name);
    const inner = element === heading ? 'headline' : (ROLES[name] ?? role);
    if (breaks) flush(role);
    for (const child of [...element.childNodes]) visit(child, inner, preformatted || name === 'pre');
    if (breaks) flush(inner);
  }

  visit(root, 'body', false);
  flush('body');
  return blocks;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
