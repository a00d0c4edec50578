import { meetingKindWords } from '#meetings';
import { clockTime } from '#platform/html';
import type { Lang } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import type { CouncilDate } from './council-date-store.ts';
import { calendarMessages } from './messages.ts';
import type { PlannedMeeting } from './store.ts';

// A body that is called after what it holds needs no kind beside its name.
const saidByBody: ReadonlySet<string> = new Set(['table', 'steering_group', 'consultation']);

/** "Regiocommissie Wonen en groen: oordeelsvorming". */
export function meetingName(meeting: PlannedMeeting, lang: Lang): string {
  const name = meeting.title ?? meeting.bodyName ?? '';
  const kind = meetingKindWords[lang][meeting.kind].toLowerCase();
  const said = meeting.title === null ? saidByBody.has(meeting.kind) : name.toLowerCase().includes(kind);
  return said ? name : `${name}: ${kind}`;
}

/** "Leiden en Leiderdorp", in the order of the region. */
export function townsOf(towns: readonly RegionMunicipality[], codes: readonly string[], lang: Lang): string {
  const names = towns.filter((town) => codes.includes(town.id)).map((town) => town.name);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

/** What councils treat together; undefined of any other meeting. */
export function treatedTogether(
  meeting: PlannedMeeting,
  towns: readonly RegionMunicipality[],
  lang: Lang,
): string | undefined {
  if (meeting.councils.length === 0) return undefined;
  const what = meeting.proposalTitle ?? meeting.documentTitle ?? '';
  return calendarMessages[lang].councilsTreat(townsOf(towns, meeting.councils, lang), what);
}

/** "Raad van Leiden", "Commissie Ruimte (raadscommissie van Leiden)". */
export function councilDateName(date: CouncilDate, town: string, lang: Lang): string {
  const t = calendarMessages[lang];
  const kind = { council: t.councilOf, committee: t.committeeOf, recess: t.recessOf }[date.kind](town);
  return date.title === null ? kind : `${date.title} (${kind.charAt(0).toLowerCase()}${kind.slice(1)})`;
}

/** `20.00 tot 22.30 uur`. */
export function hours(
  of: { startsAt: string | null; endsAt: string | null },
  lang: Lang,
): string | undefined {
  if (of.startsAt === null) return undefined;
  if (of.endsAt === null) return clockTime(of.startsAt, lang);
  return calendarMessages[lang].until(of.startsAt, clockTime(of.endsAt, lang));
}
