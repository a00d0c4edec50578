import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { commitmentTransitions, moveCommitment } from './commitment-state.ts';
import { dueOf, usualDueDay } from './due-day.ts';

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

  const made = date('2026-10-01');
  const overdue = { due: date('2026-11-01'), dueSaid: true };
  const usual = { due: date('2026-07-31'), dueSaid: false };
  it.each([
    ['a day before it was promised', '2026-09-30', undefined, undefined],
    ['the day itself', '2026-10-01', undefined, { due: '2026-10-01', dueSaid: true }],
    ['nobody named one', undefined, undefined, { due: '2026-12-31', dueSaid: false }],
    ['an overdue day that stays', '2026-11-01', overdue, overdue],
    [
      'a day that stays, though the meeting moved past it',
      '2026-09-30',
      { due: date('2026-09-30'), dueSaid: true },
      { due: '2026-09-30', dueSaid: true },
    ],
    ['another day, before it was promised', '2026-09-30', overdue, undefined],
    ['an unsaid day that stays unsaid', undefined, usual, usual],
    ['nobody named the day after all', undefined, overdue, { due: '2026-12-31', dueSaid: false }],
  ] as const)('gets its day: %s', (_case, said, before, due) => {
    const given = said === undefined ? undefined : date(said);
    const expected = due ? { ok: true, value: due } : { ok: false, code: 'due_passed' };
    expect(dueOf(given, made, before)).toMatchObject(expected);
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
