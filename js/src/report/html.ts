// A comparison as one HTML file: no script, nothing loaded from anywhere, legible without colour and on paper.
import { aloneIn, carriers, percents, takesPart, type Carrier } from '../coverage.js';
import { findings } from '../findings.js';
import type { ComparedArticle, Comparison, Overlap, Paragraph, Passage } from '../types.js';
import {
  alonePlace,
  articleNames,
  count,
  countAlone,
  FULLEST,
  KINDS,
  paragraphNumbers,
  PARTIAL,
  ROLE_WORDS,
  shorten,
  SIGNS,
} from '../words.js';
import { textHash, sourceHash } from './hash.js';
import { markedText } from './marks.js';
import { Markup, markup } from './markup.js';
import { style } from './style.js';

export interface HtmlOptions {
  /** Heading of the report. */
  title?: string;
  /** When it was made; default now. */
  date?: Date;
}

export function toHtml(comparison: Comparison, { title, date = new Date() }: HtmlOptions = {}): string {
  const names = articleNames(comparison.articles);
  const heading = title ?? `Coverage overlap of ${count(comparison.articles.length, 'article')}`;
  const policy = `default-src 'none'; style-src '${sourceHash(style)}'; base-uri 'none'; form-action 'none'`;
  const data = JSON.stringify(comparison).replace(/</g, '\\u003c');
  const made = date.toISOString().slice(0, 16).replace('T', ' ');
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="coverlap ${comparison.version}">
<meta name="referrer" content="no-referrer">
<title>${heading}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${patterns}
<header>
<h1>${heading}</h1>
<p class="meta">Made ${made} UTC with coverlap ${comparison.version}. It describes which text articles have in common; it does not say who took it from whom.</p>
</header>
<main>
${findingList(comparison)}
${legend()}
${matrix(comparison, names)}
${passageTable(comparison, names)}
${onlyHere(comparison, names)}
${texts(comparison, names)}
${evidence(comparison, names)}
</main>
<script type="application/json" id="coverlap-comparison">${new Markup(data)}</script>
</body>
</html>
`.html;
}

const patterns = markup`<svg class="patterns" aria-hidden="true"><defs>
<pattern id="fill-verbatim" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="CanvasText"/></pattern>
<pattern id="fill-edited" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" fill="CanvasText"/></pattern>
<pattern id="fill-reworded" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1" fill="CanvasText"/></pattern>
</defs></svg>`;

function findingList(comparison: Comparison): Markup {
  const items = findings(comparison).map(({ parts }) => {
    const words = parts.map((part) => (typeof part === 'string' ? part : markup`<cite><bdi>${part.name}</bdi></cite>`));
    return markup`<li>${words}</li>`;
  });
  return markup`<ul class="findings">${items}</ul>`;
}

function legend(): Markup {
  const meaning = {
    verbatim: 'the same words',
    edited: 'the same wording with changes',
    reworded: 'the same information in other words',
    unique: 'in no other article',
    moved: 'out of order',
  };
  const keys = Object.keys(meaning) as (keyof typeof meaning)[];
  return markup`<ul class="legend">${keys.map((key) => markup`<li>${sign(key)}: ${meaning[key]}</li>`)}</ul>`;
}

function sign(key: keyof typeof SIGNS): Markup {
  return markup`<span class="sign"><b aria-hidden="true">${SIGNS[key].glyph}</b> ${SIGNS[key].word}</span>`;
}

function matrix({ articles, overlaps }: Comparison, names: readonly string[]): Markup {
  if (articles.length < 2) return markup``;
  const cells = new Map(overlaps.map((overlap) => [`${overlap.of} ${overlap.in}`, overlap]));
  const head = names.map((name) => markup`<th scope="col"><bdi>${name}</bdi></th>`);
  const rows = names.map((name, of) => {
    const row = names.map((_, other) => {
      if (of === other) return markup`<td class="none">–</td>`;
      return matrixCell(cells.get(`${of} ${other}`));
    });
    return markup`<tr><th scope="row"><bdi>${name}</bdi></th>${row}</tr>\n`;
  });
  return markup`<section><h2>How much of each article is also in the others</h2>
<p class="meta">Read along a row: how much of this article the article of the column carries too. Percent of words compared.</p>
<div class="wide" role="region" aria-label="Overlap matrix" tabindex="0"><table>
<thead><tr><th scope="col">of ↓ also in →</th>${head}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function matrixCell(overlap: Overlap | undefined): Markup {
  if (!overlap || overlap.words === 0) return markup`<td class="none">no words compared</td>`;
  const { words, leftOut } = overlap;
  const shared = KINDS.reduce((sum, kind) => sum + overlap[kind], 0);
  if (shared === 0) return markup`<td class="none">nothing found of ${count(words, 'word')}</td>`;
  const rounded = percents(overlap);
  const split = KINDS.filter((kind) => overlap[kind] > 0).map(
    (kind) => markup`${sign(kind)} ${rounded[kind]}%, ${count(overlap[kind], 'word')}<br>`,
  );
  const left = leftOut > 0 && markup`<span class="soft">${count(leftOut, 'word')} left out</span>`;
  return markup`<td><strong>${rounded.total}%</strong>, ${shared} of ${count(words, 'word')}<br>${split}${left}${bar(overlap)}</td>`;
}

function bar(overlap: Overlap): Markup {
  let x = 0;
  const pieces = KINDS.map((kind) => {
    const width = (100 * overlap[kind]) / overlap.words;
    const piece = markup`<rect x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="12" fill="url(#fill-${kind})"/>`;
    x += width;
    return width > 0 && piece;
  });
  return markup`<svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="12"/>${pieces}</svg>`;
}

function passageTable({ articles, passages }: Comparison, names: readonly string[]): Markup {
  const shared = passages.filter(({ members }) => members.length > 1);
  if (shared.length === 0) return markup``;
  const head = names.map((name) => markup`<th scope="col"><bdi>${name}</bdi></th>`);
  const rows = shared.map((passage, index) => {
    const { article, span } = passage.label;
    const text = shorten(articles[article].text.slice(span[0], span[1]), 140);
    const cells = names.map((_, at) => passageCell(passage, at));
    return markup`<tr><th scope="row"><span class="soft">${index + 1}.</span> <bdi>${text}</bdi></th><td class="carried">in ${passage.members.length} of ${articles.length}</td>${cells}</tr>\n`;
  });
  return markup`<section><h2>Who carries what</h2>
<p class="meta">Passages that two articles or more carry, in the order of the story. The word says how close an article is to the one that carries the passage at its fullest.</p>
<div class="wide" role="region" aria-label="Who carries what" tabindex="0"><table class="passages">
<thead><tr><th scope="col">Passage</th><th scope="col">Carried</th>${head}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function onlyHere(comparison: Comparison, names: readonly string[]): Markup {
  if (comparison.articles.length < 2) return markup``;
  const lists = aloneIn(comparison).map((alone, index) => {
    const { text } = comparison.articles[index];
    const items = alone.map((one) => {
      const place = markup`<a href="#a${index + 1}p${one.paragraph + 1}">${alonePlace(one)}</a>`;
      return markup`<li>${place} <bdi>${shorten(text.slice(...one.span), 140)}</bdi></li>\n`;
    });
    const heading = markup`<summary><bdi>${names[index]}</bdi>: ${countAlone(alone)}</summary>`;
    return alone.length > 0 && markup`<details>${heading}\n<ul>${items}</ul></details>\n`;
  });
  if (!lists.some(Boolean)) return markup``;
  return markup`<section><h2>In one article only</h2>
<p class="meta">Paragraphs, and sentences of paragraphs, that no other article has.</p>
${lists}</section>`;
}

function passageCell({ members, fullest, earliest }: Passage, article: number): Markup {
  const at = members.findIndex((member) => member.article === article);
  if (at < 0) return markup`<td class="none"><span class="unseen">not in it</span>–</td>`;
  const { kind, paragraphs, partial } = members[at];
  const place = markup`<a href="#a${article + 1}p${paragraphs[0] + 1}">${paragraphNumbers(paragraphs)}</a>`;
  const link = partial ? markup`${place} ${PARTIAL}` : place;
  const first = at === earliest && markup`<br><span class="soft">first by date</span>`;
  if (at === fullest) return markup`<td>${link}<br><span class="soft">${FULLEST}</span>${first}</td>`;
  return markup`<td>${sign(kind)} ${link}${first}</td>`;
}

function texts(comparison: Comparison, names: readonly string[]): Markup {
  const carried = carriers(comparison);
  const sections = comparison.articles.map((article, index) => {
    const paragraphs = article.paragraphs.map((paragraph, at) =>
      paragraphRow(comparison, names, index, at, paragraph, carried[index][at]),
    );
    return markup`<section id="a${index + 1}"><h3><bdi>${names[index]}</bdi></h3>
<p class="meta">${describe(article)}</p>
${paragraphs.length > 0 ? paragraphs : markup`<p class="soft">This article has no text.</p>`}</section>\n`;
  });
  return markup`<section><h2>The articles, paragraph by paragraph</h2>
<p class="meta">Beside each paragraph stands who else carries it. The marks in the text compare it with the first article named there: underlined once what is verbatim, twice what is edited, with dots what is reworded. Words that differ are boxed; → gives the other article's words instead, + words that it has in addition.</p>
${sections}</section>`;
}

function paragraphRow(
  comparison: Comparison,
  names: readonly string[],
  index: number,
  at: number,
  paragraph: Paragraph,
  carried: readonly Carrier[],
): Markup {
  const { lang, text } = comparison.articles[index];
  const marked =
    carried.length > 0 ? markedText(comparison, paragraph, carried[0]) : text.slice(paragraph.start, paragraph.end);
  const role = paragraph.role === 'body' ? '' : ROLE_WORDS[paragraph.role];
  const repeats =
    paragraph.repeatOf !== undefined &&
    markup` of <a href="#a${index + 1}p${paragraph.repeatOf + 1}">¶${paragraph.repeatOf + 1}</a>`;
  const leftOut = !takesPart(paragraph, comparison.options.minWords);
  const single = comparison.articles.length < 2;
  const badges = carried.map((carrier) => markup`<li>${badge(names, carrier)}</li>`);
  const none = leftOut ? markup`<li class="soft">not compared</li>` : markup`<li>${sign('unique')}</li>`;
  return markup`<div class="paragraph ${paragraph.role}" id="a${index + 1}p${at + 1}"><span class="number">¶${at + 1}</span>
<p dir="auto"${lang ? markup` lang="${lang}"` : ''}>${marked}</p>
<ul class="badges">${role !== '' && markup`<li class="soft">${role}${repeats}</li>`}${badges.length > 0 ? badges : !single && none}</ul></div>
`;
}

function badge(names: readonly string[], { match, other }: Carrier): Markup {
  const moved = match.moved && markup`, ${sign('moved')}`;
  const place = markup`<a href="#a${other.article + 1}p${other.paragraphs[0] + 1}">${paragraphNumbers(other.paragraphs)}</a>`;
  return markup`${sign(match.kind)}${moved} · ${place} in <bdi>${names[other.article]}</bdi>${match.partial && `, ${PARTIAL}`}`;
}

function describe({ title, source, published, url, words }: ComparedArticle): Markup {
  const link = url && /^https?:\/\//i.test(url) ? markup`<a href="${url}" rel="noreferrer">${url}</a>` : url;
  const facts = [source, title && markup`“${title}”`, published, count(words, 'word'), link].filter(Boolean);
  return markup`${facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact])) as Markup[]}`;
}

function evidence({ articles, options, version, schema, warnings }: Comparison, names: readonly string[]): Markup {
  const rows = articles.map(
    ({ id, text, published, words }, index) => markup`<tr><th scope="row"><bdi>${names[index]}</bdi></th><td>${id}</td>
<td>${published ?? '–'}</td><td>${words.toLocaleString('en-US')}</td><td class="hash"><code>${textHash(text)}</code></td></tr>\n`,
  );
  const ignored = options.ignore.length > 0 ? options.ignore.map((phrase) => `“${phrase}”`).join(', ') : 'none';
  return markup`<section><h2>How this was made</h2>
<p>coverlap ${version}, result format ${schema}. Sensitivity: ${options.sensitivity}. Shortest paragraph compared: ${count(options.minWords, 'word')}. Ignored phrases: ${ignored}. The same texts and settings always give the same result.</p>
${warnings.length > 0 && markup`<h3>Warnings</h3><ul>${warnings.map(({ message }) => markup`<li>${message}</li>`)}</ul>`}
<div class="wide" role="region" aria-label="Articles and their checksums" tabindex="0"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Id</th><th scope="col">Published</th><th scope="col">Words</th><th scope="col">SHA-256 of the text in UTF-8</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}
