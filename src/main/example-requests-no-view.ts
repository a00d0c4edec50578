import type { ExampleRequest } from './example-requests.ts';

const ownView = { raadpleging: '3', gemeente: 'gm0547' };

/** That a council has no view, and that it takes that back; that a view without a point is answered; that what was handed in is corrected. */
export const noViewExamples: readonly ExampleRequest[] = [
  { operation: 'declare_no_view', params: ownView, body: { waarom: 'De raad heeft niets in te brengen.' } },
  { operation: 'take_back_no_view', params: ownView, body: { reden: 'De raad wil toch iets inbrengen.' } },
  {
    operation: 'correct_submission',
    params: ownView,
    body: { standpunt: 'negatief', toelichting: 'Zo niet.', reden: 'Een tikfout.', versie: 1 },
  },
  {
    operation: 'answer_submission',
    params: ownView,
    body: { afdoening: 'voor_kennisgeving', reden: 'Dat nemen wij mee.' },
  },
];

/** Of a round of the past, as it is recorded and corrected. */
export const pastRound = {
  regel: 'Z16',
  titel: 'Een oud voorstel',
  afzender: 'De stuurgroep',
  raden: ['gm0547'],
  uitgezet: '2015',
  afgerond: '2016',
  draagvlak: 'ja',
  conclusie: 'De raden wilden verder.',
  gevolg: 'ongewijzigd',
  bron: 'Een krant',
};
