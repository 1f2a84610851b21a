// createComparer, compare and similarity, with the real engine.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { devRequire, load, resolve } from './package.mjs';
import { daily, radio, story, wire } from './stories.mjs';

const { compare, createComparer, CoverlapError, similarity } = await load('coverlap');
const Ajv = devRequire('ajv/dist/2020').default;
const schema = JSON.parse(await readFile(resolve('coverlap/schema'), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);

const rejectsWith = (code, pattern) => (error) => {
  assert.ok(error instanceof CoverlapError, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, pattern);
  return true;
};

function assertValid(comparison) {
  const plain = JSON.parse(JSON.stringify(comparison));
  assert.ok(validate(plain), JSON.stringify(validate.errors, null, 2));
  return plain;
}

const textOf = ({ articles }, { article, spans }) =>
  spans.map(([start, end]) => articles[article].text.slice(start, end));

test('three articles: what they share, and what only one has', async () => {
  const comparison = await compare(story);
  assert.equal(comparison.schema, 'coverlap/1');
  assert.deepEqual(
    comparison.articles.map(({ id }) => id),
    ['wire', 'daily', 'radio'],
  );
  assert.deepEqual(
    comparison.articles.map(({ paragraphs }) => paragraphs.length),
    [3, 3, 3],
  );

  const everywhere = comparison.passages.find(({ members }) => members.length === 3);
  assert.deepEqual(
    everywhere.members.map(({ paragraphs }) => paragraphs),
    [[0], [0], [1]],
  );

  const edited = comparison.matches.find(({ kind }) => kind === 'edited');
  assert.match(textOf(comparison, edited.a)[0], /to four in a row/);
  assert.match(textOf(comparison, edited.b)[0], /to three in a row/);

  const onlyDaily = comparison.passages.find(({ members }) => members.length === 1 && members[0].article === 1);
  assert.match(textOf(comparison, onlyDaily.members[0])[0], /harbour café/);

  const overlap = comparison.overlaps.find((row) => row.of === 2 && row.in === 0);
  assert.ok(overlap.verbatim > 0 && overlap.verbatim < overlap.words);
});

test('applying the edits of a part to its A text gives its B text', async () => {
  const comparison = await compare(story);
  let edits = 0;
  for (const { a, b, parts } of comparison.matches) {
    const [textA, textB] = [comparison.articles[a.article].text, comparison.articles[b.article].text];
    for (const part of parts.filter(({ kind }) => kind !== 'reworded')) {
      let built = '';
      let at = part.a[0];
      for (const edit of part.edits) {
        built += textA.slice(at, edit.a[0]) + textB.slice(...edit.b);
        at = edit.a[1];
        edits += 1;
      }
      assert.equal(built + textA.slice(at, part.a[1]), textB.slice(...part.b));
    }
  }
  assert.ok(edits > 0);
});

test('paragraphs, sentences and spans fit together', async () => {
  const { articles } = await compare(story);
  for (const { paragraphs, sentences, text, words } of articles) {
    assert.equal(
      words,
      paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0),
    );
    paragraphs.forEach((paragraph, index) => {
      for (const sentence of sentences.slice(...paragraph.sentences)) {
        assert.equal(sentence.paragraph, index);
        assert.ok(paragraph.start <= sentence.start && sentence.end <= paragraph.end);
      }
      assert.equal(text.slice(paragraph.start, paragraph.end), text.slice(paragraph.start, paragraph.end).trim());
    });
    assert.equal(paragraphs.at(-1).sentences[1], sentences.length);
  }
});

test('the result fits the JSON Schema and is plain data in every way of copying it', async () => {
  const plain = assertValid(await compare(story, { ignore: ['Wend'], minWords: 3, sensitivity: 'loose' }));
  assert.deepEqual(plain.options, { sensitivity: 'loose', minWords: 3, ignore: ['Wend'] });
  const comparison = await compare(story);
  assert.deepEqual(JSON.parse(JSON.stringify(comparison)), structuredClone(await compare(story)));
  assert.deepEqual({ ...comparison }, structuredClone(comparison));
  assert.equal(comparison.matches[0].parts, comparison.matches[0].parts, 'built once');
});

test('the schema refuses what is no comparison', () => {
  assert.equal(validate({ schema: 'coverlap/1' }), false);
});

test('the same input gives the same result', async () => {
  assert.deepEqual(JSON.stringify(await compare(story)), JSON.stringify(await compare(story)));
});

