// What holds for every comparison, whatever the texts. Each function throws an AssertionError that says where.
import assert from 'node:assert/strict';

const at = (text, [start, end]) => text.slice(start, end);
const mirroredRelation = { split: 'merge', merge: 'split' };
const mirroredEdit = { insert: 'remove', remove: 'insert' };

/** Applies edits to the text between `a[0]` and `a[1]`, taking what is new from `textB`. */
export function applyEdits(textA, textB, a, edits) {
  let out = '';
  let from = a[0];
  for (const edit of edits) {
    assert.ok(
      edit.a[0] >= from,
      `edits overlap or are out of order at ${edit.a[0]} in ${JSON.stringify(at(textA, a))}`,
    );
    out += textA.slice(from, edit.a[0]) + at(textB, edit.b);
    from = edit.a[1];
  }
  return out + textA.slice(from, a[1]);
}

function assertSpan([start, end], outer, what) {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= outer[0] && end <= outer[1] && start <= end,
    `${what} [${start}, ${end}) lies outside of [${outer[0]}, ${outer[1]})`,
  );
}

function assertTrimmed(text, span, what) {
  const piece = at(text, span);
  assert.ok(
    piece.length > 0 && piece.trim() === piece,
    `${what} is empty or has white space at an end: ${JSON.stringify(piece)}`,
  );
}

function assertArticle({ id, text, words, paragraphs, sentences }) {
  let from = 0;
  let sentence = 0;
  paragraphs.forEach((p, i) => {
    assertSpan([p.start, p.end], [from, text.length], `${id} ¶${i}`);
    assertTrimmed(text, [p.start, p.end], `${id} ¶${i}`);
    from = p.end;
    assert.equal(p.sentences[0], sentence, `sentences of ${id} ¶${i}`);
    sentence = p.sentences[1];
    assert.equal(p.role === 'repeat', p.repeatOf !== undefined, `${id} ¶${i}: role ${p.role}, repeatOf ${p.repeatOf}`);
    if (p.repeatOf !== undefined) assert.ok(p.repeatOf >= 0 && p.repeatOf < i, `${id} ¶${i} repeats ¶${p.repeatOf}`);
    let inside = p.start;
    for (let s = p.sentences[0]; s < p.sentences[1]; s++) {
      assert.equal(sentences[s].paragraph, i, `paragraph of sentence ${s} of ${id}`);
      assertSpan([sentences[s].start, sentences[s].end], [inside, p.end], `sentence ${s} of ${id}`);
      inside = sentences[s].end;
    }
    assert.equal(
      sentences.slice(...p.sentences).reduce((n, s) => n + s.words, 0),
      p.words,
      `words of ${id} ¶${i}`,
    );
  });
  assert.equal(sentence, sentences.length, `sentences of ${id}`);
  assert.equal(
    paragraphs.reduce((n, p) => n + p.words, 0),
    words,
    `words of ${id}`,
  );
}

function assertSide(articles, side, what) {
  const article = articles[side.article];
  assert.ok(side.paragraphs.length > 0, `${what} has no paragraph`);
  side.paragraphs.forEach((p, i) => {
    assert.ok(i === 0 || p > side.paragraphs[i - 1], `${what}: paragraphs ${side.paragraphs} are not ascending`);
    assert.deepEqual(side.spans[i], [article.paragraphs[p].start, article.paragraphs[p].end], `${what}: span of ¶${p}`);
  });
}

function assertMatch({ articles }, match, index) {
  const what = `match ${index}`;
  assert.ok(match.a.article < match.b.article, `${what}: a is not before b`);
  assertSide(articles, match.a, what);
  assertSide(articles, match.b, what);
  const many = [match.a.paragraphs.length > 1, match.b.paragraphs.length > 1];
  const relation = many[0] ? (many[1] ? 'many-to-many' : 'merge') : many[1] ? 'split' : 'one-to-one';
  assert.equal(match.relation, relation, `${what}: relation of ¶${match.a.paragraphs} and ¶${match.b.paragraphs}`);
  assert.ok(match.score >= 0 && match.score <= 1, `${what}: score ${match.score}`);
  assert.ok(match.parts.length > 0, `${what} has no part`);
  const [textA, textB] = [articles[match.a.article].text, articles[match.b.article].text];
  for (const part of match.parts) {
    for (const [side, span] of [
      [match.a, part.a],
      [match.b, part.b],
    ]) {
      const home = side.spans.find((s) => s[0] <= span[0] && span[1] <= s[1]);
      assert.ok(home, `${what}: part [${span}) lies in none of the paragraphs ${side.paragraphs}`);
    }
    assert.ok(part.score >= 0 && part.score <= 1, `${what}: part score ${part.score}`);
    if (part.kind === 'reworded') {
      assert.deepEqual(part.edits, [], `${what}: a reworded part has no edits`);
      continue;
    }
    for (const edit of part.edits) {
      assertSpan(edit.a, part.a, `${what}: edit in A`);
      assertSpan(edit.b, part.b, `${what}: edit in B`);
      if (edit.kind === 'insert') assert.equal(edit.a[0], edit.a[1], `${what}: an insert takes text from A`);
      if (edit.kind === 'remove') assert.equal(edit.b[0], edit.b[1], `${what}: a remove takes text from B`);
      assert.notEqual(at(textA, edit.a), at(textB, edit.b), `${what}: an edit that changes nothing`);
      if (part.kind === 'verbatim')
        assert.equal(edit.kind, 'form', `${what}: a verbatim part has an edit of kind ${edit.kind}`);
    }
    assert.equal(
      applyEdits(textA, textB, part.a, part.edits),
      at(textB, part.b),
      `${what}: the edits of A do not give B`,
    );
  }
  assert.deepEqual(
    match.edits,
    match.parts.flatMap((part) => part.edits),
    `${what}: edits of all parts`,
  );
}

