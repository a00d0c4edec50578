import type { ExampleRequest } from './example-requests.ts';

/** The joint text of the demonstration lies in a round that is over: who may is told so. */
const ownView = { raadpleging: '2', gemeente: 'gm0547' };

/** What ends writing together, of a council. */
export const jointExamples: readonly ExampleRequest[] = [
  { operation: 'leave_joint_text', params: ownView, body: { gezamenlijke_tekst: 1 } },
  { operation: 'end_joint_text', params: ownView, body: { gezamenlijke_tekst: 1, versie: 1 } },
];
