import { expect, it } from 'vitest';
import { countPower } from './count-power.ts';
import { powerOf } from './rules/power.ts';

const players = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, weight: 100 + i * 7 }));
const quota = players.reduce((sum, p) => sum + p.weight, 0) / 2 + 1;

it('counts in a thread of its own what the rule counts, and once for the same weights', async () => {
  const [first, second] = await Promise.all([countPower(players, quota), countPower(players, quota)]);
  expect(first).toEqual(powerOf(players, quota));
  expect(second).toBe(first);
});
it('lets the event loop go on while it counts', async () => {
  const many = Array.from({ length: 38 }, (_, i) => ({ id: `q${i}`, weight: 1009 + i * 131 }));
  const total = many.reduce((sum, p) => sum + p.weight, 0);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 1);
  const power = await countPower(many, Math.floor(total / 2) + 1);
  clearInterval(turning);
  expect(power?.players).toHaveLength(38);
  expect(turns).toBeGreaterThan(3);
});
it('says that it does not compute above forty', async () => {
  const many = Array.from({ length: 41 }, (_, i) => ({ id: `r${i}`, weight: 10 }));
  expect(await countPower(many, 206)).toBeUndefined();
});
