import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batcher, mostAtOnce, mostTogether, type Outcome } from './together.ts';

/** What was asked has begun: a few turns of the event loop, however long the machine takes for them. */
async function begun(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await turn();
}

/** A batcher over a record of what was done together; each transaction ends when it is let go, or at once. */
function recorded(
  outcome: (batch: readonly string[]) => Outcome<string> = (batch) => ({
    results: batch.map((one) => one.toUpperCase()),
  }),
  held = false,
) {
  const batches: string[][] = [];
  const ends: (() => void)[] = [];
  const ask = batcher<string, string>(async (batch) => {
    batches.push([...batch]);
    if (held) await new Promise<void>((resolve) => ends.push(resolve));
    return outcome(batch);
  });
  return { batches, ask, end: () => ends.shift()?.() };
}

describe('what waits is done together', () => {
  it('gives each its own answer, at most five hundred a transaction, two transactions at once', async () => {
    const { batches, ask, end } = recorded(undefined, true);
    const asked = Array.from({ length: 1200 }, (_, index) => `a${index}`);
    const answers = Promise.all(asked.map((one) => ask(one, one)));
    await begun();
    expect(batches.map((batch) => batch.length)).toEqual([mostTogether, mostTogether]);
    expect(batches).toHaveLength(mostAtOnce);
    end();
    await begun();
    expect(batches[2]).toHaveLength(200);
    end();
    end();
    expect(await answers).toEqual(asked.map((one) => one.toUpperCase()));
  });

  it('divides many over the transactions that may be under way, and a few not', async () => {
    const many = recorded(undefined, true);
    const few = recorded(undefined, true);
    const answers = Promise.all([
      ...Array.from({ length: 51 }, (_, index) => many.ask(`a${index}`, `a${index}`)),
      ...Array.from({ length: 38 }, (_, index) => few.ask(`a${index}`, `a${index}`)),
    ]);
    await begun();
    expect(many.batches.map((batch) => batch.length)).toEqual([26, 25]);
    expect(few.batches.map((batch) => batch.length)).toEqual([38]);
    for (const end of [many.end, many.end, few.end]) end();
    await answers;
  });

  it('does what comes alone at once, without waiting for others', async () => {
    const { batches, ask } = recorded();
    expect(await ask('a', 'a')).toBe('A');
    expect(batches).toEqual([['a']]);
  });

  it('keeps the order of one key, also over transactions', async () => {
    const { batches, ask, end } = recorded(undefined, true);
    const first = ask('first', 'leiden');
    await begun();
    const later = [ask('second', 'leiden')];
    await begun();
    later.push(ask('other', 'leiderdorp'), ask('third', 'leiden'));
    await begun();
    expect(batches).toEqual([['first'], ['other']]);
    end();
    await begun();
    expect(batches[2]).toEqual(['second', 'third']);
    end();
    end();
    await Promise.all([first, ...later]);
  });
});

describe('one that fails', () => {
  const poisoned = (batch: readonly string[]): Outcome<string> =>
    batch.includes('bad')
      ? { fault: new Error('bad'), undecided: false }
      : { results: batch.map((one) => one.toUpperCase()) };

  it('fails no other: the others are done again one by one', async () => {
    const { batches, ask } = recorded(poisoned);
    const answers = await Promise.allSettled(['a', 'bad', 'b'].map((one) => ask(one, one)));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'fault'))).toEqual([
      'A',
      'fault',
      'B',
    ]);
    expect(batches).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  });

  it('holds for every mixture', async () => {
    const mixtures = fc.array(fc.constantFrom('a', 'b', 'c', 'bad'), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(mixtures, async (asked) => {
        const { ask } = recorded(poisoned);
        const answers = await Promise.allSettled(asked.map((one) => ask(one, one)));
        expect(answers.map((answer) => answer.status)).toEqual(
          asked.map((one) => (one === 'bad' ? 'rejected' : 'fulfilled')),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is not done twice when nobody knows whether it was committed', async () => {
    const { batches, ask } = recorded(() => ({ fault: new Error('lost'), undecided: true }));
    const answers = await Promise.allSettled(['a', 'b'].map((one) => ask(one, one)));
    expect(answers.every((answer) => answer.status === 'rejected')).toBe(true);
    expect(batches).toEqual([['a', 'b']]);
  });

  it('leaves room for what comes after', async () => {
    const { ask } = recorded(poisoned);
    await expect(ask('bad', 'x')).rejects.toThrow('bad');
    expect(await ask('a', 'x')).toBe('A');
  });
});
