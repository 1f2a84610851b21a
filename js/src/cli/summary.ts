// What a comparison says, for reading in a terminal.
import { carriers, takesPart } from '../coverage.js';
import { findings } from '../findings.js';
import type { Comparison, Overlap, PassageMember } from '../types.js';
import { articleNames, count, FULLEST, KINDS, paragraphNumbers, PARTIAL, percent, SIGNS } from '../words.js';
import { clip, harmless, pad, widthOf, wrap, type Paint } from './paint.js';

const MOST_OTHERS = 8;
const MOST_PASSAGES = 40;
const MOST_UNIQUE = 5;

export function summary(comparison: Comparison, paint: Paint): string {
  const names = articleNames(comparison.articles).map((name) => clip(harmless(name), Math.floor(paint.width / 2.5)));
  const many = comparison.articles.length > 1;
  const sections = [
    head(comparison, paint),
    findings(comparison).flatMap(({ text }) => wrap(harmless(text).split(' '), paint.width, '• ', '  ')),
    ...(many
      ? [overlaps(comparison, names, paint), passages(comparison, names, paint), unique(comparison, names, paint)]
      : []),
    warnings(comparison, paint),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
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
  const lines = [...heading('How much of each article is also in the others', paint), legend(paint)];
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
  const whole = `${percent(total(row), row.words).padStart(4)} ${count(total(row), 'word').padStart(11)}`;
  const split = KINDS.filter((kind) => row[kind] > 0).map((kind) =>
    paint.kind(kind, `${SIGNS[kind].glyph} ${percent(row[kind], row.words)}`),
  );
  return wrap([name, whole, ...split], paint.width, '  ', '      ');
}

function total(overlap: Overlap): number {
  return overlap.verbatim + overlap.edited + overlap.reworded;
}

function legend(paint: Paint): string {
  return KINDS.map((kind) => paint.kind(kind, `${SIGNS[kind].glyph} ${SIGNS[kind].word}`)).join('  ');
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
  const carried = carriers(comparison);
  const lines = comparison.articles.flatMap((article, index) => {
    const alone = article.paragraphs.flatMap((paragraph, at) =>
      takesPart(paragraph, comparison.options.minWords) && carried[index][at].length === 0 ? [{ paragraph, at }] : [],
    );
    if (alone.length === 0) return [];
    const shown = alone.slice(0, MOST_UNIQUE).map(({ paragraph, at }) => {
      const start = `  ${SIGNS.unique.glyph} ¶${at + 1}  `;
      const text = clip(harmless(article.text.slice(paragraph.start, paragraph.end)), paint.width - widthOf(start));
      return `${paint.kind('unique', start)}${text}`;
    });
    const more = alone.length > MOST_UNIQUE ? [paint.soft(`    … and ${alone.length - MOST_UNIQUE} more`)] : [];
    return [`${names[index]} ${paint.soft(`(${count(alone.length, 'paragraph')})`)}`, ...shown, ...more];
  });
  return lines.length > 0 ? [paint.bold(SIGNS.unique.word), ...lines] : [];
}

function warnings(comparison: Comparison, paint: Paint): string[] {
  return comparison.warnings.flatMap(({ message }) => wrap(harmless(message).split(' '), paint.width, '! ', '  '));
}
