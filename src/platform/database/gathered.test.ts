import { describe, expect, it } from 'vitest';
import { gathered } from './gathered.ts';

describe('questions that come together', () => {
  it('share a read, and each gets its own answer', async () => {
    const reads: number[][] = [];
    const ask = gathered(async (asked: readonly number[]) => {
      reads.push([...asked]);
      return asked.map((one) => one * 10);
    });
    expect(await Promise.all([1, 2, 2, 3].map((one) => ask(one)))).toEqual([10, 20, 20, 30]);
    expect(reads).toEqual([[1, 2, 2, 3]]);
    expect(await ask(4)).toBe(40);
    expect(reads).toHaveLength(2);
  });

  it('wait while two reads are under way, and are never asked in more than five hundred', async () => {
    const sizes: number[] = [];
    let underWay = 0;
    let most = 0;
    const ask = gathered(async (asked: readonly number[]) => {
      sizes.push(asked.length);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return asked;
    });
    const numbers = Array.from({ length: 1201 }, (_, index) => index);
    expect(await Promise.all(numbers.map((one) => ask(one)))).toEqual(numbers);
    expect({ sizes, most }).toEqual({ sizes: [500, 500, 201], most: 2 });
  });

  it('fail together, and the next are asked again', async () => {
    let fails = true;
    const ask = gathered(async (asked: readonly number[]) => {
      if (fails) throw new Error('away');
      return asked;
    });
    const answers = await Promise.allSettled([ask(1), ask(2)]);
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await ask(3)).toBe(3);
  });
});
