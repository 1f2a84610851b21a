// The bands between two panes. They say what rails, tags and the list of matches say too.
import { ribbon, runs, type Extent } from '../layout.js';
import { h, s } from './dom.js';
import type { Pane, PaneSide } from './pane.js';
import type { Link } from './story.js';

export interface Ribbons {
  readonly node: HTMLElement;
  /** There is no room for them. */
  hidden(): boolean;
  /** Follows the panes, which have scrolled or changed in size. */
  draw(): void;
  mark(index: number): void;
}

interface Band {
  index: number;
  left: readonly [number, number];
  right: readonly [number, number];
  group: SVGGElement;
  area: SVGPathElement;
  edges: SVGPathElement;
}

export function ribbons(links: readonly Link[], panes: Record<PaneSide, Pane>, pick: (index: number) => void): Ribbons {
  const bands = links.flatMap((link, index) =>
    runs(link.left.paragraphs).flatMap((left) =>
      runs(link.right.paragraphs).map((right): Band => {
        const area = s('path', { class: 'area' });
        const edges = s('path', { class: 'edges' });
        const name = `ribbon ${link.match.kind}${link.match.moved ? ' moved' : ''}`;
        return {
          index,
          left,
          right,
          area,
          edges,
          group: s('g', { class: name, click: () => pick(index) }, area, edges),
        };
      }),
    ),
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
      for (const { left, right, area, edges } of bands) {
        const path = ribbon(extent(panes.left, left, top), extent(panes.right, right, top), width);
        area.setAttribute('d', path.area);
        edges.setAttribute('d', path.edges);
      }
    },
  };
}

function extent({ rails }: Pane, [first, last]: readonly [number, number], top: number): Extent {
  return {
    top: rails[first].getBoundingClientRect().top - top,
    bottom: rails[last].getBoundingClientRect().bottom - top,
  };
}
