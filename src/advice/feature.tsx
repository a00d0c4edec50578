import { z } from 'zod';
import type { Feature } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { adviceMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { AdviceView } from './pages/advice-section.tsx';
import { adviceWorkPage, showAdviceWork } from './pages/advice-work.tsx';
import { type Advice, adviceList, adviceOfProposal } from './store.ts';
import { adviceTasks } from './tasks.ts';

const states = { draft: 'concept', adopted: 'vastgesteld', sent: 'verzonden' } as const;
const outcomes = { positive: 'positief', negative: 'negatief', none: 'geen' } as const;
const reasons = {
  tie: 'staking',
  between_half_and_threshold: 'drempel_niet_gehaald',
  minimum_not_met: 'te_weinig_gemeenten',
} as const;
const toWork = (_output: unknown, params: Readonly<Record<string, string>>) =>
  `/voorstellen/${params.voorstel}/advies`;

const toProposal = (_output: unknown, params: Readonly<Record<string, string>>) =>
  proposalPath(Number(params.voorstel));

export const adviceFeature: Feature = {
  name: 'advice',
  migrations: adviceMigrations,
  pages: [adviceWorkPage],
  forms: [
    { operation: operations.recordAdviceOperation, page: showAdviceWork, after: toWork },
    { operation: operations.confirmAdviceOperation, page: showAdviceWork, after: toWork },
    { operation: operations.sendAdviceOperation, page: showAdviceWork, after: toProposal },
    { operation: operations.sendWithoutAdviceOperation, page: showAdviceWork, after: toProposal },
  ],
  reads: [
    {
      name: 'advices',
      path: '/adviezen',
      summary: { nl: 'Adviezen', en: 'Advices' },
      output: z.object({
        adviezen: z.array(
          z.object({
            id: z.number(),
            voorstel: z.number(),
            stemming: z.number(),
            uitkomst: z.enum(['positief', 'negatief', 'geen']),
            reden_geen_advies: z.enum(['staking', 'drempel_niet_gehaald', 'te_weinig_gemeenten']).nullable(),
            tekst: z.string().nullable(),
            voorwaarden: z.array(z.string()),
            minderheidsstandpunten: z.array(z.string()),
            stand: z.string(),
            verzonden_op: z.string().nullable(),
            termijn: z.string().nullable(),
            gewenste_dag: z.string().nullable(),
            spelregels: z.number(),
            spelregels_termijn: z.number().nullable(),
            status: z.string(),
          }),
        ),
        totaal: z.number(),
      }),
      read: async (context) => {
        const [rows] = await context.read([adviceList()]);
        const adviezen = rows.map((a) => ({
          id: a.id,
          voorstel: a.proposal,
          stemming: a.vote,
          uitkomst: outcomes[a.outcome],
          reden_geen_advies: a.noneReason ? reasons[a.noneReason] : null,
          tekst: a.text,
          voorwaarden: a.conditions,
          minderheidsstandpunten: a.minorityViews,
          stand: states[a.state],
          verzonden_op: a.sentOn,
          termijn: a.termOn,
          gewenste_dag: a.wishedOn,
          spelregels: a.rulebookVersion,
          spelregels_termijn: a.termRulebookVersion,
          status: 'Advies, geen besluit: de raden beslissen.',
        }));
        return { adviezen, totaal: adviezen.length };
      },
    },
  ],
  tasks: adviceTasks,
  sections: [
    {
      place: 'proposal',
      order: 20,
      statements: (proposal) => [adviceOfProposal(proposal), proposalById(proposal)],
      view: ([advices, proposals], context) => {
        const advice = (advices as Advice[])[0];
        const proposal = (proposals as Proposal[])[0];
        return advice && proposal ? (
          <AdviceView context={context} advice={advice} proposal={proposal} />
        ) : null;
      },
    },
  ],
};
