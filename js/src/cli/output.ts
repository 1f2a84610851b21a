// Where a report goes: what can be wrong with that is said before the articles are compared.
import { constants } from 'node:fs';
import { access, open, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CoverlapError, messageOf } from '../errors.js';
import { namedFormat, UsageError, type Arguments, type Format } from './args.js';

/** Browsers take long to open a page of more bytes. */
const LARGE = 50_000_000;

export async function checkOutput(args: Arguments): Promise<void> {
  const { files, format, output } = args;
  if (output === undefined) {
    if (format !== 'summary') for (const file of files) await checkMeant(file, format);
    return;
  }
  for (const file of files) {
    if (await isSame(file, output)) throw new UsageError(`-o ${output} would overwrite the article ${file}`);
  }
  await checkWritable(output);
}

/** `--html report.html` reads as if the report went there; with a report of before, or none, it was meant to. */
async function checkMeant(file: string, format: Format): Promise<void> {
  if (file === '-' || namedFormat(file) !== format) return;
  const head = await beginning(file);
  const report = head !== undefined && isReport(head);
  if (head !== undefined && !report) return;
  const what = report ? 'is a report of coverlap, not an article' : 'does not exist';
  throw new UsageError(`${file} ${what}; did you mean -o ${file}?`);
}

/** The first characters of a file; undefined where there is no such file. */
async function beginning(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(2048), 0, 2048, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : '';
  }
}

function isReport(head: string): boolean {
  return (
    head.includes('<meta name="generator" content="coverlap ') ||
    /^(\{\s*"schema":\s*"coverlap\/|\ufeff?a_id,a_name,|# Coverage overlap of )/.test(head)
  );
}

async function isSame(file: string, output: string): Promise<boolean> {
  if (file === '-') return false;
  if (resolve(file) === resolve(output)) return true;
  try {
    const [input, target] = await Promise.all([file, output].map((path) => stat(path, { bigint: true })));
    return target.isFile() && input.dev === target.dev && input.ino === target.ino;
  } catch {
    return false; // one of them does not exist
  }
}

async function checkWritable(output: string): Promise<void> {
  const folder = dirname(output);
  const found = await stat(output).catch(() => undefined);
  if (found?.isDirectory()) throw unwritable(output, 'this is a folder');
  if (!found && !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw unwritable(output, `there is no folder ${folder}`);
  }
  try {
    await access(found ? output : folder, constants.W_OK);
  } catch {
    throw unwritable(output, `${found ? 'it' : `the folder ${folder}`} may not be written to`);
  }
}

export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw unwritable(file, messageOf(error));
  }
}

/** To standard output. A reader such as `head` that has seen enough is no error. */
export async function print(text: string): Promise<void> {
  try {
    await new Promise<void>((done, fail) => {
      process.stdout.write(text, (error) => (error ? fail(error) : done()));
    });
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw unwritable('standard output', messageOf(error));
  }
}

function unwritable(name: string, why: string): CoverlapError {
  return new CoverlapError('bad-file', `${name} cannot be written: ${why}`);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** What to say of a report that few programs will open with ease. */
export function sizeWarning(format: Format, name: string, bytes: number): string | undefined {
  if (format !== 'html' || bytes <= LARGE) return undefined;
  const size = Math.round(bytes / 1e6).toLocaleString('en-US');
  return `${name} has ${size} MB, which browsers open slowly or not at all; --json, --csv and --markdown are smaller`;
}
