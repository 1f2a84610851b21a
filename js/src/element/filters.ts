// The settings of the comparison as chips, always in sight.
import type { Sensitivity } from '../types.js';
import { h } from './dom.js';
import type { ElementOptions } from './element.js';
import type { Say } from './say.js';

const sensitivities: readonly Sensitivity[] = ['strict', 'normal', 'loose'];
const lengths: readonly number[] = [0, 5, 10, 20];

export function filters(say: Say, options: ElementOptions, choose: (options: ElementOptions) => void): HTMLElement {
  const { sensitivity = 'normal', minWords = 0 } = options;
  const offered = lengths.includes(minWords) ? lengths : [...lengths, minWords].sort((x, y) => x - y);
  return h(
    'div',
    { class: 'filters' },
    chips(
      'sensitivity',
      say.text('filter.sensitivity'),
      sensitivities.map((value) => ({ value, text: say.text(`filter.${value}`), chosen: value === sensitivity })),
      (value) => choose({ sensitivity: value }),
    ),
    chips(
      'min-words',
      say.text('filter.min-words'),
      offered.map((value) => ({
        value,
        text: value === 0 ? say.text('filter.any') : say.text('filter.words', { n: value }),
        chosen: value === minWords,
      })),
      (value) => choose({ minWords: value }),
    ),
  );
}

interface Chip<Value> {
  value: Value;
  text: string;
  chosen: boolean;
}

function chips<Value>(
  name: string,
  legend: string,
  all: readonly Chip<Value>[],
  choose: (value: Value) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'chips', role: 'radiogroup', 'aria-labelledby': `${name}-label` },
    h('span', { class: 'chips-label', id: `${name}-label` }, legend),
    all.map(({ value, text, chosen }) => {
      const input = h('input', {
        type: 'radio',
        name,
        id: `${name}-${value}`,
        checked: chosen,
        change: () => choose(value),
      });
      return h('label', { class: 'chip' }, input, h('span', {}, text));
    }),
  );
}
