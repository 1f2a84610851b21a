// The matches of a pair as a list: what the ribbons show, in words.
import type { Relation } from '../types.js';
import { h, hidden } from './dom.js';
import { label } from './kinds.js';
import { numbers } from './numbers.js';
import { kindOf, type Link, type Story } from './story.js';
import type { Stage } from './view.js';

export interface MatchList {
  readonly node: HTMLElement;
  mark(index: number): void;
}

export function matchList(
  stage: Stage,
  story: Story,
  links: readonly Link[],
  pick: (index: number) => void,
): MatchList {
  const { say } = stage;
  const buttons = links.map((link, index) => button(stage, story, link, () => pick(index)));
  const node = h(
    'section',
    { class: 'matches', 'aria-labelledby': 'matches-title' },
    h('h3', { id: 'matches-title' }, say.text('read.matches', { n: links.length })),
    h(
      'ol',
      {},
      buttons.map((one) => h('li', {}, one)),
    ),
  );
  return {
    node,
    mark(current) {
      buttons.forEach((one, index) => {
        if (index === current) one.setAttribute('aria-current', 'true');
        else one.removeAttribute('aria-current');
      });
    },
  };
}

function button({ say }: Stage, story: Story, link: Link, pick: () => void): HTMLElement {
  const { left, right, match } = link;
  const relation = relationOf(link);
  return h(
    'button',
    { type: 'button', class: 'match', click: pick },
    h(
      'span',
      { class: 'head' },
      label(say, kindOf(match)),
      h(
        'span',
        { class: 'where' },
        numbers(say, left.paragraphs),
        h('span', { 'aria-hidden': 'true' }, ' ↔ '),
        hidden(say.text('read.and')),
        numbers(say, right.paragraphs),
      ),
      match.moved && label(say, 'moved'),
      match.partial && h('span', { class: 'relation' }, say.text('partial')),
      relation !== 'one-to-one' && h('span', { class: 'relation' }, say.text(`relation.${relation}`)),
    ),
    h('span', { class: 'opening', dir: 'auto' }, story.openingOf(link, 90)),
    h('span', { class: 'facts' }, say.text('words.common', { n: match.evidence.sharedWords })),
  );
}

/** As seen from the left: what is split there is merged when seen from the right. */
function relationOf({ match, left }: Link): Relation {
  if (left === match.a) return match.relation;
  if (match.relation === 'split') return 'merge';
  return match.relation === 'merge' ? 'split' : match.relation;
}
