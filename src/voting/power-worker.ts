// Counts power beside the event loop: a quarter of a second of arithmetic would hold up every other page.
import { parentPort } from 'node:worker_threads';
import { type Player, powerOf } from './rules/power.ts';

export interface PowerQuestion {
  readonly number: number;
  readonly players: readonly Player[];
  readonly quota: number;
}

parentPort?.on('message', ({ number, players, quota }: PowerQuestion) => {
  try {
    parentPort?.postMessage({ number, power: powerOf(players, quota) });
  } catch (error) {
    parentPort?.postMessage({ number, fault: String(error) });
  }
});
