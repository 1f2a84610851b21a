// Turns a key of the catalogue and values into text: plurals by Intl.PluralRules, numbers and dates by Intl.
import { parseDate } from '../dates.js';
import { english, type MessageKey, type Messages, type Template } from './messages.js';

export type Values = Readonly<Record<string, string | number>>;
export type NodeValues = Readonly<Record<string, string | number | Node>>;

export class Say {
  private readonly messages: Messages;
  private readonly locale: string;
  private readonly plurals: Intl.PluralRules;

  constructor(overrides: Partial<Messages> = {}) {
    this.messages = { ...english, ...overrides };
    this.locale = String(this.messages.locale);
    this.plurals = new Intl.PluralRules(this.locale);
  }

  has(key: MessageKey): boolean {
    return this.messages[key] !== undefined;
  }

  /** The plural form is chosen by the value `n`. Numbers are written as the locale writes them. */
  text(key: MessageKey, values: Values = {}): string {
    return this.nodes(key, values).join('');
  }

  /** Like `text`, with elements in the place of values. */
  nodes(key: MessageKey, values: NodeValues = {}): (string | Node)[] {
    const template = this.pick(this.messages[key] ?? key, values.n);
    return template.split(/\{(\w+)\}/).map((piece, index) => {
      if (index % 2 === 0) return piece;
      const value = values[piece];
      return typeof value === 'number' ? this.number(value) : (value ?? '');
    });
  }

  number(value: number): string {
    return value.toLocaleString(this.locale);
  }

  /** `share` from 0 to 1. Something is never 0 %, and less than all never 100 %. */
  percent(share: number): string {
    const shown = share <= 0 || share >= 1 ? share : Math.min(0.99, Math.max(0.01, share));
    return shown.toLocaleString(this.locale, { style: 'percent', maximumFractionDigits: 0 });
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }

  /** An ISO 8601 date as people read it, in their own time zone; what is no date stays as it is. */
  date(iso: string): string {
    const moment = parseDate(iso);
    if (!moment) return iso;
    const date = new Date(moment.from);
    const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    if (moment.to > moment.from) return date.toLocaleDateString(this.locale, { ...day, timeZone: 'UTC' });
    return date.toLocaleString(this.locale, { ...day, hour: '2-digit', minute: '2-digit' });
  }

  private pick(template: Template, n: unknown): string {
    if (typeof template === 'string') return template;
    const form = typeof n === 'number' ? this.plurals.select(n) : 'other';
    return template[form] ?? template.other;
  }
}

/** Short facts in a line that breaks between them and not within. */
export function facts(pieces: readonly (string | false | null | undefined)[]): string {
  const shown = pieces.filter((piece): piece is string => Boolean(piece));
  return shown.map((piece) => piece.replaceAll(' ', '\u00a0')).join(' · ');
}
