// PAN 2013/14 text alignment: which passages of one document stand in another?
import { plagdet } from './measures.mjs';
import { rows, sample, toUtf16 } from './read.mjs';

const sets = { '01': 'none', '02': 'verbatim', '03': 'shuffled', '04': 'translated', '05': 'summary' };

// plagdet counts a passage once, the engine names each of its paragraphs: neighbouring matches of the same two regions
// are one detection. Two parts are neighbours where at most so many characters lie between them in both documents.
const neighbourGap = 1500;

const gap = ([s, e], [t, f]) => Math.max(t - e, s - f);

/** Parts of matches, joined with their neighbours until nothing changes, as `{ a, b }` spans. */
export function detectionsOf(matches, most = neighbourGap) {
  let left = matches.flatMap((m) => m.parts.map(({ a, b }) => ({ a: [...a], b: [...b] })));
  const done = [];
  while (left.length) {
    let { a, b } = left.shift();
    for (let size = -1; size !== left.length; ) {
      size = left.length;
      left = left.filter((o) => {
        if (gap(a, o.a) > most || gap(b, o.b) > most) return true;
        a = [Math.min(a[0], o.a[0]), Math.max(a[1], o.a[1])];
        b = [Math.min(b[0], o.b[0]), Math.max(b[1], o.b[1])];
        return false;
      });
    }
    done.push({ a, b });
  }
  return done;
}

function casesOf({ cases }, textA, textB) {
  const [a, b] = [toUtf16(textA), toUtf16(textB)];
  return cases.map(([s, n, t, m]) => ({ a: [a(s), a(s + n)], b: [b(t), b(t + m)] }));
}

export async function runPan(comparer, folder, { sample: n, detail = () => {} }) {
  const documents = new Map(rows(folder, 'pan13-train.docs').map((d) => [d.id, d.text]));
  const results = [];
  for (const pair of sample(rows(folder, 'pan13-train.pairs'), n)) {
    const [textA, textB] = [documents.get(pair.susp), documents.get(pair.src)];
    const { matches } = await comparer.compare([
      { id: 'susp', text: textA },
      { id: 'src', text: textB },
    ]);
    const result = { set: pair.set.slice(0, 2), cases: casesOf(pair, textA, textB), detections: detectionsOf(matches) };
    results.push(result);
    detail({ ...result, pair, textA, textB, matches });
  }
  const figures = {};
  for (const [set, name] of Object.entries(sets)) {
    const own = results.filter((r) => r.set === set);
    if (own.length && set !== '01') figures[name] = plagdet(own);
  }
  const clean = results.filter((r) => r.set === '01');
  const found = clean.reduce((sum, r) => sum + r.detections.length, 0);
  return {
    overall: plagdet(results),
    ...figures,
    clean: { pairs: clean.length, detections: found, perThousand: clean.length ? (1000 * found) / clean.length : 0 },
  };
}
