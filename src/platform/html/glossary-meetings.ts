import { entry } from './glossary-entry.ts';

/** How a meeting is planned, held and followed. */
export const meetingTerms = {
  'aan-de-orde': entry(
    'Aan de orde',
    'Het agendapunt waarover de vergadering nu spreekt. De regiogriffier geeft het aan.',
    'Current item (aan de orde)',
    'The agenda item that the meeting is discussing now. The regional clerk sets it.',
  ),
  abonnement: entry(
    'Abonnement (op de kalender)',
    'Een adres dat uw agenda-programma volgt: nieuwe en gewijzigde vergaderingen komen er vanzelf in.',
    'Calendar feed (abonnement)',
    'An address that your calendar program follows: new and changed meetings come in by themselves.',
  ),
  aanwezigheid: entry(
    'Aanwezigheid',
    'Wie er is, per persoon, met het verblijf: van wanneer tot wanneer. Wie niet kan komen, is afwezig met bericht.',
    'Attendance (aanwezigheid)',
    'Who is there, by person, with the stay: from when to when. Who cannot come gives notice of absence.',
  ),
  botsing: entry(
    'Botsing',
    'Een vergadering van de regio op het uur waarop een raad of raadscommissie zelf vergadert. Het jaarplan laat ze zien, met lange gaten.',
    'Clash (botsing)',
    'A meeting of the region at the hour at which a council or its committee meets. The year plan shows them, with long gaps.',
  ),
  consensusvoorstel: entry(
    'Consensusvoorstel',
    'Het conceptadvies waarover de voorzitter vraagt of iemand bezwaar heeft. Zolang er een bezwaar staat, is er geen consensus.',
    'Consensus proposal (consensusvoorstel)',
    'The draft advice on which the chair asks whether anybody objects. While an objection stands there is no consensus.',
  ),
  'eigen-kalender': entry(
    'Eigen kalender',
    'Een geheim adres met de vergaderingen van de organen waarin u een zetel of ambt hebt. Er staat niets in dat niet openbaar is.',
    'Own calendar (eigen kalender)',
    'A secret address with the meetings of the bodies in which you hold a seat or an office. Nothing in it is not public.',
  ),
  gepubliceerd: entry(
    'Gepubliceerd',
    'Oproep, agenda en stukken van een vergadering zijn op één moment openbaar geworden. Wat daarna verandert, staat erbij.',
    'Published (gepubliceerd)',
    'Convocation, agenda and papers of a meeting became public at one moment. What changes after that is shown.',
  ),
  inspreker: entry(
    'Inspreker',
    'Een inwoner die in een vergadering het woord vraagt. Alleen de regiogriffier ziet wie het is; na de vergadering worden de gegevens gewist.',
    'Resident who asks to speak (inspreker)',
    'A resident who asks to speak in a meeting. Only the regional clerk sees who it is; the data are erased after the meeting.',
  ),
  'op-papier': entry(
    'Op papier',
    'Een stem die op papier is uitgebracht en die de regiogriffier invoerde. Zij telt als elke andere en is als zodanig te herkennen.',
    'On paper (op papier)',
    'A ballot that was cast on paper and entered by the regional clerk. It counts like any other and is marked as such.',
  ),
  'soort-vergadering': entry(
    'Soort vergadering',
    'Waar een bijeenkomst vooral voor is: beeldvorming, oordeelsvorming, een conferentie, een werkbezoek, een gezamenlijke raadsavond.',
    'Kind of meeting (soort vergadering)',
    'What a meeting is mainly for: picture forming, opinion forming, a conference, a working visit, a joint council evening.',
  ),
  toelichter: entry(
    'Toelichter',
    'Wie een agendapunt toelicht: een bestuurlijk en een maatschappelijk lid van de bestuurstafel, of een deskundige van buiten. De agenda noemt hen vooraf.',
    'Explainer (toelichter)',
    'Who explains an agenda item: a governing and a societal member of the table, or an outside expert. The agenda names them beforehand.',
  ),
  zaalscherm: entry(
    'Zaalscherm',
    'De stemming van een vergadering, groot genoeg om in de zaal te lezen. Het scherm volgt de stemming vanzelf.',
    'Room screen (zaalscherm)',
    'The vote of a meeting, large enough to read in the room. The screen follows the vote by itself.',
  ),
};
