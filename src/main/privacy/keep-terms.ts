import { dateOf } from '#kernel';
import { readRegions } from '#municipalities';
import { type Database, installation, type Scope } from '#platform/database';
import { performOutside } from '#platform/operations';
import type { Installation } from '../installation.ts';
import { type Periodic, periodic } from '../periodic.ts';
import { applyRetentionOperation, type PastTerm, pastTerm } from './retention.ts';

/** What was past its term in a book, and whether it was removed now. */
export interface Kept {
  readonly book: Scope;
  readonly past: PastTerm;
}

const booksOf = async (database: Database): Promise<Scope[]> => [
  installation,
  ...(await readRegions(database)).map((region) => region.id),
];

/** Every book with what is past its term in it. */
export async function pastTerms(database: Database, now: string): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const book of await booksOf(database)) found.push({ book, past: await pastTerm(database, book, now) });
  return found;
}

/**
 * Removes what is past its term, book by book: a book without any gets no entry.
 * @param name who acts: the program by itself, or whoever gave the command
 */
export async function applyTerms(database: Database, now: string, name: string): Promise<Kept[]> {
  const done: Kept[] = [];
  for (const { book, past } of await pastTerms(database, now)) {
    if (Object.keys(past).length === 0) {
      done.push({ book, past });
      continue;
    }
    const writer = { actor: { kind: 'operator', name } as const, now, today: dateOf(now) };
    const result = await performOutside(database, applyRetentionOperation, writer, { boek: book });
    // Another node did it in between.
    done.push({ book, past: result.ok ? result.value : {} });
  }
  return done;
}

/** Often enough for terms in days; what goes within minutes is cleared away by what makes it, too. */
const every = 60 * 60_000;

/** The periodic job: at the start and every hour. */
export function keepTerms(installed: Installation): Periodic {
  return periodic(installed, every, async () => {
    const done = await applyTerms(installed.database, installed.clock.now(), 'bewaartermijnen');
    if (done.some(({ past }) => Object.keys(past).length > 0)) installed.written(true);
  });
}
