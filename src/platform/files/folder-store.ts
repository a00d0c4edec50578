import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { RegionId } from '#kernel';
import { type FileStore, type ReceivedFile, TooLarge } from './file-store.ts';

const sha256Name = /^[0-9a-f]{64}$/;
// A region never begins with a dot: what waits lies in no region.
const waiting = '.binnen';
const markFile = '.kenmerk';

/** Makes a name or a rename in a folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in a folder of this machine, `{region}/{sha256}`. No part of a path is what somebody typed. */
export function folderStore(root: string): FileStore {
  const folderOf = (region: RegionId) => {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(region)) throw new Error(`Not a region: ${region}`);
    return join(root, region);
  };
  const pathOf = (region: RegionId, sha256: string) => {
    if (!sha256Name.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
    return join(folderOf(region), sha256);
  };

  async function receive(source: Readable, name: string, limit: number): Promise<ReceivedFile> {
    await mkdir(join(root, waiting), { recursive: true });
    const path = join(root, waiting, randomUUID());
    const handle = await open(path, 'wx', 0o640);
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const piece of source as AsyncIterable<Buffer>) {
        size += piece.length;
        if (size > limit) throw new TooLarge();
        hash.update(piece);
        await handle.writeFile(piece);
      }
      await handle.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    const sha256 = hash.digest('hex');
    return {
      path,
      name,
      size,
      sha256,
      keep: async (region) => {
        const folder = folderOf(region);
        const made = await mkdir(folder, { recursive: true });
        await rename(path, pathOf(region, sha256));
        await syncFolder(folder);
        if (made !== undefined) await syncFolder(root);
      },
      discard: () => rm(path, { force: true }),
    };
  }

  return {
    receive,
    open: async (region, sha256) => {
      const path = pathOf(region, sha256);
      const found = await stat(path).catch(missing);
      return found && { size: found.size, stream: () => createReadStream(path) };
    },
    remove: (region, sha256) => rm(pathOf(region, sha256), { force: true }),
    list: async (region) => {
      const names = (await readdir(folderOf(region)).catch(missing)) ?? [];
      return {
        known: names.filter((name) => sha256Name.test(name)),
        strange: names.filter((name) => !sha256Name.test(name)),
      };
    },
    forgetUnfinished: async (olderThan = 0) => {
      const names = (await readdir(join(root, waiting)).catch(missing)) ?? [];
      for (const name of names) {
        const path = join(root, waiting, name);
        const found = await stat(path).catch(missing);
        if (found && found.mtimeMs <= Date.now() - olderThan)
          await rm(path, { recursive: true, force: true });
      }
    },
    space: async () => {
      await mkdir(root, { recursive: true });
      const { bavail, blocks, bsize } = await statfs(root);
      return { free: bavail * bsize, total: blocks * bsize };
    },
    mark: async () => {
      await mkdir(root, { recursive: true });
      return (await read(join(root, markFile))) ?? made(root);
    },
  };
}

async function read(path: string): Promise<string | undefined> {
  return (await readFile(path, 'utf8').catch(missing))?.trim();
}

/** Of two that make it at once the second reads what the first made. */
async function made(root: string): Promise<string> {
  const own = join(root, `${markFile}.${randomUUID()}`);
  await writeFile(own, `${randomUUID()}\n`);
  try {
    await link(own, join(root, markFile));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
  return (await read(join(root, markFile))) ?? '';
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Makes the folder. @throws with a sentence where nothing can be kept there */
export async function openFolderStore(root: string): Promise<FileStore> {
  try {
    await mkdir(root, { recursive: true });
    await mkdir(join(root, waiting), { recursive: true });
  } catch (error) {
    throw new Error(
      `In ${root} kan Regiotafel geen documenten bewaren (${(error as NodeJS.ErrnoException).code}). Geef dit account daar schrijfrecht, of kies een andere map met REGIOTAFEL_DATA.`,
      { cause: error },
    );
  }
  return folderStore(root);
}
