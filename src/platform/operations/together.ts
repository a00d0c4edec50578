import type { Result } from '#kernel';
import type { Database, Scope, Write } from '#platform/database';
import type { Done, Region, WriteContext } from './operation.ts';

// Decision 0025: ballots are the one exception to "one use case, one transaction".

/** One of those that are done together. */
export interface Asked<Params = unknown, Input = unknown> {
  readonly context: Omit<WriteContext, 'transaction' | 'region'>;
  readonly params: Params;
  readonly input: Input;
}

/** How many waiting ones share one transaction, and a result for each. */
export interface Together<Params, Input, Output, Code extends string> {
  /** Two with the same key are never in two transactions at once: they are done in the order in which they came. */
  readonly key: (params: Params, input: Input) => string;
  /** @returns a result for each, in their order; what is refused has written nothing */
  readonly use: (
    transaction: Write,
    region: Region,
    asked: readonly Asked<Params, Input>[],
  ) => Promise<readonly Result<Done<Output>, Code>[]>;
}

/** At most so many in one transaction: some tens of milliseconds of work. */
export const mostTogether = 500;
/** While one is written to disk the next is made ready; a third would only take a connection from the pages. */
export const mostAtOnce = 2;
/** Fewer are not divided over the transactions that may be under way: each costs as much as some tens of ballots. */
export const fewestDivided = 20;

/** What came of a transaction: results, or why it failed and whether it may have been committed all the same. */
export type Outcome<R> =
  | { readonly results: readonly R[] }
  | { readonly fault: unknown; readonly undecided: boolean };

interface Waiting<A, R> {
  readonly asked: A;
  readonly key: string;
  readonly resolve: (result: R) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Gathers what waits while a transaction is under way. No timer: what comes to an idle batcher is done at once, alone.
 * A transaction that failed for the sake of one is tried again one by one; one whose commit got no answer is not, for it
 * may be there: whoever asked is told of the fault and sees at the next look what was stored.
 * @param done does these in one transaction
 */
export function batcher<A, R>(
  done: (asked: readonly A[]) => Promise<Outcome<R>>,
): (asked: A, key: string) => Promise<R> {
  let waiting: Waiting<A, R>[] = [];
  const busy = new Set<string>();
  let underWay = 0;
  let soon = false;

  /**
   * In the order in which they came, but for those whose key is under way: these keep their place. Many are divided over the
   * transactions that may be under way, so that the program and the database work at the same time.
   */
  const take = (): Waiting<A, R>[] => {
    const taken: Waiting<A, R>[] = [];
    const left: Waiting<A, R>[] = [];
    const share = Math.ceil(waiting.length / (mostAtOnce - underWay));
    const most = Math.min(mostTogether, share < fewestDivided ? waiting.length : share);
    for (const one of waiting) (taken.length < most && !busy.has(one.key) ? taken : left).push(one);
    waiting = left;
    return taken;
  };
  const settle = (batch: readonly Waiting<A, R>[], outcome: Outcome<R>) => {
    for (const [index, one] of batch.entries())
      if ('fault' in outcome) one.reject(outcome.fault);
      else one.resolve(outcome.results[index] as R);
  };
  const work = async (batch: readonly Waiting<A, R>[]) => {
    const together = await done(batch.map((one) => one.asked));
    if ('results' in together || together.undecided || batch.length === 1) return settle(batch, together);
    for (const one of batch) settle([one], await done([one.asked]));
  };
  const start = () => {
    while (underWay < mostAtOnce) {
      const batch = take();
      if (batch.length === 0) return;
      const keys = new Set(batch.map((one) => one.key));
      for (const key of keys) busy.add(key);
      underWay += 1;
      void work(batch)
        .catch((fault: unknown) => settle(batch, { fault, undecided: true }))
        .finally(() => {
          underWay -= 1;
          for (const key of keys) busy.delete(key);
          start();
        });
    }
  };
  return (asked, key) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, key, resolve, reject });
      if (soon) return;
      soon = true;
      // After what this turn of the event loop still brings: requests that were read together go together.
      setImmediate(() => {
        soon = false;
        start();
      });
    });
}

type Ask = (asked: Asked, key: string) => Promise<unknown>;
const batchers = new WeakMap<Database, Map<string, Ask>>();

/** The batcher of one operation in one region: regions share no transaction. */
export function batcherOf<A extends Asked, R>(
  database: Database,
  name: string,
  scope: Scope,
  done: (asked: readonly A[]) => Promise<Outcome<R>>,
): (asked: A, key: string) => Promise<R> {
  const own = batchers.get(database) ?? new Map<string, Ask>();
  batchers.set(database, own);
  const key = `${name} ${scope}`;
  const found = own.get(key) ?? (batcher(done) as Ask);
  own.set(key, found);
  return found as (asked: A, key: string) => Promise<R>;
}
