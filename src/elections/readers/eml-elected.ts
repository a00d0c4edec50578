import { mostLists, type ResultList } from '../rules/result-file.ts';
import { listName, listNumber } from './eml-count.ts';
import type { Shape } from './eml-parser.ts';
import { listOfSelection, type SelectionState } from './eml-selection.ts';

/** A 520: the candidates that were elected, list by list; a list's seats are how many they are. Names are not kept. */
export interface ElectedState extends SelectionState {
  contests: number;
  elected: boolean;
  readonly lists: Map<number, { number: number; name: string; readonly candidates: Set<string> }>;
  last: { readonly candidates: Set<string> } | undefined;
}

// A council has at most 45 seats (Gemeentewet, article 8).
const mostSeats = 45;

const selection: Shape<ElectedState> = {
  open: (state) => {
    state.selection = undefined;
    state.elected = false;
  },
  holds: {
    AffiliationIdentifier: listOfSelection,
    Candidate: {
      open: (state) => {
        if (state.selection) state.stop('eml_selection');
        state.selection = 'candidate';
        state.number = '';
      },
      holds: {
        CandidateIdentifier: {
          open: (state, attribute) => {
            state.number = attribute('Id') ?? '';
          },
        },
      },
    },
    Elected: {
      text: (state, text) => {
        state.elected = text === 'yes';
      },
    },
  },
  close: (state) => {
    if (state.selection === undefined) state.stop('eml_selection');
    if (state.selection === 'list') addList(state);
    else if (state.elected || !state.last) addCandidate(state);
  },
};

function addCandidate(state: ElectedState): void {
  const candidates = state.last?.candidates ?? state.stop('eml_candidate_first');
  const number = state.number.slice(0, 40);
  if (!/^[1-9]\d*$/.test(number)) state.stop('eml_missing', { value: 'CandidateIdentifier Id' });
  if (candidates.has(number)) state.stop('eml_candidate_twice', { value: number });
  if (candidates.size === mostSeats) state.stop('eml_seats_many', { most: mostSeats });
  candidates.add(number);
}

function addList(state: ElectedState): void {
  const number = listNumber(state, state.number);
  if (state.lists.has(number)) state.stop('eml_list_twice', { number });
  if (state.lists.size === mostLists) state.stop('eml_lists_many', { most: mostLists });
  const list = {
    number,
    name: listName(state, number, state.listName),
    candidates: new Set<string>(),
  };
  state.lists.set(number, list);
  state.last = list;
}

export const electedContest: Shape<ElectedState> = {
  open: (state) => {
    state.contests += 1;
    if (state.contests > 1) state.stop('eml_contests');
  },
  holds: { Selection: selection },
};

export function electedOf(state: ElectedState): readonly ResultList[] {
  if (state.lists.size === 0) state.stop('eml_no_lists');
  const lists = [...state.lists.values()];
  const seats = lists.reduce((sum, list) => sum + list.candidates.size, 0);
  if (seats === 0) state.stop('eml_missing', { value: 'Elected' });
  if (seats > mostSeats) state.stop('eml_seats_many', { most: mostSeats });
  return lists.map(({ number, name, candidates }) => ({
    number,
    name,
    votes: null,
    seats: candidates.size,
    exhausted: false,
  }));
}
