// The package as a thing: what is in it, how it loads, and that bundlers and strict pages take it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { devRequire, folder, load, resolve, root } from './package.mjs';
import { story } from './stories.mjs';

const home = join(folder, 'node_modules/coverlap');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const { build } = devRequire('esbuild');

async function bundle(contents, options = {}) {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    ...options,
  });
  assert.deepEqual(warnings, []);
  return outputFiles[0].text;
}

// What a page or a worker offers, and no more.
function page(options = {}, more = {}) {
  const globals = {
    AbortController,
    AbortSignal,
    atob,
    Blob,
    btoa,
    DecompressionStream,
    DOMException,
    Response,
    setTimeout,
    TextDecoder,
    TextEncoder,
    URL,
  };
  return createContext({ ...globals, ...more }, options);
}

test('installs without anything else', () => {
  assert.deepEqual(manifest.dependencies ?? {}, {});
  assert.deepEqual(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['coverlap'],
  );
});

test('says what it is, under which licence, and who made an error', async () => {
  assert.equal(readFileSync(join(home, 'LICENSE'), 'utf8'), readFileSync(join(root, 'LICENSE'), 'utf8'));
  assert.ok(!manifest.keywords.includes('plagiarism'));
  const { CoverlapError } = await load('coverlap');
  assert.equal(CoverlapError.name, 'CoverlapError');
  assert.match(new CoverlapError('closed', 'x').stack, /^(CoverlapError|Error): x/);
});

test('every entry is there, with its types', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      assert.ok(existsSync(join(home, path)), `${name}: ${path}`);
    }
  }
  assert.ok(existsSync(join(home, manifest.bin.coverlap)));
});

test('declarations are complete for users who check strictly', () => {
  const declared = (path, seen = new Set()) => {
    if (seen.has(path)) return seen;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    assert.doesNotMatch(text, /['"]coverlap:/, path);
    for (const [, next] of text.matchAll(/from '(\.[^']+)\.js'/g)) declared(join(dirname(path), `${next}.d.ts`), seen);
    return seen;
  };
  for (const target of Object.values(manifest.exports)) if (target.types) declared(join(home, target.types));
});

test('importing does nothing, and awaits nothing', async () => {
  const before = Object.keys(globalThis);
  const index = await load('coverlap');
  await load('coverlap/report');
  assert.deepEqual(Object.keys(globalThis), before);
  assert.deepEqual(Object.keys(index).sort(), ['CoverlapError', 'compare', 'createComparer', 'findings', 'similarity']);
});

test('no entry of a page has what bundlers or strict pages refuse', () => {
  const chunks = readdirSync(join(home, 'dist/chunks')).map((name) => join('chunks', name));
  const nodeOnly = /linkedom/;
  for (const name of [
    'index.js',
    'element.js',
    'define.js',
    'report.js',
    'extract.browser.js',
    'worker.js',
    ...chunks,
  ]) {
    if (nodeOnly.test(name)) continue;
    const text = readFileSync(join(home, 'dist', name), 'utf8');
    assert.doesNotMatch(text, /\brequire\(|import\.meta|new Function\b|[^.\w]eval\(/, name);
    assert.doesNotMatch(text, /(?:from|import)\s*\(?["']node:(?!os|path|util|fs)/, name);
  }
});

test('in one classic script, without fetch or workers, it compares', async () => {
  const script = await bundle(`export { createComparer, findings } from 'coverlap'`);
  const context = page({}, { story });
  const result = await runInContext(
    `${script}; page.createComparer().then(async (comparer) => {
    const comparison = await comparer.compare(story);
    return JSON.stringify([comparer.mode, page.findings(comparison).length, comparison.passages.length]);
  })`,
    context,
  );
  const [mode, findings, passages] = JSON.parse(result);
  assert.equal(mode, 'main');
  assert.ok(findings > 0 && passages > 0);
});

test('a page that forbids WebAssembly is told which keyword is missing', async () => {
  const script = await bundle(`export { createComparer } from 'coverlap'`);
  const context = page({ codeGeneration: { strings: false, wasm: false } });
  const failure = await runInContext(
    `${script}; page.createComparer().catch(({ code, message }) => code + ': ' + message)`,
    context,
  );
  assert.match(failure, /^wasm-blocked: .*'wasm-unsafe-eval'/);
});

test('the engine runs where code may not be made from strings', async () => {
  const script = await bundle(`export { createComparer } from 'coverlap'`);
  const context = page({ codeGeneration: { strings: false, wasm: true } }, { story });
  const matches = await runInContext(
    `${script}; page.createComparer().then((c) => c.compare(story)).then((c) => c.matches.length)`,
    context,
  );
  assert.ok(matches > 0);
});

// A worker as a page has it, its script run in a realm of its own.
function workerOf(script, log = []) {
  return class {
    constructor() {
      const scope = {
        postMessage: (data) => queueMicrotask(() => !this.ended && this.onmessage?.({ data })),
        setTimeout,
        TextDecoder,
        WebAssembly,
      };
      scope.self = scope;
      this.scope = scope;
      log.push('start');
      runInContext(script, createContext(scope));
    }
    postMessage(data) {
      setTimeout(() => this.ended || this.scope.onmessage({ data: structuredClone(data) }), 0);
    }
    terminate() {
      this.ended = true;
      log.push('end');
    }
  };
}

test('the worker script answers as the engine here does, and is made anew after an abort', async () => {
  const { compare, createComparer } = await load('coverlap');
  const log = [];
  const FakeWorker = workerOf(readFileSync(resolve('coverlap/worker'), 'utf8'), log);
  const comparer = await createComparer({ worker: () => new FakeWorker() });
  assert.equal(comparer.mode, 'worker');
  assert.equal(JSON.stringify(await comparer.compare(story)), JSON.stringify(await compare(story)));
  const stop = new AbortController();
  const call = comparer.compare(story, {
    signal: stop.signal,
    onProgress: ({ stage }) => stage === 'comparing' && stop.abort(),
  });
  const waiting = comparer.compare(story);
  await assert.rejects(call, { name: 'AbortError' });
  assert.equal((await waiting).articles.length, 3);
  comparer.close();
  assert.deepEqual(log, ['start', 'end', 'start', 'end']);
});

test('a worker that dies rejects its call, and the next one works', async () => {
  const { createComparer } = await load('coverlap');
  const FakeWorker = workerOf(readFileSync(resolve('coverlap/worker'), 'utf8'));
  let made;
  const comparer = await createComparer({ worker: () => (made = new FakeWorker()) });
  const call = comparer.compare(story, {
    onProgress: ({ stage }) => stage === 'comparing' && made.onerror({ message: 'out of memory' }),
  });
  await assert.rejects(call, { code: 'engine-failed', message: /out of memory/ });
  assert.equal((await comparer.compare(story)).articles.length, 3);
  comparer.close();
});

test('licences of everything that is bundled', () => {
  const text = readFileSync(join(home, 'dist/THIRD_PARTY_LICENSES'), 'utf8');
  for (const name of [
    'dtl',
    'Snowball',
    'Unicode',
    'Emscripten',
    'musl',
    '@mozilla/readability',
    'linkedom',
    'htmlparser2',
    'css-select',
    'marked',
    '@noble/hashes',
  ]) {
    assert.match(text, new RegExp(`^${name} `, 'm'), name);
  }
});
