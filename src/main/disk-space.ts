import type { FileStore } from '#platform/files';

/** As the file system itself would say it. */
const full = () => Object.assign(new Error('The reserve of the disk is reached'), { code: 'ENOSPC' });

/**
 * Refuses what would be written while less than a reserve is left. A database whose journal finds no room stops, and with it
 * reading: its last tens of megabytes are for itself.
 * @param reserve bytes; 0: nothing is held back
 * @returns throws when there is no room
 */
export function keepReserve(files: Pick<FileStore, 'space'>, reserve: number): () => Promise<void> {
  return async () => {
    if (reserve > 0 && (await files.space()).free < reserve) throw full();
  };
}
