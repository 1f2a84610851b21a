import puppeteer from 'puppeteer-core';

export async function launchFirefox({ width, height, colorScheme, forcedColors, reducedMotion }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    defaultViewport: null,
    extraPrefsFirefox: {
      // As users have it. Test set-ups relax this one, and then pages pass that are blank for users.
      'security.fileuri.strict_origin_policy': true,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'browser.display.document_color_use': forcedColors ? 2 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    },
  });
  const page = await browser.newPage();  // in the first tab the address bar has the focus, and keys click no button
  await page.setViewport({ width, height });
  const errors = [];
  const requests = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));

  return {
    errors,
    requests: async () => requests,
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    run: (source) => page.evaluate(source),
    element: async (source) => (await page.evaluateHandle(source)).asElement(),
    click: (element) => element.click(),
    focus: (element) => element.focus(),
    type: (text) => page.keyboard.type(text),
    press: async (keys) => {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    },
    setFiles: (element, paths) => element.uploadFile(...paths),
    screenshot: async () => Buffer.from(await page.screenshot()),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  };
}
