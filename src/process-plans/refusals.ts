import { correctionRefusals, type RefusalText, type RefusalTexts } from '#platform/operations';
import type { ChangeCode, ContentCode, ReportCode, WriteActionCode } from './keep-plan.ts';

export const notTheOwner: RefusalText = {
  status: 403,
  nl: 'Een procesplan schrijft de gemeentesecretaris of een beleidsmedewerker van de gemeente van wie het is; van een plan van de regio de regiogriffier of de beleidsmedewerker van de regio. Meld u aan met zo’n ambt.',
  en: 'A process plan is written by the municipal secretary or a policy officer of the municipality whose it is; one of the region by the regional clerk or its policy officer. Sign in with such an office.',
};
const planUnknown: RefusalText = {
  status: 404,
  nl: 'Dit procesplan is er niet.',
  en: 'There is no such process plan.',
};
const actionUnknown: RefusalText = {
  status: 404,
  nl: 'Deze actie staat niet in het plan.',
  en: 'This action does not stand in the plan.',
};

export const contentRefusals: RefusalTexts<ContentCode> = {
  not_the_owner: notTheOwner,
  period_wrong: {
    status: 422,
    field: 'tot_en_met',
    nl: 'Het laatste kwartaal ligt niet voor het eerste, en een plan loopt ten hoogste 40 kwartalen.',
    en: 'The last quarter is not before the first, and a plan runs at most 40 quarters.',
  },
  municipality_elsewhere: {
    status: 422,
    field: 'gemeente',
    nl: 'Kies een gemeente van deze regio, of laat het leeg voor een plan van de regio.',
    en: 'Choose a municipality of this region, or leave it empty for a plan of the region.',
  },
  track_twice: {
    status: 422,
    field: 'sporen',
    nl: 'Spoor {number} staat er twee keer. Geef elk spoor een eigen nummer.',
    en: 'Track {number} is there twice. Give each track a number of its own.',
  },
  track_unknown: {
    status: 422,
    field: 'nummer',
    nl: 'Actie {number} hoort bij een spoor dat er niet is. Het eerste getal is het nummer van het spoor.',
    en: 'Action {number} is of a track that is not there. The first figure is the number of the track.',
  },
  action_twice: {
    status: 422,
    field: 'nummer',
    nl: 'Actie {number} staat er al. Kies een nummer dat nog vrij is.',
    en: 'Action {number} is there already. Choose a number that is free.',
  },
  quarters_turned: {
    status: 422,
    field: 'tot_kwartaal',
    nl: 'Bij actie {number} ligt het laatste kwartaal voor het eerste.',
    en: 'Of action {number} the last quarter is before the first.',
  },
  quarter_outside: {
    status: 422,
    field: 'van_kwartaal',
    nl: 'Actie {number} valt buiten de kwartalen van het plan. Kies kwartalen daarbinnen, of wijzig eerst het plan.',
    en: 'Action {number} is outside the quarters of the plan. Choose quarters within it, or change the plan first.',
  },
  owner_unknown: {
    status: 422,
    field: 'eigenaar_gemeente',
    nl: 'De eigenaar van actie {number} is geen gemeente van deze regio. Kies een gemeente, of noem een organisatie.',
    en: 'The owner of action {number} is no municipality of this region. Choose a municipality, or name an organisation.',
  },
  ambition_unknown: {
    status: 422,
    field: 'ambities',
    nl: 'De ambitie {id} is er niet in deze regio.',
    en: 'There is no ambition {id} in this region.',
  },
  proposal_unknown: {
    status: 422,
    field: 'voorstellen',
    nl: 'Voorstel {id} is er niet, of is nog niet naar de raden gestuurd.',
    en: 'Proposal {id} is not there, or was not sent to the councils yet.',
  },
};

export const changeRefusals: RefusalTexts<ChangeCode> = {
  ...contentRefusals,
  ...correctionRefusals,
  plan_unknown: planUnknown,
  action_reported: {
    status: 409,
    nl: 'Over actie {number} is al gemeld: zij houdt haar nummer en blijft in het plan. Gaat zij niet door, meld dan dat zij is vervallen.',
    en: 'Something was reported of action {number}: it keeps its number and stays in the plan. If it does not go on, report that it was dropped.',
  },
  report_outside: {
    status: 422,
    field: 'van',
    nl: 'Er is gemeld op {day}: laat het plan niet later beginnen.',
    en: 'There is a report of {day}: do not let the plan begin later.',
  },
  track_used: {
    status: 422,
    field: 'sporen',
    nl: 'Spoor {number} heeft nog acties. Haal die eerst weg, of geef ze een ander spoor.',
    en: 'Track {number} still has actions. Take those out first, or give them another track.',
  },
};
export const writeActionRefusals: RefusalTexts<WriteActionCode> = {
  ...changeRefusals,
  action_unknown: actionUnknown,
};

export const reportRefusals: RefusalTexts<ReportCode> = {
  plan_unknown: planUnknown,
  action_unknown: actionUnknown,
  not_the_reporter: {
    status: 403,
    nl: 'Over een actie meldt wie haar eigenaar is, of die van het plan: de gemeentesecretaris, portefeuillehouder of beleidsmedewerker van die gemeente; voor de regio de regiogriffier of haar beleidsmedewerker.',
    en: 'Of an action its owner reports, or that of the plan: the municipal secretary, portfolio holder or policy officer of that municipality; for the region the regional clerk or its policy officer.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Die dag moet nog komen. Meld hoe het nu staat.',
    en: 'That day is still to come. Report how it stands now.',
  },
  before_plan: {
    status: 422,
    field: 'dag',
    nl: 'Het plan begon op {day}. Vul een dag van het plan in.',
    en: 'The plan began on {day}. Fill in a day of the plan.',
  },
  report_twice: {
    status: 409,
    nl: 'Deze melding is er al. Er is niets veranderd.',
    en: 'This report is there already. Nothing has changed.',
  },
  over_already: {
    status: 422,
    field: 'dag',
    nl: 'Op {day} is gemeld dat de actie klaar of vervallen is. Vul die dag of een latere in als dat niet meer klopt.',
    en: 'On {day} the action was reported done or dropped. Fill in that day or a later one if that is no longer so.',
  },
};
