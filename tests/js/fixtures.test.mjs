// Every folder of tests/fixtures and the bundled samples: what a careful reader expects, and what always holds.
//
// expected.json: `roles` by article; a list gives the roles that are all right. `matches` is the exact set, by 0-based
// paragraphs; `kind` may be a list; `moved` null is either; an `optional` match may be missing. `orMatches`: another set
// that is as good. `unmatched`: paragraphs in no match. `repeats`: paragraph -> the one it repeats.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { assertConsistent, assertSameInAnyOrder } from './oracles.mjs';
import { load } from './package.mjs';

const { createComparer } = await load('coverlap');
const fixtures = new URL('../fixtures/', import.meta.url);
const samples = new URL('../../web/samples/news/', import.meta.url);

const readJson = (url) => JSON.parse(readFileSync(url, 'utf8'));

function fixture(name) {
  const folder = new URL(`${name}/`, fixtures);
  const articles = readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => ({ id: f.slice(0, -4), text: readFileSync(new URL(f, folder), 'utf8') }));
  return { name, articles, expected: readJson(new URL('expected.json', folder)) };
}

function newsSample() {
  const { about, roles, comparisons } = readJson(new URL('expected.json', samples));
  const articles = readJson(new URL('samples.json', samples)).map(({ file, ...meta }) => ({
    ...meta,
    text: readFileSync(new URL(file, samples), 'utf8'),
  }));
  const matches = comparisons.flatMap(({ a, b, pairs }) =>
    pairs.map((pair) => ({ ...pair, a, b, aParagraphs: pair.a, bParagraphs: pair.b })),
  );
  return { name: 'news sample', articles, expected: { about, roles, matches } };
}

const oneOf = (expected, actual) => expected === null || [].concat(expected).includes(actual);
const place = (m) => `${m.a} ¶${m.aParagraphs} – ${m.b} ¶${m.bParagraphs}`;
const told = (m) => `${place(m)} ${m.kind} ${m.relation}${m.moved ? ' moved' : ''}`;

function found(comparison) {
  const id = (side) => comparison.articles[side.article].id;
  return comparison.matches.map((m) => ({
    a: id(m.a),
    b: id(m.b),
    aParagraphs: m.a.paragraphs,
    bParagraphs: m.b.paragraphs,
    kind: m.kind,
    relation: m.relation,
    moved: m.moved,
  }));
}

function differences(expected, actual) {
  const wrong = [];
  const left = new Map(actual.map((m) => [place(m), m]));
  for (const m of expected) {
    const hit = left.get(place(m));
    if (!hit) {
      if (!m.optional) wrong.push(`missing: ${told(m)}`);
      continue;
    }
    left.delete(place(m));
    const fits = oneOf(m.kind, hit.kind) && hit.relation === m.relation && oneOf(m.moved, hit.moved);
    if (!fits) wrong.push(`found ${told(hit)}, expected ${told(m)}`);
  }
  return [...wrong, ...[...left.values()].map((m) => `not expected: ${told(m)}`)];
}

function assertRoles(comparison, { roles = {}, repeats = {} }) {
  const wrong = [];
  for (const article of comparison.articles) {
    const { id, paragraphs } = article;
    if (roles[id]) assert.equal(paragraphs.length, roles[id].length, `number of paragraphs of ${id}`);
    paragraphs.forEach((p, i) => {
      const role = roles[id]?.[i] ?? null;
      if (!oneOf(role, p.role)) wrong.push(`${id} ¶${i} is ${p.role}, expected ${role}`);
      const original = repeats[id]?.[i];
      if (original !== undefined && p.repeatOf !== original)
        wrong.push(`${id} ¶${i} repeats ¶${p.repeatOf}, expected ¶${original}`);
    });
  }
  assert.deepEqual(wrong, []);
}

function assertMatches(comparison, { matches, orMatches, unmatched = {} }) {
  const actual = found(comparison);
  const wrong = differences(matches, actual);
  if (wrong.length && !(orMatches && differences(orMatches, actual).length === 0)) assert.deepEqual(wrong, []);
  for (const [id, paragraphs] of Object.entries(unmatched)) {
    for (const m of actual) {
      const own = m.a === id ? m.aParagraphs : m.b === id ? m.bParagraphs : [];
      const hit = own.find((p) => paragraphs.includes(p));
      assert.equal(hit, undefined, `${id} ¶${hit} should be in no match: ${told(m)}`);
    }
  }
}

// All orders of up to three articles, beyond that the reverse and a rotation.
function otherOrders(list) {
  if (list.length > 3) return [[...list].reverse(), [...list.slice(1), list[0]]];
  const orders = (xs) =>
    xs.length < 2 ? [xs] : xs.flatMap((x, i) => orders(xs.toSpliced(i, 1)).map((rest) => [x, ...rest]));
  return orders(list).slice(1);
}

describe('fixtures', () => {
  let comparer;
  before(async () => {
    comparer = await createComparer();
  });
  after(() => comparer?.close?.());

  const folders = readdirSync(fixtures, { withFileTypes: true })
    .filter((f) => f.isDirectory())
    .map((f) => f.name)
    .sort();
  for (const { name, articles, expected } of [...folders.map(fixture), newsSample()]) {
    describe(name, () => {
      let comparison;
      before(async () => {
        comparison = await comparer.compare(articles);
      });
      test('roles', () => assertRoles(comparison, expected));
      test('matches', () => assertMatches(comparison, expected));
      test('is consistent', () => assertConsistent(comparison));
      test('is the same in any order', async () => {
        for (const order of otherOrders(articles)) assertSameInAnyOrder(comparison, await comparer.compare(order));
      });
    });
  }
});
