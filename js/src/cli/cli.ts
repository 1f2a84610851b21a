import { writeFile } from 'node:fs/promises';
import { createComparer } from '../comparer.js';
import { CoverlapError, messageOf } from '../errors.js';
import type { Comparison, Progress } from '../types.js';
import { HELP, readArguments, UsageError, type Arguments } from './args.js';
import { readArticles } from './files.js';
import { harmless, makePaint } from './paint.js';
import { summary } from './summary.js';

/** Runs the command line and resolves with its exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', ignoreClosedPipe);
  try {
    return await run(readArguments(argv));
  } catch (error) {
    complain(messageOf(error));
    if (!(error instanceof UsageError)) return 1;
    process.stderr.write('Try coverlap --help.\n');
    return 2;
  }
}

async function run(args: Arguments): Promise<number> {
  if (args.command === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (args.command === 'version') {
    process.stdout.write(`${COVERLAP_VERSION}\n`);
    return 0;
  }
  const articles = await readArticles(args, complain);
  if (articles.length === 0) throw new CoverlapError('no-articles', 'None of the files could be read.');
  if (articles.length < 2 && args.files.length > 1) {
    throw new CoverlapError(
      'no-articles',
      `Only ${articles[0].id} could be read, so there is nothing to compare it with.`,
    );
  }
  const comparer = await createComparer({ worker: false });
  const { ignore, minWords, sensitivity } = args;
  const comparison = await comparer.compare(articles, { ignore, minWords, sensitivity, onProgress: progressLine() });
  const text = await render(comparison, args);
  if (args.output === undefined) process.stdout.write(text);
  else await write(args.output, text);
  return 0;
}

async function render(comparison: Comparison, { format, output }: Arguments): Promise<string> {
  if (format === 'summary')
    return summary(comparison, makePaint(output === undefined ? process.stdout : {}, process.env));
  const report = await import('../report/index.js');
  switch (format) {
    case 'html':
      return report.toHtml(comparison);
    case 'markdown':
      return report.toMarkdown(comparison);
    case 'csv':
      return report.toCsv(comparison, { bom: output !== undefined });
    case 'json':
      return report.toJson(comparison);
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CoverlapError('bad-file', `${file} cannot be written: ${messageOf(error)}`);
  }
}

/** On a terminal, for comparisons that take longer than a second. */
function progressLine(): (progress: Progress) => void {
  if (!process.stderr.isTTY) return () => {};
  const start = Date.now();
  let shown = false;
  return ({ stage, done }) => {
    if (stage === 'comparing' && Date.now() - start > 1000) {
      process.stderr.write(`\rcomparing ${Math.round(100 * done)}%`);
      shown = true;
    } else if (stage === 'decoding' && shown) {
      process.stderr.write('\r\u001b[K');
      shown = false;
    }
  };
}

function complain(message: string): void {
  process.stderr.write(`coverlap: ${harmless(message)}\n`);
}

// A reader such as `head` that has seen enough is no error.
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
