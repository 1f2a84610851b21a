// The <article> children of the element -> articles.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { devRequire, root } from './package.mjs';

const { parseHTML } = devRequire('linkedom');
const { outputFiles, metafile } = await devRequire('esbuild').build({
  entryPoints: [join(root, 'js/src/element/light.ts')],
  bundle: true,
  format: 'esm',
  write: false,
  metafile: true,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { lightArticles } = await import(`data:text/javascript;base64,${source}`);

const read = (html) => lightArticles(parseHTML(`<div id="host">${html}</div>`).document.querySelector('#host'));
const blocksOf = ({ text, blocks }) => blocks.map(({ span, role }) => [role, text.slice(...span)]);
const blocks = (html) => blocksOf(read(`<article>${html}</article>`)[0]);

test('what an article says about itself', () => {
  const [wire, other] = read(`
    <article id="wire" data-source="Wire" data-published="2025-11-11" lang="en"><h3>Fog</h3><p>Late.</p></article>
    <article data-title="Given"><h2>Found</h2></article><section><article>Not a child.</article></section>`);
  const { id, source: outlet, published, title, lang } = wire;
  assert.deepEqual([id, outlet, published, title, lang], ['wire', 'Wire', '2025-11-11', 'Fog', 'en']);
  assert.equal(other.title, 'Given');
  assert.equal(read('<section><article>Not a child.</article></section>').length, 0);
});

test('all text becomes paragraphs, whatever holds it', () => {
  assert.deepEqual(blocks('<p>One.</p><div>Plain <b>text</b></div>And more<p>Last.</p>'), [
    ['body', 'One.'],
    ['body', 'Plain text'],
    ['body', 'And more'],
    ['body', 'Last.'],
  ]);
  assert.deepEqual(blocks('<ul><li>Intro: <ul><li>a</li><li><p>b</p></li></ul> outro</li></ul>'), [
    ['list', 'Intro:'],
    ['list', 'a'],
    ['list', 'b'],
    ['list', 'outro'],
  ]);
  assert.deepEqual(blocks('<blockquote>She said: <p>“No.”</p> and left</blockquote>'), [
    ['body', 'She said:'],
    ['body', '“No.”'],
    ['body', 'and left'],
  ]);
  const table = '<table><tr><td>1</td><td>2</td></tr></table>';
  assert.deepEqual(blocks(`<figure><figcaption>Fog</figcaption></figure>${table}`), [
    ['caption', 'Fog'],
    ['table', '1\t2'],
  ]);
});

test('the heading an article begins with is its headline, and no other is', () => {
  assert.deepEqual(blocks('<h3> Fog\n delays </h3><p>Late.</p><h1>Next</h1>'), [
    ['headline', 'Fog delays'],
    ['body', 'Late.'],
    ['heading', 'Next'],
  ]);
  assert.deepEqual(blocks('<p>Late.</p><h2>Next</h2>')[1], ['heading', 'Next']);
});

test('an article without structure is plain text', () => {
  const [article] = read('<article>\n  One <i>word</i>.\n  Still one.\n\n  Two.<script>alert(1)</script></article>');
  assert.deepEqual([article.text, article.blocks], ['One word.\nStill one.\n\nTwo.', undefined]);
  assert.equal(read('<article></article>')[0].text, '');
});

test('the element does not carry what looks for articles in pages', () => {
  assert.deepEqual(
    Object.keys(metafile.inputs).filter((path) => path.includes('node_modules')),
    [],
  );
});
