import { correctionRefusals, type RefusalTexts } from '#platform/operations';
import { proposalUnknown } from '#proposals';
import type { RestCode } from './rest-on-mandate.ts';
import type { DescribeCode, EndCode, MandateCode } from './write-mandate.ts';

const mandate: RefusalTexts<MandateCode> = {
  mandate_unknown: {
    status: 404,
    nl: 'Dit kader is er niet, of het ligt nog niet bij de raden.',
    en: 'There is no such framework, or it does not lie with the councils yet.',
  },
  mandate_not_there: {
    status: 409,
    nl: 'Nog niemand nam dit kader aan. Een mandaat is er zodra de eerste raad dat doet.',
    en: 'Nobody has adopted this framework yet. There is a mandate as soon as the first council does.',
  },
};

export const describeRefusals: RefusalTexts<DescribeCode> = {
  ...mandate,
  ...correctionRefusals,
  not_for_you: {
    status: 403,
    nl: 'Dit doet de regiogriffier, of een beleidsmedewerker of portefeuillehouder van de trekker. Meld u aan met zo’n ambt.',
    en: 'The regional clerk does this, or a policy officer or portfolio holder of the lead. Sign in with such an office.',
  },
  share_elsewhere: {
    status: 422,
    field: 'verdeling.{municipality}',
    nl: 'Deze gemeente deed niet mee aan het kader. Verdeel over wie meedeed.',
    en: 'This municipality took no part in the framework. Divide over those that did.',
  },
  share_without_amount: {
    status: 422,
    field: 'bedrag',
    nl: 'Er staat een verdeling en geen bedrag. Vul het bedrag in, of maak de verdeling leeg.',
    en: 'There is a key and no amount. Fill in the amount, or empty the key.',
  },
  replaces_wrong: {
    status: 422,
    field: 'vervangt',
    nl: 'Dit kader kan het gekozen mandaat niet vervangen. Kies een ander mandaat dat er al is, of laat het leeg.',
    en: 'This framework cannot replace the mandate that was chosen. Choose another that is there, or leave it empty.',
  },
  end_before_start: {
    status: 422,
    field: 'tot_en_met',
    nl: 'Het mandaat begon op {day}. Kies die dag of een latere.',
    en: 'The mandate began on {day}. Choose that day or a later one.',
  },
};

export const endRefusals: RefusalTexts<EndCode> = {
  ...mandate,
  changed_meanwhile: correctionRefusals.changed_meanwhile,
  not_participating: {
    status: 404,
    nl: 'Deze gemeente doet niet mee aan dit kader.',
    en: 'This municipality takes no part in this framework.',
  },
  not_your_body: {
    status: 403,
    nl: 'Dit registreert de griffier van die raad, of de gemeentesecretaris waar het college of de burgemeester besloot.',
    en: 'The clerk of that council registers this, or the municipal secretary where the college or the mayor decided.',
  },
  not_bound: {
    status: 409,
    nl: 'Dit orgaan nam het kader niet aan; er valt niets te beëindigen.',
    en: 'This body did not adopt the framework; there is nothing to end.',
  },
  nothing_ended: {
    status: 422,
    field: 'vanaf',
    nl: 'Vul de dag in vanaf welke het orgaan niet meer gebonden is.',
    en: 'Fill in the day from which the body is no longer bound.',
  },
  day_ahead: {
    status: 422,
    field: 'vanaf',
    nl: 'Die dag moet nog komen. Registreer dit zodra het zover is.',
    en: 'That day is still to come. Register this once it is there.',
  },
  day_before_decision: {
    status: 422,
    field: 'vanaf',
    nl: 'Het orgaan nam het kader pas op {day} aan. Kies die dag of een latere.',
    en: 'The body adopted the framework only on {day}. Choose that day or a later one.',
  },
};

export const restRefusals: RefusalTexts<RestCode> = {
  ...correctionRefusals,
  proposal_unknown: proposalUnknown,
  not_the_lead: {
    status: 403,
    nl: 'Dit zegt de beleidsmedewerker of portefeuillehouder van de trekker, of de regiogriffier. Meld u aan met zo’n ambt.',
    en: 'The policy officer or portfolio holder of the lead says this, or the regional clerk. Sign in with such an office.',
  },
  off_the_board: {
    status: 409,
    nl: 'Dit voorstel is ingetrokken of van tafel; het vraagt niets meer van een mandaat.',
    en: 'This proposal was withdrawn or is off the table; it asks nothing of a mandate any more.',
  },
  mandate_wrong: {
    status: 422,
    field: 'mandaat',
    nl: 'Dit is geen mandaat: kies een kader dat ten minste één raad aannam.',
    en: 'This is no mandate: choose a framework that at least one council adopted.',
  },
  rests_on_itself: {
    status: 422,
    field: 'mandaat',
    nl: 'Dat mandaat rust zelf op dit voorstel. Kies een ander.',
    en: 'That mandate rests on this proposal itself. Choose another.',
  },
  note_missing: {
    status: 422,
    field: 'toelichting',
    nl: 'Schrijf wat er buiten de reikwijdte valt en waarom.',
    en: 'Write what falls outside the scope, and why.',
  },
  rests_on_none: {
    status: 422,
    field: 'mandaat',
    nl: 'Kies op welk mandaat dit rust.',
    en: 'Choose on which mandate this rests.',
  },
};
