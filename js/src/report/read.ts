import { CoverlapError, show } from '../errors.js';
import type { Comparison } from '../types.js';

/** The comparison in a report made by `toHtml` or in a file made by `toJson`. */
export function fromReport(report: string): Comparison {
  const embedded = /<script type="application\/json" id="coverlap-comparison">([\s\S]*?)<\/script>/.exec(report);
  let data: unknown;
  try {
    data = JSON.parse(embedded ? embedded[1] : report);
  } catch (cause) {
    throw new CoverlapError('bad-comparison', 'There is no comparison in this file.', { cause });
  }
  const { schema } = (data ?? {}) as { schema?: unknown };
  if (schema !== 'coverlap/1') {
    throw new CoverlapError('bad-comparison', `This is no comparison of format "coverlap/1", but ${show(schema)}.`);
  }
  const lists = ['articles', 'matches', 'passages', 'overlaps', 'warnings'] as const;
  const missing = lists.find((name) => !Array.isArray((data as Record<string, unknown>)[name]));
  if (missing) throw new CoverlapError('bad-comparison', `This comparison has no ${missing}.`);
  return data as Comparison;
}
