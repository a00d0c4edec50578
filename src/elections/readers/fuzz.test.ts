import { expect, it } from 'vitest';
import { flagSentence, importSentence } from '../import-sentences.ts';
import { mutated, seeded } from './fuzz.ts';
import { readResultFile } from './read-file.ts';
import { fuzzSamples } from './testing.ts';

const samples = fuzzSamples();

/** What must hold of every answer. @returns what came of it */
function sound(bytes: Uint8Array): string {
  const result = readResultFile(bytes, 'fuzz');
  if (!result.ok) {
    expect(Number(result.details.line)).toBeGreaterThanOrEqual(1);
    expect(importSentence(result)).toMatch(/^fuzz/);
    return result.code;
  }
  const lists = result.value.towns.flatMap((town) => town.lists ?? []);
  const counts = lists.flatMap((list) => [list.votes ?? 0, list.seats ?? 0]);
  const whole = counts.every((count) => Number.isInteger(count) && count >= 0 && count < 2 ** 31);
  expect(whole && result.value.flags.every((flag) => !/[{}]/.test(flagSentence(flag)))).toBe(true);
  return 'read';
}

it('reads or refuses 10,000 mutated files, each with a line and a sentence, none for long', {
  timeout: 60_000,
}, () => {
  const random = seeded(20261125);
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (let time = 0; time < 10_000; time += 1) {
    const bytes = mutated(samples[time % samples.length] as Uint8Array, random);
    const start = performance.now();
    const outcome = sound(bytes);
    slowest = Math.max(slowest, performance.now() - start);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // Neither all refused nor all read, and most of the ways to be wrong were met.
  expect(outcomes.get('read')).toBeGreaterThan(100);
  expect(outcomes.size).toBeGreaterThan(20);
  expect(slowest).toBeLessThan(2000);
});
