// Two articles side by side: panes, ribbons, list of matches, one match at a time in the middle of it.
import type { Carrier } from '../coverage.js';
import type { Anchor } from '../layout.js';
import { KINDS } from '../words.js';
import { h, type Child } from './dom.js';
import { legend, word } from './kinds.js';
import { marksIn } from './marks.js';
import { matchList, type MatchList } from './matches.js';
import { pane, type Pane, type PaneSide } from './pane.js';
import type { Reader } from './reader.js';
import { ribbons, type Ribbons } from './ribbons.js';
import { linkedScroll, offset, show, type LinkedScroll } from './scrolling.js';
import { carries, kindOf, type Link } from './story.js';
import type { Scene, Stage } from './view.js';

/** Kept from pair to pair. */
export interface Habits {
  linked: boolean;
}

const SIDES: readonly PaneSide[] = ['left', 'right'];

export class PairReader implements Reader {
  readonly node: HTMLElement;
  readonly controls: Child;

  private readonly articles: Record<PaneSide, number>;
  private readonly links: readonly Link[];
  private readonly panes: Record<PaneSide, Pane>;
  private readonly columns: HTMLElement;
  private readonly ribbons: Ribbons;
  private readonly list: MatchList;
  private readonly counter = h('span', { class: 'counter' });
  private readonly sideInputs: readonly HTMLInputElement[];
  private readonly scrolling: LinkedScroll;
  private readonly watcher: ResizeObserver;
  private current = -1;

  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly habits: Habits,
  ) {
    const { story } = scene;
    const [left, right] = scene.pair as [number, number];
    this.articles = { left, right };
    this.links = story.links(left, right);
    this.panes = { left: this.pane('left', right), right: this.pane('right', left) };
    this.ribbons = ribbons(this.links, this.panes, (index) => this.select(index));
    this.list = matchList(stage, story, this.links, (index) => this.select(index, true));
    this.columns = h(
      'div',
      { class: 'panes', 'data-side': 'left' },
      this.panes.left.node,
      this.ribbons.node,
      this.panes.right.node,
    );
    this.sideInputs = SIDES.map((side) => this.sideInput(side));
    this.scrolling = linkedScroll(
      this.panes,
      () => this.anchors(),
      () => habits.linked,
      () => this.ribbons.draw(),
    );
    this.watcher = new ResizeObserver(() => {
      this.scrolling.refresh();
      this.ribbons.draw();
    });
    this.controls = this.links.length > 0 && [this.navigation(), this.lock()];
    this.node = h(
      'div',
      { class: 'reader pair' },
      h('p', { class: 'summary' }, this.summary()),
      legend(stage.say, [...KINDS, 'only'], marksIn(stage.say, [this.panes.left.node, this.panes.right.node])),
      this.sideSwitch(),
      this.columns,
      this.links.length > 0 && this.list.node,
    );
  }

  opened(paragraph: number | undefined, at?: number): void {
    for (const side of SIDES) {
      this.watcher.observe(this.panes[side].node);
      this.watcher.observe(this.panes[side].story);
    }
    this.count();
    if (paragraph === undefined) return;
    const index = this.linkAt(paragraph, at);
    if (index >= 0) this.select(index, true);
    else show(this.panes.left, this.panes.left.blocks[paragraph]);
  }

  step(by: 1 | -1, focus = true): void {
    const { length } = this.links;
    if (length === 0) return;
    const start = by > 0 ? -1 : length;
    this.select(((this.current < 0 ? start : this.current) + by + length) % length, focus);
  }

  close(): void {
    this.watcher.disconnect();
    this.scrolling.stop();
  }

  /** `focus`: goes on with what the match is on the side in sight. */
  private select(index: number, focus = false): void {
    const { stage, scene, links, articles } = this;
    const link = links[index];
    this.current = index;
    this.mark(link);
    this.bringIntoSight(link);
    if (focus) this.focusTag(this.sideInSight(), link);
    const { moved, partial } = link.match;
    stage.announce(
      stage.say.text('read.announce', {
        n: index + 1,
        of: links.length,
        kind: word(stage.say, kindOf(link.match)),
        moved: moved ? `, ${word(stage.say, 'moved')}` : '',
        partial: partial ? `, ${stage.say.text('partial')}` : '',
        text: scene.story.openingOf(link),
      }),
    );
    stage.emit('select', { match: link.match, ...articles });
  }

  private mark(link: Link): void {
    for (const side of SIDES) {
      const places = new Set(this.places(side, link));
      const { blocks, sentences } = this.panes[side];
      for (const place of [...blocks, ...sentences.values()]) place.classList.toggle('current', places.has(place));
    }
    this.ribbons.mark(this.current);
    this.list.mark(this.current);
    this.count();
  }

  private bringIntoSight(link: Link): void {
    if (this.ribbons.hidden()) {
      const side = this.sideInSight();
      this.places(side, link)[0].scrollIntoView({ block: 'center' });
      return;
    }
    this.scrolling.hold(() => {
      for (const side of SIDES) show(this.panes[side], this.places(side, link)[0]);
    });
    this.columns.scrollIntoView({ block: 'nearest' });
    this.ribbons.draw();
  }

  /** From a paragraph to what it stands for on the other side, or in a third article. */
  private follow(from: PaneSide, paragraph: number, { match, other }: Carrier): void {
    const to = from === 'left' ? 'right' : 'left';
    if (other.article !== this.articles[to]) {
      this.stage.open('read', { pair: [this.articles[from], other.article], paragraph });
      return;
    }
    this.columns.dataset.side = to;
    for (const input of this.sideInputs) input.checked = input.value === to;
    const index = this.links.findIndex((link) => link.match === match);
    this.select(index);
    this.focusTag(to, this.links[index]);
  }

  private focusTag(side: PaneSide, link: Link): void {
    this.panes[side].tags.get(link.match)?.focus({ preventScroll: true });
  }

  /** What of a pane the link ties: paragraphs, or, where it is only that, sentences. */
  private places(side: PaneSide, { match, [side]: own }: Link): readonly HTMLElement[] {
    const { blocks, sentences } = this.panes[side];
    const shared = match.partial ? match.parts.flatMap((part) => sentences.get(part) ?? []) : [];
    return shared.length > 0 ? shared : own.paragraphs.map((at) => blocks[at]);
  }

  private linkAt(paragraph: number, at: number | undefined): number {
    const found = this.links.filter((link) => link.left.paragraphs.includes(paragraph));
    const meant = at === undefined ? undefined : found.find((link) => carries(link, at));
    return this.links.indexOf(meant ?? found[0]);
  }

  private sideInSight(): PaneSide {
    return this.columns.dataset.side === 'right' && this.ribbons.hidden() ? 'right' : 'left';
  }

  /** Where the two articles run side by side: what has moved, or is only a sentence, would pull them apart. */
  private anchors(): Anchor[] {
    return this.links
      .filter(({ match }) => !match.moved && !match.partial)
      .map((link) => ({
        left: offset(this.panes.left, this.places('left', link)[0]),
        right: offset(this.panes.right, this.places('right', link)[0]),
      }));
  }

  // Parts

  private pane(side: PaneSide, beside: number): Pane {
    return pane(this.stage, this.scene, {
      article: this.articles[side],
      beside,
      side,
      follow: (paragraph, carrier) => this.follow(side, paragraph, carrier),
    });
  }

  private count(): void {
    const n = this.links.length;
    const { say } = this.stage;
    this.counter.textContent =
      this.current < 0 ? say.text('read.matches', { n }) : say.text('read.count', { at: this.current + 1, n });
  }

  private navigation(): HTMLElement {
    const { say } = this.stage;
    const button = (name: 'previous' | 'next', keys: string, by: 1 | -1) =>
      h(
        'button',
        { type: 'button', class: name, 'aria-keyshortcuts': keys, title: keys, click: () => this.step(by, false) },
        say.text(`read.${name}`),
      );
    return h(
      'div',
      { class: 'navigation', role: 'group', 'aria-label': say.text('read.navigation') },
      button('previous', 'Shift+F7', -1),
      this.counter,
      button('next', 'F7', 1),
    );
  }

  private lock(): HTMLElement {
    const box = h('input', { type: 'checkbox', change: () => (this.habits.linked = box.checked) });
    box.checked = this.habits.linked;
    return h('label', { class: 'lock' }, box, h('span', {}, this.stage.say.text('read.linked')));
  }

  private sideInput(side: PaneSide): HTMLInputElement {
    const show = () => (this.columns.dataset.side = side);
    const input = h('input', { type: 'radio', name: 'side', value: side, change: show });
    input.checked = side === 'left';
    return input;
  }

  /** Where only one pane fits, this chooses which. */
  private sideSwitch(): HTMLElement {
    const { names } = this.scene.story;
    const chip = (side: PaneSide, index: number) =>
      h('label', { class: 'chip' }, this.sideInputs[index], h('bdi', {}, names[this.articles[side]]));
    return h(
      'fieldset',
      { class: 'chips side-switch' },
      h('legend', { class: 'vh' }, this.stage.say.text('read.side')),
      SIDES.map(chip),
    );
  }

  private summary(): Child {
    const { say } = this.stage;
    const { story } = this.scene;
    const { left, right } = this.articles;
    const overlap = story.overlap(left, right);
    if (!overlap) return null;
    const cite = (article: number) => h('cite', {}, h('bdi', {}, story.names[article]));
    const shared = overlap.verbatim + overlap.edited + overlap.reworded;
    if (shared === 0) return say.text('read.no-matches');
    const split = KINDS.filter((kind) => overlap[kind] > 0).map(
      (kind) => `${say.number(overlap[kind])} ${word(say, kind).toLocaleLowerCase()}`,
    );
    return say.nodes('read.summary', {
      n: overlap.words,
      shared,
      left: cite(left),
      right: cite(right),
      split: split.join(', '),
    });
  }
}
