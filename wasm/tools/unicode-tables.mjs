// Unicode data files -> the tables that text/unicode.cpp includes. Usage: node unicode-tables.mjs [DATA] OUT
// DATA is the folder of Debian's unicode-data or one of the same layout. Same data, same bytes out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [out, data = '/usr/share/unicode'] = process.argv.slice(2).reverse();
if (!out) {
  console.error('usage: node unicode-tables.mjs [DATA] OUT');
  process.exit(2);
}

const lastCodePoint = 0x10ffff;

// The order is the order of the enums in text/unicode.h.
const wordBreaks = [
  'Other', 'CR', 'LF', 'Newline', 'Extend', 'ZWJ', 'Format', 'Regional_Indicator', 'Katakana', 'Hebrew_Letter',
  'ALetter', 'Single_Quote', 'Double_Quote', 'MidNumLet', 'MidLetter', 'MidNum', 'Numeric', 'ExtendNumLet',
  'WSegSpace',
];
const sentenceBreaks = [
  'Other', 'CR', 'LF', 'Extend', 'Sep', 'Format', 'Sp', 'Lower', 'Upper', 'OLetter', 'Numeric', 'ATerm', 'SContinue',
  'STerm', 'Close',
];
const flags = { letter: 1, digit: 2, upper: 4, space: 8, pictographic: 16, opens: 32, closes: 64, mark: 128 };

function readLines(file) {
  let text;
  try {
    text = readFileSync(join(data, file), 'utf8');
  } catch (error) {
    console.error(`unicode-tables: cannot read ${join(data, file)} (package unicode-data): ${error.message}`);
    process.exit(1);
  }
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(';').map((field) => field.trim()));
}

function* codePoints(range) {
  const [first, last = first] = range.split('..').map((hex) => parseInt(hex, 16));
  for (let c = first; c <= last; c++) yield c;
}

const parseString = (hex) => (hex === '' ? [] : hex.split(' ').map((h) => parseInt(h, 16)));

function readProperty(file, names) {
  const values = new Uint8Array(lastCodePoint + 1);
  for (const [range, name] of readLines(file)) {
    const value = names.indexOf(name);
    if (value < 0) throw new Error(`${file}: unknown value ${name}`);
    for (const c of codePoints(range)) values[c] = value;
  }
  return values;
}

// ---- properties: word break, sentence break, flags, combining class and digit value, shared as records

const categories = new Array(lastCodePoint + 1).fill('Cn');
const combiningClass = new Uint8Array(lastCodePoint + 1);
const digitValue = new Uint8Array(lastCodePoint + 1);
const canonical = new Map();

let rangeStart = 0;
for (const [code, name, category, ccc, , decomposition, decimal] of readLines('UnicodeData.txt')) {
  const c = parseInt(code, 16);
  if (name.endsWith(', First>')) rangeStart = c;
  for (let i = name.endsWith(', Last>') ? rangeStart : c; i <= c; i++) categories[i] = category;
  combiningClass[c] = Number(ccc);
  if (category === 'Nd') digitValue[c] = Number(decimal);
  if (decomposition && !decomposition.startsWith('<')) canonical.set(c, parseString(decomposition));
}

const wordBreak = readProperty('auxiliary/WordBreakProperty.txt', wordBreaks);
const sentenceBreak = readProperty('auxiliary/SentenceBreakProperty.txt', sentenceBreaks);

function readSet(file, wanted) {
  const set = new Set();
  for (const [range, name] of readLines(file)) if (name === wanted) for (const c of codePoints(range)) set.add(c);
  return set;
}
const pictographic = readSet('emoji/emoji-data.txt', 'Extended_Pictographic');
const whiteSpace = readSet('PropList.txt', 'White_Space');
const alphabetic = readSet('DerivedCoreProperties.txt', 'Alphabetic');
// Fillers, joiners and the byte order mark around a paragraph are nothing to look at: they trim like white space.
const blank = (c) => whiteSpace.has(c) || c === 0x200b || c === 0x2060 || c === 0xfeff;

function flagsOf(c) {
  const category = categories[c];
  const mark = category[0] === 'M';
  return (
    ((category[0] === 'L' || category === 'Nl' || (alphabetic.has(c) && !mark)) && flags.letter) |
    (category === 'Nd' && flags.digit) |
    ((category === 'Lu' || category === 'Lt') && flags.upper) |
    (blank(c) && flags.space) |
    (pictographic.has(c) && flags.pictographic) |
    ((category === 'Ps' || category === 'Pi') && flags.opens) |
    ((category === 'Pe' || category === 'Pf') && flags.closes) |
    (mark && flags.mark)
  );
}

const records = [];
const recordIndex = new Map();
const properties = new Uint8Array(lastCodePoint + 1);
for (let c = 0; c <= lastCodePoint; c++) {
  const record = [wordBreak[c], sentenceBreak[c], flagsOf(c), combiningClass[c], digitValue[c]];
  const key = record.join();
  if (!recordIndex.has(key)) {
    recordIndex.set(key, records.length);
    records.push(record);
  }
  properties[c] = recordIndex.get(key);
}
if (records.length > 256) throw new Error(`${records.length} property records do not fit a byte`);

// ---- folding: NFKC_Casefold and our own typographic variants, each fully decomposed

const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;
const decompose = (c) => (canonical.get(c) ?? [c]).flatMap((d) => (d === c ? [d] : decompose(d)));

