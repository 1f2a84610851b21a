// The command line, as installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

test('one article is nothing to compare; an empty one is warned of', () => {
  file('empty.txt', '');
  for (const format of [[], ['--json'], ['-o', 'alone.html']]) {
    const { status, stdout, stderr } = run(['compare', 'wire.txt', ...format]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, 'coverlap: wire.txt is the only article, so there is nothing to compare it with.\n');
  }
  assert.ok(!existsSync(join(folder, 'alone.html')));
  assert.match(run(['compare', 'wire.txt', 'empty.txt']).stdout, /! empty\.txt: there is no word to compare/);
});

test('an output that cannot be written is named before anything is read', () => {
  const cases = [
    ['no/such/r.html', /^coverlap: no\/such\/r\.html cannot be written: there is no folder no\/such\n$/],
    ['wire.txt/r.html', /^coverlap: wire\.txt\/r\.html cannot be written: there is no folder wire\.txt\n$/],
    ['folder.html', /^coverlap: folder\.html cannot be written: this is a folder\n$/],
  ];
  mkdirSync(join(folder, 'folder.html'));
  for (const [output, message] of cases) {
    const { status, stdout, stderr } = run(['compare', 'wire.txt', 'none.txt', '-o', output]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, message);
  }
});

test('a folder that may not be written to', { skip: process.getuid?.() === 0 && 'root writes everywhere' }, () => {
  mkdirSync(join(folder, 'locked'));
  chmodSync(join(folder, 'locked'), 0o500);
  assert.match(run(['compare', 'wire.txt', 'daily.md', '-o', 'locked/r.html']).stderr, /folder locked may not be/);
});

test('an article is never overwritten, by whatever name', () => {
  file('mine.md', daily.text);
  symlinkSync('mine.md', join(folder, 'link.md'));
  linkSync(join(folder, 'mine.md'), join(folder, 'hard.md'));
  for (const output of ['mine.md', './mine.md', join(folder, 'mine.md'), 'link.md', 'hard.md']) {
    const { status, stdout, stderr } = run(['compare', 'wire.txt', 'mine.md', '-o', output]);
    assert.deepEqual([status, stdout], [2, ''], output);
    assert.ok(stderr.startsWith(`coverlap: -o ${output} would overwrite the article mine.md\n`), stderr);
  }
  assert.equal(readFileSync(join(folder, 'mine.md'), 'utf8'), daily.text);
});

test('a report where an article should be: was -o meant?', () => {
  const files = ['compare', 'wire.txt', 'daily.md'];
  for (const [format, name] of [
    ['--html', 'old.html'],
    ['--html', 'old.htm'],
    ['--json', 'old.json'],
    ['--csv', 'old.csv'],
    ['--markdown', 'old.md'],
  ]) {
    const hint = `did you mean -o ${name}?\nTry coverlap --help.\n`;
    const missing = run([...files, format, name]);
    assert.deepEqual([missing.status, missing.stdout], [2, '']);
    assert.equal(missing.stderr, `coverlap: ${name} does not exist; ${hint}`);
    assert.equal(run([...files, '-o', name]).status, 0);
    const written = readFileSync(join(folder, name));
    const there = run([...files, format, name]);
    assert.deepEqual([there.status, there.stdout], [2, '']);
    assert.equal(there.stderr, `coverlap: ${name} is a report of coverlap, not an article; ${hint}`);
    assert.deepEqual(readFileSync(join(folder, name)), written);
  }
  assert.equal(run([...files, 'radio.html', '--html']).status, 0);
});

