import { expect, it } from 'vitest';
import { keepRunning, restartLimit } from './keep-running.ts';
import type { Server } from './start-database.ts';

/** What `begin` gives: servers that end when the test says so. */
function places(failsFrom = Number.POSITIVE_INFINITY) {
  const begun: { end: (reason: string) => void; stopped: boolean }[] = [];
  const begin = async (): Promise<Server> => {
    if (begun.length >= failsFrom) throw new Error('de map is weg');
    const one: (typeof begun)[number] = { end: () => undefined, stopped: false };
    begun.push(one);
    return {
      connection: { connectionString: 'x' },
      folder: undefined,
      onExit: (callback) => {
        one.end = callback;
      },
      stop: async () => {
        one.stopped = true;
      },
    };
  };
  return { begun, begin };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('starts again what ended by itself, a few times in a while, and then gives up', async () => {
  const { begun, begin } = places();
  const said: string[] = [];
  const given: string[] = [];
  let now = 0;
  const server = await keepRunning(
    begin,
    (line) => said.push(line),
    () => now,
  );
  server.onExit((reason) => given.push(reason));
  const end = async () => {
    begun.at(-1)?.end('SIGKILL');
    await turn();
  };
  for (let time = 0; time < restartLimit.times; time += 1) await end();
  expect([begun.length, said.length, given]).toEqual([restartLimit.times + 1, restartLimit.times, []]);
  // Long after, it counts anew.
  now += restartLimit.milliseconds + 1;
  for (let time = 0; time < restartLimit.times; time += 1) await end();
  expect(given).toEqual([]);
  await end();
  expect([begun.length, given]).toEqual([2 * restartLimit.times + 1, ['SIGKILL']]);
});

it('gives up with both reasons where it does not start', async () => {
  const { begun, begin } = places(1);
  const given: string[] = [];
  const server = await keepRunning(begin, () => undefined);
  server.onExit((reason) => given.push(reason));
  begun[0]?.end('code 1');
  await turn();
  expect(given).toEqual(['code 1; de map is weg']);
});

it('stops the one that runs, also when that was just begun', async () => {
  const { begun, begin } = places();
  const server = await keepRunning(begin, () => undefined);
  begun[0]?.end('SIGKILL');
  await server.stop();
  expect(begun.map(({ stopped }) => stopped)).toEqual([false, true]);
  begun[1]?.end('SIGINT');
  await turn();
  expect(begun.length).toBe(2);
});
