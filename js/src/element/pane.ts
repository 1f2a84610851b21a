// One article to read: its paragraphs, numbered, each with who else carries it.
import type { Carrier } from '../coverage.js';
import type { ComparedArticle, Match, Paragraph, Part } from '../types.js';
import { h, hidden, type Child } from './dom.js';
import { folded } from './fold.js';
import { shorten } from '../words.js';
import { glyph, label, word, type Mark } from './kinds.js';
import type { MessageKey } from './messages.js';
import { numbers } from './numbers.js';
import { passage } from './passage.js';
import { closest, kindOf, type Link } from './story.js';
import type { Scene, Stage } from './view.js';

/** A name at a paragraph has at most so many characters. */
const NAME = 24;

export type PaneSide = 'left' | 'right';

export interface Pane {
  readonly node: HTMLElement;
  /** What grows and shrinks in it. */
  readonly story: HTMLElement;
  /** By paragraph of the article. */
  readonly blocks: readonly HTMLElement[];
  /** The rail beside the text of each block, which ribbons tie to. */
  readonly rails: readonly HTMLElement[];
  /** Of partial matches, which ribbons tie to. */
  readonly sentences: ReadonlyMap<Part, HTMLElement>;
  /** What leads to the other side of a match. */
  readonly tags: ReadonlyMap<Match, HTMLElement>;
}

export interface PaneOptions {
  article: number;
  /** The article it stands beside, or null where it is read alone. */
  beside: number | null;
  side: PaneSide;
  /** Somebody follows a paragraph to article `to`. */
  follow(paragraph: number, to: Carrier): void;
}

export function pane(stage: Stage, { story }: Scene, options: PaneOptions): Pane {
  const { say } = stage;
  const { article, beside, side } = options;
  const shown = story.articles[article];
  const rails: HTMLElement[] = [];
  const sentences = new Map<Part, HTMLElement>();
  const tags = new Map<Match, HTMLElement>();
  const blocks = shown.paragraphs.map((paragraph, index) => {
    const carriers = story.carriers(article, index);
    const links = beside === null ? story.partialLinksAt(article, index) : story.linksAt(article, beside, index);
    const { nodes, shared } = passage(say, story, article, index, links, beside !== null);
    for (const [part, node] of shared) sentences.set(part, node);
    // The rail follows the direction of the page, the text in it its own.
    const rail = h('div', { class: 'rail' }, textBlock(stage, shown, paragraph, nodes));
    rails.push(rail);
    const matches = beside === null ? carriers.map(({ match }) => match) : links.map(({ match }) => match);
    return h(
      'div',
      {
        class: `para ${story.takesPart(paragraph) ? markOf(matches) : 'none'} ${paragraph.role}`,
        'data-paragraph': index,
        tabindex: '-1',
      },
      h(
        'span',
        { class: 'num' },
        h('span', { 'aria-hidden': 'true' }, '¶'),
        hidden(say.text('paragraph.before')),
        index + 1,
      ),
      rail,
      story.takesPart(paragraph) &&
        h('div', { class: 'tags' }, tagsOf(stage, options, index, carriers, links, story.names, tags)),
    );
  });
  const id = `pane-${side}`;
  const text = h('div', { class: 'story', lang: shown.lang ?? null }, folded(say, shown, blocks));
  const node = h(
    'section',
    { class: `pane ${side}`, 'aria-labelledby': id, tabindex: '0' },
    h(
      'header',
      {},
      h('h3', { id }, h('bdi', {}, story.names[article])),
      h('p', { class: 'facts' }, [
        shown.published ? [say.date(shown.published), ' · '] : null,
        say.text('words', { n: shown.words }),
        shown.url ? [' · ', link(stage, shown.url)] : null,
      ]),
    ),
    text,
  );
  return { node, story: text, blocks, rails, sentences, tags };
}

// Only web addresses become links: `url` comes from outside.
function link({ say }: Stage, url: string): Child {
  return /^https?:\/\//i.test(url)
    ? h('a', { href: url, rel: 'noreferrer', target: '_blank' }, say.text('source'))
    : null;
}

