// One small interface over three real browsers.
//
//   import { engines, launch, serve } from './drivers/index.mjs';
//
//   for (const engine of engines) {                       // 'chromium', 'firefox', 'webkit'
//     test(`opens in ${engine}`, async () => {
//       const page = await launch(engine, { width: 1280, height: 800 });
//       try {
//         await page.open('file:///…/coverlap.html');
//         assert.equal(await page.evaluate(() => document.title), 'coverlap');
//         assert.deepEqual(page.errors, []);
//       } finally {
//         await page.close();
//       }
//     });
//   }
//
// launch(engine, { width = 1280, height = 800, colorScheme = 'light' | 'dark', forcedColors = false,
//                  reducedMotion = false }) -> page, a fresh profile. Throws where the engine cannot emulate what is
//                  asked: see `can(engine, 'forcedColors')`; WebKit can do neither forced colours nor reduced motion.
// page.open(url)                   http: or file:; resolves after the load event
// page.evaluate(fn, ...args)       runs fn in the page; arguments and result travel as JSON, promises are awaited, and
//                                  what the page throws is thrown here. fn sees nothing of the test's own scope.
// page.waitFor(fn, ...args)        asks until fn returns something truthy and returns that; fails after 15 s
// page.click(selector)             a real mouse click on the middle of the element, scrolled into view
// page.type(selector, text)        focuses the element and types; '\n' is Enter
// page.press(key)                  on what has the focus: 'Tab', 'Enter', 'ArrowDown', 'Escape', 'Space', 'a', 'Shift+Tab',
//                                  'Control+a'
// page.setFiles(selector, paths)   chooses files (absolute paths) in an <input type=file>, hidden or not
// page.drop(selector, paths, over?)  drags files over the element, calls over() and drops them. In Chromium the
//                                  browser does it; Firefox and WebKit offer no way in, so there the page gets the
//                                  same events with the same files, and drops only where it has accepted them.
// page.screenshot(path?)           PNG of the viewport as a Buffer, also written to path
// page.resize(width, height)       viewport in CSS pixels
// page.errors                      string[]: uncaught errors, unhandled rejections and console.error so far.
//                                  WebKit tells only those after the load event, and only after the next evaluate().
// page.requests()                  -> string[]: addresses asked for so far, without the blob: and data: ones.
//                                  WebKit tells only those of the page that is open now.
// page.close()
//
// Selectors are CSS; `>>>` steps into an open shadow root: 'coverage-overlap >>> button.next'.
//
// serve(folder) -> { url, requests, close() }: serves a folder on a free port of 127.0.0.1; `requests` lists the paths
// that were asked for. serve(folder, { headers }) adds response headers, for example a Content-Security-Policy.

import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { launchWebKit } from './webkit.mjs';

export { serve } from '../../../build-scripts/serve.mjs';

const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };
const cannot = { chromium: [], firefox: [], webkit: ['forcedColors', 'reducedMotion'] };

export const engines = Object.keys(launchers);

export const can = (engine, emulation) => !cannot[engine].includes(emulation);

export async function launch(engine, options = {}) {
  for (const emulation of cannot[engine]) {
    if (options[emulation]) throw new Error(`${engine} cannot emulate ${emulation}`);
  }
  const defaults = { width: 1280, height: 800, colorScheme: 'light', forcedColors: false, reducedMotion: false };
  const driver = await launchers[engine]({ ...defaults, ...options });

  const evaluate = async (fn, ...args) => {
    const { json, error } = await driver.run(`(async () => {
      try {
        return { json: JSON.stringify(await (${fn})(...${JSON.stringify(args)})) ?? null };
      } catch (error) {
        return { error: String(error) };
      }
    })()`);
    if (error !== undefined) throw new Error(`${engine}: ${error}`);
    return json === null ? undefined : JSON.parse(json);
  };

  const waitFor = async (fn, ...args) => {
    for (const end = Date.now() + 15_000; ; await sleep(50)) {
      const value = await evaluate(fn, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`${engine}: waited 15 s in vain for ${fn} ${JSON.stringify(args)}`);
    }
  };

  const find = async (selector) => {
    const source = `(${inPage})(${JSON.stringify(selector)})`;
    for (const end = Date.now() + 5_000; ; await sleep(50)) {
      const element = await driver.element(source);
      if (element) return element;
      if (Date.now() > end) throw new Error(`${engine}: no element matches '${selector}'`);
    }
  };

  const drop = async (selector, paths, over) => {
    if (driver.drop) return driver.drop(await find(selector), paths, over);
    const files = await Promise.all(
      paths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString('base64') })),
    );
    await find(selector);
    const drag = (...types) => evaluate(`(...given) => (${dragInPage})(${inPage}, ...given)`, selector, files, types);
    await drag('dragenter', 'dragover');
    await over?.();
    await drag('drop');
  };

  return {
    engine,
    errors: driver.errors,
    requests: async () => (await driver.requests()).filter((url) => !/^(blob|data|about):/.test(url)),
    open: async (url) => void (await driver.open(url)),
    evaluate,
    waitFor,
    click: async (selector) => driver.click(await find(selector)),
    type: async (selector, text) => {
      await driver.focus(await find(selector));
      await driver.type(text);
    },
    press: (key) => driver.press(key.split(/(?<=.)\+/).map((name) => (name === 'Space' ? ' ' : name))),
    setFiles: async (selector, paths) => driver.setFiles(await find(selector), [paths].flat()),
    drop,
    screenshot: async (path) => {
      const png = await driver.screenshot();
      if (path) await writeFile(path, png);
      return png;
    },
    resize: (width, height) => driver.resize(width, height),
    close: () => driver.close(),
  };
}

// Runs in the page.
function inPage(selector) {
  return selector.split('>>>').reduce((root, step) => root && (root.shadowRoot ?? root).querySelector(step), document);
}

// Runs in the page. A browser drops only where the page has said in dragover that it takes what is dragged.
function dragInPage(find, selector, files, types) {
  const data = new DataTransfer();
  for (const { name, base64 } of files) {
    data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
  }
  for (const type of types) {
    const event = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: data });
    find(selector).dispatchEvent(event);
    if (type === 'dragover' && !event.defaultPrevented) throw new Error(`${selector} takes no files`);
  }
}
