import { dateOf } from '#kernel';
import { longDate, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Round, Submission } from './round.ts';
import { untilOf } from './until.ts';
import { cameLate, inTimeUntil } from './whole.ts';

const nl = {
  longer: (until: string) =>
    `Na het uitzetten kwam er een extra vrije dag bij: wat tot en met ${until} binnenkomt, is op tijd (Algemene termijnenwet).`,
  inTime: (until: string) => `op tijd tot en met ${until}`,
  judged: (until: string) => `op tijd: de termijn liep door een extra vrije dag tot en met ${until}`,
};
const en: typeof nl = {
  longer: (until) =>
    `An extra day off was added after the sending: what comes in until ${until} is in time (Algemene termijnenwet).`,
  inTime: (until) => `in time until ${until}`,
  judged: (until) => `in time: by an extra day off the term ran until ${until}`,
};
const untilMessages = { nl, en };

const laterThanSet = (round: Round) => {
  const until = untilOf(round);
  return until === round.lastDay ? null : until;
};

/** That the councils are in time later than the last day that was set; empty where they are not. */
export function longerText({ lang }: PageContext, round: Round): string {
  const until = laterThanSet(round);
  return until === null ? '' : untilMessages[lang].longer(longDate(until, lang));
}

/** The same in a list, beside that day. */
export function inTimeText({ lang }: PageContext, round: Round): string {
  const until = laterThanSet(round);
  return until === null ? '' : untilMessages[lang].inTime(plainDate(until, lang));
}

/** Of what came after the last day that was set and is in time nevertheless, also where the extra day was withdrawn since. */
export function judgedText({ lang }: PageContext, round: Round, own: Submission): string {
  const until = inTimeUntil(round, own);
  if (own.handedInAt === null || round.lastDay === null || until === null) return '';
  if (dateOf(own.handedInAt) <= round.lastDay || cameLate(round, own)) return '';
  return untilMessages[lang].judged(plainDate(until, lang));
}
