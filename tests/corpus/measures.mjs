// The usual measures, without libraries.

const mean = (xs) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

export function pearson(xs, ys) {
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    xy += (x - mx) * (ys[i] - my);
    xx += (x - mx) ** 2;
    yy += (ys[i] - my) ** 2;
  });
  return xx && yy ? xy / Math.sqrt(xx * yy) : 0;
}

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(xs) {
  const odd = xs.findIndex((x) => !Number.isFinite(x));
  if (odd >= 0) throw new Error(`score ${odd} is ${xs[odd]}`);
  const order = xs.map((x, i) => [x, i]).sort(([x], [y]) => x - y);
  const out = [];
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && order[end][0] === order[i][0]) end++;
    for (let k = i; k < end; k++) out[order[k][1]] = (i + end + 1) / 2;
    i = end;
  }
  return out;
}

export const spearman = (xs, ys) => pearson(ranks(xs), ranks(ys));

/** Area under the ROC curve; equal scores count half. `labels` are 0 or 1. */
export function auc(scores, labels) {
  const rank = ranks(scores);
  const positives = labels.filter((y) => y).length;
  const sum = rank.reduce((total, r, i) => total + (labels[i] ? r : 0), 0);
  return (sum - (positives * (positives + 1)) / 2) / (positives * (labels.length - positives));
}

/** Accuracy and F1 of "positive from `threshold` on". */
export function atThreshold(scores, labels, threshold) {
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  scores.forEach((s, i) => {
    if (s >= threshold) labels[i] ? tp++ : fp++;
    else labels[i] ? fn++ : tn++;
  });
  return { threshold, accuracy: (tp + tn) / scores.length, f1: (2 * tp) / (2 * tp + fp + fn) };
}

/** The threshold with the best accuracy on these very rows. */
export function bestThreshold(scores, labels) {
  const candidates = [...new Set(scores)].map((t) => atThreshold(scores, labels, t));
  return candidates.reduce((best, x) => (x.accuracy > best.accuracy ? x : best));
}

/** Characters of `span` covered by `others`, each `[start, end)`. */
function covered([start, end], others) {
  const cut = others
    .map(([s, e]) => [Math.max(s, start), Math.min(e, end)])
    .filter(([s, e]) => s < e)
    .sort(([s], [t]) => s - t);
  let [sum, from] = [0, start];
  for (const [s, e] of cut) {
    sum += Math.max(0, e - Math.max(s, from));
    from = Math.max(from, e);
  }
  return sum;
}

const meets = ([s, e], [t, f]) => s < f && t < e;
const touches = (x, y) => meets(x.a, y.a) && meets(x.b, y.b);
const size = (x) => x.a[1] - x.a[0] + x.b[1] - x.b[0];

/**
 * plagdet as PAN defines it. `rows`: `{ cases, detections }` for each pair of documents, both lists of `{ a, b }` spans.
 * Macro-averaged: recall over all cases, precision over all detections.
 */
export function plagdet(rows) {
  const [recalls, precisions, counts] = [[], [], []];
  const share = (x, others) =>
    (covered(
      x.a,
      others.map((o) => o.a),
    ) +
      covered(
        x.b,
        others.map((o) => o.b),
      )) /
    size(x);
  for (const { cases, detections } of rows) {
    for (const one of cases) {
      const by = detections.filter((d) => touches(one, d));
      recalls.push(share(one, by));
      if (by.length) counts.push(by.length);
    }
    for (const one of detections)
      precisions.push(
        share(
          one,
          cases.filter((c) => touches(one, c)),
        ),
      );
  }
  const recall = recalls.length ? mean(recalls) : 0;
  const precision = precisions.length ? mean(precisions) : 0;
  const granularity = counts.length ? mean(counts) : 1;
  const f1 = recall + precision ? (2 * recall * precision) / (recall + precision) : 0;
  return {
    plagdet: f1 / Math.log2(1 + granularity),
    recall,
    precision,
    granularity,
    cases: recalls.length,
    detections: precisions.length,
  };
}
