import { type CalendarDate, type MunicipalityId, type VoteDoubt, voteDoubts } from '#kernel';
import type { Write } from '#platform/database';
import { lawWords } from '#platform/html';
import { fractionsInOffice } from './councils.ts';

// What is said of votes of a council that do not fit what it decided: one wording for whatever it decided on.

/** The word of a doubt in a request: whoever records the decision says of each by its name that it is right all the same. */
export const voteDoubtWords = {
  votes_at_hamerstuk: 'stemmen_bij_hamerstuk',
  votes_too_many: 'te_veel_stemmen',
  votes_too_few: 'te_weinig_stemmen',
  votes_no_majority: 'geen_meerderheid',
  votes_majority: 'wel_meerderheid',
  votes_tie_full: 'staking_voltallig',
} as const satisfies Record<VoteDoubt, string>;

export const voteDoubtsNamed = (words: readonly string[]): VoteDoubt[] =>
  voteDoubts.filter((doubt) => words.includes(voteDoubtWords[doubt]));

const sentences: Readonly<Record<VoteDoubt, { readonly nl: string; readonly en: string }>> = {
  votes_no_majority: {
    nl: 'De raad nam dit aan, maar er zijn niet meer stemmen voor dan tegen ({law}).',
    en: 'The council adopted this, but there are no more votes for than against ({law}).',
  },
  votes_majority: {
    nl: 'De raad verwierp dit, maar er zijn meer stemmen voor dan tegen ({law}).',
    en: 'The council rejected this, but there are more votes for than against ({law}).',
  },
  votes_tie_full: {
    nl: 'De stemmen staakten in een voltallige raad. Dan is het verworpen en niet aangehouden ({law}).',
    en: 'The votes were tied in a complete council. Then it is rejected and not held over ({law}).',
  },
  votes_too_many: {
    nl: 'Er zijn meer stemmen dan de raad leden heeft.',
    en: 'There are more votes than the council has members.',
  },
  votes_too_few: {
    nl: 'Aan de stemming deed niet meer dan de helft van de leden mee; zo is een stemming alleen geldig als leden zich moesten onthouden of er opnieuw vergaderd of gestemd werd ({law}).',
    en: 'Not more than half of the members took part in the vote; that is valid only where members had to abstain, or the council met or voted anew ({law}).',
  },
  votes_at_hamerstuk: {
    nl: 'Over een hamerstuk wordt niet gestemd: zonder stemming is het aangenomen ({law}).',
    en: 'There is no vote about a hamerstuk: without a vote it is adopted ({law}).',
  },
};

/** Asked with the tick that says that it is so. */
export const voteDoubtAsked: Readonly<Record<VoteDoubt, { readonly nl: string; readonly en: string }>> = {
  votes_no_majority: {
    nl: 'Aangenomen zonder meer stemmen voor dan tegen: klopt dat?',
    en: 'Adopted without more votes for than against: is that right?',
  },
  votes_majority: {
    nl: 'Verworpen met meer stemmen voor dan tegen: klopt dat?',
    en: 'Rejected with more votes for than against: is that right?',
  },
  votes_tie_full: {
    nl: 'Aangehouden na staking in een voltallige raad: klopt dat?',
    en: 'Held over after a tie in a complete council: is that right?',
  },
  votes_too_many: {
    nl: 'Meer stemmen dan leden: klopt dat?',
    en: 'More votes than members: is that right?',
  },
  votes_too_few: {
    nl: 'Niet meer dan de helft van de leden stemde: klopt dat?',
    en: 'Not more than half of the members voted: is that right?',
  },
  votes_at_hamerstuk: {
    nl: 'Stemmen bij een hamerstuk: klopt dat?',
    en: 'Votes about a hamerstuk: is that right?',
  },
};
export const voteDoubtYes = {
  nl: 'Ja, zo is het vastgesteld',
  en: 'Yes, this is what was established',
} as const;

/** Where the rule stands that a doubt goes by; that nobody votes who is no member needs none. */
const rules: Readonly<Record<VoteDoubt, Parameters<typeof lawWords>[0] | null>> = {
  votes_no_majority: 'G5',
  votes_majority: 'G5',
  votes_tie_full: 'G9',
  votes_too_many: null,
  votes_too_few: ['G2', 'G4'],
  votes_at_hamerstuk: 'G8',
};
const lawOf = (doubt: VoteDoubt, day: CalendarDate, lang: 'nl' | 'en') => {
  const rule = rules[doubt];
  return rule === null ? '' : lawWords(rule, day, lang);
};

/** @param day of the decision */
export const voteDoubtSentence = (doubt: VoteDoubt, day: CalendarDate, lang: 'nl' | 'en') =>
  sentences[doubt][lang].replace('{law}', lawOf(doubt, day, lang));

/** A refusal is told in either language. */
export const voteDoubtDetails = (doubt: VoteDoubt, day: CalendarDate) => ({
  law_nl: lawOf(doubt, day, 'nl'),
  law_en: lawOf(doubt, day, 'en'),
});

const refusal = (doubt: VoteDoubt) => ({
  status: 422 as const,
  field: `stemmen_kloppen.${voteDoubtWords[doubt]}`,
  nl: `${sentences[doubt].nl.replace('{law}', '{law_nl}')} Verbeter de stemmen of de uitkomst, of vink aan dat het zo is vastgesteld.`,
  en: `${sentences[doubt].en.replace('{law}', '{law_en}')} Correct the votes or the outcome, or tick that this is what was established.`,
});
export const voteDoubtRefusals = Object.fromEntries(
  voteDoubts.map((doubt) => [doubt, refusal(doubt)]),
) as Readonly<Record<VoteDoubt, ReturnType<typeof refusal>>>;

/** Members of a council on a day, by the election and what changed since; null: no result is known here. */
export async function sittingMembers(
  transaction: Write,
  municipality: MunicipalityId,
  day: CalendarDate,
): Promise<number | null> {
  const seats = (await fractionsInOffice(transaction, [municipality], day)).reduce(
    (sum, each) => sum + each.seats,
    0,
  );
  return seats > 0 ? seats : null;
}
