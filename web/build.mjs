#!/usr/bin/env node
// js/dist and web -> dist/coverlap.html, one file that works by double-click, and dist/web, the same page for a server.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(root, 'dist');
const packageDist = join(root, 'js/dist');
const { build } = createRequire(join(root, 'js/package.json'))('esbuild');
const { version } = JSON.parse(readFileSync(join(root, 'js/package.json'), 'utf8'));

const entries = {
  coverlap: 'index.js',
  'coverlap/define': 'define.js',
  'coverlap/element': 'element.js',
  'coverlap/extract': 'extract.browser.js',
};

function samples() {
  const folder = join(web, 'samples/news');
  return JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8')).map(({ file, ...article }) => ({
    ...article,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
}

function licences() {
  const own = join(root, 'LICENSE');
  const others = join(packageDist, 'THIRD_PARTY_LICENSES');
  return [own, others]
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n\n\n');
}

const pagePlugin = {
  name: 'page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^coverlap(\/|$)/ }, ({ path }) => ({ path: join(packageDist, entries[path]) }));
    onResolve({ filter: /^page:/ }, ({ path }) => ({ path, namespace: 'page' }));
    onLoad({ filter: /^page:samples$/, namespace: 'page' }, () => ({
      contents: JSON.stringify(samples()),
      loader: 'json',
    }));
    onLoad({ filter: /^page:licences$/, namespace: 'page' }, () => ({ contents: licences(), loader: 'text' }));
  },
};

async function bundle(entry, loader) {
  const { outputFiles } = await build({
    entryPoints: [join(web, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'ignored-bare-import': 'silent' }, // the package is free of side effects but for one file
    define: { COVERLAP_VERSION: JSON.stringify(version) },
    loader,
    plugins: [pagePlugin],
  });
  return outputFiles[0].text.trim();
}

/** In an inline script `<!--` changes what ends it. It only stands in strings and patterns; minified code has none. */
function inlineable(script) {
  const safe = script.replaceAll('<!--', '\\x3c!--');
  if (/<\/script/i.test(safe)) throw new Error('web/build.mjs: the script holds </script');
  return safe;
}

function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function page({ csp, style, script }) {
  const pieces = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${csp}">`,
    style,
    script,
  };
  return readFileSync(join(web, 'index.html'), 'utf8').replace(/<!--(csp|style|script)-->/g, (_, name) => pieces[name]);
}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashed = (name, text, ending) =>
  `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${ending}`;

function writeSingleFile(script, style) {
  writeFileSync(
    join(dist, 'coverlap.html'),
    page({
      csp: policy(sha256(script), sha256(style)),
      style: `<style>${style}</style>`,
      script: `<script>${script}</script>`,
    }),
  );
}

function writeHosted(script, style) {
  const folder = join(dist, 'web');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [scriptName, styleName] = [hashed('coverlap', script, 'js'), hashed('coverlap', style, 'css')];
  writeFileSync(join(folder, scriptName), script);
  writeFileSync(join(folder, styleName), style);
  writeFileSync(
    join(folder, 'index.html'),
    page({
      csp: policy("'self'", "'self'"),
      style: `<link rel="stylesheet" href="${styleName}">`,
      script: `<script src="${scriptName}"></script>`,
    }),
  );
}

if (!existsSync(join(packageDist, 'define.js'))) {
  console.error('web/build.mjs: js/dist is missing; build the package first (node js/build.mjs)');
  process.exit(1);
}
const [script, style] = await Promise.all([bundle('main.ts', {}), bundle('page.css', {})]);
mkdirSync(dist, { recursive: true });
writeSingleFile(inlineable(script), style);
writeHosted(script, style);
const size = (text) => `${Math.round(text.length / 1024)} KiB, ${Math.round(gzipSync(text).length / 1024)} KiB gzipped`;
console.log(`dist/coverlap.html: ${size(readFileSync(join(dist, 'coverlap.html'), 'utf8'))}`);
console.log(`dist/web: ${readdirSync(join(dist, 'web')).join(', ')}`);
