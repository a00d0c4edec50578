import type { ExampleRequest } from './example-requests.ts';

export const motionExamples: readonly ExampleRequest[] = [
  { operation: 'link_motion', params: { motie: '3' }, body: { adres: 'https://raad.example.org/3' } },
];
