import { engineError, type Engine, type OnPair } from './engine.js';
import { CoverlapError } from './errors.js';
import type { FromWorker, ToWorker } from './messages.js';
import type { Request } from './protocol.js';
import { trustedUrl } from './trusted.js';
import type { ComparerOptions } from './types.js';

/** The engine in a worker of its own. Rejects where the page does not allow one. */
export async function startWorker(
  { worker: place = true, trustedTypesPolicy }: ComparerOptions,
  wasm: BufferSource | WebAssembly.Module,
): Promise<Engine> {
  const { worker, release } = await makeWorker(place, trustedTypesPolicy);
  try {
    const { version } = await ask(worker, { wasm }, 'version', () => {});
    return {
      mode: 'worker',
      version,
      async run(request: Request, onPair: OnPair) {
        onPair(0, 1);
        return (await ask(worker, request, 'wire', onPair)).wire;
      },
      close: () => worker.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    release();
  }
}

function ask<K extends 'version' | 'wire'>(
  worker: Worker,
  question: ToWorker,
  key: K,
  onPair: OnPair,
): Promise<Extract<FromWorker, Record<K, unknown>>> {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault?.();
      reject(engineError(event.message || 'its worker does not start'));
    };
    worker.onmessageerror = () => reject(engineError('its answer cannot be read'));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (key in data) resolve(data as Extract<FromWorker, Record<K, unknown>>);
      else if ('code' in data) reject(new CoverlapError(data.code, data.message));
      else if ('done' in data) {
        try {
          onPair(data.done, data.total);
        } catch (reason) {
          reject(reason);
        }
      }
    };
    worker.postMessage(question);
  });
}

async function makeWorker(
  place: NonNullable<ComparerOptions['worker']>,
  policy?: string,
): Promise<{ worker: Worker; release: () => void }> {
  if (typeof place === 'function') return { worker: place(), release: () => {} };
  if (typeof place !== 'boolean') return { worker: new Worker(trustedUrl(String(place), policy)), release: () => {} };
  const { default: source } = await import('coverlap:worker');
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const release = () => URL.revokeObjectURL(url);
  try {
    return { worker: new Worker(trustedUrl(url, policy)), release };
  } catch (error) {
    release();
    throw error;
  }
}
