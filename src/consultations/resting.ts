import type { MunicipalityId } from '#kernel';
import type { Resting, RestsOnCouncils } from '#platform/http';
import { roundPath, submissionPath } from './paths.ts';
import { mayRunRound } from './policy.ts';
import { type Round, runningRounds } from './store.ts';
import { stateOn } from './whole.ts';

/** A council that has decided on its points, or handed in, needs no meeting any more. */
const undecided: ReadonlySet<string> = new Set(['open', 'preparing', 'in_committee']);

/** Councils that still have to come to their points before the last day of a round. */
export const roundsRest: RestsOnCouncils = {
  statements: () => [runningRounds()],
  resting: ([rounds = []], today, lang) =>
    (rounds as Round[]).flatMap((round): Resting[] => {
      const { sentOn, lastDay } = round;
      if (sentOn === null || lastDay === null || stateOn(round, today) !== 'sent_out') return [];
      const one = (council: MunicipalityId): Resting => ({
        about: lang === 'nl' ? `Raadpleging: ${round.title}` : `Consultation: ${round.title}`,
        path: roundPath(round.id),
        ownPath: submissionPath(round.id, council),
        council,
        meeting: 'council',
        start: sentOn,
        last: lastDay,
        planned: false,
        since: sentOn,
      });
      return round.submissions
        .filter(({ state }) => undecided.has(state))
        .map(({ municipality }) => one(municipality));
    }),
  asks: (actor, region) => mayRunRound(actor, region) !== undefined,
};
