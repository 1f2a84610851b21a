// The dialogue that shows what was read of an article, to be corrected.
import { h, type Say } from 'coverlap/element';
import type { DeskArticle } from './desk.js';

/** `name`: the one it is shown by. Resolves to the article as it was saved, or to null. */
export function edit(say: Say, article: DeskArticle, name: string): Promise<DeskArticle | null> {
  const source = h('input', { type: 'text', name: 'source', autocomplete: 'off', value: article.source ?? '' });
  const title = h('input', { type: 'text', name: 'title', autocomplete: 'off', value: article.title ?? '' });
  const published = h('input', {
    type: 'text',
    name: 'published',
    autocomplete: 'off',
    value: article.published ?? '',
    'aria-describedby': 'published-hint published-error',
  });
  const text = h('textarea', { name: 'text', rows: '14', dir: 'auto', spellcheck: 'false' });
  text.value = article.text;
  const error = h('span', { class: 'error', id: 'published-error', role: 'alert' });
  const field = (name: string, input: HTMLElement, ...more: (Node | string)[]) => h('label', {}, name, input, more);

  return new Promise((resolve) => {
    let saved: DeskArticle | null = null;
    const dialog = h(
      'dialog',
      { 'aria-labelledby': 'editor-title', close: finish },
      h(
        'form',
        { method: 'dialog', submit: save, novalidate: true },
        h('h2', { id: 'editor-title' }, say.text('inbox.editor', { name })),
        h(
          'div',
          { class: 'two' },
          field(say.text('inbox.outlet'), source),
          field(
            say.text('inbox.published'),
            published,
            h('span', { id: 'published-hint' }, say.text('inbox.published.hint')),
            error,
          ),
        ),
        field(say.text('inbox.headline'), title),
        field(say.text('inbox.text'), text),
        h(
          'div',
          { class: 'row' },
          h('button', { type: 'button', class: 'discard', click: () => dialog.close() }, say.text('inbox.discard')),
          h('button', { type: 'submit', class: 'primary save' }, say.text('inbox.save')),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();

    function save(event: Event): void {
      event.preventDefault();
      const date = published.value.trim();
      if (date && Number.isNaN(Date.parse(date))) {
        error.textContent = say.text('inbox.published.bad', { value: date });
        published.setAttribute('aria-invalid', 'true');
        published.focus();
        return;
      }
      const { blocks, ...rest } = article;
      saved = {
        ...rest,
        // Roles that were read from HTML hold as long as the text does.
        ...(blocks && text.value === article.text ? { blocks } : {}),
        source: source.value.trim() || undefined,
        title: title.value.trim() || undefined,
        published: date || undefined,
        text: text.value,
      };
      dialog.close();
    }

    function finish(): void {
      dialog.remove();
      resolve(saved);
    }
  });
}
