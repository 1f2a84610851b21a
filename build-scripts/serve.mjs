// A static file server for localhost, nothing more.
//   node build-scripts/serve.mjs FOLDER [PORT]      without PORT: 8080, or any free one where that is taken
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export async function serve(folder, { port = 0, headers = {} } = {}) {
  const root = await realpath(folder);
  const requests = [];
  const server = createServer(async (request, response) => {
    const answer = (status, text) =>
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Only GET and HEAD\n');
    try {
      const { pathname } = new URL(request.url, 'http://localhost');
      requests.push(pathname);
      const file = await locate(root, decodeURIComponent(pathname));
      if (!file) return answer(404, `Not found: ${pathname}\n`);
      response.writeHead(200, {
        'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
        'Content-Length': file.size,
        'Cache-Control': 'no-store',
        ...headers,
      });
      if (request.method === 'HEAD') return response.end();
      createReadStream(file.path).on('error', () => response.destroy()).pipe(response);
    } catch {
      answer(400, 'Bad request\n');
    }
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

// The file behind a path, or nothing: never one outside the root, whatever dots or links say.
async function locate(root, pathname) {
  try {
    const asked = resolve(root, `.${pathname}`);
    const path = await realpath((await stat(asked)).isDirectory() ? join(asked, 'index.html') : asked);
    const found = await stat(path);
    return path.startsWith(root + sep) && found.isFile() ? { path, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  try {
    const { url } = await (port ? serve(folder, { port: Number(port) }) : serve(folder, { port: 8080 }).catch(() => serve(folder)));
    console.log(`The page is at ${url} (Ctrl+C ends)`);
  } catch (error) {
    const reason = { EADDRINUSE: 'the port is taken, choose another with --port', EACCES: 'this port needs root' }[error.code];
    console.error(`Cannot serve ${folder} on 127.0.0.1:${port ?? 8080}: ${reason ?? error.message}`);
    process.exitCode = 1;
  }
}
