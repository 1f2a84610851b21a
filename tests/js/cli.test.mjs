// The command line, as installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bin, load, resolve } from './package.mjs';
import { daily, radio, wire } from './stories.mjs';

const folder = mkdtempSync(join(tmpdir(), 'coverlap-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name, data) => writeFileSync(join(folder, name), data);
file('wire.txt', wire.text);
file('daily.md', `---\ntitle: Ferries stop\n---\n${daily.text}`);
file(
  'radio.html',
  `<html><head><title>Strike</title></head><body>${radio.text
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}</body></html>`,
);

function run(args, { input, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', COLUMNS: '80', ...env },
    input,
    timeout: 60_000,
  });
  assert.doesNotMatch(stderr, /\n {4}at /, 'a stack trace');
  return { status, stdout, stderr };
}

test('a summary of three files', () => {
  const { status, stdout, stderr } = run(['compare', 'wire.txt', 'daily.md', 'radio.html']);
  assert.equal(status, 0);
  assert.match(stderr, /^(coverlap: radio\.html: no article was found .*\n)?$/);
  assert.match(stdout, /3 articles, \d+ words · sensitivity normal/);
  assert.match(stdout, /also appear/);
  assert.match(stdout, /in 3 of 3 {2}Ferry crews/);
  assert.match(stdout, /wire\.txt ¶2 .*Ferries stop ¶2/);
  assert.match(stdout, /◇ ¶3 {2}In the harbour café/);
  assert.doesNotMatch(stdout, /\u001b/);
  for (const line of stdout.split('\n')) assert.ok([...line].length <= 80, line);
});

test('narrow terminals', () => {
  const { stdout } = run(['compare', 'wire.txt', 'daily.md'], { env: { COLUMNS: '40' } });
  for (const line of stdout.split('\n')) assert.ok([...line].length <= 40, line);
});

test('every format, to standard output and to a file', async () => {
  const { fromReport } = await load('coverlap/report');
  const files = ['compare', 'wire.txt', 'daily.md'];
  const json = JSON.parse(run([...files, '--json']).stdout);
  assert.deepEqual(
    json.articles.map(({ id }) => id),
    ['wire.txt', 'daily.md'],
  );
  assert.deepEqual(fromReport(run([...files, '--html']).stdout), json);
  assert.match(run([...files, '--markdown']).stdout, /^# Coverage overlap/);
  assert.match(run([...files, '--csv']).stdout, /^a_id,/);
  for (const [name, pattern] of [
    ['r.html', /^<!doctype html>/],
    ['r.json', /^\{/],
    ['r.md', /^# /],
    ['r.csv', /^\ufeffa_id/],
    ['r.txt', /^coverlap/],
  ]) {
    const { status, stdout } = run([...files, '-o', name]);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(readFileSync(join(folder, name), 'utf8'), pattern);
  }
  run([...files, '--json', '--output', 'named.html']);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'named.html'), 'utf8')), json);
});

test('settings and facts about the articles', () => {
  const args = [
    'compare',
    'wire.txt',
    'daily.md',
    '--json',
    '--sensitivity',
    'loose',
    '--min-words',
    '5',
    '--ignore',
    'Monday',
    '--ignore',
    'the train',
  ];
  const facts = ['--source', 'Wire', '--source', 'Daily', '--title', 'First', '--published', '2026-03-01'];
  const { articles, options } = JSON.parse(run([...args, ...facts]).stdout);
  assert.deepEqual(options, { sensitivity: 'loose', minWords: 5, ignore: ['Monday', 'the train'] });
  assert.deepEqual(
    articles.map(({ source, title, published }) => [source, title, published]),
    [
      ['Wire', 'First', '2026-03-01'],
      ['Daily', 'Ferries stop', undefined],
    ],
  );
});

test('standard input', () => {
  const { articles } = JSON.parse(run(['compare', '-', 'wire.txt', '--json'], { input: daily.text }).stdout);
  assert.deepEqual([articles[0].id, articles[0].text], ['standard input', daily.text]);
});

test('files of the same name keep apart', () => {
  mkdirSync(join(folder, 'sub'));
  file('sub/wire.txt', daily.text);
  const ids = (...files) => JSON.parse(run(['compare', ...files, '--json']).stdout).articles.map(({ id }) => id);
  assert.deepEqual(ids('wire.txt', 'sub/wire.txt'), ['wire.txt', 'sub/wire.txt']);
  assert.deepEqual(ids('wire.txt', 'wire.txt'), ['wire.txt', 'wire.txt (2)']);
});

