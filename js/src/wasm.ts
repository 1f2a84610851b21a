// Where the engine's bytes come from, and why they may not run.
import engine, { type EngineModule } from 'coverlap:engine';
import { CoverlapError, messageOf } from './errors.js';

export async function instantiate(wasm: BufferSource | WebAssembly.Module): Promise<EngineModule> {
  if (typeof WebAssembly !== 'object') {
    throw new CoverlapError(
      'wasm-blocked',
      'WebAssembly is switched off in this browser, for example by its lockdown mode.',
    );
  }
  let lastLine = '';
  try {
    return await new Promise<EngineModule>((resolve, reject) => {
      engine({
        locateFile: (path) => path,
        print: () => {},
        printErr: (line) => (lastLine = line),
        instantiateWasm(imports, receive) {
          start(wasm, imports).then((instance) => receive(instance), reject);
          return {};
        },
      }).then(resolve, reject);
    });
  } catch (cause) {
    if (await isBlocked()) {
      throw new CoverlapError(
        'wasm-blocked',
        "The page's Content Security Policy blocks WebAssembly: add 'wasm-unsafe-eval' to its script-src.",
        { cause },
      );
    }
    throw new CoverlapError('engine-failed', `The engine does not start: ${messageOf(cause)} ${lastLine}`.trim(), {
      cause,
    });
  }
}

async function start(
  wasm: BufferSource | WebAssembly.Module,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  if (wasm instanceof WebAssembly.Module) return WebAssembly.instantiate(wasm, imports);
  return (await WebAssembly.instantiate(wasm, imports)).instance;
}

// The smallest module there is. Instantiated, because WebKit compiles even what it will not run.
async function isBlocked(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}
