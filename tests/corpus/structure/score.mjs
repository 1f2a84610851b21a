// Scores a comparison of two articles (A first) against the truth of truth.mjs.

export class Tally {
  constructor() {
    this.hit = 0;
    this.found = 0;
    this.wanted = 0;
  }
  add(hit, found, wanted) {
    this.hit += hit;
    this.found += found;
    this.wanted += wanted;
  }
  get f1() {
    return this.found + this.wanted === 0 ? 1 : (2 * this.hit) / (this.found + this.wanted);
  }
}

const shared = (s, t) => Math.min(s.end, t.end) - Math.max(s.start, t.start);

/** The true paragraph in which most of a found one lies: whoever glues or cuts paragraphs is not helped by it. */
function homeOf(truth, [start, end]) {
  let best = -1;
  let most = 0;
  truth.paragraphs.forEach((p, i) => {
    const length = shared(p, { start, end });
    if (length > most) [best, most] = [i, length];
  });
  return best;
}

/** True sentences of which more than half lies in the span, or in which more than half of the span lies. */
const sentencesIn = (truth, [start, end]) =>
  truth.sentences.flatMap((s, i) =>
    shared(s, { start, end }) * 2 > Math.min(s.end - s.start, end - start) ? [i] : [],
  );

/** Pairs of paragraphs that a match links: those that one of its parts joins. */
function linksOf(truth, match) {
  const links = new Map();
  for (const part of match.parts) {
    const [a, b] = [homeOf(truth.a, part.a), homeOf(truth.b, part.b)];
    links.set(`${a} ${b}`, { a, b, relation: match.relation, moved: match.moved, kind: match.kind });
  }
  return [...links.values()];
}

function scoreSentences(truth, matches, tally, explain) {
  const wanted = new Set(truth.sentencePairs.map(String));
  const missing = new Set(wanted);
  let found = 0;
  for (const part of matches.flatMap((m) => m.parts)) {
    const [as, bs] = [sentencesIn(truth.a, part.a), sentencesIn(truth.b, part.b)];
    const right = as.flatMap((i) => bs.map((k) => `${i},${k}`)).filter((pair) => wanted.has(pair));
    if (!right.length && truth.minor.has(`${homeOf(truth.a, part.a)} ${homeOf(truth.b, part.b)}`)) continue;
    // Two parts may each hold half of one true sentence: it counts once.
    if (right.length && !right.some((pair) => missing.has(pair))) continue;
    const size = Math.max(as.length, bs.length, 1);
    if (right.length < size) explain(`sentence ${as} – ${bs} is wrong, score ${part.score}`);
    found += Math.max(size, right.length);
    right.forEach((pair) => missing.delete(pair));
  }
  for (const pair of missing) explain(`sentence ${pair.replace(',', ' – ')} is missing`);
  tally.add(wanted.size - missing.size, found, wanted.size);
}

const newScore = () => ({ relations: new Tally(), sentences: new Tally(), kinds: new Tally() });

/** Adds one comparison to `score`; `explain` gets a line for every mistake. */
export function scorePair(truth, comparison, score = newScore(), explain = () => {}) {
  const wanted = new Map(truth.links.map((l) => [`${l.a} ${l.b}`, l]));
  const found = comparison.matches.flatMap((m) => linksOf(truth, m)).filter((l) => !truth.minor.has(`${l.a} ${l.b}`));
  let relations = 0;
  let kinds = 0;
  const seen = new Set();
  for (const link of found) {
    const key = `${link.a} ${link.b}`;
    const told = `¶${link.a}–¶${link.b} ${link.relation}${link.moved ? ' moved' : ''} ${link.kind}`;
    const want = wanted.get(key);
    if (!want || seen.has(key)) {
      explain(`wrong    ${told}`);
      continue;
    }
    seen.add(key);
    const right = link.relation === want.relation && (want.moved === null || link.moved === want.moved);
    if (right) relations++;
    else explain(`relation ${told}; it is ${want.relation}${want.moved ? ' moved' : ''}`);
    if (want.kinds.includes(link.kind)) kinds++;
    else explain(`kind     ${told}; it is ${want.kinds.join(' or ')}`);
  }
  for (const [key, want] of wanted) {
    if (!seen.has(key))
      explain(`missing  ¶${want.a}–¶${want.b} ${want.relation}${want.moved ? ' moved' : ''} ${want.kinds.join('/')}`);
  }
  score.relations.add(relations, found.length, wanted.size);
  score.kinds.add(kinds, found.length, wanted.size);
  scoreSentences(truth, comparison.matches, score.sentences, explain);
  return score;
}
