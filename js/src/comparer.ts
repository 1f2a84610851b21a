import { decodeComparison, decodeSimilarity } from './decode.js';
import type { Engine, OnPair } from './engine.js';
import { CoverlapError } from './errors.js';
import { checkArticles, checkComparerOptions, checkOptions, checkPairs, checkSimilarityOptions } from './options.js';
import { compareRequest, similarityRequest, type Request } from './protocol.js';
import { wasmBytes } from './source.js';
import type { Comparer, ComparerOptions } from './types.js';

/**
 * An engine, loaded and ready. Calls are answered one after the other. A call that is aborted or fails takes its engine
 * with it; the next call gets a new one.
 */
export async function createComparer(options: ComparerOptions = {}): Promise<Comparer> {
  const start = launcher(checkComparerOptions(options));
  let engine: Engine | undefined = await start();
  let { mode, version } = engine;
  let queue: Promise<unknown> = Promise.resolve();
  const running = new Set<(reason: unknown) => void>();
  let closed = false;

  async function call(request: Request, signal: AbortSignal | undefined, onPair: OnPair): Promise<Int32Array> {
    if (closed) throw new CoverlapError('closed', 'This comparer has been closed.');
    const stop = stopper(signal);
    running.add(stop.now);
    const work = queue.then(async () => {
      stop.check();
      engine ??= await start();
      ({ mode, version } = engine);
      const used = engine;
      try {
        return await Promise.race([
          stop.promise,
          used.run(request, (done, total) => {
            stop.check();
            onPair(done, total);
          }),
        ]);
      } catch (error) {
        used.close();
        engine = undefined;
        throw error;
      }
    });
    queue = work.catch(() => {});
    try {
      return await Promise.race([stop.promise, work]);
    } finally {
      running.delete(stop.now);
      stop.release();
    }
  }

  return {
    get mode() {
      return mode;
    },
    get version() {
      return version;
    },
    async compare(articles, compareOptions) {
      const checked = checkArticles(articles);
      const settings = checkOptions(compareOptions);
      const { onProgress, signal } = settings;
      signal?.throwIfAborted();
      onProgress({ stage: 'loading', done: 0 });
      const wire = await call(compareRequest(checked, settings), signal, (done, total) =>
        onProgress({ stage: 'comparing', done: total > 0 ? done / total : 1 }),
      );
      onProgress({ stage: 'decoding', done: 0 });
      const comparison = decodeComparison(wire, checked, settings, version);
      onProgress({ stage: 'decoding', done: 1 });
      return comparison;
    },
    async similarity(pairs, similarityOptions) {
      const checked = checkPairs(pairs);
      const { sensitivity, signal } = checkSimilarityOptions(similarityOptions);
      signal?.throwIfAborted();
      if (checked.length === 0) return [];
      const wire = await call(similarityRequest(checked, sensitivity), signal, () => {});
      return decodeSimilarity(wire, checked.length);
    },
    close() {
      closed = true;
      engine?.close();
      engine = undefined;
      for (const now of [...running]) now(new CoverlapError('closed', 'The comparer was closed.'));
    },
  };
}

// Both kinds of engine are chunks of their own: a page with a worker does not load the other one.
function launcher(options: ComparerOptions): () => Promise<Engine> {
  const place = options.worker ?? typeof document !== 'undefined';
  const bytes = wasmBytes(options.wasm);
  let blocked = place === false || (typeof Worker === 'undefined' && typeof place !== 'function');
  return async () => {
    const wasm = await bytes;
    if (!blocked) {
      const { startWorker } = await import('./engine-worker.js');
      try {
        return await startWorker({ ...options, worker: place }, wasm);
      } catch {
        blocked = true; // the reason shows again below, if it is not the worker's alone
      }
    }
    const { startHere } = await import('./engine-main.js');
    return startHere(wasm);
  };
}

interface Stopper {
  /** Rejects when the call is aborted or the comparer is closed; never resolves. */
  promise: Promise<never>;
  check(): void;
  now(reason: unknown): void;
  release(): void;
}

function stopper(signal: AbortSignal | undefined): Stopper {
  let stopped: { reason: unknown } | undefined;
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, refuse) => (reject = refuse));
  promise.catch(() => {});
  const now = (reason: unknown) => {
    stopped ??= { reason };
    reject(stopped.reason);
  };
  const onAbort = () => now(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  return {
    promise,
    now,
    check() {
      if (signal?.aborted) throw signal.reason;
      if (stopped) throw stopped.reason;
    },
    release: () => signal?.removeEventListener('abort', onAbort),
  };
}