function assertOverlaps({ articles, overlaps }) {
  const seen = new Set();
  for (const o of overlaps) {
    const what = `overlap of ${articles[o.of].id} in ${articles[o.in].id}`;
    assert.ok(o.of !== o.in && !seen.has(`${o.of} ${o.in}`), `${what} is there twice, or of an article in itself`);
    seen.add(`${o.of} ${o.in}`);
    for (const key of ['words', 'verbatim', 'edited', 'reworded', 'leftOut'])
      assert.ok(o[key] >= 0, `${what}: ${key} ${o[key]}`);
    assert.ok(o.verbatim + o.edited + o.reworded <= o.words, `${what}: more shared words than words`);
    assert.equal(o.words + o.leftOut, articles[o.of].words, `${what}: words and words left out`);
  }
  assert.equal(seen.size, articles.length * (articles.length - 1), 'an overlap for every ordered pair of articles');
}

function assertMember(articles, member, what) {
  if (!member.partial) return assertSide(articles, member, what);
  const { paragraphs } = articles[member.article];
  assert.equal(member.spans.length, member.paragraphs.length, `${what}: spans of a partial member`);
  member.paragraphs.forEach((p, i) => {
    assertSpan(member.spans[i], [paragraphs[p].start, paragraphs[p].end], `${what}: part of ¶${p}`);
  });
}

function assertPassages({ articles, passages }) {
  const carried = articles.map(() => new Set());
  passages.forEach((passage, i) => {
    const what = `passage ${i}`;
    assert.ok(passage.members[passage.fullest], `${what}: fullest ${passage.fullest}`);
    passage.members.forEach((member, k) => {
      assertMember(articles, member, what);
      assert.ok(k === 0 || member.article > passage.members[k - 1].article, `${what}: members are not by article`);
      for (const p of member.partial ? [] : member.paragraphs) {
        assert.ok(!carried[member.article].has(p), `${articles[member.article].id} ¶${p} is in two passages`);
        carried[member.article].add(p);
      }
    });
    assertSpan(passage.label.span, [0, articles[passage.label.article].text.length], `${what}: label`);
  });
}

/** Spans in range, sums that add up, edits that give B, enumerations that fit. */
export function assertConsistent(comparison) {
  assert.equal(comparison.schema, 'coverlap/1');
  comparison.articles.forEach(assertArticle);
  comparison.matches.forEach((match, i) => assertMatch(comparison, match, i));
  assertOverlaps(comparison);
  assertPassages(comparison);
}

// A comparison by article ids, in an order that does not depend on the order of the articles.
function byId(comparison) {
  const { articles } = comparison;
  const side = (s) => ({ id: articles[s.article].id, paragraphs: s.paragraphs });
  const matches = comparison.matches.map((match) => {
    const flip = articles[match.a.article].id > articles[match.b.article].id;
    const [a, b] = flip ? [match.b, match.a] : [match.a, match.b];
    const edit = (e) =>
      flip ? { kind: mirroredEdit[e.kind] ?? e.kind, a: e.b, b: e.a } : { kind: e.kind, a: e.a, b: e.b };
    const parts = match.parts.map((p) => ({
      kind: p.kind,
      score: p.score,
      sharedWords: p.sharedWords,
      a: flip ? p.b : p.a,
      b: flip ? p.a : p.b,
      edits: p.edits.map(edit),
    }));
    parts.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0]);
    const relation = flip ? (mirroredRelation[match.relation] ?? match.relation) : match.relation;
    return {
      a: side(a),
      b: side(b),
      kind: match.kind,
      relation,
      moved: match.moved,
      score: match.score,
      evidence: match.evidence,
      parts,
    };
  });
  const overlaps = comparison.overlaps.map((o) => ({ ...o, of: articles[o.of].id, in: articles[o.in].id }));
  const sorted = (list) =>
    list
      .map((x) => [JSON.stringify(x), x])
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([, x]) => x);
  return {
    articles: sorted(articles.map(({ id, paragraphs, sentences }) => ({ id, paragraphs, sentences }))),
    matches: sorted(matches),
    overlaps: sorted(overlaps),
  };
}

/** The same articles in another order, or A and B changed about: the same result, mirrored. */
export function assertSameInAnyOrder(one, other) {
  const [x, y] = [byId(one), byId(other)];
  assert.deepEqual(y.articles, x.articles, 'articles');
  assert.deepEqual(y.matches, x.matches, 'matches');
  assert.deepEqual(y.overlaps, x.overlaps, 'overlaps');
}
