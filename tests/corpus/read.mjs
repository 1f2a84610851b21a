// Reads the development corpora: gzipped JSON lines. Their offsets count Unicode code points, ours UTF-16 code units.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const has = (folder, name) => existsSync(join(folder, `${name}.jsonl.gz`));

export function rows(folder, name) {
  const lines = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  return lines.filter((line) => line).map((line) => JSON.parse(line));
}

/** At most `n` rows, evenly spread; all where `n` is 0. */
export function sample(list, n) {
  if (!n || n >= list.length) return list;
  return Array.from({ length: n }, (_, i) => list[Math.floor((i * list.length) / n)]);
}

/** Code point offset -> UTF-16 offset within `text`. */
export function toUtf16(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1) + character.length);
  return (offset) => offsets[Math.min(offset, offsets.length - 1)];
}
