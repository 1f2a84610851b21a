import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CoverlapError, messageOf } from '../errors.js';
import type { Extracted } from '../extract/extract.js';
import { MAX_TEXT_UNITS } from '../options.js';
import type { ArticleInput } from '../types.js';
import type { Arguments } from './args.js';

/** The articles that could be read; `complain` hears of the others, with the file named, `progress` of each. */
export async function readArticles(
  args: Arguments,
  complain: (message: string) => void,
  progress: (done: number) => void,
): Promise<ArticleInput[]> {
  const articles: ArticleInput[] = [];
  const ids = uniqueIds(args.files);
  for (const [index, file] of args.files.entries()) {
    try {
      const { article, notes } = await read(file, args);
      notes.forEach((note) => complain(`${nameOf(file)}: ${note}`));
      const title = args.titles[index] || article.title;
      // Where nothing better is known, the name of the file tells people which article is meant.
      const source = args.sources[index] || article.source || (title ? undefined : ids[index]);
      articles.push({
        ...article,
        id: ids[index],
        ...(title ? { title } : {}),
        ...(source ? { source } : {}),
        ...(args.published[index] ? { published: args.published[index] } : {}),
      });
    } catch (error) {
      complain(explain(nameOf(file), error));
    }
    progress(index + 1);
  }
  return articles;
}

async function read(file: string, { encoding, type }: Arguments): Promise<Extracted> {
  const data = file === '-' ? await standardInput() : await regularFile(file);
  const { extract } = await import('../extract/index.js');
  return extract({ name: nameOf(file), data, encoding, type: file === '-' ? type : undefined });
}

async function regularFile(file: string): Promise<Uint8Array> {
  // No encoding needs more than three bytes for a UTF-16 unit.
  const { size } = await stat(file);
  if (size > 3 * MAX_TEXT_UNITS) {
    throw new CoverlapError('text-too-long', `${file} has ${size.toLocaleString('en-US')} bytes, too many for a text.`);
  }
  return readFile(file);
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** File names; where two are the same, paths; where these are the same too, numbered. */
function uniqueIds(files: readonly string[]): string[] {
  const bases = files.map((file) => (file === '-' ? nameOf(file) : basename(file)));
  const names = bases.map((base, index) => (bases.indexOf(base) === bases.lastIndexOf(base) ? base : files[index]));
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name} (${earlier + 1})`;
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be read',
  EPERM: 'this file may not be read',
};

function explain(name: string, error: unknown): string {
  if (error instanceof CoverlapError) return error.message;
  const { code } = error as { code?: string };
  return `${name}: ${REASONS[code ?? ''] ?? messageOf(error)}`;
}
