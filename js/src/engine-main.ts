import { instantiate } from './wasm.js';
import { answer, engineError, type Engine, type OnPair } from './engine.js';

// A page may paint, and an abort that came while this thread was busy comes through.
const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The engine on the calling thread. A call cannot be interrupted but by an exception from `onPair`. */
export async function startHere(wasm: BufferSource | WebAssembly.Module): Promise<Engine> {
  const module = await instantiate(wasm);
  return {
    mode: 'main',
    version: module.version(),
    async run(request, onPair) {
      await pause();
      onPair(0, 1);
      let refused: { reason: unknown } | undefined;
      const guarded: OnPair = (done, total) => {
        try {
          onPair(done, total);
        } catch (reason) {
          refused = { reason };
          throw reason;
        }
      };
      try {
        const wire = answer(module, request, guarded);
        await pause();
        return wire;
      } catch (error) {
        throw refused ? refused.reason : engineError(error);
      }
    },
    close() {},
  };
}
