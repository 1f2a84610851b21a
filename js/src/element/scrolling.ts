// Two panes that scroll together, passage by passage.
import { follow, ladder, type Anchor } from '../layout.js';
import type { Pane, PaneSide } from './pane.js';

/** Where a paragraph or a sentence begins, from the top of its pane's content. */
export function offset({ node }: Pane, place: HTMLElement): number {
  return place.getBoundingClientRect().top - node.getBoundingClientRect().top + node.scrollTop;
}

/** Brings it to the upper third of its pane. */
export function show(side: Pane, place: HTMLElement): void {
  side.node.scrollTop = offset(side, place) - side.node.clientHeight / 3;
}

export interface LinkedScroll {
  /** Sizes have changed. */
  refresh(): void;
  /** Moves both panes without one following the other. */
  hold(move: () => void): void;
  stop(): void;
}

/** `moved` is called before the next frame whenever one of them has moved. */
export function linkedScroll(
  panes: Record<PaneSide, Pane>,
  anchors: () => Anchor[],
  linked: () => boolean,
  moved: () => void,
): LinkedScroll {
  let rungs: Anchor[] | null = null;
  let frame = 0;
  // Where a pane was put by the script: the scroll event that follows is not somebody scrolling.
  const put: Record<PaneSide, number> = { left: 0, right: 0 };

  const listen = (from: PaneSide) => () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(moved);
    const node = panes[from].node;
    if (Math.abs(node.scrollTop - put[from]) < 1.5) return;
    put[from] = node.scrollTop;
    if (!linked()) return;
    const to = from === 'left' ? 'right' : 'left';
    const other = panes[to].node;
    rungs ??= ladder(anchors(), panes.left.node.scrollHeight, panes.right.node.scrollHeight);
    const line = (pane: HTMLElement) => pane.clientHeight / 3;
    const atEnd = node.scrollTop + node.clientHeight >= node.scrollHeight - 1;
    const wanted =
      node.scrollTop <= 0
        ? 0
        : atEnd
          ? other.scrollHeight
          : follow(rungs, node.scrollTop + line(node), from) - line(other);
    other.scrollTop = wanted;
    put[to] = other.scrollTop;
  };
  const listeners = { left: listen('left'), right: listen('right') };
  for (const side of ['left', 'right'] as const) {
    panes[side].node.addEventListener('scroll', listeners[side], { passive: true });
  }
  return {
    refresh() {
      rungs = null;
    },
    hold(move) {
      move();
      put.left = panes.left.node.scrollTop;
      put.right = panes.right.node.scrollTop;
    },
    stop() {
      cancelAnimationFrame(frame);
      for (const side of ['left', 'right'] as const) panes[side].node.removeEventListener('scroll', listeners[side]);
    },
  };
}
