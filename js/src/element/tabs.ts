import { h } from './dom.js';
import type { Say } from './say.js';
import { viewNames, type ViewName } from './view.js';

/** Arrow keys, Home and End go from tab to tab. */
export function tabs(say: Say, current: ViewName, choose: (view: ViewName) => void): HTMLElement {
  const key = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const back = getComputedStyle(list).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const at = viewNames.indexOf(current);
    const last = viewNames.length - 1;
    const targets: Record<string, number> = {
      [back]: at === 0 ? last : at - 1,
      [forth]: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const { id } = list.children[target];
    const root = list.getRootNode() as ShadowRoot;
    choose(viewNames[target]);
    root.getElementById(id)?.focus();
  };
  return h(
    'div',
    { role: 'tablist', 'aria-label': say.text('views'), keydown: key },
    viewNames.map((view) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${view}`,
          'aria-selected': String(view === current),
          'aria-controls': 'panel',
          tabindex: view === current ? '0' : '-1',
          click: () => choose(view),
        },
        say.text(`view.${view}`),
      ),
    ),
  );
}
