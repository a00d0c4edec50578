import { z } from 'zod';
import type { CouncilDate, PlannedDay } from '#calendar';
import { voteDoubtWords } from '#elections';
import type { CalendarDate } from '#kernel';
import type { PageContext } from '#platform/http';
import { daysOnCalendar } from './council-days.ts';
import { mayRunRound } from './policy.ts';
import type { Round, SubmissionCorrection } from './round.ts';
import { maySeeDraft } from './rules/points.ts';
import { dispositions } from './rules/round-state.ts';
import type { Brought } from './rules/submission-correction.ts';
import { positions, submissionWords } from './rules/submission-state.ts';
import { cameLate, inTimeUntil, jointMarkOf, shownAnswers, submissionStateOn } from './whole.ts';

const decided = z
  .object({
    dag: z.string(),
    vergadering: z.string(),
    behandeling: z.string().nullable(),
    stemmen_voor: z.number().nullable(),
    stemmen_tegen: z.number().nullable(),
    stemmen_kloppen: z
      .array(z.string())
      .describe('waarin de stemmen niet leken te kloppen, en volgens wie ze vastlegde toch kloppen'),
    link: z.string().nullable(),
  })
  .nullable();

const calendarWords = {
  meets: 'vergadert',
  does_not_meet: 'vergadert_niet',
  unknown: 'onbekend',
} as const;
/** Of a day that its clerk recorded: what the calendar of the council has. */
const onCalendar = z
  .object({
    dag: z.string(),
    volgens_kalender: z
      .enum(Object.values(calendarWords))
      .nullable()
      .describe('of de raad, of zijn commissie, die dag vergadert; null: de kalender begint later'),
    dichtste_dagen: z.array(z.string()).describe('sinds het uitzetten, als er die dag geen vergadering is'),
  })
  .nullable();
const apiDay = (day: CalendarDate | null, planned: PlannedDay | undefined): z.input<typeof onCalendar> =>
  day && {
    dag: day,
    volgens_kalender: planned ? calendarWords[planned.standing] : null,
    dichtste_dagen:
      planned?.standing === 'does_not_meet'
        ? [planned.before, planned.after].flatMap((near) => near?.day ?? [])
        : [],
  };

const first = z.object({ standpunt: z.enum(positions).nullable(), toelichting: z.string() }).nullable();
const apiFirst = ({ sentPosition, sentNote }: Brought): z.input<typeof first> =>
  // Left out of corrections from before it could be corrected.
  (sentNote ?? null) === null ? null : { standpunt: sentPosition, toelichting: sentNote ?? '' };

/** What one council brought, or said. */
export const submission = z.object({
  raad: z.string(),
  stand: z.enum(Object.values(submissionWords)),
  versie: z.number(),
  standpunt: z.enum(positions).nullable(),
  toelichting: z.string(),
  onder_voorbehoud: z.boolean(),
  ingediend_op: z.string().nullable(),
  te_laat: z.boolean(),
  op_tijd_tot_en_met: z.string().nullable().describe('de dag waarnaar te_laat is beoordeeld'),
  gezamenlijke_tekst_met: z.array(z.string()).describe('raden die dezelfde gezamenlijke tekst indienden'),
  uitgegaan_van_tekst_met: z
    .array(z.string())
    .describe('raden die van dezelfde gezamenlijke tekst uitgingen en iets anders indienden'),
  eerst_ingediend: first.describe('wat onder voorbehoud was ingediend, als de raad daarna anders besloot'),
  verbeteringen: z
    .array(
      z.object({
        verbeterd: z.string(),
        door: z.string(),
        reden: z.string(),
        standpunt: z.enum(positions).nullable().describe('wat er stond'),
        toelichting: z.string(),
        eerst_ingediend: first,
        besluit: decided,
      }),
    )
    .describe('wat er stond voor elke verbetering van wat is ingediend'),
  eerder_gezegd: z
    .array(
      z.object({
        gezegd: z.string(),
        toelichting: z.string(),
        besluit_op: z.string().nullable(),
        teruggenomen: z.string(),
        reden: z.string(),
      }),
    )
    .describe('dat de raad geen zienswijze had, en dat hij dat terugnam'),
  antwoorden: z
    .array(
      z.object({
        afdoening: z.enum(dispositions),
        reden: z.string(),
        standpunt: z.enum(positions).nullable().describe('waarop dit het antwoord is'),
        toelichting: z.string(),
        gestuurd: z
          .string()
          .nullable()
          .describe('leeg: nog niet naar de raden, en alleen voor de regiogriffier'),
      }),
    )
    .describe('op het standpunt als geheel: zonder punt, of als de raad na het antwoord anders besloot'),
  besluit: decided,
  besluitdag: onCalendar.describe('de dag van het besluit tegen de raadskalender'),
  commissiedag: onCalendar.describe('de dag van de commissie, zolang het daar ligt'),
});

const apiDecided = (own: Brought & Pick<SubmissionCorrection, 'confirmedDoubts'>): z.input<typeof decided> =>
  own.decisionDay === null
    ? null
    : {
        dag: own.decisionDay,
        vergadering: own.decisionMeeting ?? '',
        behandeling: own.handling,
        stemmen_voor: own.votesFor,
        stemmen_tegen: own.votesAgainst,
        stemmen_kloppen: (own.confirmedDoubts ?? []).map((doubt) => voteDoubtWords[doubt]),
        link: own.decisionLink,
      };

export function apiSubmissions(
  context: PageContext,
  round: Round,
  dates: readonly CouncilDate[],
): z.input<typeof submission>[] {
  const clerk = mayRunRound(context.actor, context.region.id) !== undefined;
  return round.submissions.map((own) => {
    // What is not handed in is for the own clerk and those with whom it is shared.
    const shown = own.handedInAt !== null || maySeeDraft(context.actor, context.region.id, own);
    const mark = jointMarkOf(round, own);
    const days = daysOnCalendar(context, round, own, dates);
    return {
      raad: own.municipality,
      stand: submissionWords[submissionStateOn(round, own, context.today)],
      versie: own.version,
      standpunt: shown ? own.position : null,
      toelichting: shown ? own.note : '',
      onder_voorbehoud: own.provisional,
      ingediend_op: own.handedInAt,
      te_laat: cameLate(round, own),
      op_tijd_tot_en_met: inTimeUntil(round, own),
      gezamenlijke_tekst_met: [...mark.same],
      uitgegaan_van_tekst_met: [...mark.other],
      eerst_ingediend: apiFirst(own),
      verbeteringen: own.corrections.map((was) => ({
        verbeterd: was.at,
        door: was.by,
        reden: was.reason,
        standpunt: was.position,
        toelichting: was.note,
        eerst_ingediend: apiFirst(was),
        besluit: apiDecided(was),
      })),
      eerder_gezegd: own.takenBack.map((each) => ({
        gezegd: each.saidAt,
        toelichting: each.note,
        besluit_op: each.decisionDay,
        teruggenomen: each.at,
        reden: each.reason,
      })),
      antwoorden: shownAnswers(own, clerk).map((each) => ({
        afdoening: each.disposition,
        reden: each.reason,
        standpunt: each.position,
        toelichting: each.note,
        gestuurd: each.toldAt,
      })),
      besluit: shown ? apiDecided(own) : null,
      besluitdag: shown ? apiDay(own.decisionDay, days.council) : null,
      commissiedag: shown && own.state === 'in_committee' ? apiDay(own.committeeDay, days.committee) : null,
    };
  });
}
