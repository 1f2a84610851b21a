import { instantiate } from './wasm.js';
import { answer, engineError, type Engine, type OnPair } from './engine.js';

/** The engine on the calling thread. A call cannot be interrupted but by an exception from `onPair`. */
export async function startHere(wasm: BufferSource | WebAssembly.Module): Promise<Engine> {
  const module = await instantiate(wasm);
  return {
    mode: 'main',
    version: module.version(),
    async run(request, onPair) {
      await new Promise((resolve) => setTimeout(resolve, 0)); // a page may paint, an abort may come through
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
        return answer(module, request, guarded);
      } catch (error) {
        throw refused ? refused.reason : engineError(error);
      }
    },
    close() {},
  };
}
