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

// A sentence that stands in three paragraphs which are otherwise about something else.
const spending = 'The board will spend 3.4 million pounds on the pier and borrow half of it from the county.';
const around = (before, after) => [before, spending, after].join(' ');
const pier = `Ferry pier to be rebuilt

The old ferry pier at Saltmarsh is to be rebuilt in stone by next summer, the harbour board decided on Monday.

${around(
  'Fishermen had asked for a wider slipway since the storm of 2019.',
  'A separate plan for the fish market has been put off until the autumn, when a new council is elected.',
)}
`;
const schools = `Budget gap grows in Saltmarsh

${around(
  "Teachers in the town's two schools have been told that no new posts will be filled this year.",
  'Parents said they had heard nothing about it and would write to the mayor.',
)}

Rubbish will be collected every second week from March.
`;
const music = `Brass band loses its hall

${around(
  'The brass band has nowhere to practise since the old theatre was sold in spring.',
  'Its conductor called on the mayor to open the gymnasium on two evenings a week.',
)}
`;

const vote = 'The council voted by 17 to 6 on Tuesday to close the old bridge over the Wend for nine months.';
const divers = 'Divers had found cracks in two of the five stone piers in the week before the vote.';
const wall = ['Subscribe now to read more', 'Sign in or create an account'];
const walled = ['Bridge to close', vote, ...wall, divers].join('\n\n');
const twice = ['Vote on the bridge', vote, 'Traders on the river road want help.', divers, vote, divers].join('\n\n');

/** Runs in the page: when the matrix is drawn, in milliseconds since the page began to load. */
function onceDrawn() {
  return new Promise((done) => {
    const look = () => {
      const drawn = document.querySelector('coverage-overlap')?.shadowRoot.querySelector('.matrix');
      requestAnimationFrame(drawn ? () => done(performance.now()) : look);
    };
    look();
  });
}

const showPair = (page, first, second) =>
  page.evaluate(
    (names) => {
      const element = document.querySelector('coverage-overlap');
      const idOf = (name) => element.articles.find(({ source }) => source === name).id;
      element.pair = names.filter(Boolean).map(idOf).join(' ');
      element.view = 'read';
    },
    [first, second],
  );
/** Runs in the page. */
function ribbonPath() {
  const { shadowRoot } = document.querySelector('coverage-overlap');
  return shadowRoot.querySelector('.ribbon:last-of-type .edges').getAttribute('d');
}

