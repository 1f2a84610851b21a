// What newsrooms do to a text, each phenomenon by itself and all at once. A variant changes the paragraphs of two
// articles in place; sentences keep their ids, so that the truth can be read off afterwards.
import { boilerplate, refrains, substitutes } from './bank.mjs';
import { writeArticle } from './write.mjs';

const capital = (s) => s[0].toUpperCase() + s.slice(1);

/** Replaces, deletes, inserts and swaps about `rate` of the words. Numbers become other numbers. */
export function editWords(random, text, rate) {
  if (rate === 0) return text;
  const words = text.split(' ');
  const out = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const bare = /^[\p{L}\d]+$/u.test(word);
    const roll = random.next();
    if (random.next() >= rate) out.push(word);
    else if (bare && roll < 0.15 && i > 0) continue;
    else if (roll < 0.3) out.push(...(i === 0 ? [word, random.pick(substitutes)] : [random.pick(substitutes), word]));
    else if (roll < 0.45 && bare && i > 0 && /^[\p{L}\d]+$/u.test(words[i + 1] ?? '')) out.push(words[++i], word);
    else {
      const other = /\d/.test(word) ? String(random.between(3, 990)) : random.pick(substitutes);
      out.push(
        word.replace(/[\p{L}\d][\p{L}\d,.’-]*(?=[^\p{L}\d]*$)/u, (core) => {
          const end = /[,.]*$/.exec(core)[0];
          return (i === 0 || (/^\p{Lu}/u.test(core) && i === 0) ? capital(other) : other) + end;
        }),
      );
    }
  }
  return out.join(' ');
}

const body = (article) => article.filter((p) => p.role === 'body');
const longEnough = (article, n) => body(article).filter((p) => p.sentences.length >= n && !p.touched);

function take(random, list, n) {
  const out = random.shuffled(list).slice(0, n);
  for (const p of out) p.touched = true;
  return out;
}

/** Moves a run of paragraphs at least four places away. */
function moveFar(random, article, run) {
  const from = article.indexOf(run[0]);
  const rest = article.filter((p) => !run.includes(p));
  const places = rest.map((_, i) => i + 1).filter((i) => Math.abs(i - from) >= 4);
  if (!places.length) return;
  rest.splice(random.pick(places), 0, ...run);
  article.splice(0, article.length, ...rest);
}

function cut(random, article, paragraph, parts) {
  const { sentences } = paragraph;
  const points = random
    .shuffled(sentences.map((_, i) => i).slice(1))
    .slice(0, parts - 1)
    .sort((x, y) => x - y);
  const pieces = [0, ...points].map((from, i) => ({
    role: 'body',
    touched: true,
    sentences: sentences.slice(from, points[i]),
  }));
  article.splice(article.indexOf(paragraph), 1, ...pieces);
  return pieces;
}

function join(article, at, count) {
  const run = article.slice(at, at + count);
  const sentences = run.flatMap((p) => p.sentences);
  article.splice(at, count, { role: 'body', touched: true, sentences });
  return article[at];
}

function joinable(article, count) {
  return article
    .map((_, i) => i)
    .filter((i) => {
      const run = article.slice(i, i + count);
      return run.length === count && run.every((p) => p.role === 'body' && !p.touched);
    });
}

function moved(random, { b }, n = random.between(1, 2)) {
  for (const p of take(random, longEnough(b, 1), n)) moveFar(random, b, [p]);
}

function split(random, { b }, n = 2) {
  for (const p of take(random, longEnough(b, 2), n))
    cut(random, b, p, random.between(2, Math.min(4, p.sentences.length)));
}

function merged(random, { b }, n = 2) {
  for (let i = 0; i < n; i++) {
    const count = random.chance(0.25) ? 3 : 2;
    const places = joinable(b, count);
    if (places.length) join(b, random.pick(places), count);
  }
}

function splitMoved(random, { b }) {
  const [p] = take(random, longEnough(b, 2), 1);
  if (p) moveFar(random, b, cut(random, b, p, random.between(2, Math.min(3, p.sentences.length))));
}

function mergedMoved(random, { b }) {
  const places = joinable(b, 2);
  if (places.length) moveFar(random, b, [join(b, random.pick(places), 2)]);
}

function inserted(random, { b, extra }, n = extra.length) {
  for (const p of extra.slice(0, n)) b.splice(random.between(1, b.length), 0, { ...p, touched: true });
}

function deleted(random, { b }, n = 3) {
  for (const p of take(random, body(b), n)) b.splice(b.indexOf(p), 1);
}

function reordered(random, { b }, n = 3) {
  for (const p of take(random, longEnough(b, 2), n)) {
    const before = p.sentences;
    while (p.sentences.every((s, i) => s === before[i])) p.sentences = random.shuffled(before);
  }
}

const wordCount = (sentences) => sentences.reduce((n, s) => n + s.text.split(' ').length, 0);

