import { ok, type Result } from '#kernel';
import {
  type Encoding,
  isCouncilSize,
  type ReadCode,
  type ResultFile,
  type TownInFile,
} from '../rules/result-file.ts';
import { type CountState, contests, countOf, figure } from './eml-count.ts';
import { type ElectedState, electedContest, electedOf } from './eml-elected.ts';
import { before, electionIdentifier, openRoot } from './eml-head.ts';
import { EmlParser, type Shape, Stopped } from './eml-parser.ts';

interface State extends Omit<CountState, 'selection'>, Omit<ElectedState, 'selection'> {
  selection: 'list' | 'candidate' | undefined;
  seats: number | undefined;
}

const root: Shape<State> = {
  open: openRoot,
  holds: {
    ...before,
    Count: {
      holds: { Election: { holds: { ElectionIdentifier: electionIdentifier, Contests: contests } } },
    },
    Result: {
      holds: { Election: { holds: { ElectionIdentifier: electionIdentifier, Contest: electedContest } } },
    },
    ElectionEvent: {
      holds: {
        Election: {
          holds: {
            ElectionIdentifier: electionIdentifier,
            'kr:NumberOfSeats': {
              text: (state, text) => {
                if (state.seats !== undefined) state.stop('eml_twice', { value: 'NumberOfSeats' });
                state.seats = figure(state, 'NumberOfSeats', text);
              },
            },
          },
        },
      },
    },
  },
};

/** Reads an EML_NL file as it comes in: what is wrong ends it at once, whatever would follow. */
export class EmlReader {
  readonly #parser: EmlParser<State>;
  readonly #state: State;
  readonly #decoder: TextDecoder;
  readonly #encoding: Encoding;

  constructor(file: string, encoding: Encoding) {
    this.#encoding = encoding;
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
    this.#decoder = new TextDecoder(label, { fatal: true });
    this.#state = freshState(
      file,
      () => this.#parser.line,
      (code, details) => this.#parser.stop(code, details),
    );
    this.#parser = new EmlParser(root, this.#state, file);
  }

  /** @throws Stopped */
  write(bytes: Uint8Array): void {
    this.#parser.write(this.#decode(bytes));
  }

  /** @throws Stopped */
  end(): Result<ResultFile, ReadCode> {
    this.#parser.write(this.#decode());
    this.#parser.end();
    const state = this.#state;
    const { kind, day, town, flags } = state;
    if (!kind || !day || !town) return state.stop('eml_missing', { value: 'ElectionIdentifier' });
    const about = { municipality: town.code, name: town.name, line: town.line };
    const head = { kind, encoding: this.#encoding, separator: null, thousands: false, day } as const;
    return ok({
      ...head,
      election: state.election ?? null,
      created: state.created ?? null,
      towns: [{ ...about, ...townOf(state) }],
      flags,
    });
  }

  #decode(bytes?: Uint8Array): string {
    try {
      return bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode();
    } catch {
      return this.#parser.stop('eml_encoding', { value: '?' });
    }
  }
}

function townOf(state: State): Omit<TownInFile, 'municipality' | 'name' | 'line'> {
  if (state.kind === '110a')
    return { lists: null, turnout: null, councilSize: councilSizeOf(state), stations: null };
  if (state.kind === '520')
    return { lists: electedOf(state), turnout: null, councilSize: null, stations: null };
  return { ...countOf(state), councilSize: null };
}

function councilSizeOf(state: State): number {
  const { seats, subcategory } = state;
  if (seats === undefined) state.stop('eml_missing', { value: 'NumberOfSeats' });
  const at = { file: state.file, line: state.town?.line ?? 1 };
  if (seats === 0 || seats > 999) state.stop('eml_number', { what: 'NumberOfSeats', value: String(seats) });
  if (!isCouncilSize(seats)) state.flags.push({ code: 'flag_size_odd', details: { ...at, is: seats } });
  // GR1 is fewer than 19 seats, GR2 19 and more.
  const small = subcategory === 'GR1';
  if ((small || subcategory === 'GR2') && small !== seats < 19)
    state.flags.push({ code: 'flag_size_category', details: { ...at, is: seats, value: subcategory ?? '' } });
  return seats;
}

function freshState(file: string, line: () => number, stop: State['stop']): State {
  return {
    file,
    line,
    stop,
    flags: [],
    kind: undefined,
    created: undefined,
    authority: undefined,
    election: undefined,
    category: undefined,
    subcategory: undefined,
    day: undefined,
    town: undefined,
    domain: undefined,
    contests: 0,
    totals: undefined,
    count: undefined,
    selection: undefined,
    number: '',
    listName: '',
    votes: undefined,
    reason: '',
    stations: 0,
    inUnits: { lists: new Map(), blank: 0, invalid: 0 },
    corrected: 0,
    investigated: 0,
    elected: false,
    lists: new Map(),
    last: undefined,
    seats: undefined,
  };
}

export { Stopped };
