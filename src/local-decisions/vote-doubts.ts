import { fractionsInOffice } from '#elections';
import type { CalendarDate, MunicipalityId } from '#kernel';
import type { Write } from '#platform/database';
import type { VoteDoubt } from './rules/council-vote.ts';

/** What is said of votes that do not fit the outcome: where it is recorded, and beside it for who reads it. */
export const doubtSentences: Readonly<Record<VoteDoubt, { readonly nl: string; readonly en: string }>> = {
  votes_no_majority: {
    nl: 'De raad nam het voorstel aan, maar er zijn niet meer stemmen voor dan tegen (Gemeentewet, artikel 30).',
    en: 'The council adopted the proposal, but there are no more votes for than against (Gemeentewet, article 30).',
  },
  votes_majority: {
    nl: 'De raad verwierp het voorstel, maar er zijn meer stemmen voor dan tegen (Gemeentewet, artikel 30).',
    en: 'The council rejected the proposal, but there are more votes for than against (Gemeentewet, article 30).',
  },
  votes_tie_full: {
    nl: 'De stemmen staakten in een voltallige raad. Dan is het voorstel verworpen en niet aangehouden (Gemeentewet, artikel 32).',
    en: 'The votes were tied in a complete council. Then the proposal is rejected and not held over (Gemeentewet, article 32).',
  },
  votes_too_many: {
    nl: 'Er zijn meer stemmen dan de raad leden heeft.',
    en: 'There are more votes than the council has members.',
  },
  votes_too_few: {
    nl: 'Aan de stemming deed niet meer dan de helft van de leden mee; zo is een stemming alleen geldig als leden zich moesten onthouden of er opnieuw vergaderd of gestemd werd (Gemeentewet, artikelen 20 en 29).',
    en: 'Not more than half of the members took part in the vote; that is valid only where members had to abstain, or the council met or voted anew (Gemeentewet, articles 20 and 29).',
  },
  votes_at_hamerstuk: {
    nl: 'Over een hamerstuk wordt niet gestemd: zonder stemming is het aangenomen (Gemeentewet, artikel 32, lid 3).',
    en: 'There is no vote about a hamerstuk: without a vote it is adopted (Gemeentewet, article 32(3)).',
  },
};

const refusal = (doubt: VoteDoubt) => ({
  status: 422 as const,
  field: 'stemmen_kloppen',
  nl: `${doubtSentences[doubt].nl} Verbeter de stemmen of de uitkomst, of zeg hier dat het zo is vastgesteld.`,
  en: `${doubtSentences[doubt].en} Correct the votes or the outcome, or say here that this is what was established.`,
});

export const doubtRefusals = {
  votes_no_majority: refusal('votes_no_majority'),
  votes_majority: refusal('votes_majority'),
  votes_tie_full: refusal('votes_tie_full'),
  votes_too_many: refusal('votes_too_many'),
  votes_too_few: refusal('votes_too_few'),
  votes_at_hamerstuk: refusal('votes_at_hamerstuk'),
};

/** Members of a council on a day, by the election and what changed since; null: no result is known here. */
export async function sittingMembers(transaction: Write, municipality: MunicipalityId, day: CalendarDate) {
  const seats = (await fractionsInOffice(transaction, [municipality], day)).reduce(
    (sum, each) => sum + each.seats,
    0,
  );
  return seats > 0 ? seats : null;
}
