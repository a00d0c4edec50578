import type { Office } from '#kernel';
import { addDays, dateOf } from '#kernel';
import type { Region } from '#platform/operations';
import { type Happening, happenings } from './happenings.ts';
import type { Telling } from './telling.ts';

/** What lies further back a digest does not tell: mail that old is no news. */
const days = 40;

/** What happened lately in a region, by what it is about. */
export interface Lately {
  readonly all: readonly Happening[];
  readonly about: ReadonlyMap<string, readonly Happening[]>;
}

/** One read for all digests of a pass, however many there are. */
export async function latelyIn({ database, now }: Telling, region: Region): Promise<Lately> {
  const since = `${addDays(dateOf(now), -days)}T00:00:00Z`;
  const [all] = await database.read(region.id, [happenings(since, now)]);
  const about = new Map<string, Happening[]>();
  for (const each of all)
    for (const key of keysOf(each)) {
      const known = about.get(key);
      if (known) known.push(each);
      else about.set(key, [each]);
    }
  return { all, about };
}

function keysOf({ proposals, ambitions, municipalities, bodies }: Happening): string[] {
  return [
    ...proposals.map((each) => `voorstel/${each}`),
    ...ambitions.map((each) => `ambitie/${each}`),
    ...municipalities.map((each) => `gemeente/${each}`),
    ...bodies.map((each) => `orgaan/${each}`),
  ];
}

/** What happened about these, each after its own moment and until its closing; once, in order. */
export function happenedAbout(
  { about }: Lately,
  asked: readonly { readonly subject: string; readonly after: string; readonly until: string }[],
): Happening[] {
  const found = asked.flatMap(({ subject, after, until }) =>
    (about.get(subject) ?? []).filter(({ at }) => at > after && at <= until),
  );
  return [...new Map(found.map((each) => [each.id, each])).values()].toSorted(
    (a, b) => a.at.localeCompare(b.at) || a.id - b.id,
  );
}

/** What concerns somebody in office: the own municipalities and bodies; who works for the region itself, all of it. */
export function subjectsOf(offices: readonly Office[], region: Region): readonly string[] | 'all' {
  const held = offices.filter((office) => office.region === region.id);
  if (held.some(({ municipality, body }) => municipality === undefined && body === undefined)) return 'all';
  const keys = held.flatMap(({ municipality, body }) => [
    ...(municipality === undefined ? [] : [`gemeente/${municipality}`]),
    ...(body === undefined ? [] : [`orgaan/${body}`]),
  ]);
  return [...new Set(keys)];
}
