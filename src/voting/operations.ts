import { z } from 'zod';
import type { AgendaItemId, FractionId, VoteId } from '#kernel';
import { operation, operationTogether, type RefusalText } from '#platform/operations';
import { castBallots } from './cast-ballot.ts';
import { enterPaper } from './enter-paper.ts';
import { leadVote } from './lead-vote.ts';
import { openVote } from './open-vote.ts';
import { mayCast, mayLeadVote } from './policy.ts';
import { remindVoters } from './remind.ts';
import { ballotKey } from './store-ballots.ts';

const output = z.object({ id: z.number() });
const voteParams = z.object({ stemming: z.coerce.number().int().positive().max(999_999_999) });
const text = (missing: string) => z.string(missing).trim().min(1, missing).max(4000, 'text_long');
const textLong = { nl: 'Houd dit onder 4.000 tekens.', en: 'Keep this under 4,000 characters.' };

const notRegionalClerk: RefusalText = {
  status: 403,
  nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
  en: 'The regional clerk does this. Sign in with that office.',
};
const voteUnknown: RefusalText = {
  status: 404,
  nl: 'Deze stemming bestaat niet.',
  en: 'There is no such vote.',
};
const voteState: RefusalText = {
  status: 409,
  nl: 'De stemming is al verder. Bekijk haar opnieuw.',
  en: 'The vote has moved on. Look at it again.',
};

/** Lines of a text field, or a list by API. */
const lines = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    (typeof given === 'string' ? given.split(/\r?\n/) : given)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

export const openVoteOperation = operation({
  name: 'open_vote',
  policy: mayLeadVote,
  path: '/agendapunten/{punt}/stemmingen',
  summary: { nl: 'Een stemming openen, of consensus vastleggen', en: 'Open a vote, or record consensus' },
  params: z.object({ punt: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    soort: z.enum(['stemming', 'consensus'], 'kind_missing'),
    vraag: text('question_missing'),
    adviestekst: text('draft_missing'),
    voorwaarden: lines,
  }),
  output,
  problems: {
    kind_missing: { nl: 'Kies stemming of consensus.', en: 'Choose a vote or consensus.' },
    question_missing: { nl: 'Schrijf de vraag.', en: 'Write the question.' },
    draft_missing: {
      nl: 'Schrijf de tekst van het conceptadvies.',
      en: 'Write the text of the draft advice.',
    },
    text_long: textLong,
  },
  refusals: {
    not_regional_clerk: notRegionalClerk,
    item_unknown: {
      status: 404,
      nl: 'Er is geen agendapunt over een voorstel met dit nummer.',
      en: 'There is no agenda item about a proposal with this number.',
    },
    meeting_not_now: {
      status: 409,
      nl: 'Stemmen kan tijdens de vergadering: vanaf haar dag tot u haar afsluit.',
      en: 'Voting is possible during the meeting: from its day until you close it.',
    },
    proposal_not_in_opinion_forming: {
      status: 409,
      nl: 'Bij dit agendapunt wordt geen oordeel gevormd. Zet het voorstel voor oordeelsvorming op de agenda.',
      en: 'No opinion is formed at this agenda item. Put the proposal on the agenda for opinion forming.',
    },
    vote_already_there: {
      status: 409,
      nl: 'Er loopt al een stemming over dit voorstel. Stel die eerst vast of annuleer haar.',
      en: 'There is a vote on this proposal already. Confirm or annul it first.',
    },
    voted_on_this_version: {
      status: 409,
      nl: 'Over deze tekst is al gestemd, in stemming {vote}. Annuleer die als er iets niet klopt, of laat de bestuurstafel de tekst herzien.',
      en: 'There was a vote on this text already, vote {vote}. Annul it if something is wrong, or have the table revise the text.',
    },
    no_rulebook: {
      status: 409,
      nl: 'Er gelden nog geen spelregels. De beheerder legt ze vast.',
      en: 'No rulebook is in force yet. The operator records one.',
    },
    no_quorum: {
      status: 409,
      nl: 'Het quorum van de spelregels is niet gehaald: {there} van de {needed} die nodig zijn. Geef in de vergaderregie aan wie er zijn.',
      en: 'The quorum of the rulebook is not met: {there} of the {needed} that are needed. Mark in the meeting console who is there.',
    },
    consensus_not_proposed: {
      status: 409,
      nl: 'Er ligt geen voorstel voor consensus. De voorzitter doet dat eerst, bij dit agendapunt onder Consensus.',
      en: 'There is no proposal for consensus. The chair makes it first, at this agenda item under Consensus.',
    },
    objection_stands: {
      status: 409,
      nl: 'Er staat een bezwaar, van {fraction}. Consensus kan niet worden vastgelegd: open een stemming, of wacht tot het bezwaar is ingetrokken.',
      en: 'An objection stands, of {fraction}. Consensus cannot be recorded: open a vote, or wait until the objection is withdrawn.',
    },
    consensus_on_other_text: {
      status: 409,
      nl: 'De tekst of de voorwaarden zijn andere dan die de voorzitter voorstelde. Niemand maakte bezwaar tegen díe tekst; neem haar over, of laat de voorzitter deze voorstellen.',
      en: 'The text or the conditions differ from what the chair proposed. Nobody objected to that text; use it, or have the chair propose this one.',
    },
    consensus_on_other_version: {
      status: 409,
      nl: 'Het voorstel is gewijzigd nadat de voorzitter consensus voorstelde. Laat de voorzitter het opnieuw voorstellen.',
      en: 'The proposal was changed after the chair proposed consensus. Have the chair propose it anew.',
    },
    order_of_votes: {
      status: 409,
      nl: 'Eerst komt ‘{first}’ in stemming: dat staat ervoor in de stemvolgorde.',
      en: 'First comes ‘{first}’: it stands before this one in the order of votes.',
    },
    nobody_present: {
      status: 409,
      nl: 'Er is nog geen fractie met gewicht aanwezig uit een gemeente die meedoet. Geef in de vergaderregie eerst aan wie er zijn.',
      en: 'No fraction with weight of a participating municipality is present yet. First mark in the meeting console who is there.',
    },
  },
  use: (context, params, input) =>
    openVote(context, params.punt as AgendaItemId, {
      question: input.vraag,
      draftText: input.adviestekst,
      conditions: input.voorwaarden,
      consensus: input.soort === 'consensus',
    }),
});

