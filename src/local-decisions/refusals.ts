import type { RefusalTexts } from '#platform/operations';
import { proposalState, proposalUnknown } from '#proposals';
import type { CorrectAccountCode, CorrectDiscussionCode } from './correct-account.ts';
import type { RecordCode } from './record-decision.ts';
import type { ExecutionCode } from './run-execution.ts';
import type { ScheduleCode } from './schedule-decision.ts';
import { doubtRefusals } from './vote-doubts.ts';
import type { AccountCode, DiscussCode } from './write-account.ts';

const bodies = {
  proposal_unknown: proposalUnknown,
  not_participating: {
    status: 404,
    nl: 'Deze gemeente doet niet mee aan dit voorstel.',
    en: 'This municipality does not take part in this proposal.',
  },
  not_your_body: {
    status: 403,
    nl: 'Dit legt de eigen griffier vast, of de gemeentesecretaris als het college of de burgemeester bevoegd is. Meld u aan met dat ambt.',
    en: 'The own council clerk registers this, or the municipal secretary where the college or the mayor is competent. Sign in with that office.',
  },
} as const;
const open = {
  ...bodies,
  nothing_to_decide: {
    status: 409,
    nl: 'Het voorstel is nog niet verstuurd; er valt nog niets te besluiten. Wacht tot de regiogriffier het verstuurt.',
    en: 'The proposal has not been sent; there is nothing to decide yet. Wait until the regional clerk sends it.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Iemand anders legde intussen iets vast. U ziet hieronder wat er nu staat; uw eigen invoer is bewaard. Vergelijk ze, en verstuur uw invoer alleen als die dan nog klopt.',
    en: 'Somebody else recorded something meanwhile. Below you see what stands now; your own input is kept. Compare them, and send your input only if it is still right.',
  },
  outcome_there: {
    status: 409,
    nl: 'Er staat al een uitkomst. Klopt die niet, verbeter die dan, met een reden.',
    en: 'There is an outcome already. If it is wrong, correct it, with a reason.',
  },
  council_only: {
    status: 422,
    field: 'behandeling',
    nl: 'Hamerstuk, bespreekstuk en stemmen horen bij een raad. Laat die hier weg.',
    en: 'Handling and votes belong to a council. Leave them out here.',
  },
} as const;

export const scheduleRefusals: RefusalTexts<ScheduleCode> = {
  ...open,
  day_past: {
    status: 422,
    field: 'dag',
    nl: 'Die dag is al geweest. Kies een dag die nog komt, of leg de uitkomst vast.',
    en: 'That day has been. Choose a day to come, or record the outcome.',
  },
  no_own_committee: {
    status: 422,
    field: 'commissie_op',
    nl: 'Deze raad behandelt dit voorstel niet in een eigen commissie: de regiocommissie vervangt die. Laat de dag leeg.',
    en: 'This council does not treat this proposal in a committee of its own: the regional committee replaces it. Leave the day empty.',
  },
  committee_after_body: {
    status: 422,
    field: 'commissie_op',
    nl: 'De eigen commissie vergadert voor de raad. Kies een eerdere dag.',
    en: 'The own committee meets before the council. Choose an earlier day.',
  },
};

const dayAhead = {
  status: 422,
  field: 'dag',
  nl: 'Die dag moet nog komen. Kies een dag die geweest is.',
  en: 'That day is still to come. Choose a day that has been.',
} as const;

export const recordRefusals: RefusalTexts<RecordCode> = {
  ...open,
  ...doubtRefusals,
  nothing_to_correct: {
    status: 409,
    nl: 'Er staat nog geen uitkomst om te verbeteren. Leg de uitkomst vast.',
    en: 'There is no outcome to correct yet. Record the outcome.',
  },
  amendment_missing: {
    status: 422,
    field: 'amendementen.0.tekst',
    nl: 'Schrijf de tekst van ten minste één amendement.',
    en: 'Write the text of at least one amendment.',
  },
  amendment_without_outcome: {
    status: 422,
    field: 'uitkomst',
    nl: 'Amendementen horen bij de uitkomst "met amendement". Kies die, of maak de amendementen leeg.',
    en: 'Amendments belong to the outcome "with amendment". Choose that, or empty the amendments.',
  },
  room_choice_missing: {
    status: 422,
    field: 'amendementen.{row}.ruimtepunt',
    nl: 'Kies bij amendement {number} binnen welk punt van de ruimte het valt, of "buiten de ruimte".',
    en: 'For amendment {number}, choose within which point of the room it falls, or "outside the room".',
  },
  room_point_unknown: {
    status: 422,
    field: 'amendementen.{row}.ruimtepunt',
    nl: 'Punt {point} is niet als ruimte aangegeven. Kies een ander punt, of "buiten de ruimte".',
    en: 'Point {point} was not declared as room. Choose another point, or "outside the room".',
  },
  no_room: {
    status: 422,
    field: 'amendementen.{row}.tekst',
    nl: 'Dit advies gaat over het hele voorstel en kent geen ruimte. Laat het punt van de ruimte weg.',
    en: 'This advice is on the whole proposal and declares no room. Leave the point of the room out.',
  },
  day_ahead: {
    ...dayAhead,
    nl: 'Die dag moet nog komen. Kies een dag die geweest is, of zet het voorstel op de agenda van die dag.',
    en: 'That day is still to come. Choose a day that has been, or put the proposal on the agenda of that day.',
  },
  day_before_sending: {
    status: 422,
    field: 'dag',
    nl: 'Het voorstel is pas op {day} verstuurd. Kies die dag of een latere.',
    en: 'The proposal was only sent on {day}. Choose that day or a later one.',
  },
};

