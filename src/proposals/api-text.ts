import { z } from 'zod';
import type { ProposalText } from './store.ts';

const competences = { council: 'raad', college: 'college', mayor: 'burgemeester' } as const;

/** The text of a proposal as machines get it, now and in every version. */
export const textShape = z.object({
  titel: z.string(),
  samenvatting: z.string(),
  samenvatting_engels: z.string().nullable(),
  kader: z.boolean(),
  soort_advies: z.enum(['volledig', 'op_hoofdlijnen']),
  trekker: z.string(),
  bestuurstafel: z.string().nullable(),
  regiocommissie: z.string(),
  ambities: z.array(z.string()),
  meerwaarde: z.record(z.string(), z.object({ tekst: z.string(), doelen: z.array(z.number().int()) })),
  waarom_samen: z.string(),
  deelnemers: z.record(
    z.string(),
    z.object({ bevoegd: z.enum(Object.values(competences)), betekenis: z.string() }),
  ),
  ruimte: z.array(z.string()),
});

export function apiText(p: ProposalText): z.input<typeof textShape> {
  return {
    titel: p.title,
    samenvatting: p.summary,
    samenvatting_engels: p.summaryEnglish,
    kader: p.framework,
    soort_advies: p.adviceKind === 'full' ? 'volledig' : 'op_hoofdlijnen',
    trekker: p.lead,
    bestuurstafel: p.table,
    regiocommissie: p.committee,
    ambities: [...p.ambitions],
    meerwaarde: Object.fromEntries(
      p.added.map((each) => [each.ambition, { tekst: each.text, doelen: [...each.goals] }]),
    ),
    waarom_samen: p.whyTogether,
    deelnemers: Object.fromEntries(
      p.participants.map((x) => [
        x.municipality,
        { bevoegd: competences[x.competence], betekenis: x.meaning },
      ]),
    ),
    ruimte: [...p.roomPoints],
  };
}
