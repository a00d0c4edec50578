import type { AmbitionId, CalendarDate, MunicipalityId } from '#kernel';
import { divide } from './money.ts';

/** Bestuursovereenkomst between governments; contract or covenant with companies and institutions too (seed 002, 2.2). */
export type AgreementKind = 'administrative' | 'contract' | 'covenant';
/** Verdeelsleutel: alike, by the inhabitants that the agreement counts with, or by percentages of its own. */
export type Key = 'equal' | 'inhabitants' | 'percentages';
export type Unit = 'hours' | 'fte';

export interface YearCapacity {
  readonly year: number;
  /** Of an hour or an fte. */
  readonly hundredths: number;
}
export interface Capacity {
  readonly unit: Unit;
  readonly years: readonly YearCapacity[];
}

/** Partij: a municipality of the region, or an organisation by name. */
export interface Party {
  /** `gm0546`, or made of the name; lasts over the versions. */
  readonly key: string;
  readonly municipality: MunicipalityId | null;
  readonly name: string | null;
  /** The office that signs, never a person. Empty: not known yet. */
  readonly signatory: string;
  /** By the key: inhabitants, or hundredths of a percent. */
  readonly parts: number | null;
  readonly capacity: Capacity;
}
export interface YearMoney {
  readonly year: number;
  readonly cents: number;
}

/** What an agreement says; a later version takes the place of the whole. */
export interface AgreementContent {
  readonly kind: AgreementKind;
  readonly title: string;
  readonly purpose: string;
  readonly parties: readonly Party[];
  readonly startsOn: CalendarDate;
  /** Null: until somebody gives notice. */
  readonly endsOn: CalendarDate | null;
  readonly noticeMonths: number | null;
  /** Of all together. */
  readonly money: readonly YearMoney[];
  readonly key: Key | null;
  /** Where the numbers of the key come from. */
  readonly keySource: string;
  /** What one fte a year is, in hours. */
  readonly hoursPerFte: number;
  readonly evaluationOn: CalendarDate | null;
  readonly documents: readonly { readonly title: string; readonly address: string }[];
  readonly ambitions: readonly AmbitionId[];
  readonly mandate: number | null;
  /** What of it lies outside the mandate's scope, in words of who keeps it. Empty, or left out of older versions: nothing. */
  readonly outsideScope?: string;
  readonly proposal: number | null;
  /** Of a change of what was signed: the day from which it holds. Left out of older versions: the day on which it was recorded. */
  readonly from?: CalendarDate;
}

/** Ten thousand hundredths of a percent. */
export const wholeShare = 10_000;
/** Leases and shared buildings run for decades; a longer term is a slip of the pen. */
export const mostYears = 50;
/** So many years a form shows. */
const mostFormYears = 10;

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));

/** The years that an agreement runs, of one without end those up to and including `until`. */
export function yearsOf(
  { startsOn, endsOn }: Pick<AgreementContent, 'startsOn' | 'endsOn'>,
  until: number,
): readonly number[] {
  const first = yearOf(startsOn);
  const last = endsOn === null ? Math.max(first, until) : yearOf(endsOn);
  return Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, at) => first + at);
}

/** Of which money or capacity is promised. */
export const promisedYears = ({
  money,
  parties,
}: Pick<AgreementContent, 'money' | 'parties'>): readonly number[] =>
  [...money, ...parties.flatMap(({ capacity }) => capacity.years)].map(({ year }) => year);

/** The years of a form: those of a long term from last year on, and every year of which something is promised already. */
export function formYears(
  content: Pick<AgreementContent, 'startsOn' | 'endsOn' | 'money' | 'parties'>,
  thisYear: number,
): readonly number[] {
  const all = yearsOf(content, Math.max(thisYear + 2, ...promisedYears(content)));
  if (all.length <= mostFormYears) return all;
  const promised = new Set(promisedYears(content));
  const ahead = new Set(all.filter((year) => year >= thisYear - 1).slice(0, mostFormYears));
  return all.filter((year) => promised.has(year) || ahead.has(year));
}

const within = ({ startsOn, endsOn }: AgreementContent, year: number) =>
  year >= yearOf(startsOn) &&
  (endsOn === null ? year < yearOf(startsOn) + mostYears : year <= yearOf(endsOn));

