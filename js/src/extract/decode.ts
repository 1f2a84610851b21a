// Bytes of a file -> text, strictly: a wrong guess would turn every quotation mark into a difference.
import { CoverlapError, show } from '../errors.js';

/**
 * A byte-order mark wins, then a `<meta charset>` where `html` is set, then UTF-8; `encoding`, any label of the
 * Encoding Standard, is for bytes that do not fit. If they do not fit it either, the error names file and place.
 */
export function decodeText(bytes: Uint8Array, name: string, encoding?: string, html = false): string {
  const mark = byteOrderMark(bytes);
  const marked = decoderOf(mark ?? (html ? metaCharset(bytes) : undefined) ?? 'utf-8', name);
  const named = encoding === undefined || mark ? undefined : decoderOf(encoding, name);
  const text = decoded(bytes, marked);
  // NUL and ESC, which UTF-16 and ISO-2022 are full of, are valid in UTF-8 but never there.
  const fits = text !== undefined && !(named && /[\0\u001b]/.test(text));
  const found = fits || !named ? text : decoded(bytes, named);
  if (found !== undefined) return found;
  const tried = (named ?? marked).encoding;
  const offset = tried === 'utf-8' ? ` at byte ${invalidUtf8(bytes)}` : '';
  const hint = encoding ? '' : ' It may be windows-1252, the usual encoding of old Windows files; name the encoding.';
  throw new CoverlapError('bad-encoding', `${name} is not valid ${tried.toUpperCase()}${offset}.${hint}`);
}

function decoderOf(label: string, name: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new CoverlapError('bad-encoding', `${name}: there is no encoding ${show(label)}`);
  }
}

function decoded(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, windows1252) : text;
  } catch {
    return undefined;
  }
}

// Several versions of Node decode it as latin1 (nodejs/node#56542), without the characters of bytes 0x80 to 0x9f.
function windows1252(control: string): string {
  const found = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  return found[control.charCodeAt(0) - 0x80];
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  // What could be read byte by byte up to here is not UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Offset of the first byte that is no part of valid UTF-8; the length where all are. */
function invalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    if ((bytes[at + next] & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1];
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}
