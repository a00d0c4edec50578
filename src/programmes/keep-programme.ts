import { unknownAmbitions } from '#ambitions';
import { type AmbitionId, type CalendarDate, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayKeepProgramme } from './policy.ts';
import { type Carrier, type CarrierFault, carrierFault, concerned } from './rules/carriers.ts';
import {
  type Amount,
  type CycleText,
  type Indicator,
  type ProgrammeContent,
  partWith,
} from './rules/programme.ts';
import { standing } from './rules/progress.ts';
import {
  insertMeasurement,
  insertProgrammeVersion,
  lockProgramme,
  measurementsNow,
  measuresOfActivity,
  type Programme,
  unknownProposals,
} from './store.ts';

export type EnterCode = 'programme_unknown' | 'programme_not_yours' | 'part_unknown';

/** The programme, its part and the office, or why not. */
export async function enter(context: WriteContext, id: number, number: string) {
  const programme = await lockProgramme(context.transaction, id);
  if (!programme) return refuse('programme_unknown');
  const office = mayKeepProgramme(context.actor, context.region.id, programme);
  if (!office) return refuse('programme_not_yours');
  const found = partWith(programme.content, number);
  if (!found) return refuse('part_unknown');
  return ok({ programme, office, found });
}

/** What an office writes of one goal or activity beside what the documents say. */
export interface GivenPart {
  readonly title: string;
  readonly texts: readonly CycleText[];
  readonly indicator: Indicator | null;
  readonly by: string;
  /** Null: nobody chose yet. Undefined: as it is. */
  readonly carrier: Carrier | null | undefined;
  readonly amounts: readonly Amount[];
  readonly ambitions: readonly AmbitionId[];
  readonly proposals: readonly number[];
}
export type DescribePartCode =
  | EnterCode
  | 'part_measured'
  | 'part_carried_out'
  | CarrierFault
  | 'municipality_elsewhere'
  | 'indicator_nameless'
  | 'amount_twice'
  | 'text_twice'
  | 'ambition_unknown'
  | 'proposal_unknown'
  | 'reason_missing'
  | 'changed_meanwhile';

function carrierWrong({ region }: WriteContext, carrier: GivenPart['carrier']) {
  if (!carrier) return undefined;
  const here = new Set(region.municipalities.map(({ id }) => id));
  if (concerned(carrier).some((each) => !here.has(each))) return 'municipality_elsewhere' as const;
  return carrierFault(carrier);
}

async function wrongPart(context: WriteContext, given: GivenPart) {
  const twice = (keys: readonly string[]) => keys.findIndex((each, at) => keys.indexOf(each) !== at);
  const amount = twice(given.amounts.map(({ document, year, kind }) => `${document} ${year} ${kind}`));
  if (amount >= 0) return refuse('amount_twice', { field: `bedragen.${amount}.jaar` });
  const text = twice(given.texts.map(({ document }) => document));
  if (text >= 0) return refuse('text_twice', { field: `teksten.${text}.stuk` });
  if (given.indicator && given.indicator.name === '') return refuse('indicator_nameless');
  const carrier = carrierWrong(context, given.carrier);
  if (carrier) return refuse(carrier);
  if ((await unknownAmbitions(context.transaction, given.ambitions)).length > 0)
    return refuse('ambition_unknown');
  const [unknown] = await unknownProposals(context.transaction, given.proposals);
  return unknown === undefined ? undefined : refuse('proposal_unknown', { number: unknown });
}

function withPart(content: ProgrammeContent, number: string, given: GivenPart): ProgrammeContent {
  const { indicator, by, carrier, ...both } = given;
  return {
    ...content,
    smartGoals: content.smartGoals.map((goal) =>
      goal.number === number ? { ...goal, ...both, indicator } : goal,
    ),
    activities: content.activities.map((each) => {
      if (each.number !== number) return each;
      const { carrier: before, ...rest } = each;
      const now = carrier === undefined ? before : carrier;
      return { ...rest, ...both, by, ...(now ? { carrier: now } : {}) };
    }),
  };
}

