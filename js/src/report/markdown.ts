import { aloneIn, percents } from '../coverage.js';
import { findings } from '../findings.js';
import type { Comparison, Overlap, Passage } from '../types.js';
import {
  alonePlace,
  articleNames,
  count,
  countAlone,
  FULLEST,
  KINDS,
  paragraphNumbers,
  PARTIAL,
  shorten,
  SIGNS,
  signText,
} from '../words.js';
import { textHash } from './hash.js';

export interface MarkdownOptions {
  /** When it was made; default now. */
  date?: Date;
}

export function toMarkdown(comparison: Comparison, { date = new Date() }: MarkdownOptions = {}): string {
  const { articles, options, version, warnings } = comparison;
  const names = articleNames(articles);
  const sections = [
    `# Coverage overlap of ${count(articles.length, 'article')}`,
    list(findings(comparison).map(({ text }) => escape(text))),
    ...(articles.length > 1 ? ['## How much of each article is also in the others', matrix(comparison, names)] : []),
    ...(articles.length > 1 ? [...passages(comparison, names), ...onlyHere(comparison, names)] : []),
    '## How this was made',
    `coverlap ${version}, ${date.toISOString().slice(0, 10)}. Sensitivity: ${options.sensitivity}. ` +
      `Shortest paragraph compared: ${count(options.minWords, 'word')}. ` +
      `Ignored phrases: ${options.ignore.length > 0 ? options.ignore.map((phrase) => escape(`“${phrase}”`)).join(', ') : 'none'}.`,
    table(
      ['Article', 'Published', 'Words', 'SHA-256 of the text in UTF-8'],
      articles.map(({ published, text, words }, index) => [
        escape(names[index]),
        escape(published ?? '–'),
        String(words),
        textHash(text),
      ]),
    ),
    ...(warnings.length > 0 ? ['## Warnings', list(warnings.map(({ message }) => escape(message)))] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function matrix({ overlaps }: Comparison, names: readonly string[]): string {
  const cells = new Map(overlaps.map((overlap) => [`${overlap.of} ${overlap.in}`, overlap]));
  const rows = names.map((name, of) => [
    `**${escape(name)}**`,
    ...names.map((_, other) => (of === other ? '–' : matrixCell(cells.get(`${of} ${other}`)))),
  ]);
  return table(['of ↓ also in →', ...names.map(escape)], rows);
}

function matrixCell(overlap: Overlap | undefined): string {
  if (!overlap || overlap.words === 0) return 'no words compared';
  const shared = KINDS.reduce((sum, kind) => sum + overlap[kind], 0);
  if (shared === 0) return `nothing found of ${count(overlap.words, 'word')}`;
  const rounded = percents(overlap);
  const split = KINDS.filter((kind) => overlap[kind] > 0).map(
    (kind) => `${escape(signText(kind))} ${rounded[kind]}%, ${count(overlap[kind], 'word')}`,
  );
  return `${rounded.total}%, ${shared} of ${count(overlap.words, 'word')} (${split.join('; ')})`;
}

function passages(comparison: Comparison, names: readonly string[]): string[] {
  const { articles } = comparison;
  const shared = comparison.passages.filter(({ members }) => members.length > 1);
  if (shared.length === 0) return [];
  const rows = shared.map((passage, index) => {
    const [start, end] = passage.label.span;
    const label = shorten(articles[passage.label.article].text.slice(start, end), 120);
    const carried = `in ${passage.members.length} of ${articles.length}`;
    return [String(index + 1), escape(label), carried, ...names.map((_, article) => passageCell(passage, article))];
  });
  return ['## Who carries what', table(['No.', 'Passage', 'Carried', ...names.map(escape)], rows)];
}

function onlyHere(comparison: Comparison, names: readonly string[]): string[] {
  const sections = aloneIn(comparison).flatMap((alone, index) => {
    if (alone.length === 0) return [];
    const { text } = comparison.articles[index];
    const items = alone.map((one) => `${alonePlace(one)}: ${escape(shorten(text.slice(...one.span), 120))}`);
    return [`### ${escape(names[index])}: ${countAlone(alone)}`, list(items)];
  });
  return sections.length > 0 ? [`## ${SIGNS.unique.word}`, ...sections] : [];
}

function passageCell({ members, fullest, earliest }: Passage, article: number): string {
  const at = members.findIndex((member) => member.article === article);
  if (at < 0) return '–';
  const { kind, paragraphs, partial } = members[at];
  const place = partial ? `${paragraphNumbers(paragraphs)} ${PARTIAL}` : paragraphNumbers(paragraphs);
  const first = at === earliest ? ', first by date' : '';
  return at === fullest ? `${place}, ${FULLEST}${first}` : `${escape(signText(kind))} ${place}${first}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&');
}
