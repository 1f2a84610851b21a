// What a comparison says, for reading in a terminal.
import { aloneIn, percents } from '../coverage.js';
import { findings } from '../findings.js';
import type { Comparison, Overlap, PassageMember } from '../types.js';
import {
  alonePlace,
  articleNames,
  count,
  countAlone,
  FULLEST,
  KINDS,
  paragraphNumbers,
  PARTIAL,
  SIGNS,
} from '../words.js';
import { clip, harmless, pad, widthOf, wrap, type Paint } from './paint.js';

/** Of more articles only an overview is given. */
const MOST_ARTICLES = 30;
const MOST_PAIRS = 10;
const MOST_LINES = 12;
const MOST_OTHERS = 8;
const MOST_PASSAGES = 40;
const MOST_UNIQUE = 5;

export function summary(comparison: Comparison, paint: Paint): string {
  const names = articleNames(comparison.articles).map((name) => clip(harmless(name), Math.floor(paint.width / 2.5)));
  const { length } = comparison.articles;
  const told = findings(comparison).map(({ text }) => wrap(harmless(text).split(' '), paint.width, '• ', '  '));
  const sections = [head(comparison, paint), atMost(told, MOST_LINES, paint)];
  if (length > MOST_ARTICLES) {
    sections.push(closest(comparison, names, paint), counts(comparison, paint));
  } else if (length > 1) {
    sections.push(overlaps(comparison, names, paint), passages(comparison, names, paint));
    sections.push(unique(comparison, names, paint));
  }
  sections.push(warnings(comparison, paint));
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function atMost(items: readonly (readonly string[])[], most: number, paint: Paint): string[] {
  const more = items.length > most ? [paint.soft(`  … and ${items.length - most} more`)] : [];
  return [...items.slice(0, most).flat(), ...more];
}

/** The pairs of articles of which one shares most with the other, each pair once. */
function closest({ overlaps: all }: Comparison, names: readonly string[], paint: Paint): string[] {
  const share = (row: Overlap) => total(row) / row.words;
  const best = new Map<string, Overlap>();
  for (const row of all) {
    if (total(row) === 0) continue;
    const key = `${Math.min(row.of, row.in)} ${Math.max(row.of, row.in)}`;
    const known = best.get(key);
    if (!known || share(row) > share(known)) best.set(key, row);
  }
  if (best.size === 0) return [];
  const pairs = [...best.values()].sort((x, y) => share(y) - share(x) || x.of - y.of || x.in - y.in);
  return [
    ...heading('The closest pairs: how much of the first is also in the second', paint),
    ...pairs
      .slice(0, MOST_PAIRS)
      .flatMap((row) => overlapLine(row, `${names[row.of]} in ${names[row.in]}`, paint)),
    ...(pairs.length > MOST_PAIRS ? [paint.soft(`  … and ${count(pairs.length - MOST_PAIRS, 'more pair')}`)] : []),
  ];
}

function counts({ matches, passages: all }: Comparison, paint: Paint): string[] {
  const shared = all.filter(({ members }) => members.length > 1).length;
  const facts = [
    count(matches.length, 'match', 'matches'),
    `${count(shared, 'passage')} in two articles or more`,
    `${(all.length - shared).toLocaleString('en-US')} in one only.`,
  ].join(', ');
  const rest = `Only an overview is printed of more than ${MOST_ARTICLES} articles: -o report.html writes all of it.`;
  return [facts, rest].flatMap((text) => wrap(text.split(' '), paint.width, '', '  '));
}

function head({ articles, options, version }: Comparison, paint: Paint): string[] {
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const facts = `${count(articles.length, 'article')}, ${count(words, 'word')} · sensitivity ${options.sensitivity}`;
  return wrap([paint.bold(`coverlap ${version}`), ...`· ${facts}`.split(' ')], paint.width, '', '  ');
}

function heading(text: string, paint: Paint): string[] {
  return wrap(text.split(' '), paint.width, '', '').map(paint.bold);
}

function overlaps({ articles, overlaps: all }: Comparison, names: readonly string[], paint: Paint): string[] {
  const lines = heading('How much of each article is also in the others', paint);
  articles.forEach((_, of) => {
    const rows = all.filter((overlap) => overlap.of === of);
    const { words = 0, leftOut = 0 } = rows[0] ?? {};
    const left = leftOut > 0 ? `, ${leftOut.toLocaleString('en-US')} left out` : '';
    lines.push(`${names[of]} ${paint.soft(`(${count(words, 'word')} compared${left})`)}`);
    const shared = rows.filter((row) => total(row) > 0).sort((x, y) => total(y) - total(x) || x.in - y.in);
    const column = Math.max(0, ...shared.slice(0, MOST_OTHERS).map((row) => widthOf(names[row.in])));
    for (const row of shared.slice(0, MOST_OTHERS)) lines.push(...overlapLine(row, pad(names[row.in], column), paint));
    if (shared.length > MOST_OTHERS) lines.push(paint.soft(`  … and in ${shared.length - MOST_OTHERS} more`));
    if (shared.length === 0) lines.push(paint.soft('  nothing found in any other'));
  });
  return lines;
}

function overlapLine(row: Overlap, name: string, paint: Paint): string[] {
  const rounded = percents(row);
  const whole = `${`${rounded.total}%`.padStart(4)} ${count(total(row), 'word').padStart(11)}`;
  const split = KINDS.filter((kind) => row[kind] > 0).map((kind, index) => {
    const { glyph, word } = SIGNS[kind];
    const figure = paint.kind(kind, `${glyph} ${word} ${rounded[kind]}%,`);
    return `${index > 0 ? '· ' : ''}${figure} ${count(row[kind], 'word')}`;
  });
  return wrap([name, whole, ...split], paint.width, '  ', '      ');
}

function total(overlap: Overlap): number {
  return overlap.verbatim + overlap.edited + overlap.reworded;
}

function passages(comparison: Comparison, names: readonly string[], paint: Paint): string[] {
  const shared = comparison.passages.filter(({ members }) => members.length > 1);
  if (shared.length === 0) return [];
  const lines = heading('Who carries what, in the order of the story', paint);
  for (const { members, fullest, earliest, label } of shared.slice(0, MOST_PASSAGES)) {
    const carried = `in ${members.length} of ${names.length}  `;
    const text = harmless(comparison.articles[label.article].text.slice(label.span[0], label.span[1]));
    lines.push(`${paint.bold(carried)}${clip(text, paint.width - carried.length)}`);
    const places = members.map(
      (member, index) =>
        place(member, names, paint, index === fullest, index === earliest) + (index < members.length - 1 ? ' ·' : ''),
    );
    lines.push(...wrap(places, paint.width, '   ', '   '));
  }
  if (shared.length > MOST_PASSAGES)
    lines.push(paint.soft(`… and ${shared.length - MOST_PASSAGES} more; --html shows all`));
  return lines;
}

function place(
  { article, kind, paragraphs, partial }: PassageMember,
  names: readonly string[],
  paint: Paint,
  fullest: boolean,
  earliest: boolean,
): string {
  const sign = fullest ? FULLEST : paint.kind(kind, `${SIGNS[kind].glyph} ${SIGNS[kind].word}`);
  const notes = [partial && PARTIAL, earliest && 'first by date'].filter(Boolean);
  return [`${names[article]} ${paragraphNumbers(paragraphs)} ${sign}`, ...notes].join(', ');
}

function unique(comparison: Comparison, names: readonly string[], paint: Paint): string[] {
  const lines = aloneIn(comparison).flatMap((alone, index) => {
    if (alone.length === 0) return [];
    const { text } = comparison.articles[index];
    const shown = alone.map((one) => {
      const start = `  ${SIGNS.unique.glyph} ${alonePlace(one)}  `;
      const words = clip(harmless(text.slice(...one.span)), paint.width - widthOf(start));
      return [`${paint.kind('unique', start)}${words}`];
    });
    return [`${names[index]} ${paint.soft(`(${countAlone(alone)})`)}`, ...atMost(shown, MOST_UNIQUE, paint)];
  });
  return lines.length > 0 ? [paint.bold(SIGNS.unique.word), ...lines] : [];
}

function warnings(comparison: Comparison, paint: Paint): string[] {
  const lines = comparison.warnings.map(({ message }) => wrap(harmless(message).split(' '), paint.width, '! ', '  '));
  return atMost(lines, MOST_LINES, paint);
}
