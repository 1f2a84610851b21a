// Clough and Stevenson: 95 short answers, each a near copy, a light or a heavy revision of a source, or none. A naive
// Bayes classifier, as in their paper, reads nothing but what the comparison says, left one out at a time. Two of the
// near copies share nothing with the source here: they copy another page.
import { rows } from './read.mjs';

const classes = ['non', 'heavy', 'light', 'cut'];

const wordCount = (text) => text.split(/\s+/).filter((word) => word).length;
const total = (list, f) => list.reduce((sum, x) => sum + f(x), 0);

/** Shares of the answer's words by kind, mean score of its matched text, changed words for each of its words. */
function figures({ overlaps, matches, articles }) {
  const { words, verbatim, edited, reworded } = overlaps.find((o) => o.of === 0);
  if (!words) return [0, 0, 0, 0, 0];
  const parts = matches.flatMap((m) => m.parts);
  const [a, b] = articles.map((x) => x.text);
  const changed = (e) => (e.kind === 'form' ? 0 : wordCount(a.slice(...e.a)) + wordCount(b.slice(...e.b)));
  const length = (p) => p.a[1] - p.a[0];
  const score = parts.length ? total(parts, (p) => p.score * length(p)) / total(parts, length) : 0;
  const edits = total(
    parts.flatMap((p) => p.edits),
    changed,
  );
  return [verbatim / words, edited / words, reworded / words, score, Math.min(edits / words, 2)];
}

/** Gaussian naive Bayes; `floor` keeps variances of figures that hardly vary from being nothing. */
function train(xs, ys, count, floor = 0.002) {
  const mean = (list) => total(list, (v) => v) / list.length;
  const models = Array.from({ length: count }, (_, c) => {
    const own = xs.filter((_, i) => ys[i] === c);
    const columns = xs[0].map((_, k) => own.map((x) => x[k]));
    const means = columns.map(mean);
    const variances = columns.map((column, k) => mean(column.map((v) => (v - means[k]) ** 2)) + floor);
    return { prior: Math.log(own.length / xs.length), means, variances };
  });
  return (x) => {
    const likely = models.map(({ prior, means, variances }) =>
      x.reduce((sum, v, k) => sum - Math.log(variances[k]) / 2 - (v - means[k]) ** 2 / (2 * variances[k]), prior),
    );
    return likely.indexOf(Math.max(...likely));
  };
}

function leaveOneOut(xs, ys, count) {
  const without = (list, i) => list.filter((_, k) => k !== i);
  return xs.map((x, i) => train(without(xs, i), without(ys, i), count)(x));
}

const accuracy = (found, ys) => found.filter((y, i) => y === ys[i]).length / ys.length;

export async function runClough(comparer, folder, { detail = () => {} }) {
  const sources = new Map(rows(folder, 'clough-stevenson.sources').map((s) => [s.task, s.text]));
  const answers = rows(folder, 'clough-stevenson.answers');
  const xs = [];
  for (const { text, task } of answers) {
    const pair = [
      { id: 'answer', text },
      { id: 'source', text: sources.get(task) },
    ];
    xs.push(figures(await comparer.compare(pair)));
  }
  const ys = answers.map((a) => classes.indexOf(a.category));
  if (ys.includes(-1)) throw new Error(`unknown category '${answers[ys.indexOf(-1)].category}'`);
  const reused = ys.map((y) => Math.min(y, 1));
  const four = leaveOneOut(xs, ys, 4);
  const two = leaveOneOut(xs, reused, 2);
  answers.forEach((answer, i) => detail({ answer, figures: xs[i], is: classes[ys[i]], found: classes[four[i]] }));
  const confusion = classes.map((_, y) => classes.map((_, f) => four.filter((c, i) => c === f && ys[i] === y).length));
  return { four: accuracy(four, ys), binary: accuracy(two, reused), classes, confusion };
}
