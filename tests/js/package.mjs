// The package as its users get it: packed, and installed from the tarball into an empty folder, without a network.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const js = join(root, 'js');

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function stamp() {
  const hash = createHash('sha256');
  for (const file of ['bin', 'dist', 'schema'].flatMap((folder) => files(join(js, folder))).sort()) {
    hash.update(`${file} ${statSync(file).mtimeMs} ${statSync(file).size}\n`);
  }
  for (const file of ['package.json', 'README.md', 'LICENSE']) hash.update(readFileSync(join(js, file)));
  return hash
    .digest('hex')
    .slice(0, 12);
}

function npm(folder, ...args) {
  const quiet = ['--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  return execFileSync('npm', [...args, ...quiet], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

function install() {
  if (!existsSync(join(js, 'dist/index.js'))) throw new Error('js/dist is missing: run build-scripts/build js');
  const folder = join(root, 'build', `package-${stamp()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const made = mkdtempSync(join(root, 'build', 'package-new-'));
  const tarball = npm(js, 'pack', '--pack-destination', made).trim().split('\n').at(-1);
  writeFileSync(join(made, 'package.json'), '{ "private": true }');
  npm(made, 'install', join(made, tarball));
  try {
    renameSync(made, folder);
  } catch {
    rmSync(made, { recursive: true, force: true }); // another test file was faster
  }
  return folder;
}

export const folder = install();
const require = createRequire(join(folder, 'any.js'));

/** The file that a specifier such as `coverlap/report` stands for. */
export const resolve = (specifier) => require.resolve(specifier);
export const load = (specifier) => import(pathToFileURL(resolve(specifier)).href);
export const bin = join(folder, 'node_modules/coverlap/bin/coverlap.mjs');
/** Of js/node_modules: tools that tests need and users do not. */
export const devRequire = createRequire(join(js, 'package.json'));

/** A source file that no entry shows, with what it imports. */
export async function internal(path) {
  const { build } = devRequire('esbuild');
  const entryPoints = [join(js, 'src', path)];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', platform: 'node', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
