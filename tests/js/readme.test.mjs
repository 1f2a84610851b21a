// What the package's README lists is what there is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { internal, root } from './package.mjs';

const readme = readFileSync(join(root, 'js/README.md'), 'utf8');
const folder = join(root, 'js/src/element');
const source = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

test('events of the element', () => {
  assert.deepEqual(all(readme, /^\| `coverlap-([a-z-]+)`/gm), all(source, /\bemit\('([a-z-]+)'/g));
});

test('custom properties of the element', () => {
  assert.deepEqual(all(readme, /`(--coverlap-[a-z-]+)`/g), all(source, /var\((--coverlap-[a-z-]+)/g));
});

test('properties and attributes of the element', () => {
  const [, attributes] = /observedAttributes = \[([^\]]*)\]/.exec(source);
  const element = readme.slice(readme.indexOf('## The element'), readme.indexOf('## Command line'));
  const listed = all(element.replace(/`([a-z]+)`, `([a-z]+)`/g, '`$1` |\n| `$2`'), /^\| `([a-z]+)` \|/gm);
  assert.deepEqual(listed, all(source, /^ {2}set (\w+)\(/gm));
  for (const name of all(attributes, /'([a-z]+)'/g)) assert.ok(listed.includes(name), name);
});

test('options of the command line', async () => {
  const { HELP } = await internal('cli/args.ts');
  const [, section] = readme.split('## Command line');
  assert.deepEqual(all(section, /(--[a-z][a-z-]+)/g), all(HELP, /(--[a-z][a-z-]+)/g));
  assert.deepEqual(all(section, /^\| ([0-9]) \|/gm), ['0', '1', '2']);
});
