import { sql } from 'kysely';
import { z } from 'zod';
import { mayOperate, ok, operating, type RegionId, refuse } from '#kernel';
import { type Database, installation, type Scope, type Write, within } from '#platform/database';
import { type Entry, type Erasure, erasePayloads } from '#platform/journal';
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

/** Under which subject a journal holds what was removed; null: none, and of which region; null: that of where it lay. */
interface Removed {
  readonly subject: string | null;
  readonly journal: RegionId | null;
}

/** Takes away what is past its term of one kind. */
async function removePast(
  transaction: Write,
  { table, past, removal, subject, journal }: PersonalKind,
  now: string,
): Promise<readonly Removed[]> {
  const gone = sql`where ${filled(past ?? 'false', now)} returning ${sql.raw(subject ?? 'null::text')} as subject,
    ${sql.raw(journal ?? 'null::text')} as journal`;
  const query =
    removal === 'delete' || removal === undefined
      ? sql<Removed>`delete from ${sql.table(table)} t ${gone}`
      : sql<Removed>`update ${sql.table(table)} t set ${filled(removal.set, now)} ${gone}`;
  const { rows } = await query.execute(transaction);
  return rows;
}

/** The same goes from the journals that hold it, each in its own scope. @returns of how many rows, by the journal of another scope */
async function eraseRemoved(
  transaction: Write,
  scope: Scope,
  removed: readonly Removed[],
  why: Erasure,
): Promise<ReadonlyMap<Scope, number>> {
  const elsewhere = new Map<Scope, number>();
  for (const [journal, rows] of Map.groupBy(removed, (row): Scope => row.journal ?? scope)) {
    const named = rows.flatMap(({ subject }) => subject ?? []);
    if (named.length === 0) continue;
    const erased = await within(transaction, { own: scope, other: journal }, () =>
      erasePayloads(transaction, journal, named, why),
    );
    if (journal !== scope && erased > 0) elsewhere.set(journal, named.length);
  }
  return elsewhere;
}

const entryOf = (removed: PastTerm, scope: Scope): Entry => ({
  operation: 'apply_retention',
  subject: 'retention',
  payload: { removed },
  scope,
});

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
    const elsewhere: Entry[] = [];
    for (const kind of personalKinds.filter((each) => liesIn(each, scope))) {
      const gone = await removePast(transaction, kind, now);
      if (gone.length === 0) continue;
      removed[kind.key] = gone.length;
      const why = { at: now, reason: `bewaartermijn: ${kind.key}` };
      for (const [journal, count] of await eraseRemoved(transaction, scope, gone, why))
        elsewhere.push(entryOf({ [kind.key]: count }, journal));
    }
    if (Object.keys(removed).length === 0) return refuse('nothing_past_term');
    return ok({
      output: removed as PastTerm,
      office,
      entries: [entryOf(removed, scope), ...elsewhere],
    });
  },
});
