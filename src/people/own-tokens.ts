import { z } from 'zod';
import { addDays, dayAround, ok, refuse } from '#kernel';
import { installation } from '#platform/database';
import { dayField, installationOperation, textField } from '#platform/operations';
import { notSignedIn, ownEntry } from './own-sessions.ts';
import { mayKeepOwn } from './policy.ts';
import type { TokenScope } from './sessions.ts';
import { deleteToken, insertToken } from './tokens.ts';

/** Dutch, as the form and the page have them. */
export const tokenScopes = { lezen: 'read', alles: 'all', gekozen: 'chosen' } as const satisfies Record<
  string,
  TokenScope
>;
/** A token lasts a year at most: what is forgotten ends by itself. */
export const longestTokenDays = 366;

/** @param known names of the operations that there are, for a token that is good for some of them */
export function makeTokenOperation(known: ReadonlySet<string>) {
  return installationOperation({
    name: 'make_token',
    policy: mayKeepOwn,
    input: z.object({
      waarvoor: textField('label_missing', 100, 'label_long'),
      bereik: z.enum(['lezen', 'alles', 'gekozen'], 'scope_missing'),
      handelingen: z.array(z.string()).max(500).default([]),
      tot_en_met: dayField('day_wrong'),
    }),
    scope: () => installation,
    problems: {
      label_missing: { nl: 'Zeg waarvoor de sleutel is.', en: 'Say what the token is for.' },
      label_long: { nl: 'Houd dit onder 100 tekens.', en: 'Keep this under 100 characters.' },
      scope_missing: { nl: 'Kies wat de sleutel mag.', en: 'Choose what the token may do.' },
      day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
    },
    refusals: {
      not_signed_in: notSignedIn,
      operations_missing: {
        status: 422,
        field: 'handelingen',
        nl: 'Kies ten minste één handeling.',
        en: 'Choose at least one operation.',
      },
      operation_unknown: {
        status: 422,
        field: 'handelingen',
        nl: 'De handeling {operation} is er niet.',
        en: 'There is no operation {operation}.',
      },
      day_past: {
        status: 422,
        field: 'tot_en_met',
        nl: 'Kies vandaag of later.',
        en: 'Choose today or later.',
      },
      day_far: {
        status: 422,
        field: 'tot_en_met',
        nl: 'Kies uiterlijk {latest}: een sleutel geldt ten hoogste een jaar.',
        en: 'Choose {latest} at the latest: a token lasts a year at most.',
      },
    },
    use: async ({ transaction, actor, now, today }, input) => {
      if (actor.kind !== 'person') return refuse('not_signed_in');
      const scope = tokenScopes[input.bereik];
      const operations = scope === 'chosen' ? [...new Set(input.handelingen)].sort() : [];
      if (scope === 'chosen' && operations.length === 0) return refuse('operations_missing');
      const unknown = operations.find((name) => !known.has(name));
      if (unknown !== undefined) return refuse('operation_unknown', { operation: unknown });
      const latest = addDays(today, longestTokenDays);
      if (input.tot_en_met < today) return refuse('day_past');
      if (input.tot_en_met > latest) return refuse('day_far', { latest });
      const expiresAt = dayAround(`${input.tot_en_met}T12:00:00Z`).ends;
      const token = { label: input.waarvoor, scope, operations, expiresAt };
      const secret = await insertToken(transaction, actor.person, token, now);
      return ok({
        output: { secret },
        office: undefined,
        entries: [
          ownEntry(actor.person, 'make_token', {
            label: token.label,
            scope,
            operations,
            until: input.tot_en_met,
          }),
        ],
      });
    },
  });
}

export const withdrawTokenOperation = installationOperation({
  name: 'withdraw_token',
  policy: mayKeepOwn,
  input: z.object({ sleutel: z.coerce.number().int().positive().max(999_999_999) }),
  scope: () => installation,
  problems: {},
  refusals: {
    not_signed_in: notSignedIn,
    token_unknown: {
      status: 404,
      nl: 'Deze sleutel is er niet (meer).',
      en: 'There is no such token (any more).',
    },
  },
  use: async ({ transaction, actor }, input) => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const label = await deleteToken(transaction, actor.person, input.sleutel);
    if (label === undefined) return refuse('token_unknown');
    return ok({
      output: { label },
      office: undefined,
      entries: [ownEntry(actor.person, 'withdraw_token', { label })],
    });
  },
});
