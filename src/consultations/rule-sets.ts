import type { CalendarDate, RuleTerm, TermBasis } from '#kernel';
import { basisInFull, termBasisOn } from '#terms';
import type { Minimum, RoundKind } from './rules/rule-sets.ts';

/**
 * Regel: what a consultation can be held under. Article, term, source and how sure it is are the table of terms' alone (domain.md
 * 3.2); what is said here is which family it belongs to and what it is called.
 */
export interface Asked {
  readonly id: string;
  readonly kind: RoundKind;
  /** No council decision is needed before a view is handed in. */
  readonly informal: boolean;
  readonly title: { readonly nl: string; readonly en: string };
}

/** The same with what the law says of it on a day. */
export interface RuleSet extends Asked {
  readonly basis: { readonly nl: string; readonly en: string };
  readonly source: string;
  readonly confidence: TermBasis['mark'];
  readonly minimum: Minimum;
}

const asked: readonly Asked[] = [
  {
    id: 'Z1',
    kind: 'zienswijze',
    informal: false,
    title: {
      nl: 'Ontwerp van een gemeenschappelijke regeling, wijziging, toetreding of uittreding',
      en: 'Draft of a joint arrangement, an amendment, accession or withdrawal',
    },
  },
  {
    id: 'Z2',
    kind: 'zienswijze',
    informal: false,
    title: {
      nl: 'Besluit van een bestuur waarvoor de regeling een zienswijze kent',
      en: 'Decision of a board for which the arrangement asks a formal view',
    },
  },
  {
    id: 'Z5',
    kind: 'zienswijze',
    informal: false,
    title: {
      nl: 'Ontwerpbegroting van een gemeenschappelijke regeling',
      en: 'Draft budget of a joint arrangement',
    },
  },
  {
    id: 'Z10',
    kind: 'zienswijze',
    informal: false,
    title: { nl: 'Begrotingswijziging van een gemeenschappelijke regeling', en: 'Amendment of that budget' },
  },
  {
    id: 'Z12',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: { nl: 'Instellen van een bestuurscommissie', en: 'Setting up a delegated committee' },
  },
  {
    id: 'Z13',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: {
      nl: 'Deelname van een regeling aan een vennootschap, stichting of vereniging',
      en: 'An arrangement joins or founds a company, foundation or association',
    },
  },
  {
    id: 'Z14',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: {
      nl: 'Deelname van een college aan een vennootschap, stichting of vereniging',
      en: 'A college joins or founds a company, foundation or association',
    },
  },
  {
    id: 'Z15',
    kind: 'wensen_en_bedenkingen',
    informal: false,
    title: {
      nl: 'Besluit van een college met ingrijpende gevolgen',
      en: 'Decision of a college with far-reaching consequences',
    },
  },
  {
    id: 'Z16',
    kind: 'wensen_en_bedenkingen',
    informal: true,
    title: {
      nl: 'Conceptvoorstel van een stuurgroep of bestuurstafel',
      en: 'Concept proposal of a steering group or governing table',
    },
  },
];

/** No row of the table: nothing but the wish to know. */
const free: RuleSet = {
  id: 'C1',
  kind: 'consultatie',
  informal: true,
  title: { nl: 'Vrije consultatie van de raden', en: 'Free consultation of the councils' },
  basis: {
    nl: 'Geen wet: de regio vraagt de raden wat zij vinden',
    en: 'No act: the region asks the councils what they think',
  },
  source: '',
  confidence: 'D',
  minimum: null,
};

/** As the begin of a sentence. */
function basisOf(legal: TermBasis, lang: 'nl' | 'en'): string {
  const text = basisInFull(legal, lang);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const minimumOf = (term: RuleTerm): Minimum =>
  term.direction === 'forward' || term.direction === 'back'
    ? { length: term.length, direction: term.direction }
    : null;

export const ruleSets: readonly Asked[] = [...asked, free];

export const ruleSetOf = (id: string): Asked => {
  const found = ruleSets.find((each) => each.id === id);
  if (!found) throw new Error(`No rule set is called ${id}`);
  return found;
};

/**
 * @param day on which its term starts: that of the sending
 * @param rows of the table of terms; left out: as it stands
 * @throws Error where the table has none of that day: of a round of the past ask `ruleSetThen`
 */
export function ruleSetOn(id: string, day: CalendarDate, rows?: readonly TermBasis[]): RuleSet {
  const found = ruleSetThen(id, day, rows);
  if (!found) throw new Error(`The table of terms has no ${id} on ${day}`);
  return found;
}

/** @returns undefined where the table does not reach back to that day */
export function ruleSetThen(id: string, day: CalendarDate, rows?: readonly TermBasis[]): RuleSet | undefined {
  if (id === free.id) return free;
  const one = ruleSetOf(id);
  const legal = termBasisOn(id, day, rows);
  return (
    legal && {
      ...one,
      basis: { nl: basisOf(legal, 'nl'), en: basisOf(legal, 'en') },
      // What the region agreed has no article to look up.
      source: legal.law === null ? '' : (legal.sourceUrl ?? ''),
      confidence: legal.mark,
      minimum: minimumOf(legal.term),
    }
  );
}
