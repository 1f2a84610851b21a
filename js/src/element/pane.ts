// One article to read: its paragraphs, numbered, each with who else carries it.
import type { ComparedArticle, Paragraph } from '../types.js';
import { h, hidden, type Child } from './dom.js';
import { glyph, label, word, type Mark } from './kinds.js';
import { runs } from '../layout.js';
import type { MessageKey } from './messages.js';
import { passage } from './passage.js';
import { takesPart, type Carrier } from '../coverage.js';
import { closest } from './story.js';
import type { Say } from './say.js';
import type { Scene, Stage } from './view.js';

export type PaneSide = 'left' | 'right';

export interface Pane {
  readonly node: HTMLElement;
  /** By paragraph of the article. */
  readonly blocks: readonly HTMLElement[];
  /** The rail beside the text of each block, which ribbons tie to. */
  readonly rails: readonly HTMLElement[];
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
  const { article, beside, side } = options;
  const shown = story.articles[article];
  const rails: HTMLElement[] = [];
  const blocks = shown.paragraphs.map((paragraph, index) => {
    const carriers = story.carriers(article, index);
    const here = carriers.find((carrier) => carrier.other.article === beside);
    const links = beside === null ? [] : story.linksAt(article, beside, index);
    // The rail follows the direction of the page, the text in it its own.
    const rail = h(
      'div',
      { class: 'rail' },
      textBlock(stage, shown, paragraph, passage(stage.say, story, article, index, links)),
    );
    rails.push(rail);
    return h(
      'div',
      {
        class: `para ${markOf(paragraph, carriers, here, beside)} ${paragraph.role}`,
        'data-paragraph': index,
        tabindex: '-1',
      },
      h(
        'span',
        { class: 'num' },
        h('span', { 'aria-hidden': 'true' }, '¶'),
        hidden(stage.say.text('paragraph.before')),
        index + 1,
      ),
      rail,
      h('div', { class: 'tags' }, tags(stage, options, paragraph, index, carriers, here, story.names)),
    );
  });
  const name = story.names[article];
  const id = `pane-${side}`;
  const node = h(
    'section',
    { class: `pane ${side}`, 'aria-labelledby': id, tabindex: '0' },
    h(
      'header',
      {},
      h('h3', { id }, h('bdi', {}, name)),
      h('p', { class: 'facts' }, [
        shown.published ? [stage.say.date(shown.published), ' · '] : null,
        stage.say.text('words', { n: shown.words }),
        shown.url ? [' · ', link(stage, shown.url)] : null,
      ]),
    ),
    h('div', { class: 'story', lang: shown.lang ?? null }, blocks),
  );
  return { node, blocks, rails };
}

// Only web addresses become links: `url` comes from outside.
function link({ say }: Stage, url: string): Child {
  return /^https?:\/\//i.test(url)
    ? h('a', { href: url, rel: 'noreferrer', target: '_blank' }, say.text('source'))
    : null;
}

function markOf(
  paragraph: Paragraph,
  carriers: readonly Carrier[],
  here: Carrier | undefined,
  beside: number | null,
): Mark | 'none' {
  if (here) return here.match.kind;
  if (!takesPart(paragraph)) return 'none';
  if (beside !== null) return 'only';
  return closest(carriers.map(({ match }) => match.kind)) ?? 'only';
}

function textBlock(
  { say }: Stage,
  article: ComparedArticle,
  { role, repeatOf }: Paragraph,
  nodes: Node[],
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

function tags(
  { say, open }: Stage,
  { article, beside, side, follow }: PaneOptions,
  paragraph: Paragraph,
  index: number,
  carriers: readonly Carrier[],
  here: Carrier | undefined,
  names: readonly string[],
): Child {
  if (!takesPart(paragraph)) return null;
  if (carriers.length === 0) return h('span', { class: 'tag' }, label(say, 'only'));
  if (beside === null) return carriers.map(also);
  return [
    here
      ? toBeside(here)
      : h(
          'span',
          { class: 'tag' },
          glyph('only'),
          ' ',
          say.nodes('only.beside', { name: h('bdi', {}, names[beside]) }),
        ),
    names.length > 2 && carriers.length > (here ? 1 : 0) && everywhere(),
  ];

  /** Names would crowd the page; the article read alone tells them. */
  function everywhere(): HTMLElement {
    const all = say.list(carriers.map(({ other }) => names[other.article]));
    const click = () => open('read', { pair: [article, null], paragraph: index });
    return h(
      'button',
      { type: 'button', class: 'tag more', title: all, click },
      say.text('in.of', { k: carriers.length + 1, n: names.length }),
    );
  }

  function toBeside(carrier: Carrier): HTMLElement {
    const where = say.nodes('paragraph.in', {
      numbers: h('span', {}, numbers(say, carrier.other.paragraphs)),
      name: h('bdi', {}, names[carrier.other.article]),
    });
    const arrow = h('span', { class: 'arrow', 'aria-hidden': 'true' }, side === 'left' ? '→ ' : '← ');
    return jump(carrier, [
      label(say, carrier.match.kind),
      carrier.match.moved ? [', ', label(say, 'moved')] : null,
      ' ',
      arrow,
      where,
    ]);
  }

  function also(carrier: Carrier): HTMLElement {
    const { match, other } = carrier;
    return jump(carrier, [
      glyph(match.kind),
      hidden(`${word(say, match.kind)}: `),
      ' ',
      say.text('also.in'),
      ' ',
      h('bdi', {}, names[other.article]),
      ' ',
      numbers(say, other.paragraphs),
    ]);
  }

  function jump(carrier: Carrier, content: Child): HTMLElement {
    return h('button', { type: 'button', class: 'tag', click: () => follow(index, carrier) }, content);
  }
}

/** `¶4 + ¶5`, and in words for screen readers. */
export function numbers(say: Say, paragraphs: readonly number[]): Node[] {
  return both(say, paragraphs, paragraphs.map((at) => `¶${at + 1}`).join(' + '));
}

/** `¶2, ¶5–9`, for many. */
export function ranges(say: Say, paragraphs: readonly number[]): Node[] {
  const listed = runs(paragraphs).map(([first, last]) =>
    first === last ? `¶${first + 1}` : `¶${first + 1}–${last + 1}`,
  );
  return both(say, paragraphs, listed.join(', '));
}

function both(say: Say, paragraphs: readonly number[], seen: string): Node[] {
  const list = say.list(paragraphs.map((at) => say.number(at + 1)));
  return [
    h('span', { 'aria-hidden': 'true' }, seen),
    hidden(say.text('paragraphs.numbers', { list, n: paragraphs.length })),
  ];
}
