import {
  type AgreementRow,
  agreementList,
  agreementView,
  byYear,
  isPublic,
  type MeasureAccount,
  measureAccount,
  usedBeside,
} from '#agreements';
import { type Ambition, ambitionList } from '#ambitions';
import { type Measure, type MeasureView, measures, measureViews, organisationWho } from '#execution';
import { type CalendarDate, slugOf } from '#kernel';
import type { PageContext } from '#platform/http';
import { type ActivityOf, activityList } from '#programmes';
import { maySeeDraftTask } from './policy.ts';
import {
  type Asked,
  type CapacityLine,
  capacityLines,
  type Planned,
  type Promised,
  type UsedBeside,
} from './rules/capacity.ts';
import { type Attention, attentionOf, type Considered } from './rules/coherence.ts';
import { type Consent, consentOf } from './rules/consent.ts';
import { claimed, type GroupSeat, hoursAYear, hoursInYear, weekly } from './rules/preparation.ts';
import {
  type AvailableRow,
  availableCapacities,
  type CoherenceView,
  coherenceViews,
  type PreparationRow,
  type PreparationVersion,
  type ProposalFacts,
  preparationList,
  proposalFacts,
} from './store.ts';

type Reader = Pick<PageContext, 'actor' | 'region'>;

export const isKnown = ({ publicFrom }: PreparationRow) => publicFrom !== null;
/** A draft is for those who make it and answer for it. */
export const mayRead = ({ actor, region }: Reader, row: PreparationRow) =>
  isKnown(row) || maySeeDraftTask(actor, region.id) !== undefined;
export const readable = (context: Reader, rows: readonly PreparationRow[]) =>
  rows.filter((row) => mayRead(context, row));

/** What it said before everybody could read it is nobody's. */
export function shownVersions(row: PreparationRow, versions: readonly PreparationVersion[]) {
  const first = row.publicFrom;
  return first === null ? versions : versions.filter(({ version }) => version >= first);
}

const over = ['completed', 'withdrawn', 'off_the_table'];
export const isOpen = ({ state }: Pick<ProposalFacts, 'state'>) => !over.includes(state);

/** Reads of everything that coherence is made of: the same for its pages and the API. */
export const coherenceStatements = () =>
  [
    proposalFacts(),
    preparationList(),
    ambitionList(),
    measures(),
    coherenceViews(),
    activityList(),
    agreementList(),
  ] as const;
export type CoherenceRows = readonly [
  readonly ProposalFacts[],
  readonly PreparationRow[],
  readonly Ambition[],
  readonly Measure[],
  readonly CoherenceView[],
  readonly ActivityOf[],
  readonly AgreementRow[],
];

export interface Coherence {
  readonly considered: readonly Considered[];
  /** Of how many of them more is known than ambitions. */
  readonly told: number;
  readonly attention: readonly Attention[];
}

/** As everybody sees it: drafts count for nobody. */
export function coherenceOf(
  [proposals, preparations, ambitions, measureRows]: CoherenceRows,
  today: CalendarDate,
): Coherence {
  const going = preparations.filter((row) => isKnown(row) && row.content.state !== 'stopped');
  const contents = new Map(going.toReversed().map(({ proposal, content }) => [proposal, content]));
  const considered = proposals.filter(isOpen).map(({ id, ambitions: own }): Considered => {
    const content = contents.get(id);
    const { startsOn = null, endsOn = null } = content ?? {};
    return {
      id,
      ambitions: own,
      places: content?.places ?? [],
      period: startsOn === null || endsOn === null ? null : { from: startsOn, until: endsOn },
      money: content?.money ?? [],
    };
  });
  const named = new Map<number | null, Considered['ambitions']>(
    proposals.map(({ id, ambitions: own }) => [id, own]),
  );
  const of = (id: number | null) => named.get(id) ?? [];
  const active = measureViews(measureRows, today).filter(
    ({ progress }) => progress.state === 'planned' || progress.state === 'running',
  );
  return {
    considered,
    told: considered.filter((each) => each.period || each.places.length + each.money.length > 0).length,
    attention: attentionOf(
      ambitions.map(({ id }) => id),
      {
        proposals: considered.map((each) => each.ambitions),
        measures: active.map(({ measure }) => of(measure.mandate)),
        groups: going
          .filter(({ content }) => content.state === 'working')
          .map(({ proposal, ambition }) => (ambition === null ? of(proposal) : [ambition])),
      },
    ),
  };
}

/** Of each subject the newest view. */
export const newestViews = (views: readonly CoherenceView[]) =>
  new Map(views.toReversed().map((view) => [view.subject, view]));

export const capacityStatements = () =>
  [preparationList(), agreementList(), availableCapacities(), measures(), measureAccount()] as const;
export type CapacityRows = readonly [
  readonly PreparationRow[],
  readonly AgreementRow[],
  readonly AvailableRow[],
  readonly Measure[],
  readonly MeasureAccount[],
];

