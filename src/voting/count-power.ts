import { Worker } from 'node:worker_threads';
import type { PowerQuestion } from './power-worker.ts';
import { type Player, type Power, powerComputable, powerOf } from './rules/power.ts';

// The bundle has the worker beside it as .js; from the sources, as tests run them, it is .ts.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const program = new URL(`./power-worker.${extension}`, import.meta.url);
/** Fewer players are counted in less time than a message takes. */
const fewPlayers = 12;
const mostKept = 100;
const idle = 10_000;

interface Waiting {
  readonly resolve: (power: Power) => void;
  readonly reject: (fault: Error) => void;
}
interface Counter {
  ask(players: readonly Player[], quota: number): Promise<Power>;
}

/** One worker, started when it is first asked and ended when nobody has asked for a while: it holds tens of megabytes. */
function counter(): Counter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;

  const end = (fault?: Error) => {
    const ended = worker;
    worker = undefined;
    clearTimeout(timer);
    for (const one of waiting.values()) one.reject(fault ?? new Error('The counting of power was ended'));
    waiting.clear();
    void ended?.terminate();
  };
  const answered = (answer: { number: number; power?: Power; fault?: string }) => {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (answer.power) one?.resolve(answer.power);
    else one?.reject(new Error(answer.fault));
    if (waiting.size > 0) return;
    timer = setTimeout(end, idle);
    timer.unref();
    worker?.unref();
  };
  const started = (): Worker => {
    const fresh = new Worker(program);
    fresh.on('message', answered);
    fresh.on('error', (error) => {
      if (fresh === worker) end(error instanceof Error ? error : new Error(String(error)));
    });
    return fresh;
  };
  return {
    ask: (players, quota) =>
      new Promise((resolve, reject) => {
        clearTimeout(timer);
        worker ??= started();
        worker.ref();
        asked += 1;
        const question: PowerQuestion = { number: asked, players, quota };
        waiting.set(question.number, { resolve, reject });
        worker.postMessage(question);
      }),
  };
}

const counting = counter();
// The same weights and quota have the same power for ever.
const kept = new Map<string, Promise<Power>>();

/**
 * Power of these players, off the event loop, counted once for the same weights.
 * @returns undefined when they are too many or too heavy to count exactly (rules/power.ts)
 */
export async function countPower(players: readonly Player[], quota: number): Promise<Power | undefined> {
  if (!powerComputable(players, quota)) return undefined;
  if (players.length <= fewPlayers) return powerOf(players, quota);
  const key = JSON.stringify([quota, players.map((player) => [player.id, player.weight])]);
  const found = kept.get(key) ?? counting.ask(players, quota);
  kept.delete(key);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  for (const [oldest] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return found;
}
