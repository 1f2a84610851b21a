import { lexer, type Token, type Tokens } from 'marked';
import type { ArticleInput, Role } from '../types.js';
import { Blocks } from '../blocks.js';

/** Markdown -> its text without marks, in blocks. Front matter may give title, source, date, url, lang, a line each. */
export function articleFromMarkdown(markdown: string): ArticleInput {
  const { fields, body } = splitFrontMatter(markdown);
  if (nesting(body) > MOST_NESTED) throw new RangeError('too deep');
  const blocks = new Blocks();
  addAll(lexer(body), 'body', blocks);
  return { ...fields, ...blocks.get() };
}

// People write four or five levels; the time marked takes grows with the cube of them.
const MOST_NESTED = 100;
// Looks like lists in lists.
const RULE = /^[\s>]*([-*])(?:\s*\1){2,}\s*$/;

/** How many lists and quotes stand in each other, at a count that is at times too high but never much too low. */
function nesting(markdown: string): number {
  let most = 0;
  const lists: number[] = []; // the columns where the open ones begin
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [prefix] = /^(?:[\s>]|(?:[-*+]|\d{1,9}[.)])(?=\s|$))*/.exec(line) ?? [''];
    const quotes = prefix.split('>').length - 1;
    if (!RULE.test(line)) {
      for (const { index } of prefix.replaceAll('\t', '    ').matchAll(/[-*+]|\d+[.)]/g)) {
        while (lists.length > 0 && lists[lists.length - 1] >= index) lists.pop();
        lists.push(index);
      }
    }
    most = Math.max(most, quotes + lists.length);
  }
  return most;
}

const FIELDS: Readonly<Record<string, 'title' | 'source' | 'published' | 'url' | 'lang'>> = {
  title: 'title',
  source: 'source',
  date: 'published',
  published: 'published',
  url: 'url',
  lang: 'lang',
};

function splitFrontMatter(markdown: string): { fields: Partial<ArticleInput>; body: string } {
  const front = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(markdown);
  if (!front) return { fields: {}, body: markdown };
  const fields: Partial<ArticleInput> = {};
  for (const row of (front[1] ?? '').split(/\r?\n/)) {
    const [, key, rest] = /^(\w+)\s*:(.*)$/.exec(row) ?? [];
    const field = FIELDS[key?.toLowerCase()];
    const value = rest?.trim();
    if (field && value) fields[field] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  return { fields, body: markdown.slice(front[0].length) };
}

function addAll(tokens: readonly Token[], role: Role, blocks: Blocks): void {
  for (const token of tokens as Tokens.Generic[]) {
    switch (token.type) {
      case 'heading':
        blocks.add(plain(token.tokens), token.depth === 1 ? 'headline' : 'heading');
        break;
      case 'paragraph':
      case 'text':
        blocks.add(token.tokens ? plain(token.tokens) : decoded(token.text), role);
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) addAll(item.tokens, 'list', blocks);
        break;
      case 'blockquote':
        addAll(token.tokens ?? [], role, blocks);
        break;
      case 'table':
        for (const row of [token.header, ...token.rows] as Tokens.TableCell[][]) {
          blocks.add(row.map((cell) => plain(cell.tokens)).join('\t'), 'table');
        }
        break;
      case 'code':
        blocks.add(token.text, role);
        break;
      case 'html':
        blocks.add(withoutTags(token.text), role);
        break;
    }
  }
}

function plain(tokens: readonly Token[] = []): string {
  return (tokens as Tokens.Generic[])
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'image' || token.type === 'html') return '';
      if (token.tokens) return plain(token.tokens);
      return token.type === 'text' ? decoded(token.text) : (token.text ?? '');
    })
    .join('');
}

function withoutTags(html: string): string {
  return decoded(html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  deg: '°',
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entity, hexadecimal, decimal, name) => {
    if (name) return ENTITIES[name] ?? entity;
    const point = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
}
