/** Half-open range `[start, end)` in UTF-16 code units of the article's `text`, exactly as it was handed in. */
export type Span = readonly [start: number, end: number];

export type Role = 'headline' | 'heading' | 'body' | 'list' | 'table' | 'caption' | 'boilerplate' | 'repeat';
/** `verbatim`: the same words; `edited`: the same wording with changes; `reworded`: the same facts in other words. */
export type Kind = 'verbatim' | 'edited' | 'reworded';
export type Relation = 'one-to-one' | 'split' | 'merge' | 'many-to-many';
export type Sensitivity = 'strict' | 'normal' | 'loose';

/** A paragraph whose bounds and role the caller already knows, for example from an HTML element. */
export interface Block {
  span: Span;
  role: Role;
}

export interface ArticleInput {
  text: string;
  /** Unique among the articles; default `article-1`, `article-2`, … */
  id?: string;
  /** The outlet. */
  source?: string;
  title?: string;
  /** ISO 8601 date or date and time. */
  published?: string;
  url?: string;
  /** BCP 47 language tag. */
  lang?: string;
  /** In order and not overlapping; without it the engine finds paragraphs itself. */
  blocks?: readonly Block[];
}

export interface CompareOptions {
  sensitivity?: Sensitivity;
  /** Paragraphs of fewer words make no matches; 0 to 1000, default 0. */
  minWords?: number;
  /** Phrases left out of the comparison wherever they stand. */
  ignore?: readonly string[];
  /**
   * In a worker an abort ends the call at once. On the calling thread nothing else runs while the engine does: an abort
   * takes effect between steps, which are before the engine starts, after each pair of articles where `onProgress`
   * itself aborts, and when the engine has answered. Either way the call rejects with the signal's reason.
   */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** What is being done now. */
  stage: 'loading' | 'comparing' | 'decoding';
  /** 0 to 1. */
  done: number;
}

export interface Paragraph {
  start: number;
  end: number;
  role: Role;
  /** Index of the earlier paragraph of the same article that this one repeats. */
  repeatOf?: number;
  /** Indices into the article's `sentences`: `[first, end)`. */
  sentences: readonly [first: number, end: number];
  words: number;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index into the article's `paragraphs`. */
  paragraph: number;
  words: number;
}

export interface ComparedArticle {
  id: string;
  source?: string;
  title?: string;
  published?: string;
  url?: string;
  lang?: string;
  text: string;
  /** All words, whatever their role. */
  words: number;
  paragraphs: readonly Paragraph[];
  sentences: readonly Sentence[];
}

export type EditKind = 'replace' | 'insert' | 'remove' | 'spelling' | 'form';

/** One change; applying all edits of a part to its A text gives its B text exactly. */
export interface Edit {
  kind: EditKind;
  a: Span;
  b: Span;
}

/** Sentences of A beside sentences of B, without what stands long at either end and has no counterpart. */
export interface Part {
  a: Span;
  b: Span;
  kind: Kind;
  /** 0 to 1. */
  score: number;
  /** Words in common, in order. */
  sharedWords: number;
  /** Empty for reworded parts, whose words do not line up. */
  edits: readonly Edit[];
}

export interface Side {
  /** Index into `articles`. */
  article: number;
  /** Indices into that article's `paragraphs`, ascending. */
  paragraphs: readonly number[];
  /** The spans of those paragraphs. */
  spans: readonly Span[];
}

export interface Evidence {
  /** Words of the longest run of the same words. */
  longestRun: number;
  /** Words in common, in order. */
  sharedWords: number;
  /** Different content words in common that few sentences of the story carry. */
  rareWords: number;
  numbers: number;
  names: number;
}

/** Text of article A and text of article B that say the same. `a.article < b.article`. */
export interface Match {
  a: Side;
  b: Side;
  kind: Kind;
  relation: Relation;
  /** Out of order, by a longest increasing subsequence. */
  moved: boolean;
  /** Only a small part of both paragraphs, such as one sentence that stands in another paragraph elsewhere. */
  partial: boolean;
  /** 0 to 1. */
  score: number;
  parts: readonly Part[];
  /** The edits of all parts, in order. */
  edits: readonly Edit[];
  evidence: Evidence;
}

/** `spans` are those of the paragraphs, or, where `partial`, of the sentences that carry the passage. */
export interface PassageMember extends Side {
  partial: boolean;
  /** Relative to the fullest member, which is `verbatim` to itself. */
  kind: Kind;
}

/** What one or several articles carry: "in `members.length` of N". Passages stand in story order. */
export interface Passage {
  /** By article index; at most one member for each article. */
  members: readonly PassageMember[];
  /** Index into `members` of the member that says most. */
  fullest: number;
  /**
   * Index into `members` of the earliest by `published`; absent where fewer than two members are dated or no one of
   * them is certainly first. A date without a time stands for the whole day, a time without a zone is read as UTC.
   */
  earliest?: number;
  /** The sentence that tells it best. */
  label: { article: number; span: Span };
}

/** How many words of article `of` article `in` carries too. Directional. */
export interface Overlap {
  of: number;
  in: number;
  /** Words of `of` that were compared. */
  words: number;
  verbatim: number;
  edited: number;
  reworded: number;
  /** Words of boilerplate, repeats and whatever the options leave out; not part of `words`. */
  leftOut: number;
}

export interface Warning {
  code: 'one-article' | 'bad-date' | 'no-words' | 'approximate' | 'lone-surrogates' | 'control-characters';
  /** Index into `articles`. */
  article?: number;
  message: string;
}

/** Plain, versioned JSON; `comparison.schema.json` in the package describes it. */
export interface Comparison {
  schema: 'coverlap/1';
  /** Version of the engine that made it. */
  version: string;
  options: { sensitivity: Sensitivity; minWords: number; ignore: readonly string[] };
  articles: readonly ComparedArticle[];
  matches: readonly Match[];
  passages: readonly Passage[];
  overlaps: readonly Overlap[];
  warnings: readonly Warning[];
}

export interface Similarity {
  /** 0 to 1. */
  score: number;
  /** Absent where the two would not be called a match. */
  kind?: Kind;
  /** Words in common, in order. */
  shared: number;
}

export interface SimilarityOptions {
  sensitivity?: Sensitivity;
  /** As with `CompareOptions`, but the engine is not interrupted between pairs. */
  signal?: AbortSignal;
}

/** The engine's bytes, compiled or not, or where they are. */
export type WasmSource = BufferSource | WebAssembly.Module | Response | URL | string;

export interface ComparerOptions {
  /**
   * Where the engine runs. `true`: in a worker made from a Blob; a URL: of the file `coverlap/worker`, for pages that
   * forbid `blob:`; a function: makes a classic worker of that file. Default `true` on pages and `false` elsewhere.
   */
  worker?: boolean | string | URL | (() => Worker);
  /** Instead of the engine embedded in the package. */
  wasm?: WasmSource;
  /** Name of the Trusted Types policy that makes the worker's URL, default `coverlap`. */
  trustedTypesPolicy?: string;
}

export interface Comparer {
  /** Where the engine runs. `main` also where a worker was asked for but is blocked. */
  readonly mode: 'worker' | 'main';
  /** Version of the engine. */
  readonly version: string;
  compare(articles: readonly ArticleInput[], options?: CompareOptions): Promise<Comparison>;
  /** How alike two sentences or paragraphs are, for each pair. */
  similarity(pairs: readonly (readonly [a: string, b: string])[], options?: SimilarityOptions): Promise<Similarity[]>;
  /** Ends the worker and rejects what is still running. */
  close(): void;
}
