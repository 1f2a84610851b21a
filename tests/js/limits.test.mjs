// Results of unusual size or content -> JSON and CSV.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './package.mjs';
import { story } from './stories.mjs';

const { compare } = await load('coverlap');
const { fromReport, toCsv, toJson } = await load('coverlap/report');

test('JSON is indented for people, and not where it is large', async () => {
  const comparison = structuredClone(await compare(story));
  assert.match(toJson(comparison), /^\{\n {2}"schema": "coverlap\/1",\n/);
  comparison.articles[0].text += 'x'.repeat(2 ** 24);
  const large = toJson(comparison);
  assert.equal(large.indexOf('\n'), large.length - 1);
  assert.deepEqual(fromReport(large), comparison);
});

test('JSON longer than a string can be is an error that says what to do', async () => {
  const comparison = structuredClone(await compare(story));
  comparison.articles[0].text = '\u0001'.repeat(100_000_000); // six characters each
  assert.throws(() => toJson(comparison), {
    name: 'CoverlapError',
    code: 'text-too-long',
    message: /too large for one JSON text\. Compare fewer articles/,
  });
});

test('no cell of CSV begins like a formula, in full-width signs neither', async () => {
  const text = 'The ferry to Saltmarsh left forty minutes late on Tuesday because of fog, the harbour office said.';
  for (const sign of '=+-@＝＋－＠\t\r') {
    const comparison = structuredClone(await compare([{ text, source: `${sign}SUM(1)` }, { text }]));
    const row = toCsv(comparison).slice(toCsv(comparison).indexOf('\n') + 1);
    assert.ok(/^article-1,"?'/.test(row) && row.includes(`'${sign}SUM(1)`), JSON.stringify(row));
  }
});
