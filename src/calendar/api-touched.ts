import { z } from 'zod';
import { addDays } from '#kernel';
import type { Resting } from '#platform/http';
import type { Touched } from './rules/resting.ts';

/** What runs and needs a council to meet, with what became of it. */
export const touchedShape = z.object({
  wat: z.string(),
  adres: z.string(),
  /** Van de raad zelf of van zijn commissie. */
  vergadering: z.enum(['raad', 'commissie']),
  /** Eerste en laatste dag die past; van een geplande behandeling is dat één dag. */
  van: z.string(),
  /** null: de termijn is voorbij en de raad moet nog besluiten; elke vergadering past. */
  tot_en_met: z.string().nullable(),
  gepland: z.boolean(),
  stand: z
    .enum(['past_niet_meer', 'past_weer', 'past_niet'])
    .describe(
      'past_niet_meer: de dag die paste is verschoven of vervallen, of de raad vergaderde binnen de termijn al en heeft daarin geen vergadering meer. past_niet: gepland op een dag, of gevraagd binnen een termijn, waarin volgens de kalender niet wordt vergaderd',
    ),
  ervoor: z.string().nullable(),
  erna: z.string().nullable(),
});

const standing = {
  lost: 'past_niet_meer',
  gained: 'past_weer',
  never: 'past_niet',
  met: 'past_niet_meer',
} as const;

export function apiTouched({ needs, now, before, after }: Touched<Resting>): z.input<typeof touchedShape> {
  return {
    wat: needs.about,
    adres: needs.path,
    vergadering: needs.meeting === 'council' ? 'raad' : 'commissie',
    van: addDays(needs.start, 1),
    tot_en_met: needs.overdue ? null : needs.last,
    gepland: needs.planned,
    stand: standing[now],
    ervoor: before?.day ?? null,
    erna: after?.day ?? null,
  };
}
