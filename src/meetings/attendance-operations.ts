import { z } from 'zod';
import type { MeetingId } from '#kernel';
import { operation } from '#platform/operations';
import { mayLead } from './policy.ts';
import { meetingProblems as problems, meetingRefusals as refusals } from './refusals.ts';
import { markOne, markPresence, noteAbsence, takeMarkBack } from './take-attendance.ts';

const output = z.object({ id: z.number() });
const params = z.object({ vergadering: z.coerce.number().int().positive().max(999_999_999) });
/** `zetel:12`, or the code of a fraction in a committee. */
const who = z.string().trim().max(200);
const codes = z.array(who);

const open = {
  not_regional_clerk: refusals.not_regional_clerk,
  meeting_unknown: refusals.meeting_unknown,
  meeting_over: refusals.meeting_over,
};
const room = {
  ...open,
  fraction_not_in_office: refusals.fraction_not_in_office,
  seat_not_in_meeting: refusals.seat_not_in_meeting,
  seats_not_fractions: refusals.seats_not_fractions,
};

export const markPresenceOperation = operation({
  name: 'mark_presence',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/aanwezigheid',
  summary: {
    nl: 'Aangeven wie aanwezig zijn: zetels, en in een regiocommissie ook fracties',
    en: 'Mark who is present: seats, and in a regional committee fractions too',
  },
  params,
  input: z.object({
    aanwezig: codes.default([]),
    stond_aanwezig: codes.optional(),
    formulier: z.string().optional(),
  }),
  output,
  problems,
  refusals: { ...room, day_ahead: refusals.day_ahead },
  use: (context, { vergadering }, input) => {
    // A form on which nobody stood as present sends an empty list, and that is no list at all in a form.
    const shown = input.stond_aanwezig ?? (input.formulier === undefined ? undefined : []);
    return markPresence(context, vergadering as MeetingId, input.aanwezig, shown);
  },
});

export const markOneOperation = operation({
  name: 'mark_one_presence',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/aanwezig',
  summary: {
    nl: 'Eén zetel of fractie aan- of afmelden',
    en: 'Mark that somebody in a seat, or a fraction, came or left',
  },
  params,
  // One form with a button for each: the button says who, and which way.
  input: z
    .object({ komt: who.optional(), gaat: who.optional() })
    .refine(({ komt, gaat }) => (komt === undefined) !== (gaat === undefined), 'attendee_missing'),
  output,
  problems,
  refusals: markPresenceOperation.refusals,
  use: (context, { vergadering }, { komt, gaat }) =>
    markOne(context, vergadering as MeetingId, (komt ?? gaat) as string, komt !== undefined),
});

export const takeMarkBackOperation = operation({
  name: 'take_mark_back',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/toch-niet-aanwezig',
  summary: {
    nl: 'Een aanmelding terugnemen: deze persoon of fractie was er niet',
    en: 'Take a mark back: this person or fraction was not there',
  },
  params,
  input: z.object({ wie: who.min(1, 'attendee_missing') }),
  output,
  problems,
  refusals: {
    ...open,
    still_there: refusals.still_there,
    not_marked: refusals.not_marked,
    counted_in_vote: refusals.counted_in_vote,
  },
  use: (context, { vergadering }, { wie }) => takeMarkBack(context, vergadering as MeetingId, wie),
});

export const noteAbsenceOperation = operation({
  name: 'note_absence',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/afmelding',
  summary: {
    nl: 'Vastleggen wie met bericht afwezig is, of toch komt',
    en: 'Note who is absent with notice, or comes after all',
  },
  params,
  input: z
    .object({ afwezig: who.optional(), toch_aanwezig: who.optional() })
    .refine(
      ({ afwezig, toch_aanwezig }) => (afwezig === undefined) !== (toch_aanwezig === undefined),
      'attendee_missing',
    ),
  output,
  problems,
  refusals: { ...room, was_there: refusals.was_there },
  use: (context, { vergadering }, { afwezig, toch_aanwezig }) =>
    noteAbsence(
      context,
      vergadering as MeetingId,
      (afwezig ?? toch_aanwezig) as string,
      afwezig !== undefined,
    ),
});
