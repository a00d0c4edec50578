import type { ExampleRequest } from './example-requests.ts';

const plan = {
  titel: 'Leiderdorp zoekt het uit',
  gemeente: 'gm0547',
  van: '2026-Q1',
  tot_en_met: '2027-Q3',
  sporen: [
    { nummer: 1, titel: 'Raad' },
    { nummer: 2, titel: 'Organisatie' },
  ],
};
const joint = {
  titel: 'Samen inkopen',
  besturen: [
    { soort: 'raad', gemeente: 'gm0547' },
    { soort: 'college', gemeente: 'gm0547' },
    { soort: 'bestuur', gemeente: 'gm0547' },
    { soort: 'bestuur', naam: 'Servicepunt71' },
  ],
};
const ownJoint = { programma: '2' };
const vris = { programma: '1' };
const frame = { wat: 'kader', uitkomst: 'vastgesteld', dag: '2016-09' };
const development = { jaar: 2026, thema: 'Fietsen', gebeurd: 'Er kwamen stallingen.', bron: 'Jaarverslag' };
const ownPlan = { procesplan: '2' };

/** Of process plans, joint programmes and yearly developments. */
export const planRequests: readonly ExampleRequest[] = [
  { operation: 'make_process_plan', body: plan },
  {
    operation: 'change_process_plan',
    params: ownPlan,
    body: { ...plan, versie: 1, reden: 'Een spoor heet anders.' },
  },
  {
    operation: 'write_process_action',
    params: ownPlan,
    body: { nummer: '2.9', tekst: 'Nog iets', wanneer: 'doorlopend', versie: 1, reden: 'Vergeten.' },
  },
  {
    operation: 'report_process_action',
    params: { ...ownPlan, actie: '1.2' },
    body: { dag: '2026-11-24', stand: 'bezig', toelichting: 'Het begint.' },
  },
  { operation: 'make_joint_programme', body: joint },
  {
    operation: 'change_joint_programme',
    params: vris,
    body: { ...joint, versie: 1, reden: 'Nog een bestuur.' },
  },
  {
    operation: 'record_adoption',
    about: 'council',
    params: ownJoint,
    body: { bestuur: 'raad-gm0547', ...frame },
  },
  {
    operation: 'record_adoption',
    about: 'executive',
    params: ownJoint,
    body: { bestuur: 'college-gm0547', ...frame },
  },
  {
    operation: 'record_adoption',
    about: 'municipality',
    params: vris,
    body: { bestuur: 'bestuur-gm0547', ...frame },
  },
  {
    operation: 'record_adoption',
    about: 'organisation',
    params: vris,
    body: { bestuur: 'bestuur-servicepunt71', ...frame },
  },
  {
    operation: 'report_joint_programme',
    params: vris,
    body: { dag: '2026-11-24', stand: 'bezig', toelichting: 'Het loopt.' },
  },
  { operation: 'tell_development', body: { ...development, gemeente: 'gm0547' } },
  {
    operation: 'correct_development',
    about: 'organisation',
    params: { ontwikkeling: '1' },
    body: { ...development, versie: 1, reden: 'Een vergissing.' },
  },
];
