// What a page says about itself: title, outlet, date, language, address.
import { parseDate } from '../dates.js';
import type { ArticleInput } from '../types.js';

type Metadata = Pick<ArticleInput, 'title' | 'source' | 'published' | 'lang' | 'url'>;

const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
];

export function readMetadata(page: Document): Metadata {
  const meta = readMeta(page);
  const data = readLinkedData(page);
  const time = page.querySelector('time[datetime]')?.getAttribute('datetime');
  const dates = [...DATES.map((name) => meta.get(name)), ...data.dates, time];
  const metadata = {
    title: meta.get('og:title') ?? line(page.querySelector('title')?.textContent),
    source: meta.get('og:site_name') ?? data.publisher ?? meta.get('application-name'),
    published: dates.find((date) => date && parseDate(date)),
    lang: page.documentElement?.getAttribute('lang')?.trim() || meta.get('og:locale')?.replace('_', '-'),
    url: [page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), meta.get('og:url')].find(
      (url) => url && /^https?:\/\//i.test(url),
    ),
  };
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value)) as Metadata;
}

function readMeta(page: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const value = line(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && value && !found.has(name)) found.set(name, value);
    }
  }
  return found;
}

function readLinkedData(page: Document): { dates: string[]; publisher?: string } {
  const dates: string[] = [];
  let publisher: string | undefined;
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of linkedItems(script.textContent ?? '')) {
      if (typeof item.datePublished === 'string') dates.push(item.datePublished);
      const name = (item.publisher as { name?: unknown } | undefined)?.name;
      if (typeof name === 'string') publisher ??= line(name);
    }
  }
  return { dates, publisher };
}

function linkedItems(json: string): Record<string, unknown>[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return []; // pages are full of broken ones
  }
  const items = Array.isArray(data) ? data : [data, ...((data as { '@graph'?: unknown[] } | null)?.['@graph'] ?? [])];
  return items.filter((item) => typeof item === 'object' && item !== null);
}

function line(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
