// Two articles side by side with ribbons between them, or one alone with who else carries each paragraph.
import { h, put, type Child } from '../dom.js';
import type { PaneSide } from '../pane.js';
import { PairReader, type Habits } from '../pair.js';
import { single, type Reader } from '../reader.js';
import type { Pair } from '../story.js';
import type { Scene, Stage, View } from '../view.js';

export function read(stage: Stage): View {
  const node = h('div', { class: 'read' });
  const habits: Habits = { linked: true };
  let open: Reader | null = null;
  return {
    node,
    update(scene) {
      open?.close();
      open = scene.pair[1] === null ? single(stage, scene) : new PairReader(stage, scene, habits);
      put(node, toolbar(stage, scene, open.controls), open.node);
      open.opened(scene.paragraph, scene.at);
    },
    key(event) {
      if (event.key !== 'F7' || event.altKey || event.ctrlKey || event.metaKey || !open?.step) return false;
      open.step(event.shiftKey ? -1 : 1);
      return true;
    },
    leave() {
      open?.close();
      open = null;
    },
  };
}

function toolbar(stage: Stage, { story, pair }: Scene, controls: Child): HTMLElement {
  const { say } = stage;
  const [left, right] = pair;
  const change = (to: Pair) => stage.open('read', { pair: to });
  const chooser = (
    side: PaneSide,
    chosen: number | null,
    taken: number | null,
    pick: (index: number | null) => void,
  ) => {
    const choose = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      pick(value === '' ? null : Number(value));
    };
    const options = story.names.map((name, index) =>
      h('option', { value: index, selected: index === chosen, disabled: index === taken }, name),
    );
    return h(
      'label',
      { class: 'field' },
      h('span', {}, say.text(`read.${side}`)),
      h(
        'select',
        { id: `choose-${side}`, change: choose },
        side === 'right' && h('option', { value: '', selected: chosen === null }, say.text('read.alone')),
        options,
      ),
    );
  };
  return h(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': say.text('read.toolbar') },
    h(
      'div',
      { class: 'choosers' },
      chooser('left', left, right, (index) => change([index ?? left, right])),
      right !== null &&
        h(
          'button',
          {
            type: 'button',
            class: 'icon swap',
            id: 'swap',
            'aria-label': say.text('read.swap'),
            title: say.text('read.swap'),
            click: () => change([right, left]),
          },
          h('span', { 'aria-hidden': 'true' }, '⇄'),
        ),
      chooser('right', right, left, (index) => change([left, index])),
    ),
    controls,
  );
}
