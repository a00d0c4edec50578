import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { imageSize } from 'image-size';
import type { Refusal, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { ReceivedFile } from '#platform/files';
import { nameFor } from './rules/file-name.ts';
import { isImage, type MediaType, mediaTypes } from './words.ts';
import { lookIntoZip, type ZipCode } from './zip.ts';

/** Largest file that is taken in, and largest picture. */
export const mostBytes = 25 * 2 ** 20;
export const mostImageBytes = 10 * 2 ** 20;
/** What a browser still draws: a picture of few bytes can unfold to gigabytes. */
const mostPixels = 40_000_000;

export type InspectCode =
  | 'file_empty'
  | 'file_program'
  | 'file_page'
  | 'file_old_office'
  | 'file_unknown'
  | 'image_large'
  | 'image_broken'
  | ZipCode;

/** A file that was looked into: only what `inspectFile` made is taken for one. */
export class InspectedFile {
  readonly #received: ReceivedFile;
  readonly fileName: string;
  /** How the sender called it, where the ending did not agree with the content. */
  readonly givenName: string | null;
  readonly mediaType: MediaType;

  constructor(received: ReceivedFile, fileName: string, givenName: string | null, mediaType: MediaType) {
    this.#received = received;
    this.fileName = fileName;
    this.givenName = givenName;
    this.mediaType = mediaType;
  }

  get size(): number {
    return this.#received.size;
  }

  get sha256(): string {
    return this.#received.sha256;
  }

  keep: ReceivedFile['keep'] = (region) => this.#received.keep(region);
}

// By what their names end in: programs and scripts, and files of older offices (Word before 2007 and its like).
const programs = new Set([
  'exe',
  'elf',
  'macho',
  'msi',
  'dex',
  'class',
  'wasm',
  'jar',
  'apk',
  'deb',
  'rpm',
  'swf',
  'crx',
  'xpi',
]);
const zipped = new Set(['zip', 'docx', 'odt', 'docm', 'dotm', 'dotx', 'ott']);

/** What a file is by its content; its name decides nothing. Bounded in time and memory: nothing is unfolded whole. */
export async function inspectFile(received: ReceivedFile): Promise<Result<InspectedFile, InspectCode>> {
  if (received.size === 0) return refuse('file_empty');
  const head = await beginning(received.path);
  const found = await fileTypeFromFile(received.path).catch(() => undefined);
  const type = await typeOf(received, found?.ext, head);
  if (typeof type !== 'string') return type;
  const { name, corrected } = nameFor(received.name, mediaTypes[type]);
  const given = corrected ? received.name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-120) : null;
  return ok(new InspectedFile(received, name, given, type));
}

async function beginning(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function typeOf(
  received: ReceivedFile,
  ending: string | undefined,
  head: Buffer,
): Promise<MediaType | Refusal<InspectCode>> {
  const direct = (Object.entries(mediaTypes) as [MediaType, string][]).find(
    ([type, own]) => own === ending && (type === 'application/pdf' || isImage(type)),
  )?.[0];
  if (direct === 'application/pdf') return direct;
  if (direct) return imageRefusal(received, head) ?? direct;
  // The directory at its end makes a zip; a program may carry one, so its beginning counts too.
  if (ending && zipped.has(ending)) return lookIntoZip(received.path, received.size);
  if (ending === undefined && head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return lookIntoZip(received.path, received.size);
  return refuse(otherwise(ending, head));
}

/** Why something else is not taken in. */
function otherwise(ending: string | undefined, head: Buffer): InspectCode {
  const text = head.subarray(0, 4096).toString('latin1').trimStart().toLowerCase();
  if ((ending && programs.has(ending)) || text.startsWith('#!')) return 'file_program';
  if (/<(!doctype html|html|svg|script|body|head|iframe)[\s>]/.test(text)) return 'file_page';
  if (ending === 'cfb' || ending === 'rtf' || text.startsWith('{\\rtf')) return 'file_old_office';
  return 'file_unknown';
}

function imageRefusal(received: ReceivedFile, head: Buffer): Refusal<InspectCode> | undefined {
  if (received.size > mostImageBytes) return refuse('image_large');
  try {
    const { width, height } = imageSize(head);
    return width * height > mostPixels ? refuse('image_large') : undefined;
  } catch {
    return refuse('image_broken');
  }
}
