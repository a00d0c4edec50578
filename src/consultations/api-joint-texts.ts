import { z } from 'zod';
import type { PageContext } from '#platform/http';
import type { Round } from './round.ts';
import { maySeeText } from './rules/points.ts';
import { positions } from './rules/submission-state.ts';

/** A text that councils write together: for the clerks who write in it. */
export const jointText = z.object({
  id: z.number(),
  raden: z.array(z.string()),
  versie: z.number(),
  versies: z.array(
    z.object({
      nummer: z.number(),
      standpunt: z.enum(positions).nullable(),
      toelichting: z.string(),
      punten: z.array(z.number()),
      raad: z.string(),
      door: z.string(),
      op: z.string(),
    }),
  ),
});

export function apiJointTexts({ actor, region }: PageContext, round: Round): z.input<typeof jointText>[] {
  const seen = round.jointTexts.filter((text) => maySeeText(actor, region.id, text));
  return seen.map(({ id, councils, version, versions }) => ({
    id,
    raden: [...councils],
    versie: version,
    versies: versions.map((each) => ({
      nummer: each.number,
      standpunt: each.position,
      toelichting: each.note,
      punten: [...each.points],
      raad: each.municipality,
      door: each.by,
      op: each.at,
    })),
  }));
}
