import { z } from 'zod';
import { itemById, mayReadItem } from '#meetings';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { draftsOfItem } from './draft-store.ts';
import { maySeeDraft } from './rules/drafts.ts';
import { consensusOfItem, positionsOfItem } from './store.ts';
import { levelWords, stanceWords } from './words.ts';

const stances = { ...stanceWords, withdrawn: 'ingetrokken' } as const;
const states = { standing: 'ligt_voor', withdrawn: 'ingetrokken', recorded: 'vastgelegd' } as const;

const positionShape = z.object({
  id: z.number(),
  fractie: z.string(),
  gemeente: z.string(),
  versies: z.array(
    z.object({
      nummer: z.number(),
      standpunt: z.enum(Object.values(stances)),
      toelichting: z.string(),
      versie_voorstel: z.number(),
      gegeven_op: z.string(),
      door: z.string(),
      genoteerd: z.boolean(),
    }),
  ),
  aangesloten: z.array(z.object({ fractie: z.string(), gemeente: z.string(), bij_versie: z.number() })),
});
const consensusShape = z.object({
  id: z.number(),
  stand: z.enum(Object.values(states)),
  adviestekst: z.string(),
  voorwaarden: z.array(z.string()),
  versie_voorstel: z.number(),
  voorgesteld_op: z.string(),
  door: z.string(),
  genoteerd: z.boolean(),
  bezwaren: z.array(
    z.object({
      id: z.number(),
      fractie: z.string(),
      reden: z.string().nullable(),
      gemaakt_op: z.string(),
      ingetrokken_op: z.string().nullable(),
    }),
  ),
});

const draftShape = z.object({
  id: z.number(),
  fractie: z.string(),
  versie: z.number(),
  standpunt: z.enum(Object.values(stanceWords)).nullable(),
  toelichting: z.string(),
  door: z.string(),
  gewijzigd_op: z.string(),
  zichtbaar_voor: z.enum(Object.values(levelWords)),
  eigen_fractie: z.boolean(),
  zusterfracties: z.array(z.string()),
  personen: z.array(z.number()),
});

/** @returns the number in the address, when it is an item about a proposal whose agenda the reader may see */
function numberOf(context: PageContext): number | undefined {
  const number = Number(context.params.punt);
  return Number.isInteger(number) && number > 0 && number <= 999_999_999 ? number : undefined;
}

const utc = (at: string) => new Date(at).toISOString();

export const deliberationReads: ApiRead[] = [
  apiList({
    name: 'positions',
    path: '/agendapunten/{punt}/standpunten',
    summary: {
      nl: 'Standpunten van fracties bij een agendapunt',
      en: 'Positions of fractions at an agenda item',
    },
    key: 'standpunten',
    item: positionShape,
    read: async (context) => {
      const number = numberOf(context);
      if (number === undefined) return undefined;
      const [[item], positions] = await context.read([itemById(number), positionsOfItem(number)]);
      if (item?.kind !== 'proposal') return undefined;
      if (!mayReadItem(context, item)) return undefined;
      return positions.map((position) => ({
        id: position.id,
        fractie: position.fraction,
        gemeente: position.municipality,
        versies: position.versions.map((version) => ({
          nummer: version.number,
          standpunt: stances[version.stance],
          toelichting: version.reasons,
          versie_voorstel: version.proposalVersion,
          gegeven_op: utc(version.at),
          door: version.byOffice,
          genoteerd: version.noted,
        })),
        aangesloten: position.supporters.map((each) => ({
          fractie: each.fraction,
          gemeente: each.municipality,
          bij_versie: each.version,
        })),
      }));
    },
  }),
  apiList({
    name: 'position_drafts',
    path: '/agendapunten/{punt}/standpuntconcepten',
    summary: {
      nl: 'Concept-standpunten bij een agendapunt die u kunt zien',
      en: 'Draft positions at an agenda item that you can see',
    },
    key: 'concepten',
    item: draftShape,
    read: async (context) => {
      const number = numberOf(context);
      if (number === undefined) return undefined;
      const [[item], drafts] = await context.read([itemById(number), draftsOfItem(number, context.today)]);
      if (item?.kind !== 'proposal' || !item.isPublic) return undefined;
      return drafts
        .filter((draft) => maySeeDraft(context.actor, context.region.id, draft))
        .map((draft) => ({
          id: draft.id,
          fractie: draft.fraction,
          versie: draft.version,
          standpunt: draft.stance === null ? null : stanceWords[draft.stance],
          toelichting: draft.reasons,
          door: draft.byOffice,
          gewijzigd_op: utc(draft.changedAt),
          zichtbaar_voor: levelWords[draft.level],
          eigen_fractie: draft.withFraction,
          zusterfracties: [...draft.sisters],
          personen: [...draft.persons],
        }));
    },
  }),
  apiList({
    name: 'consensus',
    path: '/agendapunten/{punt}/consensus',
    summary: {
      nl: 'Voorstellen voor consensus bij een agendapunt, de laatste eerst',
      en: 'Proposals for consensus at an agenda item, the latest first',
    },
    key: 'consensus',
    item: consensusShape,
    read: async (context) => {
      const number = numberOf(context);
      if (number === undefined) return undefined;
      const [[item], proposals] = await context.read([itemById(number), consensusOfItem(number)]);
      if (item?.kind !== 'proposal') return undefined;
      if (!mayReadItem(context, item)) return undefined;
      return proposals.map((each) => ({
        id: each.id,
        stand: states[each.state],
        adviestekst: each.text,
        voorwaarden: [...each.conditions],
        versie_voorstel: each.proposalVersion,
        voorgesteld_op: utc(each.proposedAt),
        door: each.proposedBy,
        genoteerd: each.noted,
        bezwaren: each.objections.map((objection) => ({
          id: objection.id,
          fractie: objection.fraction,
          reden: objection.reason,
          gemaakt_op: utc(objection.raisedAt),
          ingetrokken_op: objection.withdrawnAt === null ? null : utc(objection.withdrawnAt),
        })),
      }));
    },
  }),
];
