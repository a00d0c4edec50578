import { z } from 'zod';
import { apiRecorded, recordedShape } from '#ambitions';
import { itemById, mayReadItem } from '#meetings';
import { type ApiRead, apiList } from '#platform/http';
import { theTable } from './operations.ts';
import { commitmentPath, commitmentsPath, councilCommitmentsPath, itemCommitmentsPath } from './paths.ts';
import { isOwed } from './rules/commitment-state.ts';
import {
  type Commitment,
  commitmentList,
  commitmentsOfCouncil,
  commitmentsOfItem,
  commitmentVersions,
} from './store.ts';

const states = {
  open: 'open',
  settlement_proposed: 'afgedaan_voorgesteld',
  settled: 'afgedaan',
  lapsed: 'vervallen',
  withdrawn: 'ingetrokken',
} as const;

const contentShape = {
  tekst: z.string(),
  eigenaar: z.string(),
  ambt: z.string().nullable(),
  termijn: z.string(),
  termijn_genoemd: z.boolean(),
  te_laat: z.boolean(),
  stand: z.enum(Object.values(states)),
  agendapunt: z.number().nullable(),
  raad: z.string().nullable(),
  waar: z.string(),
  /** Waarop is toegezegd of aangenomen; leeg bij wat is genoteerd toen dat nog niet werd bewaard. */
  dag: z.string().nullable(),
  /** De griffier zei dat de dag niet bekend is. */
  dag_onbekend: z.boolean(),
  /** In het raadsinformatiesysteem. */
  link: z.string().nullable(),
  vergadering: z.number().nullable(),
  ...recordedShape,
};
const shape = z.object({ id: z.number(), ...contentShape });

const apiContent = (one: Commitment, today: string) => ({
  tekst: one.text,
  eigenaar: one.owner ?? theTable,
  ambt: one.ownerOffice,
  termijn: one.due,
  termijn_genoemd: one.dueSaid,
  te_laat: isOwed(one.state) && one.due < today,
  stand: states[one.state],
  agendapunt: one.item,
  raad: one.council,
  waar: one.title,
  dag: one.day,
  dag_onbekend: one.dayUnknown,
  link: one.link,
  vergadering: one.meeting,
  ...apiRecorded(one),
});

export const commitmentReads: readonly ApiRead[] = [
  apiList({
    name: 'commitments',
    path: commitmentsPath,
    summary: { nl: 'Toezeggingen, wat openstaat eerst', en: 'Commitments, what is owed first' },
    key: 'toezeggingen',
    item: shape,
    read: async (context, { limit, offset }) => {
      const [[first], rows] = await context.read([commitmentList(1, 0), commitmentList(limit, offset)]);
      return {
        items: rows.map((one) => ({ id: one.id, ...apiContent(one, context.today) })),
        total: first?.total ?? 0,
      };
    },
  }),
  apiList({
    name: 'commitments_of_item',
    path: itemCommitmentsPath('{punt}'),
    summary: { nl: 'Toezeggingen bij een agendapunt', en: 'Commitments at an agenda item' },
    key: 'toezeggingen',
    item: shape,
    read: async (context, { limit, offset }) => {
      const id = Number(context.params.punt);
      const [[item], rows] = await context.read([itemById(id), commitmentsOfItem(id)]);
      if (!item || !mayReadItem(context, item)) return undefined;
      return {
        items: rows
          .slice(offset, offset + limit)
          .map((one) => ({ id: one.id, ...apiContent(one, context.today) })),
        total: rows.length,
      };
    },
  }),
  apiList({
    name: 'commitments_of_council',
    path: councilCommitmentsPath('{raad}'),
    summary: {
      nl: 'Toezeggingen aan een raad en aangenomen moties, wat openstaat eerst',
      en: 'Commitments to a council and adopted motions, what is owed first',
    },
    key: 'toezeggingen',
    item: shape,
    read: async (context, { limit, offset }) => {
      const town = context.region.municipalities.find(({ slug }) => slug === context.params.raad);
      if (!town) return undefined;
      const [[first], rows] = await context.read([
        commitmentsOfCouncil(town.id, 1, 0),
        commitmentsOfCouncil(town.id, limit, offset),
      ]);
      return {
        items: rows.map((one) => ({ id: one.id, ...apiContent(one, context.today) })),
        total: first?.total ?? 0,
      };
    },
  }),
  {
    name: 'commitment',
    path: commitmentPath('{toezegging}'),
    summary: { nl: 'Een toezegging met haar versies', en: 'A commitment with its versions' },
    output: shape.extend({ eerdere_versies: z.array(z.object(contentShape)) }),
    read: async (context) => {
      const [[one, ...before]] = await context.read([commitmentVersions(Number(context.params.toezegging))]);
      return one
        ? {
            id: one.id,
            ...apiContent(one, context.today),
            eerdere_versies: before.map((each) => apiContent(each, context.today)),
          }
        : undefined;
    },
  },
];
