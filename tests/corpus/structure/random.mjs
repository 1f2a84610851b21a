/** Seeded random numbers (mulberry32): the same seed, the same suite. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  const shuffled = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const k = below(i + 1);
      [out[i], out[k]] = [out[k], out[i]];
    }
    return out;
  };
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick,
    shuffled,
    chance: (p) => next() < p,
  };
}
