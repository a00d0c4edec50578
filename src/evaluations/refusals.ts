import { correctionRefusals, type RefusalText, type RefusalTexts } from '#platform/operations';
import type { ConcludeCode, WithdrawCode } from './conclude-evaluation.ts';
import type { AnswerCode, ChangeCode, CriteriaCode, PlanCode } from './keep-evaluation.ts';
import type { AskedFault } from './rules/respondents.ts';

export const evaluationProblems = {
  title_missing: { nl: 'Geef de set een titel.', en: 'Give the set a title.' },
  title_long: { nl: 'Houd de titel onder 200 tekens.', en: 'Keep the title under 200 characters.' },
  source_missing: {
    nl: 'Zeg waar de criteria vandaan komen, of wie ze opstelde.',
    en: 'Say where the criteria come from, or who drew them up.',
  },
  source_long: { nl: 'Houd de bron onder 300 tekens.', en: 'Keep the source under 300 characters.' },
  key_wrong: {
    nl: 'Een sleutel begint met een letter en heeft alleen kleine letters, cijfers en streepjes.',
    en: 'A key begins with a letter and has small letters, digits and dashes only.',
  },
  criterion_missing: { nl: 'Schrijf ten minste één criterium.', en: 'Write at least one criterion.' },
  criterion_long: {
    nl: 'Houd een criterium onder 500 tekens.',
    en: 'Keep a criterion under 500 characters.',
  },
  criteria_many: { nl: 'Noem ten hoogste 30 criteria.', en: 'Name at most 30 criteria.' },
  subject_missing: {
    nl: 'Kies wat er wordt geëvalueerd: een mandaat, een overeenkomst of een ambitie.',
    en: 'Choose what is evaluated: a mandate, an agreement or an ambition.',
  },
  moment_missing: {
    nl: 'Kies: tussenevaluatie, eindevaluatie of de afgesproken evaluatie.',
    en: 'Choose: interim, final or the agreed evaluation.',
  },
  day_wrong: { nl: 'Vul een dag in, zoals 2027-06-01.', en: 'Fill in a day, such as 2027-06-01.' },
  body_missing: {
    nl: 'Zeg welk orgaan over de uitkomst besluit.',
    en: 'Say which body decides on the result.',
  },
  name_long: { nl: 'Houd een naam onder 200 tekens.', en: 'Keep a name under 200 characters.' },
  set_missing: { nl: 'Kies een set criteria.', en: 'Choose a set of criteria.' },
  respondents_wrong: { nl: 'Kies gemeenten van deze regio.', en: 'Choose municipalities of this region.' },
  partners_wrong: {
    nl: 'Noem ten hoogste 30 partners, elk met een naam op een eigen regel.',
    en: 'Name at most 30 partners, each with a name on a line of its own.',
  },
  confirmed_wrong: {
    nl: 'Geef een lijst van wat klopt: voor_de_dag, iemand_stil.',
    en: 'Give a list of what is right: voor_de_dag, iemand_stil.',
  },
  withdrawn_wrong: { nl: 'Zeg ja of nee.', en: 'Say yes or no (ja, nee).' },
  score_wrong: {
    nl: 'Kies een score van 1 tot en met 5, of laat hem leeg.',
    en: 'Choose a score from 1 to 5, or leave it empty.',
  },
  text_long: { nl: 'Houd een toelichting onder 3.000 tekens.', en: 'Keep a note under 3,000 characters.' },
  result_missing: { nl: 'Schrijf de uitkomst in woorden.', en: 'Write the result in words.' },
  result_long: {
    nl: 'Houd de uitkomst onder 10.000 tekens.',
    en: 'Keep the result under 10,000 characters.',
  },
  decision_missing: {
    nl: 'Kies wat het orgaan besloot: voortzetten, bijstellen of stoppen.',
    en: 'Choose what the body decided: continue, adjust or stop (voortzetten, bijstellen, stoppen).',
  },
  link_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
};