const variants = new Map();
const isVariantOf = (replacement, codePoints) => {
  for (const c of codePoints) variants.set(c, [...replacement].map((ch) => ch.codePointAt(0)));
};
isVariantOf("'", [
  0x60, 0xb4, 0x2b9, 0x2bb, 0x2bc, 0x2bd, 0x5f3, 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2035, 0xff40,
]);
isVariantOf('"', [0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x2036, 0x301d, 0x301e, 0x301f, 0x5f4]);
isVariantOf('-', [
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xfe31, 0xfe32, 0xfe58, 0xfe63, 0xff0d,
]);
isVariantOf('', [0x640, 0x200c, 0x200d]);  // Arabic elongation; joiners choose shapes, not words

const folding = new Map();
for (const c of canonical.keys()) folding.set(c, decompose(c));
for (const [range, name, mapping] of readLines('DerivedNormalizationProps.txt')) {
  if (name !== 'NFKC_CF') continue;
  const folded = parseString(mapping).flatMap(decompose);
  for (const c of codePoints(range)) folding.set(c, folded.flatMap((d) => variants.get(d) ?? [d]));
}
for (const [c, replacement] of variants) folding.set(c, replacement);

const toUnits = (string) => {
  const text = String.fromCodePoint(...string);
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
};

// Blocks of 32: the length of each mapping plus one (0: folds to itself), and where the block's mappings start in the
// pool. A mapping to one unit is stored as its distance, so that the pool compresses and alike blocks are one.
const foldLimit = 0x30000;  // plane 14 folds to nothing, by range
const foldBlockSize = 32;
const pool = [];
const foldIndex = [];
const foldLengths = [];
const foldStarts = [];
const knownFolds = new Map();
for (let start = 0; start < foldLimit; start += foldBlockSize) {
  const lengths = [];
  const mappings = [];
  for (let c = start; c < start + foldBlockSize; c++) {
    const string = c >= hangulFirst && c <= hangulLast ? [c] : (folding.get(c) ?? [c]);  // Hangul by arithmetic
    const units = toUnits(string);
    const same = string.length === 1 && string[0] === c;
    lengths.push(same ? 0 : units.length + 1);
    if (!same) mappings.push(...(units.length === 1 ? [(units[0] - c) & 0xffff] : units));
  }
  const key = `${lengths.join()}:${mappings.join()}`;
  if (!knownFolds.has(key)) {
    knownFolds.set(key, foldStarts.length);
    foldStarts.push(pool.length);
    foldLengths.push(...lengths);
    pool.push(...mappings);
  }
  foldIndex.push(knownFolds.get(key));
}
if (pool.length > 0xffff) throw new Error(`fold pool of ${pool.length} units does not fit 16 bits`);

// ---- composition: pairs that may occur after folding

const excluded = readSet('DerivedNormalizationProps.txt', 'Full_Composition_Exclusion');
const composition = [...canonical]
  .filter(([c, pair]) => pair.length === 2 && c <= 0xffff && !excluded.has(c))
  .filter(([c]) => folding.get(c).join() === decompose(c).join())
  .map(([c, pair]) => [...pair, c])
  .sort((a, b) => a[1] - b[1] || a[0] - b[0]);

// ---- two stages: blocks that occur once are stored once

function twoStages(values, blockBits) {
  const blockSize = 1 << blockBits;
  const index = [];
  const blocks = [];
  const known = new Map();
  for (let start = 0; start < values.length; start += blockSize) {
    const block = Array.from(values.subarray(start, start + blockSize));
    const key = block.join();
    if (!known.has(key)) {
      known.set(key, blocks.length);
      blocks.push(block);
    }
    index.push(known.get(key));
  }
  if (blocks.length > 256) throw new Error(`${blocks.length} blocks do not fit a byte`);
  return { index, blocks: blocks.flat() };
}

function array(type, name, values) {
  const lines = [];
  for (let i = 0; i < values.length; i += 24) lines.push(`  ${values.slice(i, i + 24).join(',')},`);
  return `const ${type} ${name}[${values.length}] = {\n${lines.join('\n')}\n};\n`;
}

const propertyStages = twoStages(properties, 7);

const header = [
  '// Generated by tools/unicode-tables.mjs from the Unicode Character Database. Do not edit.',
  '#include "text/unicode.h"',
  '',
  'namespace coverlap::text::tables {',
  '',
  array('Properties', 'records', records.map(([wb, sb, f, ccc, digit]) =>
    `{WordBreak{${wb}},SentenceBreak{${sb}},${f},${ccc},${digit}}`)),
  array('uint8_t', 'property_index', propertyStages.index),
  array('uint8_t', 'property_blocks', propertyStages.blocks),
  array('uint16_t', 'fold_index', foldIndex),
  array('uint8_t', 'fold_lengths', foldLengths),
  array('uint16_t', 'fold_starts', foldStarts),
  array('char16_t', 'fold_pool', pool),
  `inline constexpr int composition_count = ${composition.length};`,
  array('char16_t', 'composition_second', composition.map((pair) => pair[1])),
  array('char16_t', 'composition_first', composition.map((pair) => pair[0])),
  array('char16_t', 'composition_result', composition.map((pair) => pair[2])),
  '}  // namespace coverlap::text::tables',
  '',
].join('\n');

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, header);
