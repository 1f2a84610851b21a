// Numbers of paragraphs, for the eye and in words for screen readers.
import { runs } from '../layout.js';
import { h, hidden } from './dom.js';
import type { Say } from './say.js';

/** `¶4 + ¶5`. */
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
