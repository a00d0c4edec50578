import { z } from 'zod';
import { apiList, type PageContext } from '#platform/http';
import { meetingsPath } from './paths.ts';
import {
  type AgendaItem,
  type Meeting,
  meetingById,
  meetingCount,
  meetingList,
  type Question,
} from './store.ts';
import { apiKinds } from './words.ts';

const states = { planned: 'gepland', held: 'gehouden', cancelled: 'geannuleerd' } as const;
const phases = {
  steering: 'sturing',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
} as const;
const kinds = { proposal: 'voorstel', ambition: 'ambitie', account: 'verantwoording' } as const;

const questionShape = z.object({
  id: z.number(),
  soort: z.enum(['vraag', 'wens']),
  fractie: z.string(),
  tekst: z.string(),
  gesteld_op: z.string(),
  antwoord: z.string().nullable(),
  beantwoord_door: z.string().nullable(),
  beantwoord_op: z.string().nullable(),
});
const itemShape = z.object({
  id: z.number(),
  soort: z.enum(Object.values(kinds)),
  fase: z.enum(Object.values(phases)),
  titel: z.string(),
  voorstel: z.number().nullable(),
  ambitie: z.string().nullable(),
  gemeente: z.string().nullable(),
  toelichting_bestuurlijk: z.string().nullable(),
  toelichting_maatschappelijk: z.string().nullable(),
  conclusie: z.string().nullable(),
  vragen: z.array(questionShape),
});
/** A meeting as programs read it. */
export const meetingShape = z.object({
  id: z.number(),
  soort: z.enum(Object.values(apiKinds)),
  orgaan: z.string().nullable(),
  naam: z.string(),
  dag: z.string(),
  tijd: z.string(),
  eind: z.string().nullable(),
  plaats: z.string(),
  omschrijving: z.string().nullable(),
  raden: z.array(z.string()),
  voorstel: z.number().nullable(),
  stuk: z.object({ titel: z.string(), adres: z.string().nullable() }).nullable(),
  stand: z.enum(Object.values(states)),
  reden_annulering: z.string().nullable(),
  versie: z.number(),
  agenda: z.array(itemShape),
  aanwezig: z.array(z.string()),
});

const apiQuestion = (question: Question): z.infer<typeof questionShape> => ({
  id: question.id,
  soort: question.kind === 'question' ? 'vraag' : 'wens',
  fractie: question.fraction,
  tekst: question.text,
  gesteld_op: question.askedOn,
  antwoord: question.answer,
  beantwoord_door: question.answeredBy,
  beantwoord_op: question.answeredOn,
});

const apiItem = (item: AgendaItem): z.infer<typeof itemShape> => ({
  id: item.id,
  soort: kinds[item.kind],
  fase: phases[item.phase],
  titel: item.title,
  voorstel: item.proposal,
  ambitie: item.ambition,
  gemeente: item.municipality,
  toelichting_bestuurlijk: item.explainedGoverning,
  toelichting_maatschappelijk: item.explainedSocietal,
  conclusie: item.conclusion,
  vragen: item.questions.map(apiQuestion),
});

export function apiMeeting(meeting: Meeting): z.infer<typeof meetingShape> {
  return {
    id: meeting.id,
    soort: apiKinds[meeting.kind],
    orgaan: meeting.body,
    naam: meeting.name,
    dag: meeting.day,
    tijd: meeting.startsAt,
    eind: meeting.endsAt,
    plaats: meeting.place,
    omschrijving: meeting.about,
    raden: [...meeting.councils],
    voorstel: meeting.proposal,
    stuk: meeting.document ? { titel: meeting.document.title, adres: meeting.document.address } : null,
    stand: states[meeting.state],
    reden_annulering: meeting.cancelledReason,
    versie: meeting.version,
    agenda: meeting.items.map(apiItem),
    aanwezig: [...meeting.present],
  };
}

export const meetingsRead = apiList({
  name: 'meetings',
  path: meetingsPath,
  summary: { nl: 'Vergaderingen, de laatste eerst', en: 'Meetings, the latest first' },
  key: 'vergaderingen',
  item: meetingShape,
  read: async (context, { limit, offset }) => {
    const [rows, [count]] = await context.read([meetingList(limit, offset), meetingCount()]);
    return { items: rows.map(apiMeeting), total: count?.total ?? 0 };
  },
});

/** @returns undefined when there is no such meeting in this region. */
export async function readMeeting(context: PageContext) {
  const number = Number(context.params.vergadering);
  if (!Number.isInteger(number) || number < 1 || number > 999_999_999) return undefined;
  const [[meeting]] = await context.read([meetingById(number)]);
  return meeting ? apiMeeting(meeting) : undefined;
}
