import type { PassageMember } from './types.js';

/** From the first to the last moment that a date can mean, in milliseconds since 1970 UTC. */
export interface Moment {
  from: number;
  to: number;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const MINUTE = 60_000;

/** An ISO 8601 date (the whole day, UTC) or date and time (UTC without a zone); undefined where there is none such. */
export function parseDate(text: string): Moment | undefined {
  const fields = ISO.exec(text.trim());
  if (!fields) return undefined;
  const [year, month, day, hour, minute, second] = fields.slice(1, 7).map((field) => Number(field ?? 0));
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  if (fields[4] === undefined) return { from: midnight.getTime(), to: midnight.getTime() + 24 * 60 * MINUTE - 1 };
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const offset = zoneMinutes(fields[8]);
  if (offset === undefined) return undefined;
  const fraction = fields[7] ? Number(`0.${fields[7]}`) : 0;
  const time = midnight.getTime() + (hour * 60 + minute - offset) * MINUTE + (second + fraction) * 1000;
  return { from: time, to: time };
}

function zoneMinutes(zone = 'Z'): number | undefined {
  if (/^z$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Index of the member that is certainly before all other dated ones. */
export function earliestOf(
  members: readonly Pick<PassageMember, 'article'>[],
  published: readonly (Moment | undefined)[],
): number | undefined {
  const dated = members.flatMap(({ article }, index) => {
    const moment = published[article];
    return moment ? [{ index, moment }] : [];
  });
  if (dated.length < 2) return undefined;
  const first = dated.reduce((best, next) => (next.moment.from < best.moment.from ? next : best));
  const certain = dated.every((other) => other === first || first.moment.to < other.moment.from);
  return certain ? first.index : undefined;
}
