// Registers <coverage-overlap> with an engine that all elements of the page share.
import { createComparer } from '../comparer.js';
import type { Comparer } from '../types.js';
import { CoverageOverlap } from './element.js';

let shared: Promise<Comparer> | undefined;

CoverageOverlap.engine ??= () => {
  shared ??= createComparer().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
};

// Absent on a server. A second copy of the package on the page leaves the first one its name.
const registry = globalThis.customElements as CustomElementRegistry | undefined;
if (registry && !registry.get('coverage-overlap')) registry.define('coverage-overlap', CoverageOverlap);

export { CoverageOverlap };

declare global {
  interface HTMLElementTagNameMap {
    'coverage-overlap': CoverageOverlap;
  }
}