const choices = { voor: 'for', tegen: 'against', onthouden: 'abstain' } as const;

const castInput = z.object({
  fractie: z.string('fraction_missing'),
  keuze: z.enum(['voor', 'tegen', 'onthouden'], 'choice_missing'),
});
const ballotOf = (input: z.output<typeof castInput>) => ({
  fraction: input.fractie as FractionId,
  choice: choices[input.keuze],
});

const castDeclared = {
  name: 'cast_ballot',
  policy: mayCast,
  path: '/stemmingen/{stemming}/stem',
  summary: { nl: 'De stem van een fractie uitbrengen', en: 'Cast the ballot of a fraction' },
  params: voteParams,
  input: castInput,
  output,
  problems: {
    fraction_missing: { nl: 'Noem de fractie.', en: 'Name the fraction.' },
    choice_missing: { nl: 'Kies voor, tegen of onthouden.', en: 'Choose for, against or abstain.' },
  },
  refusals: {
    vote_unknown: voteUnknown,
    not_your_fraction: {
      status: 403,
      nl: 'Voor een fractie stemt alleen haar eigen specialist.',
      en: 'Only its own specialist votes for a fraction.',
    },
    no_seat: {
      status: 403,
      nl: 'U hebt vandaag geen zetel voor deze fractie in dit orgaan. Vraag de regiogriffier of dat klopt.',
      en: 'You hold no seat for this fraction in this body today. Ask the regional clerk whether that is right.',
    },
    not_eligible: {
      status: 403,
      nl: 'Uw fractie was niet aanwezig toen de stemming opende, en telt niet mee.',
      en: 'Your fraction was not present when the vote opened, and does not count.',
    },
    vote_not_open: {
      status: 409,
      nl: 'De stemming is gesloten. Wat uw fractie daarvoor stemde, staat; stemde zij niet, dan telt geen stem.',
      en: 'The vote is closed. What your fraction voted before that stands; where it did not vote, no ballot counts.',
    },
    abstention_not_allowed: {
      status: 422,
      nl: 'Onthouden mag niet volgens de spelregels van deze stemming.',
      en: 'The rulebook of this vote does not allow abstaining.',
    },
  },
} as const;

export const castBallotOperation = operationTogether(castDeclared, {
  key: (params, input) => ballotKey({ vote: params.stemming as VoteId, ...ballotOf(input) }),
  use: (transaction, region, asked) =>
    castBallots(
      transaction,
      region,
      asked.map(({ context, params, input }) => ({
        context,
        params: params.stemming as VoteId,
        input: ballotOf(input),
      })),
    ),
});

