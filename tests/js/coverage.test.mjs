// What a comparison says of shares and of what one article alone has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internal, load } from './package.mjs';
import { daily, story, wire } from './stories.mjs';

const { compare } = await load('coverlap');
const { aloneIn, percents } = await internal('coverage.ts');
const shown = (words, verbatim, edited, reworded) => percents({ words, verbatim, edited, reworded });

test('the kinds add up to the total', () => {
  assert.deepEqual(shown(300, 100, 100, 99), { total: 99, verbatim: 33, edited: 33, reworded: 33 });
  assert.deepEqual(shown(1000, 124, 124, 124), { total: 37, verbatim: 13, edited: 12, reworded: 12 });
  assert.deepEqual(shown(1000, 6, 127, 0), { total: 13, verbatim: 1, edited: 12, reworded: 0 });
  for (let words = 1; words < 40; words += 1) {
    for (let verbatim = 0; verbatim <= words; verbatim += 1) {
      for (let edited = 0; edited <= words - verbatim; edited += 1) {
        const reworded = Math.floor((words - verbatim - edited) / 2);
        const found = shown(words, verbatim, edited, reworded);
        const of = `${verbatim} ${edited} ${reworded} of ${words}`;
        assert.equal(found.verbatim + found.edited + found.reworded, found.total, of);
        assert.ok(Math.abs(found.total - (100 * (verbatim + edited + reworded)) / words) <= 1, of);
      }
    }
  }
});

test('something is never 0 percent, and less than all never 100', () => {
  assert.deepEqual(shown(1000, 997, 3, 0), { total: 100, verbatim: 99, edited: 1, reworded: 0 });
  assert.deepEqual(shown(1000, 999, 0, 0), { total: 99, verbatim: 99, edited: 0, reworded: 0 });
  assert.deepEqual(shown(10_000, 1, 0, 0), { total: 1, verbatim: 1, edited: 0, reworded: 0 });
  assert.deepEqual(shown(10_000, 1, 1, 1), { total: 3, verbatim: 1, edited: 1, reworded: 1 });
  assert.deepEqual(shown(0, 0, 0, 0), { total: 0, verbatim: 0, edited: 0, reworded: 0 });
});

test('what one article alone has: as many paragraphs as the findings count', async () => {
  const { findings } = await load('coverlap');
  const comparison = await compare([wire, daily]);
  const alone = aloneIn(comparison);
  for (const { code, values } of findings(comparison)) {
    if (code !== 'most-own') continue;
    assert.equal(alone[values.of].filter(({ sentences }) => sentences === undefined).length, values.own);
  }
  assert.deepEqual(
    alone[1].map(({ paragraph, span }) => [paragraph, daily.text.slice(...span).slice(0, 22)]),
    [[2, 'In the harbour café th']],
  );
});

test('a sentence that is left over in a paragraph is no whole paragraph', async () => {
  const found = structuredClone(await compare(story));
  const { sentences, paragraphs } = found.articles[1];
  const last = sentences[paragraphs[1].sentences[1] - 1];
  found.passages = found.passages.filter(({ members }) => members.length > 1);
  const before = aloneIn(found)[1].length;
  found.passages.push({
    members: [{ article: 1, paragraphs: [1], spans: [[last.start, last.end]], kind: 'verbatim', partial: true }],
    fullest: 0,
    label: { article: 1, span: [last.start, last.end] },
  });
  const alone = aloneIn(found)[1];
  assert.equal(alone.length, before + 1);
  assert.deepEqual(alone[0], { paragraph: 1, span: [last.start, last.end], sentences: 1 });
});
