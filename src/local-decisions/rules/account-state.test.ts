import { describe, expect, it } from 'vitest';
import { accountStanding } from './account-state.ts';

const written = { text: 'Eerst geld.', discussion: null };
const discussed = { text: 'Eerst geld.', discussion: { text: 'Begrepen.' } };
const later = { text: 'Toch niet.', discussion: null };
const owes = (account: object | null = null) => ({
  accountOwed: true,
  account: account as typeof written | null,
});
const free = (account: object | null = null) => ({ ...owes(account), accountOwed: false });

describe('where an account stands', () => {
  it.each([
    ['nothing decided', [], 'not_owed', 0, false],
    ['followed the advice', [free()], 'not_owed', 0, false],
    ['departed', [owes()], 'expected', 0, false],
    ['departed and wrote', [owes(written)], 'received', 1, false],
    ['departed, wrote, and it was discussed', [owes(discussed)], 'discussed', 1, false],
    ['corrected, debt gone: what was written stays', [free(), owes(written)], 'not_owed', 1, false],
    ['corrected, debt stays: not asked twice', [owes(), owes(written)], 'received', 1, true],
    ['corrected after the discussion', [owes(), owes(discussed)], 'discussed', 1, true],
    ['written anew after a correction', [owes(later), owes(discussed)], 'received', 2, false],
    ['corrected into a debt', [owes(), free()], 'expected', 0, false],
    ['owed anew after a discussion', [owes(), free(), owes(discussed)], 'expected', 1, false],
    ['owed anew, and written', [owes(later), free(), owes(discussed)], 'received', 2, false],
    ['owed anew, corrected', [owes(), owes(later), free(), owes(discussed)], 'received', 2, true],
  ] as const)('%s: %#', (_name, entries, state, count, carried) => {
    const standing = accountStanding(entries);
    expect([standing.state, standing.written.length, standing.carried]).toEqual([state, count, carried]);
  });
});
