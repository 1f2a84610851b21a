// The drivers themselves: that each really drives its engine, and that file: pages are as strict as users have them.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { can, engines, launch, serve } from './drivers/index.mjs';

const html = `<!doctype html><meta charset="utf-8"><title>drivers</title>
<style>:root { background: white } @media (prefers-color-scheme: dark) { :root { background: black } }</style>
<input id="text"><input id="file" type="file" multiple hidden><x-shadow></x-shadow>
<script>
  document.querySelector('x-shadow').attachShadow({ mode: 'open' }).innerHTML = '<button>0</button>';
  const button = document.querySelector('x-shadow').shadowRoot.querySelector('button');
  button.onclick = (event) => { button.textContent = event.isTrusted ? 'clicked' : 'scripted'; };
  const keys = [];
  addEventListener('keydown', (event) => keys.push((event.shiftKey ? 'Shift+' : '') + event.key));
</script>`;

describe('drivers', () => {
  let folder;
  let server;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coverlap-drivers-'));
    await writeFile(join(folder, 'index.html'), html);
    await writeFile(join(folder, 'sibling.txt'), 'sibling');
    await writeFile(join(folder, 'sibling.mjs'), 'globalThis.loaded = true;');
    server = await serve(folder, { headers: { 'X-Test': 'yes' } });
  });
  after(async () => {
    await server?.close();
    await rm(folder, { recursive: true });
  });

  const withPage = async (engine, options, use) => {
    const page = await launch(engine, options);
    try {
      await use(page);
    } finally {
      await page.close();
    }
  };

  for (const engine of engines) {
    test(`${engine}: mouse, keys, files, picture and size, over http`, { timeout: 120_000 }, () =>
      withPage(engine, { width: 900, height: 700 }, async (page) => {
        await page.open(server.url);
        assert.equal(await page.evaluate(() => document.title), 'drivers');
        assert.deepEqual(await page.evaluate((a, b) => Promise.resolve([a, b]), 'é\u2028"', { c: 1 }), ['é\u2028"', { c: 1 }]);
        await assert.rejects(page.evaluate(() => Promise.reject(new TypeError('thrown in the page'))), /thrown in the page/);

        await page.click('x-shadow >>> button');
        assert.equal(await page.evaluate(() => button.textContent), 'clicked');
        await page.type('#text', 'Zelenskyy — 19–20');
        assert.equal(await page.evaluate(() => document.querySelector('#text').value), 'Zelenskyy — 19–20');
        await page.evaluate(() => { keys.length = 0; });
        for (const key of ['Shift+Home', 'ArrowDown', '+', 'Space']) await page.press(key);
        assert.deepEqual((await page.evaluate(() => keys)).filter((key) => key !== 'Shift+Shift'), ['Shift+Home', 'ArrowDown', '+', ' ']);
        await page.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.localName), 'x-shadow');
        await page.press('Shift+Tab');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'text');

        await page.setFiles('#file', [join(folder, 'sibling.txt'), join(folder, 'sibling.mjs')]);
        assert.deepEqual(
          await page.evaluate(async () => Promise.all([...document.querySelector('#file').files].map((file) => file.text()))),
          ['sibling', 'globalThis.loaded = true;'],
        );

        assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), [900, 700]);
        await page.resize(500, 640);
        assert.deepEqual(await page.waitFor(() => innerWidth === 500 && [innerWidth, innerHeight]), [500, 640]);
        const png = await page.screenshot();
        assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 500, 640]);

        assert.equal(await page.evaluate(async () => (await fetch('sibling.txt')).headers.get('x-test')), 'yes');
        assert.ok((await page.requests()).includes(`${server.url}sibling.txt`));
      }));

    test(`${engine}: errors are collected`, { timeout: 120_000 }, () =>
      withPage(engine, {}, async (page) => {
        await page.open(server.url);
        assert.deepEqual(page.errors, []);
        await page.evaluate(() => {
          setTimeout(() => { throw new Error('uncaught one'); });
          Promise.reject(new Error('rejected one'));
          console.error('logged one');
        });
        for (let wait = 0; page.errors.length < 3 && wait < 50; wait++) {
          await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
        }
        for (const text of ['uncaught one', 'rejected one', 'logged one']) {
          assert.ok(page.errors.some((error) => error.includes(text)), `'${text}' in ${JSON.stringify(page.errors)}`);
        }
      }));

    test(`${engine}: file: pages may not read their siblings`, { timeout: 120_000 }, () =>
      withPage(engine, {}, async (page) => {
        await page.open(pathToFileURL(join(folder, 'index.html')).href);
        assert.equal(await page.evaluate(() => location.protocol), 'file:');
        await assert.rejects(page.evaluate(async () => (await fetch('sibling.txt')).text()));
        assert.equal(
          await page.evaluate(() => new Promise((done) => {
            const script = document.createElement('script');
            Object.assign(script, { type: 'module', src: 'sibling.mjs', onload: () => done('loaded'), onerror: () => done('blocked') });
            document.body.append(script);
          })),
          'blocked',
        );
      }));

    test(`${engine}: colour scheme, forced colours, reduced motion`, { timeout: 120_000 }, async () => {
      const matches = async (options, query) => {
        let result;
        await withPage(engine, options, async (page) => {
          await page.open(server.url);
          result = await page.evaluate((query) => matchMedia(query).matches, query);
        });
        return result;
      };
      assert.equal(await matches({}, '(prefers-color-scheme: dark)'), false);
      assert.equal(await matches({ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'), true);
      for (const [option, query] of [['forcedColors', '(forced-colors: active)'], ['reducedMotion', '(prefers-reduced-motion: reduce)']]) {
        if (can(engine, option)) assert.equal(await matches({ [option]: true }, query), true, option);
        else await assert.rejects(launch(engine, { [option]: true }), new RegExp(`${engine} cannot emulate ${option}`));
      }
    });
  }
});