export const notAnEvaluator: RefusalText = {
  status: 403,
  nl: 'Dit doet de regiogriffier of de beleidsmedewerker van de regio. Meld u aan met zo’n ambt.',
  en: 'The regional clerk or the policy officer of the region does this. Sign in with such an office.',
};
const unknown: RefusalText = {
  status: 404,
  nl: 'Deze evaluatie is er niet.',
  en: 'There is no such evaluation.',
};
const concluded: RefusalText = {
  status: 409,
  nl: 'De uitkomst van deze evaluatie is al vastgelegd.',
  en: 'The result of this evaluation was recorded already.',
};
const withdrawn: RefusalText = {
  status: 409,
  nl: 'Deze evaluatie gaat niet door.',
  en: 'This evaluation is not held.',
};
const dayPast: RefusalText = {
  status: 422,
  field: 'uiterlijk',
  nl: 'De laatste dag, {day}, is al voorbij. Vul een dag in die nog komt.',
  en: 'The last day, {day}, is past. Fill in a day that is still to come.',
};

export const criteriaRefusals: RefusalTexts<CriteriaCode> = {
  ...correctionRefusals,
  not_an_evaluator: notAnEvaluator,
  set_unknown: { status: 404, nl: 'Deze set criteria is er niet.', en: 'There is no such set of criteria.' },
  set_there: {
    status: 422,
    field: 'titel',
    nl: 'Een set met deze titel is er al. Kies een andere titel, of wijzig die set.',
    en: 'A set of this title is there already. Choose another title, or change that set.',
  },
  criterion_twice: {
    status: 422,
    field: 'criteria.{at}.tekst',
    nl: 'Dit criterium staat er twee keer. Haal er een weg.',
    en: 'This criterion is there twice. Take one away.',
  },
};

const asked: RefusalTexts<AskedFault['code']> = {
  respondents_none: {
    status: 422,
    field: 'gevraagd',
    nl: 'Kies ten minste één gemeente of partner die antwoord geeft.',
    en: 'Choose at least one municipality or partner that is to answer.',
  },
  respondent_twice: {
    status: 422,
    field: 'partners',
    nl: 'Iemand staat er twee keer. Noem elke partner één keer.',
    en: 'Somebody is there twice. Name each partner once.',
  },
  municipality_elsewhere: {
    status: 422,
    field: 'gevraagd',
    nl: 'Kies gemeenten van deze regio.',
    en: 'Choose municipalities of this region.',
  },
  answered_already: {
    status: 409,
    field: 'gevraagd',
    nl: 'Wie al antwoord gaf, blijft gevraagd: {who}. Zet die terug.',
    en: 'Whoever answered already stays asked: {who}. Put that one back.',
  },
};

export const planRefusals: RefusalTexts<PlanCode> = {
  not_an_evaluator: notAnEvaluator,
  subject_unknown: {
    status: 422,
    field: 'onderwerp',
    nl: 'Dit mandaat, deze ondertekende overeenkomst of deze ambitie is er niet in deze regio.',
    en: 'There is no such mandate, signed agreement or ambition in this region.',
  },
  start_missing: {
    status: 422,
    field: 'begin',
    nl: 'Vul in wanneer de uitvoering begon: daarvan wordt geteld.',
    en: 'Fill in when the execution began: from that day the term is counted.',
  },
  start_known: {
    status: 422,
    field: 'begin',
    nl: 'Het is bekend wanneer dit begon: op {start}. Laat dit leeg, of vul die dag in.',
    en: 'It is known when this began: on {start}. Leave this empty, or fill in that day.',
  },
  start_planned: {
    status: 422,
    field: 'begin',
    nl: 'Evaluatie {number} hiervan telt vanaf {start}. Laat dit leeg, of vul die dag in. Klopt die dag niet, laat dan eerst evaluatie {number} vervallen en plan haar opnieuw.',
    en: 'Evaluation {number} of this counts from {start}. Leave this empty, or fill in that day. If that day is wrong, first give evaluation {number} up and plan it anew.',
  },
  moment_wrong: {
    status: 422,
    field: 'moment',
    nl: 'Hiervoor is geen dag afgesproken. Kies tussen- of eindevaluatie, of vul zelf een dag in.',
    en: 'No day was agreed for this. Choose an interim or final evaluation, or fill in a day.',
  },
  day_past: dayPast,
  day_late: {
    status: 422,
    field: 'uiterlijk',
    nl: 'De spelregels, of de overeenkomst zelf, geven voor deze evaluatie tot en met {latest}. Kies die dag of een eerdere; verzetten kan daarna, met de reden erbij.',
    en: 'The rulebook, or the agreement itself, gives this evaluation up to {latest}. Choose that day or an earlier one; it can be moved after that, with the reason.',
  },
  set_unknown: {
    status: 422,
    field: 'criteria',
    nl: 'Deze set criteria is er niet.',
    en: 'There is no such set of criteria.',
  },
  ...asked,
  planned_already: {
    status: 409,
    nl: 'Deze evaluatie is al gepland: nummer {number}. Verander die, of laat haar vervallen.',
    en: 'This evaluation was planned already: number {number}. Change that one, or give it up.',
  },
};