/** A paragraph of which others have no more than a sentence is one of its own. */
function markOf(matches: readonly Match[]): Mark {
  return closest(matches.filter(({ partial }) => !partial).map(({ kind }) => kind)) ?? 'only';
}

function textBlock(
  { say }: Stage,
  article: ComparedArticle,
  { role, repeatOf }: Paragraph,
  nodes: readonly Node[],
): HTMLElement {
  const leftOut = role === 'boilerplate' || role === 'repeat';
  const note = leftOut && h('span', { class: 'role' }, roleName(), ' ');
  const tag = role === 'headline' ? 'h4' : role === 'heading' ? 'h5' : 'p';
  return h(tag, { class: 'text', dir: 'auto', lang: article.lang ?? null }, note, nodes);

  function roleName(): string {
    if (role === 'repeat' && repeatOf !== undefined) return say.text('role.repeatOf', { number: repeatOf + 1 });
    return say.text(`role.${role}` as MessageKey);
  }
}

function tagsOf(
  { say, open }: Stage,
  { article, beside, side, follow }: PaneOptions,
  index: number,
  carriers: readonly Carrier[],
  links: readonly Link[],
  names: readonly string[],
  tags: Map<Match, HTMLElement>,
): Child {
  if (carriers.length === 0) return h('span', { class: 'tag' }, label(say, 'only'));
  if (beside === null) return carriers.map(also);
  const inOthers = carriers.filter(({ other }) => other.article !== beside);
  return [
    links.length > 0
      ? links.map(toBeside)
      : h(
          'span',
          { class: 'tag' },
          glyph('only'),
          ' ',
          say.nodes('only.beside', { name: h('bdi', {}, shorten(names[beside], NAME)) }),
        ),
    inOthers.length > 0 && everywhere(),
  ];

  /** Names would crowd the page; the article read alone tells them. */
  function everywhere(): HTMLElement {
    const whole = carriers.filter(({ match }) => !match.partial);
    const all = say.list(carriers.map(({ other }) => names[other.article]));
    const click = () => open('read', { pair: [article, null], paragraph: index });
    return h(
      'button',
      { type: 'button', class: 'tag more', title: all, click },
      whole.length > 0
        ? say.text('in.of', { k: whole.length + 1, n: names.length })
        : say.text('in.part', { n: inOthers.length }),
    );
  }

  // Beside it everybody sees whose paragraph it is; in one column nobody does.
  function toBeside({ match, left, right, parts }: Link): HTMLElement {
    const arrow = h('span', { class: 'arrow', 'aria-hidden': 'true' }, side === 'left' ? '→ ' : '← ');
    const name = h('bdi', {}, shorten(names[right.article], NAME));
    const where = h('span', {}, numbers(say, right.paragraphs));
    const tag = jump({ match, own: left, other: right }, [
      label(say, kindOf(match)),
      match.moved ? [', ', label(say, 'moved')] : null,
      ' ',
      arrow,
      match.partial ? say.nodes('sentence.in', { n: parts.length, numbers: where }) : where,
      h('span', { class: 'beside' }, say.nodes(match.partial ? 'sentence.of' : 'paragraph.in', { name })),
    ]);
    if (!tags.has(match)) tags.set(match, tag);
    return tag;
  }

  function also(carrier: Carrier): HTMLElement {
    const { match, other } = carrier;
    const name = h('bdi', {}, names[other.article]);
    const where = h('span', {}, numbers(say, other.paragraphs));
    return jump(carrier, [
      glyph(kindOf(match)),
      hidden(`${word(say, kindOf(match))}: `),
      ' ',
      match.partial
        ? [say.nodes('sentence.in', { n: match.parts.length, numbers: where }), say.nodes('sentence.of', { name })]
        : [say.text('also.in'), ' ', name, ' ', where],
    ]);
  }

  function jump(carrier: Carrier, content: Child): HTMLElement {
    return h('button', { type: 'button', class: 'tag', click: () => follow(index, carrier) }, content);
  }
}
