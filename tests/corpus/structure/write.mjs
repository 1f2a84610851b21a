// An article about one invented event. Every sentence has an id of its own, which its edited forms keep.
import * as bank from './bank.mjs';

const frames = [
  '{A} {act} {place} {reason}.',
  '{A} {act} on {day}, {reason}.',
  'On {day} {a} {act} {place}.',
  '{Reason}, {a} {act} {place}.',
  '{Person} said that {a} {act} {place}.',
  'According to {body}, {a} {act} {reason}.',
  '{Place} {a} {act} at about {hour}.',
  'It was the first time since {year} that {a} {act}.',
  'Within {few} hours {a} {act}, {reason}.',
  'Several people saw how {a} {act} {place}.',
  'Even so, {a} {act} {place}, as {person} noted for {body}.',
  '{A} {act}, at a cost of {money}.',
  'By the evening of {day} {a} {act} {place}.',
  'Nobody could explain at first why {a} {act} {reason}.',
  'In {town}, meanwhile, {a} {act} {place}.',
  '{A} {act}, and {person} kept a record of it for {body}.',
];
const sayings = [
  ['“{q1}” said {person}. “{q2} {q3}”', 3],
  ['“{q1}” {person} told reporters. “{q2}”', 2],
  ['{Person} put it like this: “{q2}”', 1],
  ['“{q1}” said {person}, who lives in {town}.', 1],
];

const capital = (s) => s.replace(/[\p{L}]/u, (c) => c.toUpperCase());
const small = (s) => (/^(\p{Lu}\p{Ll}*) /u.test(s) ? s[0].toLowerCase() + s.slice(1) : s);

function eventOf(random, topic) {
  const some = (list, n) => random.shuffled(list).slice(0, n);
  const people = some(bank.firstNames, 4).map((first, i) => `${first} ${some(bank.lastNames, 4)[i]}`);
  return {
    topic,
    towns: some(bank.towns, 3),
    river: random.pick(bank.rivers),
    people,
    bodies: some(bank.bodies, 3),
    firm: random.pick(bank.firms),
  };
}

function amount(random) {
  return random.chance(0.5)
    ? `${random.between(2, 98)} million crowns`
    : `${random.between(11, 990)},${random.between(1, 9)}00 crowns`;
}

/** Fills the slots of a phrase with the event's names and with fresh numbers. */
function fill(random, event, phrase, extra = {}) {
  const value = {
    town: () => random.pick(event.towns),
    river: () => event.river,
    person: () => random.pick(event.people),
    body: () => random.pick(event.bodies),
    firm: () => event.firm,
    n: () => String(random.between(3, 970)),
    money: () => amount(random),
    year: () => String(random.between(1871, 2016)),
    day: () => random.pick(bank.days),
    few: () => String(random.between(2, 40)),
    hour: () => `${random.between(1, 11)}.${random.pick(['15', '20', '40', '45', '50'])}`,
    ...extra,
  };
  let out = phrase;
  for (let depth = 0; depth < 3; depth++) {
    out = out.replace(/\{(\w+)\}/g, (_, slot) => {
      const low = slot.toLowerCase();
      const text = (value[slot] ?? value[low])();
      return slot === 'A' || (slot !== low && slot.length > 1) ? capital(text) : text;
    });
  }
  return out;
}

function sayingSentences(random, event, quotes) {
  const [frame, needed] = random.pick(sayings.filter(([, n]) => n <= quotes.length));
  const taken = quotes.splice(0, needed);
  const q1 = taken[0].replace(/\.$/, ',');
  const [q2, q3] = needed === 1 ? [taken[0], ''] : [taken[1], taken[2]];
  const text = capital(fill(random, event, frame, { q1: () => q1, q2: () => q2, q3: () => q3 ?? '' }));
  // The sentences of a quotation stand apart from “… said”: cut after a closing mark and between q2 and q3.
  const cuts = [...text.matchAll(/(?<=[a-z]\.) (?=“)/g)].map((m) => m.index);
  if (q3) cuts.push(text.indexOf(` ${q3}`));
  cuts.sort((x, y) => x - y);
  return [0, ...cuts.map((c) => c + 1)].map((from, i) => text.slice(from, cuts[i] ?? text.length));
}

/** Endless supply of distinct sentences about one event; ends when the topic is used up. */
function supply(random, event, prefix) {
  const { topic } = event;
  const acts = random.shuffled(topic.acts);
  const quotes = random.shuffled(topic.quotes);
  const facts = random.shuffled(topic.facts);
  const order = random.shuffled(frames);
  let made = 0;
  const sentence = (text) => ({ id: `${prefix}${made++}`, text });
  const statement = () => {
    const frame = order[made % order.length];
    const actor = random.pick(topic.actors);
    const phrase = {
      a: () => small(actor),
      act: () => acts[0],
      place: () => random.pick(topic.places),
      reason: () => random.pick(topic.reasons),
    };
    const text = capital(fill(random, event, frame, phrase)).replace(/, ?([.,])/g, '$1');
    acts.shift();
    return [sentence(text)];
  };
  const fact = () => [sentence(capital(fill(random, event, facts.shift())))];
  const saying = () => sayingSentences(random, event, quotes).map(sentence);
  return { statement, fact, saying, left: () => ({ acts: acts.length, quotes: quotes.length, facts: facts.length }) };
}

function paragraph(random, from, length) {
  const sentences = [];
  while (sentences.length < length) {
    const { acts, quotes, facts } = from.left();
    if (acts + quotes + facts === 0) break;
    if (quotes && sentences.length <= length - 1 && random.chance(0.22)) sentences.push(...from.saying());
    else if (facts && random.chance(0.22)) sentences.push(...from.fact());
    else if (acts) sentences.push(...from.statement());
    else sentences.push(...(facts ? from.fact() : from.saying()));
  }
  return { role: 'body', sentences };
}

/**
 * An article of a headline and `paragraphs` body paragraphs, and `spare` further paragraphs about the same event for
 * other articles to insert. `topics` are used by number.
 */
export function writeArticle(random, topicNumber, prefix, paragraphs = 9, spare = 3) {
  const event = eventOf(random, bank.topics[topicNumber % bank.topics.length]);
  const from = supply(random, event, prefix);
  const headlines = event.topic.headlines.map((h) => fill(random, event, h));
  const lengths = random.shuffled([1, 1, 2, 2, 3, 3, 4, 2, 1, 2, 3, 1].slice(0, paragraphs));
  const body = lengths.map((length) => paragraph(random, from, length)).filter((p) => p.sentences.length);
  const extra = Array.from({ length: spare }, () => paragraph(random, from, 2)).filter((p) => p.sentences.length);
  const headline = { role: 'headline', sentences: [{ id: `${prefix}h`, text: headlines[0] }] };
  return { paragraphs: [headline, ...body], extra, otherHeadline: headlines[1] };
}
