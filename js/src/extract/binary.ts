import { CoverlapError } from '../errors.js';

const SIGNATURES: readonly [what: string, hexadecimal: string][] = [
  ['a PDF document', '255044462d'],
  ['a PNG image', '89504e470d0a1a0a'],
  ['a JPEG image', 'ffd8ff'],
  ['a GIF image', '474946383761'],
  ['a GIF image', '474946383961'],
  ['an RTF document', '7b5c727466'],
  ['an old Office document (.doc, .xls, .ppt)', 'd0cf11e0a1b11ae1'],
  ['a gzip archive', '1f8b08'],
  ['a 7-Zip archive', '377abcaf271c'],
  ['a RAR archive', '526172211a07'],
  ['a program', '7f454c46'],
  ['a WebAssembly module', '0061736d'],
];

/** What a file is that holds no plain text, by its first bytes; undefined for text. */
export function detectBinary(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  const hexadecimal = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const known = SIGNATURES.find(([, signature]) => hexadecimal.startsWith(signature));
  if (known) return known[0];
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'a WebP image';
  if (/^PK(\x03\x04|\x05\x06)/.test(head)) return zipKind(head);
  return undefined;
}

export function rejectBinary(name: string, bytes: Uint8Array): void {
  const what = detectBinary(bytes);
  if (what) {
    throw new CoverlapError(
      'bad-file',
      `${name} is ${what}, not text. Save its text as .txt, .md or .html and use that.`,
    );
  }
}

function zipKind(head: string): string {
  if (/mimetypeapplication\/epub/.test(head)) return 'an EPUB book';
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/.test(head)) return 'an OpenDocument file (.odt, .ods, .odp)';
  if (/\bword\//.test(head)) return 'a Word document (.docx)';
  if (/\bxl\//.test(head)) return 'an Excel workbook (.xlsx)';
  if (/\bppt\//.test(head)) return 'a PowerPoint presentation (.pptx)';
  if (/\[Content_Types\]\.xml/.test(head)) return 'an Office document (.docx, .xlsx, .pptx)';
  return 'a ZIP archive';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
