import { z } from 'zod';
import type { Basis } from './basis.ts';

/** What a vote or a decision was about; null: nothing was decided, or before this was kept. */
export const basisShape = z
  .object({
    versie_voorstel: z.number(),
    documenten: z.array(z.object({ document: z.number(), versie: z.number(), titel: z.string() })),
  })
  .nullable()
  .describe(
    'de versie van het voorstel en de documenten die er toen bij lagen; null: niet besloten, of van voor dit werd bewaard',
  );

export const apiBasis = (basis: Basis | null | undefined): z.input<typeof basisShape> =>
  basis
    ? {
        versie_voorstel: basis.proposalVersion,
        documenten: basis.documents.map(({ document, version, title }) => ({
          document,
          versie: version,
          titel: title,
        })),
      }
    : null;
