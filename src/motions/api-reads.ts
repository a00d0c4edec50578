import { z } from 'zod';
import { voteDoubtWords } from '#elections';
import { type ApiRead, apiList } from '#platform/http';
import { proposalById } from '#proposals';
import type { MotionDraft } from './draft-store.ts';
import { ownDrafts, seenBy } from './pages/motions-page.tsx';
import { motionDraftsPath, motionPath, motionsPath, proposalMotionsPath } from './paths.ts';
import { changeOf } from './redline.ts';
import { standing } from './rules/motion-state.ts';
import { jointMotions, type Motion, motionList, motionsOfProposal, stateOf, textWithSubs } from './store.ts';
import { kindWords, outcomeWords, stateWords, typeWords } from './words.ts';

const utc = (moment: string) => new Date(moment).toISOString();
const textShape = {
  soort: z.enum(Object.values(kindWords)),
  motietype: z.enum(Object.values(typeWords)),
  fractie: z.string(),
  gemeente: z.string(),
  voorstel: z.number().nullable(),
  versie_voorstel: z.number().nullable(),
  amendement: z.number().nullable(),
  titel: z.string(),
  overwegingen: z.string(),
  verzoek: z.string(),
  passage: z.string(),
  nieuwe_tekst: z.string(),
};
const apiText = (of: Motion | MotionDraft) => ({
  soort: kindWords[of.kind],
  motietype: typeWords[of.type],
  fractie: of.fraction,
  gemeente: of.municipality,
  voorstel: of.proposal,
  versie_voorstel: of.proposalVersion,
  amendement: of.amendment,
  titel: of.title,
  overwegingen: of.considerations,
  verzoek: of.request,
  passage: of.passage,
  nieuwe_tekst: of.replacement,
});
const motionShape = z.object({
  id: z.number(),
  stand: z.enum(Object.values(stateWords)),
  ...textShape,
  ingediend_op: z.string(),
  door: z.string(),
  /** Dag waarop de raad al over het voorstel had besloten toen dit werd ingediend. */
  na_besluit_van: z.string().nullable(),
  /** Ingediend toen het voorstel nog niet bij de raden lag. */
  voor_toezending: z.boolean(),
  /** In het raadsinformatiesysteem. */
  link: z.string().nullable(),
});
const apiMotion = (one: Motion) => ({
  id: one.id,
  stand: stateWords[stateOf(one)],
  ...apiText(one),
  ingediend_op: utc(one.submittedAt),
  door: one.submittedBy,
  na_besluit_van: one.decidedBefore,
  voor_toezending: one.beforeSending === true,
  link: one.link,
});
const draftShape = z.object({
  id: z.number(),
  versie: z.number(),
  ...textShape,
  door: z.string(),
  gewijzigd_op: z.string(),
  eigen_fractie: z.boolean(),
  zusterfracties: z.array(z.string()),
  personen: z.array(z.number()),
});
const apiDraft = (draft: MotionDraft) => ({
  id: draft.id,
  versie: draft.version,
  ...apiText(draft),
  door: draft.byOffice,
  gewijzigd_op: utc(draft.changedAt),
  eigen_fractie: draft.withFraction,
  zusterfracties: [...draft.sisters],
  personen: [...draft.persons],
});
const changeWords = { same: 'gelijk', gone: 'weg', new: 'nieuw' } as const;

