import type { PersonId } from '#kernel';
import { type Database, installation, type Scope, statement } from '#platform/database';
import { type PersonalKind, personalKinds } from './kinds.ts';

/** What is held about somebody of one kind, in one book. */
export interface Held {
  readonly key: string;
  readonly book: Scope;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** More than this of one kind, as of what somebody did in years, is not shown on one page. */
export const mostShown = 500;

const statements = personalKinds
  .filter((kind) => kind.ofPerson !== undefined)
  .map((kind) => ({
    kind,
    read: statement<{ row: Readonly<Record<string, unknown>> }>(
      `held_${kind.key}`,
      `select to_jsonb(x) as row from (select ${kind.shown ?? kind.columns.join(', ')} from ${kind.table} t
         where ${kind.ofPerson} limit ${mostShown}) x`,
    ),
  }));

const readIn = ({ lies }: PersonalKind, scope: Scope) =>
  lies === 'both' || lies === (scope === installation ? 'installation' : 'region');

/** Everything that is held about a person, by the declarations; kinds of which there is nothing are left out. */
export async function heldAbout(
  database: Database,
  person: PersonId,
  books: readonly Scope[],
): Promise<readonly Held[]> {
  const found: Held[] = [];
  for (const book of books) {
    const asked = statements.filter(({ kind }) => readIn(kind, book));
    const answers = await database.read(
      book,
      asked.map(({ read }) => read(person)),
    );
    for (const [index, { kind }] of asked.entries()) {
      const rows = (answers[index] ?? []).map(({ row }) => row);
      if (rows.length > 0) found.push({ key: kind.key, book, rows });
    }
  }
  return found;
}

export const kindNamed = (key: string) => personalKinds.find((kind) => kind.key === key);
