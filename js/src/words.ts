// What people read for kinds, roles and articles: one place for the command line, the reports and the element.
import type { Alone } from './coverage.js';
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

/** `¶5`, or `a sentence of ¶5` where it is no more than that. */
export function alonePlace({ paragraph, sentences }: Alone): string {
  const number = paragraphNumbers([paragraph]);
  return sentences === undefined ? number : `${sentences === 1 ? 'a sentence' : `${sentences} sentences`} of ${number}`;
}

/** `3 paragraphs, parts of 2 more`. */
export function countAlone(alone: readonly Alone[]): string {
  const whole = alone.filter(({ sentences }) => sentences === undefined).length;
  const parts = new Set(alone.flatMap(({ paragraph, sentences }) => (sentences === undefined ? [] : [paragraph]))).size;
  if (parts === 0) return count(whole, 'paragraph');
  if (whole === 0) return `${parts === 1 ? 'part' : 'parts'} of ${count(parts, 'paragraph')}`;
  return `${count(whole, 'paragraph')}, parts of ${parts} more`;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

type NamedArticle = Pick<ComparedArticle, 'source' | 'title'>;

const TITLE_LENGTH = 40;

/**
 * A different name for each article: its outlet, else the beginning of its title, else its number. Where that is not
 * enough, the outlet with the title, else with the number.
 */
export function articleNames(
  articles: readonly NamedArticle[],
  unnamed = (number: number) => `Article ${number}`,
): string[] {
  const titles = articles.map(({ title = '' }) => shorten(title, TITLE_LENGTH));
  const short = articles.map(({ source }, index) => source || titles[index] || unnamed(index + 1));
  const choices: ((index: number) => string)[] = [
    (index) => (articles[index].source && titles[index] ? `${short[index]}: ${titles[index]}` : short[index]),
    (index) => `${short[index]} (${index + 1})`,
  ];
  const names = [...short];
  for (const choice of choices) {
    const uses = new Map<string, number>();
    for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
    articles.forEach((_, index) => {
      if ((uses.get(names[index]) ?? 0) > 1) names[index] = choice(index);
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
