// The bands between two panes. They say what rails, tags and the list of matches say too.
import { ribbon, runs, type Extent } from '../layout.js';
import { h, s } from './dom.js';
import type { Pane, PaneSide } from './pane.js';
import { kindOf, type Link } from './story.js';

export interface Ribbons {
  readonly node: HTMLElement;
  /** There is no room for them. */
  hidden(): boolean;
  /** Follows the panes, which have scrolled or changed in size. */
  draw(): void;
  mark(index: number): void;
}

/** What a band ties together on one side: from the top of the first to the bottom of the last. */
type Tied = readonly [first: HTMLElement, last: HTMLElement];

interface Band {
  index: number;
  left: Tied;
  right: Tied;
  group: SVGGElement;
  area: SVGPathElement;
  edges: SVGPathElement;
  /** Sentences have no rail of their own. */
  ends: SVGPathElement | null;
}

export function ribbons(links: readonly Link[], panes: Record<PaneSide, Pane>, pick: (index: number) => void): Ribbons {
  const bands = links.flatMap((link, index) =>
    tied(link, panes).map(({ left, right }): Band => {
      const { moved, partial } = link.match;
      const area = s('path', { class: 'area' });
      const edges = s('path', { class: 'edges' });
      const ends = partial ? s('path', { class: 'ends' }) : null;
      const name = `ribbon ${kindOf(link.match)}${moved ? ' moved' : ''}${partial ? ' partial' : ''}`;
      const group = s('g', { class: name, click: () => pick(index) }, area, edges, ends);
      return { index, left, right, area, edges, ends, group };
    }),
  );
  const drawing = s(
    'svg',
    { class: 'ribbons', focusable: 'false' },
    bands.map(({ group }) => group),
  );
  const node = h('div', { class: 'gutter', 'aria-hidden': 'true' }, drawing);

  return {
    node,
    hidden: () => node.getClientRects().length === 0,
    mark(index) {
      for (const band of bands) band.group.classList.toggle('current', band.index === index);
    },
    draw() {
      const { top, width, height } = node.getBoundingClientRect();
      if (width === 0) return;
      const headHeight = panes.left.node.querySelector('header')?.getBoundingClientRect().height ?? 0;
      node.style.setProperty('--head', `${headHeight}px`);
      drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
      drawing.classList.toggle('mirrored', getComputedStyle(node).direction === 'rtl');
      for (const { left, right, area, edges, ends } of bands) {
        const [from, to] = [extent(left, top), extent(right, top)];
        const path = ribbon(from, to, width);
        area.setAttribute('d', path.area);
        edges.setAttribute('d', path.edges);
        ends?.setAttribute('d', `M2 ${from.top}V${from.bottom}M${width - 2} ${to.top}V${to.bottom}`);
      }
    },
  };
}

/** Runs of paragraphs, or, where that is all there is, sentence by sentence. */
function tied({ match, left, right }: Link, panes: Record<PaneSide, Pane>): { left: Tied; right: Tied }[] {
  if (match.partial) {
    return match.parts.flatMap((part) => {
      const [from, to] = [panes.left.sentences.get(part), panes.right.sentences.get(part)];
      return from && to ? [{ left: [from, from], right: [to, to] }] : [];
    });
  }
  const rails = (pane: Pane, paragraphs: readonly number[]) =>
    runs(paragraphs).map(([first, last]): Tied => [pane.rails[first], pane.rails[last]]);
  return rails(panes.left, left.paragraphs).flatMap((from) =>
    rails(panes.right, right.paragraphs).map((to) => ({ left: from, right: to })),
  );
}

function extent([first, last]: Tied, top: number): Extent {
  return { top: first.getBoundingClientRect().top - top, bottom: last.getBoundingClientRect().bottom - top };
}
