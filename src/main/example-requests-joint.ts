import type { ExampleRequest } from './example-requests.ts';

const ownView = { raadpleging: '3', gemeente: 'gm0547' };

/** What ends writing together, of a council. */
export const jointExamples: readonly ExampleRequest[] = [
  { operation: 'leave_joint_text', params: ownView, body: { gezamenlijke_tekst: 1 } },
  { operation: 'end_joint_text', params: ownView, body: { gezamenlijke_tekst: 1, versie: 1 } },
];
