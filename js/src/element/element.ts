// <coverage-overlap>: articles or a stored comparison in, views out. Registration is in define.ts.
import { messageOf } from '../errors.js';
import type { ArticleInput, Comparer, Comparison, CompareOptions, Progress } from '../types.js';
import { adopt, h, put, type Child } from './dom.js';
import { filters } from './filters.js';
import { lightArticles } from './light.js';
import type { Messages } from './messages.js';
import { Say } from './say.js';
import { blockedState, cancelledState, codeOf, emptyState, errorState, loadingState, oneState } from './states.js';
import { Story, type Pair } from './story.js';
import { base } from './styles/base.js';
import { overviewStyle } from './styles/overview.js';
import { readStyle } from './styles/read.js';
import { tabs } from './tabs.js';
import { viewNames, type Stage, type Target, type View, type ViewName } from './view.js';
import { overview } from './views/overview.js';
import { read } from './views/read.js';

// For pages around the element: its texts, and its way of making elements.
export { h, put } from './dom.js';
export { english, type Messages } from './messages.js';
export { facts, Say } from './say.js';
export { articleNames } from '../words.js';
export type { ViewName } from './view.js';

/** What the element needs of a comparer. */
export type Engine = Pick<Comparer, 'compare'> & Partial<Pick<Comparer, 'mode'>>;
export type ElementOptions = Pick<CompareOptions, 'sensitivity' | 'minWords' | 'ignore'>;

const makers: Record<ViewName, (stage: Stage) => View> = { overview, read };
/** A comparison that is ready sooner shows no progress: it would only flash. */
const PATIENCE = 150;

