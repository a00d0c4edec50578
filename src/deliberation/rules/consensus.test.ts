import { describe, expect, it } from 'vitest';
import { sameAdvice } from './consensus.ts';

const draft = { text: 'Stel het vast.\nMet spoed.', conditions: ['Eerst meten', 'Dan plaatsen'] };

describe('the advice that nobody objected to', () => {
  it.each([
    [draft, true],
    [{ ...draft, text: ' Stel het vast.\r\nMet spoed.\n' }, true],
    [{ ...draft, text: 'Stel het niet vast.' }, false],
    [{ ...draft, conditions: ['Dan plaatsen', 'Eerst meten'] }, false],
    [{ ...draft, conditions: ['Eerst meten'] }, false],
    [{ ...draft, conditions: ['Eerst meten', 'Dan plaatsen', 'En dan'] }, false],
  ])('%j: %s', (other, same) => {
    expect(sameAdvice(draft, other)).toBe(same);
    expect(sameAdvice(other, draft)).toBe(same);
  });
});
