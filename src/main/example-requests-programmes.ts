import type { ExampleRequest } from './example-requests.ts';

const goal = { programma: '1', nummer: '1' };

/** Of what is measured of a programme. */
export const programmeRequests: readonly ExampleRequest[] = [
  { operation: 'report_progress', params: goal, body: { dag: '2026-11-24', waarde: '3' } },
  {
    operation: 'withdraw_measurement',
    params: goal,
    body: { meting: 1, reden: 'Van een andere gemeente.' },
  },
];
