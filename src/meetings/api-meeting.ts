import { z } from 'zod';
import { apiCapacities, type Capacity } from '#bodies';
import { apiList, type PageContext } from '#platform/http';
import { changeSentence } from './agenda-messages.ts';
import { changesOfMeeting, papersOfMeeting } from './agenda-store.ts';
import { attendeesOfMeeting } from './attendance-store.ts';
import { meetingsPath } from './paths.ts';
import { mayReadDraft } from './policy.ts';
import { agendaIsPublic, itemProgress } from './rules/agenda.ts';
import { type Attendee, attended, isThere, standsFor } from './rules/attendance.ts';
import { timetable } from './rules/timetable.ts';
import { speakersOfMeeting } from './speaker-store.ts';
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
const kinds = {
  proposal: 'voorstel',
  ambition: 'ambitie',
  account: 'verantwoording',
  general: 'eigen_punt',
} as const;

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
  fase: z.enum(Object.values(phases)).nullable(),
  titel: z.string(),
  voorstel: z.number().nullable(),
  ambitie: z.string().nullable(),
  gemeente: z.string().nullable(),
  minuten: z.number().nullable(),
  begint_om: z.string().nullable(),
  aangekondigd_bestuurlijk: z.string().nullable(),
  aangekondigd_maatschappelijk: z.string().nullable(),
  deskundigen: z.array(z.string()),
  deskundigen_gehoord: z.array(z.string()),
  stand: z.enum(['klaar', 'nu', 'komt_nog', 'niet_genoteerd']),
  versie: z.number(),
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
  gepubliceerd_op: z.string().nullable(),
  // Of a draft: empty, unless it is the reader's own.
  agenda: z.array(itemShape),
  aanwezig: z.array(z.string()),
});

const attendeeShape = z.object({
  zetel: z.number().nullable(),
  titel: z.string().nullable(),
  hoedanigheid: z.enum(Object.values(apiCapacities)).nullable(),
  plaatsvervanger: z.boolean(),
  gemeente: z.string().nullable(),
  fractie: z.string().nullable(),
  organisatie: z.string().nullable(),
  is_er: z.boolean(),
  afwezig_met_bericht: z.boolean(),
  verblijven: z.array(
    z.object({
      kwam_op: z.string().nullable().describe('null: aangemeld voordat momenten werden bewaard'),
      ging_op: z.string().nullable().describe('null: is er nog'),
    }),
  ),
});

const apiAttendee = (who: Attendee): z.infer<typeof attendeeShape> => ({
  zetel: who.seat,
  titel: who.title,
  hoedanigheid: who.capacity === null ? null : apiCapacities[who.capacity as Capacity],
  plaatsvervanger: who.deputy,
  gemeente: who.municipality,
  fractie: who.fraction,
  organisatie: who.organisation,
  is_er: isThere(who),
  afwezig_met_bericht: !attended(who) && who.excusedAt !== null,
  verblijven: who.stays.map(({ came, left }) => ({ kwam_op: came, ging_op: left })),
});

/** Every mark in the order in which it was made; at one moment who came before who left. */
function apiMoves(attendees: readonly Attendee[]) {
  return attendees
    .flatMap((who) =>
      who.stays.flatMap(({ came, left }) => [
        { who, at: came, came: true },
        { who, at: left, came: false },
      ]),
    )
    .flatMap(({ who, at, came }) =>
      at === null ? [] : [{ zetel: who.seat, fractie: standsFor(who), op: at, kwam: came }],
    )
    .toSorted((a, b) => Date.parse(a.op) - Date.parse(b.op) || Number(b.kwam) - Number(a.kwam));
}

/** One meeting has more to tell than each in a list. */
export const wholeMeetingShape = meetingShape.extend({
  stukken: z.array(
    z.object({
      punt: z.number(),
      titel: z.string(),
      adres: z.string().nullable(),
      document: z.number().nullable(),
    }),
  ),
  insprekers: z.array(z.object({ punt: z.number().nullable(), aantal: z.number() })),
  wijzigingen: z.array(z.object({ op: z.string(), door: z.string(), wat: z.string() })),
  aanwezigen: z
    .array(attendeeShape)
    .describe('wie er was, nog is of bericht gaf: per zetel van het orgaan, of per fractie zonder naam'),
  gekomen_en_gegaan: z.array(
    z.object({
      zetel: z.number().nullable(),
      fractie: z.string().nullable(),
      op: z.string(),
      kwam: z.boolean(),
    }),
  ),
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

const progresses = { done: 'klaar', now: 'nu', to_come: 'komt_nog', not_noted: 'niet_genoteerd' } as const;

const apiItem = (item: AgendaItem, meeting: Meeting, start: string | null): z.infer<typeof itemShape> => ({
  id: item.id,
  soort: kinds[item.kind],
  fase: item.phase && phases[item.phase],
  titel: item.title,
  voorstel: item.proposal,
  ambitie: item.ambition,
  gemeente: item.municipality,
  minuten: item.minutes,
  begint_om: start,
  aangekondigd_bestuurlijk: item.announcedGoverning,
  aangekondigd_maatschappelijk: item.announcedSocietal,
  deskundigen: [...item.experts],
  deskundigen_gehoord: [...item.expertsHeard],
  stand: progresses[itemProgress(item, meeting)],
  versie: item.version,
  toelichting_bestuurlijk: item.explainedGoverning,
  toelichting_maatschappelijk: item.explainedSocietal,
  conclusie: item.conclusion,
  vragen: item.questions.map(apiQuestion),
});

export function apiMeeting(context: PageContext, meeting: Meeting): z.infer<typeof meetingShape> {
  const shown = agendaIsPublic(meeting) || mayReadDraft(context.actor, context.region.id, meeting);
  const { starts } = timetable(
    meeting.startsAt,
    meeting.items.map((item) => item.minutes),
  );
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
    gepubliceerd_op: meeting.publishedAt,
    agenda: shown ? meeting.items.map((item, index) => apiItem(item, meeting, starts[index] ?? null)) : [],
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
    return { items: rows.map((each) => apiMeeting(context, each)), total: count?.total ?? 0 };
  },
});

/** @returns undefined when there is no such meeting in this region. */
export async function readMeeting(context: PageContext) {
  const number = Number(context.params.vergadering);
  if (!Number.isInteger(number) || number < 1 || number > 999_999_999) return undefined;
  const [[meeting], papers, speakers, changes, attendees] = await context.read([
    meetingById(number),
    papersOfMeeting(number),
    speakersOfMeeting(number),
    changesOfMeeting(number),
    attendeesOfMeeting(number),
  ]);
  if (!meeting) return undefined;
  const whole = apiMeeting(context, meeting);
  const listed = new Set(whole.agenda.map((item) => item.id));
  return {
    ...whole,
    stukken: papers
      .filter((paper) => listed.has(paper.item))
      .map(({ item, title, address, document }) => ({ punt: item, titel: title, adres: address, document })),
    insprekers: speakers.map(({ item, count }) => ({ punt: item, aantal: count })),
    wijzigingen: changes.map((change) => ({
      op: change.at,
      door: change.byOffice,
      wat: changeSentence(change, 'nl'),
    })),
    aanwezigen: attendees.filter((who) => attended(who) || who.excusedAt !== null).map(apiAttendee),
    gekomen_en_gegaan: apiMoves(attendees),
  };
}