/** Who works for no municipality and no organisation by name. */
export const regionKey = 'regio';
/** Apart from codes of municipalities and the region, however an organisation is called. */
export const organisationKey = (name: string) => `organisatie:${slugOf(name)}`;
export const whoOf = ({ municipality, organisation }: Pick<GroupSeat, 'municipality' | 'organisation'>) =>
  municipality ?? (organisation ? organisationKey(organisation) : regionKey);
type Party = AgreementRow['content']['parties'][number];
export const whoOfParty = ({ municipality, key }: Pick<Party, 'municipality' | 'key'>) =>
  municipality ?? organisationKey(key);

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));

function promisedIn(rows: readonly AgreementRow[], today: CalendarDate): Promised[] {
  return rows.flatMap((row) => {
    const { held, lines } = agreementView(row, today);
    if (!isPublic(held)) return [];
    return lines
      .filter(({ promisedHours, usedHours }) => promisedHours > 0 || usedHours !== null)
      .map(({ party, year, promisedHours, usedHours }) => ({
        who: whoOfParty(party),
        year,
        agreement: row.id,
        mandate: row.content.mandate,
        hours: promisedHours,
        used: usedHours,
      }));
  });
}

/** The municipality that leads agreed with its own by asking; whoever works for none was asked, and nobody answers here. */
const counted: Readonly<Record<Consent, Asked['consent']>> = {
  own: 'agreed',
  outside: 'asked',
  asked: 'asked',
  agreed: 'agreed',
  refused: 'refused',
};

function askedBy(rows: readonly PreparationRow[]): Asked[] {
  return rows
    .filter((row) => isKnown(row) && row.content.state !== 'draft')
    .flatMap((row) => {
      const { content, seats } = row;
      return claimed(content, row.overOn).flatMap((member) => {
        const seat = seats.find(({ id }) => id === member.seat);
        if (!seat) return [];
        const until = member.until ?? content.dueOn;
        const years = Array.from(
          { length: Math.max(0, yearOf(until) - yearOf(member.from) + 1) },
          (_, at) => yearOf(member.from) + at,
        );
        return years.map((year) => ({
          who: whoOf(seat),
          year,
          agreement: content.agreement,
          consent: counted[consentOf(row, member)],
          hours: hoursInYear({ weekly: weekly(member), from: member.from, until }, year),
        }));
      });
    });
}

/** Of each municipality and year the newest. */
export const standingAvailable = (rows: readonly AvailableRow[]) =>
  rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          other.municipality === row.municipality && other.year === row.year && other.version > row.version,
      ),
  );

export interface CapacityView extends CapacityLine {
  /** Measures that it carries out in that year. */
  readonly measures: number;
}

/** What measures are planned to take, and what they took that counts with no agreement. */
function measuresIn(
  account: MeasureAccount | undefined,
  agreements: readonly AgreementRow[],
  today: CalendarDate,
): { planned: Planned[]; usedBeside: UsedBeside[] } {
  const signed = agreements.map((row) => agreementView(row, today)).filter(({ held }) => isPublic(held));
  const those = signed.map(({ row: { id }, lines }) => ({ id, lines }));
  return {
    planned: (account?.plans ?? []).flatMap((plan) =>
      plan.planned.flatMap(({ who, hours }) =>
        byYear(hours, plan).map((each) => ({
          ...each,
          who: who === organisationWho ? organisationKey(plan.organisation) : who,
          mandate: plan.mandate,
        })),
      ),
    ),
    usedBeside: usedBeside(account?.beside ?? [], those).flatMap(({ party, year, hours }) =>
      hours === null ? [] : [{ who: party, year, hours }],
    ),
  };
}

/** By year and party what there is, what is promised, asked and used. */
export function capacityOf(
  { region }: Pick<PageContext, 'region'>,
  [preparations, agreements, available, measureRows, [account]]: CapacityRows,
  today: CalendarDate,
): readonly CapacityView[] {
  const views = measureViews(measureRows, today).filter(({ progress }) => progress.state !== 'stopped');
  const lines = capacityLines(
    {
      available: standingAvailable(available).map(({ municipality, year, unit, hundredths }) => ({
        who: municipality,
        year,
        hours: unit === 'fte' ? hundredths * hoursAYear : hundredths,
      })),
      promised: promisedIn(agreements, today),
      asked: askedBy(preparations),
      ...measuresIn(account, agreements, today),
    },
    region.municipalities.map(({ id }) => id),
  );
  const doing = (who: string, year: number, { measure }: MeasureView) =>
    (measure.doers.some((town) => town === who) ||
      (measure.organisation !== '' && organisationKey(measure.organisation) === who)) &&
    yearOf(measure.startsOn) <= year &&
    yearOf(measure.endsOn) >= year;
  return lines.map((line) => ({
    ...line,
    measures: views.filter((view) => doing(line.who, line.year, view)).length,
  }));
}
