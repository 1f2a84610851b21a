// Paste, drop, choose: the desk with its cards, and what went wrong on the way there.
import { articleNames, facts, h, put, type Say } from 'coverlap/element';
import type { ArticleInput } from 'coverlap';
import {
  countParagraphs,
  countWords,
  fromClipboard,
  fromFile,
  isAddress,
  LIMIT,
  unitsOf,
  type Desk,
  type DeskArticle,
} from './desk.js';
import { edit } from './editor.js';

interface Counts {
  words: number;
  paragraphs: number;
}

export interface Inbox {
  readonly node: HTMLElement;
  /** The desk has changed. */
  draw(): void;
  /** The engine's own counts, by article. */
  counted(counts: ReadonlyMap<string, Counts>): void;
}

interface NoticeOptions {
  more?: string;
  bad?: boolean;
  /** About a paste that failed: gone with the next one that does not. */
  pasted?: boolean;
  undo?: () => void;
}

/** More cards than this scroll in a box of their own. */
const MANY = 12;
const NARROW = '(max-width: 46rem)';

export function inbox(say: Say, desk: Desk, sample: readonly DeskArticle[]): Inbox {
  const notices = h('div', { class: 'notices' });
  const live = h('p', { class: 'vh', role: 'status' });
  const cards = h('ol', { class: 'cards', scroll: () => fade() });
  const tray = h('p', { class: 'facts tray-hint', hidden: true });
  const head = h('div', { class: 'inbox-head' });
  const box = pasteBox();
  let counts: ReadonlyMap<string, Counts> = new Map();
  let folded = matchMedia(NARROW).matches;

  const node = h(
    'section',
    { class: 'inbox page', 'aria-labelledby': 'inbox-title' },
    head,
    notices,
    h('div', { class: 'desk' }, box.node, cards, tray),
    live,
  );
  listenForDrops();
  document.addEventListener('paste', onPaste);
  new ResizeObserver(() => fade()).observe(cards);

  return {
    node,
    draw,
    counted(found) {
      counts = found;
      draw();
    },
  };

  // Drawing

  function draw(): void {
    const focus = document.activeElement?.getAttribute('data-focus');
    put(head, headLine());
    cards.hidden = folded && matchMedia(NARROW).matches && desk.articles.length > 0;
    cards.classList.toggle('many', desk.articles.length > MANY);
    const names = namesOf();
    put(
      cards,
      desk.articles.map((article, index) => card(article, index, names[index])),
    );
    fade();
    if (focus) node.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
  }

  /** The tray fades at the bottom, and says how much it holds, while there is more to scroll to. */
  function fade(): void {
    const scrolls = cards.scrollHeight > cards.clientHeight + 1;
    cards.classList.toggle('more', scrolls && cards.scrollTop + cards.clientHeight < cards.scrollHeight - 1);
    tray.hidden = !scrolls;
    tray.textContent = say.text('inbox.scroll', { n: desk.articles.length });
  }

  function headLine(): Node[] {
    const count = desk.articles.length;
    const isSample = desk.articles === sample;
    const button = (key: 'inbox.own' | 'inbox.clear' | 'inbox.sample.again', click: () => void) =>
      h('button', { type: 'button', class: 'link', 'data-focus': key, click }, say.text(key));
    const fold = h(
      'button',
      {
        type: 'button',
        class: 'link fold',
        'aria-expanded': String(!folded),
        'data-focus': 'fold',
        click: () => {
          folded = !folded;
          draw();
        },
      },
      say.text(folded ? 'inbox.show' : 'inbox.hide'),
    );
    return [
      h('h2', { id: 'inbox-title' }, count > 0 ? say.text('inbox.count', { n: count }) : say.text('inbox.title')),
      ...(isSample ? [h('span', { class: 'facts' }, say.text('inbox.sample'))] : []),
      ...(isSample ? [button('inbox.own', clear)] : []),
      ...(!isSample && count > 0 ? [button('inbox.clear', clear)] : []),
      ...(count === 0 ? [button('inbox.sample.again', () => desk.set(sample))] : []),
      ...(count > 0 && matchMedia(NARROW).matches ? [fold] : []),
    ];
  }

  function card(article: DeskArticle, index: number, name: string): HTMLElement {
    const { words, paragraphs } = counts.get(article.id) ?? {
      words: countWords(article.text),
      paragraphs: countParagraphs(article),
    };
    const action = (
      verb: 'edit' | 'earlier' | 'later' | 'remove',
      content: string,
      click: () => void,
      disabled = false,
    ) =>
      h(
        'button',
        {
          type: 'button',
          class: verb,
          'data-focus': `${verb} ${article.id}`,
          'aria-label': say.text(`inbox.${verb}.name`, { name }),
          title: say.text(`inbox.${verb}.name`, { name }),
          // Stays in the tab order, so that moving to the end does not lose the focus.
          'aria-disabled': disabled ? 'true' : null,
          click: () => disabled || click(),
        },
        content,
      );
    return h(
      'li',
      { class: 'card', 'data-article': article.id },
      h('span', { class: 'outlet', dir: 'auto' }, name),
      article.title && article.title !== name
        ? h('span', { class: 'headline', dir: 'auto', lang: article.lang }, article.title)
        : null,
      h(
        'span',
        { class: 'facts' },
        facts([
          article.published && say.date(article.published),
          say.text('words', { n: words }),
          say.text('paragraphs', { n: paragraphs }),
        ]),
      ),
      h(
        'span',
        { class: 'actions' },
        action('edit', say.text('inbox.edit'), () => void editArticle(article, name)),
        action('earlier', '←', () => move(article, -1), index === 0),
        action('later', '→', () => move(article, 1), index === desk.articles.length - 1),
        action('remove', '✕', () => remove(article, name)),
      ),
    );
  }

  function pasteBox(): { node: HTMLElement; clear(): void; focus(): void } {
    const add = h('button', { type: 'submit', class: 'primary', hidden: true }, say.text('inbox.paste.add'));
    const text = h('textarea', {
      id: 'paste',
      rows: '2',
      dir: 'auto',
      placeholder: say.text('inbox.paste.hint'),
      'aria-label': say.text('inbox.paste'),
      'aria-keyshortcuts': 'Control+Enter Meta+Enter',
      keydown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.value.trim() === '') return;
        event.preventDefault();
        void addText('', text.value);
      },
      input: () => (add.hidden = text.value.trim() === ''),
    });
    const files = h('input', {
      type: 'file',
      id: 'files',
      multiple: true,
      accept: '.txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html,text/markdown',
      change: () => {
        void addFiles([...(files.files ?? [])]);
        files.value = '';
      },
    });
    const submit = (event: Event) => {
      event.preventDefault();
      void addText('', text.value);
    };
    return {
      node: h(
        'form',
        { class: 'add', submit },
        h('p', { class: 'promise' }, say.text('inbox.add')),
        text,
        h(
          'div',
          { class: 'row' },
          add,
          files,
          h('label', { class: 'button', for: 'files' }, say.text('inbox.files')),
          h('span', { class: 'facts' }, say.text('inbox.files.hint')),
        ),
      ),
      clear() {
        text.value = '';
        add.hidden = true;
      },
      focus: () => text.focus(),
    };
  }

  // What people do

  function clear(): void {
    const before = desk.articles;
    desk.set([]);
    put(notices);
    box.focus();
    if (before !== sample) notice(say.text('inbox.cleared'), { undo: () => desk.set(before) });
  }

  function remove(article: DeskArticle, name: string): void {
    const before = desk.articles;
    const index = before.indexOf(article);
    desk.remove(article.id);
    const next = desk.articles[Math.min(index, desk.articles.length - 1)];
    if (next) node.querySelector<HTMLElement>(`[data-focus="remove ${CSS.escape(next.id)}"]`)?.focus();
    else box.focus();
    notice(say.text('inbox.removed', { name }), { undo: () => desk.set(before) });
  }

  function move(article: DeskArticle, by: -1 | 1): void {
    desk.move(article.id, by);
    const number = desk.articles.findIndex(({ id }) => id === article.id) + 1;
    tell(say.text('inbox.moved', { name: namesOf()[number - 1], number, n: desk.articles.length }));
  }

  async function editArticle(article: DeskArticle, name: string): Promise<void> {
    const saved = await edit(say, article, name);
    if (saved) {
      desk.replace(article.id, saved);
      tell(say.text('inbox.saved', { name }));
    }
    node.querySelector<HTMLElement>(`[data-focus="edit ${CSS.escape(article.id)}"]`)?.focus();
  }

  function onPaste(event: ClipboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // Into an empty box a whole article is pasted; into a begun one, a piece of it.
    const emptyBox = target instanceof HTMLTextAreaElement && target.id === 'paste' && target.value.trim() === '';
    if ((typing && !emptyBox) || document.querySelector('dialog[open]') || !event.clipboardData) return;
    event.preventDefault();
    const files = [...event.clipboardData.files];
    const [html, plain] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')];
    if (!plain && !html && files.length > 0) void addFiles(files);
    else void addText(html, plain);
  }

  function listenForDrops(): void {
    const veil = h('div', { class: 'drop', hidden: true, 'aria-hidden': 'true' }, say.text('inbox.drop'));
    document.body.append(veil);
    const stop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    document.addEventListener('dragover', (event) => {
      stop(event);
      veil.hidden = false;
    });
    document.addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) veil.hidden = true;
    });
    document.addEventListener('drop', (event) => {
      stop(event);
      veil.hidden = true;
      const data = event.dataTransfer;
      if (!data) return;
      if (data.files.length > 0) void addFiles([...data.files]);
      else void addText(data.getData('text/html'), data.getData('text/plain'));
    });
  }

  async function addText(html: string, plain: string): Promise<void> {
    if (isAddress(plain)) {
      notice(say.text('inbox.url', { url: plain.trim() }), {
        more: say.text('inbox.url.what'),
        bad: true,
        pasted: true,
      });
      return;
    }
    try {
      const article = await fromClipboard(html, plain);
      if (countWords(article.text) === 0) notice(say.text('inbox.bad.empty'), { bad: true, pasted: true });
      else if (article.text.length > LIMIT - unitsOf(own()))
        throw tooBig(say.text('inbox.pasted'), article.text.length);
      else accept([article]);
      box.clear();
    } catch (error) {
      notice(String((error as Error).message ?? error), { bad: true, pasted: true });
    }
  }

  /** One bad file does not keep the others out. */
  async function addFiles(files: readonly File[]): Promise<void> {
    const read: ArticleInput[] = [];
    for (const file of files) {
      try {
        if (file.size > LIMIT) throw tooBig(file.name, file.size);
        const article = await fromFile(file);
        if (article.text.length > LIMIT - unitsOf([...own(), ...read])) throw tooBig(file.name, article.text.length);
        if (countWords(article.text) === 0) throw new Error(say.text('inbox.bad.no-words', { file: file.name }));
        read.push(article);
      } catch (error) {
        notice(reason(error, file), { bad: true });
      }
    }
    if (read.length > 0) accept(read);
  }

  /** What is on the desk and stays there when something is added. */
  function own(): readonly ArticleInput[] {
    return desk.articles === sample ? [] : desk.articles;
  }

  function tooBig(file: string, size: number): Error {
    const megabytes = (units: number) => Math.round(units / 1e6);
    return new Error(say.text('inbox.bad.too-big', { file, size: megabytes(size), limit: megabytes(LIMIT) }));
  }

  function reason(error: unknown, file: File): string {
    const text = String((error as Error).message ?? error);
    return text.includes(file.name) ? text : say.text('inbox.bad.unreadable', { file: file.name, reason: text });
  }

  /** Somebody's own articles take the place of the example. */
  function accept(articles: readonly ArticleInput[]): void {
    if (desk.articles === sample) desk.set([]);
    for (const old of notices.querySelectorAll('.pasted')) old.remove();
    const added = desk.add(articles);
    const first = desk.articles.length - added.length;
    tell(
      say.text('inbox.added', {
        n: added.length,
        list: say.list(namesOf().slice(first)),
      }),
    );
  }

  function namesOf(): string[] {
    return articleNames(desk.articles, (number) => say.text('unnamed', { number }));
  }

  // What people are told

  function tell(text: string): void {
    live.textContent = text;
  }

  function notice(text: string, { more, bad = false, pasted = false, undo }: NoticeOptions): void {
    const dismiss = () => {
      item.remove();
      box.focus();
    };
    const item: HTMLElement = h(
      'div',
      { class: `notice${bad ? ' bad' : ''}${pasted ? ' pasted' : ''}`, role: bad ? 'alert' : 'status' },
      h('p', {}, h('span', { dir: 'auto' }, text), more ? [' ', more] : null),
      h(
        'span',
        { class: 'row' },
        undo &&
          h(
            'button',
            {
              type: 'button',
              class: 'link undo',
              click: () => {
                undo();
                dismiss();
              },
            },
            say.text('inbox.undo'),
          ),
        h('button', { type: 'button', class: 'link', click: dismiss }, say.text('inbox.dismiss')),
      ),
    );
    // What can be undone is the last thing that was done.
    if (undo) for (const old of notices.querySelectorAll('.undo')) old.closest('.notice')?.remove();
    notices.append(item);
  }
}
