import { z } from 'zod';
import type { CouncilDateContent } from './rules/council-date.ts';
import { apiDateKinds } from './words.ts';

/** A day of a council as the API tells it, kept or only read from a file. */
export const dayShape = z.object({
  soort: z.enum(Object.values(apiDateKinds)),
  naam: z.string().nullable(),
  dag: z.string(),
  tot_en_met: z.string(),
  tijd: z.string().nullable(),
  eind: z.string().nullable(),
  plaats: z.string().nullable(),
  /** In het eigen systeem van de raad. */
  link: z.string().nullable(),
});

export function dayOf(date: CouncilDateContent): z.infer<typeof dayShape> {
  return {
    soort: apiDateKinds[date.kind],
    naam: date.title,
    dag: date.from,
    tot_en_met: date.until,
    tijd: date.startsAt,
    eind: date.endsAt,
    plaats: date.place,
    link: date.link,
  };
}
