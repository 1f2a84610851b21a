// How good the alignment is, in one table: the structure suite, and the development corpora where they are present.
//
//   node tests/corpus/evaluate.mjs [--only NAME[,NAME…]] [--sample N] [--corpora DIR] [--json FILE] [--explain]
//
//   --only NAME     structure, pan, clough, sohu, mrpc, ecb, multinews, semeval, stsb
//   --sample N      at most N rows of each corpus, evenly spread, and N pairs in each cell of the structure suite
//   --corpora DIR   folder of the corpora; default ../shared/corpora beside the repository
//   --json FILE     write all figures there too
//   --explain       one line for every mistake in the structure suite
//
// Everything is measured on the engine's public result with its default options.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runClough } from './clough.mjs';
import { runPan } from './pan.mjs';
import { runArticlePairs, runGraded, runLabelled } from './pairs.mjs';
import { has } from './read.mjs';
import { rates, runStructureSuite } from './structure/suite.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const languages = ['en', 'de', 'es', 'fr', 'ja', 'ru', 'zh'];
const unlike = ({ overall }) => -overall;

function readArguments() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      sample: { type: 'string' },
      corpora: { type: 'string' },
      json: { type: 'string' },
      explain: { type: 'boolean' },
    },
  });
  const sample = values.sample === undefined ? 0 : Number(values.sample);
  if (!Number.isInteger(sample) || sample < 0) throw new Error(`--sample '${values.sample}': not a whole number`);
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !(name in evaluations));
  if (unknown !== undefined)
    throw new Error(`--only '${unknown}': expected one of ${Object.keys(evaluations).join(', ')}`);
  return { ...values, sample, only, corpora: resolve(values.corpora ?? join(root, '../shared/corpora')) };
}

const figure = (x) => (Number.isFinite(x) ? x.toFixed(3).replace(/^(-?)0\./, '$1.') : '–');

/** Prints one line of the table. */
function line(what, value, goal = '') {
  const text = typeof value === 'number' ? figure(value) : value;
  console.log(`  ${what.padEnd(44)} ${text.padStart(8)}   ${goal}`);
}

async function structure(comparer, { sample, explain }) {
  const options = {
    pairs: sample || 20,
    unrelated: sample ? sample * 24 : 480,
    explain: explain ? (text) => console.log(`    ${text}`) : undefined,
  };
  const result = await runStructureSuite((articles) => comparer.compare(articles), options);
  console.log(
    `  ${''.padEnd(22)}${['paragraphs', 'sentences', 'kinds'].map((t) => t.padEnd(7 * rates.length)).join('')}`,
  );
  console.log(
    `  ${'edited words'.padEnd(20)}${[0, 1, 2].flatMap(() => rates.map((r) => `${r * 100} %`.padStart(7))).join('')}`,
  );
  for (const name of new Set(result.cells.map((c) => c.name))) {
    const own = result.cells.filter((c) => c.name === name);
    console.log(
      `  ${name.padEnd(20)}${['relations', 'sentences', 'kinds'].flatMap((key) => own.map((c) => figure(c[key]).padStart(7))).join('')}`,
    );
  }
  line('false matches per 1,000 unrelated paragraphs', result.falsePerThousand.toFixed(2), 'goal ≤ 1');
  return result;
}

async function pan(comparer, options) {
  const result = await runPan(comparer, options.corpora, options);
  const goals = { overall: 0.9, verbatim: 0.95, shuffled: 0.92, translated: 0.89, summary: 0.4 };
  console.log(`  ${''.padEnd(12)} plagdet  recall   precision  granularity  cases  detections`);
  for (const [name, goal] of Object.entries(goals)) {
    const r = result[name];
    if (r)
      console.log(
        `  ${name.padEnd(12)} ${figure(r.plagdet).padEnd(8)} ${figure(r.recall).padEnd(8)} ${figure(r.precision).padEnd(10)} ${figure(r.granularity).padEnd(12)} ${String(r.cases).padEnd(6)} ${String(r.detections).padEnd(11)} goal ≥ ${figure(goal)}`,
      );
  }
  line(
    `detections per 1,000 clean pairs (${result.clean.detections} in ${result.clean.pairs})`,
    result.clean.perThousand.toFixed(1),
    'goal ≤ 5',
  );
  return result;
}

