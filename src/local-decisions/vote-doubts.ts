import { voteDoubtDetails, voteDoubtRefusals, voteDoubtSentence, voteDoubtWords } from '#elections';
import type { CalendarDate } from '#kernel';
import type { DecisionDoubt } from './rules/council-vote.ts';

// Beside votes that do not fit (`elections/vote-doubts.ts`): a text that does not.

/** The word of a doubt in a request: whoever records the decision says of each by its name that it is right all the same. */
export const doubtWords = {
  ...voteDoubtWords,
  amendment_adopted: 'aangenomen_amendement',
} as const satisfies Record<DecisionDoubt, string>;
export const decisionDoubts = Object.keys(doubtWords) as DecisionDoubt[];

const amendmentAdopted = {
  nl: 'De raad nam een amendement op dit voorstel aan, maar er is vastgelegd dat het voorstel ongewijzigd is aangenomen.',
  en: 'The council adopted an amendment to this proposal, but it is recorded that the proposal was adopted unchanged.',
} as const;

/** Asked with the tick that says that it is so. */
export const amendmentAsked = {
  nl: 'Ongewijzigd aangenomen, met een aangenomen amendement: klopt dat?',
  en: 'Adopted unchanged, with an adopted amendment: is that right?',
} as const;

/** What is said of votes, or of a text, that do not fit the outcome: where it is recorded, and beside it for who reads it. @param day of the decision */
export const doubtSentence = (doubt: DecisionDoubt, day: CalendarDate, lang: 'nl' | 'en'): string =>
  doubt === 'amendment_adopted' ? amendmentAdopted[lang] : voteDoubtSentence(doubt, day, lang);

/** A refusal is told in either language. */
export const doubtDetails = (doubt: DecisionDoubt, day: CalendarDate) =>
  doubt === 'amendment_adopted' ? {} : voteDoubtDetails(doubt, day);

export const doubtRefusals = {
  ...voteDoubtRefusals,
  amendment_adopted: {
    status: 422 as const,
    field: `stemmen_kloppen.${doubtWords.amendment_adopted}`,
    nl: 'De raad nam op dit voorstel een amendement aan: {amendments}. Kies de uitkomst met amendement en neem de tekst over, of vink aan dat het voorstel ongewijzigd is aangenomen.',
    en: 'The council adopted an amendment to this proposal: {amendments}. Choose the outcome with amendment and copy its text, or tick that the proposal was adopted unchanged.',
  },
};
