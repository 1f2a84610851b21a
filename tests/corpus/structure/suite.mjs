// The structure suite: every phenomenon at every edit rate, and unrelated articles, scored against the known truth.
import { seeded } from './random.mjs';
import { Tally, scorePair } from './score.mjs';
import { layOut, truthOf } from './truth.mjs';
import { makePair, phenomena } from './vary.mjs';
import { topics } from './bank.mjs';
import { writeArticle } from './write.mjs';

export const rates = [0, 0.1, 0.2, 0.4, 0.6];

/** Articles and truth of the `index`-th pair of one cell of the table; the same for the same arguments. */
export function pairAt(name, rate, index) {
  const seed = (Object.keys(phenomena).indexOf(name) * 101 + rates.indexOf(rate)) * 7919 + index;
  const { a, b } = makePair(seeded(seed), name, rate, seed + index);
  return truthOf(a, b);
}

/** Two articles about different events. */
export function unrelatedAt(index) {
  const one = index % topics.length;
  const other = (one + 1 + (Math.floor(index / topics.length) % (topics.length - 1))) % topics.length;
  return [writeArticle(seeded(90_000 + index), one, 'a'), writeArticle(seeded(70_000 + index), other, 'b')].map((x) =>
    layOut(x.paragraphs),
  );
}

const inputs = (x, y) => [
  { id: 'a', text: x.text },
  { id: 'b', text: y.text },
];

/** `compare` takes two inputs and gives a Comparison. */
export async function runStructureSuite(compare, { pairs = 20, unrelated = 480, explain = () => {} } = {}) {
  const cells = [];
  for (const name of Object.keys(phenomena)) {
    for (const rate of rates) {
      const score = { relations: new Tally(), sentences: new Tally(), kinds: new Tally() };
      for (let i = 0; i < pairs; i++) {
        const truth = pairAt(name, rate, i);
        const comparison = await compare(inputs(truth.a, truth.b));
        scorePair(truth, comparison, score, (line) => explain(`${name}, ${rate * 100} %, pair ${i}: ${line}`, truth));
      }
      cells.push({ name, rate, relations: score.relations.f1, sentences: score.sentences.f1, kinds: score.kinds.f1 });
    }
  }
  const wrong = { matches: 0, paragraphPairs: 0 };
  for (let i = 0; i < unrelated; i++) {
    const [x, y] = unrelatedAt(i);
    const comparison = await compare(inputs(x, y));
    wrong.matches += comparison.matches.length;
    wrong.paragraphPairs += x.paragraphs.length * y.paragraphs.length;
    for (const m of comparison.matches) {
      const text = (side, from) =>
        side.paragraphs.map((p) => from.text.slice(from.paragraphs[p].start, from.paragraphs[p].end)).join(' ¶ ');
      explain(
        `unrelated, pair ${i}: ${m.kind} ${m.score}\n    ${text(m.a, comparison.articles[0])}\n    ${text(m.b, comparison.articles[1])}`,
      );
    }
  }
  return { cells, falsePerThousand: (1000 * wrong.matches) / wrong.paragraphPairs, falseMatches: wrong.matches };
}