const visible = (page, selector) =>
  page.evaluate((sel) => document.querySelector(sel).getClientRects().length > 0, selector);

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
      test(`${engine}, ${protocol}: opens with the sample compared and asks for nothing else`, { timeout }, (t) =>
        withPage(engine, laptop, async (page) => {
          await page.open(protocol === 'http' ? server.url : singleFileUrl);
          const milliseconds = await page.evaluate(onceDrawn);
          t.diagnostic(`the sample was on screen after ${Math.round(milliseconds)} ms`);
          assert.ok(milliseconds < (engine === 'chromium' ? 3000 : 5000), `the sample took ${milliseconds} ms`);
          await matrixOf(page, 5);
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

    test(`${engine}: files are dropped`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        assert.equal(await visible(page, '.drop'), false);
        const dropped = [
          files.write('Harbour Post.txt', flood),
          files.write('leaflet.pdf', '%PDF-1.7\n%âãÏÓ'),
          files.write('quay.html', floodHtml),
        ];
        await page.drop('.add', dropped, async () =>
          assert.ok(await page.waitFor(() => !document.querySelector('.drop').hidden)),
        );
        await matrixOf(page, 2);
        assert.equal(await visible(page, '.drop'), false);
        assert.deepEqual(
          await page.evaluate(() => [...document.querySelectorAll('.card .outlet')].map((name) => name.textContent)),
          ['Harbour Post', 'Quay Observer'],
        );
        assert.match(
          await page.evaluate(() => document.querySelector('.notice.bad').textContent),
          /leaflet\.pdf is a PDF document/,
        );
        await page.drop('coverage-overlap', [files.write('Coast Daily.md', floodEdited)]);
        await matrixOf(page, 3);
        assert.deepEqual(page.errors, []);
      }),
    );

    test(`${engine}: a shared sentence in paragraphs that are otherwise different`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        await page.setFiles('#files', [
          files.write('Harbour Herald.txt', pier),
          files.write('Coast Times.txt', schools),
          files.write('Band Notes.txt', music),
        ]);
        await matrixOf(page, 3);
        assert.match(
          await inElement.text(page, '.shared'),
          /The board will spend.*= Verbatim in all 3 · only a sentence in each/s,
        );

        await showPair(page, 'Harbour Herald', 'Coast Times');
        for (const side of ['left', 'right']) {
          assert.match(
            await inElement.text(page, `.pane.${side} mark.shared.verbatim`),
            new RegExp(`^${spending} \\[Verbatim, also in`),
          );
          assert.equal(await inElement.count(page, `.pane.${side} mark.shared`), 1);
        }
        assert.match(
          await inElement.text(page, '.pane.left .tags button'),
          /Verbatim → a sentence also in ¶2.* of Coast Times/,
        );
        assert.match(await inElement.text(page, '.matches li'), /Verbatim.*in part.*The board will spend/s);
        assert.equal(await inElement.count(page, '.pane .para.verbatim, .pane .para.edited'), 0, 'no rail of a kind');

        await page.press('F7');
        assert.match(await inElement.text(page, '[role="status"]'), /Match 1 of 1: Verbatim, in part\. The board/);
        const { ribbon, left, right, current } = await page.evaluate(() => {
          const shadow = document.querySelector('coverage-overlap').shadowRoot;
          const box = (selector) => {
            const { top, bottom } = shadow.querySelector(selector).getBoundingClientRect();
            return { top, bottom };
          };
          return {
            ribbon: box('.ribbon.partial .area'),
            left: box('.left mark.shared'),
            right: box('.right mark.shared'),
            current: shadow.querySelectorAll('mark.shared.current').length,
          };
        });
        assert.equal(current, 2);
        const [top, bottom] = [Math.min(left.top, right.top), Math.max(left.bottom, right.bottom)];
        assert.ok(Math.abs(ribbon.top - top) < 2, `the ribbon begins at ${ribbon.top}, the sentence at ${top}`);
        assert.ok(
          Math.abs(ribbon.bottom - bottom) < 2,
          `the ribbon ends at ${ribbon.bottom}, the sentence at ${bottom}`,
        );

        assert.deepEqual(await axe(page), []);

        await showPair(page, 'Coast Times');
        assert.equal(await inElement.count(page, '.single .pane mark.shared'), 1);
        assert.match(
          await inElement.text(page, '.single [data-paragraph="1"] .tags'),
          /a sentence also in ¶3.* of Harbour Herald/,
        );
        assert.deepEqual(page.errors, []);
      }),
    );

    test(`${engine}: boilerplate and repeats are folded, and open`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        await page.setFiles('#files', [files.write('Walled.txt', walled), files.write('Twice.txt', twice)]);
        await matrixOf(page, 2);
        await showPair(page, 'Walled', 'Twice');
        assert.match(
          await inElement.text(page, '.left .fold summary'),
          /^2 paragraphs of boilerplate.*11 words left out$/,
        );
        assert.match(await inElement.text(page, '.right .fold summary'), /^2 paragraphs repeat ¶2, ¶4/);
        const lastRibbon = () => page.evaluate(ribbonPath);
        const before = await lastRibbon();
        await page.click('coverage-overlap >>> .left .fold summary');
        const opened = await page.evaluate(() => {
          const shadow = document.querySelector('coverage-overlap').shadowRoot;
          return [...shadow.querySelectorAll('.left .fold .text')].filter((text) => text.checkVisibility()).length;
        });
        assert.equal(opened, 2);
        assert.deepEqual(await axe(page), []);
        for (let wait = 0; (await lastRibbon()) === before; wait++) {
          assert.ok(wait < 100, 'the ribbons follow');
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
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
          '<style>p { color: red }</style><base href="https://news.example/">' +
            '<h1 style="color: red">Ferry is late</h1><p class=a STYLE=color:red>The ferry is <b>late</b> again.</p>' +
            '<p title="so: style=x" onclick=alert(1)>It left at nine.</p>' +
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
        assert.deepEqual(page.errors, [], 'nor does the console fill with what was not run or applied');
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

  for (const engine of engines) {
    test(`${engine}: Back leads from reading to the overview; leaving with own articles asks`, { timeout }, () =>
      withPage(engine, laptop, async (page) => {
        const view = () => page.evaluate(() => document.querySelector('coverage-overlap').view);
        const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
        const back = async (expected) => {
          await page.evaluate(() => history.back());
          await page.waitFor((name) => document.querySelector('coverage-overlap').view === name, expected);
        };
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        await page.click('coverage-overlap >>> .matrix tbody tr:nth-child(2) td:nth-of-type(1) button');
        assert.equal(await view(), 'read');
        assert.equal(await page.evaluate(() => location.hash), '#read');
        await page.click('coverage-overlap >>> #swap');
        await back('overview');
        await inElement.waitFor(page, '.matrix');
        await page.evaluate(() => history.forward());
        await page.waitFor(() => document.querySelector('coverage-overlap').view === 'read');
        await page.click('coverage-overlap >>> #tab-overview');
        await back('read');
        assert.equal(await asks(), false, 'the example is not lost');

        await page.type('#paste', 'Quayside roads were under water on Monday.');
        await page.press('Control+Enter');
        await page.waitFor(() => document.querySelectorAll('.card').length === 1);
        assert.equal(await asks(), true);
        await page.click('.inbox-head button.link');
        assert.equal(await asks(), false, 'nothing is left to lose');
        assert.deepEqual(page.errors, []);
      }),
    );
  }

  test('articles without outlet have one name everywhere, and never an id', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const title = 'Harbour road closed after the river rose by two metres overnight and lorries were towed away';
      for (const text of [`${vote} ${divers}`, `${title}\n\n${vote} ${divers}`, `${title}\n\n${divers}`, 'Yes.']) {
        await page.type('#paste', 'x');
        await page.evaluate((value) => (document.querySelector('#paste').value = value), text);
        await page.press('Control+Enter');
        await page.waitFor(() => document.querySelector('#paste').value === '');
      }
      await matrixOf(page, 4);
      const short = 'Harbour road closed after the river…';
      const names = ['Article 1', `${short} (2)`, `${short} (3)`, 'Article 4'];
      const texts = (selector, inside) =>
        page.evaluate(
          (sel, shadow) =>
            [...(shadow ? document.querySelector('coverage-overlap').shadowRoot : document).querySelectorAll(sel)].map(
              (node) => node.textContent,
            ),
          selector,
          inside,
        );
      assert.deepEqual(await texts('.card .outlet'), names);
      assert.deepEqual(await texts('.matrix .outlet', true), names);
      await page.evaluate(() => (document.querySelector('coverage-overlap').view = 'read'));
      assert.deepEqual(await texts('#choose-left option', true), names);
      await page.click('.card .edit');
      assert.deepEqual(await texts('dialog h2'), ['Edit Article 1']);
      await page.click('dialog .discard');
      for (const view of ['overview', 'read']) {
        await page.evaluate((name) => (document.querySelector('coverage-overlap').view = name), view);
        const all = await page.evaluate(
          () => document.body.innerHTML + document.querySelector('coverage-overlap').shadowRoot.textContent,
        );
        assert.doesNotMatch(all.replace(/data-\w+="[^"]*"/g, ''), /own-\d/);
      }
      assert.deepEqual(page.errors, []);
    }),
  );

  test('typed text may be Markdown or HTML; a bad paste is forgotten with the next good one', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const add = async (text) => {
        await page.type('#paste', 'x');
        await page.evaluate((value) => (document.querySelector('#paste').value = value), text);
        await page.press('Control+Enter');
      };
      const last = () =>
        page.evaluate(() => {
          const { title, source, text } = document.querySelector('coverage-overlap').articles.at(-1);
          return { title, source, text };
        });
      await add('https://news.example/story');
      await page.waitFor(() => document.querySelector('.notice.bad'));
      await page.setFiles('#files', [files.write('leaflet.pdf', '%PDF-1.7\n%âãÏÓ')]);
      await page.waitFor(() => document.querySelectorAll('.notice.bad').length === 2);

      await add(`---\ntitle: Ferry late\nsource: Quay Gazette\n---\nThe ferry was *late*.`);
      await page.waitFor(() => document.querySelectorAll('.card').length === 1);
      assert.deepEqual(await last(), { title: 'Ferry late', source: 'Quay Gazette', text: 'The ferry was late.' });
      const notices = await page.evaluate(() =>
        [...document.querySelectorAll('.notice')].map((one) => one.textContent),
      );
      assert.equal(notices.length, 1, String(notices));
      assert.match(notices[0], /leaflet\.pdf/, 'what went wrong with a file stays');

      await add('<h1>Fog at sea</h1>\n<p>The ferry <b>waited</b>.</p>');
      await page.waitFor(() => document.querySelectorAll('.card').length === 2);
      assert.deepEqual(await last(), { title: 'Fog at sea', text: 'Fog at sea\n\nThe ferry waited.' });

      await add(floodHtml);
      await page.waitFor(() => document.querySelectorAll('.card').length === 3);
      assert.equal((await last()).source, 'Quay Observer');
      await add('A score of 3 <4 is no markup.');
      await page.waitFor(() => document.querySelectorAll('.card').length === 4);
      assert.equal((await last()).text, 'A score of 3 <4 is no markup.');
      assert.deepEqual(page.errors, []);
    }),
  );

  test('what is shared is listed, most widely carried first, and leads to its place', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const listed = () => inElement.count(page, '.shared li');
      assert.equal(await listed(), 8);
      const carried = await page.evaluate(() =>
        [...document.querySelector('coverage-overlap').shadowRoot.querySelectorAll('.shared li .facts')].map(
          (facts) => facts.textContent,
        ),
      );
      for (const facts of carried) assert.match(facts, /^([=≈~] (Verbatim|Edited|Reworded) )+in (all 5|\d of 5: .+)/);
      const counts = carried.map((facts) => Number(/in (?:all )?(\d)/.exec(facts)[1]));
      assert.deepEqual(counts, [...counts].sort().reverse());
      await page.click('coverage-overlap >>> .shared .all');
      const all = await page.evaluate(
        () =>
          document.querySelector('coverage-overlap').comparison.passages.filter(({ members }) => members.length > 1)
            .length,
      );
      assert.equal(await listed(), all);

      await page.click('coverage-overlap >>> .findings .also .link');
      assert.equal(
        await page.evaluate(() => document.querySelector('coverage-overlap').shadowRoot.activeElement.id),
        'shared-title',
      );
      const told = await inElement.text(page, '.shared li:nth-child(3) q');
      await page.click('coverage-overlap >>> .shared li:nth-child(3) button');
      await inElement.waitFor(page, '.pane.left .current');
      assert.ok((await inElement.text(page, '.pane.left .current .text')).includes(told.slice(0, 30)), told);
      assert.match(await inElement.text(page, '.counter'), /^Match \d+ of/);
      assert.deepEqual(page.errors, []);
    }),
  );

  test(
    'sentences: reworded ones are marked, those of one article alone too, and the legend has every mark',
    { timeout },
    () =>
      withPage('chromium', laptop, async (page) => {
        await page.open(singleFileUrl);
        await matrixOf(page, 5);
        const element = (ids) =>
          page.evaluate((pair) => {
            const one = document.querySelector('coverage-overlap');
            one.pair = pair;
            one.view = 'read';
          }, ids);
        const pairs = await page.evaluate(() => {
          const { articles, matches, passages } = document.querySelector('coverage-overlap').comparison;
          const whole = matches.find(({ kind, partial }) => kind === 'reworded' && !partial);
          const alone = passages.find(({ members }) => members.length === 1 && members[0].partial).members[0];
          const [[start, end]] = alone.spans;
          return {
            reworded: [whole.a, whole.b].map(({ article }) => articles[article].id).join(' '),
            own: articles[alone.article].id,
            text: articles[alone.article].text.slice(start, end),
          };
        });
        await element(pairs.reworded);
        const style = await page.evaluate(() => {
          const mark = document.querySelector('coverage-overlap').shadowRoot.querySelector('.pane mark.reworded');
          return getComputedStyle(mark).textDecorationStyle;
        });
        assert.equal(style, 'dotted');
        await element(pairs.own);
        assert.ok((await inElement.text(page, '.single .pane mark.alone')).startsWith(pairs.text));
        assert.match(
          await inElement.text(page, '.single .summary'),
          /Sentences of \d+ shared paragraphs? are only here/,
        );

        for (const pair of [pairs.reworded, pairs.own, 'wire courier', 'wire chronicle']) {
          await element(pair);
          const [marks, legend] = await page.evaluate(() => {
            const shadow = document.querySelector('coverage-overlap').shadowRoot;
            const names = (selector) =>
              [...new Set([...shadow.querySelectorAll(selector)].map(({ classList }) => classList[0]))].map((name) =>
                name === 'insert' ? 'remove' : name,
              ); // they look the same
            return [names('.pane mark'), names('.legend mark').map(String)].map((list) => [...new Set(list)].sort());
          });
          assert.deepEqual(legend, marks, pair);
        }
      }),
  );

  test('lines broken by hand flow, those of lists are kept', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const wrapped = vote.replace('on Tuesday ', 'on Tuesday\n');
      const text = `${wrapped}\n\n${divers}`;
      const at = text.indexOf(divers);
      const blocks = [
        { span: [0, wrapped.length], role: 'body' },
        { span: [at, text.length], role: 'list' },
      ];
      await page.evaluate(
        (one) => (document.querySelector('coverage-overlap').articles = [one, { ...one, source: 'Other' }]),
        { source: 'One', text: text.replace('cracks in', 'cracks\nin'), blocks },
      );
      await matrixOf(page, 2);
      await page.evaluate(() => (document.querySelector('coverage-overlap').view = 'read'));
      const seen = await page.evaluate(() =>
        [...document.querySelector('coverage-overlap').shadowRoot.querySelectorAll('.left .text')].map(
          (node) => node.innerText,
        ),
      );
      assert.deepEqual(
        seen.map((one) => one.includes('\n')),
        [false, true],
      );
    }),
  );

  test('a phone: the way to the next match stays in sight, long names wrap', { timeout }, () =>
    withPage('chromium', { width: 390, height: 800 }, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const long = 'N'.repeat(80);
      await page.setFiles('#files', [
        files.write(`${long}.txt`, `${pier}\n\n${'W'.repeat(90)}`),
        files.write(`${long}2.txt`, pier),
        files.write('Band Notes.txt', music),
      ]);
      await matrixOf(page, 3);
      await page.click('.fold');
      for (const view of ['overview', 'read']) {
        await page.evaluate((name) => (document.querySelector('coverage-overlap').view = name), view);
        const [scroll, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(scroll <= inner, `${view}: ${scroll} > ${inner}`);
      }
      const tag = await inElement.text(page, '.pane.left .tags button');
      assert.match(tag, /→ ¶\d.* in N+…$/);
      const bar = () =>
        page.evaluate(() => {
          const shadow = document.querySelector('coverage-overlap').shadowRoot;
          const { top, bottom } = shadow.querySelector('.navigation').getBoundingClientRect();
          return { shown: top > innerHeight / 2 && bottom <= innerHeight + 1, bottom };
        });
      for (const share of [0.4, 0.7]) {
        await page.evaluate((part) => {
          const pane = document.querySelector('coverage-overlap').shadowRoot.querySelector('.pane.left');
          scrollTo(0, pane.getBoundingClientRect().top + scrollY + pane.offsetHeight * part - innerHeight / 2);
        }, share);
        const { shown, bottom } = await bar();
        assert.ok(shown, `the bar ends at ${bottom}`);
      }
      assert.deepEqual(await axe(page), []);
    }),
  );

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

  test('states: too big, by one file and by all together', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const sentence = 'The ferry left the quay at nine on Tuesday morning with forty people on board. ';
      const big = (name, bytes) => files.write(name, sentence.repeat(bytes / sentence.length));
      await page.setFiles('#files', [big('Archive.txt', 65e6), big('Half.txt', 33e6), big('Other half.txt', 33e6)]);
      await page.waitFor(() => document.querySelectorAll('.notice.bad').length === 2);
      const notices = await page.evaluate(() =>
        [...document.querySelectorAll('.notice.bad p')].map((p) => p.textContent),
      );
      const limit = 'all articles together may have 64 MB.';
      assert.deepEqual(notices, [
        `Archive.txt was not added: it has 65 MB, and ${limit}`,
        `Other half.txt was not added: it has 33 MB, and ${limit}`,
      ]);
      assert.equal(await page.evaluate(() => document.querySelectorAll('.card').length), 1);
      assert.deepEqual(page.errors, []);
    }),
  );

  test('states: approximate says which article, and that not everything was looked at', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      // More sentences with the same word than the engine's budget allows to look at.
      const departures = (hundreds) =>
        Array.from({ length: 80 }, (_, paragraph) =>
          Array.from({ length: 100 }, (_, n) => `Ferry ${hundreds + paragraph * 100 + n} sailed.`).join(' '),
        ).join('\n\n');
      await page.setFiles('#files', [
        files.write('North Quay.txt', departures(1e5)),
        files.write('South Quay.txt', departures(2e5)),
      ]);
      await matrixOf(page, 2);
      const notes = await inElement.text(page, '.notes');
      assert.match(notes, /North Quay: too much to compare in full/);
      assert.match(notes, /South Quay: too much/);
      assert.deepEqual(page.errors, []);
    }),
  );

  test('where all is reworded the matrix says how many words', { timeout }, () =>
    withPage('chromium', laptop, async (page) => {
      await page.open(singleFileUrl);
      await matrixOf(page, 5);
      const late =
        'The morning ferry to Saltmarsh left forty minutes late on Tuesday because of fog, the harbour office said.';
      const troubles = 'Fog on Tuesday kept the Saltmarsh ferry in harbour for forty minutes, officials said.';
      await page.setFiles('#files', [
        files.write('Wire.txt', `Ferry to Saltmarsh late\n\n${late}`),
        files.write('Herald.txt', `Weather troubles\n\n${troubles}\n\nBakers raised prices again.`),
        files.write(
          'Journal.txt',
          'Inflation surprised economists in seven capitals, and markets fell for a third day.',
        ),
      ]);
      await matrixOf(page, 3);
      const cells = await page.evaluate(() =>
        [
          ...document.querySelector('coverage-overlap').shadowRoot.querySelectorAll('.matrix tbody tr:first-child td'),
        ].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
      );
      assert.match(cells[1], /^~ \d+ words of \d+ words, reworded/);
      assert.match(cells[2], /^nothing/);
      assert.ok(!cells.some((cell) => /\b0%/.test(cell)), String(cells));
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
      assert.match(await inElement.text(page, '.scroll-hint:not([hidden])'), /40 articles: scroll/);
      const { sideways, down, moved, tall } = await page.evaluate(() => {
        const box = document.querySelector('coverage-overlap').shadowRoot.querySelector('.scroller');
        const head = box.querySelector('tbody th');
        const cell = box.querySelector('tbody td:nth-of-type(9)');
        const before = [head, cell].map((part) => part.getBoundingClientRect().left);
        box.scrollTo(400, 300);
        return {
          sideways: box.scrollWidth - box.clientWidth,
          down: box.scrollHeight - box.clientHeight,
          moved: [head, cell].map((part, index) => part.getBoundingClientRect().left - before[index]),
          tall: head.getBoundingClientRect().height,
        };
      });
      assert.ok(sideways > 400 && down > 300, `scrolls by ${sideways} and ${down}`);
      assert.deepEqual(moved, [0, -400], 'names stay, cells move');
      assert.ok(tall < 140, `a row is ${tall} pixels tall`);

      const tray = () =>
        page.evaluate(() => [
          document.querySelector('.cards').classList.contains('more'),
          document.querySelector('.tray-hint:not([hidden])')?.textContent,
        ]);
      assert.deepEqual(await tray(), [true, 'Scroll to see all 40 articles']);
      await page.evaluate(() => document.querySelector('.cards').scrollTo(0, 1e6));
      await page.waitFor(() => !document.querySelector('.cards').classList.contains('more'));
      assert.deepEqual(await axe(page), []);
    }),
  );

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