async function clough(comparer, options) {
  const result = await runClough(comparer, options.corpora, options);
  line('four classes, leave one out', result.four, 'goal ≥ .820');
  line('binary, leave one out', result.binary, 'goal ≥ .960');
  result.classes.forEach((name, i) =>
    line(`  ${name}`, result.confusion[i].join(' '), i ? '' : `as ${result.classes.join(' ')}`),
  );
  return result;
}

/** Labels 0 and 1: AUC, the engine's own decision, the best threshold. */
const labelled = (file, key, goal) => async (comparer, options) => {
  const r = await runLabelled(comparer, options.corpora, file, key, options);
  line(`AUC (${r.pairs} pairs)`, r.auc, goal);
  line('accuracy / F1 as the engine decides', `${figure(r.decided.accuracy)} / ${figure(r.decided.f1)}`);
  line(
    `accuracy / F1 from score ${figure(r.best.threshold)} on, best here`,
    `${figure(r.best.accuracy)} / ${figure(r.best.f1)}`,
  );
  return r;
};

async function semeval(comparer, options) {
  const file = 'semeval22-news-dev';
  const bySimilarity = await runGraded(comparer, options.corpora, file, unlike, options);
  const byOverlap = await runArticlePairs(comparer, options.corpora, file, unlike, options);
  line(`Pearson, similarity() of the texts (${bySimilarity.pairs})`, bySimilarity.pearson);
  line('Pearson, mean of both overlaps', byOverlap.pearson);
  return { bySimilarity, byOverlap };
}

async function stsb(comparer, options) {
  const result = {};
  for (const language of languages) {
    const file = `stsb-${language}-dev`;
    if (!has(options.corpora, file)) continue;
    const r = (result[language] = await runGraded(comparer, options.corpora, file, ({ score }) => score, options));
    line(`${language}: Pearson / Spearman (${r.pairs})`, `${figure(r.pearson)} / ${figure(r.spearman)}`);
  }
  return result;
}

const evaluations = {
  structure: { title: 'Structure suite: F1 by phenomenon and edited words', run: structure },
  pan: { title: 'PAN 2013/14 text alignment', file: 'pan13-train.pairs', run: pan },
  clough: { title: 'Clough-Stevenson: near copy, light, heavy, none', file: 'clough-stevenson.answers', run: clough },
  sohu: {
    title: 'Sohu: Chinese passages, same story or not',
    file: 'sohu-zh-dev',
    run: labelled('sohu-zh-dev', 'label', 'goal ≥ .920'),
  },
  mrpc: {
    title: 'MRPC: news sentences, paraphrase or not',
    file: 'mrpc-train',
    run: labelled('mrpc-train', 'label', ''),
  },
  ecb: {
    title: 'ECB+: sentences about the same events',
    file: 'ecbplus-train',
    run: labelled('ecbplus-train', 'y', ''),
  },
  multinews: {
    title: 'Multi-News: sentences of one story',
    file: 'multinews-dev',
    run: labelled('multinews-dev', 'y', ''),
  },
  semeval: { title: 'SemEval 2022 news: similarity of articles', file: 'semeval22-news-dev', run: semeval },
  stsb: { title: 'STS benchmark: similarity of sentences', file: 'stsb-en-dev', run: stsb },
};

async function main() {
  const options = readArguments();
  const path = process.env.COVERLAP_PACKAGE ?? join(root, 'js/dist/index.js');
  const { createComparer } = await import(pathToFileURL(resolve(path)).href);
  const comparer = await createComparer();
  const results = {};
  for (const [name, { title, file, run }] of Object.entries(evaluations)) {
    if (options.only && !options.only.includes(name)) continue;
    if (file && !has(options.corpora, file)) {
      console.log(`${title}: not here (no ${file}.jsonl.gz in ${options.corpora})\n`);
      continue;
    }
    console.log(title);
    const started = performance.now();
    results[name] = await run(comparer, options);
    const seconds = (performance.now() - started) / 1000;
    results[name].seconds = seconds;
    console.log(`  in ${seconds.toFixed(1)} s\n`);
  }
  comparer.close?.();
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
}

main().catch((error) => {
  console.error(`evaluate: ${error.message}`);
  process.exitCode = 1;
});
