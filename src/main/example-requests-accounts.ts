import type { ExampleRequest } from './example-requests.ts';

type Params = NonNullable<ExampleRequest['params']>;

/** That an account and its discussion are corrected. */
export function accountCorrectionExamples(
  council: Params,
  college: Params,
  day: string,
): readonly ExampleRequest[] {
  const body = { tekst: 'Er is nu geen geld.', reden: 'Een woord te weinig.', gezien: 0 };
  return [
    { operation: 'correct_account', about: 'council', params: council, body },
    { operation: 'correct_account', about: 'college', params: college, body },
    { operation: 'correct_discussion', params: council, body: { ...body, dag: day } },
  ];
}
