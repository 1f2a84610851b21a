// The measures of build-scripts/evaluate, on cases worked out by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atThreshold, auc, bestThreshold, pearson, plagdet, spearman } from '../corpus/measures.mjs';
import { detectionsOf } from '../corpus/pan.mjs';
import { sample, toUtf16 } from '../corpus/read.mjs';

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}, expected ${expected}`);
const at = (a, b) => ({ a, b });

test('plagdet', () => {
  const one = at([100, 200], [0, 100]);
  near(plagdet([{ cases: [one], detections: [one] }]).plagdet, 1);
  near(plagdet([{ cases: [one], detections: [] }]).plagdet, 0);
  // Both halves found, in two detections: only granularity suffers.
  const halves = [at([100, 150], [0, 50]), at([150, 200], [50, 100])];
  const split = plagdet([{ cases: [one], detections: halves }]);
  near(split.recall, 1);
  near(split.precision, 1);
  near(split.granularity, 2);
  near(split.plagdet, 1 / Math.log2(3));
  // Right in A, elsewhere in B: no overlap in both, so nothing is found.
  const elsewhere = plagdet([{ cases: [one], detections: [at([100, 200], [500, 600])] }]);
  near(elsewhere.recall, 0);
  near(elsewhere.precision, 0);
  // Twice as long on both sides: half of the detection is right. A clean pair's detection has no precision at all.
  const long = plagdet([{ cases: [one], detections: [at([100, 300], [0, 200])] }]);
  near(long.recall, 1);
  near(long.precision, 0.5);
  near(
    plagdet([
      { cases: [one], detections: [one] },
      { cases: [], detections: [one] },
    ]).precision,
    0.5,
  );
  // Overlapping detections are not counted twice.
  near(plagdet([{ cases: [one], detections: [one, one] }]).recall, 1);
});

test('correlations and rank measures', () => {
  near(pearson([1, 2, 3], [2, 4, 6]), 1);
  near(pearson([1, 2, 3], [3, 2, 1]), -1);
  near(spearman([1, 2, 3, 4], [1, 10, 100, 1000]), 1);
  near(spearman([1, 1, 2], [1, 1, 2]), 1);
  near(auc([0.9, 0.8, 0.1], [1, 1, 0]), 1);
  near(auc([0.5, 0.5], [1, 0]), 0.5);
  near(auc([0.2, 0.4, 0.3], [0, 1, 1]), 1);
  near(auc([0.2, 0.4, 0.3, 0.1], [1, 0, 1, 0]), 0.5);
  assert.throws(() => auc([0.5, NaN], [1, 0]), /score 1 is NaN/);
  const decided = atThreshold([0.9, 0.4, 0.6, 0.1], [1, 1, 0, 0], 0.5);
  near(decided.accuracy, 0.5);
  near(decided.f1, 0.5);
  near(bestThreshold([0.9, 0.4, 0.6, 0.1], [1, 1, 0, 0]).accuracy, 0.75);
});

test('neighbouring parts are one detection, distant ones are not', () => {
  const match = (...parts) => ({ parts: parts.map(([a, b]) => ({ a, b })) });
  assert.deepEqual(
    detectionsOf([
      match([
        [0, 100],
        [50, 150],
      ]),
      match([
        [120, 300],
        [200, 380],
      ]),
    ]),
    [at([0, 300], [50, 380])],
  );
  assert.equal(
    detectionsOf([
      match(
        [
          [0, 100],
          [50, 150],
        ],
        [
          [120, 300],
          [9000, 9180],
        ],
      ),
    ]).length,
    2,
  );
  // The third joins what the first two could not join by themselves.
  const chain = [
    match(
      [
        [0, 100],
        [0, 100],
      ],
      [
        [1500, 1600],
        [1500, 1600],
      ],
      [
        [750, 850],
        [750, 850],
      ],
    ),
  ];
  assert.deepEqual(detectionsOf(chain), [at([0, 1600], [0, 1600])]);
});

test('offsets in code points become UTF-16', () => {
  const offset = toUtf16('a😀b');
  assert.deepEqual([0, 1, 2, 3].map(offset), [0, 1, 3, 4]);
  assert.equal(toUtf16('plain')(3), 3);
});

test('a sample is spread evenly', () => {
  assert.deepEqual(sample([0, 1, 2, 3, 4, 5, 6, 7], 4), [0, 2, 4, 6]);
  assert.deepEqual(sample([1, 2], 0), [1, 2]);
});
