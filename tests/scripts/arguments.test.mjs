// The scripts say at once, before anything is installed or built, what is wrong with what they were given.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const scripts = join(dirname(fileURLToPath(import.meta.url)), '../../build-scripts');
const cases = [
  ['run', ['--port', '99999'], "build-scripts/run: --port '99999': not a port"],
  ['run', ['--port=x'], "build-scripts/run: --port 'x': not a port"],
  ['run', ['--port', '0'], "build-scripts/run: --port '0': not a port"],
  ['run', ['--port'], 'build-scripts/run: --port needs a value'],
  ['run', ['--json='], "build-scripts/run: unknown option '--json='"],
  ['run', ['--json', ''], "build-scripts/run: --json '': the value is empty"],
  ['run', ['--html', '/no/such/folder/x.html'], "build-scripts/run: '/no/such/folder/x.html': there is no such folder"],
  ['run', ['--sevre'], "build-scripts/run: unknown option '--sevre'"],
  ['test', ['--fast'], "build-scripts/test: unknown option '--fast'"],
  ['build', ['everything'], "build-scripts/build: unknown target 'everything'"],
  ['setup', ['everything'], "build-scripts/setup: unknown part 'everything'"],
  ['lint', ['--quick'], "build-scripts/lint: unknown option '--quick'"],
];

for (const [script, args, message] of cases) {
  test(`${script} ${args.join(' ')}`, () => {
    const { status, stdout, stderr } = spawnSync(join(scripts, script), args, { encoding: 'utf8', cwd: '/', input: '' });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith(message), stderr);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}

for (const script of ['run', 'test', 'build', 'setup', 'lint']) {
  test(`${script} --help`, () => {
    const { status, stdout } = spawnSync(join(scripts, script), ['--help'], { encoding: 'utf8', cwd: '/', input: '' });
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`build-scripts/${script} \\[`));
    assert.doesNotMatch(stdout, /common\.sh/);
  });
}
