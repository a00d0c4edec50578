import { addDays, dateOf } from '#kernel';
import { developmentEvents } from './developments.ts';
import type { Cast } from './fill.ts';
import { jointProgrammeEvents } from './joint-programmes.ts';
import { demonstrationMeetings } from './meetings.ts';
import { meetingEvents } from './play-meetings.ts';
import {
  agreementEvent,
  calendarEvent,
  consultationEvents,
  evaluationEvents,
  executionEvent,
  familyEvents,
  mandateEvent,
  motionEvents,
  preparationEvent,
  programmeEvent,
  proposedChange,
  splitOffEvents,
  tableEvent,
} from './play-once.ts';
import { proposalEvents } from './play-proposals.ts';
import { processPlanEvents } from './process-plans.ts';
import { demonstrationProposals } from './proposals.ts';
import type { Act } from './room.ts';
import { act, type Event, type Stage } from './stage.ts';
import { seekSupport } from './support.ts';
import { toldInDemonstration } from './telling.ts';

/**
 * Plays the demonstration day by day, every act through the same door as a form, so that its journal reads as it would
 * have been written.
 */
export async function playDemonstration(
  { database, files }: Pick<Stage, 'database' | 'files'>,
  now: string,
  cast: Cast,
): Promise<void> {
  const today = dateOf(now);
  const stage: Stage = {
    database,
    files,
    now,
    today,
    cast,
    proposals: new Map(),
    drafts: new Map(),
    papers: new Map(),
    programmes: [],
    agreements: [],
  };
  const told = toldInDemonstration(cast, today).map(({ daysAgo, actor, operation, params, input }) => {
    const day = addDays(today, -daysAgo);
    return { day, run: () => act(stage, day, actor, operation, params, input) };
  });
  const events: Event[] = [
    ...told,
    ...splitOffEvents(stage),
    ...demonstrationProposals.flatMap((proposal) => proposalEvents(stage, proposal)),
    ...demonstrationMeetings.flatMap((meeting) => meetingEvents(stage, meeting)),
    ...familyEvents(stage),
    ...consultationEvents(stage),
    ...motionEvents(stage),
  ];
  events.push(
    proposedChange(stage),
    calendarEvent(stage),
    tableEvent(stage),
    mandateEvent(stage),
    programmeEvent(stage),
    executionEvent(stage),
    agreementEvent(stage),
    preparationEvent(stage),
    ...evaluationEvents(stage),
    ...processPlanEvents(stage),
    ...jointProgrammeEvents(stage),
    ...developmentEvents(stage),
  );
  const supporting: Act = (...given) => act(stage, ...given);
  events.push({ day: today, run: () => seekSupport(supporting, cast, today) });
  // The sort is stable: what happens on one day keeps its order.
  events.sort((a, b) => a.day.localeCompare(b.day));
  for (const { run } of events) await run();
}