export const changeRefusals: RefusalTexts<ChangeCode> = {
  ...correctionRefusals,
  ...asked,
  evaluation_unknown: unknown,
  not_an_evaluator: notAnEvaluator,
  concluded,
  day_past: dayPast,
  planned_already: {
    status: 409,
    nl: 'Voor deze evaluatie is een andere in de plaats gekomen: nummer {number}. Laat die eerst vervallen, of werk daarmee verder.',
    en: 'Another evaluation took the place of this one: number {number}. Give that one up first, or go on with that one.',
  },
  start_planned: {
    status: 409,
    nl: 'Evaluatie {number} van hetzelfde telt vanaf {start}, deze vanaf een andere dag. Laat deze vervallen en plan haar opnieuw; wat zo wordt gepland, telt vanaf dezelfde dag.',
    en: 'Evaluation {number} of the same counts from {start}, this one from another day. Leave this one given up and plan it anew; what is planned so counts from the same day.',
  },
};

export const answerRefusals: RefusalTexts<AnswerCode> = {
  ...correctionRefusals,
  evaluation_unknown: unknown,
  respondent_unknown: {
    status: 404,
    nl: 'Deze gemeente of partner is in deze evaluatie niet gevraagd.',
    en: 'This municipality or partner was not asked in this evaluation.',
  },
  not_the_respondent: {
    status: 403,
    nl: 'Voor een gemeente antwoordt haar gemeentesecretaris, portefeuillehouder of beleidsmedewerker; het antwoord van een partner noteert de regiogriffier of de beleidsmedewerker van de regio.',
    en: 'For a municipality its secretary, portfolio holder or policy officer answers; the answer of a partner is noted by the regional clerk or the policy officer of the region.',
  },
  withdrawn,
  concluded,
  criterion_unknown: {
    status: 422,
    nl: 'Een van deze criteria hoort niet bij deze evaluatie.',
    en: 'One of these criteria is none of this evaluation.',
  },
  nothing_said: {
    status: 422,
    field: 'antwoorden.{criterion}.score',
    nl: 'Geef bij ten minste één criterium een score of een toelichting.',
    en: 'Give a score or a note at one criterion at least.',
  },
};

export const concludeRefusals: RefusalTexts<ConcludeCode> = {
  ...correctionRefusals,
  evaluation_unknown: unknown,
  not_an_evaluator: notAnEvaluator,
  withdrawn,
  before_day: {
    status: 422,
    field: 'klopt.voor_de_dag',
    nl: 'Antwoorden kan nog tot en met {day}; met de uitkomst sluit de evaluatie. Wacht tot dan, of vink aan dat het zo is besloten.',
    en: 'Answers can still be given up to {day}; the result closes the evaluation. Wait until then, or tick that it was decided so.',
  },
  somebody_silent: {
    status: 422,
    field: 'klopt.iemand_stil',
    nl: 'Nog niet iedereen die is gevraagd, gaf antwoord. Vraag het na, of vink aan dat zonder hen is besloten.',
    en: 'Not everybody who was asked has answered. Ask them, or tick that it was decided without them.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Die dag moet nog komen. Leg het besluit vast zodra het er is.',
    en: 'That day is still to come. Record the decision once it is there.',
  },
};

export const withdrawRefusals: RefusalTexts<WithdrawCode> = {
  ...correctionRefusals,
  evaluation_unknown: unknown,
  not_an_evaluator: notAnEvaluator,
  not_concluded: {
    status: 409,
    nl: 'Deze evaluatie heeft geen uitkomst om in te trekken.',
    en: 'This evaluation has no result to take back.',
  },
};
