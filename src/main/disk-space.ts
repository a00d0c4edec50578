import { statfs } from 'node:fs/promises';

export interface DiskSpace {
  readonly free: number;
  readonly total: number;
}

/** What is left of the disk on which this folder lies, for an account without rights of its own. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}

/** As the file system itself would say it. */
const full = () => Object.assign(new Error('The reserve of the disk is reached'), { code: 'ENOSPC' });

/**
 * Refuses what would be written while less than a reserve is left. A database whose journal finds no room stops, and with it
 * reading: its last tens of megabytes are for itself.
 * @param reserve bytes; 0: nothing is held back
 * @returns throws when there is no room
 */
export function keepReserve(folder: string, reserve: number): () => Promise<void> {
  return async () => {
    if (reserve > 0 && (await diskSpace(folder)).free < reserve) throw full();
  };
}
