// What the comparison found, in sentences.
import { findings as find, type Finding, type FindingCode } from '../findings.js';
import type { Warning } from '../types.js';
import { articleNames, shorten } from '../words.js';
import { h, type Child } from './dom.js';
import { ranges } from './numbers.js';
import type { Own, Story } from './story.js';
import type { Scene, Stage } from './view.js';

/** Articles of fewer words look like the free part of a longer one. */
const SHORT_ARTICLE = 40;
const LISTED = 4;
/** Findings that count what is shared: the count leads to the list of it. */
const COUNTED: ReadonlySet<FindingCode> = new Set<FindingCode>(['most-shared', 'all-carry']);

/** The most telling sentence, the others, and what to keep in mind. `toShared`: to the list of what is shared. */
export function findings(stage: Stage, { story, loosen }: Scene, toShared?: () => void): HTMLElement {
  const { say } = stage;
  const [lead, ...others] = find(story.comparison);
  const leads = [lead, ...others.filter(({ code }) => code === 'same-text')];
  const also = others.filter((finding) => !leads.includes(finding));
  return h(
    'section',
    { class: 'findings', 'aria-labelledby': 'findings-title' },
    h('h3', { class: 'vh', id: 'findings-title' }, say.text('findings.title')),
    leads.map((finding) => h('p', { class: 'lead' }, sentence(stage, story, finding, toShared))),
    lead.code === 'nothing-shared' && loosen && loosest(stage, story, loosen),
    also.length > 0 &&
      h(
        'ul',
        { class: 'also' },
        also.map((finding) => h('li', {}, sentence(stage, story, finding, toShared))),
      ),
    notes(stage, story),
  );
}

/** What one article alone carries, with the sentences that tell it. */
export function alone(stage: Stage, story: Story): HTMLElement | null {
  const { say } = stage;
  const found = story.articles
    .map((_, article) => ({ article, ...story.onlyHere(article) }))
    .filter(({ words, parts }) => words > 0 || parts.length > 0)
    .sort((x, y) => y.words - x.words);
  if (found.length === 0) return null;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'alone-title' },
    h('h3', { id: 'alone-title' }, say.text('findings.alone')),
    h(
      'ul',
      { class: 'passages alone-list' },
      found.slice(0, LISTED).map((own) => h('li', {}, ownItem(stage, story, own))),
      found.length > LISTED && h('li', { class: 'more' }, say.text('more', { n: found.length - LISTED })),
    ),
  );
}

function ownItem(stage: Stage, story: Story, { article, paragraphs, words, parts }: Own & { article: number }): Child {
  const { say } = stage;
  const facts = [
    paragraphs.length > 0 && ranges(say, paragraphs),
    words > 0 && say.text('words', { n: words }),
    parts.length > 0 && say.text(words > 0 ? 'findings.parts' : 'matrix.parts', { n: parts.length }),
  ].filter((fact) => fact !== false);
  const telling = longest(story, article, paragraphs) ?? parts[0];
  const [own] = story.ownSentences(article, telling);
  const { text } = story.articles[article];
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'outlet',
        click: () => stage.open('read', { pair: [article, null], paragraph: paragraphs[0] ?? parts[0] }),
      },
      h('bdi', {}, story.names[article]),
    ),
    ' ',
    h(
      'span',
      { class: 'facts' },
      facts.map((fact, index) => [index > 0 && ' · ', fact]),
    ),
    h('q', { dir: 'auto' }, own ? shorten(text.slice(...own), 120) : story.opening(article, telling, 120)),
  ];
}

/** The catalogue may say it in another language; what it does not say is said in English. */
function sentence({ say }: Stage, { names }: Story, { code, values, parts }: Finding, toShared?: () => void): Child {
  const cite = (article: number) => h('cite', {}, h('bdi', {}, names[article]));
  const pieces = say.has(`finding.${code}`)
    ? say.nodes(`finding.${code}`, {
        ...values,
        of: values.of === undefined ? '' : cite(values.of),
        in: values.in === undefined ? '' : cite(values.in),
      })
    : parts.map((part) => (typeof part === 'string' ? part : cite(part.article)));
  if (!toShared || !COUNTED.has(code)) return pieces;
  const link = (text: Child) => h('button', { type: 'button', class: 'link', click: toShared }, text);
  const [first, ...rest] = pieces;
  if (typeof first !== 'string') return pieces;
  const [count] = code === 'all-carry' ? [first] : (/^.*\d\S* \p{L}+/u.exec(first) ?? ['']);
  return count === '' ? pieces : [link(count), first.slice(count.length), rest];
}

function longest({ articles }: Story, article: number, paragraphs: readonly number[]): number | undefined {
  const words = (index: number) => articles[article].paragraphs[index].words;
  return paragraphs.reduce<number | undefined>(
    (top, next) => (top !== undefined && words(top) >= words(next) ? top : next),
    undefined,
  );
}

function notes({ say }: Stage, { articles, names, comparison }: Story): Child {
  const short = articles.flatMap(({ words }, index) =>
    words > 0 && words < SHORT_ARTICLE
      ? [say.nodes('note.short', { name: h('cite', {}, h('bdi', {}, names[index])), n: words })]
      : [],
  );
  const all: Child[] = [...comparison.warnings.map(warning), ...short];
  if (all.length === 0) return null;
  return h(
    'ul',
    { class: 'notes', 'aria-label': say.text('findings.notes') },
    all.map((note) => h('li', {}, note)),
  );

  /** Messages begin with the name that an article has in English. */
  function warning({ article, message }: Warning): Child {
    if (article === undefined) return message;
    const name = `${articleNames(articles)[article]}: `;
    if (!message.startsWith(name)) return message;
    return [h('cite', {}, h('bdi', {}, names[article])), ': ', message.slice(name.length)];
  }
}

function loosest({ say }: Stage, { comparison }: Story, loosen: () => void): Child {
  if (comparison.options.sensitivity === 'loose') return null;
  return h(
    'p',
    { class: 'actions' },
    h('button', { type: 'button', class: 'primary', click: loosen }, say.text('findings.loosest')),
  );
}
