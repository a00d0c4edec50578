import { z } from 'zod';
import type { Feature } from '#platform/http';
import { proposalPath } from '#proposals';
import { confirmAdviceOperation, recordAdviceOperation, sendAdviceOperation } from './operations.ts';
import { AdviceView, adviceWorkPage, showAdviceWork } from './pages/advice-section.tsx';
import { type Advice, adviceList, adviceMigrations, adviceOfProposal } from './store.ts';

const states = { draft: 'concept', adopted: 'vastgesteld', sent: 'verzonden' } as const;
const toWork = (_output: unknown, params: Readonly<Record<string, string>>) =>
  `/voorstellen/${params.voorstel}/advies`;

export const adviceFeature: Feature = {
  name: 'advice',
  migrations: adviceMigrations,
  pages: [adviceWorkPage],
  forms: [
    { operation: recordAdviceOperation, page: showAdviceWork, after: toWork },
    { operation: confirmAdviceOperation, page: showAdviceWork, after: toWork },
    {
      operation: sendAdviceOperation,
      page: showAdviceWork,
      after: (_output, params) => proposalPath(Number(params.voorstel)),
    },
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
            uitkomst: z.string(),
            tekst: z.string(),
            voorwaarden: z.array(z.string()),
            minderheidsstandpunten: z.array(z.string()),
            stand: z.string(),
            verzonden_op: z.string().nullable(),
            termijn: z.string().nullable(),
            gewenste_dag: z.string().nullable(),
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
          uitkomst: a.outcome === 'positive' ? 'positief' : 'negatief',
          tekst: a.text,
          voorwaarden: a.conditions,
          minderheidsstandpunten: a.minorityViews,
          stand: states[a.state],
          verzonden_op: a.sentOn,
          termijn: a.termOn,
          gewenste_dag: a.wishedOn,
          status: 'Advies, geen besluit: de raden beslissen.',
        }));
        return { adviezen, totaal: adviezen.length };
      },
    },
  ],
  sections: [
    {
      place: 'proposal',
      order: 20,
      statements: (proposal) => [adviceOfProposal(proposal)],
      view: ([rows], context) => {
        const advice = (rows as Advice[])[0];
        return advice ? <AdviceView context={context} advice={advice} /> : null;
      },
    },
  ],
};
