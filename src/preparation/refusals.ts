import { correctionRefusals, type RefusalText, type RefusalTexts } from '#platform/operations';
import type { AnswerCode } from './answer-staff.ts';
import type { ChangeCode, ContentCode, StartCode } from './keep-preparation.ts';
import type { NoteCode, StateCode } from './note-view.ts';

export const notAPreparer: RefusalText = {
  status: 403,
  nl: 'Dit doet de regiogriffier, of een beleidsmedewerker van de gemeente die trekker is of van de regio. Meld u aan met zo’n ambt.',
  en: 'The regional clerk does this, or a policy officer of the municipality that leads or of the region. Sign in with such an office.',
};
export const notTheUnit: RefusalText = {
  status: 403,
  nl: 'Dit doet de strategische unit: een beleidsmedewerker die voor de regio zelf werkt. Meld u aan met zo’n ambt.',
  en: 'The strategic unit does this: a policy officer who works for the region itself. Sign in with such an office.',
};

const content: RefusalTexts<ContentCode> = {
  group_unknown: {
    status: 422,
    field: 'werkgroep',
    nl: 'Deze werkgroep is er niet in deze regio. Kies er een uit de lijst.',
    en: 'There is no such working group in this region. Choose one from the list.',
  },
  not_a_working_group: {
    status: 422,
    field: 'werkgroep',
    nl: 'Dit orgaan is geen ambtelijke werkgroep. Kies een werkgroep uit de lijst.',
    en: 'This body is no working group of officials. Choose a working group from the list.',
  },
  proposal_unknown: {
    status: 422,
    field: 'onderwerp',
    nl: 'Dit voorstel is er niet. Kies er een uit de lijst.',
    en: 'There is no such proposal. Choose one from the list.',
  },
  ambition_unknown: {
    status: 422,
    field: 'onderwerp',
    nl: 'Deze ambitie is er niet. Kies er een uit de lijst.',
    en: 'There is no such ambition. Choose one from the list.',
  },
  lead_not_in_group: {
    status: 422,
    field: 'trekker',
    nl: 'Deze gemeente doet niet mee in de werkgroep. Kies een gemeente die meedoet.',
    en: 'This municipality takes no part in the working group. Choose one that does.',
  },
  lead_not_in_proposal: {
    status: 422,
    field: 'trekker',
    nl: 'Deze gemeente doet niet mee aan het voorstel. Kies een gemeente die meedoet.',
    en: 'This municipality takes no part in the proposal. Choose one that does.',
  },
  staff_not_in_group: {
    status: 422,
    field: 'inzet.z{seat}.hoeveel',
    nl: 'Zetel {seat} is er niet in deze werkgroep. Kies iemand die er zit.',
    en: 'There is no seat {seat} in this working group. Choose somebody who sits there.',
  },
  staff_outside_seat: {
    status: 422,
    field: 'inzet.z{seat}.van',
    nl: 'In deze tijd is de zetel in de werkgroep niet of niet steeds bezet. Kies dagen waarop zij dat is.',
    en: 'The seat in the working group is not held for all of this time. Choose days on which it is.',
  },
  staff_ends_early: {
    status: 422,
    field: 'inzet.z{seat}.tot_en_met',
    nl: 'De laatste dag ligt voor de eerste. Verander een van de twee.',
    en: 'The last day lies before the first. Change one of the two.',
  },
  due_far: {
    status: 422,
    field: 'klaar_op',
    nl: 'Dit is meer dan tien jaar vooruit. Kies een dag tot en met {last}.',
    en: 'This is more than ten years ahead. Choose a day up to {last}.',
  },
  staff_long: {
    status: 422,
    field: 'inzet.z{seat}.tot_en_met',
    nl: 'Inzet duurt ten hoogste tien jaar en ligt ten hoogste tien jaar vooruit. Kies een laatste dag tot en met {last}.',
    en: 'Staff is asked for at most ten years, and at most ten years ahead. Choose a last day up to {last}.',
  },
  staff_above_one: {
    status: 422,
    field: 'inzet.z{seat}.hoeveel',
    nl: 'Dit is meer dan een volle werkweek van 36 uur: op {day} vragen de werkgroepen samen {hours} uur per week. Vraag minder, of verander de dagen.',
    en: 'This is more than a full week of 36 hours: on {day} the working groups together ask {hours} hours a week. Ask less, or change the days.',
  },
  place_elsewhere: {
    status: 422,
    field: 'plaatsen.{at}.gemeente',
    nl: 'Deze gemeente ligt niet in deze regio. Kies er een uit de lijst.',
    en: 'This municipality is not in this region. Choose one from the list.',
  },
  place_twice: {
    status: 422,
    field: 'plaatsen.{at}.buurt',
    nl: 'Deze plek staat er al. Maak een van de twee leeg.',
    en: 'This place is there already. Empty one of the two.',
  },
  period_half: {
    status: 422,
    field: 'begin',
    nl: 'Vul een begin en een einde in, of laat beide leeg.',
    en: 'Fill in a begin and an end, or leave both empty.',
  },
  end_before_begin: {
    status: 422,
    field: 'einde',
    nl: 'Het einde ligt voor het begin. Verander een van de twee.',
    en: 'The end lies before the begin. Change one of the two.',
  },
  payer_elsewhere: {
    status: 422,
    field: 'geld.{at}.gemeente',
    nl: 'Deze gemeente ligt niet in deze regio. Kies er een uit de lijst.',
    en: 'This municipality is not in this region. Choose one from the list.',
  },
  money_outside: {
    status: 422,
    field: 'geld.{at}.jaar',
    nl: 'Het jaar {year} valt buiten de periode. Verander het jaar of de periode.',
    en: 'The year {year} lies outside the period. Change the year or the period.',
  },
  agreement_unknown: {
    status: 422,
    field: 'overeenkomst',
    nl: 'Deze overeenkomst is er niet of is niet ondertekend. Kies er een uit de lijst.',
    en: 'This agreement is not there or not signed. Choose one from the list.',
  },
  activity_unknown: {
    status: 422,
    field: 'geld.{at}.uit',
    nl: 'Deze activiteit staat in geen programma. Kies er een uit de lijst.',
    en: 'This activity stands in no programme. Choose one from the list.',
  },
  money_agreement_unknown: {
    status: 422,
    field: 'geld.{at}.uit',
    nl: 'Deze overeenkomst is er niet of is niet ondertekend. Kies er een uit de lijst.',
    en: 'This agreement is not there or not signed. Choose one from the list.',
  },
};

