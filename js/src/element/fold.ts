// Long stretches that take no part in the comparison, folded to a line that can be opened.
import type { ComparedArticle, Paragraph } from '../types.js';
import { h } from './dom.js';
import { ranges } from './numbers.js';
import type { Say } from './say.js';

interface Stretch {
  role: Paragraph['role'];
  paragraphs: number[];
}

/** The blocks of an article, by paragraph, with what can be folded folded. */
export function folded(say: Say, { paragraphs }: ComparedArticle, blocks: readonly HTMLElement[]): HTMLElement[] {
  return stretches(paragraphs).flatMap((stretch) => {
    const inside = stretch.paragraphs.map((index) => blocks[index]);
    return inside.length > 1 ? [fold(say, paragraphs, stretch, inside)] : inside;
  });
}

/** Only boilerplate beside boilerplate and repeats beside repeats make a stretch of more than one paragraph. */
function stretches(paragraphs: readonly Paragraph[]): Stretch[] {
  const found: Stretch[] = [];
  paragraphs.forEach(({ role }, index) => {
    const last = found.at(-1);
    if (last?.role === role && (role === 'boilerplate' || role === 'repeat')) last.paragraphs.push(index);
    else found.push({ role, paragraphs: [index] });
  });
  return found;
}

function fold(
  say: Say,
  all: readonly Paragraph[],
  { role, paragraphs }: Stretch,
  blocks: readonly HTMLElement[],
): HTMLElement {
  const n = paragraphs.length;
  const repeated = [...new Set(paragraphs.flatMap((index) => all[index].repeatOf ?? []))].sort((x, y) => x - y);
  const words = paragraphs.reduce((sum, index) => sum + all[index].words, 0);
  const what =
    repeated.length > 0
      ? say.nodes('fold.repeat', { n, numbers: h('span', {}, ranges(say, repeated)) })
      : say.text(role === 'repeat' ? 'fold.repeats' : 'fold.boilerplate', { n });
  const facts = [ranges(say, paragraphs), ' · ', say.text('fold.leftOut', { n: words })];
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, h('span', { class: 'what' }, what), ' ', h('span', { class: 'facts' }, facts)),
    blocks,
  );
}
