// Text for a terminal: nothing in an article may move the cursor, and lines end where the terminal does.
import type { Kind } from '../types.js';

export interface Paint {
  width: number;
  bold(text: string): string;
  soft(text: string): string;
  kind(kind: Kind | 'unique', text: string): string;
}

const COLOURS: Readonly<Record<Kind | 'unique', number>> = { verbatim: 33, edited: 36, reworded: 35, unique: 32 };

export function makePaint(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Paint {
  const coloured = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const paint = (code: number, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const columns = stream.columns ?? (Number(env['COLUMNS']) || 80);
  return {
    width: Math.min(120, Math.max(40, columns)),
    bold: (text) => paint(1, text),
    soft: (text) => paint(2, text),
    kind: (kind, text) => paint(COLOURS[kind], text),
  };
}

/** Control characters and characters that reorder others made visible. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes: none for combining marks, two for East Asian characters and emoji. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(/\u001b\[\d+m/g, '')) {
    if (/[\p{Mn}\p{Me}\u200b-\u200d\ufe0f]/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** At most `width` columns of one line. */
export function clip(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Lines of at most `width` columns, the second and later ones indented. */
export function wrap(pieces: readonly string[], width: number, first: string, later: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const piece of pieces) {
    if (!empty && widthOf(line) + 1 + widthOf(piece) > width) {
      lines.push(line);
      line = later;
      empty = true;
    }
    line += empty ? piece : ` ${piece}`;
    empty = false;
  }
  return [...lines, line];
}
