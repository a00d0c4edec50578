import type { PersonId } from '#kernel';
import { type Database, installation, type Scope, statement } from '#platform/database';
import { type PersonalKind, personalKinds } from './kinds.ts';

/** What is held about somebody of one kind, in one book. */
export interface Held {
  readonly key: string;
  readonly book: Scope;
  /** The latest first. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** How many there are, also where not all were asked for. */
  readonly total: number;
}

/** More than this of one kind, as of what somebody did in years, is not shown on one page; a download has all. */
export const mostShown = 500;

const statements = personalKinds
  .filter((kind) => kind.ofPerson !== undefined)
  .map((kind) => ({ kind, some: heldStatement(kind, mostShown), all: heldStatement(kind, undefined) }));

function heldStatement({ key, table, columns, shown, ofPerson }: PersonalKind, most: number | undefined) {
  const from = `from ${table} t where ${ofPerson}`;
  return statement<{ row: Readonly<Record<string, unknown>>; total: number }>(
    most === undefined ? `held_all_${key}` : `held_${key}`,
    `select to_jsonb(x) as row, (select count(*)::integer ${from}) as total
     from (select ${shown ?? columns.join(', ')} ${from} order by 1 desc ${most === undefined ? '' : `limit ${most}`}) x`,
  );
}

const readIn = ({ lies }: PersonalKind, scope: Scope) =>
  lies === 'both' || lies === (scope === installation ? 'installation' : 'region');

/**
 * Everything that is held about a person, by the declarations; kinds of which there is nothing are left out.
 * @param which `some`: of each kind what a page can show
 */
export async function heldAbout(
  database: Database,
  person: PersonId,
  books: readonly Scope[],
  which: 'some' | 'all',
): Promise<readonly Held[]> {
  const found: Held[] = [];
  for (const book of books) {
    const asked = statements.filter(({ kind }) => readIn(kind, book));
    const answers = await database.read(
      book,
      asked.map((each) => each[which](person)),
    );
    for (const [index, { kind }] of asked.entries()) {
      const rows = (answers[index] ?? []).map(({ row }) => row);
      const total = answers[index]?.[0]?.total ?? 0;
      if (total > 0) found.push({ key: kind.key, book, rows, total });
    }
  }
  return found;
}

export const kindNamed = (key: string) => personalKinds.find((kind) => kind.key === key);
