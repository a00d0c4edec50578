import { z } from 'zod';
import { adviceSentence } from '#platform/html';
import { apiList, type PageContext } from '#platform/http';
import { competencesByProposal } from '#proposals';
import { standingIsPublic } from './policy.ts';
import type { Tally, VoteResult } from './rules/weighted-vote.ts';
import { paperPublic, publicResult, type Vote, voteById, voteCount, voteList } from './store.ts';

const words = { for: 'voor', against: 'tegen', abstain: 'onthouden' } as const;
const states = {
  open: 'open',
  closed: 'gesloten',
  confirmed: 'vastgesteld',
  annulled: 'geannuleerd',
} as const;
export const questionKindWords = {
  sub_amendment: 'subamendement',
  amendment: 'amendement',
  option: 'optie',
  motion: 'motie',
} as const;
export const outcomes = {
  positive_consensus: 'positief_bij_consensus',
  positive_vote: 'positief_na_stemming',
  negative: 'negatief',
  none: 'geen',
} as const;
export const reasons = {
  tie: 'stemmen_staken',
  between_half_and_threshold: 'onder_de_drempel',
  minimum_not_met: 'te_weinig_gemeenten',
} as const;

const tally = z.object({
  voor: z.number(),
  tegen: z.number(),
  onthouden: z.number(),
  niet_gestemd: z.number(),
});
const fraction = z.object({
  fractie: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  gewicht: z.number(),
  uitslag: z.number(),
  verkiezingsdag: z.string(),
  keuze: z.string().nullable(),
  /** Op papier uitgebracht; bekend zodra de keuze openbaar is. */
  op_papier: z.boolean().nullable(),
});
const result = z.object({
  uitkomst: z.string(),
  reden: z.string().nullable(),
  gewicht: tally,
  fracties: tally,
  gemeenten: z.array(tally.extend({ gemeente: z.string(), telt_als: z.string() })),
  gemeenten_nodig: z.number(),
  gemeenten_aanwezig: z.number(),
  drempel: z.object({ teller: z.number(), noemer: z.number() }),
});

/** A vote as programs read it. */
export const voteShape = z.object({
  id: z.number(),
  voorstel: z.number(),
  agendapunt: z.number(),
  voorstel_versie: z.number(),
  vraag: z.string(),
  /** Subamendement, amendement, optie of motie; null: over het voorstel zelf. */
  stemvraag: z.object({ id: z.number(), soort: z.string(), titel: z.string() }).nullable(),
  conceptadvies: z.string(),
  voorwaarden: z.array(z.string()),
  consensus: z.boolean(),
  stand: z.string(),
  geopend: z.string(),
  gesloten: z.string().nullable(),
  vastgesteld: z.string().nullable(),
  reden_annulering: z.string().nullable(),
  herinnerd: z.string().nullable().describe('wanneer de regiogriffier voor het laatst herinnerde'),
  spelregels: z.number(),
  status: z.string(),
  fracties: z.array(fraction),
  gewicht_aanwezig: z.number(),
  gewicht_gestemd: z.number(),
  uitslag: result.nullable(),
});

const counts = (t: Tally) => ({
  voor: t.for,
  tegen: t.against,
  onthouden: t.abstain,
  niet_gestemd: t.notCast,
});

function apiResult(found: VoteResult, { threshold }: Vote['rules']): z.input<typeof result> {
  return {
    uitkomst: outcomes[found.outcome],
    reden: found.reason ? reasons[found.reason] : null,
    gewicht: counts(found.weight),
    fracties: counts(found.fractions),
    gemeenten: found.municipalities.map((m) => ({
      gemeente: m.municipality,
      ...counts(m),
      telt_als: m.side === 'neither' ? 'geen' : words[m.side],
    })),
    gemeenten_nodig: found.minimum.needed,
    gemeenten_aanwezig: found.minimum.present,
    drempel: { teller: threshold.numerator, noemer: threshold.denominator },
  };
}

/** Who is competent, by proposal. */
type Deciding = NonNullable<ReturnType<typeof competencesByProposal>['row']>;

/** Neither ballots nor result leave the house before the standing is public; an annulled vote has no result. */
export function apiVote(vote: Vote, deciding: readonly Deciding[]): z.input<typeof voteShape> {
  const shown = standingIsPublic(vote);
  const found = publicResult(vote);
  const weight = (fractions: Vote['fractions']) => fractions.reduce((sum, f) => sum + f.weight, 0);
  return {
    id: vote.id,
    voorstel: vote.proposal,
    agendapunt: vote.agendaItem,
    voorstel_versie: vote.proposalVersion,
    vraag: vote.question,
    stemvraag: vote.about && {
      id: vote.about.question,
      soort: questionKindWords[vote.about.kind],
      titel: vote.about.title,
    },
    conceptadvies: vote.draftText,
    voorwaarden: [...vote.conditions],
    consensus: vote.consensus,
    stand: states[vote.state],
    geopend: vote.openedAt,
    gesloten: vote.closedAt,
    vastgesteld: vote.confirmedAt,
    reden_annulering: vote.annulledReason,
    herinnerd: vote.remindedAt,
    spelregels: vote.rulebookVersion,
    status: adviceSentence('nl', deciding.find((d) => d.proposal === vote.proposal)?.competences ?? []),
    fracties: vote.fractions.map((f) => ({
      fractie: f.fraction,
      naam: f.shortName,
      gemeente: f.municipality,
      gewicht: f.weight,
      uitslag: f.result,
      verkiezingsdag: f.electionDay,
      keuze: shown && f.choice ? words[f.choice] : null,
      op_papier: paperPublic(vote, f),
    })),
    gewicht_aanwezig: weight(vote.fractions),
    gewicht_gestemd: weight(vote.fractions.filter((f) => f.choice !== null)),
    uitslag: found ? apiResult(found, vote.rules) : null,
  };
}

export const votesRead = apiList({
  name: 'votes',
  path: '/stemmingen',
  summary: { nl: 'Stemmingen', en: 'Votes' },
  key: 'stemmingen',
  item: voteShape,
  read: async (context, { limit, offset }) => {
    const [rows, [count], deciding] = await context.read([
      voteList(limit, offset),
      voteCount(),
      competencesByProposal(),
    ]);
    return { items: rows.map((vote) => apiVote(vote, deciding)), total: count?.total ?? 0 };
  },
});

/** @returns undefined when there is no such vote in this region. */
export async function readVote(context: PageContext) {
  const number = Number(context.params.stemming);
  if (!Number.isInteger(number) || number < 1 || number > 999_999_999) return undefined;
  const [[vote], deciding] = await context.read([voteById(number), competencesByProposal()]);
  return vote ? apiVote(vote, deciding) : undefined;
}
