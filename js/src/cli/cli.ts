import { createComparer } from '../comparer.js';
import { CoverlapError, messageOf } from '../errors.js';
import type { Comparison } from '../types.js';
import { HELP, readArguments, UsageError, type Arguments } from './args.js';
import { readArticles } from './files.js';
import { checkOutput, print, sizeWarning, writeReport } from './output.js';
import { harmless, makePaint } from './paint.js';
import { makeProgress } from './progress.js';
import { summary } from './summary.js';

const progress = makeProgress(process.stderr);

/** Runs the command line and resolves with its exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  // `print` hears of it too.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    await run(readArguments(argv));
    return 0;
  } catch (error) {
    complain(messageOf(error));
    if (!(error instanceof UsageError)) return 1;
    tell('Try coverlap --help.');
    return 2;
  }
}

async function run(args: Arguments): Promise<void> {
  if (args.command === 'help') return print(HELP);
  if (args.command === 'version') return print(`${COVERLAP_VERSION}\n`);
  await checkOutput(args);
  const { files, ignore, minWords, output, sensitivity } = args;
  const articles = await readArticles(args, complain, (done) => progress.say(`reading ${done} of ${files.length}`));
  if (articles.length === 0) throw new CoverlapError('no-articles', 'None of the files could be read.');
  if (articles.length < 2) {
    const why = files.length > 1 ? `Only ${articles[0].id} could be read` : `${articles[0].id} is the only article`;
    throw new CoverlapError('no-articles', `${why}, so there is nothing to compare it with.`);
  }
  const comparer = await createComparer({ worker: false });
  const comparison = await comparer.compare(articles, {
    ignore,
    minWords,
    sensitivity,
    onProgress: ({ stage, done }) => stage === 'comparing' && progress.say(`comparing ${Math.floor(100 * done)}%`),
  });
  progress.say('writing');
  const text = await render(comparison, args);
  progress.end();
  const warning = sizeWarning(args.format, output ?? 'This report', Buffer.byteLength(text));
  if (warning) complain(warning);
  if (output === undefined) await print(text);
  else await writeReport(output, text);
}

async function render(comparison: Comparison, { format, output }: Arguments): Promise<string> {
  if (format === 'summary') {
    return summary(comparison, makePaint(output === undefined ? process.stdout : {}, process.env));
  }
  const report = await import('../report/index.js');
  try {
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
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CoverlapError('bad-file', `There is too much for one file of ${format}: ${messageOf(error)}`);
  }
}

function complain(message: string): void {
  progress.end();
  tell(`coverlap: ${harmless(message)}`);
}

function tell(line: string): void {
  try {
    process.stderr.write(`${line}\n`);
  } catch {
    // there is nobody to tell
  }
}
