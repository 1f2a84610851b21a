// What a view is, and what it may ask of the element around it.
import type { Say } from './say.js';
import type { Pair, Story } from './story.js';

export const viewNames = ['overview', 'read'] as const;
export type ViewName = (typeof viewNames)[number];

export interface Target {
  pair?: Pair;
  /** A paragraph of the left article to bring into sight. */
  paragraph?: number;
  /** A position in its text: of several matches of the paragraph, the one that is meant. */
  at?: number;
}

export interface Scene {
  story: Story;
  pair: Pair;
  paragraph?: number;
  at?: number;
  /** Compares again at the loosest sensitivity; absent where nothing can be compared again. */
  loosen?: () => void;
}

export interface Stage {
  readonly say: Say;
  /** Goes to a view, for another pair if given. */
  open(view: ViewName, target?: Target): void;
  /** Tells screen readers, politely. */
  announce(text: string): void;
  /** Dispatches `coverlap-<type>`. */
  emit(type: string, detail: unknown): boolean;
}

export interface View {
  readonly node: HTMLElement;
  /** Draws anew; called when the view comes into sight and when what it shows has changed. */
  update(scene: Scene): void;
  /** A key was pressed while the view is in sight; true when it was used. */
  key?(event: KeyboardEvent): boolean;
  /** The view goes out of sight. */
  leave?(): void;
}
