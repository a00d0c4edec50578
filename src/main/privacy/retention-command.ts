import type { Clock } from '#kernel';
import type { Database } from '#platform/database';
import type { Arguments } from '../arguments.ts';
import { knownOptions } from '../command-line.ts';
import { applyTerms, pastTerms } from './keep-terms.ts';

export const retentionUsage = '  regiotafel retention [--dry-run] [--json]';

/** `retention`: removes what is past its term. `--dry-run` says what that would be, and changes nothing. */
export async function retention(given: Arguments, database: Database, clock: Clock): Promise<unknown> {
  knownOptions(given, []);
  const dry = given.flags.has('dry-run');
  const now = clock.now();
  const found = dry ? await pastTerms(database, now) : await applyTerms(database, now, 'beheerder');
  return found.map(({ book, past }) => ({
    boek: book,
    [dry ? 'te_verwijderen' : 'verwijderd']: Object.keys(past).length === 0 ? 'niets' : past,
  }));
}
