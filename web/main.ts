// The page around the element: masthead, inbox, result.
import 'coverlap/define';
import { h, Say, type CoverageOverlap } from 'coverlap/element';
import type { Comparison } from 'coverlap';
import licences from 'page:licences';
import samples from 'page:samples';
import { Desk } from './desk.js';
import { followViews } from './history.js';
import { inbox } from './inbox.js';

const say = new Say();
const element: CoverageOverlap = document.createElement('coverage-overlap');
const desk = new Desk(() => {
  element.articles = desk.articles;
  shell.draw();
});
const shell = inbox(say, desk, samples);

element.addEventListener('coverlap-result', (event) => {
  const { comparison } = (event as CustomEvent<{ comparison: Comparison }>).detail;
  shell.counted(
    new Map(comparison.articles.map(({ id, words, paragraphs }) => [id, { words, paragraphs: paragraphs.length }])),
  );
});

// Articles live in this page only: leaving it with one's own would lose them.
addEventListener('beforeunload', (event) => {
  if (desk.articles.some((article) => !samples.includes(article))) event.preventDefault();
});

document.body.append(
  h('a', { class: 'skip', href: '#result' }, say.text('page.skip')),
  h(
    'header',
    { class: 'masthead' },
    h(
      'div',
      { class: 'page' },
      h('h1', {}, 'coverlap'),
      h('p', { class: 'tagline' }, say.text('page.tagline')),
      h('p', { class: 'privacy' }, say.text('page.privacy')),
    ),
  ),
  h('main', {}, shell.node, h('div', { class: 'result page', id: 'result', tabindex: '-1' }, element)),
  h(
    'footer',
    { class: 'foot' },
    h(
      'div',
      { class: 'page' },
      h('p', {}, say.text('page.version', { version: COVERLAP_VERSION })),
      h('details', {}, h('summary', {}, say.text('page.licences')), h('pre', { tabindex: '0' }, licences)),
    ),
  ),
);
followViews(element);
desk.set(samples);
