// Files -> articles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './package.mjs';

const { detectBinary, extract, extractHtml } = await load('coverlap/extract');
const blocksOf = ({ article }) => article.blocks.map(({ span, role }) => [role, article.text.slice(...span)]);
const bytes = (...parts) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const sentence = (subject) =>
  `${subject} said on Tuesday that the crossing would stay closed until the divers, who had found cracks in two of the piers, had come back with a second report for the council.`;
const page = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Bridge closed | The Chronicle</title>
<meta property="og:site_name" content="The Chronicle"><meta property="og:title" content="Bridge closed">
<meta property="article:published_time" content="2026-03-01T10:00:00+01:00">
<link rel="canonical" href="https://chronicle.example/bridge"></head>
<body><nav><ul><li>Home</li><li>Sport</li></ul></nav>
<header><h1>The Chronicle</h1></header>
<article><h1>Bridge   closed</h1>
<figure><img src="x.jpg" alt="A bridge"><figcaption>The bridge in <b>March</b>.</figcaption></figure>
<p>${sentence('The council')}</p><p>${sentence('An <em>engin</em>eer')}<br>&ldquo;We know little,&rdquo; she added.</p>
<h2>What now</h2><p>${sentence('A ferryman')}</p><p>${sentence('The mayor')}</p>
<ul><li>Ferries: 12 a day</li><li>Trains: 4 an hour</li></ul>
<table><tr><th>Day</th><th>Cars</th></tr><tr><td>Monday</td><td>11,400</td></tr></table>
<aside>Read also: Ten bridges</aside><script>alert('x')</script></article>
<footer>© The Chronicle</footer></body></html>`;

test('a page: its article with roles, and what it says about itself', async () => {
  const result = await extract({ name: 'page.html', data: page });
  const { text, blocks, ...known } = result.article;
  assert.deepEqual(known, {
    title: 'Bridge closed',
    source: 'The Chronicle',
    published: '2026-03-01T10:00:00+01:00',
    lang: 'en-GB',
    url: 'https://chronicle.example/bridge',
  });
  const found = blocksOf(result);
  assert.deepEqual(
    found.map(([role]) => role),
    ['headline', 'caption', 'body', 'body', 'heading', 'body', 'body', 'list', 'list', 'table', 'table'],
  );
  assert.deepEqual(found[0], ['headline', 'Bridge closed']);
  assert.deepEqual(found[1], ['caption', 'The bridge in March.']);
  assert.equal(found[3][1], `${sentence('An engineer')}\n“We know little,” she added.`);
  assert.deepEqual(found.at(-1), ['table', 'Monday\t11,400']);
  assert.doesNotMatch(text, /Home|Read also|alert|©/);
  assert.deepEqual(result.notes, []);
});

test('a page where no article is found gives all of its text, and says so', async () => {
  const result = await extract({
    name: 'index.htm',
    data: '<title>Ferries</title><nav>Home</nav><div>Monday</div><div>Tuesday</div>',
  });
  assert.ok(result.article.text.includes('Monday') && result.article.text.includes('Tuesday'));
  assert.doesNotMatch(result.article.text, /Home/);
  assert.equal((await extract({ name: 'empty.html', data: '' })).article.text, '');
});

test('pasted HTML is all article', async () => {
  const result = await extractHtml(
    '<h2>Talks</h2><p>One <b>two</b>.<p>Three.<div>Four<br><br>Five</div><p hidden>Six</p>',
    { fragment: true },
  );
  assert.deepEqual(blocksOf(result), [
    ['heading', 'Talks'],
    ['body', 'One two.'],
    ['body', 'Three.'],
    ['body', 'Four'],
    ['body', 'Five'],
  ]);
});

test('markup in a page stays text', async () => {
  const result = await extractHtml('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>', { fragment: true });
  assert.equal(result.article.text, '<script>alert(1)</script> &amp;');
});

test('the date and the outlet of a page from its linked data; nonsense is passed over', async () => {
  const data = { '@graph': [{ '@type': 'NewsArticle', datePublished: '2026-03-01', publisher: { name: 'Daily' } }] };
  const html = `<html><head><meta name="date" content="last week"><script type="application/ld+json">{broken</script>
    <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>Text.</p></body></html>`;
  const { article } = await extractHtml(html);
  assert.deepEqual([article.published, article.source], ['2026-03-01', 'Daily']);
});

test('a page nested too deeply is an error that names it', async () => {
  const data = '<div>'.repeat(20_000);
  await assert.rejects(extract({ name: 'deep.html', data }), {
    code: 'bad-file',
    message: /^deep\.html .*nested too deeply/,
  });
});

test('a page nested deeply is read without Readability, which would take minutes', { timeout: 10_000 }, async () => {
  const { article, notes } = await extract({ name: 'deep.html', data: `${'<div>'.repeat(1000)}<p>Hello.` });
  assert.equal(article.text, 'Hello.');
  assert.equal(notes.length, 1);
});

test('Markdown: blocks with roles, text without marks', async () => {
  const data = `---\ntitle: "Bridge closed"\nsource: Chronicle\ndate: 2026-03-01\nauthor: somebody\n---\n# Bridge *closed*

First **para**graph with a [link](https://example.org) &amp; \`code\`.

## What now

- one
- two
  - three

> quoted

| Day | Cars |
| --- | --- |
| Monday | 11,400 |

![a picture](x.png)
`;
  const result = await extract({ name: 'a.md', data });
  assert.deepEqual(
    [result.article.title, result.article.source, result.article.published],
    ['Bridge closed', 'Chronicle', '2026-03-01'],
  );
  assert.deepEqual(blocksOf(result), [
    ['headline', 'Bridge closed'],
    ['body', 'First paragraph with a link & code.'],
    ['heading', 'What now'],
    ['list', 'one'],
    ['list', 'two'],
    ['list', 'three'],
    ['body', 'quoted'],
    ['table', 'Day\tCars'],
    ['table', 'Monday\t11,400'],
  ]);
});

test('plain text arrives as it is, without blocks', async () => {
  const text = '\n One\r\n\r\nTwo \u0000\u0001 # not markdown <p>';
  assert.deepEqual((await extract({ name: 'a.txt', data: Buffer.from(text) })).article, { text });
  assert.deepEqual((await extract({ name: 'a.txt', data: '' })).article, { text: '' });
});

test('pages and Markdown made to be slow are read at once', { timeout: 20_000 }, async () => {
  const read = async (name, data) => (await extract({ name, data })).article.text;
  assert.equal(await read('standard input', `${'<!---->'.repeat(140)}x`), `${'<!---->'.repeat(140)}x`);
  assert.equal(await read('standard input', `${'<!-- -->\n'.repeat(60)}<!doctype html><p>Hello.`), 'Hello.');
  assert.equal(await read('a.md', `<div>\n${'<'.repeat(200_000)}`), '<'.repeat(200_000));
  assert.equal(await read('a.md', `<div>\n${'<!--'.repeat(100_000)}`), '');
  assert.equal(await read('a.md', `---\ntitle: a${' '.repeat(200_000)}b\n---\nHello.`), 'Hello.');
  assert.equal(await read('a.html', `<pre>a${' '.repeat(400_000)}b</pre>`), 'a b');
  assert.equal(await read('a.html', `<p>a${'<b> </b>'.repeat(40_000)}b</p>`), 'a b');
  assert.equal(await read('a.html', `<pre>a${' \n'.repeat(100_000)}b</pre>`), 'a\n\nb');
});

test('Markdown nested too deeply is an error that names the file', { timeout: 20_000 }, async () => {
  const list = (depth, indent) => Array.from({ length: depth }, (_, at) => `${indent.repeat(at)}- a`).join('\n');
  const deep = [
    list(2000, '  '),
    list(2000, '\t'),
    list(2000, '  ').replaceAll('- a', '-'),
    list(2000, '  ').replace(/^/gm, '> '),
    `${'> '.repeat(2000)}a`,
    '>'.repeat(2000),
    `${'- '.repeat(2000)}a`,
    `${'1. > '.repeat(2000)}a`,
    `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`,
  ];
  for (const data of deep) {
    await assert.rejects(extract({ name: 'deep.md', data }), {
      code: 'bad-file',
      message: 'deep.md cannot be read as Markdown: it is nested too deeply.',
    });
  }
  const nested = await extract({ name: 'a.md', data: list(100, '  ') });
  assert.equal(nested.article.blocks.length, 100);
  for (const line of ['* '.repeat(200), '- '.repeat(200), '-'.repeat(200)]) {
    assert.equal((await extract({ name: 'a.md', data: `One.\n\n${line}\n\nTwo.` })).article.text, 'One.\n\nTwo.');
  }
});

test('standard input that begins like a page is one', async () => {
  const { article } = await extract({ name: 'standard input', data: Buffer.from('\n<!DOCTYPE html><p>Hello there.') });
  assert.equal(article.text, 'Hello there.');
});

test('what begins as a page is one, whatever its name', async () => {
  const data = Buffer.from('\n<!DOCTYPE html><p>Hello there.');
  const { article, notes } = await extract({ name: 'saved.txt', data });
  assert.equal(article.text, 'Hello there.');
  assert.match(notes[0], /web page whatever its ending/);
  const marked = Buffer.from('\ufeff<html><p>Hello there.', 'utf16le');
  assert.equal((await extract({ name: 'saved.txt', data: marked })).article.text, 'Hello there.');
  assert.equal((await extract({ name: 'a.txt', data: 'The tag <html> opens a page.' })).article.blocks, undefined);
});

test('what has no ending is Markdown where it begins so, or where the type says so', async () => {
  const read = async (data, type) => (await extract({ name: 'standard input', data, type })).article;
  assert.equal((await read('# Talks\n\nOne *two*.')).text, 'Talks\n\nOne two.');
  assert.equal((await read('---\ntitle: Talks\n---\nOne *two*.')).title, 'Talks');
  assert.equal((await read('One *two*.')).text, 'One *two*.');
  assert.equal((await read('One *two*.', 'md')).text, 'One two.');
  assert.equal((await read('# Talks', 'txt')).text, '# Talks');
  assert.equal((await read('<p>One</p>', 'html')).text, 'One');
});

test('a named encoding is for files that are neither UTF-8 nor marked', async () => {
  const read = async (data, encoding, name = 'a.txt') => (await extract({ name, data, encoding })).article.text;
  assert.equal(await read(bytes('“é”'), 'windows-1252'), '“é”');
  assert.equal(await read(bytes([0xef, 0xbb, 0xbf], 'é'), 'windows-1252'), 'é');
  assert.equal(await read(Buffer.from('\ufeffé', 'utf16le'), 'windows-1252'), 'é');
  assert.equal(await read(Buffer.from('One two.', 'utf16le'), 'utf-16le'), 'One two.');
  const page = bytes('<html><head><meta charset="koi8-r"></head><body><p>', [0xc4, 0xc1], '</p></body></html>');
  assert.equal(await read(page, 'windows-1252', 'a.html'), 'да');
  const lying = bytes('<html><head><meta charset="utf-8"></head><body><p>', [0xe9], '</p></body></html>');
  assert.equal(await read(lying, 'windows-1252', 'a.html'), 'é');
  const wrong = extract({ name: 'a.txt', data: bytes([0xff, 0x80, 0x80]), encoding: 'shift_jis' });
  await assert.rejects(wrong, { code: 'bad-encoding', message: /^a\.txt is not valid SHIFT_JIS\.$/ });
});

test('byte-order marks and named encodings', async () => {
  const read = async (data, encoding) => (await extract({ name: 'a.txt', data, encoding })).article.text;
  assert.equal(await read(bytes([0xef, 0xbb, 0xbf], 'é')), 'é');
  assert.equal(await read(bytes([0xff, 0xfe], Buffer.from('é€', 'utf16le'))), 'é€');
  assert.equal(await read(bytes([0xfe, 0xff, 0x00, 0xe9])), 'é');
  assert.equal(await read(bytes([0x93, 0xe9, 0x94]), 'windows-1252'), '“é”');
  const html = bytes(
    '<html><head><meta charset="windows-1252"></head><body><p>',
    [0x93, 0xe9, 0x94],
    '</p></body></html>',
  );
  assert.equal((await extract({ name: 'a.html', data: html })).article.text, '“é”');
});

test('bytes that are not of their encoding: the file and the byte are named', async () => {
  const refused = async (data, message, encoding) =>
    assert.rejects(extract({ name: 'a.txt', data, encoding }), { code: 'bad-encoding', message });
  await refused(bytes('abc', [0xe9], 'd'), /^a\.txt is not valid UTF-8 at byte 3\. It may be windows-1252/);
  await refused(bytes('é', [0xe2, 0x82]), /at byte 2/);
  await refused(bytes([0xc0, 0x80]), /at byte 0/);
  await refused(bytes('x', [0xed, 0xa0, 0x80]), /at byte 1/);
  await refused(bytes([0xf4, 0x90, 0x80, 0x80]), /at byte 0/);
  await refused(bytes('x'), /no encoding "klingon"/, 'klingon');
});

test('files that hold no text are named for what they are', async () => {
  const kinds = [
    [bytes('%PDF-1.7\n'), /^a\.pdf is a PDF document, not text/],
    [bytes('PK\u0003\u0004', [0x14, 0, 6, 0], '....[Content_Types].xml'), /Office document/],
    [bytes('PK\u0003\u0004', [0x14, 0, 6, 0], '....word/document.xml'), /Word document/],
    [bytes('PK\u0003\u0004....mimetypeapplication/epub+zip'), /EPUB/],
    [bytes('PK\u0003\u0004....a.txt'), /ZIP archive/],
    [bytes([0x89], 'PNG\r\n\u001a\n'), /PNG image/],
    [bytes([0xff, 0xd8, 0xff, 0xe0]), /JPEG image/],
    [bytes('RIFF....WEBPVP8 '), /WebP image/],
    [bytes('{\\rtf1'), /RTF document/],
  ];
  for (const [data, message] of kinds) {
    await assert.rejects(extract({ name: 'a.pdf', data }), { code: 'bad-file', message });
  }
  assert.equal(detectBinary(Buffer.from('PKW lights, an article')), undefined);
  assert.equal(detectBinary(Buffer.from('RIFF is not a word')), undefined);
});
