import { correctionRefusals, type RefusalText, type RefusalTexts } from '#platform/operations';
import { carrierRefusals } from '#programmes';
import type { ReportCode } from './report-measure.ts';
import { doubtRefusals } from './use-doubts.ts';
import type { ChangeCode, MandateCode, PlanCode, PlanFault, RhythmCode } from './write-measure.ts';

const notResponsible: RefusalText = {
  status: 403,
  nl: 'Dit doet de beleidsmedewerker of portefeuillehouder van de gemeente die verantwoordelijk is. Meld u aan met zo’n ambt.',
  en: 'The policy officer or portfolio holder of the municipality that is responsible does this. Sign in with such an office.',
};
const measureUnknown: RefusalText = {
  status: 404,
  nl: 'Deze maatregel bestaat niet.',
  en: 'There is no such measure.',
};
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

const plan: RefusalTexts<PlanFault> = {
  ...carrierRefusals,
  responsible_apart: {
    status: 422,
    field: 'uitvoerders',
    nl: 'De verantwoordelijke gemeente doet het zelf of laat het doen. Kies haar bij wie het doet, of bij "namens".',
    en: 'The responsible municipality does it or has it done. Choose it with those that do it, or under "on behalf of".',
  },
  planned_apart: {
    status: 422,
    field: 'uren_gepland.{who}',
    nl: 'Deze doet het niet en is niet verantwoordelijk. Haal de uren weg, of kies wie het doet opnieuw.',
    en: 'This one does not do it and is not responsible. Take the hours away, or choose anew who does it.',
  },
  end_before_start: {
    status: 422,
    field: 'einde',
    nl: 'De maatregel is klaar voordat ze begint. Kies een latere dag.',
    en: 'The measure is done before it begins. Choose a later day.',
  },
  activity_unknown: {
    status: 422,
    field: 'activiteiten',
    nl: 'Activiteit {activity} staat in geen programma. Kies uit de lijst, of haal haar weg.',
    en: 'Activity {activity} stands in no programme. Choose from the list, or take it away.',
  },
};

export const planRefusals: RefusalTexts<PlanCode> = {
  ...mandate,
  ...plan,
  not_responsible: { ...notResponsible, field: 'verantwoordelijk' },
};

export const changeRefusals: RefusalTexts<ChangeCode> = {
  ...plan,
  ...correctionRefusals,
  measure_unknown: measureUnknown,
  not_responsible: notResponsible,
};

export const reportRefusals: RefusalTexts<ReportCode> = {
  ...doubtRefusals,
  measure_unknown: measureUnknown,
  not_responsible: notResponsible,
  measure_stopped: {
    status: 409,
    field: 'dag',
    nl: 'Deze maatregel is gestopt op {day}. Kies een dag tot en met die dag, of wijzig eerst het plan, met de reden waarom ze weer loopt.',
    en: 'This measure was stopped on {day}. Choose a day up to that day, or change the plan first, with the reason why it runs again.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Die dag moet nog komen. Meld hoe het vandaag of eerder stond.',
    en: 'That day is still to come. Report how it stood today or before.',
  },
  obstacles_missing: {
    status: 422,
    field: 'belemmering',
    nl: 'Het is niet op koers: schrijf wat er in de weg zit.',
    en: 'It is not on course: write what is in the way.',
  },
  done_and_expected: {
    status: 422,
    field: 'verwacht_klaar',
    nl: 'Het is klaar: laat leeg wanneer het klaar wordt verwacht.',
    en: 'It is done: leave empty when it is expected to be done.',
  },
  expected_passed: {
    status: 422,
    field: 'verwacht_klaar',
    nl: 'Die dag ligt voor de dag van de melding. Kies een latere, of meld dat het klaar is.',
    en: 'That day lies before the day of the report. Choose a later one, or report that it is done.',
  },
  report_twice: {
    status: 409,
    nl: 'Deze melding staat er al, woord voor woord. Er is niets bijgekomen.',
    en: 'This report is there already, word for word. Nothing was added.',
  },
  agreement_without_use: {
    status: 422,
    field: 'uren',
    nl: 'Vul uren of euro’s in die bij de overeenkomst tellen, of kies geen overeenkomst.',
    en: 'Fill in hours or euros that count with the agreement, or choose no agreement.',
  },
  agreement_apart: {
    status: 422,
    field: 'overeenkomst',
    nl: 'Kies een ondertekende overeenkomst op dit mandaat die in dat jaar liep en waarbij de verantwoordelijke gemeente partij is, of laat het leeg.',
    en: 'Choose a signed agreement on this mandate that ran in that year and to which the responsible municipality is a party, or leave it empty.',
  },
  report_unknown: {
    status: 422,
    field: 'verbetert',
    nl: 'Die melding hoort niet bij deze maatregel, of ze is al verbeterd. Kies uit de lijst.',
    en: 'That report is not of this measure, or it was corrected already. Choose from the list.',
  },
  correction_reason_missing: {
    status: 422,
    field: 'reden_verbetering',
    nl: 'Schrijf waarom u die melding verbetert; de reden en de eerdere melding blijven zichtbaar.',
    en: 'Write why you correct that report; the reason and the earlier report stay visible.',
  },
};

export const rhythmRefusals: RefusalTexts<RhythmCode> = {
  ...mandate,
  ...correctionRefusals,
  not_the_lead: {
    status: 403,
    nl: 'Dit doet de regiogriffier, of een beleidsmedewerker of portefeuillehouder van de trekker. Meld u aan met zo’n ambt.',
    en: 'The regional clerk does this, or a policy officer or portfolio holder of the lead. Sign in with such an office.',
  },
};
