import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { show } from '../errors.js';
import { SENSITIVITIES } from '../protocol.js';
import type { FileType } from '../extract/extract.js';
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
  /** Of standard input. */
  type?: FileType;
}

export class UsageError extends Error {}

export const HELP = `Usage: coverlap compare FILE FILE… [options]

Compares news articles about the same event, paragraph by paragraph. Reads .txt, .md and .html; - is standard input.
A file that begins as a web page is read as one, whatever its ending. Without a format it prints a summary.

  --html, --json, --markdown, --csv   write a report of this format
  -o, --output FILE                   to a file; its ending (.html, .json, .md, .csv; .txt is the summary) gives the
                                      format where none is named. It is never one of the files compared.
  --sensitivity strict|normal|loose   how alike text must be to match (normal)
  --min-words N                       leave out paragraphs of fewer words, 0 to 1000 (0)
  --ignore PHRASE                     leave out a phrase wherever it stands; may be repeated
  --title, --source, --published TEXT of the first file, given again of the second, and so on
  --encoding NAME                     of files that are neither UTF-8 nor marked, for example windows-1252
  --type html|md|txt                  what standard input is, where its beginning does not tell
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
  output: { type: 'string', short: 'o', multiple: true },
  sensitivity: { type: 'string' },
  'min-words': { type: 'string' },
  ignore: { type: 'string', multiple: true },
  title: { type: 'string', multiple: true },
  source: { type: 'string', multiple: true },
  published: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  type: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [command, ...files] = positionals;
  const named = FORMATS.filter((format) => values[format]);
  if (named.length > 1) throw new UsageError(`--${named[0]} and --${named[1]} cannot be given together`);
  const output = onlyOne(values.output, '-o');
  const args: Arguments = {
    command: 'compare',
    files,
    format: named[0] ?? formatOf(output),
    output,
    sensitivity: oneOf(values.sensitivity ?? 'normal', SENSITIVITIES, '--sensitivity'),
    minWords: wholeNumber(values['min-words'] ?? '0', 1000, '--min-words'),
    ignore: (values.ignore ?? []).map(phrase),
    titles: values.title ?? [],
    sources: values.source ?? [],
    published: values.published ?? [],
    encoding: knownEncoding(values.encoding),
    type: values.type === undefined ? undefined : oneOf(values.type, ['html', 'md', 'txt'] as const, '--type'),
  };
  if (values.version) return { ...args, command: 'version' };
  if (values.help || command === 'help') return { ...args, command: 'help' };
  if (command !== 'compare') {
    throw new UsageError(command === undefined ? 'there is no command' : `there is no command ${show(command)}`);
  }
  if (files.length === 0) throw new UsageError('there is no file to compare');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input (-) can be read only once');
  if (args.type && !files.includes('-')) {
    throw new UsageError('--type says what standard input is, and - is not among the files');
  }
  for (const option of ['title', 'source', 'published'] as const) {
    const given = values[option]?.length ?? 0;
    if (given > files.length) throw new UsageError(`--${option} is given ${given} times for ${files.length} files`);
  }
  return args;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: joined(argv), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(explained(error as Error & { code?: string }));
  }
}

// A number below 0 is out of range, and said to be so; parseArgs would take it for an option.
function joined(argv: readonly string[]): string[] {
  const at = argv.findIndex((arg, index) => arg === '--min-words' && /^-\d/.test(argv[index + 1] ?? ''));
  return at < 0 ? [...argv] : [...argv.slice(0, at), `${argv[at]}=${argv[at + 1]}`, ...argv.slice(at + 2)];
}

function explained({ code, message }: Error & { code?: string }): string {
  const option = /'(?:-\w, )?(-[^' ]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no option ${option}`;
  if (/does not take an argument/.test(message)) return `${option} takes no value; -o names the file to write`;
  return `${option} needs a value; one that begins with a dash is written ${option}=…`;
}

function onlyOne(values: readonly string[] | undefined, option: string): string | undefined {
  if (values && values.length > 1) {
    throw new UsageError(`${option} is given ${values.length} times: ${values.join(', ')}`);
  }
  return values?.[0];
}

const ENDINGS: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.txt': 'summary',
};

/** By the ending of a file's name. */
export function namedFormat(file: string): Format | undefined {
  return ENDINGS[extname(file).toLowerCase()];
}

function formatOf(output: string | undefined): Format {
  if (output === undefined) return 'summary';
  const format = namedFormat(output);
  if (format) return format;
  const ending = extname(output) ? `the ending ${extname(output)} is of no format` : 'its name has no ending';
  const formats = FORMATS.map((name) => `--${name}`).join(', ');
  throw new UsageError(`-o ${show(output)}: ${ending}; use ${Object.keys(ENDINGS).join(', ')} or one of ${formats}`);
}

function phrase(value: string): string {
  if (value.trim() === '') throw new UsageError(`--ignore must be a phrase, not ${show(value)}`);
  return value;
}

function knownEncoding(value: string | undefined): string | undefined {
  try {
    if (value !== undefined) new TextDecoder(value);
  } catch {
    throw new UsageError(`--encoding: there is no encoding ${show(value)}`);
  }
  return value;
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
