import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { apiText, textShape } from './api-text.ts';
import { versionReads } from './api-versions.ts';
import { proposalsPath } from './paths.ts';
import { type ProposalState, type Station, station } from './rules/proposal-state.ts';
import { type Proposal, proposalById, proposalCount, proposalList } from './store.ts';

/** Stand van een voorstel, as domain.md 5.3 calls it. */
const states = {
  idea: 'idee',
  in_preparation: 'in_uitwerking',
  offered: 'aangeboden',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
  advice_adopted: 'advies_vastgesteld',
  in_decision: 'in_besluitvorming',
  decided: 'besloten',
  in_execution: 'in_uitvoering',
  completed: 'afgerond',
  withdrawn: 'ingetrokken',
  off_the_table: 'van_tafel',
} as const satisfies Record<ProposalState, string>;
const stationWords = {
  table: 'tafel',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
  advice: 'advies',
  councils: 'raden',
  execution: 'uitvoering',
} as const satisfies Record<Station, string>;

const shape = textShape.extend({
  id: z.number(),
  stand: z.enum(Object.values(states)),
  station: z.enum(Object.values(stationWords)).nullable(),
  /** Why it was withdrawn or taken off the table. */
  reden: z.string().nullable(),
  documenten: z.array(z.object({ titel: z.string(), adres: z.string(), gezien_op: z.string() })),
  versie: z.number(),
});

function apiProposal(p: Proposal): z.input<typeof shape> {
  const at = station(p.state);
  return {
    id: p.id,
    ...apiText(p),
    stand: states[p.state],
    station: at ? stationWords[at] : null,
    reden: at ? null : (p.steps.at(-1)?.note ?? null),
    documenten: p.documents.map((d) => ({ titel: d.title, adres: d.address, gezien_op: d.seenOn })),
    versie: p.version,
  };
}

export const proposalReads: readonly ApiRead[] = [
  apiList({
    name: 'proposals',
    path: proposalsPath,
    summary: { nl: 'Voorstellen', en: 'Proposals' },
    key: 'voorstellen',
    item: shape,
    read: async (context, { limit, offset }) => {
      const [rows, [count]] = await context.read([proposalList(limit, offset), proposalCount()]);
      return { items: rows.map(apiProposal), total: count?.total ?? 0 };
    },
  }),
  {
    name: 'proposal',
    path: `${proposalsPath}/{voorstel}`,
    summary: { nl: 'Een voorstel', en: 'A proposal' },
    output: shape,
    read: async (context) => {
      const [[found]] = await context.read([proposalById(context.params.voorstel)]);
      return found ? apiProposal(found) : undefined;
    },
  },
  ...versionReads,
];