test('the earliest member of a passage comes from certain dates only', async () => {
  const earliest = async (...dates) => {
    const articles = [wire, daily].map(({ published: _, ...article }, index) => ({
      ...article,
      published: dates[index],
    }));
    const { passages, warnings } = await compare(articles);
    const { earliest } = passages.find(({ members }) => members.length === 2);
    return [earliest, warnings.filter(({ code }) => code === 'bad-date').map(({ message }) => message)];
  };
  assert.deepEqual(await earliest('2026-03-01T18:00:00Z', '2026-03-02'), [0, []]);
  assert.deepEqual(await earliest('2026-03-02T01:00+02:00', '2026-03-01T22:59:59.5Z'), [1, []]);
  assert.deepEqual(await earliest('2026-03-01T18:00:00Z', '2026-03-01'), [undefined, []], 'the same day');
  assert.deepEqual(await earliest('2026-03-01', undefined), [undefined, []]);
  const [none, messages] = await earliest('2026-02-30', '2026-03-01');
  assert.equal(none, undefined);
  assert.match(messages[0], /^Northfold Wire: "2026-02-30" is not/);
  for (const bad of ['yesterday', '2026-13-01', '2026-03-01T25:00Z', '2026-03-01T10:00+99:00', '1 March 2026', '']) {
    assert.equal((await earliest(bad, '2026-03-01'))[1].length, 1, bad);
  }
  for (const good of ['2026-03-01 10:00', '2026-03-01T10:00:00.000+0000', '2024-02-29', '0099-01-01']) {
    assert.equal((await earliest(good, '2026-03-01'))[1].length, 0, good);
  }
});

test('articles that cannot be compared are named', async () => {
  await assert.rejects(compare([]), rejectsWith('no-articles', /no article/));
  await assert.rejects(compare('text'), rejectsWith('bad-article', /articles must be an array, not "text"/));
  await assert.rejects(compare([wire, null]), rejectsWith('bad-article', /articles\[1\] must be an object.*null/));
  await assert.rejects(compare([wire, { text: 42 }]), rejectsWith('bad-article', /articles\[1\]\.text .*42/));
  await assert.rejects(compare([{ text: '', title: 7 }]), rejectsWith('bad-article', /articles\[0\]\.title .*7/));
  await assert.rejects(compare([{ text: '', id: '' }]), rejectsWith('bad-article', /id must not be empty/));
  await assert.rejects(
    compare([wire, daily, wire]),
    rejectsWith('bad-article', /articles\[0\] and articles\[2\].*"wire"/),
  );
  const block = (...blocks) => compare([{ text: 'One. Two.', blocks }]);
  await assert.rejects(block({ span: [0, 99], role: 'body' }), rejectsWith('bad-article', /\[0, 99\].*9 units/));
  await assert.rejects(block({ span: [0, 1.5], role: 'body' }), rejectsWith('bad-article', /\[0, 1\.5\]/));
  await assert.rejects(block({ span: [0, 4], role: 'aside' }), rejectsWith('bad-article', /"aside"/));
  await assert.rejects(block({ role: 'body' }), rejectsWith('bad-article', /undefined/));
  const overlapping = [
    { span: [0, 5], role: 'body' },
    { span: [4, 9], role: 'body' },
  ];
  await assert.rejects(block(...overlapping), rejectsWith('bad-article', /\[4, 9\] begins before the end 5/));
});

test('options that do not exist or do not fit are named', async () => {
  const refused = async (options, pattern) =>
    assert.rejects(compare(story, options), rejectsWith('bad-option', pattern));
  await refused({ sensitivity: 'high' }, /strict, normal, loose, not "high"/);
  await refused({ minWords: -1 }, /0 to 1000, not -1/);
  await refused({ minWords: 2.5 }, /not 2\.5/);
  await refused({ minWords: NaN }, /not NaN/);
  await refused({ ignore: 'Wend' }, /not "Wend"/);
  await refused({ ignore: ['ok', '  '] }, /not " {2}"/);
  await refused({ onProgress: 1 }, /not 1/);
  await refused({ signal: 'stop' }, /not "stop"/);
  await refused({ minwords: 3 }, /no option "minwords"; there are/);
  await assert.rejects(createComparer({ wasm: 5 }), rejectsWith('bad-option', /not 5/));
  await assert.rejects(createComparer({ worker: 5 }), rejectsWith('bad-option', /not 5/));
  await assert.rejects(createComparer({ wasm: 'file:///coverlap.wasm' }), rejectsWith('bad-option', /pass its bytes/));
});

