// The classic worker script: engine in, engine out. It gets the engine's bytes by message, so that it fetches nothing.
import type { EngineModule } from 'coverlap:engine';
import { answer, engineError } from './engine.js';
import { CoverlapError } from './errors.js';
import type { FromWorker, ToWorker } from './messages.js';
import { instantiate } from './wasm.js';

let engine: EngineModule | undefined;

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if ('wasm' in data) {
      engine = await instantiate(data.wasm);
      say({ version: engine.version() });
      return;
    }
    if (!engine) throw new CoverlapError('engine-failed', 'The engine was asked before it was loaded.');
    const wire = answer(
      engine,
      data,
      percentSteps((done, total) => say({ done, total })),
    );
    say({ wire }, [wire.buffer as ArrayBuffer]);
  } catch (error) {
    const { code, message } = engineError(error);
    say({ code, message });
  }
};

function percentSteps(onPair: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const step = Math.floor((100 * done) / total);
    if (step === last) return;
    last = step;
    onPair(done, total);
  };
}
