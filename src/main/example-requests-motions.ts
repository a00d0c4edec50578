import type { ExampleRequest } from './example-requests.ts';

export const motionExamples: readonly ExampleRequest[] = [
  { operation: 'adapt_submitted_motion', params: { motie: '1' }, body: { fractie: 'gm0547-d66' } },
  { operation: 'link_motion', params: { motie: '3' }, body: { adres: 'https://raad.example.org/3' } },
];
