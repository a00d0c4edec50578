import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { lookIntoZip, readWords, type ZipCode } from '#documents';
import { ok, type Result, refuse } from '#kernel';
import { largestText } from './read-programme.ts';

/** Bytes: a Word document may hold pictures. */
export const largestFile = 10 * 2 ** 20;

export type TextCode = ZipCode | 'file_empty' | 'file_large' | 'file_not_text' | 'file_unreadable';

/** @property counted numbers stand in it that a word processor counted, and that were counted anew */
export interface FileText {
  readonly text: string;
  readonly counted: boolean;
}

/** The text of a file that was sent, by what it is and not by its name. A DOCX is read in a process of its own, with bounds. */
export async function textOfFile(path: string): Promise<Result<FileText, TextCode>> {
  const { size } = await stat(path);
  if (size === 0) return refuse('file_empty');
  if (size > largestFile) return refuse('file_large');
  const head = await beginning(path);
  if (head.startsWith('PK\u0003\u0004')) return textOfZip(path, size);
  if (head.startsWith('%PDF') || head.startsWith('\u00d0\u00cf\u0011\u00e0')) return refuse('file_not_text');
  if (size > largestText) return refuse('file_large');
  const text = decoded(await readFile(path));
  return text.includes('\0') || /^\s*<(?:!doctype|html)/i.test(text)
    ? refuse('file_not_text')
    : ok({ text, counted: false });
}

async function textOfZip(path: string, size: number): Promise<Result<FileText, TextCode>> {
  const type = await lookIntoZip(path, size);
  if (typeof type !== 'string') return type;
  const words = await readWords(createReadStream(path), type);
  if (words === undefined) return refuse('file_unreadable');
  if (Buffer.byteLength(words.text) > largestText) return refuse('file_large');
  return words.text.trim() === '' ? refuse('file_empty') : ok(words);
}

async function beginning(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await handle.close();
  }
}

/** UTF-8 or UTF-16, or what older programs write. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
