// The sentences that a comparison is told in, checked against comparisons by the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './package.mjs';
import { daily, radio, story, wire } from './stories.mjs';

const { compare, findings } = await load('coverlap');
const tell = async (articles, options) => findings(await compare(articles, options));
const texts = async (articles, options) => (await tell(articles, options)).map(({ text }) => text);

test('two articles: how much one has of the other, and what each has alone', async () => {
  const [first, ...rest] = await tell([wire, daily]);
  assert.equal(first.code, 'most-shared');
  assert.match(first.text, /^2 of 3 paragraphs of .+ also appear in .+, 1 word for word/);
  assert.deepEqual([first.values.shared, first.values.paragraphs, first.values.verbatim], [2, 3, 1]);
  const own = rest.filter(({ code }) => code === 'most-own').map(({ text }) => text);
  assert.equal(own.length, 2);
  assert.ok(own.some((text) => text.startsWith('1 of 3 paragraphs of Daily Lanting (')));
});

test('names of articles stand apart from the words around them', async () => {
  const [first] = await tell([wire, daily]);
  const names = first.parts.filter((part) => typeof part === 'object');
  assert.deepEqual(new Set(names.map(({ name }) => name)), new Set(['Northfold Wire', 'Daily Lanting']));
  assert.equal(first.parts.map((part) => part.name ?? part).join(''), first.text);
});

test('three articles: what all carry, who has most of its own', async () => {
  const found = await tell(story);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['most-shared', 'all-carry', 'most-own'],
  );
  assert.match(found[1].text, /^1 passage is in all 3 articles\.$/);
});

test('the same text', async () => {
  const found = await texts([wire, { ...wire, id: 'copy', source: 'Copy' }]);
  assert.deepEqual(found, ['Northfold Wire and Copy carry the same text: 0 words differ.']);
});

test('nothing shared, and a loosest setting that has not been tried', async () => {
  const other = { text: 'Bakers in Tessel have agreed on a common recipe for poppy seed cake.' };
  assert.match(
    (await texts([wire, other]))[0],
    /^No paragraph that the two articles have in common was found\. The loosest/,
  );
  assert.doesNotMatch((await texts([wire, other], { sensitivity: 'loose' }))[0], /loosest/);
  const [, , ...rest] = await texts([wire, daily, { ...other, source: 'Cake' }]);
  assert.ok(rest.includes('No paragraph of Cake appears in any other article.'));
});

test('one article', async () => {
  assert.deepEqual(await texts([radio]), ['Radio Wend is the only article.']);
});

test('no sentence passes judgement', async () => {
  const all = [
    ...(await texts(story)),
    ...(await texts([wire, daily])),
    ...(await texts([wire, wire].map((article, index) => ({ ...article, id: `${index}` })))),
  ];
  for (const text of all) assert.doesNotMatch(text, /cop(y|ie)|plagiar|stole|steal|theft|lift|suspici/i);
});
