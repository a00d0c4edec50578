import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { commitmentTransitions, moveCommitment } from './commitment-state.ts';
import { usualDueDay } from './due-day.ts';

describe('a commitment', () => {
  it.each([
    ['2026-01-01', '2026-07-31'],
    ['2026-06-30', '2026-07-31'],
    ['2026-07-01', '2026-12-31'],
    ['2026-11-30', '2026-12-31'],
    ['2026-12-01', '2027-07-31'],
    ['2026-12-31', '2027-07-31'],
  ])('noted on %s without a day is due on %s', (noted, due) => {
    expect(usualDueDay(date(noted))).toBe(due);
  });

  it('goes only where its table says', () => {
    expect(moveCommitment('open', 'propose')).toEqual({ ok: true, value: 'settlement_proposed' });
    expect(moveCommitment('settled', 'keep_open')).toEqual({ ok: true, value: 'open' });
    expect(moveCommitment('open', 'keep_open')).toMatchObject({ ok: false, code: 'commitment_state' });
    for (const step of ['propose', 'settle', 'lapse', 'keep_open', 'withdraw'] as const)
      expect(moveCommitment('withdrawn', step).ok).toBe(false);
  });

  it('is drawn in the README as the rules have it', () => {
    const drawn = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const lines = Object.entries(commitmentTransitions).flatMap(([from, steps]) =>
      Object.entries(steps).map(([step, to]) => `  ${from} --> ${to}: ${step}`),
    );
    for (const line of lines) expect(drawn).toContain(line);
    expect(drawn.match(/-->/g)).toHaveLength(lines.length + 1);
  });
});