test('the ending of the output names the format', () => {
  for (const [name, pattern] of [
    ['e.markdown', /^# /],
    ['e.HTM', /^<!doctype html>/],
    ['e.txt', /^coverlap/],
  ]) {
    assert.equal(run(['compare', 'wire.txt', 'daily.md', '-o', name]).status, 0);
    assert.match(readFileSync(join(folder, name), 'utf8'), pattern);
  }
  assert.equal(run(['compare', 'wire.txt', 'daily.md', '--json', '-o', 'e.dat']).status, 0);
});

test('an encoding is for files that need it', () => {
  file('old.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  file('new.txt', 'café');
  const files = ['compare', 'old.txt', 'new.txt'];
  const { articles } = JSON.parse(run([...files, '--json', '--encoding', 'windows-1252']).stdout);
  assert.deepEqual(
    articles.map(({ text }) => text),
    ['café', 'café'],
  );
});

test('standard input of a type', () => {
  const { articles } = JSON.parse(
    run(['compare', '-', 'wire.txt', '--json', '--type', 'md'], { input: 'One *two*.' }).stdout,
  );
  assert.equal(articles[0].text, 'One two.');
});

const noFull = !existsSync('/dev/full') && 'there is no /dev/full';

test('standard output that is full, or has been left', { skip: noFull }, () => {
  const into = (target, args) =>
    spawnSync('sh', ['-c', `"$0" "$@" ${target}`, process.execPath, bin, ...args], { cwd: folder, encoding: 'utf8' });
  for (const args of [['--help'], ['compare', 'wire.txt', 'daily.md'], ['compare', 'wire.txt', 'daily.md', '--html']]) {
    const full = into('>/dev/full', args);
    assert.equal(full.status, 1);
    assert.match(full.stderr, /^coverlap: standard output cannot be written: ENOSPC[^\n]*\n$/);
    const left = into('| true', args);
    assert.deepEqual([left.status, left.stderr], [0, '']);
  }
  assert.equal(into('2>/dev/full', ['compare', 'none.txt']).status, 1);
});

test('of many articles only an overview', () => {
  const names = Array.from({ length: 31 }, (_, at) => `many-${at}.txt`);
  const own = (at) => `The ${at}th harbour keeps its own count of gulls.`;
  names.forEach((name, at) => file(name, `${at < 4 ? wire.text : ''}\n\n${own(at)}`));
  const { status, stdout } = run(['compare', ...names]);
  assert.equal(status, 0);
  assert.match(stdout, /31 articles/);
  assert.match(stdout, /closest pairs/);
  assert.match(stdout, /-o report\.html/);
  assert.doesNotMatch(stdout, /Who carries what|Only here/);
  assert.ok(stdout.split('\n').length < 60, stdout);
  for (const line of stdout.split('\n')) assert.ok([...line].length <= 80, line);
  assert.match(run(['compare', ...names.slice(1)]).stdout, /Who carries what/);
});

test('commands that are not understood', () => {
  const cases = [
    [[], /there is no command/],
    [['compair', 'a'], /no command "compair"/],
    [['compare'], /there is no file/],
    [['compare', 'wire.txt', '--sensitivity', 'high'], /strict, normal, loose, not "high"/],
    [['compare', 'wire.txt', '--min-words', '-1'], /--min-words must be a whole number from 0 to 1000, not "-1"/],
    [['compare', 'wire.txt', '--min-words=-1'], /0 to 1000, not "-1"/],
    [['compare', 'wire.txt', '--min-words', '2.5'], /0 to 1000, not "2\.5"/],
    [['compare', 'wire.txt', '--colour'], /^coverlap: there is no option --colour\n/],
    [['compare', 'wire.txt', '-x'], /^coverlap: there is no option -x\n/],
    [['compare', 'wire.txt', '--html=r.html'], /--html takes no value; -o names the file/],
    [['compare', 'wire.txt', '--title', '-a'], /--title needs a value; .* --title=…/],
    [['compare', 'wire.txt', '-o', 'a.html', '-o', 'b.html'], /-o is given 2 times: a\.html, b\.html/],
    [['compare', 'wire.txt', '-o', 'x.pdf'], /-o "x\.pdf": the ending \.pdf .*\.html.*\.csv.*--markdown/],
    [['compare', 'wire.txt', '-o', 'r'], /-o "r": its name has no ending; use \.html/],
    [['compare', 'wire.txt', '--encoding', 'klingon'], /there is no encoding "klingon"/],
    [['compare', 'wire.txt', '--type', 'md'], /- is not among the files/],
    [['compare', '-', '--type', 'pdf'], /html, md, txt, not "pdf"/],
    [['compare', 'wire.txt', '--ignore', ''], /--ignore must be a phrase, not ""/],
    [['compare', 'wire.txt', '--ignore', ' '], /--ignore must be a phrase, not " "/],
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
