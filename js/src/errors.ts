export type ErrorCode =
  | 'no-articles'
  | 'too-many-articles'
  | 'bad-article'
  | 'bad-option'
  | 'text-too-long'
  | 'wasm-blocked'
  | 'engine-failed'
  | 'closed'
  | 'bad-file'
  | 'bad-encoding'
  | 'bad-comparison';

/** What went wrong, for programs in `code` and for people in `message`. An abort rejects with the signal's reason. */
export class CoverlapError extends Error {
  // Minified, the class would be called something else in stack traces.
  static override readonly name = 'CoverlapError';

  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CoverlapError';
    this.code = code;
  }
}

/** A value as it appears in a message: short, and strings recognisable as strings. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) {
    const short = value.length <= 4 && value.every((item) => typeof item === 'number');
    return short ? `[${value.join(', ')}]` : `an array of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) return `an object (${value.constructor?.name ?? 'no prototype'})`;
  return String(value);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
