// What the comparison found, in sentences.
import { findings as find, type Finding } from '../findings.js';
import { shorten } from '../words.js';
import { h, type Child } from './dom.js';
import { ranges } from './pane.js';
import type { Story } from './story.js';
import type { Scene, Stage } from './view.js';

/** Articles of fewer words look like the free part of a longer one. */
const SHORT_ARTICLE = 40;
const LISTED = 4;

/** The most telling sentence, the others, and what to keep in mind. */
export function findings(stage: Stage, { story, loosen }: Scene): HTMLElement {
  const { say } = stage;
  const [lead, ...others] = find(story.comparison);
  const leads = [lead, ...others.filter(({ code }) => code === 'same-text')];
  const also = others.filter((finding) => !leads.includes(finding));
  return h(
    'section',
    { class: 'findings', 'aria-labelledby': 'findings-title' },
    h('h3', { class: 'vh', id: 'findings-title' }, say.text('findings.title')),
    leads.map((finding) => h('p', { class: 'lead' }, sentence(stage, finding))),
    lead.code === 'nothing-shared' && loosen && loosest(stage, story, loosen),
    also.length > 0 &&
      h(
        'ul',
        { class: 'also' },
        also.map((finding) => h('li', {}, sentence(stage, finding))),
      ),
    notes(stage, story),
  );
}

/** What all carry and what one alone carries, with the sentences that tell it. */
export function carried(stage: Stage, story: Story): HTMLElement | null {
  const columns = [
    column('everywhere', stage.say.text('findings.everywhere'), everywhere(stage, story)),
    column('alone', stage.say.text('findings.alone'), alone(stage, story)),
  ].filter((one) => one !== null);
  return columns.length > 0 ? h('div', { class: 'carried' }, columns) : null;
}

function column(name: string, title: string, items: readonly Child[]): HTMLElement | null {
  if (items.length === 0) return null;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': `${name}-title` },
    h('h3', { id: `${name}-title` }, title),
    h(
      'ul',
      { class: name },
      items.map((item) => h('li', {}, item)),
    ),
  );
}

/** The catalogue may say it in another language; what it does not say is said in English. */
function sentence({ say }: Stage, { code, values, parts }: Finding): Child {
  const names = parts.filter((part) => typeof part !== 'string');
  const cite = (name: string) => h('cite', {}, h('bdi', {}, name));
  if (!say.has(`finding.${code}`)) return parts.map((part) => (typeof part === 'string' ? part : cite(part.name)));
  const [of, other] = ['of', 'in'].map((key) => names.find(({ article }) => article === values[key]));
  return say.nodes(`finding.${code}`, { ...values, of: of ? cite(of.name) : '', in: other ? cite(other.name) : '' });
}

/** The passages that every article carries, by the sentence that tells each best. */
function everywhere({ say }: Stage, { articles, comparison }: Story): Child[] {
  if (articles.length < 3) return [];
  const all = comparison.passages.filter(({ members }) => members.length === articles.length);
  const quoted = all
    .slice(0, LISTED)
    .map(({ label }) => h('q', { dir: 'auto' }, shorten(articles[label.article].text.slice(...label.span), 150)));
  return more(say.text('more', { n: all.length - LISTED }), all.length, quoted);
}

function alone(stage: Stage, story: Story): Child[] {
  const { say } = stage;
  const found = story.articles
    .map((_, article) => ({ article, ...story.onlyHere(article) }))
    .filter(({ words }) => words > 0)
    .sort((x, y) => y.words - x.words);
  const listed = found.slice(0, LISTED).map(({ article, paragraphs, words }) => [
    h(
      'button',
      {
        type: 'button',
        class: 'outlet',
        click: () => stage.open('read', { pair: [article, null], paragraph: paragraphs[0] }),
      },
      h('bdi', {}, story.names[article]),
    ),
    ' ',
    h('span', { class: 'facts' }, ranges(say, paragraphs), ' · ', say.text('words', { n: words })),
    h('q', { dir: 'auto' }, story.opening(article, longest(story, article, paragraphs), 120)),
  ]);
  return more(say.text('more', { n: found.length - LISTED }), found.length, listed);
}

function longest({ articles }: Story, article: number, paragraphs: readonly number[]): number {
  const words = (index: number) => articles[article].paragraphs[index].words;
  return paragraphs.reduce((top, next) => (words(next) > words(top) ? next : top));
}

function more(text: string, count: number, listed: Child[]): Child[] {
  return count > LISTED ? [...listed, h('span', { class: 'more' }, text)] : listed;
}

function notes({ say }: Stage, { articles, names, comparison }: Story): Child {
  const short = articles.flatMap(({ words }, index) =>
    words > 0 && words < SHORT_ARTICLE
      ? [say.nodes('note.short', { name: h('cite', {}, h('bdi', {}, names[index])), n: words })]
      : [],
  );
  const all: Child[] = [...comparison.warnings.map(({ message }) => message), ...short];
  if (all.length === 0) return null;
  return h(
    'ul',
    { class: 'notes', 'aria-label': say.text('findings.notes') },
    all.map((note) => h('li', {}, note)),
  );
}

function loosest({ say }: Stage, { comparison }: Story, loosen: () => void): Child {
  if (comparison.options.sensitivity === 'loose') return null;
  return h(
    'p',
    { class: 'actions' },
    h('button', { type: 'button', class: 'primary', click: loosen }, say.text('findings.loosest')),
  );
}
