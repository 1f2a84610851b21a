// Made by js/build.mjs from build/wasm.

declare module 'coverlap:engine' {
  export interface EngineModule {
    version(): string;
    compare(text: string, header: Int32Array, onProgress: (done: number, total: number) => void): Int32Array;
    similarity(text: string, header: Int32Array): Int32Array;
  }

  export interface EngineSettings {
    locateFile(path: string): string;
    print(line: string): void;
    printErr(line: string): void;
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
    ): object;
  }

  export default function engine(settings: EngineSettings): Promise<EngineModule>;
}

/** coverlap.wasm, deflated, in base64. */
declare module 'coverlap:wasm' {
  const base64: string;
  export default base64;
}

/** Source text of the classic worker script. */
declare module 'coverlap:worker' {
  const source: string;
  export default source;
}

declare const COVERLAP_VERSION: string;
