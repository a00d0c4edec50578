import { Temporal } from 'temporal-polyfill';

/** Where the present moment comes from: handed in, so that rules and tests never read the machine's clock. */
export interface Clock {
  /** ISO 8601 instant, UTC. */
  now(): string;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant().toString() };

/** A clock that stands still. */
export function fixedClock(moment: string): Clock {
  return { now: () => moment };
}