// Without a DOM, as on a server, the class can be imported but not made.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export class CoverageOverlap extends Base {
  static readonly observedAttributes = ['view', 'pair'];
  /** Where elements without a `comparer` get theirs; define.ts sets one that all of them share. */
  static engine: (() => Promise<Engine>) | undefined;

  private readonly root: ShadowRoot;
  private readonly head = h('div', { class: 'bar-top' });
  private readonly state = h('div', { class: 'states' });
  private readonly panel = h('div', { class: 'panel', role: 'tabpanel', id: 'panel', tabindex: '-1' });
  private readonly live = h('div', { class: 'vh', role: 'status', 'aria-live': 'polite' });
  private readonly fallback = h('slot');
  private readonly lightWatcher = new MutationObserver(() => {
    if (!this.articlesGiven) this.refresh();
  });

  private say = new Say();
  private messagesGiven: Partial<Messages> = {};
  private articlesGiven: readonly ArticleInput[] | undefined;
  private comparisonGiven: Comparison | undefined;
  private optionsGiven: ElementOptions = {};
  private comparerGiven: Engine | undefined;

  private story: Story | undefined;
  private shown: View | undefined;
  private shownName: ViewName | undefined;
  private readonly views = new Map<ViewName, View>();
  private running: AbortController | undefined;
  private queued = false;
  /** Attributes are being set together: drawing waits. */
  private opening = false;
  /** The engine runs on this thread. */
  private slow = false;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    adopt(this.root, [base, overviewStyle, readStyle]);
    this.root.append(
      h('h2', { class: 'vh' }, this.say.text('title')),
      this.head,
      this.state,
      this.panel,
      this.fallback,
      this.live,
    );
    this.head.hidden = true;
    this.panel.hidden = true;
  }

  // Properties

  /** The articles to compare; without them the `<article>` children are. */
  get articles(): readonly ArticleInput[] {
    return this.articlesGiven ?? lightArticles(this);
  }

  set articles(articles: readonly ArticleInput[] | undefined) {
    this.articlesGiven = articles;
    this.comparisonGiven = undefined;
    this.refresh();
  }

  /** What is shown. Set it to show a stored result, which needs no engine. */
  get comparison(): Comparison | undefined {
    return this.comparisonGiven ?? this.story?.comparison;
  }

  set comparison(comparison: Comparison | undefined) {
    this.comparisonGiven = comparison;
    this.refresh();
  }

  get options(): ElementOptions {
    return this.optionsGiven;
  }

  set options(options: ElementOptions) {
    this.optionsGiven = { ...options };
    this.refresh();
  }

  get comparer(): Engine | undefined {
    return this.comparerGiven;
  }

  set comparer(comparer: Engine | undefined) {
    this.comparerGiven = comparer;
    this.refresh();
  }

  get messages(): Partial<Messages> {
    return this.messagesGiven;
  }

  set messages(messages: Partial<Messages>) {
    this.messagesGiven = messages;
    this.say = new Say(messages);
    this.views.clear();
    this.shownName = undefined;
    this.refresh();
  }

  get view(): ViewName {
    const name = this.getAttribute('view') as ViewName;
    return viewNames.includes(name) ? name : 'overview';
  }

  set view(view: ViewName) {
    this.setAttribute('view', view);
  }

  /** Ids of the articles to read: two, or one to read it alone. */
  get pair(): string {
    return this.getAttribute('pair') ?? '';
  }

  set pair(pair: string) {
    this.setAttribute('pair', pair);
  }

  // Life

  connectedCallback(): void {
    for (const name of ['messages', 'options', 'comparer', 'articles', 'comparison', 'view', 'pair'] as const)
      this.upgrade(name);
    this.lightWatcher.observe(this, { childList: true, subtree: true, characterData: true });
    document.addEventListener('keydown', this.onKey);
    this.refresh();
    queueMicrotask(() => this.emit('ready', {}));
  }

  disconnectedCallback(): void {
    this.lightWatcher.disconnect();
    document.removeEventListener('keydown', this.onKey);
    this.running?.abort();
    this.shown?.leave?.();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after && this.story && !this.opening) this.show();
  }

  /** A property set before the class was there hides the accessor. */
  private upgrade(name: string): void {
    const own = this as unknown as Record<string, unknown>;
    if (!Object.hasOwn(this, name)) return;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }

  // Comparing

  /** Several changes in a row compare once. */
  private refresh(): void {
    if (this.queued || !this.isConnected) return;
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      if (this.isConnected) void this.update();
    });
  }

  private async update(): Promise<void> {
    this.running?.abort();
    this.running = undefined;
    if (this.comparisonGiven) {
      this.showComparison(this.comparisonGiven);
      return;
    }
    const articles = this.articles;
    if (articles.length < 2) {
      this.story = undefined;
      this.showState(articles.length === 0 ? emptyState(this.say) : oneState(this.say, articles[0]), true);
      return;
    }
    const controller = new AbortController();
    this.running = controller;
    try {
      const comparison = await this.compare(articles, controller.signal);
      if (this.running !== controller) return;
      this.showComparison(comparison);
      this.announce(this.say.text('state.done', { n: articles.length }));
      this.emit('result', { comparison });
    } catch (error) {
      if (this.running === controller) this.showFailure(error);
    } finally {
      if (this.running === controller) this.running = undefined;
    }
  }

  private async compare(articles: readonly ArticleInput[], signal: AbortSignal): Promise<Comparison> {
    const loading = loadingState(this.say, articles, () => this.cancel());
    const timer = setTimeout(() => {
      this.showState(loading.node, false);
      this.panel.classList.add('busy');
    }, PATIENCE);
    try {
      const engine = this.comparerGiven ?? (await CoverageOverlap.engine?.());
      if (!engine) throw new Error('<coverage-overlap> has no comparer: import coverlap/define or set its property.');
      signal.throwIfAborted();
      const onProgress = (progress: Progress) => {
        loading.update(progress);
        this.emit('progress', progress);
      };
      const comparison = await engine.compare(articles, { ...this.optionsGiven, signal, onProgress });
      this.slow = engine.mode === 'main';
      return comparison;
    } finally {
      clearTimeout(timer);
      this.panel.classList.remove('busy');
    }
  }

  private cancel(): void {
    this.running?.abort();
    this.running = undefined;
    this.showState(
      cancelledState(this.say, () => this.refresh()),
      false,
    );
    this.state.querySelector<HTMLElement>('button')?.focus();
    this.announce(this.say.text('state.cancelled'));
  }

  // Showing

  private showComparison(comparison: Comparison): void {
    this.story = new Story(comparison, (number) => this.say.text('unnamed', { number }));
    put(this.state, this.slow && !this.comparisonGiven && h('p', { class: 'note' }, this.say.text('note.main')));
    this.show();
  }

  private showFailure(error: unknown): void {
    this.story = undefined;
    const blocked = codeOf(error) === 'wasm-blocked';
    const text = messageOf(error);
    this.showState(blocked ? blockedState(this.say, text) : errorState(this.say, error, () => this.refresh()), true);
    this.announce(blocked ? this.say.text('state.blocked') : text);
    this.emit('error', { error });
  }

  /** `alone`: instead of a comparison, else above the last one. */
  private showState(node: Child, alone: boolean): void {
    put(this.state, node);
    if (!alone) return;
    this.shown?.leave?.();
    this.shown = undefined;
    this.shownName = undefined;
    this.head.hidden = true;
    this.panel.hidden = true;
    // Articles in the page stay readable where they cannot be compared.
    this.fallback.hidden = false;
  }

  private show(target: Target = {}): void {
    const { story, view } = this;
    if (!story) return;
    const focused = this.root.activeElement;
    this.fallback.hidden = true;
    this.head.hidden = false;
    this.panel.hidden = false;
    this.panel.setAttribute('aria-labelledby', `tab-${view}`);
    this.fillHead();
    if (this.shownName !== view) {
      this.shown?.leave?.();
      this.shownName = view;
      this.shown = this.viewNamed(view);
      put(this.panel, this.shown.node);
    }
    const loosen = () => {
      this.options = { ...this.optionsGiven, sensitivity: 'loose' };
    };
    this.shown?.update({
      story,
      pair: target.pair ?? this.currentPair(story),
      paragraph: target.paragraph,
      at: target.at,
      loosen: this.comparisonGiven ? undefined : loosen,
    });
    this.keepFocus(focused);
  }

  /** What had the focus may have been drawn anew. */
  private keepFocus(focused: Element | null): void {
    if (!focused || this.root.activeElement) return;
    const again = focused.id ? this.root.getElementById(focused.id) : null;
    (again ?? this.panel).focus({ preventScroll: true });
  }

  private fillHead(): void {
    const choose = (options: ElementOptions) => {
      this.options = { ...this.optionsGiven, ...options };
    };
    put(
      this.head,
      tabs(this.say, this.view, (view) => this.open(view)),
      this.comparisonGiven ? null : filters(this.say, this.optionsGiven, choose),
    );
  }

  private viewNamed(name: ViewName): View {
    let view = this.views.get(name);
    if (!view) {
      view = makers[name](this.stage());
      this.views.set(name, view);
    }
    return view;
  }

  private stage(): Stage {
    return {
      say: this.say,
      open: (view, target) => this.open(view, target),
      announce: (text) => this.announce(text),
      emit: (type, detail) => this.emit(type, detail),
    };
  }

  private open(view: ViewName, target: Target = {}): void {
    const moved = view !== this.view;
    this.opening = true;
    this.view = view;
    if (target.pair) this.pair = this.idsOf(target.pair);
    this.opening = false;
    this.show(target);
    if (moved && target.pair && target.paragraph === undefined) {
      this.panel.focus({ preventScroll: true });
      this.head.scrollIntoView({ block: 'start' });
    }
    this.emit('view-change', { view, pair: this.pair });
  }

  private idsOf(pair: Pair): string {
    return pair.flatMap((index) => (index === null ? [] : [this.story?.articles[index].id])).join(' ');
  }

  private currentPair(story: Story): Pair {
    const indices = this.pair
      .split(/\s+/)
      .map((id) => story.articles.findIndex((article) => article.id === id))
      .filter((index) => index >= 0);
    if (indices.length === 0) return story.closestPair();
    return [indices[0], indices[1] ?? null];
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !this.story || !this.shown?.key) return;
    const inside = event.composedPath().includes(this);
    // Pressed nowhere in particular, a key goes to the first element of the page.
    const nowhere = document.activeElement === document.body && document.querySelector(this.localName) === this;
    if ((inside || nowhere) && this.shown.key(event)) event.preventDefault();
  };

  private announce(text: string): void {
    // The same words twice in a row would not be heard.
    this.live.textContent = this.live.textContent === text ? `${text}\u00a0` : text;
  }

  private emit(type: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(`coverlap-${type}`, { detail, bubbles: true, composed: true }));
  }
}
