import { isName, mostLists, type ResultList, type Turnout, wholeNumber } from '../rules/result-file.ts';
import type { HeadState } from './eml-head.ts';
import type { Shape } from './eml-parser.ts';
import { listOfSelection, type SelectionState } from './eml-selection.ts';

interface ListCount {
  readonly number: number;
  readonly name: string;
  readonly line: number;
  votes: number | undefined;
  /** Sum of the candidates that follow; undefined without candidates. */
  candidates: number | undefined;
}

/** One `TotalVotes` or `ReportingUnitVotes`. */
interface Count {
  readonly lists: Map<number, ListCount>;
  readonly line: number;
  unit: string;
  last: ListCount | undefined;
  readonly figures: Partial<Record<Figure, number>>;
}
type Figure = 'entitled' | 'counted' | 'blank' | 'invalid' | 'admitted';
/** As the file calls them: for a refusal. */
const inFile: Readonly<Record<Figure, string>> = {
  entitled: 'Cast',
  counted: 'TotalCounted',
  blank: 'RejectedVotes (blanco)',
  invalid: 'RejectedVotes (ongeldig)',
  admitted: 'UncountedVotes (toegelaten kiezers)',
};

export interface CountState extends SelectionState {
  contests: number;
  totals: Count | undefined;
  count: Count | undefined;
  votes: number | undefined;
  reason: string;
  stations: number;
  readonly inUnits: { readonly lists: Map<number, number>; blank: number; invalid: number };
  corrected: number;
  investigated: number;
}

type Counting = Shape<CountState>;

/** A whole number of the file, or a refusal that names what it counts. */
export function figure(state: HeadState, what: string, text: string): number {
  const value = wholeNumber(text);
  if (value === 'wrong') state.stop('eml_number', { what, value: text.slice(0, 40) });
  if (value === 'large') state.stop('eml_number_large', { what, value: text.slice(0, 40) });
  return value;
}

/** Lijstnummer: a positive whole number. */
export function listNumber(state: HeadState, text: string | undefined): number {
  const number = wholeNumber(text ?? '');
  if (typeof number !== 'number' || number < 1 || number > 999)
    state.stop('eml_list_number', { value: (text ?? '').slice(0, 40) });
  return number;
}

/** A blank list has no name; the Kiesraad's CSV calls it so. */
export function listName(state: HeadState, number: number, text: string): string {
  if (text === '') {
    const name = `Blanco lijst ${number}`;
    if (!state.flags.some((flag) => flag.code === 'flag_blank_list' && flag.details.name === name))
      state.flags.push({ code: 'flag_blank_list', details: { file: state.file, line: state.line(), name } });
    return name;
  }
  if (!isName(text)) state.stop('eml_list_name', { number });
  return text;
}

function opened(state: CountState): Count {
  return { lists: new Map(), line: state.line(), unit: '', last: undefined, figures: {} };
}

const set = (state: CountState, name: Figure, text: string) => {
  const { count } = state;
  if (!count) return;
  if (count.figures[name] !== undefined) state.stop('eml_twice', { value: inFile[name] });
  count.figures[name] = figure(state, inFile[name], text);
};

const selection: Counting = {
  open: (state) => {
    state.selection = undefined;
    state.votes = undefined;
  },
  holds: {
    AffiliationIdentifier: listOfSelection,
    Candidate: {
      open: (state) => {
        if (state.selection) state.stop('eml_selection');
        state.selection = 'candidate';
      },
      holds: { CandidateIdentifier: {}, CandidateFullName: {}, Gender: {}, QualifyingAddress: {} },
    },
    ValidVotes: {
      text: (state, text) => {
        if (state.votes !== undefined) state.stop('eml_twice', { value: 'ValidVotes' });
        state.votes = figure(state, 'ValidVotes', text);
      },
    },
  },
  close: (state) => {
    const { count, votes } = state;
    if (!count) return;
    if (state.selection === undefined) state.stop('eml_selection');
    if (votes === undefined) return state.stop('eml_missing', { value: 'ValidVotes' });
    if (state.selection === 'candidate') {
      if (!count.last) return state.stop('eml_candidate_first');
      count.last.candidates = (count.last.candidates ?? 0) + votes;
      return;
    }
    addList(state, count, votes);
  },
};

function addList(state: CountState, count: Count, votes: number): void {
  checkCandidates(state, count);
  const number = listNumber(state, state.number);
  if (count.lists.has(number)) state.stop('eml_list_twice', { number });
  if (count.lists.size === mostLists) state.stop('eml_lists_many', { most: mostLists });
  const name = listName(state, number, state.listName);
  const list: ListCount = { number, name, line: state.line(), votes, candidates: undefined };
  count.lists.set(number, list);
  count.last = list;
}

/** A list's total is its own; where its candidates follow they must come to the same. */
function checkCandidates(state: CountState, { last, unit }: Count): void {
  if (last?.candidates === undefined || last.candidates === last.votes) return;
  state.stop('eml_candidates_sum', {
    line: last.line,
    name: last.name,
    unit,
    is: last.votes ?? 0,
    sum: last.candidates,
  });
}

/** After the last list: candidates and the number counted must come to the same as the lists. */
function closeCount(state: CountState, count: Count): void {
  checkCandidates(state, count);
  if (count.lists.size === 0) state.stop('eml_no_lists', { line: count.line });
  const sum = [...count.lists.values()].reduce((all, list) => all + (list.votes ?? 0), 0);
  const { counted } = count.figures;
  if (counted === undefined) state.stop('eml_missing', { line: count.line, value: 'TotalCounted' });
  if (counted !== sum) state.stop('eml_lists_sum', { line: count.line, unit: count.unit, is: counted, sum });
}

