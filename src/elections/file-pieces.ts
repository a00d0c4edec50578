import { closeSync, openSync, readSync } from 'node:fs';

/**
 * A file piece by piece: never whole in memory, and no further than its reader asks.
 * @param hash takes every piece too
 */
export function* piecesOf(
  path: string,
  hash?: { update(bytes: Uint8Array): unknown },
): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(64 * 1024);
      const size = readSync(file, buffer);
      if (size === 0) return;
      const piece = buffer.subarray(0, size);
      hash?.update(piece);
      yield piece;
    }
  } finally {
    closeSync(file);
  }
}

/** Whether the file itself could not be read: there is none, it is a folder, or it may not be. */
export const unreadable = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && typeof (error as NodeJS.ErrnoException).code === 'string';
