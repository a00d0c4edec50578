import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from './provider-claims.ts';

const none = { claim: 'email', acr: [], amr: [] };
const email = 'jan@leiden.example';

describe('what a token must say', () => {
  it.each([
    [none, { email }, email],
    [none, { email: ` ${email} ` }, email],
    [none, { email, email_verified: true }, email],
    [{ ...none, claim: 'employee_id' }, { employee_id: 'L-17', email_verified: false }, 'L-17'],
    [{ ...none, acr: ['hoog'] }, { email, acr: 'hoog' }, email],
    [{ ...none, acr: ['hoog', 'substantieel'] }, { email, acr: 'substantieel' }, email],
    [{ ...none, amr: ['mfa'] }, { email, amr: ['pwd', 'mfa'] }, email],
    [{ ...none, amr: ['mfa'] }, { email, amr: 'mfa' }, email],
  ])('%j with %j is known as %s', (demands, claims, value) => {
    expect(readClaims(demands, claims)).toEqual({ ok: true, value });
  });

  it.each([
    [none, {}, 'claim_missing'],
    [none, { email: '' }, 'claim_missing'],
    [none, { email: 7 }, 'claim_missing'],
    [none, { email: [email] }, 'claim_missing'],
    [none, { email, email_verified: false }, 'address_unverified'],
    [{ ...none, claim: 'toString' }, {}, 'claim_missing'],
    [{ ...none, acr: ['hoog'] }, { email }, 'acr_missing'],
    [{ ...none, acr: ['hoog'] }, { email, acr: 'laag' }, 'acr_missing'],
    [{ ...none, acr: ['hoog'] }, { email, acr: 'hoog en meer' }, 'acr_missing'],
    [{ ...none, amr: ['mfa'] }, { email, amr: ['pwd'] }, 'amr_missing'],
    [{ ...none, amr: ['mfa'] }, { email, amr: { mfa: true } }, 'amr_missing'],
    [{ ...none, acr: ['hoog'], amr: ['mfa'] }, { email, acr: 'hoog' }, 'amr_missing'],
  ])('%j with %j is refused: %s', (demands, claims, code) => {
    expect(readClaims(demands, claims)).toMatchObject({ ok: false, code });
  });

  it('never passes by a demand, whatever else the token holds', () => {
    const claims = fc.dictionary(
      fc.constantFrom('email', 'acr', 'amr', 'email_verified', 'x'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(claims, (given) => {
        const read = readClaims({ claim: 'email', acr: ['hoog'], amr: ['mfa'] }, given);
        if (!read.ok) return;
        expect([given.acr].flat()).toContain('hoog');
        expect([given.amr].flat()).toContain('mfa');
      }),
    );
  });
});
