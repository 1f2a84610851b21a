// The marks inside a text, explained by examples of themselves.
import { h } from './dom.js';
import type { Say } from './say.js';

const MARKS = ['replace', 'remove', 'insert', 'spelling', 'form', 'reworded', 'shared', 'alone'] as const;

/** Items of a legend: every mark that these panes have. */
export function marksIn(say: Say, panes: readonly HTMLElement[]): HTMLElement[] {
  return MARKS.flatMap((name) => {
    const beside = name === 'reworded' ? 'mark.reworded:not(.shared)' : `mark.${name}`;
    const found = panes.map((pane) => pane.querySelector(beside)).find((mark) => mark !== null);
    // Looks the same as what is removed.
    if (!found || (name === 'insert' && panes.some((pane) => pane.querySelector('mark.remove')))) return [];
    return [h('li', {}, h('mark', { class: found.className }, say.text(`legend.${name}`)))];
  });
}
