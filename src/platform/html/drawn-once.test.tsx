import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { drawnOnceFor } from './drawn-once.ts';

it('draws a part anew in another state, keeps the last state of a place, and begins afresh when too much is kept', () => {
  const owner = {};
  let times = 0;
  const drawn = (place: string, state: string, text = state) =>
    renderToString(
      drawnOnceFor(owner, place, state, () => {
        times += 1;
        return <p>{text}</p>;
      }),
    );
  expect([drawn('a', '1'), drawn('a', '1'), drawn('b', '1')]).toEqual(['<p>1</p>', '<p>1</p>', '<p>1</p>']);
  expect(times).toBe(2);
  expect([drawn('a', '2'), drawn('a', '1')]).toEqual(['<p>2</p>', '<p>1</p>']);
  expect(times).toBe(4);
  // Each state of one place takes the room of the one before.
  for (let state = 3; state < 13; state += 1) drawn('large', String(state), 'x'.repeat(900_000));
  drawn('a', '1');
  expect(times).toBe(14);
  for (let place = 0; place < 5; place += 1) drawn(`large ${place}`, '', 'x'.repeat(900_000));
  drawn('a', '1');
  expect(times).toBe(20);
});
