// Kinds without colour: a glyph, a word and a texture for each.
import type { Kind } from '../types.js';
import { SIGNS } from '../words.js';
import { h, hidden, s } from './dom.js';
import type { MessageKey } from './messages.js';
import type { Say } from './say.js';

export type Mark = Kind | 'only';

const signs = { ...SIGNS, only: SIGNS.unique };
const words: Record<Mark | 'moved', MessageKey> = {
  verbatim: 'kind.verbatim',
  edited: 'kind.edited',
  reworded: 'kind.reworded',
  only: 'kind.only',
  moved: 'kind.moved',
};

export function glyph(mark: Mark | 'moved'): HTMLElement {
  return h('span', { class: `glyph ${mark}`, 'aria-hidden': 'true' }, signs[mark].glyph);
}

/** Glyph and word. */
export function label(say: Say, mark: Mark | 'moved'): HTMLElement {
  return h('span', { class: 'kind' }, glyph(mark), ' ', say.text(words[mark]));
}

export function word(say: Say, mark: Mark | 'moved'): string {
  return say.text(words[mark]);
}

export interface Segment {
  mark: Mark | 'blank';
  /** Both in percent of the bar. */
  start: number;
  width: number;
  title?: string;
}

/** Segments differ in texture: solid, dashes, dots, outline. The text beside a bar says the same. */
export function bar(segments: readonly Segment[]): SVGSVGElement {
  return s(
    'svg',
    { class: 'bar', 'aria-hidden': 'true', focusable: 'false' },
    s('rect', { class: 'track', x: '0', y: '0', width: '100%', height: '100%' }),
    segments.filter((segment) => segment.width > 0).map(segmentShape),
  );
}

function segmentShape({ mark, start, width, title }: Segment): SVGElement {
  const name = title && s('title', {}, title);
  if (mark === 'only' || mark === 'blank') {
    return s('rect', { class: mark, x: `${start}%`, y: '15%', width: `${width}%`, height: '70%' }, name);
  }
  return s('line', { class: mark, x1: `${start}%`, x2: `${start + width}%`, y1: '50%', y2: '50%' }, name);
}

/** What the textures mean. `only` where the view marks what one article alone has. `more`: other items. */
export function legend(say: Say, marks: readonly Mark[], more: readonly HTMLElement[] = []): HTMLElement {
  return h(
    'ul',
    { class: 'legend', 'aria-label': say.text('legend') },
    marks.map((mark) =>
      h(
        'li',
        {},
        bar([{ mark, start: 0, width: 100 }]),
        label(say, mark),
        hidden(': '),
        h('span', { class: 'what' }, say.text(`kind.${mark}.what`)),
      ),
    ),
    more,
  );
}
