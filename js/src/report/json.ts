import { CoverlapError } from '../errors.js';
import type { Comparison } from '../types.js';

const LARGE = 2 ** 24;

/** Indented, for people to read, unless it has more than some 16 million characters without. */
export function toJson(comparison: Comparison): string {
  try {
    const json = JSON.stringify(comparison);
    return `${json.length > LARGE ? json : JSON.stringify(comparison, null, 2)}\n`;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new CoverlapError(
      'text-too-long',
      'This comparison is too large for one JSON text. Compare fewer articles at a time, or save it as CSV, which is far shorter.',
      { cause },
    );
  }
}
