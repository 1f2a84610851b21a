#!/usr/bin/env node
// js/src and build/wasm -> js/dist: modules, the classic worker, declarations, licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';

const js = dirname(fileURLToPath(import.meta.url));
const root = dirname(js);
const dist = join(js, 'dist');
const staging = join(root, 'build/js'); // swapped in when all of it is there
const glue = join(root, 'build/wasm/coverlap.js');
const wasm = join(root, 'build/wasm/coverlap.wasm');
const { version } = JSON.parse(readFileSync(join(js, 'package.json'), 'utf8'));

function fail(message) {
  console.error(`js/build.mjs: ${message}`);
  process.exit(1);
}

function checkInputs() {
  for (const file of [glue, wasm]) {
    if (!existsSync(file)) fail(`${file} is missing; build the engine first (build-scripts/build)`);
  }
  const [, engineVersion] = /project\(coverlap VERSION (\S+)/.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'));
  if (engineVersion !== version) fail(`package.json has version ${version}, CMakeLists.txt ${engineVersion}`);
}

/** The modules `coverlap:…` that src/virtual.d.ts declares. */
function virtualModules(workerSource) {
  const contents = {
    'coverlap:wasm': () => deflateSync(readFileSync(wasm), { level: 9 }).toString('base64'),
    'coverlap:worker': () => workerSource,
  };
  return {
    name: 'coverlap',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^coverlap:/ }, ({ path }) =>
        path === 'coverlap:engine' ? { path: glue } : { path, namespace: 'coverlap' },
      );
      onLoad({ filter: /.*/, namespace: 'coverlap' }, ({ path }) => ({ contents: contents[path](), loader: 'text' }));
      // linkedom draws nothing here; its optional canvas package is not to be looked for at run time.
      onResolve({ filter: /canvas\.cjs$/ }, ({ resolveDir }) => ({
        path: join(resolveDir, '../../commonjs/canvas-shim.cjs'),
      }));
    },
  };
}

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  define: {
    COVERLAP_VERSION: JSON.stringify(version),
    'import.meta.url': '""', // the engine's loader gets its bytes; bundlers would follow this to a file
  },
};

async function buildWorker() {
  const result = await build({
    ...common,
    entryPoints: [join(js, 'src/worker.ts')],
    format: 'iife',
    write: false,
    plugins: [virtualModules()],
  });
  return { source: result.outputFiles[0].text, metafile: result.metafile };
}

async function buildModules(workerSource) {
  const entryPoints = {
    index: 'src/index.ts',
    element: 'src/element/element.ts',
    define: 'src/element/define.ts',
    extract: 'src/extract/index.ts',
    'extract.browser': 'src/extract/browser.ts',
    report: 'src/report/index.ts',
    cli: 'src/cli/cli.ts',
  };
  const { metafile } = await build({
    ...common,
    entryPoints: Object.fromEntries(Object.entries(entryPoints).map(([name, path]) => [name, join(js, path)])),
    outdir: staging,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    external: ['node:*'],
    plugins: [virtualModules(workerSource)],
  });
  return metafile;
}

// esbuild repeats the order of modules in bare imports, which bundlers warn of. No chunk does anything by being loaded.
function dropBareImports({ outputs }) {
  for (const path of Object.keys(outputs)) {
    const text = readFileSync(path, 'utf8');
    const end = /^(?:import(?:[^"';]*from)?"[^"]+";)*/.exec(text)[0].length;
    const imports = text.slice(0, end).replace(/import"[^"]+";/g, '');
    writeFileSync(path, imports + text.slice(end));
  }
}

function writeDeclarations() {
  const tsc = join(js, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', js, '--outDir', join(staging, 'types')], { stdio: 'inherit' });
  } catch {
    fail('the type check failed');
  }
}

function writeLicences(metafiles) {
  const bundled = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (name && bytesInOutput > 0) bundled.add(name);
      }
    }
  }
  const line = '='.repeat(80);
  const packages = [...bundled].sort().map((name) => {
    const folder = join(js, 'node_modules', name);
    const { version: itsVersion, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `Copyright (c) ${author?.name ?? author}. The package states the ${license} licence and carries no text of it.`;
    return `${line}\n${name} ${itsVersion} (${license})\n${line}\n\n${text}\n`;
  });
  const engine = readFileSync(join(js, 'licenses/engine.txt'), 'utf8');
  const head = 'Software of others that is part of this package. coverlap itself is under the MIT licence.\n';
  writeFileSync(join(staging, 'THIRD_PARTY_LICENSES'), [head, engine, ...packages].join('\n'));
  return bundled.size;
}

checkInputs();
rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
const worker = await buildWorker();
const modules = await buildModules(worker.source);
dropBareImports(modules);
writeDeclarations();
writeFileSync(join(staging, 'worker.js'), worker.source);
writeFileSync(join(staging, 'coverlap.wasm'), readFileSync(wasm));
cpSync(join(root, 'LICENSE'), join(js, 'LICENSE')); // npm packs it from here; git ignores it
const bundled = writeLicences([worker.metafile, modules]);
rmSync(dist, { recursive: true, force: true });
cpSync(staging, dist, { recursive: true });
console.log(`js/dist: version ${version}, ${bundled} packages bundled`);
