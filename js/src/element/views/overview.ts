// Findings in sentences, the N x N matrix, and where in each article the shared text sits.
import { alone, findings } from '../findings.js';
import { h, hidden, put, type Child } from '../dom.js';
import { bar, glyph, legend, word, type Segment } from '../kinds.js';
import { parseDate } from '../../dates.js';
import { ranges } from '../numbers.js';
import { sharedList } from '../shared.js';
import type { Story } from '../story.js';
import { facts } from '../say.js';
import type { Scene, Stage, View } from '../view.js';
import type { Overlap, Span } from '../../types.js';
import type { MessageKey } from '../messages.js';
import { slices } from '../../layout.js';
import { KINDS } from '../../words.js';

type Order = 'given' | 'time' | 'name' | 'shared';
/** The matrix of more articles scrolls in a box of its own. */
const MANY = 8;
const orders: readonly Order[] = ['given', 'time', 'name', 'shared'];

export function overview(stage: Stage): View {
  const node = h('div', { class: 'overview' });
  let order: Order = 'given';
  return {
    node,
    update(scene: Scene) {
      const { story } = scene;
      const shared = sharedList(stage, story);
      const matrixHolder = h('div', { class: 'matrix-holder' });
      const draw = () => {
        const scroller = matrix(stage, story, sorted(story, order));
        put(matrixHolder, scrollHint(stage, scroller, story.articles.length), scroller);
      };
      draw();
      put(
        node,
        findings(stage, scene, shared?.show),
        shared?.node,
        h(
          'div',
          { class: 'block' },
          h(
            'div',
            { class: 'block-head' },
            h('h3', { id: 'matrix-title' }, stage.say.text('matrix.title')),
            sorter(stage, order, (chosen) => {
              order = chosen;
              draw();
            }),
          ),
          h('p', { class: 'note' }, stage.say.text('matrix.how')),
          matrixHolder,
          legend(stage.say, KINDS),
        ),
        alone(stage, story),
        positions(stage, story),
      );
    },
  };
}

function sorter(stage: Stage, order: Order, choose: (order: Order) => void): HTMLElement {
  return h(
    'label',
    { class: 'field' },
    h('span', {}, stage.say.text('sort.label')),
    h(
      'select',
      { change: (event: Event) => choose((event.target as HTMLSelectElement).value as Order) },
      orders.map((value) => h('option', { value, selected: value === order }, stage.say.text(`sort.${value}`))),
    ),
  );
}

function sorted(story: Story, order: Order): number[] {
  const all = story.articles.map((_, index) => index);
  const time = (index: number) => parseDate(story.articles[index].published ?? '')?.from ?? Infinity;
  const most = (index: number) => Math.max(0, ...all.map((other) => share(story.overlap(index, other))));
  if (order === 'time') all.sort((x, y) => compare(time(x), time(y)));
  if (order === 'name') all.sort((x, y) => story.names[x].localeCompare(story.names[y]));
  if (order === 'shared') all.sort((x, y) => compare(most(y), most(x)));
  return all;
}

function compare(x: number, y: number): number {
  return x === y ? 0 : x < y ? -1 : 1;
}

/** How much is there word for word or edited, 0 to 1. */
function share(overlap: Overlap | undefined): number {
  return overlap && overlap.words > 0 ? (overlap.verbatim + overlap.edited) / overlap.words : 0;
}

/** Says that the matrix goes on, where it does. */
function scrollHint({ say }: Stage, scroller: HTMLElement, articles: number): HTMLElement {
  const hint = h(
    'p',
    { class: 'facts scroll-hint' },
    h('span', { 'aria-hidden': 'true' }, '↔ '),
    say.text('matrix.scroll', { n: articles }),
  );
  hint.hidden = true;
  const watcher = new ResizeObserver(() => {
    hint.hidden = scroller.scrollWidth <= scroller.clientWidth && scroller.scrollHeight <= scroller.clientHeight;
  });
  watcher.observe(scroller);
  return hint;
}

