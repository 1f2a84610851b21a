// What the tests of the page and of the element share.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { launch } from './drivers/index.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const singleFile = join(root, 'dist/coverlap.html');
export const singleFileUrl = pathToFileURL(singleFile).href;
const axeSource = readFileSync(join(root, 'tests/browser/node_modules/axe-core/axe.min.js'), 'utf8');

export async function withPage(engine, options, use) {
  const page = await launch(engine, options);
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

/** A folder for files that are handed to the page; `write` returns the path. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'coverlap-page-'));
  return {
    folder,
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The double-click page with one thing changed in its Content Security Policy. */
export function pageWithPolicy(folder, change) {
  const html = readFileSync(singleFile, 'utf8');
  const changed = html.replace(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/, (_, before, policy) => {
    const other = change(policy);
    if (other === policy) throw new Error('The policy has not changed.');
    return before + other;
  });
  return pathToFileURL(folder.write('policy.html', changed)).href;
}

/** What axe finds, one line for each. The source goes into the function, for the page's policy forbids `eval`. */
export async function axe(page, context = 'document') {
  const audit = new Function(`${axeSource}; return axe.run(${context}, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => id + ': ' + node.target.flat().join(' > ') + ': ' + node.failureSummary)));`);
  return page.evaluate(audit);
}

/** Runs in the page: the shadow root of the element. Selectors of these helpers search in it. */
export const inElement = {
  text: (page, selector) =>
    page.evaluate(
      (sel) => document.querySelector('coverage-overlap').shadowRoot.querySelector(sel)?.textContent,
      selector,
    ),
  count: (page, selector) =>
    page.evaluate(
      (sel) => document.querySelector('coverage-overlap').shadowRoot.querySelectorAll(sel).length,
      selector,
    ),
  waitFor: (page, selector) =>
    page.waitFor(
      (sel) => Boolean(document.querySelector('coverage-overlap')?.shadowRoot?.querySelector(sel)),
      selector,
    ),
};

export const matrixOf = (page, articles) =>
  page.waitFor(
    (count) =>
      document.querySelector('coverage-overlap')?.shadowRoot?.querySelectorAll('.matrix tbody tr').length === count &&
      !document.querySelector('coverage-overlap').shadowRoot.querySelector('.busy'),
    articles,
  );