export const startRefusals: RefusalTexts<StartCode> = {
  ...content,
  not_a_preparer: notAPreparer,
  there_already: {
    status: 409,
    nl: 'Hiervoor is er al een opdracht aan een werkgroep: nummer {number}. Verander die.',
    en: 'There is a task of a working group for this already: number {number}. Change that one.',
  },
  proposal_over: {
    status: 409,
    nl: 'Dit voorstel is klaar, ingetrokken of van tafel: er valt niets meer voor te bereiden.',
    en: 'This proposal is completed, withdrawn or off the table: there is nothing left to prepare.',
  },
  due_past: {
    status: 422,
    field: 'klaar_op',
    nl: 'Die dag is voorbij. Kies een dag die nog komt.',
    en: 'That day is past. Choose a day that is to come.',
  },
};

export const changeRefusals: RefusalTexts<ChangeCode> = {
  ...content,
  ...correctionRefusals,
  not_a_preparer: notAPreparer,
  preparation_unknown: {
    status: 404,
    nl: 'Deze voorbereiding is er niet.',
    en: 'There is no such preparation.',
  },
  over: {
    status: 409,
    nl: 'Deze voorbereiding is gestopt en verandert niet meer. Geef een nieuwe opdracht.',
    en: 'This preparation was stopped and changes no more. Give a new task.',
  },
  state_wrong: {
    status: 422,
    field: 'stand',
    nl: 'Dit kan niet na de stand die er nu is. Kies een stand uit de lijst.',
    en: 'This cannot follow how it stands now. Choose a state from the list.',
  },
};

export const noteRefusals: RefusalTexts<NoteCode> = {
  ...correctionRefusals,
  not_the_unit: notTheUnit,
  subject_unknown: {
    status: 404,
    nl: 'Deze twee voorstellen of deze ambitie zijn er niet. Noem het laagste nummer eerst.',
    en: 'These two proposals or this ambition are not there. Name the lowest number first.',
  },
};

export const stateRefusals: RefusalTexts<StateCode> = {
  ...correctionRefusals,
  not_the_municipality: {
    status: 403,
    nl: 'Dit doet de gemeentesecretaris of een beleidsmedewerker van de gemeente zelf. Meld u aan met zo’n ambt.',
    en: 'The municipal secretary or a policy officer of the municipality itself does this. Sign in with such an office.',
  },
  municipality_elsewhere: {
    status: 404,
    nl: 'Deze gemeente hoort niet bij deze regio.',
    en: 'This municipality does not belong to this region.',
  },
};

export const answerRefusals: RefusalTexts<AnswerCode> = {
  ...correctionRefusals,
  reason_missing: {
    status: 422,
    field: 'reden',
    nl: 'Schrijf waarom het antwoord verandert; het vorige blijft zichtbaar.',
    en: 'Write why the answer changes; the one before stays visible.',
  },
  refusal_reason_missing: {
    status: 422,
    field: 'reden',
    nl: 'Schrijf waarom niet, zodat de trekker weet wat wel kan.',
    en: 'Write why not, so that the lead municipality knows what is possible.',
  },
  not_the_secretary: {
    status: 403,
    nl: 'Dit doet de gemeentesecretaris van de gemeente waar deze ambtenaar werkt. Meld u aan met dat ambt.',
    en: 'The municipal secretary of the municipality where this official works does this. Sign in with that office.',
  },
  staff_not_asked: {
    status: 404,
    nl: 'Hier wordt voor deze opdracht niemand gevraagd. Kijk op de pagina van de opdracht wie er meewerkt.',
    en: 'Nobody is asked for this task here. See on the page of the task who works on it.',
  },
  no_answer_needed: {
    status: 409,
    nl: 'De eigen gemeente is de trekker en vroeg dit zelf. Pas de opdracht aan als het anders moet.',
    en: 'The own municipality leads and asked this itself. Change the task if it must be otherwise.',
  },
  not_asking: {
    status: 409,
    nl: 'De opdracht is een concept of gestopt: er wordt nu niemand gevraagd.',
    en: 'The task is a draft or was stopped: nobody is asked now.',
  },
  asked_anew: {
    status: 409,
    nl: 'De uren of dagen zijn intussen veranderd. Open de pagina opnieuw en antwoord op wat nu wordt gevraagd.',
    en: 'The hours or days have changed meanwhile. Open the page again and answer what is asked now.',
  },
};