export const enterPaperOperation = operation({
  name: 'enter_paper_ballots',
  policy: mayLeadVote,
  path: '/stemmingen/{stemming}/papier',
  summary: { nl: 'Stemmen invoeren die op papier zijn uitgebracht', en: 'Enter ballots written on paper' },
  params: voteParams,
  input: z.object({
    /** Fraction -> choice. */
    stemmen: z
      .record(z.string().max(80), z.enum(['voor', 'tegen', 'onthouden'], 'choice_missing'), 'ballots_missing')
      .refine((given) => Object.keys(given).length > 0, 'ballots_missing'),
  }),
  output,
  problems: {
    choice_missing: castDeclared.problems.choice_missing,
    ballots_missing: {
      nl: 'Kies voor ten minste één fractie wat er op haar stembriefje staat.',
      en: 'Choose for at least one fraction what its paper ballot says.',
    },
  },
  refusals: {
    not_regional_clerk: notRegionalClerk,
    vote_unknown: voteUnknown,
    vote_not_open: {
      status: 409,
      nl: 'De stemming is gesloten: er kan niets meer bij.',
      en: 'The vote is closed: nothing can be added.',
    },
    fraction_not_eligible: {
      status: 422,
      nl: '{fraction} stemt in deze stemming niet mee.',
      en: '{fraction} does not vote here.',
    },
    voted_themselves: {
      status: 409,
      nl: '{name} stemde al zelf. Die stem staat; laat deze fractie hier leeg.',
      en: '{name} voted already. That ballot stands; leave this fraction empty here.',
    },
    abstention_not_allowed: castDeclared.refusals.abstention_not_allowed,
  },
  use: (context, params, input) =>
    enterPaper(
      context,
      params.stemming as VoteId,
      Object.entries(input.stemmen).map(([fraction, word]) => ({
        fraction: fraction as FractionId,
        choice: choices[word],
      })),
    ),
});

const lead = {
  params: voteParams,
  output,
  refusals: {
    not_regional_clerk: notRegionalClerk,
    vote_unknown: voteUnknown,
    vote_state: voteState,
    advice_follows: {
      status: 409,
      nl: 'Het voorstel is de oordeelsvorming al voorbij; deze stemming annuleren kan niet meer.',
      en: 'The proposal is past opinion forming; this vote can no longer be annulled.',
    },
    confirm_first: {
      status: 409,
      nl: 'Stel eerst de uitslag vast van de stemming daarvoor: {question}',
      en: 'First confirm the result of the vote before it: {question}',
    },
    voted_after: {
      status: 409,
      nl: 'Daarna is al verder gestemd, uitgaande van deze uitslag. Annuleer eerst de laatste stemming: {question}',
      en: 'The committee voted on from this result already. First annul the latest vote: {question}',
    },
  },
} as const;

export const remindVotersOperation = operation({
  name: 'remind_voters',
  policy: mayLeadVote,
  path: '/stemmingen/{stemming}/herinneren',
  summary: {
    nl: 'Fracties die nog niet stemden herinneren, op hun pagina van de stemming',
    en: 'Remind the fractions that have not voted, on their page of the vote',
  },
  params: voteParams,
  input: z.object({}),
  output: z.object({ id: z.number(), meeting: z.number() }),
  problems: {},
  refusals: {
    not_regional_clerk: notRegionalClerk,
    vote_unknown: voteUnknown,
    vote_closed: {
      status: 409,
      nl: 'De stemming is gesloten; er is niemand meer te herinneren.',
      en: 'The vote is closed; there is nobody left to remind.',
    },
    everybody_voted: {
      status: 409,
      nl: 'Alle fracties hebben gestemd; er is niemand te herinneren.',
      en: 'All fractions have voted; there is nobody to remind.',
    },
  },
  use: (context, params) => remindVoters(context, params.stemming as VoteId),
});

export const closeVoteOperation = operation({
  ...lead,
  policy: mayLeadVote,
  name: 'close_vote',
  path: '/stemmingen/{stemming}/sluiten',
  summary: { nl: 'Een stemming sluiten', en: 'Close a vote' },
  input: z.object({}),
  problems: {},
  use: (context, params) => leadVote(context, params.stemming as VoteId, 'close', null),
});

export const confirmVoteOperation = operation({
  ...lead,
  policy: mayLeadVote,
  name: 'confirm_vote',
  path: '/stemmingen/{stemming}/vaststellen',
  summary: { nl: 'De uitslag vaststellen', en: 'Confirm the result' },
  input: z.object({}),
  problems: {},
  use: (context, params) => leadVote(context, params.stemming as VoteId, 'confirm', null),
});

export const annulVoteOperation = operation({
  ...lead,
  policy: mayLeadVote,
  name: 'annul_vote',
  path: '/stemmingen/{stemming}/annuleren',
  summary: { nl: 'Een stemming annuleren', en: 'Annul a vote' },
  input: z.object({ reden: text('reason_missing') }),
  problems: {
    reason_missing: { nl: 'Geef de reden; ze blijft zichtbaar.', en: 'Give the reason; it stays visible.' },
  },
  use: (context, params, input) => leadVote(context, params.stemming as VoteId, 'annul', input.reden),
});
