import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { asBytes, drawnOnceFor } from './drawn-once.ts';

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

describe('a page as bytes', () => {
  const owner = {};
  const large = (place: string, state = place) =>
    drawnOnceFor(owner, place, state, () => (
      <li>
        {state} – {'ĳ'.repeat(600)}
        {place === 'outer' ? drawnOnceFor(owner, 'inner', '', () => <b>{'é'.repeat(600)}</b>) : 'klein'}
      </li>
    ));
  const page = (first: string) => (
    <ul>
      {large('a')}
      {large(first)}
      <li>– tussen</li>
      {drawnOnceFor(owner, 'small', '', () => (
        <li>… klein</li>
      ))}
      {large('outer')}
    </ul>
  );

  it('is the same as its text, whatever of it was kept', () => {
    for (const first of ['b', 'c', 'b']) {
      const text = renderToString(page(first));
      expect(text).toContain('ĳ'.repeat(600));
      expect(new TextDecoder().decode(asBytes(() => renderToString(page(first))))).toBe(text);
    }
  });

  it('shows the state that was drawn into it, though another is drawn before it is sent', () => {
    const early = large('a', 'eerst');
    large('a', 'later');
    expect(new TextDecoder().decode(asBytes(() => renderToString(early)))).toContain('eerst –');
  });

  it('is none when a part was drawn that does not stand on it', () => {
    const lost = () => renderToString(large('a')).slice(0, 3);
    expect(() => asBytes(lost)).toThrow('1 kept parts were drawn, 0 are on the page');
    // The next page begins without it, and without a page a part is text.
    expect(new TextDecoder().decode(asBytes(() => '–'))).toBe('–');
    expect(renderToString(large('a'))).toContain('a –');
  });
});
