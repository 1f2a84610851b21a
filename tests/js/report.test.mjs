// Comparison -> HTML, Markdown, CSV and JSON.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { devRequire, load } from './package.mjs';
import { daily, story, wire } from './stories.mjs';

const { compare } = await load('coverlap');
const { fromReport, textHash, toCsv, toHtml, toJson, toMarkdown } = await load('coverlap/report');
const { parseHTML } = devRequire('linkedom');
const date = new Date('2026-03-03T12:00:00Z');
const parse = (html) => parseHTML(html).document;
const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();

const hostile = {
  id: '"><script>alert(1)</script>',
  source: '<img src=x onerror=alert(1)> | `*_[x](y)',
  title: '=HYPERLINK("http://evil.example")',
  url: 'javascript:alert(1)',
  lang: '"><b>',
  text: `=1+1 ${wire.text}\n\n</script><script>alert(2)</script> & "quoted" \u0000\u001b[31m \ud800 | pipe`,
};

test('the report needs nothing from outside and runs nothing', async () => {
  const html = toHtml(await compare(story), { date });
  const document = parse(html);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const hash = createHash('sha256')
    .update(/<style>([\s\S]*?)<\/style>/.exec(html)[1])
    .digest('base64');
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  assert.deepEqual(
    [...document.querySelectorAll('script')].map((script) => script.getAttribute('type')),
    ['application/json'],
  );
  assert.equal(document.querySelectorAll('[style], [onclick], link, img, iframe').length, 0);
  for (const address of html.match(/(?:src|href)="[^"]*"/g)) assert.match(address, /^href="(#|https?:)/);
});

test('the report says who carries what, paragraph by paragraph', async () => {
  const document = parse(toHtml(await compare(story), { date }));
  assert.match(textOf(document.querySelector('.findings')), /also appear in/);
  const [matrix, passages] = [...document.querySelectorAll('table')];
  assert.equal(matrix.querySelectorAll('tbody tr').length, 3);
  assert.equal(matrix.querySelectorAll('svg.bar').length, 6);
  assert.match(textOf(passages), /in 3 of 3/);
  const paragraph = document.querySelector('#a2p2');
  assert.match(textOf(paragraph.querySelector('.badges')), /≈ Edited · ¶2 in Northfold Wire/);
  assert.match(textOf(paragraph.querySelector('p')), /to three → four in a row/);
  assert.match(textOf(document.querySelector('#a2p3')), /◇ Only here/);
  assert.equal(
    new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
    document.querySelectorAll('[id]').length,
  );
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    assert.ok(document.getElementById(link.getAttribute('href').slice(1)), link.getAttribute('href'));
  }
});

test('what several carry comes first, what one alone has is folded after it', async () => {
  const comparison = await compare(story);
  const document = parse(toHtml(comparison, { date }));
  const shared = comparison.passages.filter(({ members }) => members.length > 1).length;
  assert.equal(document.querySelectorAll('.passages tbody tr').length, shared);
  assert.doesNotMatch(textOf(document.querySelector('.passages')), /Only here|in 1 of/);
  const folded = [...document.querySelectorAll('details')].map((one) => textOf(one));
  assert.equal(folded.length, 2);
  assert.match(folded[0], /^Daily Lanting: 1 paragraph ¶3 In the harbour café/);
  assert.match(folded[1], /^Radio Wend: 1 paragraph ¶3 Listeners sent in/);
  const markdown = toMarkdown(comparison, { date });
  assert.match(markdown, /## Only here\n\n### Daily Lanting: 1 paragraph\n\n- ¶3: In the harbour café/);
  assert.doesNotMatch(markdown, /in 1 of 3/);
});

test('a sentence that stands alone in a paragraph is called one', async () => {
  const comparison = structuredClone(await compare(story));
  const { sentences, paragraphs } = comparison.articles[1];
  const { start, end } = sentences[paragraphs[1].sentences[1] - 1];
  comparison.passages = comparison.passages.filter(({ members }) => members.length > 1);
  comparison.passages.push({
    members: [{ article: 1, paragraphs: [1], spans: [[start, end]], kind: 'verbatim', partial: true }],
    fullest: 0,
    label: { article: 1, span: [start, end] },
  });
  const folded = textOf(parse(toHtml(comparison, { date })).querySelector('details'));
  assert.match(folded, /^Daily Lanting: 1 paragraph, parts of 1 more a sentence of ¶2 A mediator left/);
  assert.match(folded, /left at noon\. ¶3 In the harbour/);
  assert.match(toMarkdown(comparison, { date }), /- a sentence of ¶2: A mediator left at noon\./);
});

test('shares are told by kind, and add up', async () => {
  const comparison = await compare(story);
  const [matrix] = parse(toHtml(comparison, { date })).querySelectorAll('table');
  const cells = matrix.querySelectorAll('td:not(.none)');
  const markdown = toMarkdown(comparison, { date }).match(/\d+%, \d+ of \d+ words \([^|]*\)/g);
  assert.equal(cells.length, markdown.length);
  for (const text of [...[...cells].map(textOf), ...markdown]) {
    const [total, ...parts] = [...text.matchAll(/(\d+)%/g)].map(([, number]) => Number(number));
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      total,
      text,
    );
    const [, all] = /, (\d+) of \d+ words/.exec(text);
    const words = [...text.matchAll(/(?:Verbatim|Edited|Reworded) \d+%, (\d+) words?/g)];
    assert.equal(words.length, parts.length);
    assert.equal(
      words.reduce((sum, [, number]) => sum + Number(number), 0),
      Number(all),
      text,
    );
  }
});

test('the report states texts, settings and version', async () => {
  const comparison = await compare(story, { ignore: ['night shifts'], minWords: 2, sensitivity: 'strict' });
  const text = textOf(parse(toHtml(comparison, { date })).body);
  assert.ok(text.includes(createHash('sha256').update(wire.text).digest('hex')));
  assert.match(text, /Sensitivity: strict\. Shortest paragraph compared: 2 words\. Ignored phrases: “night shifts”/);
  assert.ok(text.includes(`coverlap ${comparison.version}`) && text.includes('2026-03-03 12:00 UTC'));
});

test('nothing in an article becomes markup', async () => {
  const comparison = await compare([hostile, daily]);
  const document = parse(toHtml(comparison, { date }));
  assert.equal(document.querySelectorAll('script').length, 1);
  assert.equal(document.querySelectorAll('img, b:not([aria-hidden])').length, 0);
  assert.equal(document.querySelectorAll('a[href^="javascript"]').length, 0);
  assert.ok(document.body.textContent.includes('</script><script>alert(2)</script>'));
  assert.doesNotMatch(toHtml(comparison), /[\u0000\u001b]/);
});

test('a report can be opened again', async () => {
  const comparison = structuredClone(await compare([hostile, daily]));
  assert.deepEqual(fromReport(toHtml(comparison)), comparison);
  assert.deepEqual(fromReport(toJson(comparison)), comparison);
  assert.throws(() => fromReport('<p>Hello</p>'), { code: 'bad-comparison', message: /no comparison/ });
  assert.throws(() => fromReport('{"schema":"coverlap/9"}'), { code: 'bad-comparison', message: /"coverlap\/9"/ });
  assert.throws(() => fromReport('{"schema":"coverlap/1"}'), { code: 'bad-comparison', message: /no articles/ });
});

// A reader of RFC 4180, quotes and all.
function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test('CSV: one row for each match, and no formulas', async () => {
  const comparison = await compare([hostile, daily]);
  const rows = readCsv(toCsv(comparison));
  assert.equal(rows.length, 1 + comparison.matches.length);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  const record = Object.fromEntries(rows[0].map((name, index) => [name, rows[1][index]]));
  assert.equal(record.a_id, hostile.id);
  assert.equal(record.b_name, 'Daily Lanting');
  assert.equal(record.a_paragraphs, '1');
  assert.ok(record.a_text.startsWith("'=1+1 Ferry crews"), record.a_text);
  assert.ok(!rows.flat().some((cell) => /^[=+@-]/.test(cell)));
  assert.equal(toCsv(comparison, { bom: true }), `\ufeff${toCsv(comparison)}`);
});

test('Markdown: tables that hold, and marks that stay text', async () => {
  const markdown = toMarkdown(await compare([hostile, daily]), { date });
  const { lexer } = await import(new URL('../../js/node_modules/marked/lib/marked.esm.js', import.meta.url));
  const tables = lexer(markdown).filter(({ type }) => type === 'table');
  assert.equal(tables.length, 3);
  assert.deepEqual(
    tables.map(({ header }) => header.length),
    [3, 5, 4],
  );
  assert.ok(markdown.includes('\\<img src=x onerror=alert(1)\\> \\|'));
  assert.match(markdown, /^# Coverage overlap of 2 articles\n/);
});

test('one article and articles that share nothing make reports too', async () => {
  const other = { text: 'Bakers in Tessel have agreed on a common recipe for poppy seed cake.' };
  for (const articles of [[wire], [wire, other], [{ text: '' }], [{ text: '' }, { text: '' }]]) {
    const comparison = await compare(articles);
    assert.ok(parse(toHtml(comparison)).querySelector('.findings li'));
    assert.ok(toMarkdown(comparison).includes('- '));
    assert.equal(readCsv(toCsv(comparison)).length, 1);
  }
});

test('the hash is SHA-256 of the text in UTF-8', () => {
  assert.equal(textHash('é😀'), createHash('sha256').update('é😀').digest('hex'));
});

test('what is too short to be compared is not said to stand only here', async () => {
  const short = 'Rain fell all day.';
  const articles = [wire, daily].map(({ id, text }) => ({ id, text: `${text}\n\n${short}` }));
  const document = parse(toHtml(await compare(articles, { minWords: 6 }), { date }));
  const rows = [...document.querySelectorAll('.paragraph')].filter((row) => row.querySelector('p').textContent === short);
  assert.equal(rows.length, 2);
  for (const row of rows) assert.match(textOf(row.querySelector('.badges')), /not compared$/);
});
