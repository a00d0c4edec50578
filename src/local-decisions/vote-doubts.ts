import { fractionsInOffice } from '#elections';
import type { CalendarDate, MunicipalityId } from '#kernel';
import type { Write } from '#platform/database';
import { lawWords } from '#platform/html';
import type { DecisionDoubt } from './rules/council-vote.ts';

/** The word of a doubt in a request: whoever records the decision says of each by its name that it is right all the same. */
export const doubtWords = {
  votes_at_hamerstuk: 'stemmen_bij_hamerstuk',
  votes_too_many: 'te_veel_stemmen',
  votes_too_few: 'te_weinig_stemmen',
  votes_no_majority: 'geen_meerderheid',
  votes_majority: 'wel_meerderheid',
  votes_tie_full: 'staking_voltallig',
  amendment_adopted: 'aangenomen_amendement',
} as const satisfies Record<DecisionDoubt, string>;
export const decisionDoubts = Object.keys(doubtWords) as DecisionDoubt[];

const sentences: Readonly<Record<DecisionDoubt, { readonly nl: string; readonly en: string }>> = {
  votes_no_majority: {
    nl: 'De raad nam het voorstel aan, maar er zijn niet meer stemmen voor dan tegen ({law}).',
    en: 'The council adopted the proposal, but there are no more votes for than against ({law}).',
  },
  votes_majority: {
    nl: 'De raad verwierp het voorstel, maar er zijn meer stemmen voor dan tegen ({law}).',
    en: 'The council rejected the proposal, but there are more votes for than against ({law}).',
  },
  votes_tie_full: {
    nl: 'De stemmen staakten in een voltallige raad. Dan is het voorstel verworpen en niet aangehouden ({law}).',
    en: 'The votes were tied in a complete council. Then the proposal is rejected and not held over ({law}).',
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
  amendment_adopted: {
    nl: 'De raad nam een amendement op dit voorstel aan, maar er is vastgelegd dat het voorstel ongewijzigd is aangenomen.',
    en: 'The council adopted an amendment to this proposal, but it is recorded that the proposal was adopted unchanged.',
  },
};

/** Where the rule stands that a doubt goes by; that nobody votes who is no member needs none. */
const rules: Readonly<Record<DecisionDoubt, Parameters<typeof lawWords>[0] | null>> = {
  votes_no_majority: 'G5',
  votes_majority: 'G5',
  votes_tie_full: 'G9',
  votes_too_many: null,
  votes_too_few: ['G2', 'G4'],
  votes_at_hamerstuk: 'G8',
  amendment_adopted: null,
};
const lawOf = (doubt: DecisionDoubt, day: CalendarDate, lang: 'nl' | 'en') => {
  const rule = rules[doubt];
  return rule === null ? '' : lawWords(rule, day, lang);
};

/** What is said of votes, or of a text, that do not fit the outcome: where it is recorded, and beside it for who reads it. @param day of the decision */
export const doubtSentence = (doubt: DecisionDoubt, day: CalendarDate, lang: 'nl' | 'en') =>
  sentences[doubt][lang].replace('{law}', lawOf(doubt, day, lang));

/** A refusal is told in either language. */
export const doubtDetails = (doubt: DecisionDoubt, day: CalendarDate) => ({
  law_nl: lawOf(doubt, day, 'nl'),
  law_en: lawOf(doubt, day, 'en'),
});

const refusal = (doubt: DecisionDoubt) => ({
  status: 422 as const,
  field: `stemmen_kloppen.${doubtWords[doubt]}`,
  nl: `${sentences[doubt].nl.replace('{law}', '{law_nl}')} Verbeter de stemmen of de uitkomst, of vink aan dat het zo is vastgesteld.`,
  en: `${sentences[doubt].en.replace('{law}', '{law_en}')} Correct the votes or the outcome, or tick that this is what was established.`,
});

export const doubtRefusals = {
  votes_no_majority: refusal('votes_no_majority'),
  votes_majority: refusal('votes_majority'),
  votes_tie_full: refusal('votes_tie_full'),
  votes_too_many: refusal('votes_too_many'),
  votes_too_few: refusal('votes_too_few'),
  votes_at_hamerstuk: refusal('votes_at_hamerstuk'),
  amendment_adopted: {
    ...refusal('amendment_adopted'),
    nl: 'De raad nam op dit voorstel een amendement aan: {amendments}. Kies de uitkomst met amendement en neem de tekst over, of vink aan dat het voorstel ongewijzigd is aangenomen.',
    en: 'The council adopted an amendment to this proposal: {amendments}. Choose the outcome with amendment and copy its text, or tick that the proposal was adopted unchanged.',
  },
};

/** Members of a council on a day, by the election and what changed since; null: no result is known here. */
export async function sittingMembers(transaction: Write, municipality: MunicipalityId, day: CalendarDate) {
  const seats = (await fractionsInOffice(transaction, [municipality], day)).reduce(
    (sum, each) => sum + each.seats,
    0,
  );
  return seats > 0 ? seats : null;
}
