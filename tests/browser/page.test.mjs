// The page as people use it: by double-click and from a server, in three browsers.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { engines, serve } from './drivers/index.mjs';
import { axe, inElement, matrixOf, pageWithPolicy, root, scratch, singleFileUrl, withPage } from './support.mjs';

const timeout = 120_000;
const laptop = { width: 1280, height: 800 };
const lead = (page) => inElement.text(page, '.findings .lead');

const flood = `Flood closes the harbour road

The harbour road was closed on Monday after the river rose by two metres overnight, the port office said.

Twelve lorries were towed away before dawn. Nobody was hurt.
`;
const floodEdited = `# Harbour road shut by flood

The harbour road was closed on Monday after the river rose by three metres overnight, the port office said.

Schools stayed open, although many teachers could not get to work.
`;
const floodHtml = `<html><head><meta property="og:site_name" content="Quay Observer"><title>Road closed</title></head>
<body><nav>Home</nav><article><h1>Road closed at the harbour</h1>
<p>The harbour road was closed on Monday after the river rose by two metres overnight, the port office said.</p>
<p>Fishermen along the quay spoke of the highest water that they had seen in forty years at sea.</p>
</article></body></html>`;

describe('page', () => {
  let server;
  let files;
  before(async () => {
    server = await serve(join(root, 'dist/web'));
    files = scratch();
  });
  after(async () => {
    await server?.close();
    files?.remove();
  });

  for (const engine of engines) {
    for (const protocol of ['http', 'file']) {
      test(`${engine}, ${protocol}: opens with the sample compared and asks for nothing else`, { timeout }, () =>
        withPage(engine, laptop, async (page) => {
          await page.open(protocol === 'http' ? server.url : singleFileUrl);
          await matrixOf(page, 5);
          const milliseconds = await page.evaluate(() => performance.now());
          assert.ok(milliseconds < 5000, `the sample took ${milliseconds} ms`);
          assert.match(await lead(page), /^\d+ of \d+ paragraphs of .+ also appear in .+\.$/);
          assert.match(await page.evaluate(() => document.body.textContent), /Nothing is uploaded/);

          await page.evaluate(() => document.querySelector('coverage-overlap').setAttribute('view', 'read'));
          assert.ok((await inElement.count(page, '.ribbon')) > 3);
          const path = await page.waitFor(() =>
            document.querySelector('coverage-overlap').shadowRoot.querySelector('.ribbon .area').getAttribute('d'),
          );
          assert.match(path, /^M0 -?[\d.]+C/);

          const own =
            protocol === 'http'
              ? /^http:\/\/127\.0\.0\.1:\d+\/(index\.html|coverlap-\w+\.(js|css))?$/
              : /^file:.*\/coverlap\.html$/;
          for (const url of await page.requests()) assert.match(url, own);
          assert.deepEqual(page.errors, []);
        }),
      );
    }

    test(`${engine}: own articles, typed, chosen, edited, removed and brought back`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        await page.click('.inbox-head button.link');
        await inElement.waitFor(page, '.state');
        assert.match(await inElement.text(page, '.state'), /Nothing to compare yet/);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'paste');

        await page.type('#paste', 'Quayside roads were under water on Monday.');
        await page.click('.add button.primary');
        await page.waitFor(() => document.querySelectorAll('.card').length === 1);
        assert.match(await inElement.text(page, '.state'), /One article so far/);

        await page.setFiles('#files', [
          files.write('Harbour Post.txt', flood),
          files.write('report.pdf', '%PDF-1.7\n%âãÏÓ'),
          files.write('Coast Daily.md', floodEdited),
          files.write('quay.html', floodHtml),
          files.write('blank.txt', ' \n\n '),
        ]);
        await matrixOf(page, 4);
        const notices = await page.evaluate(() =>
          [...document.querySelectorAll('.notice.bad')].map((notice) => notice.textContent),
        );
        assert.equal(notices.length, 2);
        assert.match(notices[0], /report\.pdf is a PDF document/);
        assert.match(notices[1], /blank\.txt.*no words/);
        const names = await page.evaluate(() =>
          [...document.querySelectorAll('.card .outlet')].map((name) => name.textContent),
        );
        assert.deepEqual(names, ['Article 1', 'Harbour Post', 'Coast Daily', 'Quay Observer']);
        assert.match(
          await page.evaluate(() => document.querySelectorAll('.card')[2].textContent),
          /Harbour road shut by flood/,
        );

        await page.click('.card:nth-child(2) .edit');
        await page.evaluate(() => {
          const form = document.querySelector('dialog form');
          form.elements.source.value = 'Harbour Gazette';
          form.elements.published.value = 'yesterday';
        });
        await page.click('dialog .save');
        assert.match(
          await page.evaluate(() => document.querySelector('dialog .error').textContent),
          /not a date: yesterday/,
        );
        await page.evaluate(() => (document.querySelector('dialog form').elements.published.value = '2025-11-12'));
        await page.click('dialog .save');
        await page.waitFor(() =>
          document
            .querySelector('coverage-overlap')
            .shadowRoot.querySelector('.matrix')
            ?.textContent.includes('Harbour Gazette'),
        );
        assert.match(await page.evaluate(() => document.activeElement.className), /edit/);

        await page.click('.card:nth-child(1) .remove');
        await matrixOf(page, 3);
        await page.click('.notice .undo');
        await matrixOf(page, 4);
        assert.deepEqual(page.errors, []);
      }),
    );

    test(`${engine}: rich text keeps its paragraphs, an address is explained`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        const paste = (html, plain) =>
          page.evaluate(
            (rich, text) => {
              const data = new DataTransfer();
              if (rich) data.setData('text/html', rich);
              data.setData('text/plain', text);
              const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
              Object.defineProperty(event, 'clipboardData', { value: data }); // Firefox ignores the one it is made with
              document.querySelector('#paste').dispatchEvent(event);
            },
            html,
            plain,
          );
        await paste('', 'https://news.example/story');
        assert.match(
          await page.waitFor(() => document.querySelector('.notice.bad')?.textContent),
          /cannot open web addresses.*paste it here/s,
        );
        assert.equal(await page.evaluate(() => document.querySelectorAll('.card').length), 5);

        await paste(
          '<h1>Ferry is late</h1><p>The ferry is <b>late</b> again.</p><p>It left at nine.</p>' +
            '<img src=x onerror="document.title=1">',
          'Ferry is late The ferry is late again. It left at nine.',
        );
        await page.waitFor(() => document.querySelectorAll('.card').length === 1);
        const article = await page.evaluate(() => document.querySelector('coverage-overlap').articles[0]);
        assert.equal(article.text, 'Ferry is late\n\nThe ferry is late again.\n\nIt left at nine.');
        assert.equal(article.title, 'Ferry is late');
        assert.deepEqual(
          article.blocks.map(({ role }) => role),
          ['headline', 'body', 'body'],
        );
        await paste('', 'A second one.\n\nThe ferry is late again, people at the quay say.');
        await matrixOf(page, 2);
        assert.notEqual(await page.evaluate(() => document.title), '1', 'nothing in a pasted text runs');
        // Chromium says aloud that it did not run it.
        assert.deepEqual(
          page.errors.filter((error) => !/inline event handler/.test(error)),
          [],
        );
      }),
    );

    test(`${engine}: everything by keyboard`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        const active = () =>
          page.evaluate(() => {
            const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
            return `${element.id || element.className}|${element.textContent.trim()}`;
          });
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        await page.press('Tab');
        assert.match(await active(), /^skip/);
        await page.press('Enter');
        await page.press('Tab');
        assert.match(await active(), /^tab-overview/);
        await page.press('ArrowRight');
        assert.match(await active(), /^tab-read/);
        const total = await inElement.count(page, '.matches li');
        assert.match(await inElement.text(page, '.counter'), new RegExp(`^${total} matches$`));
        await page.press('F7');
        assert.equal(await inElement.text(page, '.counter'), `Match 1 of ${total}`);
        assert.match(await active(), /→ ¶.* in /);
        await page.press('F7');
        assert.equal(await inElement.text(page, '.counter'), `Match 2 of ${total}`);
        await page.press('Shift+F7');
        await page.press('Shift+F7');
        assert.equal(await inElement.text(page, '.counter'), `Match ${total} of ${total}`);
        assert.match(
          await inElement.text(page, '[role="status"]'),
          new RegExp(`^Match ${total} of ${total}: (Verbatim|Edited|Reworded)`),
        );
        const current = await page.evaluate(() => {
          const shadow = document.querySelector('coverage-overlap').shadowRoot;
          return [...shadow.querySelectorAll('.pane')].map((pane) => {
            const box = pane.querySelector('.para.current').getBoundingClientRect();
            const { top, bottom } = pane.getBoundingClientRect();
            return box.top >= top - 1 && box.top < bottom;
          });
        });
        assert.deepEqual(current, [true, true], 'the match is in sight on both sides');
        await page.press('Enter');
        assert.match(await active(), /← ¶.* in /, 'Enter goes to the other side');
        assert.deepEqual(page.errors, []);
      }),
    );

    test(`${engine}: cancelling keeps the articles and comparing again works`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        await page.click('.inbox-head button.link');
        const long = (seed) => {
          let state = seed;
          const word = () => `w${(state = (state * 48271) % 2147483647) % 4000}`;
          return Array.from({ length: 1500 }, () => `${Array.from({ length: 40 }, word).join(' ')}.`).join('\n\n');
        };
        await page.setFiles(
          '#files',
          Array.from({ length: 6 }, (_, index) => files.write(`Long ${index + 1}.txt`, long(index + 1))),
        );
        await page.click('coverage-overlap >>> button.cancel');
        assert.match(await inElement.text(page, '.state'), /cancelled/);
        assert.equal(await page.evaluate(() => document.querySelectorAll('.card').length), 6);
        await page.evaluate(
          () =>
            (document.querySelector('coverage-overlap').articles = document
              .querySelector('coverage-overlap')
              .articles.slice(0, 2)
              .map((article) => ({ ...article, text: article.text.slice(0, 5000) }))),
        );
        await matrixOf(page, 2);
        assert.deepEqual(page.errors, []);
      }),
    );

    test(`${engine}: says what is blocked`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(pageWithPolicy(files, (policy) => policy.replace(" 'wasm-unsafe-eval'", '')));
        await inElement.waitFor(page, '.state.error');
        assert.match(await inElement.text(page, '.state'), /WebAssembly is blocked.*'wasm-unsafe-eval'/s);
        await page.open(pageWithPolicy(files, (policy) => policy.replace('worker-src blob:', "worker-src 'none'")));
        await matrixOf(page, 5);
        assert.match(await inElement.text(page, '.states'), /blocks background workers/);
      }),
    );

    test(`${engine}: 320 pixels wide without sideways scrolling, one column`, { timeout }, () =>
      withPage(engine, { width: 320, height: 700 }, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        for (const view of ['overview', 'read']) {
          await page.evaluate((name) => document.querySelector('coverage-overlap').setAttribute('view', name), view);
          const [scroll, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(scroll <= inner, `${view}: ${scroll} > ${inner}`);
        }
        const shown = () =>
          page.evaluate(() =>
            [...document.querySelector('coverage-overlap').shadowRoot.querySelectorAll('.pane, .gutter')]
              .filter((part) => part.getClientRects().length > 0)
              .map((part) => part.className),
          );
        assert.deepEqual(await shown(), ['pane left']);
        await page.click('coverage-overlap >>> .pane.left .tags button.tag:not(.more)');
        assert.deepEqual(await shown(), ['pane right']);
      }),
    );
  }

  test('states: identical, nothing shared and the way out of it, too short', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const compare = (articles) =>
        page.evaluate((given) => (document.querySelector('coverage-overlap').articles = given), articles);
      const text =
        'The ferry left the quay at nine on Tuesday morning with forty people on board, the harbour office said.';
      await compare([
        { source: 'One', text },
        { source: 'Two', text },
      ]);
      await matrixOf(page, 2);
      assert.match(await lead(page), /One and Two carry the same text: 0 words differ/);
      assert.match(await inElement.text(page, '.notes'), /only 19 words.*paywall/s);

      await compare([
        { source: 'One', text },
        { source: 'Two', text: 'Inflation surprised economists in seven capitals, and markets fell for a third day.' },
        { source: 'Three', text: 'Nothing.' },
      ]);
      await matrixOf(page, 3);
      assert.match(await lead(page), /No paragraph/);
      await page.click('coverage-overlap >>> .findings button.primary');
      await page.waitFor(() => document.querySelector('coverage-overlap').comparison.options.sensitivity === 'loose');
      assert.equal(
        await page.evaluate(
          () => document.querySelector('coverage-overlap').shadowRoot.querySelector('#sensitivity-loose').checked,
        ),
        true,
      );
    }),
  );

  test('forty articles: the matrix scrolls in its own box', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const paths = Array.from({ length: 40 }, (_, index) =>
        files.write(`Paper ${index + 1}.txt`, (index % 2 ? flood : floodEdited).replace('two', `${index}`)),
      );
      await page.setFiles('#files', paths);
      await matrixOf(page, 40);
      const [scroll, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(scroll <= inner, `${scroll} > ${inner}`);
      assert.deepEqual(await axe(page), []);
    }));

  test('filters are options of the engine', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const before = await page.evaluate(() => document.querySelector('coverage-overlap').comparison.matches.length);
      await page.click('coverage-overlap >>> #min-words-20');
      await page.waitFor(() => document.querySelector('coverage-overlap').comparison.options.minWords === 20);
      assert.ok(
        (await page.evaluate(() => document.querySelector('coverage-overlap').comparison.matches.length)) < before,
      );
      await page.click('coverage-overlap >>> #sensitivity-strict');
      await page.waitFor(() => document.querySelector('coverage-overlap').comparison.options.sensitivity === 'strict');
    }),
  );

  test('panes scroll together, by passage, until they are unlocked', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      await page.evaluate(() => {
        const element = document.querySelector('coverage-overlap');
        element.pair = 'wire courier';
        element.view = 'read';
      });
      const scroll = async (top) => {
        await page.evaluate(
          (to) => (document.querySelector('coverage-overlap').shadowRoot.querySelector('.pane.left').scrollTop = to),
          top,
        );
        await new Promise((resolve) => setTimeout(resolve, 200));
        return page.evaluate(
          () => document.querySelector('coverage-overlap').shadowRoot.querySelector('.pane.right').scrollTop,
        );
      };
      assert.equal(await scroll(0), 0);
      const followed = await scroll(500);
      assert.ok(followed > 250 && followed < 900, `followed to ${followed}`);
      await page.click('coverage-overlap >>> .lock input');
      assert.equal(await scroll(100), followed);
    }),
  );

  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 360]) {
      test(`axe finds nothing: ${colorScheme}, ${width} px`, { timeout }, () =>
        withPage('chromium', { width, height: 800, colorScheme }, async (page) => {
          await page.open(singleFileUrl);
          await matrixOf(page, 5);
          assert.deepEqual(await axe(page), []);
          for (const pair of ['wire courier', 'courier']) {
            await page.evaluate((ids) => {
              const element = document.querySelector('coverage-overlap');
              element.pair = ids;
              element.view = 'read';
            }, pair);
            assert.deepEqual(await axe(page), [], `read: ${pair}`);
          }
          await page.evaluate(() => document.querySelector('.card .edit').click());
          assert.deepEqual(await axe(page), [], 'editor');
          await page.evaluate(() => document.querySelector('dialog .discard').click());
          await page.evaluate(() => document.querySelector('.inbox-head button.link').click());
          await inElement.waitFor(page, '.state');
          assert.deepEqual(await axe(page), [], 'empty');
        }),
      );
    }
  }

  test('pictures for the README', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const overview = await page.screenshot(join(root, 'docs/images/overview.png'));
      await page.evaluate(() => {
        const element = document.querySelector('coverage-overlap');
        element.pair = 'wire courier';
        element.view = 'read';
        element.scrollIntoView();
      });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const read = await page.screenshot(join(root, 'docs/images/read.png'));
      for (const png of [overview, read])
        assert.ok(png.length > 50_000, `${png.length} bytes are no picture of a page`);
    }),
  );
});
