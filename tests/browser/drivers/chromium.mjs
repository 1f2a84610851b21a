import { chromium } from 'playwright-core';

export async function launchChromium({ width, height, colorScheme, forcedColors, reducedMotion }) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
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
    press: (keys) => page.keyboard.press(keys.join('+')),
    setFiles: (element, paths) => element.setInputFiles(paths),
    drop: async (element, paths, over) => {
      await element.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await element.boundingBox();
      const session = await page.context().newCDPSession(page);
      const drag = (type) =>
        session.send('Input.dispatchDragEvent', {
          type,
          x: x + width / 2,
          y: y + height / 2,
          data: { items: [], files: paths, dragOperationsMask: 1 },
        });
      await drag('dragEnter');
      await drag('dragOver');
      await over?.();
      await drag('drop');
      await session.detach();
    },
    screenshot: () => page.screenshot(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => browser.close(),
  };
}
