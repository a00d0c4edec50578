import { type FractionId, timeOf } from '#kernel';
import { type Attendee, attended, attendeeName, begunAt, movements, rollOf, standsFor } from '#meetings';
import { clockTime } from '#platform/html';
import type { Block } from '#platform/pdf';
import { type Composing, type MeetingRecord, nameOf } from './composing.ts';
import { minutesWords } from './words.ts';

/** Fractions of which somebody was there at some moment. */
export function fractionsThere({ attendees }: MeetingRecord): ReadonlySet<FractionId> {
  return new Set(
    attendees
      .filter(attended)
      .map(standsFor)
      .filter((fraction) => fraction !== null),
  );
}

/** A specialist is called by the fraction, everybody else by office or seat. */
function called(at: Composing, who: Attendee): string {
  const fraction = standsFor(who);
  if (!at.meeting.committee || fraction === null) return attendeeName(at, who);
  const name = nameOf(at, fraction);
  return who.deputy ? `${name} (${minutesWords[at.lang].deputy})` : name;
}

/** Who was there, who came when others had begun, who left, who gave notice and who did not come. */
export function presenceBlocks(at: Composing): Block[] {
  const t = minutesWords[at.lang];
  const { present, left, excused, absent } = rollOf(at.attendees);
  const there = [...present, ...left];
  if (!at.meeting.committee && at.attendees.length === 0) return [];
  const around = there.filter((who) => standsFor(who) === null);
  return [
    { kind: 'heading', level: 1, text: t.present },
    ...(at.meeting.committee ? [{ kind: 'facts', rows: fractionRows(at, true) } as const] : []),
    ...(at.meeting.committee ? listed(at, around, t.alsoPresent) : listed(at, there, undefined)),
    ...moved(at),
    ...headed(t.excused, names(at, excused)),
    ...(at.meeting.committee
      ? headed(t.absent, [], fractionRows(at, false))
      : headed(t.absent, names(at, absent))),
  ];
}

const names = (at: Composing, who: readonly Attendee[]) => who.map((each) => called(at, each));

function listed(at: Composing, who: readonly Attendee[], lead: string | undefined): Block[] {
  const own = names(at, who);
  if (own.length === 0) return [];
  return lead === undefined
    ? [{ kind: 'list', items: own }]
    : [{ kind: 'paragraph', text: [{ text: `${lead}: `, strong: true }, `${own.join('; ')}.`] }];
}

function headed(text: string, items: readonly string[], rows: readonly [string, string][] = []): Block[] {
  if (items.length + rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text },
    rows.length > 0 ? { kind: 'facts', rows } : { kind: 'list', items },
  ];
}

function moved(at: Composing): Block[] {
  const t = minutesWords[at.lang];
  const lines = movements(at.attendees, begunAt(at.meeting.items)).map(({ who, came, at: moment }) =>
    (came ? t.came : t.left)(called(at, who), clockTime(timeOf(moment), at.lang)),
  );
  return lines.length === 0 ? [] : [{ kind: 'list', items: lines }];
}

/** Fractions that were there at some moment, or never, by municipality. */
function fractionRows(at: Composing, here: boolean): [string, string][] {
  const there = fractionsThere(at);
  return at.region.municipalities.flatMap((town): [string, string][] => {
    const own = at.fractions.filter((f) => f.municipality === town.id && there.has(f.fraction) === here);
    return own.length === 0 ? [] : [[town.name, own.map((f) => f.shortName).join(', ')]];
  });
}