// Explicit roles keep the table a table where narrow screens show its rows as blocks.
function matrix(stage: Stage, story: Story, order: readonly number[]): HTMLElement {
  const { say } = stage;
  const head = h(
    'tr',
    { role: 'row' },
    h('td', { role: 'cell', class: 'corner' }, hidden(say.text('matrix.corner'))),
    order.map((column) =>
      h(
        'th',
        { role: 'columnheader', scope: 'col' },
        h('span', { class: 'also' }, say.text('matrix.also')),
        ' ',
        h('bdi', {}, story.names[column]),
      ),
    ),
    h('th', { role: 'columnheader', scope: 'col', class: 'alone' }, say.text('kind.only')),
  );
  const rows = order.map((row) =>
    h(
      'tr',
      { role: 'row' },
      rowHead(row),
      order.map((column) => cell(row, column)),
      aloneCell(row),
    ),
  );
  return h(
    'div',
    {
      class: order.length > MANY ? 'scroller many' : 'scroller',
      role: 'region',
      'aria-labelledby': 'matrix-title',
      tabindex: '0',
    },
    h(
      'table',
      { class: 'matrix', role: 'table', 'aria-describedby': 'matrix-how' },
      h('caption', { class: 'vh', id: 'matrix-how' }, say.text('matrix.how')),
      h('thead', { role: 'rowgroup' }, head),
      h('tbody', { role: 'rowgroup' }, rows),
    ),
  );

  function rowHead(row: number): HTMLElement {
    const { title, published, source, words: all } = story.articles[row];
    const leftOut = story.comparison.overlaps.find((overlap) => overlap.of === row)?.leftOut ?? 0;
    return h(
      'th',
      { role: 'rowheader', scope: 'row' },
      h(
        'button',
        { type: 'button', class: 'outlet', click: () => stage.open('read', { pair: [row, null] }) },
        h('bdi', {}, story.names[row]),
      ),
      source && title ? h('span', { class: 'title', dir: 'auto' }, title) : null,
      h(
        'span',
        { class: 'facts' },
        facts([
          published && say.date(published),
          say.text('words', { n: all }) + (leftOut > 0 ? `, ${say.text('words.leftOut', { n: leftOut })}` : ''),
        ]),
      ),
    );
  }

  function cell(row: number, column: number): HTMLElement {
    const overlap = story.overlap(row, column);
    if (row === column || !overlap) {
      return h('td', { role: 'cell', class: 'same' }, hidden(say.text('matrix.same')));
    }
    const { all, shared } = story.paragraphs(row, column);
    const kinds = KINDS.filter((kind) => overlap[kind] > 0);
    const content = [
      h(
        'span',
        { class: 'in', 'aria-hidden': 'true' },
        say.nodes('matrix.in', { name: h('bdi', {}, story.names[column]) }),
      ),
      figures(overlap),
      shared > 0 && h('span', { class: 'facts' }, say.text('paragraphs.of', { a: shared, n: all })),
      kinds.length > 0 &&
        bar(
          stack(
            overlap.words,
            KINDS.map((kind) => overlap[kind]),
          ),
        ),
      share(overlap) > 0 &&
        h(
          'span',
          { class: 'split' },
          kinds.map((kind) =>
            h('span', {}, glyph(kind), hidden(`${word(say, kind)} `), say.number(overlap[kind]), ' '),
          ),
        ),
    ];
    const button = h(
      'button',
      {
        type: 'button',
        class: kinds.length > 0 ? 'cell' : 'cell nothing',
        click: () => stage.open('read', { pair: [row, column] }),
      },
      content,
      hidden(say.text('matrix.read')),
    );
    const shaded = h('td', { role: 'cell' }, button);
    shaded.style.setProperty('--share', String(share(overlap)));
    return shaded;
  }

  /** Reworded words are not counted in percent; where there are only such, 0 % would hide them. */
  function figures({ words, verbatim, edited, reworded }: Overlap): Child {
    const same = verbatim + edited;
    if (same > 0) {
      return [
        h('span', { class: 'share' }, say.percent(same / words)),
        h('span', { class: 'facts' }, say.text('words.of', { a: same, n: words })),
      ];
    }
    if (reworded === 0) return h('span', { class: 'none' }, say.text('none'));
    return [
      h('span', { class: 'share words' }, glyph('reworded'), ' ', say.text('words', { n: reworded })),
      h('span', { class: 'facts' }, say.text('words.whole', { n: words })),
    ];
  }

  function aloneCell(row: number): HTMLElement {
    const alone = story.onlyHere(row);
    if (alone.paragraphs.length === 0 && alone.parts.length === 0) {
      const label = h('span', { class: 'in', 'aria-hidden': 'true' }, say.text('kind.only'), ': ');
      return h('td', { role: 'cell', class: 'alone' }, h('span', { class: 'none' }, label, say.text('none')));
    }
    return h(
      'td',
      { role: 'cell', class: 'alone' },
      h(
        'button',
        {
          type: 'button',
          class: 'cell',
          click: () => stage.open('read', { pair: [row, null], paragraph: alone.paragraphs[0] ?? alone.parts[0] }),
        },
        h('span', { class: 'in', 'aria-hidden': 'true' }, say.text('kind.only')),
        h('span', { class: 'share' }, glyph('only'), ' ', say.number(alone.paragraphs.length)),
        h('span', { class: 'facts' }, say.text('paragraphs.word', { n: alone.paragraphs.length })),
        alone.words > 0 && h('span', { class: 'facts' }, say.text('words', { n: alone.words })),
        alone.parts.length > 0 && h('span', { class: 'facts' }, say.text('findings.parts', { n: alone.parts.length })),
      ),
    );
  }
}