export const accountRefusals: RefusalTexts<AccountCode> = {
  ...bodies,
  no_account_owed: {
    status: 409,
    nl: 'Er staat geen verantwoording open: dit orgaan week niet af van een advies. U hoeft niets te doen.',
    en: 'No account is owed: this body did not depart from an advice. You need to do nothing.',
  },
  account_there: {
    status: 409,
    nl: 'De verantwoording is er al. Een nieuwe schrijven kan na een verbetering van de uitkomst.',
    en: 'The account is there already. A new one can be written after a correction of the outcome.',
  },
};

export const discussRefusals: RefusalTexts<DiscussCode> = {
  proposal_unknown: bodies.proposal_unknown,
  not_participating: bodies.not_participating,
  not_regional_clerk: {
    status: 403,
    nl: 'De bespreking legt de regiogriffier vast. Meld u aan met dat ambt.',
    en: 'The regional clerk records the discussion. Sign in with that office.',
  },
  no_account_yet: {
    status: 409,
    nl: 'Er is nog geen verantwoording geschreven. Vraag de griffier erom; leg daarna de bespreking vast.',
    en: 'No account has been written yet. Ask the clerk for it; then record the discussion.',
  },
  account_discussed: {
    status: 409,
    nl: 'De bespreking van deze verantwoording is al vastgelegd.',
    en: 'The discussion of this account has been recorded already.',
  },
  day_ahead: dayAhead,
  day_before_account: {
    status: 422,
    field: 'dag',
    nl: 'De verantwoording is van {day}. Kies die dag of een latere.',
    en: 'The account is of {day}. Choose that day or a later one.',
  },
};

const corrections = {
  corrected_meanwhile: {
    status: 409,
    nl: 'Iemand anders verbeterde dit intussen. Wat er nu staat, ziet u hieronder; uw tekst staat nog in het formulier. Verstuur opnieuw als die moet gelden.',
    en: 'Somebody else corrected this meanwhile. What stands there now is below; your text is still in the form. Send it again if it should hold.',
  },
  nothing_corrected: {
    status: 422,
    field: 'tekst',
    nl: 'Dit is wat er al staat. Verander wat niet klopt, en verstuur opnieuw.',
    en: 'This is what stands there already. Change what is wrong, and send it again.',
  },
} as const;

export const correctAccountRefusals: RefusalTexts<CorrectAccountCode> = {
  ...bodies,
  ...corrections,
  no_account_written: {
    status: 409,
    nl: 'Er is nog geen verantwoording om te verbeteren. Schrijf die eerst.',
    en: 'There is no account to correct yet. Write it first.',
  },
};

export const correctDiscussionRefusals: RefusalTexts<CorrectDiscussionCode> = {
  proposal_unknown: bodies.proposal_unknown,
  not_participating: bodies.not_participating,
  ...corrections,
  not_regional_clerk: discussRefusals.not_regional_clerk,
  not_discussed: {
    status: 409,
    nl: 'Van deze verantwoording is nog geen bespreking vastgelegd. Doe dat eerst.',
    en: 'No discussion of this account was recorded yet. Do that first.',
  },
  day_ahead: dayAhead,
  day_before_account: discussRefusals.day_before_account,
};

export const executionRefusals: RefusalTexts<ExecutionCode> = {
  proposal_unknown: proposalUnknown,
  proposal_state: proposalState,
  not_lead_officer: {
    status: 403,
    nl: 'Dit doet de beleidsmedewerker van de trekker, {lead}. Meld u aan met dat ambt.',
    en: 'The policy officer of the lead municipality, {lead}, does this. Sign in with that office.',
  },
  nobody_adopted: {
    status: 409,
    nl: 'Nog geen orgaan nam het voorstel aan. De uitvoering kan beginnen zodra er één dat doet.',
    en: 'No body has adopted the proposal yet. Execution can start as soon as one does.',
  },
};
