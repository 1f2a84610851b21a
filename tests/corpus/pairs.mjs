// Corpora of labelled pairs of sentences or texts, scored by similarity().
import { atThreshold, auc, bestThreshold, pearson, spearman } from './measures.mjs';
import { rows, sample } from './read.mjs';

async function scored(comparer, folder, name, n) {
  const list = sample(rows(folder, name), n);
  const similarities = await comparer.similarity(list.map(({ a, b }) => [a, b]));
  return { list, similarities, scores: similarities.map((s) => s.score) };
}

/** Labels 0 and 1: AUC, and accuracy and F1 at the engine's own decision and at the best threshold of these rows. */
export async function runLabelled(comparer, folder, name, key, { sample: n, detail = () => {} }) {
  const { list, similarities, scores } = await scored(comparer, folder, name, n);
  const labels = list.map((row) => row[key]);
  list.forEach((row, i) => detail({ row, score: scores[i], kind: similarities[i].kind, label: labels[i] }));
  const decided = atThreshold(
    similarities.map((s) => (s.kind ? 1 : 0)),
    labels,
    1,
  );
  return { pairs: list.length, auc: auc(scores, labels), decided, best: bestThreshold(scores, labels) };
}

/** Graded similarity: correlation with the raters. */
export async function runGraded(comparer, folder, name, gradeOf, { sample: n, detail = () => {} }) {
  const { list, scores } = await scored(comparer, folder, name, n);
  const grades = list.map(gradeOf);
  list.forEach((row, i) => detail({ row, score: scores[i], label: grades[i] }));
  return { pairs: list.length, pearson: pearson(scores, grades), spearman: spearman(scores, grades) };
}

/** Whole articles, by the mean of both overlaps as the comparison gives them. */
export async function runArticlePairs(comparer, folder, name, gradeOf, { sample: n }) {
  const list = sample(rows(folder, name), n);
  const scores = [];
  for (const { a, b } of list) {
    const { overlaps } = await comparer.compare([
      { id: 'a', text: a },
      { id: 'b', text: b },
    ]);
    const shares = overlaps.map((o) => (o.words ? (o.verbatim + o.edited + o.reworded) / o.words : 0));
    scores.push(shares.reduce((sum, x) => sum + x, 0) / shares.length);
  }
  const grades = list.map(gradeOf);
  return { pairs: list.length, pearson: pearson(scores, grades), spearman: spearman(scores, grades) };
}
