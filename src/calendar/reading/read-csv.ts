import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '#kernel';
import type { CouncilDateKind } from '../rules/council-date.ts';
import { kindOfTitle } from '../rules/kind-of-title.ts';
import { dayIn, type Reading, saysCancelled, saysTentative, timeIn } from './read-date.ts';

// What the columns of a council's list are called, and what each holds.
const columns = {
  day: ['dag', 'datum', 'begindatum', 'startdatum', 'date', 'start'],
  until: ['tot_en_met', 'tot en met', 't/m', 'einddatum', 'end date'],
  time: ['tijd', 'begintijd', 'aanvang', 'aanvangstijd', 'starttijd', 'begin', 'time'],
  end: ['eind', 'eindtijd', 'tot', 'einde', 'end'],
  kind: ['soort', 'type', 'soort vergadering', 'kind'],
  title: ['naam', 'titel', 'onderwerp', 'vergadering', 'omschrijving', 'title', 'name'],
  place: ['plaats', 'locatie', 'place', 'location'],
  link: ['link', 'url', 'adres', 'webadres'],
  key: ['kenmerk', 'id', 'uid', 'nummer'],
  state: ['status', 'stand', 'state'],
} as const;
type Column = keyof typeof columns;
const known: ReadonlySet<string> = new Set(Object.values(columns).flat());

export type CsvCode = 'csv_broken' | 'csv_no_header' | 'csv_column_twice';

/** A list with a line of names above it, divided by semicolons, commas or tabs. */
export function readCsv(text: string, reading: Reading): Result<undefined, CsvCode> {
  const [head = ''] = text.split(/\r?\n|\r/, 1);
  const delimiter =
    [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';';
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (error instanceof CsvError) return refuse('csv_broken', { line: Number(error.lines ?? 1) });
    throw error;
  }
  const names = (rows[0]?.record ?? []).map((name) => name.toLowerCase());
  const places = Object.fromEntries(
    Object.entries(columns).map(([column, named]) => [
      column,
      names.findIndex((name) => (named as readonly string[]).includes(name)),
    ]),
  ) as Record<Column, number>;
  if (places.day < 0) return refuse('csv_no_header');
  // Whichever of the two was read, the other would be left out without a word.
  const twice = names.find((name, index) => names.indexOf(name) < index && known.has(name));
  if (twice !== undefined) return refuse('csv_column_twice', { name: twice });
  for (const { record, info } of rows.slice(1))
    readRow((column) => record[places[column]] ?? '', info.lines, reading);
  return ok(undefined);
}

function readRow(cell: (column: Column) => string, line: number, reading: Reading): undefined {
  const at = { unit: 'line', number: line } as const;
  const what = `${cell('day')} ${cell('title') || cell('kind')}`;
  const from = dayIn(cell('day'));
  const until = cell('until') === '' ? from : dayIn(cell('until'));
  if (from === undefined || until === undefined) return reading.problem(at, 'day_wrong', what);
  // The time may stand behind the day.
  const startsAt = timeIn(cell('time')) ?? (cell('time') === '' ? (timeIn(cell('day')) ?? null) : undefined);
  const endsAt = timeIn(cell('end'));
  if (startsAt === undefined || endsAt === undefined)
    return reading.problem(at, 'time_wrong', `${what} ${cell('time')} ${cell('end')}`);
  const kind: CouncilDateKind | undefined = kindOfTitle(cell('kind'));
  reading.take({
    at,
    title: cell('title'),
    kind,
    from,
    until,
    startsAt,
    endsAt,
    place: cell('place'),
    link: cell('link'),
    key: cell('key') || null,
    cancelled: saysCancelled(cell('state')),
    tentative: saysTentative(cell('state')),
  });
}
