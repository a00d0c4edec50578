import { dateOf } from '#kernel';
import { longDate, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { mayReopen } from './after-closing.ts';
import { closingMessages } from './closing-messages.ts';
import { consultationMessages } from './messages.ts';
import type { Round, Submission } from './round.ts';
import { untilOf } from './until.ts';
import { answersSent, cameLate, closedEarly, decidedOn, inTerm, inTimeUntil } from './whole.ts';

const nl = {
  longer: (until: string) =>
    `Na het uitzetten kwam er een extra vrije dag bij: wat tot en met ${until} binnenkomt, is op tijd (Algemene termijnenwet).`,
  inTime: (until: string) => `op tijd tot en met ${until}`,
  closed: (day: string) => `Gesloten op ${day}: alle raden hadden gereageerd;`,
  closedOn: (day: string) => `gesloten op ${day}`,
  ran: (until: string) => ` de termijn liep tot en met ${until}.`,
  runs: (until: string) => ` de termijn loopt tot en met ${until}.`,
  reopened: (closed: string, day: string) => `Gesloten op ${closed} en heropend op ${day}.`,
  judged: (until: string) => `op tijd: de termijn liep door een extra vrije dag tot en met ${until}`,
};
const en: typeof nl = {
  longer: (until) =>
    `An extra day off was added after the sending: what comes in until ${until} is in time (Algemene termijnenwet).`,
  inTime: (until) => `in time until ${until}`,
  closed: (day) => `Closed on ${day}: all councils had responded;`,
  closedOn: (day) => `closed on ${day}`,
  ran: (until) => ` the term ran until ${until}.`,
  runs: (until) => ` the term runs until ${until}.`,
  reopened: (closed, day) => `Closed on ${closed} and opened again on ${day}.`,
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

/** "Gesloten op 28 november 2026: alle raden hadden gereageerd; de termijn liep tot en met 25 januari 2027." */
export function closedText({ lang, today }: PageContext, round: Round): string {
  const closing = closedEarly(round);
  const until = untilOf(round);
  if (!closing || until === null) return '';
  const t = untilMessages[lang];
  const says = inTerm(round, today) ? t.runs : t.ran;
  return t.closed(plainDate(dateOf(closing.at), lang)) + says(plainDate(until, lang));
}

/** Each time that it was closed too soon, with why it was opened again. */
export const reopenedTexts = ({ lang }: PageContext, { closings }: Round) =>
  closings.flatMap(({ at, reopened }) =>
    reopened
      ? [
          {
            said: untilMessages[lang].reopened(
              plainDate(dateOf(at), lang),
              plainDate(dateOf(reopened.at), lang),
            ),
            reason: reopened.reason,
          },
        ]
      : [],
  );

/** The same in a list, beside the last day. */
export function closedOnText({ lang }: PageContext, round: Round): string {
  const closing = closedEarly(round);
  return closing ? untilMessages[lang].closedOn(plainDate(dateOf(closing.at), lang)) : '';
}

/** Of a round closed early, what its council can still do within its term: each sentence only where it is so. */
export function closedInText({ lang, today }: PageContext, round: Round, own: Submission): string {
  const until = untilOf(round);
  if (until === null || !closedEarly(round) || !inTerm(round, today)) return '';
  const t = closingMessages[lang].mine;
  const day = plainDate(until, lang);
  if (own.state === 'none') return consultationMessages[lang].own.closedNone(day);
  if (own.handedInAt === null) return (answersSent(round) ? t.ownAlone : t.writes)(day);
  if (!mayReopen(round, today)) return '';
  return (decidedOn(own) ? t.decided : t.handedIn)(day);
}