test('files that cannot be read are named, and the others compared', () => {
  file('latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  file('report.pdf', '%PDF-1.4\n');
  const { status, stdout, stderr } = run([
    'compare',
    'wire.txt',
    'none.txt',
    'sub',
    'latin.txt',
    'report.pdf',
    'daily.md',
  ]);
  assert.equal(status, 0);
  assert.match(stdout, /2 articles/);
  const lines = stderr.trim().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[0], /^coverlap: none\.txt: there is no such file$/);
  assert.match(lines[1], /^coverlap: sub: this is a folder/);
  assert.match(lines[2], /^coverlap: latin\.txt is not valid UTF-8 at byte 3\./);
  assert.match(lines[3], /^coverlap: report\.pdf is a PDF document/);
  assert.equal(run(['compare', 'latin.txt', 'wire.txt', '--encoding', 'windows-1252']).status, 0);
});

test('a file that may not be read', { skip: process.getuid?.() === 0 && 'root reads everything' }, () => {
  file('secret.txt', 'x');
  chmodSync(join(folder, 'secret.txt'), 0);
  assert.match(run(['compare', 'wire.txt', 'daily.md', 'secret.txt']).stderr, /secret\.txt: this file may not be read/);
});

test('too few files that can be read: an error', () => {
  const one = run(['compare', 'wire.txt', 'none.txt']);
  assert.equal(one.status, 1);
  assert.match(one.stderr, /none\.txt: there is no such file\ncoverlap: Only wire\.txt could be read/);
  const none = run(['compare', 'none.txt']);
  assert.deepEqual([none.status, none.stdout], [1, '']);
  assert.match(none.stderr, /None of the files could be read/);
});

test('one article, and empty ones, are summed up with a warning', () => {
  file('empty.txt', '');
  const { status, stdout } = run(['compare', 'wire.txt']);
  assert.equal(status, 0);
  assert.match(stdout, /! There is only one article/);
  assert.match(run(['compare', 'wire.txt', 'empty.txt']).stdout, /! empty\.txt: there is no word to compare/);
});

test('an output that cannot be written is named', () => {
  const { status, stderr } = run(['compare', 'wire.txt', 'daily.md', '-o', 'no/such/folder.html']);
  assert.equal(status, 1);
  assert.match(stderr, /no\/such\/folder\.html cannot be written/);
});

test('commands that are not understood', () => {
  const cases = [
    [[], /there is no command/],
    [['compair', 'a'], /no command "compair"/],
    [['compare'], /there is no file/],
    [['compare', 'wire.txt', '--sensitivity', 'high'], /strict, normal, loose, not "high"/],
    [['compare', 'wire.txt', '--min-words', '-3'], /--min-words/],
    [['compare', 'wire.txt', '--min-words', '2.5'], /0 to 1000, not "2\.5"/],
    [['compare', 'wire.txt', '--colour'], /--colour/],
    [['compare', 'wire.txt', '--json', '--csv'], /--json and --csv/],
    [['compare', '-', '-'], /only once/],
    [['compare', 'wire.txt', '--title', 'a', '--title', 'b'], /2 times for 1 files/],
    [['compare', 'wire.txt', '--ignore'], /--ignore/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = run(args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
    assert.match(stderr, /Try coverlap --help/);
  }
  assert.equal(run(['compare', 'wire.txt', 'daily.md', '--ignore', ' ']).status, 1);
});

test('help and version', () => {
  assert.match(run(['--help']).stdout, /^Usage: coverlap compare/);
  assert.match(run(['help']).stdout, /^Usage/);
  const { version } = JSON.parse(readFileSync(resolve('coverlap/package.json'), 'utf8'));
  assert.equal(run(['--version']).stdout, `${version}\n`);
});

test('nothing in a file reaches the terminal as a command', () => {
  file('evil.txt', `\u001b]0;owned\u0007 ${wire.text} \u202egnol`);
  const { stdout, stderr } = run(['compare', 'evil.txt', 'daily.md', '--title', '\u001b[2J']);
  assert.doesNotMatch(stdout + stderr, /[\u001b\u0007\u202e]/);
});
