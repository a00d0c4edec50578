import { sql } from 'kysely';
import { z } from 'zod';
import { mayOperate, ok, operating, type RegionId, refuse } from '#kernel';
import { type Database, installation, type Scope, type Write } from '#platform/database';
import { erasePayloads } from '#platform/journal';
import { installationOperation, notOperator } from '#platform/operations';
import { type PersonalKind, personalKinds } from './kinds.ts';

/** A piece of SQL of a declaration, with the moment in the place of `{now}`. */
function filled(text: string, now: string) {
  const [first = '', ...rest] = text.split('{now}');
  return rest.reduce((made, part) => sql`${made}${now}::timestamptz${sql.raw(part)}`, sql`${sql.raw(first)}`);
}

const liesIn = (kind: PersonalKind, scope: Scope) =>
  kind.past !== undefined && kind.lies === (scope === installation ? 'installation' : 'region');

/** Of a kind, how many rows are past their term. */
export type PastTerm = Readonly<Record<string, number>>;

/** What is past its term in this scope; nothing is changed. */
export function pastTerm(database: Database, scope: Scope, now: string): Promise<PastTerm> {
  return database.snapshot(scope, async (transaction) => {
    const found: Record<string, number> = {};
    for (const kind of personalKinds.filter((each) => liesIn(each, scope))) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(kind.table)} t
        where ${filled(kind.past ?? 'false', now)}`.execute(transaction);
      const count = rows[0]?.count ?? 0;
      if (count > 0) found[kind.key] = count;
    }
    return found;
  });
}

/** Takes away what is past its term of one kind. @returns the subjects under which the journal holds the same */
async function removePast(
  transaction: Write,
  { table, past, removal, subject }: PersonalKind,
  now: string,
): Promise<readonly (string | null)[]> {
  const gone = sql`where ${filled(past ?? 'false', now)} returning ${sql.raw(subject ?? 'null::text')} as subject`;
  const query =
    removal === 'delete' || removal === undefined
      ? sql<{ subject: string | null }>`delete from ${sql.table(table)} t ${gone}`
      : sql<{
          subject: string | null;
        }>`update ${sql.table(table)} t set ${filled(removal.set, now)} ${gone}`;
  const { rows } = await query.execute(transaction);
  return rows.map((row) => row.subject);
}

/** Removes what is past its term in one book; the journal says how many of which kind, and holds no name. */
export const applyRetentionOperation = installationOperation({
  name: 'apply_retention',
  policy: mayOperate,
  input: z.object({ boek: z.string().min(1).max(200) }),
  scope: (input) => input.boek as RegionId,
  problems: {},
  refusals: {
    not_operator: notOperator,
    nothing_past_term: {
      status: 409,
      nl: 'Er is niets dat langer dan zijn termijn is bewaard.',
      en: 'Nothing is kept longer than its term.',
    },
  },
  use: async ({ transaction, actor, now }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    const scope = input.boek as Scope;
    const removed: Record<string, number> = {};
    for (const kind of personalKinds.filter((each) => liesIn(each, scope))) {
      const subjects = await removePast(transaction, kind, now);
      if (subjects.length === 0) continue;
      removed[kind.key] = subjects.length;
      const named = subjects.filter((each) => each !== null);
      if (named.length > 0)
        await erasePayloads(transaction, scope, named, { at: now, reason: `bewaartermijn: ${kind.key}` });
    }
    if (Object.keys(removed).length === 0) return refuse('nothing_past_term');
    return ok({
      output: removed as PastTerm,
      office,
      entries: [{ operation: 'apply_retention', subject: 'retention', payload: { removed } }],
    });
  },
});
