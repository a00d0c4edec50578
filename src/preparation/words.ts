import type { AmbitionId, ProposalId } from '#kernel';
import type { Answer, Consent } from './rules/consent.ts';
import type { MoneySource, PreparationState, StaffUnit } from './rules/preparation.ts';

// As forms and the API name them.
export const stateWords = {
  draft: 'concept',
  working: 'aan_het_werk',
  delivered: 'opgeleverd',
  stopped: 'gestopt',
} as const satisfies Record<PreparationState, string>;
export const staffUnitWords = { fte: 'fte', hours: 'uren_per_week' } as const satisfies Record<
  StaffUnit,
  string
>;
export const answerWords = { agreed: 'akkoord', refused: 'geweigerd' } as const satisfies Record<
  Answer,
  string
>;
/** `niet_gevraagd`: the task is a draft or was stopped. */
export const consentWords = {
  ...answerWords,
  ...{ asked: 'gevraagd', own: 'trekker', outside: 'buiten_gemeenten', none: 'niet_gevraagd' },
} as const satisfies Record<Consent | 'none', string>;
export const yearUnitWords = { fte: 'fte', hours: 'uren' } as const satisfies Record<StaffUnit, string>;

/** `activiteit:1/1.2` or `overeenkomst:2`. */
export const sourceWord = (source: MoneySource) =>
  source.kind === 'activity'
    ? `activiteit:${source.programme}/${source.number}`
    : `overeenkomst:${source.agreement}`;
export const sourceFormat = /^(?:activiteit:([1-9]\d{0,8})\/(\d{1,2}\.\d{1,2})|overeenkomst:([1-9]\d{0,8}))$/;
export function sourceOfWord(word: string): MoneySource {
  const [, programme, number, agreement] = sourceFormat.exec(word) ?? [];
  return agreement === undefined
    ? { kind: 'activity', programme: Number(programme), number: number ?? '' }
    : { kind: 'agreement', agreement: Number(agreement) };
}

/** What the strategic unit says something about. */
export type CoherenceSubject =
  | { readonly kind: 'pair'; readonly first: ProposalId; readonly second: ProposalId }
  | { readonly kind: 'ambition'; readonly ambition: AmbitionId };
export const pairWord = (first: ProposalId, second: ProposalId) => `voorstellen-${first}-${second}`;
export const ambitionWord = (ambition: AmbitionId) => `ambitie-${ambition}`;

/** @returns undefined for what names no two proposals in their order, and no ambition */
export function coherenceSubject(word: string): CoherenceSubject | undefined {
  const [, first, second] = /^voorstellen-([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(word) ?? [];
  if (first !== undefined && second !== undefined)
    return Number(first) < Number(second)
      ? { kind: 'pair', first: Number(first) as ProposalId, second: Number(second) as ProposalId }
      : undefined;
  const ambition = /^ambitie-([a-z0-9-]{1,100})$/.exec(word)?.[1];
  return ambition === undefined ? undefined : { kind: 'ambition', ambition: ambition as AmbitionId };
}
