import type { Comparison, Side } from '../types.js';
import { articleNames } from '../words.js';

export interface CsvOptions {
  /** Begin with a byte-order mark, without which Excel misreads accents. Default false. */
  bom?: boolean;
}

const COLUMNS = [
  'a_id',
  'a_name',
  'a_paragraphs',
  'a_text',
  'b_id',
  'b_name',
  'b_paragraphs',
  'b_text',
  'kind',
  'relation',
  'moved',
  'partial',
  'score',
  'shared_words',
  'longest_run',
  'rare_words',
  'numbers',
  'names',
  'edits',
];

/** One row for each match, as RFC 4180 has it. Paragraphs count from 1. */
export function toCsv(comparison: Comparison, { bom = false }: CsvOptions = {}): string {
  const names = articleNames(comparison.articles);
  const side = ({ article, paragraphs, spans }: Side) => {
    const { id, text } = comparison.articles[article];
    const texts = spans.map(([start, end]) => text.slice(start, end)).join('\n\n');
    return [id, names[article], paragraphs.map((index) => index + 1).join(' + '), texts];
  };
  const rows = comparison.matches.map(({ a, b, kind, relation, moved, partial, score, evidence, edits }) => [
    ...side(a),
    ...side(b),
    kind,
    relation,
    moved ? 'yes' : 'no',
    partial ? 'yes' : 'no',
    score,
    evidence.sharedWords,
    evidence.longestRun,
    evidence.rareWords,
    evidence.numbers,
    evidence.names,
    edits.length,
  ]);
  return (bom ? '\ufeff' : '') + [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

// A spreadsheet would run text that begins like a formula, in some languages also one of full-width signs; the
// apostrophe makes it text again.
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
