import { z } from 'zod';
import type { ApiRead, Feature, Section } from '#platform/http';
import { proposalMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import {
  editProposalPage,
  newProposalPage,
  showEditProposal,
  showNewProposal,
} from './pages/proposal-form.tsx';
import { proposalPage, proposalView } from './pages/proposal-page.tsx';
import { proposalsPage } from './pages/proposals-page.tsx';
import { proposalSections } from './pages/sections.tsx';
import { proposalPath } from './paths.ts';
import { station } from './rules/proposal-state.ts';
import { type Proposal, proposalById, proposalList } from './store.ts';
import { proposalTasks } from './tasks.ts';

const competences = { council: 'raad', college: 'college', mayor: 'burgemeester' } as const;
const shape = z.object({
  id: z.number(),
  titel: z.string(),
  samenvatting: z.string(),
  samenvatting_engels: z.string().nullable(),
  stand: z.string(),
  station: z.string().nullable(),
  kader: z.boolean(),
  soort_advies: z.enum(['volledig', 'op_hoofdlijnen']),
  trekker: z.string(),
  bestuurstafel: z.string().nullable(),
  regiocommissie: z.string(),
  ambities: z.array(z.string()),
  deelnemers: z.record(z.string(), z.object({ bevoegd: z.string(), betekenis: z.string() })),
  ruimte: z.array(z.string()),
  documenten: z.array(z.object({ titel: z.string(), adres: z.string(), gezien_op: z.string() })),
  versie: z.number(),
});

function apiProposal(p: Proposal) {
  return {
    id: p.id,
    titel: p.title,
    samenvatting: p.summary,
    samenvatting_engels: p.summaryEnglish,
    stand: p.state,
    station: station(p.state) ?? null,
    kader: p.framework,
    soort_advies: p.adviceKind === 'full' ? 'volledig' : 'op_hoofdlijnen',
    trekker: p.lead,
    bestuurstafel: p.table,
    regiocommissie: p.committee,
    ambities: p.ambitions,
    deelnemers: Object.fromEntries(
      p.participants.map((x) => [
        x.municipality,
        { bevoegd: competences[x.competence], betekenis: x.meaning },
      ]),
    ),
    ruimte: p.roomPoints,
    documenten: p.documents.map((d) => ({ titel: d.title, adres: d.address, gezien_op: d.seenOn })),
    versie: p.version,
  };
}

const reads: ApiRead[] = [
  {
    name: 'proposals',
    path: '/voorstellen',
    summary: { nl: 'Voorstellen', en: 'Proposals' },
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).optional(),
      offset: z.coerce.number().int().min(0).optional(),
    }),
    output: z.object({ voorstellen: z.array(shape), totaal: z.number() }),
    read: async (context) => {
      const [rows] = await context.read([
        proposalList(Number(context.query.get('limit') ?? 20), Number(context.query.get('offset') ?? 0)),
      ]);
      return { voorstellen: rows.map(apiProposal), totaal: rows[0]?.total ?? 0 };
    },
  },
  {
    name: 'proposal',
    path: '/voorstellen/{voorstel}',
    summary: { nl: 'Een voorstel', en: 'A proposal' },
    output: shape,
    read: async (context) => {
      const id = Number(context.params.voorstel);
      if (!Number.isInteger(id) || id < 1 || id > 999_999_999) return undefined;
      const [[found]] = await context.read([proposalById(id)]);
      return found ? apiProposal(found) : undefined;
    },
  },
];

/** @param sections what later features add; those at the places of a proposal are taken */
export function proposalsFeature(sections: readonly Section[]): Feature {
  const show = proposalView(sections);
  const after = (output: unknown) => proposalPath((output as { id: number }).id);
  return {
    name: 'proposals',
    migrations: proposalMigrations,
    pages: [proposalsPage, newProposalPage, editProposalPage, proposalPage(sections)],
    forms: [
      { operation: operations.draftProposalOperation, page: showNewProposal, after },
      { operation: operations.editProposalOperation, page: showEditProposal, after },
      { operation: operations.offerProposalOperation, page: show, after },
      { operation: operations.returnProposalOperation, page: show, after },
    ],
    reads,
    sections: proposalSections,
    tasks: proposalTasks,
  };
}
