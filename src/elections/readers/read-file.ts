import { type Result, refuse } from '#kernel';
import type { ReadCode, ResultFile } from '../rules/result-file.ts';
import { readCsvFile } from './csv-file.ts';
import { otherKind, unicodeOf } from './decode-text.ts';
import { EmlReader, Stopped } from './eml-file.ts';

/**
 * A national CSV is 133 kB and a 510b of a town 0.7 MB; one of the largest city (500 stations, 29 lists) is some 80 MB.
 * An EML file is read as it comes and never kept; a CSV is kept, so it has a bound of its own.
 */
export const mostBytes = 128 * 1024 * 1024;
export const mostCsvBytes = 10 * 1024 * 1024;
// Enough to see what sort of file it is.
const headBytes = 1024;

/** Reads a file that is sent in: bytes in, a typed result or a refusal with file, line and reason out. */
export function readResultFile(bytes: Uint8Array, file: string): Result<ResultFile, ReadCode> {
  return readResultChunks([bytes], file);
}

/** The same as it comes in pieces; stops taking them as soon as the file is refused. */
export function readResultChunks(chunks: Iterable<Uint8Array>, file: string): Result<ResultFile, ReadCode> {
  const reader = new ResultReader(file);
  try {
    for (const chunk of chunks) reader.write(chunk);
    return reader.end();
  } catch (error) {
    if (error instanceof Stopped) return error.refusal;
    throw error;
  }
}

class ResultReader {
  readonly #file: string;
  #kept: Uint8Array[] = [];
  #size = 0;
  #eml: EmlReader | undefined;
  #csv = false;

  constructor(file: string) {
    this.#file = file;
  }

  write(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > mostBytes) this.#stop('file_large', { most: mostBytes / 2 ** 20 });
    if (this.#eml) {
      this.#eml.write(chunk);
      return;
    }
    this.#kept.push(chunk);
    if (!this.#csv && this.#size >= headBytes) this.#begin();
    if (this.#csv && this.#size > mostCsvBytes) this.#stop('file_large', { most: mostCsvBytes / 2 ** 20 });
  }

  end(): Result<ResultFile, ReadCode> {
    if (!this.#eml && !this.#csv) this.#begin();
    return this.#eml ? this.#eml.end() : readCsvFile(joined(this.#kept), this.#file);
  }

  /** Decides by the first bytes what is read. */
  #begin(): void {
    const head = joined(this.#kept);
    const other = otherKind(head);
    if (other) this.#stop(other);
    const encoding = unicodeOf(head);
    const start = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(head).trimStart();
    if (start === '') this.#stop('file_empty');
    if (!start.startsWith('<')) {
      this.#csv = true;
      return;
    }
    this.#kept = [];
    this.#eml = new EmlReader(this.#file, encoding);
    this.#eml.write(head);
  }

  #stop(code: ReadCode, details: Readonly<Record<string, string | number>> = {}): never {
    throw new Stopped(refuse(code, { file: this.#file, line: 1, ...details }));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : Buffer.concat(pieces);
}