const votes: Readonly<Record<string, Counting>> = {
  Selection: selection,
  Cast: { text: (state, text) => set(state, 'entitled', text) },
  TotalCounted: { text: (state, text) => set(state, 'counted', text) },
  RejectedVotes: {
    open: (state, attribute) => {
      state.reason = attribute('ReasonCode') ?? '';
    },
    text: (state, text) => {
      if (state.reason === 'blanco') set(state, 'blank', text);
      else if (state.reason === 'ongeldig') set(state, 'invalid', text);
    },
  },
  UncountedVotes: {
    open: (state, attribute) => {
      state.reason = attribute('ReasonCode') ?? '';
    },
    text: (state, text) => {
      if (state.reason === 'toegelaten kiezers') set(state, 'admitted', text);
    },
  },
};

const totalVotes: Counting = {
  open: (state) => {
    if (state.totals) state.stop('eml_twice', { value: 'TotalVotes' });
    state.count = opened(state);
  },
  holds: votes,
  close: (state) => {
    if (!state.count) return;
    closeCount(state, state.count);
    state.totals = state.count;
    state.count = undefined;
  },
};

const reportingUnit: Counting = {
  open: (state) => {
    state.count = opened(state);
  },
  holds: {
    ReportingUnitIdentifier: {
      text: (state, text) => {
        if (state.count) state.count.unit = text.slice(0, 100);
      },
    },
    'kr:ReportingUnitInvestigations': {
      holds: {
        'kr:Investigation': {
          open: (state, attribute) => {
            state.reason = attribute('ReasonCode') ?? '';
          },
          text: (state, text) => {
            if (text !== 'true' && text !== '1') return;
            if (state.reason === 'uitslag gecorrigeerd') state.corrected += 1;
            else state.investigated += 1;
          },
        },
      },
    },
    ...votes,
  },
  // Only sums are kept: a city has hundreds of stations.
  close: (state) => {
    const { count, inUnits } = state;
    if (!count) return;
    closeCount(state, count);
    for (const { number, name, votes: own, line } of count.lists.values()) {
      const total = state.totals?.lists.get(number);
      if (state.totals && !total) state.stop('eml_units_sum', { line, name, is: 0, sum: own ?? 0 });
      inUnits.lists.set(number, (inUnits.lists.get(number) ?? 0) + (own ?? 0));
    }
    inUnits.blank += count.figures.blank ?? 0;
    inUnits.invalid += count.figures.invalid ?? 0;
    state.stations += 1;
    state.count = undefined;
  },
};

export const contests: Counting = {
  holds: {
    Contest: {
      open: (state) => {
        state.contests += 1;
        if (state.contests > 1) state.stop('eml_contests');
      },
      holds: { TotalVotes: totalVotes, ReportingUnitVotes: reportingUnit },
    },
  },
};

/** What the count comes to, when all was read. */
export function countOf(state: CountState): {
  readonly lists: readonly ResultList[];
  readonly turnout: Turnout;
  readonly stations: number | null;
} {
  const { totals, inUnits } = state;
  if (!totals) state.stop('eml_no_totals');
  if (state.stations > 0)
    for (const { number, name, line, votes: total } of totals.lists.values()) {
      const sum = inUnits.lists.get(number) ?? 0;
      if (sum !== total) state.stop('eml_units_sum', { line, name, is: total ?? 0, sum });
    }
  flagFigures(state, totals);
  const { entitled, admitted, blank, invalid } = totals.figures;
  return {
    lists: [...totals.lists.values()].map(({ number, name, votes: own }) => ({
      number,
      name,
      votes: own ?? null,
      seats: null,
      exhausted: false,
    })),
    turnout: {
      // Nobody entitled and yet votes: the programme that wrote the file did not know.
      entitled: entitled === 0 ? null : (entitled ?? null),
      admitted: admitted ?? null,
      blank: blank ?? null,
      invalid: invalid ?? null,
    },
    stations: state.stations > 0 ? state.stations : null,
  };
}

/** Figures beside the votes for lists. No weight depends on them, so what does not add up is told and not refused. */
function flagFigures(state: CountState, { figures, line }: Count): void {
  const { entitled, counted = 0, admitted, blank = 0, invalid = 0 } = figures;
  const at = { file: state.file, line };
  const cast = counted + blank + invalid;
  // Nobody stayed at home: a programme that did not know the electorate wrote the votes there instead.
  if (entitled !== undefined && entitled > 0 && entitled <= cast)
    state.flags.push({
      code: entitled < cast ? 'flag_entitled_few' : 'flag_entitled_same',
      details: { ...at, is: entitled, sum: cast },
    });
  if (admitted !== undefined && admitted !== cast)
    state.flags.push({ code: 'flag_admitted_other', details: { ...at, is: admitted, sum: cast } });
  const { inUnits } = state;
  if (state.stations > 0 && (inUnits.blank !== blank || inUnits.invalid !== invalid))
    state.flags.push({
      code: 'flag_rejected_units',
      details: { ...at, is: blank + invalid, sum: inUnits.blank + inUnits.invalid },
    });
  if (state.corrected > 0)
    state.flags.push({ code: 'flag_corrected', details: { ...at, count: state.corrected } });
  if (state.investigated > 0)
    state.flags.push({ code: 'flag_investigated', details: { ...at, count: state.investigated } });
}
