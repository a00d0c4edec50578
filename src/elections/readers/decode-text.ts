import { ok, type Result, refuse } from '#kernel';
import type { Encoding, ReadCode } from '../rules/result-file.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);

/** Which of the sorts of file that are sent in by mistake this is. @param bytes its beginning */
export function otherKind(bytes: Uint8Array): ReadCode | undefined {
  if (starts(bytes, 0x50, 0x4b)) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
    return /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/.test(head)
      ? 'file_excel'
      : 'file_zip';
  }
  if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc)) return 'file_zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'file_excel';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'file_pdf';
  const image = starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff);
  if (image || starts(bytes, 0x47, 0x49, 0x46, 0x38)) return 'file_other';
  const text = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1000))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^(<!doctype\s+html|<html|<head|<body)/i.test(text)) return 'file_html';
  return /^[{[]/.test(text) ? 'file_other' : undefined;
}

/** By its byte order mark, or by the zeros between ASCII letters. */
export function unicodeOf(bytes: Uint8Array): Exclude<Encoding, 'windows-1252'> {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8-bom';
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  const [a, b, c, d] = bytes;
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return 'utf-8';
}

/**
 * Decodes a whole text. UTF-8 and UTF-16 say of themselves whether they are right. Windows-1252, in which Excel saves, does
 * not: it is taken only where every character beyond ASCII is one that Dutch names have, in a place that fits.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<Decoded, ReadCode> {
  const encoding = unicodeOf(bytes);
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const text = decoded(bytes, label);
  if (text !== undefined) {
    const wrong = garbled(text);
    return wrong === undefined ? ok({ text, encoding }) : refuse('file_mojibake', { file, ...wrong });
  }
  if (label !== 'utf-8') return refuse('file_encoding', { file, line: 1, value: label.toUpperCase() });
  return windows1252(bytes, file);
}

/** @returns undefined for bytes that are not of this encoding */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 that was taken for Windows-1252 and saved again, or a character that was lost. */
function garbled(text: string): { line: number; value: string } | undefined {
  const found = /\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac|\u00c2[\u00a0-\u00bf]|\ufffd/u.exec(text);
  return found ? { line: lineAt(text, found.index), value: found[0] } : undefined;
}

export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const letters = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0178]/u;
// Euro sign, curly quotes, dashes, no-break space, guillemets, acute accent: beside letters, not between two.
const marks = /[\u20ac\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u00ab\u00bb\u00b4\u00b7]/u;

function windows1252(bytes: Uint8Array, file: string): Result<Decoded, ReadCode> {
  const text = new TextDecoder('windows-1252').decode(bytes);
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    const between = isLetter(text[index - 1]) && isLetter(text[index + 1]);
    const fits = letters.test(character) || character === '\u2019' || (marks.test(character) && !between);
    if (!fits) return refuse('file_encoding', { file, line: lineAt(text, index), value: 'UTF-8' });
  }
  if (text.includes('\0')) return refuse('file_other', { file, line: 1 });
  return ok({ text, encoding: 'windows-1252' });
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);