export type ContentFault =
  | { readonly code: 'parties_few' }
  | { readonly code: 'municipality_missing' }
  | { readonly code: 'party_twice'; readonly at: number }
  | { readonly code: 'municipality_elsewhere'; readonly at: number }
  | { readonly code: 'end_before_start' }
  | { readonly code: 'term_long' }
  | { readonly code: 'evaluation_outside' }
  | { readonly code: 'capacity_outside'; readonly at: number; readonly year: number }
  | { readonly code: 'money_outside'; readonly year: number }
  | { readonly code: 'key_missing' }
  | { readonly code: 'key_without_money' }
  | { readonly code: 'parts_missing'; readonly at: number }
  | { readonly code: 'parts_without_key'; readonly at: number }
  | { readonly code: 'percentages_not_whole'; readonly sum: number }
  | { readonly code: 'key_source_missing' }
  | { readonly code: 'scope_without_mandate' };

function partiesFault(
  { parties }: AgreementContent,
  region: readonly MunicipalityId[],
): ContentFault | undefined {
  if (parties.length < 2) return { code: 'parties_few' };
  const keys = parties.map(({ key }) => key);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (twice >= 0) return { code: 'party_twice', at: twice };
  const elsewhere = parties.findIndex(
    ({ municipality }) => municipality !== null && !region.includes(municipality),
  );
  if (elsewhere >= 0) return { code: 'municipality_elsewhere', at: elsewhere };
  return parties.some(({ municipality }) => municipality !== null)
    ? undefined
    : { code: 'municipality_missing' };
}

function termFault(content: AgreementContent): ContentFault | undefined {
  const { startsOn, endsOn, evaluationOn } = content;
  if (endsOn !== null && endsOn < startsOn) return { code: 'end_before_start' };
  if (endsOn !== null && yearOf(endsOn) - yearOf(startsOn) >= mostYears) return { code: 'term_long' };
  if (evaluationOn !== null && evaluationOn < startsOn) return { code: 'evaluation_outside' };
  for (const [at, { capacity }] of content.parties.entries()) {
    const outside = capacity.years.find(({ year }) => !within(content, year));
    if (outside) return { code: 'capacity_outside', at, year: outside.year };
  }
  const money = content.money.find(({ year }) => !within(content, year));
  return money && { code: 'money_outside', year: money.year };
}

/** Who pays by this key: by inhabitants only municipalities do. */
const takesPart = (key: Key, party: Party) =>
  key === 'equal' || (key === 'inhabitants' ? party.municipality !== null : party.parts !== null);

function keyFault(content: AgreementContent): ContentFault | undefined {
  const { key, money, parties } = content;
  if (key === null) {
    const at = parties.findIndex(({ parts }) => parts !== null);
    if (at >= 0) return { code: 'parts_without_key', at };
    return money.length > 0 ? { code: 'key_missing' } : undefined;
  }
  if (money.length === 0) return { code: 'key_without_money' };
  if (key === 'equal') return undefined;
  if (key === 'inhabitants') {
    const at = parties.findIndex((party) => takesPart(key, party) && !party.parts);
    if (at >= 0) return { code: 'parts_missing', at };
    return content.keySource === '' ? { code: 'key_source_missing' } : undefined;
  }
  const sum = parties.reduce((total, { parts }) => total + (parts ?? 0), 0);
  return sum === wholeShare ? undefined : { code: 'percentages_not_whole', sum };
}

/** What makes a text no agreement that can be kept; the first fault. */
export function contentFault(
  content: AgreementContent,
  region: readonly MunicipalityId[],
): ContentFault | undefined {
  const fault = partiesFault(content, region) ?? termFault(content) ?? keyFault(content);
  if (fault) return fault;
  return content.mandate === null && content.outsideScope ? { code: 'scope_without_mandate' } : undefined;
}

export interface PartyMoney {
  readonly party: string;
  readonly cents: number;
}

/** What each party carries of the money of a year, by the key. Cents that add up to it. */
export function moneyOf(content: AgreementContent, year: number): readonly PartyMoney[] {
  const { key } = content;
  const cents = content.money.find((each) => each.year === year)?.cents ?? 0;
  if (key === null) return [];
  const paying = content.parties.filter((party) => takesPart(key, party));
  const parts = divide(
    cents,
    paying.map((party) => (key === 'equal' ? 1 : (party.parts ?? 0))),
  );
  return paying.map((party, at) => ({ party: party.key, cents: parts[at] ?? 0 }));
}

/** Hundredths of hours: of fte by what the agreement counts for one. */
export function inHours(unit: Unit, hundredths: number, hoursPerFte: number): number {
  return unit === 'hours' ? hundredths : hundredths * hoursPerFte;
}
