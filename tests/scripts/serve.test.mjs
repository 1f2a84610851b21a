import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { serve } from '../../build-scripts/serve.mjs';

const script = join(dirname(fileURLToPath(import.meta.url)), '../../build-scripts/serve.mjs');

// fetch() would tidy the path before it is sent.
const get = (url, path, method = 'GET') =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method }, async (response) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode, type: response.headers['content-type'], text: Buffer.concat(chunks).toString() });
    }).on('error', reject).end();
  });

describe('serve', () => {
  let folder;
  let server;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coverlap-serve-'));
    await mkdir(join(folder, 'site/sub folder'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'site/index.html'), 'home');
    await writeFile(join(folder, 'site/sub folder/a.wasm'), 'wasm');
    await symlink(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
    server = await serve(join(folder, 'site'));
  });
  after(async () => {
    await server?.close();
    await rm(folder, { recursive: true });
  });

  test('files, with the type that browsers need', async () => {
    assert.deepEqual(await get(server.url, '/'), { status: 200, type: 'text/html; charset=utf-8', text: 'home' });
    assert.deepEqual(await get(server.url, '/sub%20folder/a.wasm'), { status: 200, type: 'application/wasm', text: 'wasm' });
    assert.equal((await get(server.url, '/', 'HEAD')).text, '');
  });

  test('nothing outside of the folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/sub%20folder', '/nothing']) {
      assert.equal((await get(server.url, path)).status, 404, path);
    }
    for (const path of ['/%', '/%00', '//']) assert.notEqual((await get(server.url, path)).status, 200, path);
    assert.equal((await get(server.url, '/', 'POST')).status, 405);
  });

  test('a port that is taken', async () => {
    const { port } = new URL(server.url);
    const child = spawn(process.execPath, [script, join(folder, 'site'), port]);
    const [output] = await Promise.all([child.stderr.setEncoding('utf8').toArray(), once(child, 'exit')]);
    assert.equal(child.exitCode, 1);
    assert.equal(
      output.join(''),
      `Cannot serve ${join(folder, 'site')} on 127.0.0.1:${port}: the port is taken, choose another with --port\n`,
    );
  });
});
