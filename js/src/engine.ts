import type { EngineModule } from 'coverlap:engine';
import { CoverlapError, messageOf } from './errors.js';
import type { Request } from './protocol.js';

export type OnPair = (done: number, total: number) => void;

/** One instance of the engine; one call at a time; to be thrown away after a call that failed. */
export interface Engine {
  readonly mode: 'worker' | 'main';
  readonly version: string;
  run(request: Request, onPair: OnPair): Promise<Int32Array>;
  close(): void;
}

export function answer(module: EngineModule, { operation, text, header }: Request, onPair: OnPair): Int32Array {
  const wire: Int32Array | undefined =
    operation === 'compare' ? module.compare(text, header, onPair) : module.similarity(text, header);
  if (wire === undefined) throw new CoverlapError('engine-failed', 'The engine did not understand the question.');
  return wire;
}

export function engineError(cause: unknown): CoverlapError {
  if (cause instanceof CoverlapError) return cause;
  const message = messageOf(cause).replace(/\.? ?Build with .*/, '');
  // Without exceptions the engine can only abort where memory runs out, and has nothing else to abort for.
  const why = /abort|OOM|memory|allocat/i.test(message) ? 'ran out of memory' : 'stopped';
  return new CoverlapError('engine-failed', `The engine ${why}: ${message}`, { cause });
}
