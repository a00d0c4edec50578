/** Where the present moment comes from: handed in, so that rules and tests never read the machine's clock. */
export interface Clock {
  /** ISO 8601 instant, UTC. */
  now(): string;
}

// Asked once a request, cached pages too; the polyfill's own clock takes ten times as long.
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still. */
export function fixedClock(moment: string): Clock {
  return { now: () => moment };
}
