// What the Read view shows: a pair of articles, or one alone.
import { KINDS } from '../words.js';
import { h, type Child } from './dom.js';
import { legend } from './kinds.js';
import { marksIn } from './marks.js';
import { pane } from './pane.js';
import type { Scene, Stage } from './view.js';

export interface Reader {
  readonly node: HTMLElement;
  /** For the toolbar. */
  readonly controls: Child;
  /** Called once it is in the document; `paragraph`, and the match `at` a position in it, are to come into sight. */
  opened(paragraph: number | undefined, at?: number): void;
  /** To the next or the previous match. */
  step?(by: 1 | -1): void;
  close(): void;
}

/** One article with who else carries each paragraph. */
export function single(stage: Stage, scene: Scene): Reader {
  const { say } = stage;
  const article = scene.pair[0];
  const { node, blocks } = pane(stage, scene, {
    article,
    beside: null,
    side: 'left',
    follow: (paragraph, { other }) => stage.open('read', { pair: [article, other.article], paragraph }),
  });
  const { paragraphs, words, parts } = scene.story.onlyHere(article);
  const values = { n: paragraphs.length, words: say.text('words', { n: words }) };
  return {
    node: h(
      'div',
      { class: 'reader single' },
      h(
        'p',
        { class: 'summary' },
        say.text(values.n > 0 ? 'read.alone.summary' : 'read.alone.nothing', values),
        parts.length > 0 && [' ', say.text('read.alone.parts', { n: parts.length })],
      ),
      legend(say, [...KINDS, 'only'], marksIn(say, [node])),
      node,
    ),
    controls: null,
    opened(paragraph) {
      if (paragraph === undefined) return;
      blocks[paragraph].scrollIntoView({ block: 'center' });
      blocks[paragraph].focus({ preventScroll: true });
    },
    close() {},
  };
}
