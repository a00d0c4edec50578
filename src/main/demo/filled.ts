import type { Actor } from '#kernel';
import { installation, type Scope, type Write, within } from '#platform/database';
import { addEntry } from '#platform/journal';
import { demonstrationRegion as region } from './setting.ts';

/** Who makes what a demonstration begins with; all that comes after is played by its offices. */
export const operator: Actor = { kind: 'operator', name: 'demonstratie' };

export function filled(
  tx: Write,
  scope: Scope,
  subject: string,
  payload: Readonly<Record<string, unknown>>,
  now: string,
): Promise<void> {
  const entry = { operation: 'fill_demonstration', subject, payload };
  return addEntry(tx, scope, operator, undefined, now, { reason: 'begin van de demonstratie', ...entry });
}

/** Offices are of the installation, also where they come with their seats in the region. */
export function peopleCame(tx: Write, offices: readonly string[], now: string): Promise<void> {
  return within(tx, { own: region.id, other: installation }, () =>
    filled(tx, installation, 'people', { offices }, now),
  );
}
