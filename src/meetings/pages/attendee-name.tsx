import type { PageContext } from '#platform/http';
import { attendanceMessages } from '../attendance-messages.ts';
import type { Attendee } from '../rules/attendance.ts';

type Called = Pick<Attendee, 'seat' | 'title' | 'fractionName' | 'municipality' | 'organisation' | 'deputy'>;

/** How somebody is called: by office or seat, with where from as far as the title does not say it. Never by a person's name. */
export function attendeeName({ region, lang }: Pick<PageContext, 'region' | 'lang'>, who: Called): string {
  const town = region.municipalities.find((m) => m.id === who.municipality)?.name ?? null;
  const title = who.seat === null ? (who.fractionName ?? '') : (who.title ?? '');
  const around = [who.fractionName, town, who.organisation].filter(
    (part) => part !== null && !title.includes(part),
  );
  const deputy = who.deputy ? [attendanceMessages[lang].deputy] : [];
  return who.seat === null ? [title, ...around].join(' ') : [title, ...around, ...deputy].join(', ');
}
