// <coverage-overlap> as pages embed it: attributes, properties, events, several on one page, no engine, other words.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { engines, serve } from './drivers/index.mjs';
import { axe, inElement, matrixOf, root, withPage } from './support.mjs';

const timeout = 120_000;
const size = { width: 1100, height: 800 };
const page = 'tests/browser/pages/element.html';

describe('element', () => {
  let server;
  before(async () => {
    server = await serve(root);
  });
  after(() => server?.close());

  for (const engine of engines) {
    test(`${engine}: compares the articles inside it, and tells what it does`, { timeout }, () =>
      withPage(engine, size, async (tab) => {
        await tab.open(`${server.url}${page}?undefined`);
        await tab.waitFor(() => window.loaded);
        assert.match(
          await tab.evaluate(() => document.querySelector('#first').innerText),
          /Ferry held back by fog/,
          'readable without script',
        );
        await tab.evaluate(() => window.define().then(() => null));
        await matrixOf(tab, 2);
        assert.equal(await tab.evaluate(() => document.querySelector('#wire').getClientRects().length), 0);
        const { options, articles } = await tab.evaluate(() => document.querySelector('#first').comparison);
        assert.equal(options.sensitivity, 'loose', 'a property set before the definition counts');
        assert.deepEqual(
          articles.map(({ id, source }) => [id, source]),
          [
            ['wire', 'Agency wire'],
            ['daily', 'Daily Example'],
          ],
        );
        assert.equal(articles[0].paragraphs[0].role, 'headline');

        await tab.click('#first >>> #tab-read');
        await tab.click('#first >>> .next');
        const told = await tab.evaluate(() => window.events.map(([name, id]) => `${name} ${id}`));
        for (const name of ['ready', 'progress', 'result', 'view-change', 'select'])
          assert.ok(told.includes(`${name} first`), `${name} in ${told}`);
        assert.equal(await tab.evaluate(() => document.querySelector('#first').getAttribute('view')), 'read');
        assert.match(await inElement.text(tab, '.pane.left mark.replace'), /^forty/);
        assert.match(await inElement.text(tab, '.pane.left mark.replace'), /Daily Example: “fifty”/);

        const foreign = await tab.evaluate(
          () => document.querySelector('#first').shadowRoot.querySelectorAll('img, [style*="url"], script').length,
        );
        assert.equal(foreign, 0, 'text stays text');
        assert.match(await inElement.text(tab, '.pane.left'), /<img src=x onerror=/);
        assert.equal(await tab.evaluate(() => document.title), 'coverage-overlap');

        await tab.evaluate(() => {
          document.querySelector('#daily').remove();
        });
        await inElement.waitFor(tab, '.state');
        assert.match(await inElement.text(tab, '.state'), /One article so far/);
        assert.ok(
          (await tab.evaluate(() => document.querySelector('#wire').getClientRects().length)) > 0,
          'what is not compared stays readable',
        );
        assert.deepEqual(tab.errors, []);
      }),
    );

    test(`${engine}: several share one engine; a second copy of the package does no harm`, { timeout }, () =>
      withPage(engine, size, async (tab) => {
        await tab.open(`${server.url}${page}`);
        await tab.waitFor(() => window.loaded);
        await matrixOf(tab, 2);
        await tab.evaluate(async () => {
          await window.define('?again');
          for (const id of ['second', 'third']) {
            const element = document.createElement('coverage-overlap');
            element.id = id;
            element.articles = [
              { id: 'a', text: 'Fog held the ferry back.' },
              { id: 'b', text: 'Fog held the ferry back again.' },
            ];
            document.body.append(element);
          }
        });
        await tab.waitFor(() => window.events.filter(([name]) => name === 'result').length === 3);
        assert.equal(await tab.evaluate(() => window.workers), 1);
        assert.deepEqual(tab.errors, []);
      }),
    );
  }

  test('a server without a DOM can import the class and its registration', async () => {
    assert.equal(globalThis.HTMLElement, undefined);
    const { CoverageOverlap } = await import('../../js/dist/element.js');
    assert.deepEqual(CoverageOverlap.observedAttributes, ['view', 'pair']);
    assert.equal((await import('../../js/dist/define.js')).CoverageOverlap, CoverageOverlap);
    assert.equal(globalThis.customElements, undefined);
  });

  test('too much text is a state that states the limit, and the next articles are compared', { timeout }, () =>
    withPage('chromium', size, async (tab) => {
      await tab.open(`${server.url}${page}`);
      await matrixOf(tab, 2);
      await tab.evaluate(() => {
        const text = 'word '.repeat(7e6);
        document.querySelector('#first').articles = [{ text }, { text }];
      });
      await inElement.waitFor(tab, '.state.error');
      assert.match(await inElement.text(tab, '.state.error'), /^That is too much text.*70,000,000.*67,108,864/s);
      assert.equal(await inElement.count(tab, '.state.error button'), 0, 'trying again would not help');
      await tab.evaluate(() => (document.querySelector('#first').articles = undefined));
      await matrixOf(tab, 2);
      assert.deepEqual(tab.errors, []);
    }),
  );

  test('a stored comparison needs no engine', { timeout }, async () => {
    let stored;
    await withPage('chromium', size, async (tab) => {
      await tab.open(`${server.url}${page}`);
      await matrixOf(tab, 2);
      stored = await tab.evaluate(() => JSON.stringify(document.querySelector('#first').comparison));
    });
    const policy =
      "default-src 'none'; img-src data:; script-src 'self' 'unsafe-inline'; style-src 'none'; worker-src 'none'";
    const strict = await serve(root, { headers: { 'Content-Security-Policy': policy } });
    try {
      await withPage('chromium', size, async (tab) => {
        await tab.open(`${strict.url}${page}?undefined`);
        await tab.waitFor(() => window.loaded);
        await tab.evaluate((json) => {
          document.querySelector('#first').comparison = JSON.parse(json);
          return window.define().then(() => null);
        }, stored);
        await matrixOf(tab, 2);
        assert.equal(await tab.evaluate(() => window.workers), 0);
        assert.equal(await inElement.count(tab, '.filters'), 0, 'nothing can be compared again');
        await tab.evaluate(() => (document.querySelector('#first').view = 'read'));
        assert.ok((await inElement.count(tab, '.ribbon')) > 0);
        assert.equal(
          await tab.evaluate(
            () => getComputedStyle(document.querySelector('#first').shadowRoot.querySelector('.panes')).display,
          ),
          'grid',
          'styled without a style element',
        );
        assert.deepEqual(tab.errors, []);
      });
    } finally {
      await strict.close();
    }
  });

  test('attributes choose view and pair; a pair that is not there is put right', { timeout }, () =>
    withPage('chromium', size, async (tab) => {
      await tab.open(`${server.url}${page}`);
      await matrixOf(tab, 2);
      const left = () => inElement.text(tab, '.pane.left h3');
      const set = (name, value) =>
        tab.evaluate((key, to) => document.querySelector('#first').setAttribute(key, to), name, value);
      await set('view', 'read');
      await set('pair', 'daily wire');
      assert.equal(await left(), 'Daily Example');
      await set('pair', 'daily');
      assert.equal(await inElement.count(tab, '.pane'), 1);
      assert.match(await inElement.text(tab, '.single'), /also in Agency wire/);
      await set('pair', 'nobody');
      assert.equal(await left(), 'Agency wire');
      await set('view', 'nonsense');
      assert.equal(await inElement.count(tab, '.matrix'), 1);
    }),
  );

  test('other words, right to left', { timeout }, () =>
    withPage('chromium', size, async (tab) => {
      await tab.open(`${server.url}${page}`);
      await matrixOf(tab, 2);
      await tab.evaluate(() => {
        document.documentElement.dir = 'rtl';
        document.querySelector('#first').messages = {
          locale: 'ar',
          'view.read': 'قراءة',
          'finding.most-shared': { one: 'فقرة واحدة من {of} في {in}', other: '{shared} من {paragraphs} في {of} و{in}' },
        };
      });
      await tab.waitFor(
        () => document.querySelector('#first').shadowRoot.querySelector('#tab-read')?.textContent === 'قراءة',
      );
      assert.match(await inElement.text(tab, '.lead'), /من .* في/);
      await tab.click('#first >>> #tab-read');
      const order = await tab.evaluate(() =>
        [...document.querySelector('#first').shadowRoot.querySelectorAll('.pane')].map((pane) =>
          Math.round(pane.getBoundingClientRect().left),
        ),
      );
      assert.ok(order[0] > order[1], 'the first article stands on the right');
      assert.equal(await inElement.count(tab, '.ribbons.mirrored'), 1);
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await axe(tab, "'coverage-overlap'"), []);
    }),
  );

  test('an error is shown, told and can be tried again', { timeout }, () =>
    withPage('chromium', size, async (tab) => {
      await tab.open(`${server.url}${page}`);
      await matrixOf(tab, 2);
      await tab.evaluate(() => (document.querySelector('#first').options = { minWords: -3 }));
      await inElement.waitFor(tab, '.state.error');
      assert.match(await inElement.text(tab, '.state.error'), /minWords must be .* not -3/);
      assert.equal(await tab.evaluate(() => window.events.at(-1)[0]), 'error');
      await tab.evaluate(() => (document.querySelector('#first').options = {}));
      await matrixOf(tab, 2);
    }),
  );

  test('forced colours keep bars, rails and ribbons apart', { timeout }, () =>
    withPage('chromium', { ...size, forcedColors: true }, async (tab) => {
      await tab.open(`${server.url}${page}`);
      await matrixOf(tab, 2);
      await tab.evaluate(() => (document.querySelector('#first').view = 'read'));
      const looks = await tab.evaluate(() => {
        const shadow = document.querySelector('#first').shadowRoot;
        const style = (selector) => getComputedStyle(shadow.querySelector(selector));
        return {
          edges: style('.ribbon.edited .edges').stroke,
          dashes: style('.ribbon.edited .edges').strokeDasharray,
          rail: style('.pane.left .edited .rail').borderInlineEndStyle,
          only: style('.pane.left .only .rail').borderInlineEndStyle,
          solid: style('.legend line.verbatim').strokeDasharray,
          dashed: style('.legend line.edited').strokeDasharray,
          dotted: style('.legend line.reworded').strokeDasharray,
        };
      });
      assert.equal(looks.rail, 'double');
      assert.equal(looks.only, 'dashed');
      assert.equal(looks.solid, 'none');
      assert.notEqual(looks.dashed, looks.dotted);
      assert.match(looks.dashes, /^9/);
      assert.doesNotMatch(looks.edges, /none|rgba\(0, 0, 0, 0\)/);
    }),
  );
});