/** A sentence that is at most two fifths of its paragraph goes to another of which it is no more either. */
function sentenceMoved(random, { b }, n = 2) {
  const small = (s, sentences) => wordCount([s]) <= 0.4 * wordCount(sentences);
  for (let i = 0; i < n; i++) {
    const moves = longEnough(b, 3).flatMap((from) =>
      from.sentences
        .filter((s) => small(s, from.sentences))
        .flatMap((s) =>
          longEnough(b, 2)
            .filter((to) => Math.abs(b.indexOf(to) - b.indexOf(from)) > 1 && small(s, [...to.sentences, s]))
            .map((to) => ({ from, s, to })),
        ),
    );
    if (!moves.length) return;
    const { from, s, to } = random.pick(moves);
    from.touched = to.touched = true;
    from.sentences.splice(from.sentences.indexOf(s), 1);
    to.sentences.splice(random.between(1, to.sentences.length), 0, s);
  }
}

/** Two quotations of three sentences each go into both articles; in B one loses its end, the other its middle. */
function quoteShortened(random, { a, b }) {
  const one = [
    '“We started before dawn with nothing but ropes, lamps and a thermos of tea,” said Edwin Marlowe-Price.',
    '“By noon there were sixty of us in the yard, and somebody’s aunt had begun to fry eggs.',
    'I shall never say a bad word about aunts again.”',
  ];
  const other = [
    '“The report will name names, and it will name mine first, because I was in charge that evening,” said Philippa Greengate.',
    '“I have nothing to hide and a good deal to regret.',
    'Whoever wants my desk can have it on Friday.”',
  ];
  const paragraph = (texts, id) => ({
    role: 'body',
    touched: true,
    sentences: texts.map((text, i) => ({ id: `${id}${i}`, text })),
  });
  const places = [random.between(2, 4), random.between(6, 8)];
  for (const article of [a, b])
    (article.splice(places[0], 0, paragraph(one, 'qa')), article.splice(places[1], 0, paragraph(other, 'qb')));
  const [p, q] = [b[places[0]], b[places[1]]];
  p.sentences = [p.sentences[0], { id: 'qa1', text: '“By noon there were sixty of us in the yard.”' }];
  q.sentences = [
    { id: 'qb0', text: '“The report will name names, and it will name mine first,” said Philippa Greengate.' },
    { id: 'qb2', text: '“Whoever wants my desk can have it on Friday.”' },
  ];
}

function headlineChanged(_random, { b, otherHeadline }) {
  b[0].sentences = [{ id: 'other', text: otherHeadline }];
}

function addLines(random, article, lines, role) {
  lines.forEach((text, i) =>
    article.splice(random.between(2, article.length), 0, {
      role,
      touched: true,
      sentences: [{ id: `${role}${i}`, text }],
    }),
  );
}

function refrain(random, { a, b }) {
  const text = random.pick(refrains);
  for (const article of [a, b]) {
    for (let i = article.length - 1; i >= 2; i -= 2)
      article.splice(i, 0, { role: 'refrain', touched: true, sentences: [{ id: 'r', text }] });
  }
}

function boilerplateInBoth(random, { a, b }) {
  const lines = random.shuffled(boilerplate).slice(0, 4);
  addLines(random, a, lines, 'boilerplate');
  addLines(random, b, random.shuffled(lines), 'boilerplate');
}

/** B becomes a round-up about something else that holds a run of A's paragraphs. */
function contained(random, { b, topic }) {
  const round = writeArticle(random, topic + 5, 'x', 6, 0).paragraphs;
  const from = random.between(1, b.length - 5);
  round.splice(random.between(2, round.length - 2), 0, ...b.slice(from, from + random.between(4, 5)));
  b.splice(0, b.length, ...round);
}

function repeated(_random, { b }) {
  b.push(
    ...b
      .slice(1)
      .map((p) => ({ ...p, role: 'repeat', sentences: p.sentences.map((s) => ({ ...s, id: `again ${s.id}` })) })),
  );
}

function everything(random, pair) {
  headlineChanged(random, pair);
  sentenceMoved(random, pair, 1);
  split(random, pair, 1);
  merged(random, pair, 1);
  splitMoved(random, pair);
  reordered(random, pair, 1);
  deleted(random, { b: pair.b }, 1);
  moved(random, pair, 1);
  inserted(random, pair, 2);
  boilerplateInBoth(random, pair);
}

/** Name -> what is done to B (and, for lines in both, to A). */
export const phenomena = {
  'in place': () => {},
  moved,
  split,
  merged,
  'split + moved': splitMoved,
  'merged + moved': mergedMoved,
  inserted,
  deleted,
  'reordered sentences': reordered,
  'sentence moved away': sentenceMoved,
  'quote shortened': quoteShortened,
  'headline changed': headlineChanged,
  refrain,
  boilerplate: boilerplateInBoth,
  contained,
  repeat: repeated,
  'all of these': everything,
};

const copy = (paragraphs) => paragraphs.map((p) => ({ role: p.role, sentences: p.sentences.map((s) => ({ ...s })) }));

/** One pair of articles with one phenomenon at one edit rate. */
export function makePair(random, name, rate, topic) {
  const { paragraphs, extra, otherHeadline } = writeArticle(random, topic, 's', random.between(9, 11));
  const pair = { a: copy(paragraphs), b: copy(paragraphs), extra: copy(extra), otherHeadline, topic };
  phenomena[name](random, pair);
  const done = new Map();
  for (const p of pair.b) {
    if (p.role !== 'body' && p.role !== 'repeat') continue;
    for (const s of p.sentences) {
      const key = s.id.replace('again ', '');
      if (!done.has(key)) done.set(key, editWords(random, s.text, rate));
      s.text = done.get(key);
    }
  }
  return { a: pair.a, b: pair.b };
}
