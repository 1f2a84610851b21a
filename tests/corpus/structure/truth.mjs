// What a perfect comparison of two generated articles would say.

const words = (text) =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** Paragraphs -> text with offsets. */
export function layOut(paragraphs) {
  const out = { text: '', paragraphs: [], sentences: [] };
  paragraphs.forEach((p, i) => {
    if (i) out.text += '\n\n';
    const start = out.text.length;
    p.sentences.forEach((s, k) => {
      if (k) out.text += ' ';
      out.sentences.push({
        id: s.id,
        paragraph: i,
        start: out.text.length,
        end: out.text.length + s.text.length,
        words: words(s.text).length,
      });
      out.text += s.text;
    });
    const size = p.sentences.reduce((n, s) => n + words(s.text).length, 0);
    out.paragraphs.push({ start, end: out.text.length, role: p.role, words: size });
  });
  return out;
}

function commonSubsequence(x, y) {
  let row = new Array(y.length + 1).fill(0);
  for (const word of x) {
    const next = [0];
    for (let k = 0; k < y.length; k++) next.push(word === y[k] ? row[k] + 1 : Math.max(row[k + 1], next[k]));
    row = next;
  }
  return row[y.length];
}

/** The kinds that a careful reader could give to linked sentences, `whole` where they are all of both paragraphs in order. */
function kindsOf(pairs, whole) {
  if (pairs.every(([x, y]) => x.join(' ') === y.join(' '))) return whole ? ['verbatim'] : ['verbatim', 'edited'];
  let shared = 0;
  let total = 0;
  for (const [x, y] of pairs) {
    shared += 2 * commonSubsequence(x, y);
    total += x.length + y.length;
  }
  const dice = shared / total;
  return dice >= 0.65 ? ['edited'] : ['edited', 'reworded'];
}

/** Longest increasing subsequence of `places`, by `weight`, without the one at `without`. */
function longest(places, weight, without = -1) {
  const best = [];
  places.forEach((p, i) => {
    best[i] =
      i === without
        ? 0
        : weight(p) + Math.max(0, ...places.slice(0, i).map((q, k) => (k !== without && q.b < p.b ? best[k] : 0)));
  });
  return Math.max(0, ...best);
}

/**
 * true, false, or null where both are defensible: it may depend on whether matches or their words are counted, and on
 * which piece of a split or merge says where it stands.
 */
function movedOf(matches) {
  const orders = ['first', 'heaviest', 'last'].map((which) =>
    matches.map((m) => ({ m, words: m.words, ...m[which] })).sort((p, q) => p.a - q.a || p.b - q.b),
  );
  const answers = orders.flatMap((places) => [() => 1, (q) => q.words].map((weight) => movedBy(places, weight)));
  return matches.map((m) => {
    const own = new Set(answers.map((answer) => answer.get(m)));
    return own.size === 1 ? [...own][0] : null;
  });
}

function movedBy(places, weight) {
  return new Map(
    places.map((p, i) => {
      const moved = () => {
        const all = longest(places, weight);
        if (longest(places, weight, i) < all) return false;
        // Is it in some longest chain?
        const before = longest(
          places.filter((q, k) => k < i && q.b < p.b),
          weight,
        );
        const after = longest(
          places.filter((q, k) => k > i && q.b > p.b),
          weight,
        );
        return before + weight(p) + after === all ? null : true;
      };
      return [p.m, moved()];
    }),
  );
}

/** First, heaviest and last piece of a match. */
function placesOf(edges) {
  const sorted = [...edges].sort((e, f) => e.a - f.a || e.b - f.b);
  const heaviest = sorted.reduce((best, e) => (e.wordsA > best.wordsA ? e : best));
  return { first: sorted[0], heaviest, last: sorted.at(-1) };
}

function groups(links) {
  const of = links.map((_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    links.forEach((x, i) =>
      links.forEach((y, k) => {
        if ((x.a === y.a || x.b === y.b) && of[i] !== of[k]) {
          const [low, high] = of[i] < of[k] ? [of[i], of[k]] : [of[k], of[i]];
          of.forEach((g, j) => {
            if (g === high) of[j] = low;
          });
          changed = true;
        }
      }),
    );
  }
  return [...new Set(of)].map((g) => links.filter((_, i) => of[i] === g));
}

/**
 * `links`: pairs of paragraphs with relation, moved and kinds; `minor`: pairs that share no more than a sentence that
 * went elsewhere, or a refrain, where a match is neither asked for nor wrong; `sentencePairs`.
 */
export function truthOf(a, b) {
  const [x, y] = [layOut(a), layOut(b)];
  const compared = (side, s) => ['body', 'headline'].includes(side.paragraphs[s.paragraph].role);
  const inB = new Map(y.sentences.map((s, i) => [s.id, i]).filter(([, i]) => compared(y, y.sentences[i])));
  const sentencePairs = x.sentences.flatMap((s, i) => (compared(x, s) && inB.has(s.id) ? [[i, inB.get(s.id)]] : []));

  const edges = new Map();
  for (const [i, k] of sentencePairs) {
    const [s, t] = [x.sentences[i], y.sentences[k]];
    const key = `${s.paragraph} ${t.paragraph}`;
    if (!edges.has(key)) edges.set(key, { a: s.paragraph, b: t.paragraph, wordsA: 0, wordsB: 0, pairs: [] });
    const edge = edges.get(key);
    edge.wordsA += s.words;
    edge.wordsB += t.words;
    edge.pairs.push([i, k]);
  }
  const minor = new Set();
  const structural = [];
  for (const [key, edge] of edges) {
    const major = edge.wordsA * 2 >= x.paragraphs[edge.a].words || edge.wordsB * 2 >= y.paragraphs[edge.b].words;
    if (major) structural.push(edge);
    else minor.add(key);
  }
  x.paragraphs.forEach((p, i) =>
    y.paragraphs.forEach((q, k) => {
      if (p.role === 'refrain' && q.role === 'refrain') minor.add(`${i} ${k}`);
      if (p.role === 'headline' && q.role === 'headline' && !edges.has(`${i} ${k}`)) minor.add(`${i} ${k}`);
    }),
  );

  const matches = groups(structural).map((edgesOfMatch) => {
    const as = new Set(edgesOfMatch.map((e) => e.a));
    const bs = new Set(edgesOfMatch.map((e) => e.b));
    const relation = as.size > 1 ? (bs.size > 1 ? 'many-to-many' : 'merge') : bs.size > 1 ? 'split' : 'one-to-one';
    const pairs = edgesOfMatch.flatMap((e) => e.pairs);
    const all = (side, ps) => side.sentences.filter((s) => ps.has(s.paragraph)).length === pairs.length;
    const inOrder = pairs.every(([, k], i) => i === 0 || k > pairs[i - 1][1]);
    const texts = pairs.map(([i, k]) =>
      [x, y].map((side, n) => words(side.text.slice(side.sentences[[i, k][n]].start, side.sentences[[i, k][n]].end))),
    );
    return {
      edges: edgesOfMatch,
      relation,
      kinds: kindsOf(texts, all(x, as) && all(y, bs) && inOrder),
      words: edgesOfMatch.reduce((n, e) => n + e.wordsA, 0),
      ...placesOf(edgesOfMatch),
    };
  });
  movedOf(matches).forEach((moved, i) => {
    matches[i].moved = moved;
  });

  const links = matches.flatMap(({ edges: es, relation, kinds, moved }) =>
    es.map((e) => ({ a: e.a, b: e.b, relation, kinds, moved, pairs: e.pairs })),
  );
  return { a: x, b: y, links, minor, sentencePairs };
}