/** Without that number; what stands under it by its own number stays, and is told to hang loose. */
const withoutPart = (content: ProgrammeContent, number: string): ProgrammeContent => ({
  ...content,
  smartGoals: content.smartGoals.filter((each) => each.number !== number),
  activities: content.activities.filter((each) => each.number !== number),
});

const mostNamed = 5;
const named = (measures: readonly { readonly id: number; readonly title: string }[]) =>
  measures
    .slice(0, mostNamed)
    .map(({ id, title }) => `“${title}” (${id})`)
    .concat(measures.length > mostNamed ? [`+ ${measures.length - mostNamed}`] : [])
    .join(', ');

/** Writes one goal or activity anew: a next version of the whole programme, with the reason. @param given null: takes it away @param seen the version before the eyes */
export async function describePart(
  context: WriteContext,
  at: { readonly programme: number; readonly number: string },
  given: GivenPart | null,
  seen: number,
  reason: string,
): Promise<Result<Done<{ programme: number; number: string }>, DescribePartCode>> {
  const entered = await enter(context, at.programme, at.number);
  if (!entered.ok) return entered;
  const { programme, office, found } = entered.value;
  // A measurement is of a number, and stays: whatever got the number next would seem to have been measured.
  const measured = given ? [] : await measurementsNow(context.transaction, programme.id, at.number);
  if (measured.length > 0) return refuse('part_measured', { count: measured.length });
  // So is a measure, which somebody carries out.
  const measures = given ? [] : await measuresOfActivity(context.transaction, programme.id, at.number);
  if (measures.length > 0) return refuse('part_carried_out', { measures: named(measures) });
  const wrong = given && (await wrongPart(context, given));
  if (wrong) return wrong;
  if (programme.version !== seen) return refuse('changed_meanwhile', { version: programme.version });
  if (reason === '') return refuse('reason_missing');
  const version = programme.version + 1;
  const recording = { version, now: context.now, by: office.title, reason };
  const content = given
    ? withPart(programme.content, at.number, given)
    : withoutPart(programme.content, at.number);
  await insertProgrammeVersion(context.transaction, context.region.id, programme.id, content, recording);
  return ok({
    output: at,
    office,
    entries: [
      {
        operation: 'describe_programme_part',
        subject: `programme/${programme.id}`,
        payload: {
          number: at.number,
          before: found.part,
          after: { version, ...(given ?? { removed: true }) },
        },
        reason,
      },
    ],
  });
}

export interface GivenMeasurement {
  readonly day: CalendarDate;
  readonly value: number;
  readonly words: string;
  readonly source: string;
  readonly reason: string;
}
export type ReportProgressCode = EnterCode | 'no_indicator' | 'day_ahead' | 'reason_missing';

/** Reports what the indicator of a SMART goal was on a day. Another one for the same day corrects the first, which stays. */
export async function reportProgress(
  context: WriteContext,
  at: { readonly programme: number; readonly number: string },
  given: GivenMeasurement,
): Promise<Result<Done<{ programme: number; number: string; id: number }>, ReportProgressCode>> {
  const entered = await enter(context, at.programme, at.number);
  if (!entered.ok) return entered;
  const { programme, office, found } = entered.value;
  if (found.kind !== 'smart_goal' || found.part.indicator === null) return refuse('no_indicator');
  if (given.day > context.today) return refuse('day_ahead');
  const before = standing(await measurementsNow(context.transaction, programme.id, at.number));
  const corrects = before.some(({ day }) => day === given.day);
  if (corrects && given.reason === '') return refuse('reason_missing');
  const { reason, ...measured } = given;
  const row = {
    ...measured,
    number: at.number,
    reason: reason || null,
    recordedBy: office.title,
    recordedAt: context.now,
  };
  const id = await insertMeasurement(context.transaction, context.region.id, programme.id, row);
  return ok({
    output: { ...at, id },
    office,
    entries: [entryOf(programme, { id, number: at.number, ...measured }, reason)],
  });
}

function entryOf(programme: Programme, payload: Readonly<Record<string, unknown>>, reason: string) {
  const subject = `programme/${programme.id}`;
  return { operation: 'report_progress', subject, payload, ...(reason === '' ? {} : { reason }) };
}
