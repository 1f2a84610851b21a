// What the command line says of work that takes long, and of reports that are large.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internal } from './package.mjs';

const { makeProgress } = await internal('cli/progress.ts');
const { sizeWarning } = await internal('cli/output.ts');

function watched(isTTY) {
  const clock = { now: 0 };
  let written = '';
  const stream = { isTTY, write: (text) => (written += text) };
  return { clock, work: makeProgress(stream, () => clock.now), written: () => written };
}

test('on a terminal: one line that is written over and taken away', () => {
  const { clock, work, written } = watched(true);
  work.say('comparing 1%');
  assert.equal(written(), '', 'nothing for what is done within a second');
  clock.now = 1000;
  work.say('comparing 50%');
  work.say('comparing 51%');
  clock.now = 1100;
  work.say('comparing 60%');
  work.end();
  assert.equal(written(), '\r\u001b[Kcomparing 50%\r\u001b[Kcomparing 60%\r\u001b[K');
});

test('elsewhere: a line every few seconds, and no control characters', () => {
  const { clock, work, written } = watched(false);
  for (clock.now = 0; clock.now < 12_000; clock.now += 500) work.say(`comparing ${clock.now / 200}%`);
  work.end();
  assert.equal(written(), 'coverlap: comparing 25%\ncoverlap: comparing 50%\n');
});

test('a report that browsers open slowly is told of', () => {
  assert.match(sizeWarning('html', 'r.html', 63_000_000), /^r\.html has 63 MB, .*--json/);
  assert.equal(sizeWarning('html', 'r.html', 50_000_000), undefined);
  assert.equal(sizeWarning('json', 'r.json', 63_000_000), undefined);
});
