// WebKitGTK through its own WebDriver, on a display of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const keyCodes = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  F7: '\uE037', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
};

export async function launchWebKit({ width, height, colorScheme }) {
  const folder = await mkdtemp(join(tmpdir(), 'coverlap-webkit-'));
  const { base, driver } = await startDriver({
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',  // no user namespaces in containers
    LIBGL_ALWAYS_SOFTWARE: '1',
  });
  let session = '';
  const call = async (method, path, body) => {
    const response = await fetch(`${base}/session${session}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const close = async () => {
    await call('DELETE', '').catch(() => {});
    process.kill(-driver.pid, 'SIGTERM');
    await new Promise((resolve) => (driver.exitCode === null && driver.signalCode === null ? driver.on('exit', resolve) : resolve()));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const { sessionId } = await call('POST', '', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    session = `/${sessionId}`;
    await call('POST', '/timeouts', { script: 120_000, pageLoad: 60_000 });
  } catch (error) {
    await close();
    throw error;
  }

  const errors = [];
  const run = async (source) => {
    const script = `Promise.resolve(${source}).then((value) => arguments[0]({ value, seen: globalThis.takeErrors?.() ?? [] }))`;
    const { value, seen } = await call('POST', '/execute/async', { script, args: [] });
    errors.push(...seen);
    return value;
  };
  // The window is larger than the viewport by its own bars.
  const resize = async (width, height) => {
    for (let attempt = 0; attempt < 3; attempt++) {
      const inner = await run('[innerWidth, innerHeight]');
      if (inner[0] === width && inner[1] === height) return;
      const outer = await call('GET', '/window/rect');
      await call('POST', '/window/rect', {
        width: outer.width + width - inner[0],
        height: outer.height + height - inner[1],
      });
      await sleep(100);
    }
  };
  const keys = (actions) => call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const key = (type, name) => ({ type, value: keyCodes[name] ?? name });
  await resize(width, height);

  return {
    errors,
    requests: () => run('[location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)]'),
    open: async (url) => {
      await call('POST', '/url', { url });
      await run(`(${collectErrors})()`);
    },
    run,
    element: async (source) => (await run(source))?.[elementKey],
    click: (element) => call('POST', `/element/${element}/click`, {}),
    focus: (element) => call('POST', '/execute/sync', { script: 'arguments[0].focus()', args: [{ [elementKey]: element }] }),
    type: (text) => keys([...text].flatMap((c) => (c === '\n' ? ['Enter'] : [c])).flatMap((c) => [key('keyDown', c), key('keyUp', c)])),
    press: (names) => keys([...names.map((name) => key('keyDown', name)), ...names.toReversed().map((name) => key('keyUp', name))]),
    setFiles: (element, paths) => call('POST', `/element/${element}/value`, { text: paths.join('\n') }),
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
    resize,
    close,
  };
}

// Runs in the page. There is no log to read: automated sessions are private ones, whose console goes nowhere.
function collectErrors() {
  const seen = [];
  globalThis.takeErrors = () => seen.splice(0);
  addEventListener('error', (event) => seen.push(String(event.error ?? event.message)));
  addEventListener('unhandledrejection', (event) => seen.push(String(event.reason)));
  const { error } = console;
  console.error = (...values) => {
    seen.push(values.join(' '));
    error.apply(console, values);
  };
}

function miniBrowser() {
  const architecture = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  const path = `/usr/lib/${architecture}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
  if (!existsSync(path)) throw new Error(`WebKitGTK's MiniBrowser is missing: ${path}`);
  return path;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Two xvfb-run that start at once may choose the same display, and one of them then never answers: it is tried again.
async function startDriver(env) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const command = ['-a', '-s', '-screen 0 2600x2000x24', 'WebKitWebDriver', `--port=${port}`];
    const driver = spawn('xvfb-run', command, { detached: true, stdio: 'ignore', env });
    if (await answers(base, driver)) return { base, driver };
    if (driver.exitCode === null) process.kill(-driver.pid, 'SIGTERM');
    if (attempt === 4) throw new Error(`WebKitWebDriver did not answer within 15 s, ${attempt} times`);
  }
}

async function answers(base, driver) {
  for (let attempt = 0; attempt < 150 && driver.exitCode === null; attempt++) {
    if (await fetch(`${base}/status`).then((response) => response.ok, () => false)) return true;
    await sleep(100);
  }
  return false;
}
