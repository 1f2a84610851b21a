// What the page and its worker say to each other. One call at a time, so nothing needs a number.
import type { ErrorCode } from './errors.js';
import type { Request } from './protocol.js';

export type ToWorker = { wasm: BufferSource | WebAssembly.Module } | Request;

export type FromWorker =
  { version: string } | { done: number; total: number } | { wire: Int32Array } | { code: ErrorCode; message: string };
