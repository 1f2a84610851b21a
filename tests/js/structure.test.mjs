// The structure suite itself: a perfect answer scores 1, an empty one 0, and known mistakes cost what they should.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairAt, rates, runStructureSuite, unrelatedAt } from '../corpus/structure/suite.mjs';
import { scorePair } from '../corpus/structure/score.mjs';
import { truthOf } from '../corpus/structure/truth.mjs';
import { phenomena } from '../corpus/structure/vary.mjs';

const span = (s) => [s.start, s.end];

// The comparison that says exactly what the truth says: links that share a paragraph are one match.
function perfect(truth) {
  const matches = [];
  for (const link of truth.links) {
    const parts = link.pairs.map(([i, k]) => ({ a: span(truth.a.sentences[i]), b: span(truth.b.sentences[k]) }));
    const same = matches.find((m) => m.as.has(link.a) || m.bs.has(link.b));
    const match = same ?? {
      as: new Set(),
      bs: new Set(),
      parts: [],
      relation: link.relation,
      moved: link.moved ?? false,
      kind: link.kinds[0],
    };
    match.as.add(link.a);
    match.bs.add(link.b);
    match.parts.push(...parts);
    if (!same) matches.push(match);
  }
  const linked = new Set(truth.links.flatMap((l) => l.pairs.map(String)));
  for (const [i, k] of truth.sentencePairs) {
    if (linked.has(`${i},${k}`)) continue;
    const part = { a: span(truth.a.sentences[i]), b: span(truth.b.sentences[k]) };
    matches.push({ parts: [part], relation: 'one-to-one', moved: true, kind: 'edited' });
  }
  return { matches };
}

const f1 = ({ relations, sentences, kinds }) => [relations.f1, sentences.f1, kinds.f1];

test('a perfect answer scores 1 in every cell', () => {
  for (const name of Object.keys(phenomena)) {
    for (const rate of rates) {
      for (let i = 0; i < 5; i++) {
        const truth = pairAt(name, rate, i);
        assert.deepEqual(f1(scorePair(truth, perfect(truth))), [1, 1, 1], `${name} ${rate} ${i}`);
      }
    }
  }
});

test('no answer scores 0', () => {
  assert.deepEqual(f1(scorePair(pairAt('moved', 0, 0), { matches: [] })), [0, 0, 0]);
});

test('a wrong relation, a wrong kind and a wrong pair each cost their own figure', () => {
  const truth = pairAt('split', 0, 1);
  const change = (edit) => {
    const answer = perfect(truth);
    edit(
      answer.matches.find((m) => m.relation === 'split'),
      answer.matches,
    );
    return f1(scorePair(truth, answer)).map((x) => x < 1);
  };
  assert.deepEqual(
    change((m) => {
      m.relation = 'one-to-one';
    }),
    [true, false, false],
  );
  assert.deepEqual(
    change((m) => {
      m.moved = true;
    }),
    [true, false, false],
  );
  assert.deepEqual(
    change((m) => {
      m.kind = 'reworded';
    }),
    [false, false, true],
  );
  assert.deepEqual(
    change((m, all) => {
      all.splice(all.indexOf(m), 1);
    }),
    [true, true, true],
  );
  assert.deepEqual(
    change((m, all) => {
      all.push({ ...m, parts: [{ a: all[0].parts[0].a, b: m.parts[0].b }] });
    }),
    [true, true, true],
  );
});

test('the truth of known changes', () => {
  const article = (...paragraphs) =>
    paragraphs.map((ids) => ({
      role: 'body',
      sentences: [...ids].map((id) => ({ id, text: `The ${id} sentence has six words.` })),
    }));
  const told = (a, b) =>
    truthOf(article(...a), article(...b)).links.map((l) => `${l.a}-${l.b} ${l.relation} ${l.moved} ${l.kinds[0]}`);
  assert.deepEqual(told(['ab', 'c', 'd', 'e'], ['a', 'b', 'c', 'd', 'e']).slice(0, 3), [
    '0-0 split false verbatim',
    '0-1 split false verbatim',
    '1-2 one-to-one false verbatim',
  ]);
  assert.deepEqual(told(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']), [
    '0-1 one-to-one false verbatim',
    '1-2 one-to-one false verbatim',
    '2-3 one-to-one false verbatim',
    '3-0 one-to-one true verbatim',
  ]);
  assert.deepEqual(told(['a', 'b'], ['b', 'a']), ['0-1 one-to-one null verbatim', '1-0 one-to-one null verbatim']);
  assert.deepEqual(told(['a', 'b', 'cd'], ['ab', 'cd']), [
    '0-0 merge false verbatim',
    '1-0 merge false verbatim',
    '2-1 one-to-one false verbatim',
  ]);
  assert.deepEqual([...truthOf(article('abc', 'def'), article('ab', 'dcef')).minor], ['0 1']);
});

test('articles about different events share no sentence', async () => {
  for (let i = 0; i < 240; i++) {
    const [x, y] = unrelatedAt(i);
    const text = (side, s) => side.text.slice(s.start, s.end);
    const own = new Set(x.sentences.map((s) => text(x, s)));
    for (const s of y.sentences) assert.ok(!own.has(text(y, s)), text(y, s));
  }
});

test('the suite is the same every time', async () => {
  const seen = [];
  const compare = async (articles) => {
    seen.push(articles.map((a) => a.text).join('\f'));
    return { articles: [], matches: [] };
  };
  const first = await runStructureSuite(compare, { pairs: 1, unrelated: 3 });
  const second = await runStructureSuite(compare, { pairs: 1, unrelated: 3 });
  assert.deepEqual(first, second);
  assert.deepEqual(seen.slice(0, seen.length / 2), seen.slice(seen.length / 2));
});
