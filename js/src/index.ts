import { createComparer } from './comparer.js';
import type { ArticleInput, CompareOptions, Comparer, Comparison, Similarity, SimilarityOptions } from './types.js';

export { createComparer } from './comparer.js';
export { CoverlapError, type ErrorCode } from './errors.js';
export { findings, type Finding, type FindingCode } from './findings.js';
export type * from './types.js';

let shared: Promise<Comparer> | undefined;

function sharedComparer(): Promise<Comparer> {
  shared ??= createComparer().catch((error) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

/** `compare` of a comparer that is made on first use and shared by all callers. */
export async function compare(articles: readonly ArticleInput[], options?: CompareOptions): Promise<Comparison> {
  return (await sharedComparer()).compare(articles, options);
}

/** `similarity` of the same comparer. */
export async function similarity(
  pairs: readonly (readonly [a: string, b: string])[],
  options?: SimilarityOptions,
): Promise<Similarity[]> {
  return (await sharedComparer()).similarity(pairs, options);
}
