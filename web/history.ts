// Overview and Read as entries of the browser's history. The address says which of them, and nothing of the articles.
import type { CoverageOverlap, ViewName } from 'coverlap/element';

/** What an entry keeps: the pair by ids, which only this page knows. */
interface Entry {
  pair?: string;
}

const HASHES: Readonly<Record<ViewName, string>> = { overview: '#overview', read: '#read' };

export function followViews(element: CoverageOverlap): void {
  const shown = (): ViewName | undefined => {
    if (location.hash === '') return 'overview';
    return (Object.keys(HASHES) as ViewName[]).find((view) => HASHES[view] === location.hash);
  };

  element.addEventListener('coverlap-view-change', () => {
    const { view, pair } = element;
    const entry: Entry = { pair };
    // Another pair in the same view is not another place to go back to.
    if (shown() === view) history.replaceState(entry, '');
    else history.pushState(entry, '', HASHES[view]);
  });

  addEventListener('popstate', ({ state }) => {
    const view = shown();
    if (!view) return; // a link within the page
    const { pair } = (state ?? {}) as Entry;
    if (pair !== undefined) element.pair = pair;
    element.view = view;
  });

  const first = shown();
  if (first) element.view = first;
}
