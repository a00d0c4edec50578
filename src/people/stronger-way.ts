import type { CalendarDate, PersonId } from '#kernel';
import type { Write } from '#platform/database';

/** A stronger way to sign in than a link by mail; undefined: none, so that the link is the way. */
export async function strongerWay(
  _transaction: Write,
  _person: PersonId,
  _today: CalendarDate,
): Promise<{ readonly passkey: true } | { readonly provider: string } | undefined> {
  return undefined;
}
