import { z } from 'zod';
import { apiBasis, basisShape } from '#documents';
import { adviceSentence } from '#platform/html';
import { type ApiRead, apiList } from '#platform/http';
import { competencesByProposal } from '#proposals';
import { type Advice, adviceList, adviceOfProposal } from './store.ts';

const states = { draft: 'concept', adopted: 'vastgesteld', sent: 'verzonden' } as const;
const outcomes = { positive: 'positief', negative: 'negatief', none: 'geen' } as const;
const reasons = {
  tie: 'staking',
  between_half_and_threshold: 'drempel_niet_gehaald',
  minimum_not_met: 'te_weinig_gemeenten',
} as const;

type Deciding = NonNullable<ReturnType<typeof competencesByProposal>['row']>;

const shape = z.object({
  id: z.number(),
  voorstel: z.number(),
  stemming: z.number(),
  uitkomst: z.enum(Object.values(outcomes)),
  reden_geen_advies: z.enum(Object.values(reasons)).nullable(),
  tekst: z.string().nullable(),
  voorwaarden: z.array(z.string()),
  minderheidsstandpunten: z.array(z.string()),
  stand: z.enum(Object.values(states)),
  verzonden_op: z.string().nullable(),
  termijn: z.string().nullable(),
  gewenste_dag: z.string().nullable(),
  spelregels: z.number(),
  spelregels_termijn: z.number().nullable(),
  status: z.string(),
});

/** @param deciding who is competent, by proposal */
function apiAdvice(a: Advice, deciding: readonly Deciding[]): z.input<typeof shape> {
  return {
    id: a.id,
    voorstel: a.proposal,
    stemming: a.vote,
    uitkomst: outcomes[a.outcome],
    reden_geen_advies: a.noneReason ? reasons[a.noneReason] : null,
    tekst: a.text,
    voorwaarden: [...a.conditions],
    minderheidsstandpunten: [...a.minorityViews],
    stand: states[a.state],
    verzonden_op: a.sentOn,
    termijn: a.termOn,
    gewenste_dag: a.wishedOn,
    spelregels: a.rulebookVersion,
    spelregels_termijn: a.termRulebookVersion,
    status: adviceSentence('nl', deciding.find((d) => d.proposal === a.proposal)?.competences ?? []),
  };
}

export const adviceReads: readonly ApiRead[] = [
  apiList({
    name: 'advices',
    path: '/adviezen',
    summary: { nl: 'Adviezen', en: 'Advices' },
    key: 'adviezen',
    item: shape,
    read: async (context) => {
      const [rows, deciding] = await context.read([adviceList(), competencesByProposal()]);
      return rows.map((advice) => apiAdvice(advice, deciding));
    },
  }),
  {
    name: 'advice',
    path: '/voorstellen/{voorstel}/advies',
    summary: { nl: 'Het advies over een voorstel', en: 'The advice on a proposal' },
    output: shape.extend({ ging_over: basisShape }),
    read: async (context) => {
      const [[found], deciding] = await context.read([
        adviceOfProposal(context.params.voorstel),
        competencesByProposal(),
      ]);
      return found ? { ...apiAdvice(found, deciding), ging_over: apiBasis(found.basis) } : undefined;
    },
  },
];
