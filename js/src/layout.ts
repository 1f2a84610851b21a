// Where things go: plain numbers in, plain numbers or path strings out. No DOM.

/** From `top` to `bottom`, in pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/** One place in the left text and the place in the right text that belongs to it, in pixels from the top. */
export interface Anchor {
  left: number;
  right: number;
}

export interface RibbonPath {
  /** The whole band, closed. */
  area: string;
  /** Its upper and its lower edge, open. */
  edges: string;
}

/** Consecutive indices as `[first, last]`: `[1, 2, 5]` becomes `[[1, 2], [5, 5]]`. `indices` ascend. */
export function runs(indices: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const index of indices) {
    const run = found.at(-1);
    if (run && index === run[1] + 1) run[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** A band that flows from `left` at x = 0 to `right` at x = `width`. */
export function ribbon(left: Extent, right: Extent, width: number): RibbonPath {
  const middle = round(width / 2);
  const [lt, lb, rt, rb] = [left.top, left.bottom, right.top, right.bottom].map(round);
  const upper = `M0 ${lt}C${middle} ${lt} ${middle} ${rt} ${round(width)} ${rt}`;
  const back = `${round(width)} ${rb}C${middle} ${rb} ${middle} ${lb} 0 ${lb}`;
  return { area: `${upper}L${back}Z`, edges: `${upper}M${back}` };
}

/** Anchors that ascend on both sides, first come first kept, with the two ends added: what `follow` needs. */
export function ladder(anchors: readonly Anchor[], leftHeight: number, rightHeight: number): Anchor[] {
  const rungs: Anchor[] = [{ left: 0, right: 0 }];
  for (const anchor of [...anchors].sort((x, y) => x.left - y.left)) {
    const last = rungs[rungs.length - 1] as Anchor;
    if (anchor.left > last.left && anchor.right >= last.right) rungs.push(anchor);
  }
  const last = rungs[rungs.length - 1] as Anchor;
  rungs.push({ left: Math.max(leftHeight, last.left + 1), right: Math.max(rightHeight, last.right) });
  return rungs;
}

/** The place on the other side that belongs to `y` on side `from`, straight between the rungs around it. */
export function follow(rungs: readonly Anchor[], y: number, from: 'left' | 'right'): number {
  const to = from === 'left' ? 'right' : 'left';
  for (let i = 1; i < rungs.length; i++) {
    const [low, high] = [rungs[i - 1] as Anchor, rungs[i] as Anchor];
    if (y > high[from] && i < rungs.length - 1) continue;
    const span = high[from] - low[from];
    const share = span > 0 ? Math.min(1, Math.max(0, (y - low[from]) / span)) : 0;
    return low[to] + share * (high[to] - low[to]);
  }
  return y;
}

export interface Slice {
  /** Both in percent of the whole. */
  start: number;
  width: number;
}

/** Parts of a whole, one after the other. A whole of 0 gives empty slices. */
export function slices(parts: readonly number[], whole: number): Slice[] {
  let start = 0;
  return parts.map((part) => {
    const slice = { start, width: whole > 0 ? (100 * part) / whole : 0 };
    start += slice.width;
    return slice;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
