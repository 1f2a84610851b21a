// The `wasm` option, or the bytes in the package -> something to instantiate, as often as needed.
import { CoverlapError, messageOf, show } from './errors.js';
import type { WasmSource } from './types.js';

export async function wasmBytes(source?: WasmSource): Promise<BufferSource | WebAssembly.Module> {
  if (source === undefined) return embedded();
  if (typeof source === 'string' || source instanceof URL) return download(String(source));
  if (typeof Response === 'function' && source instanceof Response) return body(source);
  return source as BufferSource | WebAssembly.Module;
}

async function embedded(): Promise<ArrayBuffer> {
  const { default: base64 } = await import('coverlap:wasm');
  const characters = atob(base64);
  const deflated = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) deflated[index] = characters.charCodeAt(index);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).arrayBuffer();
}

async function download(url: string): Promise<ArrayBuffer> {
  if (url.startsWith('file:')) {
    throw new CoverlapError('bad-option', `wasm: ${show(url)} cannot be fetched; read the file and pass its bytes`);
  }
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new CoverlapError('engine-failed', `The engine at ${url} cannot be fetched: ${messageOf(cause)}`, { cause });
  }
  return body(response);
}

async function body(response: Response): Promise<ArrayBuffer> {
  if (!response.ok) {
    throw new CoverlapError(
      'engine-failed',
      `The engine at ${response.url} cannot be fetched: status ${response.status}`,
    );
  }
  return response.arrayBuffer();
}
