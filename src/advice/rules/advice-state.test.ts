import { describe, expect, it } from 'vitest';
import type { PersonId } from '#kernel';
import {
  type AdviceState,
  type AdviceStep,
  type Confirmations,
  confirmAs,
  moveAdvice,
} from './advice-state.ts';

const chair = 'Voorzitter regiocommissie';
const clerk = 'Regiogriffier';
const anna = 1 as PersonId;
const bram = 2 as PersonId;
const nobody: Confirmations = {
  chairConfirmedBy: null,
  clerkConfirmedBy: null,
  chairPerson: null,
  clerkPerson: null,
};
const both: Confirmations = {
  chairConfirmedBy: chair,
  clerkConfirmedBy: clerk,
  chairPerson: bram,
  clerkPerson: anna,
};

describe('the state of an advice', () => {
  it.each([
    [both, { ok: true, value: 'adopted' }],
    [
      { ...both, clerkConfirmedBy: null, clerkPerson: null },
      { ok: false, code: 'confirmation_missing' },
    ],
    [
      { ...both, chairConfirmedBy: null, chairPerson: null },
      { ok: false, code: 'confirmation_missing' },
    ],
    [nobody, { ok: false, code: 'confirmation_missing' }],
    [
      { ...both, chairPerson: anna },
      { ok: false, code: 'confirmation_missing' },
    ],
  ] as const)('%o is adopted or not', (given, expected) => {
    expect(moveAdvice({ state: 'draft', ...given }, 'adopt')).toMatchObject(expected);
  });

  it.each<[AdviceState, AdviceStep, object]>([
    ['draft', 'send', { ok: false, code: 'advice_not_adopted' }],
    ['adopted', 'adopt', { ok: false, code: 'advice_not_draft' }],
    ['adopted', 'send', { ok: true, value: 'sent' }],
    ['sent', 'adopt', { ok: false, code: 'advice_not_draft' }],
    ['sent', 'send', { ok: false, code: 'advice_not_adopted' }],
  ])('%s, %s', (state, step, expected) => {
    expect(moveAdvice({ state, ...both }, step)).toMatchObject(expected);
  });
});

describe('who confirms as what', () => {
  const onlyClerk = { clerk, chair: undefined };
  const onlyChair = { clerk: undefined, chair };
  const twoHats = { clerk, chair };
  const byClerk = { ...nobody, clerkConfirmedBy: clerk, clerkPerson: anna };
  const byChair = { ...nobody, chairConfirmedBy: chair, chairPerson: anna };
  it.each([
    ['the clerk first', nobody, anna, onlyClerk, undefined, byClerk],
    ['the chair first', nobody, anna, onlyChair, undefined, byChair],
    ['two hats: as clerk, unless said', nobody, anna, twoHats, undefined, byClerk],
    ['two hats: as chair when said', nobody, anna, twoHats, 'chair', byChair],
    [
      'two hats after another clerk: as chair',
      { ...byClerk, clerkPerson: bram },
      anna,
      twoHats,
      undefined,
      {
        ...both,
        chairPerson: anna,
        clerkPerson: bram,
      },
    ],
  ] as const)('%s', (_name, given, person, held, wish, expected) => {
    expect(confirmAs(given, person, held, wish)).toEqual({ ok: true, value: expected });
  });
  it.each([
    ['two hats, a second time', byClerk, anna, twoHats, undefined, 'waits_for_chair'],
    ['two hats, a second time as chair', byClerk, anna, twoHats, 'chair', 'waits_for_chair'],
    ['the clerk again', byClerk, anna, onlyClerk, undefined, 'waits_for_chair'],
    ['another clerk', byClerk, bram, onlyClerk, undefined, 'waits_for_chair'],
    ['another chair', byChair, bram, onlyChair, undefined, 'waits_for_clerk'],
    ['as what one is not', nobody, anna, onlyClerk, 'chair', 'not_chair_or_clerk'],
    ['neither', nobody, anna, { clerk: undefined, chair: undefined }, undefined, 'not_chair_or_clerk'],
  ] as const)('%s: %s', (_name, given, person, held, wish, code) => {
    expect(confirmAs(given, person, held, wish)).toMatchObject({ ok: false, code });
  });
});
