import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { show } from '../errors.js';
import { SENSITIVITIES } from '../protocol.js';
import type { Sensitivity } from '../types.js';

export const FORMATS = ['html', 'json', 'markdown', 'csv'] as const;
export type Format = (typeof FORMATS)[number] | 'summary';

export interface Arguments {
  command: 'compare' | 'help' | 'version';
  files: string[];
  format: Format;
  output?: string;
  sensitivity: Sensitivity;
  minWords: number;
  ignore: string[];
  titles: string[];
  sources: string[];
  published: string[];
  encoding?: string;
}

export class UsageError extends Error {}

export const HELP = `Usage: coverlap compare FILE FILE… [options]

Compares news articles about the same event, paragraph by paragraph. Reads .txt, .md and .html; - is standard input.
Without a format it prints a summary.

  --html, --json, --markdown, --csv   write a report of this format
  -o, --output FILE                   to a file; its ending gives the format where none is named
  --sensitivity strict|normal|loose   how alike text must be to match (normal)
  --min-words N                       leave out paragraphs of fewer words, 0 to 1000 (0)
  --ignore PHRASE                     leave out a phrase wherever it stands; may be repeated
  --title, --source, --published TEXT of the first file, given again of the second, and so on
  --encoding NAME                     of files that are neither UTF-8 nor marked, for example windows-1252
  -h, --help                          this text
  -V, --version                       the version

Files that cannot be read are named on standard error and the others are compared, where two are left.
Ends with 0 when a comparison was made, 1 when none could be made, 2 when the command was not understood.
`;

const OPTIONS = {
  html: { type: 'boolean' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  csv: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  sensitivity: { type: 'string' },
  'min-words': { type: 'string' },
  ignore: { type: 'string', multiple: true },
  title: { type: 'string', multiple: true },
  source: { type: 'string', multiple: true },
  published: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [command, ...files] = positionals;
  const named = FORMATS.filter((format) => values[format]);
  if (named.length > 1) throw new UsageError(`--${named[0]} and --${named[1]} cannot be given together`);
  const args: Arguments = {
    command: 'compare',
    files,
    format: named[0] ?? formatOf(values.output),
    output: values.output,
    sensitivity: oneOf(values.sensitivity ?? 'normal', SENSITIVITIES, '--sensitivity'),
    minWords: wholeNumber(values['min-words'] ?? '0', 1000, '--min-words'),
    ignore: values.ignore ?? [],
    titles: values.title ?? [],
    sources: values.source ?? [],
    published: values.published ?? [],
    encoding: values.encoding,
  };
  if (values.version) return { ...args, command: 'version' };
  if (values.help || command === 'help') return { ...args, command: 'help' };
  if (command !== 'compare') {
    throw new UsageError(command === undefined ? 'there is no command' : `there is no command ${show(command)}`);
  }
  if (files.length === 0) throw new UsageError('there is no file to compare');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input (-) can be read only once');
  for (const option of ['title', 'source', 'published'] as const) {
    const given = values[option]?.length ?? 0;
    if (given > files.length) throw new UsageError(`--${option} is given ${given} times for ${files.length} files`);
  }
  return args;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = (error as Error).message.split('. ')[0];
    throw new UsageError(message.charAt(0).toLowerCase() + message.slice(1));
  }
}

function formatOf(output = ''): Format {
  const endings: Record<string, Format> = {
    '.html': 'html',
    '.htm': 'html',
    '.json': 'json',
    '.md': 'markdown',
    '.csv': 'csv',
  };
  return endings[extname(output).toLowerCase()] ?? 'summary';
}

function oneOf<T extends string>(value: string, choices: readonly T[], option: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${choices.join(', ')}, not ${show(value)}`);
  return found;
}

function wholeNumber(value: string, most: number, option: string): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Infinity;
  if (number > most) throw new UsageError(`${option} must be a whole number from 0 to ${most}, not ${show(value)}`);
  return number;
}
