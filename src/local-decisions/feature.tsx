import { z } from 'zod';
import { type Advice, adviceOfProposal } from '#advice';
import type { Feature } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { registerDecisionOperation, writeAccountOperation } from './operations.ts';
import { councilPage, councilsPage } from './pages/councils.tsx';
import { decisionFormPage, showDecisionForm } from './pages/decision-form.tsx';
import { DecisionsSection } from './pages/decisions-section.tsx';
import { DecisionsWay } from './pages/decisions-way.tsx';
import { OutcomesBeside } from './pages/outcomes-beside.tsx';
import { termsSection } from './pages/terms-section.tsx';
import {
  currentDecisions,
  decisionsOfProposal,
  type LocalDecision,
  localDecisionMigrations,
} from './store.ts';

const words = {
  as_advised: 'conform',
  amended: 'conform_met_amendement',
  deviating: 'afwijkend',
  rejected: 'verworpen',
  held_over: 'aangehouden',
} as const;
const toProposal = (_output: unknown, params: Readonly<Record<string, string>>) =>
  proposalPath(Number(params.voorstel));

const atBodies: readonly string[] = ['in_decision', 'decided', 'in_execution', 'completed'];

export const localDecisionsFeature: Feature = {
  name: 'local-decisions',
  migrations: localDecisionMigrations,
  pages: [councilsPage, councilPage, decisionFormPage],
  forms: [
    { operation: registerDecisionOperation, page: showDecisionForm, after: toProposal },
    { operation: writeAccountOperation, page: showDecisionForm, after: toProposal },
  ],
  reads: [
    {
      name: 'decisions',
      path: '/besluiten',
      summary: {
        nl: 'Besluiten van raden, colleges en burgemeesters',
        en: 'Decisions of councils, colleges and mayors',
      },
      output: z.object({
        besluiten: z.array(
          z.object({
            id: z.number(),
            voorstel: z.number(),
            gemeente: z.string(),
            dag: z.string(),
            behandeling: z.string().nullable(),
            uitkomst: z.string().nullable(),
            amendementen: z.array(z.object({ tekst: z.string(), ruimtepunt: z.number().nullable() })),
            verantwoording_nodig: z.boolean(),
            verantwoording: z.string().nullable(),
            link: z.string().nullable(),
          }),
        ),
        totaal: z.number(),
      }),
      read: async (context) => {
        const [rows] = await context.read([currentDecisions(context.region.municipalities.map((m) => m.id))]);
        const besluiten = rows.map((d) => ({
          id: d.id,
          voorstel: d.proposal,
          gemeente: d.municipality,
          dag: d.day,
          behandeling: d.handling,
          uitkomst: d.outcome ? words[d.outcome] : null,
          amendementen: d.amendments.map((a) => ({ tekst: a.text, ruimtepunt: a.roomPoint })),
          verantwoording_nodig: d.accountOwed,
          verantwoording: d.account?.text ?? null,
          link: d.link,
        }));
        return { besluiten, totaal: besluiten.length };
      },
    },
  ],
  sections: [
    {
      place: 'proposal',
      order: 40,
      statements: (id) => [proposalById(id), adviceOfProposal(id), decisionsOfProposal(id)],
      view: ([proposals, advices, decisions], context) => {
        const proposal = (proposals as Proposal[])[0];
        return proposal ? (
          <DecisionsSection
            context={context}
            proposal={proposal}
            advice={(advices as Advice[])[0]}
            decisions={decisions as LocalDecision[]}
          />
        ) : null;
      },
    },
    {
      place: 'proposal-side',
      order: 40,
      statements: (id) => [proposalById(id), adviceOfProposal(id), decisionsOfProposal(id)],
      view: ([proposals, advices, decisions], context) => {
        const proposal = (proposals as Proposal[])[0];
        return proposal && atBodies.includes(proposal.state) ? (
          <OutcomesBeside
            context={context}
            proposal={proposal}
            advice={(advices as Advice[])[0]}
            decisions={decisions as LocalDecision[]}
          />
        ) : null;
      },
    },
    {
      place: 'proposal-way',
      order: 40,
      statements: (id) => [proposalById(id), decisionsOfProposal(id)],
      view: ([proposals, decisions], context) => {
        const proposal = (proposals as Proposal[])[0];
        return proposal ? (
          <DecisionsWay context={context} proposal={proposal} decisions={decisions as LocalDecision[]} />
        ) : null;
      },
    },
    termsSection,
  ],
};
