// What several articles carry, told by the sentences that tell it best.
import type { Passage } from '../types.js';
import { KINDS, shorten } from '../words.js';
import { h, put, type Child } from './dom.js';
import { label } from './kinds.js';
import type { Story } from './story.js';
import type { Stage } from './view.js';

const LISTED = 8;
/** Of more carriers than this the last ones are counted. */
const NAMED = 6;

export interface SharedList {
  readonly node: HTMLElement;
  /** Brings it into sight. */
  show(): void;
}

/** The most widely carried and the longest passages; null where nothing is shared. */
export function sharedList(stage: Stage, story: Story): SharedList | null {
  const { say } = stage;
  const all = story.sharedPassages();
  if (all.length === 0) return null;
  const items = all.slice(0, LISTED).map((passage) => item(stage, story, passage));
  const list = h('ol', { class: 'passages' }, items);
  const actions = h('p', { class: 'actions' });
  if (all.length > LISTED) {
    const showAll = () => {
      const rest = all.slice(LISTED).map((passage) => item(stage, story, passage));
      list.append(...rest);
      actions.remove();
      rest[0].querySelector('button')?.focus();
    };
    put(
      actions,
      h('button', { type: 'button', class: 'all', click: showAll }, say.text('shared.all', { n: all.length })),
    );
  }
  const title = h('h3', { id: 'shared-title', tabindex: '-1' }, say.text('shared.title'));
  const node = h(
    'section',
    { class: 'block shared', 'aria-labelledby': 'shared-title' },
    title,
    h('p', { class: 'note' }, say.text('shared.how')),
    list,
    all.length > LISTED && actions,
  );
  return {
    node,
    show() {
      node.scrollIntoView({ block: 'start' });
      title.focus({ preventScroll: true });
    },
  };
}

function item(stage: Stage, story: Story, passage: Passage): HTMLElement {
  const { say } = stage;
  const { label: told, members, fullest } = passage;
  const kinds = KINDS.filter((kind) => members.some((member, index) => index !== fullest && member.kind === kind));
  const text = shorten(story.articles[told.article].text.slice(...told.span), 180);
  const open = () => stage.open('read', story.placeOf(passage));
  return h(
    'li',
    {},
    h('button', { type: 'button', class: 'telling', click: open }, h('q', { dir: 'auto' }, text)),
    h(
      'p',
      { class: 'facts' },
      kinds.map((kind) => [label(say, kind), ' ']),
      carriersOf(stage, story, passage),
    ),
  );
}

function carriersOf({ say }: Stage, { names }: Story, { members }: Passage): Child {
  const listed = (some: Passage['members']) => {
    const all = some.map(({ article }) => names[article]);
    const rest = all.length - NAMED + 1;
    return say.list(rest > 1 ? [...all.slice(0, NAMED - 1), say.text('more', { n: rest })] : all);
  };
  const partly = members.filter(({ partial }) => partial);
  const where =
    names.length === 2
      ? say.text('shared.both')
      : members.length === names.length
        ? say.text('shared.everyone', { n: names.length })
        : say.text('shared.in', { k: members.length, n: names.length, list: listed(members) });
  return [
    where,
    partly.length > 0 && [
      ' · ',
      partly.length === members.length
        ? say.text('shared.sentence')
        : say.text('shared.partial', { list: listed(partly) }),
    ],
  ];
}
