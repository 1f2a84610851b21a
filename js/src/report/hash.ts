import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of the text as UTF-8, lone surrogates as U+FFFD, in hexadecimal. */
export function textHash(text: string): string {
  return Array.from(hash(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As a Content Security Policy names a style or a script. */
export function sourceHash(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...hash(text)))}`;
}

function hash(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}
