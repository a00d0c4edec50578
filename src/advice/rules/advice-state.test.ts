import { describe, expect, it } from 'vitest';
import { type AdviceState, type AdviceStep, moveAdvice } from './advice-state.ts';

const chair = 'Voorzitter regiocommissie';
const clerk = 'Regiogriffier';

describe('the state of an advice', () => {
  it.each([
    [chair, clerk, { ok: true, value: 'adopted' }],
    [chair, null, { ok: false, code: 'confirmation_missing' }],
    [null, clerk, { ok: false, code: 'confirmation_missing' }],
    [null, null, { ok: false, code: 'confirmation_missing' }],
  ] as const)('confirmed by chair %s and clerk %s', (chairConfirmedBy, clerkConfirmedBy, expected) => {
    expect(moveAdvice({ state: 'draft', chairConfirmedBy, clerkConfirmedBy }, 'adopt')).toMatchObject(
      expected,
    );
  });

  it.each<[AdviceState, AdviceStep, object]>([
    ['draft', 'send', { ok: false, code: 'advice_not_adopted' }],
    ['adopted', 'adopt', { ok: false, code: 'advice_not_draft' }],
    ['adopted', 'send', { ok: true, value: 'sent' }],
    ['sent', 'adopt', { ok: false, code: 'advice_not_draft' }],
    ['sent', 'send', { ok: false, code: 'advice_not_adopted' }],
  ])('%s, %s', (state, step, expected) => {
    expect(moveAdvice({ state, chairConfirmedBy: chair, clerkConfirmedBy: clerk }, step)).toMatchObject(
      expected,
    );
  });
});
