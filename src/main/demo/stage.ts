import { type Actor, addDays, type CalendarDate, weekday } from '#kernel';
import type { Database } from '#platform/database';
import type { FileStore } from '#platform/files';
import { type AnyOperation, perform } from '#platform/operations';
import { adviceFeature } from '../../advice/feature.tsx';
import { agreementsFeature } from '../../agreements/feature.tsx';
import { ambitionsFeature } from '../../ambitions/feature.tsx';
import { calendarFeatureWith } from '../../calendar/feature.tsx';
import { commitmentsFeature } from '../../commitments/feature.tsx';
import { consultationsFeature } from '../../consultations/feature.tsx';
import { deliberationFeature } from '../../deliberation/feature.tsx';
import { developmentsFeature } from '../../developments/feature.tsx';
import { documentsFeature } from '../../documents/feature.tsx';
import { electionsFeature } from '../../elections/feature.ts';
import { evaluationsFeature } from '../../evaluations/feature.tsx';
import { executionFeature } from '../../execution/feature.tsx';
import { familiesFeature } from '../../families/feature.tsx';
import { historyFeature } from '../../history/feature.tsx';
import { jointProgrammesFeature } from '../../joint-programmes/feature.tsx';
import { localDecisionsFeature } from '../../local-decisions/feature.tsx';
import { longTermAgendaFeature } from '../../long-term-agenda/feature.tsx';
import { mandatesFeature } from '../../mandates/feature.tsx';
import { meetingsFeature } from '../../meetings/feature.tsx';
import { minutesFeature } from '../../minutes/feature.tsx';
import { motionsFeature } from '../../motions/feature.tsx';
import { newsFeature } from '../../news/feature.tsx';
import { preparationFeature } from '../../preparation/feature.tsx';
import { processPlansFeature } from '../../process-plans/feature.tsx';
import { programmesFeature } from '../../programmes/feature.tsx';
import { proposalsFeature } from '../../proposals/feature.tsx';
import { rulebookFeature } from '../../rulebook/feature.tsx';
import { supportFeature } from '../../support/feature.tsx';
import { votingFeature } from '../../voting/feature.tsx';
import type { Cast } from './fill.ts';
import { demonstrationRegion as region } from './setting.ts';

const operations = new Map<string, AnyOperation>(
  [
    electionsFeature([]),
    ambitionsFeature([]),
    historyFeature,
    newsFeature,
    rulebookFeature,
    proposalsFeature([]),
    documentsFeature,
    meetingsFeature([]),
    commitmentsFeature,
    motionsFeature,
    calendarFeatureWith([]),
    deliberationFeature,
    votingFeature([]),
    minutesFeature,
    adviceFeature,
    consultationsFeature,
    localDecisionsFeature([]),
    longTermAgendaFeature,
    mandatesFeature([]),
    executionFeature,
    supportFeature,
    programmesFeature([]),
    agreementsFeature([]),
    evaluationsFeature,
    preparationFeature,
    processPlansFeature,
    jointProgrammesFeature,
    developmentsFeature,
    familiesFeature,
  ]
    .flatMap((feature) => feature.forms ?? [])
    .map(({ operation }) => [operation.name, operation]),
);

/** Something that happened on a day; on one day in the order in which it was told. */
export interface Event {
  readonly day: CalendarDate;
  readonly run: () => Promise<unknown>;
}

const thursday = 4;

/** A meeting is on the Thursday before or, when it is to come, after; one of today is today. */
export function meetingDay(today: CalendarDate, daysAgo: number): CalendarDate {
  const day = addDays(today, -daysAgo);
  if (daysAgo === 0) return day;
  const back = (weekday(day) - thursday + 7) % 7;
  return addDays(day, daysAgo > 0 ? -back : (7 - back) % 7);
}

/** No council meets at the weekend: the Friday before or, when it is to come, the Monday after. */
export function workday(today: CalendarDate, daysAgo: number): CalendarDate {
  const day = addDays(today, -daysAgo);
  const over = Math.max(0, weekday(day) - 5);
  return addDays(day, daysAgo > 0 ? -over : over === 0 ? 0 : 3 - over);
}

export const matches = (fraction: string, keys: readonly string[] = []) =>
  keys.some((key) => fraction.endsWith(key) || fraction.startsWith(key));

export interface Stage {
  readonly database: Database;
  readonly files: FileStore;
  readonly now: string;
  readonly today: CalendarDate;
  readonly cast: Cast;
  /** Key -> number. */
  readonly proposals: Map<string, number>;
  /** Body -> its last meeting that was held, when its minutes are drawn up and not approved yet. */
  readonly drafts: Map<string, number>;
  /** Title of a document -> number. */
  readonly papers: Map<string, number>;
  /** Numbers of the programmes, as they were taken over. */
  readonly programmes: number[];
  /** Numbers of the agreements, as they were made. */
  readonly agreements: number[];
}

/** Takes one operation on a day in the past, through the same door as a form. @returns the number that it answered */
export async function act(...given: Parameters<typeof answerTo>): Promise<number> {
  return ((await answerTo(...given)) as { id: number }).id;
}

export async function answerTo(
  stage: Stage,
  day: CalendarDate,
  actor: Actor,
  name: string,
  params: Record<string, unknown>,
  input: Record<string, unknown>,
): Promise<unknown> {
  const operation = operations.get(name);
  if (!operation) throw new Error(`No operation is called ${name}`);
  const evening = `${day}T19:00:00Z`;
  const now = evening < stage.now ? evening : stage.now;
  const context = { region, actor, now, today: day };
  const result = await perform(
    stage.database,
    operation,
    context,
    operation.params.parse(params),
    operation.input.parse(input),
  );
  if (!result.ok) throw new Error(`The demonstration was refused ${name}: ${result.code}`);
  return result.value;
}

export function numberOf(stage: Stage, key: string): number {
  const number = stage.proposals.get(key);
  if (number === undefined) throw new Error(`The demonstration has not drafted ${key} yet`);
  return number;
}
