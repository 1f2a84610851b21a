// The reader of the engine's answers, against an answer encoded by hand, field by field as wasm/src/wire/encode.h says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internal } from './package.mjs';

const { decodeComparison, decodeSimilarity } = await internal('decode.ts');
const { compareRequest, similarityRequest } = await internal('protocol.ts');

function encode(sections, head = [0x434f564c, 1, 0]) {
  const wire = [...head, sections.length];
  let offset = 4 + 2 * sections.length;
  for (const records of sections) {
    wire.push(offset, records.length);
    offset += records.flat().length;
  }
  return Int32Array.from([...wire, ...sections.flat(2)]);
}

const articles = [
  { id: 'a', text: 'One two. Three.\n\nOne two.', published: '2026-03-02' },
  { id: 'b', source: 'Daily', text: 'One 2.', published: '2026-03-01' },
];
const options = { sensitivity: 'normal', minWords: 0, ignore: [] };
const sections = () => [
  [
    [0, 2],
    [2, 1],
  ],
  [
    [0, 0, 15, 2, -1, 0, 2, 3],
    [0, 17, 25, 7, 0, 2, 1, 2],
    [1, 0, 6, 2, -1, 3, 1, 2],
  ],
  [
    [0, 0, 8, 2],
    [0, 9, 15, 1],
    [1, 17, 25, 2],
    [2, 0, 6, 2],
  ],
  [[0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 875, 0, 1, 11, 12, 13, 14, 15]],
  [[0], [2]],
  [[0, 1, 3, 1, 0, 8, 0, 6, 1, 900, 0, 1, 1]],
  [[0, 4, 7, 4, 5]],
  [
    [0, 2, 1, 3],
    [2, 1, 2, 1],
  ],
  [
    [0, 0, 1, 1, 9, 15],
    [1, 1, 1, 0, 0, 0],
    [0, 2, 1, 0, 0, 0],
  ],
  [[0], [2], [0]],
  [
    [0, 1, 3, 0, 2, 0, 2],
    [1, 0, 2, 0, 2, 0, 0],
  ],
  [
    [1, 0, 7],
    [3, 1, 1],
  ],
];

test('every field arrives where it belongs', () => {
  const comparison = decodeComparison(encode(sections()), articles, options, '9.9.9');
  assert.deepEqual(structuredClone(comparison), {
    schema: 'coverlap/1',
    version: '9.9.9',
    options,
    articles: [
      {
        ...articles[0],
        words: 5,
        paragraphs: [
          { start: 0, end: 15, role: 'body', sentences: [0, 2], words: 3 },
          { start: 17, end: 25, role: 'repeat', repeatOf: 0, sentences: [2, 3], words: 2 },
        ],
        sentences: [
          { start: 0, end: 8, paragraph: 0, words: 2 },
          { start: 9, end: 15, paragraph: 0, words: 1 },
          { start: 17, end: 25, paragraph: 1, words: 2 },
        ],
      },
      {
        ...articles[1],
        words: 2,
        paragraphs: [{ start: 0, end: 6, role: 'body', sentences: [0, 1], words: 2 }],
        sentences: [{ start: 0, end: 6, paragraph: 0, words: 2 }],
      },
    ],
    matches: [
      {
        a: { article: 0, paragraphs: [0], spans: [[0, 15]] },
        b: { article: 1, paragraphs: [0], spans: [[0, 6]] },
        kind: 'edited',
        relation: 'one-to-one',
        moved: true,
        partial: false,
        score: 0.875,
        evidence: { longestRun: 11, sharedWords: 12, rareWords: 13, numbers: 14, names: 15 },
        parts: [
          {
            a: [0, 8],
            b: [0, 6],
            kind: 'edited',
            score: 0.9,
            sharedWords: 1,
            edits: [{ kind: 'replace', a: [4, 7], b: [4, 5] }],
          },
        ],
        edits: [{ kind: 'replace', a: [4, 7], b: [4, 5] }],
      },
    ],
    passages: [
      {
        members: [
          { article: 0, paragraphs: [0], spans: [[9, 15]], kind: 'edited', partial: true },
          { article: 1, paragraphs: [0], spans: [[0, 6]], kind: 'verbatim', partial: false },
        ],
        fullest: 1,
        earliest: 1,
        label: { article: 1, span: [0, 6] },
      },
      {
        members: [{ article: 0, paragraphs: [0], spans: [[0, 15]], kind: 'verbatim', partial: false }],
        fullest: 0,
        label: { article: 0, span: [9, 15] },
      },
    ],
    overlaps: [
      { of: 0, in: 1, words: 3, verbatim: 0, edited: 2, reworded: 0, leftOut: 2 },
      { of: 1, in: 0, words: 2, verbatim: 0, edited: 2, reworded: 0, leftOut: 0 },
    ],
    warnings: [
      {
        code: 'approximate',
        article: 0,
        message: 'Article 1: too much to compare in full; 7 sentences were compared by their rarer words only.',
      },
      { code: 'control-characters', article: 1, message: 'Daily: the text has 1 control character.' },
    ],
  });
});

test('an answer of another version, of a failure or cut short is an error', () => {
  const decode = (wire) => () => decodeComparison(wire, articles, options, '9.9.9');
  assert.throws(decode(encode(sections(), [0x434f564c, 2, 0])), { code: 'engine-failed', message: /version 2/ });
  assert.throws(decode(encode(sections(), [1, 1, 0])), { code: 'engine-failed' });
  assert.throws(decode(encode(sections(), [0x434f564c, 1, 2])), { code: 'text-too-long' });
  assert.throws(decode(encode(sections(), [0x434f564c, 1, 3])), { code: 'engine-failed', message: /bad-block/ });
  assert.throws(decode(encode(sections()).subarray(0, 60)), { code: 'engine-failed', message: /cut off in its/ });
  assert.throws(decode(new Int32Array()), { code: 'engine-failed' });
  const one = () => decodeComparison(encode(sections()), articles.slice(1), options, '9.9.9');
  assert.throws(one, { code: 'engine-failed', message: /2 of 1 articles/ });
  assert.throws(() => decodeSimilarity(Int32Array.of(1, 2, 3), 1), { code: 'engine-failed' });
});

test('similarities arrive', () => {
  const wire = Int32Array.of(1000, 0, 1, 5, 120, 2, 0, 1);
  assert.deepEqual(decodeSimilarity(wire, 2), [
    { score: 1, kind: 'verbatim', shared: 5 },
    { score: 0.12, shared: 1 },
  ]);
});

test('questions are written as the engine reads them', () => {
  const blocks = [
    { span: [0, 3], role: 'headline' },
    { span: [4, 8], role: 'list' },
  ];
  const asked = compareRequest(
    [
      { id: 'a', text: 'One two.', blocks },
      { id: 'b', text: '\ud800' },
    ],
    {
      sensitivity: 'loose',
      minWords: 4,
      ignore: ['xy', 'z'],
    },
  );
  assert.equal(asked.text, 'xyzOne two.\ud800');
  assert.deepEqual([...asked.header], [1, 2, 4, 2, 2, 2, 1, 8, 1, 2, 0, 3, 0, 4, 8, 3, 0]);
  const pairs = similarityRequest(
    [
      ['ab', 'c'],
      ['', 'de'],
    ],
    'strict',
  );
  assert.equal(pairs.text, 'abcde');
  assert.deepEqual([...pairs.header], [1, 0, 2, 2, 1, 0, 2]);
});