test('1,001 articles or 64 million characters are too many, and the sizes are named', async () => {
  const many = Array.from({ length: 1001 }, () => ({ text: 'x' }));
  await assert.rejects(compare(many), rejectsWith('too-many-articles', /1001 .* 1000/));
  const long = 'x'.repeat(33 * 1024 * 1024);
  const pair = [
    { source: 'First', text: long },
    { source: 'Second', text: `${long}y` },
  ];
  await assert.rejects(compare(pair), rejectsWith('text-too-long', /69,206,017 .*67,108,864.*Second: 34,603,009/));
});

test('one article, an empty one, one without words: a warning, not an error', async () => {
  const codes = async (articles) => assertValid(await compare(articles)).warnings.map(({ code }) => code);
  assert.deepEqual(await codes([wire]), ['one-article']);
  assert.deepEqual(await codes([wire, { text: '' }]), ['no-words']);
  assert.deepEqual(await codes([{ text: '' }]), ['one-article', 'no-words']);
  assert.deepEqual(await codes([wire, { text: '– … !\n\n***' }]), ['no-words']);
});

test('NUL, lone surrogates and astral characters go through unchanged', async () => {
  const odd = `\u0000 ${wire.text} 😀𝒜\ud800 x \udc00`;
  const comparison = await compare([{ id: 'odd', source: 'Odd', text: odd }, daily]);
  assert.equal(comparison.articles[0].text, odd);
  assert.ok(comparison.matches.length >= 2);
  const { a } = comparison.matches[0];
  assert.ok(textOf(comparison, a)[0].includes('Ferry crews'));
  const messages = comparison.warnings.map(({ code, message }) => `${code} ${message}`);
  assert.ok(
    messages.some((message) => /^lone-surrogates Odd: 2 broken characters /.test(message)),
    messages.join(),
  );
  assert.ok(
    messages.some((message) => /^control-characters Odd: the text has 1 control character\.$/.test(message)),
    messages.join(),
  );
  assertValid(comparison);
});

test('blocks set paragraphs and roles', async () => {
  const text = 'Ferries stop Ferry crews will stop work on Monday.';
  const blocks = [
    { span: [0, 12], role: 'headline' },
    { span: [13, text.length], role: 'body' },
  ];
  const { articles } = await compare([{ text, blocks }]);
  assert.deepEqual(
    articles[0].paragraphs.map(({ start, end, role }) => [start, end, role]),
    [
      [0, 12, 'headline'],
      [13, text.length, 'body'],
    ],
  );
  assert.equal('blocks' in articles[0], false);
});

test('the engine can be given as bytes, a compiled module or a Response', async () => {
  const bytes = await readFile(resolve('coverlap/wasm'));
  const expected = JSON.stringify(await compare(story));
  for (const wasm of [bytes, new Uint8Array(bytes).buffer, await WebAssembly.compile(bytes), new Response(bytes)]) {
    const comparer = await createComparer({ wasm });
    assert.equal(JSON.stringify(await comparer.compare(story)), expected);
    comparer.close();
  }
});

test('bytes that are no engine are refused, and so is a download that fails', async () => {
  await assert.rejects(createComparer({ wasm: new Uint8Array(100) }), rejectsWith('engine-failed', /does not start/));
  const missing = new Response('', { status: 404 });
  await assert.rejects(createComparer({ wasm: missing }), rejectsWith('engine-failed', /status 404/));
});

test('without a worker the engine runs here, and says so', async () => {
  const comparer = await createComparer();
  assert.equal(comparer.mode, 'main');
  assert.match(comparer.version, /^\d+\.\d+\.\d+/);
  comparer.close();
});

test('a worker that cannot be made is no error', async () => {
  const worker = () => {
    throw new Error('blocked');
  };
  const comparer = await createComparer({ worker });
  assert.equal(comparer.mode, 'main');
  assert.ok((await comparer.compare(story)).matches.length > 0);
  comparer.close();
});

test('progress rises from loading to decoding, pair by pair', async () => {
  const seen = [];
  await compare(story, { onProgress: (progress) => seen.push(progress) });
  assert.deepEqual([...new Set(seen.map(({ stage }) => stage))], ['loading', 'comparing', 'decoding']);
  const done = seen.filter(({ stage }) => stage === 'comparing').map((progress) => progress.done);
  assert.deepEqual(
    done,
    [...done].sort((x, y) => x - y),
  );
  assert.equal(done[0], 0);
  assert.equal(done.at(-1), 1);
  assert.ok(
    done.some((value) => value > 0 && value < 1),
    'in between',
  );
});

