// The arithmetic of the page: ribbons, scrolling by passage, bars.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { devRequire, root } from './package.mjs';

const { build } = devRequire('esbuild');
const { outputFiles } = await build({
  entryPoints: [join(root, 'js/src/layout.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const source = Buffer.from(outputFiles[0].text).toString('base64');
const { follow, ladder, ribbon, runs, slices } = await import(`data:text/javascript;base64,${source}`);

test('consecutive paragraphs make one run', () => {
  assert.deepEqual(runs([]), []);
  assert.deepEqual(runs([4]), [[4, 4]]);
  assert.deepEqual(runs([0, 1, 2, 5, 7, 8]), [[0, 2], [5, 5], [7, 8]]);
});

test('a ribbon ties the left extent to the right one', () => {
  const { area, edges } = ribbon({ top: 10, bottom: 30 }, { top: 50.04, bottom: 90 }, 72);
  assert.equal(area, 'M0 10C36 10 36 50 72 50L72 90C36 90 36 30 0 30Z');
  assert.equal(edges, 'M0 10C36 10 36 50 72 50M72 90C36 90 36 30 0 30');
});

test('scrolling follows the passages between them, and both ends meet', () => {
  const rungs = ladder([{ left: 100, right: 300 }, { left: 200, right: 320 }], 400, 500);
  assert.equal(follow(rungs, 0, 'left'), 0);
  assert.equal(follow(rungs, 100, 'left'), 300);
  assert.equal(follow(rungs, 150, 'left'), 310);
  assert.equal(follow(rungs, 400, 'left'), 500);
  assert.equal(follow(rungs, 310, 'right'), 150);
  assert.equal(follow(rungs, 9999, 'right'), 400);
  assert.equal(follow(rungs, -50, 'left'), 0);
});

test('what would scroll backwards is no rung', () => {
  const rungs = ladder([{ left: 200, right: 100 }, { left: 100, right: 300 }], 400, 400);
  assert.deepEqual(rungs, [{ left: 0, right: 0 }, { left: 100, right: 300 }, { left: 400, right: 400 }]);
  for (let y = 0, last = 0; y <= 400; y += 5) {
    const there = follow(rungs, y, 'left');
    assert.ok(there >= last);
    last = there;
  }
});

test('without a passage in common, heights decide', () => {
  assert.equal(follow(ladder([], 200, 400), 50, 'left'), 100);
  assert.equal(follow(ladder([], 0, 0), 10, 'left'), 0);
});

test('slices fill the whole, in percent', () => {
  assert.deepEqual(slices([1, 2, 1], 4), [
    { start: 0, width: 25 },
    { start: 25, width: 50 },
    { start: 75, width: 25 },
  ]);
  assert.deepEqual(slices([3], 0), [{ start: 0, width: 0 }]);
});
