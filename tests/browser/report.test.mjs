// The HTML report on a narrow screen: wide tables scroll in boxes of their own, the page does not.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { engines } from './drivers/index.mjs';
import { axe, root, scratch, withPage } from './support.mjs';

const load = (name) => import(pathToFileURL(join(root, 'js/dist', name)).href);
const common = 'Ferry crews at the harbour of Lanting will stop work on Monday for the first time in twelve years.';
const articles = Array.from({ length: 8 }, (_, at) => ({
  source: `The ${at}th Harbour-and-Fisheries-Observer`,
  text: `${common}\n\nThe ${at}th reporter counted ${at + 20} gulls, which nobody else has written about so far.`,
}));

describe('the report', () => {
  const folder = scratch();
  let url;
  before(async () => {
    const { compare } = await load('index.js');
    const { toHtml } = await load('report.js');
    url = pathToFileURL(folder.write('report.html', toHtml(await compare(articles)))).href;
  });
  after(() => folder.remove());

  for (const engine of engines) {
    test(`fits 360 pixels in ${engine}`, async () => {
      await withPage(engine, { width: 360, height: 740 }, async (page) => {
        await page.open(url);
        const found = await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          const boxes = [...document.querySelectorAll('.wide')].map((box) => {
            const { left } = box.getBoundingClientRect();
            box.scrollLeft = 200;
            const first = box.querySelector('tbody th').getBoundingClientRect();
            const moved = Math.abs(first.left - left);
            return { scrolls: box.scrollLeft, moved, share: first.width / box.clientWidth };
          });
          return { width: document.documentElement.scrollWidth, window: window.innerWidth, boxes };
        });
        assert.ok(found.width <= found.window, `${found.width} > ${found.window}`);
        assert.equal(found.boxes.length, 3);
        for (const { scrolls, moved, share } of found.boxes) {
          assert.ok(scrolls > 0 && moved <= 2, `the first column stays: ${moved} after ${scrolls}`);
          assert.ok(share < 0.6, `the first column leaves room: ${share}`);
        }
        assert.deepEqual(page.errors, []);
      });
    });
  }

  test('has nothing that axe finds', async () => {
    await withPage('chromium', { width: 1280, height: 800 }, async (page) => {
      await page.open(url);
      assert.deepEqual(await axe(page), []);
    });
  });
});