test('a call that is aborted before it starts rejects with the reason of its signal', async () => {
  await assert.rejects(compare(story, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const reason = new Error('changed my mind');
  await assert.rejects(compare(story, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
  await assert.rejects(similarity([['a', 'b']], { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('a call that is aborted while it runs rejects, and the next one works', async () => {
  const comparer = await createComparer();
  const stop = new AbortController();
  const steps = [];
  const call = comparer.compare(story, {
    signal: stop.signal,
    onProgress({ stage, done }) {
      steps.push(stage);
      if (done > 0) stop.abort();
    },
  });
  await assert.rejects(call, { name: 'AbortError' });
  assert.ok(!steps.includes('decoding'));
  assert.equal((await comparer.compare(story)).articles.length, 3);
  comparer.close();
});

test('on this thread, an abort that falls due while the engine runs takes effect when it has answered', async () => {
  const long = Array.from({ length: 400 }, (_, at) => `${wire.text} ${at} ${daily.text}`).join('\n\n');
  const texts = [{ text: long }, { text: long.replaceAll('Monday', 'Friday') }];
  const comparer = await createComparer({ worker: false });
  await comparer.compare(story);
  const began = performance.now();
  await comparer.compare(texts);
  const took = performance.now() - began;
  const signal = AbortSignal.timeout(Math.ceil(took / 4));
  await assert.rejects(comparer.compare(texts, { signal }), { name: 'TimeoutError' });
  assert.equal((await comparer.compare(story)).articles.length, 3);
  comparer.close();
});

test('a waiting call that is aborted leaves the others alone', async () => {
  const comparer = await createComparer();
  const stop = new AbortController();
  const calls = [
    comparer.compare(story),
    comparer.compare(story, { signal: stop.signal }),
    comparer.similarity([['One two three.', 'One two three.']]),
  ];
  stop.abort();
  const [first, second, third] = await Promise.allSettled(calls);
  assert.equal(first.status, 'fulfilled');
  assert.equal(second.reason?.name, 'AbortError');
  assert.equal(third.value[0].kind, 'verbatim');
  comparer.close();
});

test('an exception in onProgress rejects that call only', async () => {
  const comparer = await createComparer();
  const onProgress = ({ stage, done }) => {
    if (stage === 'comparing' && done > 0) throw new TypeError('mine');
  };
  await assert.rejects(comparer.compare(story, { onProgress }), { name: 'TypeError', message: 'mine' });
  assert.equal((await comparer.compare(story)).articles.length, 3);
  comparer.close();
});

test('a closed comparer rejects what runs and what comes', async () => {
  const comparer = await createComparer();
  const running = comparer.compare(story);
  comparer.close();
  await assert.rejects(running, rejectsWith('closed', /closed/));
  await assert.rejects(comparer.compare(story), rejectsWith('closed', /closed/));
  comparer.close();
});

test('similarity tells how close sentences are', async () => {
  const sentence = 'The union said the company had refused to limit night shifts to four in a row.';
  const [same, changed, other] = await similarity([
    [sentence, sentence],
    [sentence, sentence.replace('four', 'three')],
    [sentence, 'Listeners sent in photographs.'],
  ]);
  assert.deepEqual(same, { score: 1, kind: 'verbatim', shared: 16 });
  assert.equal(changed.kind, 'edited');
  assert.ok(changed.score < 1 && changed.score > other.score);
  assert.equal('kind' in other, false);
  assert.deepEqual(await similarity([]), []);
  await assert.rejects(similarity([['a']]), rejectsWith('bad-article', /pairs\[0\]/));
  await assert.rejects(similarity([['a', 1]]), rejectsWith('bad-article', /pairs\[0\]\[1\].* 1/));
});

test(
  '2,000 identical lines, and a paragraph of a hundred thousand words, come to an end',
  { timeout: 60_000 },
  async () => {
    const lines = Array.from({ length: 2000 }, () => 'The ferry does not run today.').join('\n');
    const long = Array.from({ length: 100_000 }, (_, index) => `word${(index * 7919) % 5000}`).join(' ');
    const comparison = await compare([{ text: lines }, { text: lines }, { text: long }]);
    assertValid(comparison);
    assert.equal((await compare(story)).articles.length, 3);
  },
);

test('similarity of long texts, and the length at which it says no', async () => {
  const comparer = await createComparer();
  const text = 'The harbour board voted on Tuesday night to close the old ferry pier. '.repeat(120);
  const [same] = await comparer.similarity([[text, text]]);
  assert.equal(same.score, 1);
  assert.equal(same.kind, 'verbatim');
  await assert.rejects(comparer.similarity([['x', 'y'.repeat(100_001)]]), {
    code: 'text-too-long',
    message: /pairs\[0\]\[1\] has 100,001/,
  });
  comparer.close();
});