function stack(whole: number, parts: readonly number[]): Segment[] {
  return slices(parts, whole).map((slice, index) => ({ mark: KINDS[index] ?? 'blank', ...slice }));
}

function positions(stage: Stage, story: Story): HTMLElement {
  const { say } = stage;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'positions-title' },
    h('h3', { id: 'positions-title' }, say.text('positions.title')),
    h('p', { class: 'note' }, say.text('positions.how')),
    h(
      'ul',
      { class: 'positions' },
      story.articles.map((_, index) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'outlet', click: () => stage.open('read', { pair: [index, null] }) },
            h('bdi', {}, story.names[index]),
          ),
          bar(strip(stage, story, index)),
          h('span', { class: 'facts' }, positionText(stage, story, index)),
        ),
      ),
    ),
    legend(say, [...KINDS, 'only']),
  );
}

/** By paragraph; of those that others have only in part, the sentences that they have. */
function strip({ say }: Stage, story: Story, index: number): Segment[] {
  const { paragraphs, words: all } = story.articles[index];
  const lengths = slices(
    paragraphs.map((paragraph) => paragraph.words),
    all,
  );
  return paragraphs.flatMap((paragraph, at) => {
    const mark = story.kindElsewhere(index, at) ?? (story.takesPart(paragraph) ? 'only' : 'blank');
    const name = mark === 'blank' ? say.text(`role.${paragraph.role}` as MessageKey) : word(say, mark);
    const { start, width } = lengths[at];
    // A hair of air between paragraphs.
    const whole: Segment = { mark, start, width: Math.max(0, width - 0.35), title: `¶${at + 1} ${name}` };
    const scale = whole.width / Math.max(1, paragraph.end - paragraph.start);
    if (mark !== 'only')
      return without(whole, story.ownSentences(index, at), paragraph.start, scale, word(say, 'only'));
    const sentences = story.sharedSentences(index, at).map(({ span, kind }): Segment => ({
      mark: kind,
      start: start + scale * (span[0] - paragraph.start),
      width: scale * (span[1] - span[0]),
      title: `¶${at + 1} ${word(say, kind)}, ${say.text('partial')}`,
    }));
    return [whole, ...sentences];
  });
}

/** A segment with the sentences cut out that stand in no other article. */
function without(whole: Segment, own: readonly Span[], from: number, scale: number, title: string): Segment[] {
  const segments: Segment[] = [];
  const end = whole.start + whole.width;
  let at = whole.start;
  for (const span of own) {
    const [first, last] = span.map((position) => whole.start + scale * (position - from));
    segments.push(
      { ...whole, start: at, width: first - at },
      { mark: 'only', start: first, width: last - first, title },
    );
    at = last;
  }
  return [...segments, { ...whole, start: at, width: end - at }];
}

/** What the strip shows: for screen readers all of it, for everybody what stands alone. */
function positionText({ say }: Stage, story: Story, index: number): Child {
  const { paragraphs } = story.articles[index];
  const where = (holds: (at: number) => boolean) => paragraphs.flatMap((_, at) => (holds(at) ? [at] : []));
  const listed = (all: readonly number[]) => say.list(all.map((at) => say.number(at + 1)));
  const byKind = KINDS.map((kind) => ({ kind, at: where((at) => story.kindElsewhere(index, at) === kind) }));
  const inPart = where((at) => !story.kindElsewhere(index, at) && story.carriers(index, at).length > 0);
  const { paragraphs: own, parts } = story.onlyHere(index);
  const shared = byKind.filter(({ at }) => at.length > 0);
  return [
    shared.map(({ kind, at }) => hidden(say.text('positions.kind', { kind: word(say, kind), list: listed(at) }))),
    inPart.length > 0 && hidden(say.text('positions.part', { list: listed(inPart) })),
    own.length > 0 && say.nodes('positions.alone', { list: h('span', {}, ranges(say, own)) }),
    own.length > 0 && parts.length > 0 && h('br'),
    parts.length > 0 && say.nodes('positions.parts', { list: h('span', {}, ranges(say, parts)) }),
    own.length + parts.length === 0 && say.text('positions.none'),
  ];
}
