// Findings in sentences, the N x N matrix, and where in each article the shared text sits.
import { carried, findings } from '../findings.js';
import { h, hidden, put, type Child } from '../dom.js';
import { bar, glyph, legend, word, type Segment } from '../kinds.js';
import { takesPart } from '../../coverage.js';
import { ranges } from '../pane.js';
import { closest, type Story } from '../story.js';
import type { Scene, Stage, View } from '../view.js';
import type { Overlap } from '../../types.js';
import type { MessageKey } from '../messages.js';
import { slices } from '../../layout.js';
import { KINDS } from '../../words.js';

type Order = 'given' | 'time' | 'name' | 'shared';
const orders: readonly Order[] = ['given', 'time', 'name', 'shared'];

export function overview(stage: Stage): View {
  const node = h('div', { class: 'overview' });
  let order: Order = 'given';
  return {
    node,
    update(scene: Scene) {
      const { story } = scene;
      const matrixHolder = h('div', { class: 'matrix-holder' });
      const draw = () => put(matrixHolder, matrix(stage, story, sorted(story, order)));
      draw();
      put(
        node,
        findings(stage, scene),
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
        carried(stage, story),
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
  const time = (index: number) => {
    const value = Date.parse(story.articles[index].published ?? '');
    return Number.isNaN(value) ? Infinity : value;
  };
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
    { class: 'scroller', role: 'region', 'aria-labelledby': 'matrix-title', tabindex: '0' },
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
        published ? [say.date(published), ' · '] : null,
        say.text('words', { n: all }),
        leftOut > 0 ? [', ', say.text('words.leftOut', { n: leftOut })] : null,
      ),
    );
  }

  function cell(row: number, column: number): HTMLElement {
    const overlap = story.overlap(row, column);
    if (row === column || !overlap) {
      return h('td', { role: 'cell', class: 'same' }, hidden(say.text('matrix.same')));
    }
    const { all, shared } = story.paragraphs(row, column);
    const content = [
      h(
        'span',
        { class: 'in', 'aria-hidden': 'true' },
        say.nodes('matrix.in', { name: h('bdi', {}, story.names[column]) }),
      ),
      h('span', { class: 'share' }, say.percent(share(overlap))),
      h('span', { class: 'facts' }, say.text('words.of', { a: overlap.verbatim + overlap.edited, n: overlap.words })),
      h('span', { class: 'facts' }, say.text('paragraphs.of', { a: shared, n: all })),
      bar(
        stack(
          overlap.words,
          KINDS.map((kind) => overlap[kind]),
        ),
      ),
      h(
        'span',
        { class: 'split' },
        KINDS.map((kind) => h('span', {}, glyph(kind), hidden(`${word(say, kind)} `), say.number(overlap[kind]), ' ')),
      ),
    ];
    const button = h(
      'button',
      { type: 'button', class: 'cell', click: () => stage.open('read', { pair: [row, column] }) },
      content,
      hidden(say.text('matrix.read')),
    );
    const shaded = h('td', { role: 'cell' }, button);
    shaded.style.setProperty('--share', String(share(overlap)));
    return shaded;
  }

  function aloneCell(row: number): HTMLElement {
    const alone = story.onlyHere(row);
    if (alone.paragraphs.length === 0) {
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
          click: () => stage.open('read', { pair: [row, null], paragraph: alone.paragraphs[0] }),
        },
        h('span', { class: 'in', 'aria-hidden': 'true' }, say.text('kind.only')),
        h('span', { class: 'share' }, glyph('only'), ' ', say.number(alone.paragraphs.length)),
        h('span', { class: 'facts' }, say.text('paragraphs.word', { n: alone.paragraphs.length })),
        h('span', { class: 'facts' }, say.text('words', { n: alone.words })),
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

function strip({ say }: Stage, story: Story, index: number): Segment[] {
  const { paragraphs, words: all } = story.articles[index];
  const lengths = slices(
    paragraphs.map((paragraph) => paragraph.words),
    all,
  );
  return paragraphs.map((paragraph, at) => {
    const carriers = story.carriers(index, at);
    const mark = closest(carriers.map(({ match }) => match.kind)) ?? (takesPart(paragraph) ? 'only' : 'blank');
    const name = mark === 'blank' ? say.text(`role.${paragraph.role}` as MessageKey) : word(say, mark);
    const slice = lengths[at] ?? { start: 0, width: 0 };
    // A hair of air between paragraphs.
    return { mark, start: slice.start, width: Math.max(0, slice.width - 0.35), title: `¶${at + 1} ${name}` };
  });
}

/** What the strip shows: for screen readers all of it, for everybody what stands alone. */
function positionText({ say }: Stage, story: Story, index: number): Child {
  const byKind = KINDS.map((kind) => ({
    kind,
    at: story.articles[index].paragraphs.flatMap((_, at) =>
      closest(story.carriers(index, at).map(({ match }) => match.kind)) === kind ? [at] : [],
    ),
  }));
  const own = story.onlyHere(index).paragraphs;
  const shared = byKind.filter(({ at }) => at.length > 0);
  return [
    shared.map(({ kind, at }) =>
      hidden(say.text('positions.kind', { kind: word(say, kind), list: say.list(at.map((n) => say.number(n + 1))) })),
    ),
    own.length > 0
      ? say.nodes('positions.alone', { list: h('span', {}, ranges(say, own)) })
      : say.text('positions.none'),
  ];
}