export const motionReads: readonly ApiRead[] = [
  apiList({
    name: 'motions',
    path: motionsPath,
    summary: {
      nl: 'Moties en amendementen die in de raden zijn ingediend, de laatste eerst',
      en: 'Motions and amendments that were submitted in the councils, the latest first',
    },
    key: 'moties',
    item: motionShape,
    read: async (context, { limit, offset }) => {
      const [[first], rows] = await context.read([motionList(null, 1, 0), motionList(null, limit, offset)]);
      return { items: rows.map(apiMotion), total: first?.total ?? 0 };
    },
  }),
  apiList({
    name: 'motions_of_proposal',
    path: proposalMotionsPath('{voorstel}'),
    summary: {
      nl: 'Amendementen en moties bij een voorstel, in de volgorde van stemmen',
      en: 'Amendments and motions on a proposal, in the order of voting',
    },
    key: 'amendementen',
    item: motionShape,
    read: async (context, { limit, offset }) => {
      const id = Number(context.params.voorstel);
      if (!Number.isSafeInteger(id) || id < 1 || id > 999_999_999) return undefined;
      const [[proposal], [first], rows] = await context.read([
        proposalById(id),
        motionsOfProposal(id, 1, 0),
        motionsOfProposal(id, limit, offset),
      ]);
      return proposal ? { items: rows.map(apiMotion), total: first?.total ?? 0 } : undefined;
    },
  }),
  {
    name: 'motion',
    path: motionPath('{motie}'),
    summary: {
      nl: 'Een motie of amendement, wat de raad ervan maakte, en dezelfde tekst in andere raden',
      en: 'A motion or amendment, what the council made of it, and the same text in other councils',
    },
    output: motionShape.extend({
      verandering: z.array(z.object({ soort: z.enum(Object.values(changeWords)), tekst: z.string() })),
      /** Met de aangenomen subamendementen; null: er is er geen aangenomen. */
      tekst_met_subamendementen: z.string().nullable(),
      subamendementen: z.array(
        z.object({
          id: z.number(),
          titel: z.string(),
          passage: z.string(),
          nieuwe_tekst: z.string(),
          stand: z.enum(Object.values(stateWords)),
        }),
      ),
      uitkomsten: z.array(
        z.object({
          uitkomst: z.enum(Object.values(outcomeWords)),
          dag: z.string(),
          stemmen_voor: z.number().nullable(),
          stemmen_tegen: z.number().nullable(),
          /** Waarin de stemmen niet leken te kloppen, en volgens wie ze vastlegde toch kloppen. */
          stemmen_kloppen: z.array(z.enum(Object.values(voteDoubtWords))),
          link: z.string().nullable(),
          toelichting: z.string(),
          toezegging: z.number().nullable(),
          vastgelegd_op: z.string(),
          door: z.string(),
        }),
      ),
      andere_raden: z.array(
        z.object({
          id: z.number(),
          fractie: z.string(),
          gemeente: z.string(),
          stand: z.enum(Object.values(stateWords)),
        }),
      ),
    }),
    read: async (context) => {
      const [[one, ...others]] = await context.read([jointMotions(Number(context.params.motie))]);
      if (!one) return undefined;
      return {
        ...apiMotion(one),
        verandering:
          one.kind === 'motion'
            ? []
            : (one.change ?? changeOf(one)).map(({ kind, text }) => ({
                soort: changeWords[kind],
                tekst: text,
              })),
        tekst_met_subamendementen: textWithSubs(one) ?? null,
        subamendementen: one.subs.map((sub) => ({
          id: sub.id,
          titel: sub.title,
          passage: sub.passage,
          nieuwe_tekst: sub.replacement,
          stand: stateWords[standing(sub.state, one.steps.at(-1)?.outcome)],
        })),
        uitkomsten: one.steps.map((step) => ({
          uitkomst: outcomeWords[step.outcome],
          dag: step.day,
          stemmen_voor: step.votesFor,
          stemmen_tegen: step.votesAgainst,
          stemmen_kloppen: (step.confirmedDoubts ?? []).map((doubt) => voteDoubtWords[doubt]),
          link: step.link,
          toelichting: step.note,
          toezegging: step.commitment,
          vastgelegd_op: utc(step.recordedAt),
          door: step.recordedBy,
        })),
        andere_raden: others.map((each) => ({
          id: each.id,
          fractie: each.fraction,
          gemeente: each.municipality,
          stand: stateWords[stateOf(each)],
        })),
      };
    },
  },
  apiList({
    name: 'motion_drafts',
    path: motionDraftsPath,
    summary: {
      nl: 'Concepten van moties en amendementen die u kunt zien',
      en: 'Drafts of motions and amendments that you can see',
    },
    key: 'motieconcepten',
    item: draftShape,
    read: async (context) => {
      const [asked] = ownDrafts(context);
      if (asked === undefined) return [];
      const [drafts] = await context.read([asked]);
      return seenBy(context, drafts).map(apiDraft);
    },
  }),
];
