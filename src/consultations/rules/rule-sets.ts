import {
  backTerm,
  type CalendarDate,
  daysBetween,
  type ExtraDays,
  forwardTerm,
  type TermLength,
} from '#kernel';

/** The two families of domain.md 1(4), and what is asked without any law behind it. */
export const roundKinds = ['wensen_en_bedenkingen', 'zienswijze', 'consultatie'] as const;
export type RoundKind = (typeof roundKinds)[number];

/**
 * A row of domain.md 3.2: data, to be replaced by the table of terms. Nothing here is law by itself: `basis` names the
 * article and `confidence` says how well it was checked.
 */
export interface RuleSet {
  readonly id: string;
  readonly kind: RoundKind;
  /** No council decision is needed before a view is handed in. */
  readonly informal: boolean;
  readonly title: { readonly nl: string; readonly en: string };
  readonly basis: string;
  readonly source: string;
  /** T: read in the law; S: a secondary source; B: not verified; D: the region's own model (domain.md, head). */
  readonly confidence: 'T' | 'S' | 'B' | 'D';
  /** From sending on, or back from the day on which it is offered to the board. */
  readonly minimum: { readonly length: TermLength; readonly direction: 'forward' | 'back' } | null;
}

const wgr = 'https://wetten.overheid.nl/BWBR0003740';
const gemw = 'https://wetten.overheid.nl/BWBR0005416';

export const ruleSets: readonly RuleSet[] = [
  {
    id: 'Z1',
    kind: 'zienswijze',
    informal: false,
    title: {
      nl: 'Ontwerp van een gemeenschappelijke regeling, wijziging, toetreding of uittreding',
      en: 'Draft of a joint arrangement, an amendment, accession or withdrawal',
    },
    basis: 'Wet gemeenschappelijke regelingen, artikel 1 lid 2 en 3 (sinds 1 juli 2022)',
    source: wgr,
    confidence: 'T',
    minimum: { length: { weeks: 8 }, direction: 'forward' },
  },
  {
    id: 'Z2',
    kind: 'zienswijze',
    informal: false,
    title: {
      nl: 'Besluit van een bestuur waarvoor de regeling een zienswijze kent',
      en: 'Decision of a board for which the arrangement asks a formal view',
    },
    basis: 'Wet gemeenschappelijke regelingen, artikel 10; de termijn staat in de regeling',
    source: wgr,
    confidence: 'S',
    minimum: null,
  },
  {
    id: 'Z5',
    kind: 'zienswijze',
    informal: false,
    title: {
      nl: 'Ontwerpbegroting van een gemeenschappelijke regeling',
      en: 'Draft budget of a joint arrangement',
    },
    basis: 'Wet gemeenschappelijke regelingen, artikel 35 lid 1 en 3',
    source: wgr,
    confidence: 'S',
    minimum: { length: { weeks: 12 }, direction: 'back' },
  },
  {
    id: 'Z10',
    kind: 'zienswijze',
    informal: false,
    title: { nl: 'Begrotingswijziging van een gemeenschappelijke regeling', en: 'Amendment of that budget' },
    basis: 'Wet gemeenschappelijke regelingen, artikel 35 lid 5',
    source: wgr,
    confidence: 'T',
    minimum: { length: { weeks: 12 }, direction: 'back' },
  },
  {
    id: 'Z12',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: { nl: 'Instellen van een bestuurscommissie', en: 'Setting up a delegated committee' },
    basis: 'Wet gemeenschappelijke regelingen, artikel 25 lid 2',
    source: wgr,
    confidence: 'T',
    minimum: null,
  },
  {
    id: 'Z13',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: {
      nl: 'Deelname van een regeling aan een vennootschap, stichting of vereniging',
      en: 'An arrangement joins or founds a company, foundation or association',
    },
    basis: 'Wet gemeenschappelijke regelingen, artikel 31a lid 2',
    source: wgr,
    confidence: 'T',
    minimum: null,
  },
  {
    id: 'Z14',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: {
      nl: 'Deelname van een college aan een vennootschap, stichting of vereniging',
      en: 'A college joins or founds a company, foundation or association',
    },
    basis: 'Gemeentewet, artikel 160 lid 2',
    source: gemw,
    confidence: 'T',
    minimum: null,
  },
  {
    id: 'Z15',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: {
      nl: 'Besluit van een college met ingrijpende gevolgen',
      en: 'Decision of a college with far-reaching consequences',
    },
    basis: 'Gemeentewet, artikel 169 lid 4',
    source: gemw,
    confidence: 'T',
    minimum: null,
  },
  {
    id: 'Z16',
    kind: 'wensen_en_bedenkingen',
    informal: true,
    title: {
      nl: 'Conceptvoorstel van een stuurgroep of bestuurstafel',
      en: 'Concept proposal of a steering group or governing table',
    },
    basis: 'Geen wet: een afspraak in de regio',
    source: '',
    confidence: 'D',
    minimum: null,
  },
  {
    id: 'C1',
    kind: 'consultatie',
    informal: true,
    title: { nl: 'Vrije consultatie van de raden', en: 'Free consultation of the councils' },
    basis: 'Geen wet: de regio vraagt de raden wat zij vinden',
    source: '',
    confidence: 'D',
    minimum: null,
  },
];

export const ruleSetOf = (id: string): RuleSet => {
  const found = ruleSets.find((each) => each.id === id);
  if (!found) throw new Error(`No rule set is called ${id}`);
  return found;
};

/** What is wrong with the days of a round; `short` says by how much the minimum is missed. */
export type TermProblem =
  | { readonly code: 'last_day_past' }
  | { readonly code: 'offer_missing' }
  | { readonly code: 'last_after_offer' }
  | {
      readonly code: 'too_short';
      readonly days: number;
      readonly least: number;
      readonly earliest: CalendarDate;
    };

/**
 * Whether a round that goes out on a day leaves the councils the time that its rule set gives (Z1: 56 days forward, moved
 * over weekends and holidays; Z5 and Z10: 84 days counted back from the offering, never moved).
 * @param offeredOn day on which it is offered to the board, where the term is counted back
 * @param extraDays days that a royal decree equates with a holiday
 */
export function termProblem(
  rule: RuleSet,
  sentOn: CalendarDate,
  lastDay: CalendarDate,
  offeredOn: CalendarDate | null,
  extraDays?: ExtraDays,
): TermProblem | undefined {
  if (lastDay < sentOn) return { code: 'last_day_past' };
  if (!rule.minimum) return undefined;
  const { length, direction } = rule.minimum;
  if (direction === 'forward') {
    const earliest = forwardTerm(sentOn, length, {
      extendOnHoliday: true,
      ...(extraDays ? { extraDays } : {}),
    });
    if (lastDay >= earliest) return undefined;
    return {
      code: 'too_short',
      days: daysBetween(sentOn, lastDay),
      least: daysBetween(sentOn, forwardTerm(sentOn, length, { extendOnHoliday: false })),
      earliest,
    };
  }
  if (offeredOn === null) return { code: 'offer_missing' };
  if (lastDay > offeredOn) return { code: 'last_after_offer' };
  if (sentOn <= backTerm(offeredOn, length)) return undefined;
  const least = daysBetween(backTerm(offeredOn, length), offeredOn);
  // The first day of offering that would leave them the time.
  const earliest = forwardTerm(sentOn, length, { extendOnHoliday: false });
  return { code: 'too_short', days: daysBetween(sentOn, offeredOn), least, earliest };
}
