// What people read for kinds, roles and articles: one place for the command line, the reports and the element.
import type { ComparedArticle, Kind, Role } from './types.js';

export interface Sign {
  glyph: string;
  word: string;
}

export const KINDS: readonly Kind[] = ['verbatim', 'edited', 'reworded'];

export const SIGNS: Readonly<Record<Kind | 'unique' | 'moved', Sign>> = {
  verbatim: { glyph: '=', word: 'Verbatim' },
  edited: { glyph: '≈', word: 'Edited' },
  reworded: { glyph: '~', word: 'Reworded' },
  unique: { glyph: '◇', word: 'Only here' },
  moved: { glyph: '↕', word: 'moved' },
};

/** Of a match or a member of a passage that takes up only some sentences. */
export const PARTIAL = 'in part';

/** Of the member of a passage that says most; the words for the others are relative to it. */
export const FULLEST = 'fullest';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  headline: 'headline',
  heading: 'heading',
  body: 'paragraph',
  list: 'list item',
  table: 'table row',
  caption: 'caption',
  boilerplate: 'boilerplate',
  repeat: 'repeat',
};

/** `≈ Edited`, `= Verbatim, moved ↕`. */
export function signText(kind: Kind | 'unique', moved = false): string {
  const { glyph, word } = SIGNS[kind];
  return moved ? `${glyph} ${word}, ${SIGNS.moved.word} ${SIGNS.moved.glyph}` : `${glyph} ${word}`;
}

/** `¶4 + ¶5` for the paragraph indices 3 and 4. */
export function paragraphNumbers(paragraphs: readonly number[]): string {
  return paragraphs.map((index) => `¶${index + 1}`).join(' + ');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** Whole percent; never 0 % for something or 100 % for less than all. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part === whole) return '100%';
  return `${Math.min(99, Math.max(1, Math.round((100 * part) / whole)))}%`;
}

/** A different name for each article: its outlet where that is enough, else with its title, else with its id. */
export function articleNames(articles: readonly ComparedArticle[]): string[] {
  const choices: ((article: ComparedArticle) => string)[] = [
    (article) => article.source || article.title || article.id,
    (article) => [article.source, article.title].filter(Boolean).join(': ') || article.id,
    (article) => `${article.source || article.title || article.id} (${article.id})`,
  ];
  const names = articles.map((article) => choices[0](article));
  for (const choice of choices.slice(1)) {
    const uses = new Map<string, number>();
    for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
    articles.forEach((article, index) => {
      if ((uses.get(names[index]) ?? 0) > 1) names[index] = choice(article);
    });
  }
  return names;
}

/** At most `limit` characters of text on one line, cut between words where that is possible. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
