/** What a reader of a calendar chose to see; undefined: everything. */
export interface Choice {
  readonly kind: string | undefined;
  readonly body: string | undefined;
  readonly ambition: string | undefined;
}

export interface Choosable {
  readonly kind: string;
  readonly body: string | null;
  readonly ambitions: readonly string[];
}

export function chosen<Meeting extends Choosable>(meetings: readonly Meeting[], choice: Choice): Meeting[] {
  return meetings.filter(
    ({ kind, body, ambitions }) =>
      (choice.kind === undefined || kind === choice.kind) &&
      (choice.body === undefined || body === choice.body) &&
      (choice.ambition === undefined || ambitions.includes(choice.ambition)),
  );
}
