import type { Installation } from './installation.ts';

/** What is done at the start and again and again, until it is stopped. */
export interface Periodic {
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Does it now and every so many milliseconds, one after another. What fails is tried again the next time, and told once until it is
 * something else.
 */
export function periodic(installed: Installation, every: number, work: () => Promise<unknown>): Periodic {
  let running: Promise<unknown> = Promise.resolve();
  let told = '';
  const look = () => {
    running = running.then(work).then(
      () => {
        told = '';
      },
      (error: unknown) => {
        const sentence = String((error as Error).message);
        if (sentence !== told) installed.fault(error);
        told = sentence;
      },
    );
  };
  const timer = setInterval(look, every);
  timer.unref();
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
