import { runInNewContext } from 'node:vm';

/** So often is begun anew where the machine gave the work no time. */
const mostAttempts = 20;

/**
 * What work gives that may look for ever: broken off from outside once it used this much of a processor. Time in which the
 * machine did other things is not the work's own: it is then begun anew, so it must leave nothing behind.
 * @returns undefined: it came to no end
 */
export function bounded<T>(work: () => T, milliseconds: number): { readonly came: T } | undefined {
  const before = process.threadCpuUsage();
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    try {
      return { came: runInNewContext('work()', { work }, { timeout: milliseconds }) as T };
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const { user, system } = process.threadCpuUsage(before);
      // What never ends uses nearly all of it; what ends uses a small part.
      if ((user + system) / 1000 > milliseconds / 2) return undefined;
    }
  }
  return undefined;
}
