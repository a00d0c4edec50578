import type { Server } from './start-database.ts';

/** Oftener than this within the time, and it ends by something that starting again does not mend. */
export const restartLimit = { times: 3, milliseconds: 10 * 60_000 };

/**
 * A server that is started again when it ends by itself, at the same place: who has a connection to it finds it as one that
 * was away for a moment. `onExit` tells that it is given up.
 * @param begin starts it @param report is told each time
 */
export async function keepRunning(
  begin: () => Promise<Server>,
  report: (line: string) => void,
  now: () => number = Date.now,
): Promise<Server> {
  let server = await begin();
  let stopping = false;
  let starting: Promise<void> | undefined;
  let ended: readonly number[] = [];
  const told: ((reason: string) => void)[] = [];
  const giveUp = (reason: string) => {
    for (const callback of told) callback(reason);
  };
  const again = async (reason: string) => {
    const at = now();
    ended = [...ended.filter((each) => each > at - restartLimit.milliseconds), at];
    if (ended.length > restartLimit.times) return giveUp(reason);
    report(`De database is gestopt (${reason}) en wordt opnieuw gestart.`);
    try {
      server = await begin();
      watch();
    } catch (error) {
      giveUp(`${reason}; ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const watch = () =>
    server.onExit((reason) => {
      if (!stopping) starting = again(reason);
    });
  watch();
  return {
    connection: server.connection,
    folder: server.folder,
    onExit: (callback) => void told.push(callback),
    stop: async () => {
      stopping = true;
      await starting;
      await server.stop();
    },
  };
}
