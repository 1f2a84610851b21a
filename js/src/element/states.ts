// What the element says while there is nothing to show, in place of a view or above it.
import { messageOf, type ErrorCode } from '../errors.js';
import type { ArticleInput, Progress } from '../types.js';
import { articleNames } from '../words.js';
import { h, type Child } from './dom.js';
import type { Say } from './say.js';

const KEYWORD = "'wasm-unsafe-eval'";

function state(title: Child, ...content: Child[]): HTMLElement {
  return h('div', { class: 'state' }, h('h3', {}, title), content);
}

/** By its code and not by its class: a comparer may come from another copy of the package. */
export function codeOf(error: unknown): ErrorCode | undefined {
  return (error as { code?: ErrorCode } | null)?.code;
}

export function emptyState(say: Say): HTMLElement {
  return state(say.text('state.empty'), h('p', {}, say.text('state.empty.what')));
}

export function oneState(say: Say, article: ArticleInput): HTMLElement {
  const name = h('cite', {}, h('bdi', {}, namesOf(say, [article])));
  return state(say.text('state.one'), h('p', {}, say.nodes('state.one.what', { name })));
}

export function cancelledState(say: Say, again: () => void): HTMLElement {
  return state(
    say.text('state.cancelled'),
    h('p', {}, say.text('state.cancelled.what')),
    h('button', { type: 'button', class: 'primary', click: again }, say.text('state.again')),
  );
}

export function blockedState(say: Say, message: string): HTMLElement {
  const node = message.includes(KEYWORD)
    ? state(
        say.text('state.blocked'),
        h('p', {}, say.text('state.blocked.what'), ' ', h('code', {}, KEYWORD)),
        h('p', {}, say.text('state.blocked.off')),
      )
    : state(say.text('state.blocked'), h('p', {}, message));
  node.classList.add('error');
  return node;
}

export function errorState(say: Say, error: unknown, again: () => void): HTMLElement {
  const tooBig = ['text-too-long', 'too-many-articles'].includes(codeOf(error) ?? '');
  const node = state(
    say.text(tooBig ? 'state.too-big' : 'state.error'),
    h('p', {}, messageOf(error)),
    tooBig ? null : h('button', { type: 'button', click: again }, say.text('state.again')),
  );
  node.classList.add('error');
  return node;
}

function namesOf(say: Say, articles: readonly ArticleInput[]): string[] {
  return articleNames(articles, (number) => say.text('unnamed', { number }));
}

export interface Loading {
  readonly node: HTMLElement;
  update(progress: Progress): void;
}

export function loadingState(say: Say, articles: readonly ArticleInput[], cancel: () => void): Loading {
  const pairs = (articles.length * (articles.length - 1)) / 2;
  const names = namesOf(say, articles);
  const listed = names.length > 6 ? [...names.slice(0, 5), say.text('more', { n: names.length - 5 })] : names;
  const bar = h('progress', { max: '1', 'aria-label': say.text('state.loading', { list: say.list(listed) }) });
  const detail = h('p', { class: 'facts' }, say.text('state.loading.engine'));
  return {
    node: state(
      say.text('state.loading', { list: say.list(listed) }),
      bar,
      detail,
      h('button', { type: 'button', class: 'cancel', click: cancel }, say.text('state.cancel')),
    ),
    update({ stage, done }) {
      if (stage === 'comparing') bar.value = done;
      detail.textContent =
        stage === 'loading'
          ? say.text('state.loading.engine')
          : stage === 'decoding'
            ? say.text('state.loading.decoding')
            : say.text('state.loading.pairs', { done: Math.round(done * pairs), n: pairs });
    },
  };
}
