import { type CalendarDate, type MunicipalityId, parseDate } from '#kernel';
import { type FileKind, type Flag, fictional, isName, type ReadCode } from '../rules/result-file.ts';
import type { Shape } from './eml-parser.ts';

/** What every kind of EML_NL file says of itself and its election, while it is read. */
export interface HeadState {
  readonly file: string;
  stop(code: ReadCode, details?: Readonly<Record<string, string | number>>): never;
  readonly line: () => number;
  readonly flags: Flag[];
  kind: FileKind | undefined;
  created: string | undefined;
  authority: string | undefined;
  election: string | undefined;
  category: string | undefined;
  subcategory: string | undefined;
  day: CalendarDate | undefined;
  town: { code: MunicipalityId; name: string; line: number } | undefined;
  domain: string | undefined;
}

type Head = Shape<HeadState>;

const counts = new Set(['510b', '510c', '510d', '520', '110a']);
const stations = new Set(['510a', '510q', '510r', '510s']);

/** The kind, by the root's `Id`. */
export function openRoot(state: HeadState, attribute: (name: string) => string | undefined): void {
  const id = attribute('Id') ?? '';
  if (counts.has(id)) state.kind = id as FileKind;
  else if (stations.has(id)) state.stop('eml_station', { value: id });
  else state.stop('eml_other', { value: id.slice(0, 40) || '?' });
}

const category: Head = {
  text: (state, text) => {
    if (state.category !== undefined) state.stop('eml_twice', { value: 'ElectionCategory' });
    if (text !== 'GR') state.stop('eml_election', { value: text.slice(0, 40) });
    state.category = text;
  },
};

const date: Head = {
  text: (state, text) => {
    if (state.day !== undefined) state.stop('eml_twice', { value: 'ElectionDate' });
    // `2026-03-18`, with a time zone at most: xs:date.
    const day = parseDate(/^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1] ?? '');
    if (!day) state.stop('eml_day', { value: text.slice(0, 40) });
    state.day = day;
  },
};

const domain: Head = {
  open: (state, attribute) => {
    state.domain = attribute('Id') ?? '';
  },
  text: (state, text) => {
    if (state.town) state.stop('eml_twice', { value: 'ElectionDomain' });
    const code = state.domain ?? '';
    // Four digits or nothing: whether "1" is 0001 or a slip nobody can know.
    if (!/^\d{4}$/.test(code)) state.stop('eml_code', { value: code.slice(0, 40) });
    if (!isName(text)) state.stop('eml_name');
    const known = `gm${code}` as MunicipalityId;
    if (fictional(known))
      state.flags.push({
        code: 'flag_code_fictional',
        details: { file: state.file, line: state.line(), value: code },
      });
    state.town = { code: known, name: text, line: state.line() };
  },
};

/** The parts before the payload. */
export const before: Readonly<Record<string, Head>> = {
  ManagingAuthority: {
    holds: {
      AuthorityIdentifier: {
        open: (state, attribute) => {
          state.authority = attribute('Id');
        },
      },
    },
  },
  'kr:CreationDateTime': {
    text: (state, text) => {
      if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && text.length <= 40) state.created = text;
    },
  },
};

export const electionIdentifier: Head = {
  holds: {
    ElectionName: {
      text: (state, text) => {
        if (isName(text)) state.election = text;
      },
    },
    ElectionCategory: category,
    'kr:ElectionSubcategory': {
      text: (state, text) => {
        state.subcategory = text;
      },
    },
    'kr:ElectionDomain': domain,
    'kr:ElectionDate': date,
  },
  // Before the figures are read: a file of another election is refused at once.
  close: (state) => {
    if (state.category === undefined) state.stop('eml_missing', { value: 'ElectionCategory' });
    if (state.day === undefined) state.stop('eml_missing', { value: 'ElectionDate' });
    if (!state.town) return state.stop('eml_missing', { value: 'ElectionDomain' });
    const { authority, town } = state;
    if (/^\d{4}$/.test(authority ?? '') && `gm${authority}` !== town.code)
      state.stop('eml_code_contradicts', { value: town.code.slice(2), other: authority ?? '' });
  },
};
