// Elements -> paragraphs with roles, as a reader sees them: for pages, pasted text and the children of <article>.
import { Blocks, oneLine } from '../blocks.js';
import type { Role } from '../types.js';

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

// Whatever is not here has the role of what is around it.
const ELEMENT_ROLES: Readonly<Record<string, Role>> = {
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

/** Whether there is any structure in it, or only a text with marks such as `<b>`. */
export function hasParagraphs(root: Element): boolean {
  return root.querySelector(['br', ...BREAKS].join()) !== null;
}

export interface WalkOptions {
  /** Where paragraphs go; default a new one. */
  blocks?: Blocks;
  /** Role of what stands in an element, where that is not by its name. */
  roleOf?: (element: Element) => Role | undefined;
  /** Line ends are those of the text. */
  preformatted?: boolean;
}

/** Whatever its nesting, all text in `root` that a page shows becomes part of exactly one paragraph. */
export function readBlocks(root: Element, options: WalkOptions = {}): Blocks {
  const { blocks = new Blocks(), roleOf } = options;
  let inline = '';

  function flush(role: Role): void {
    const lines = inline.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
    for (const paragraph of lines.join('\n').split(/\n{2,}/)) blocks.add(paragraph, role);
    inline = '';
  }

  function visitChildren(element: Element, role: Role, preformatted: boolean): void {
    for (const child of [...element.childNodes]) visit(child, role, preformatted);
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
    if (breaks) flush(role);
    const inner = roleOf?.(element) ?? ELEMENT_ROLES[name] ?? role;
    visitChildren(element, inner, preformatted || name === 'pre');
    if (breaks) flush(inner);
  }

  visitChildren(root, 'body', options.preformatted ?? false);
  flush('body');
  return blocks;
}
