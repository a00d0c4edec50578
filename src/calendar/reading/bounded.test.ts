import { expect, it } from 'vitest';
import { bounded } from './bounded.ts';

const milliseconds = 40;
const asleep = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds * 3);

it('gives what comes to an end, though the machine did other things for longer than it may take', () => {
  let attempts = 0;
  const work = () => {
    attempts += 1;
    if (attempts < 3) asleep();
    return 'the days';
  };
  expect(bounded(work, milliseconds)).toEqual({ came: 'the days' });
  expect(attempts).toBe(3);
});

it('breaks off what never ends, at the first attempt that was given the time', () => {
  let attempts = 0;
  const before = process.threadCpuUsage();
  const work = () => {
    attempts += 1;
    for (;;);
  };
  expect(bounded(work, milliseconds)).toBeUndefined();
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(milliseconds * 10);
  expect(attempts).toBeGreaterThan(0);
});

it('lets through what goes wrong', () => {
  expect(() => bounded(() => JSON.parse('{'), milliseconds)).toThrow(SyntaxError);
});
