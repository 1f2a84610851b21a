// What the engine and the package weigh over the wire, and whether that is within their bounds.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bounds = [
  { what: 'engine (wasm)', files: [join(root, 'build/wasm/coverlap.wasm')], kib: 150 },
  { what: 'engine and package', files: withImports(join(root, 'js/dist/index.js')), kib: 180 },
];

// A module and everything it loads, also what it loads later.
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    withImports(join(dirname(file), path), found);
  }
  return found;
}

const kib = (bytes) => (bytes / 1024).toFixed(1).padStart(7);
let failed = 0;
for (const bound of bounds) {
  const sizes = [...bound.files].map((file) => ({ file, bytes: gzipSync(readFileSync(file), { level: 9 }).length }));
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  const ok = bytes <= bound.kib * 1024;
  if (!ok) failed++;
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${kib(bytes)} KiB gzipped of ${bound.kib}: ${bound.what}`);
  for (const { file, bytes } of sizes) console.log(`        ${kib(bytes)}       ${relative(root, file)}`);
}
console.log(`size: ${bounds.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
