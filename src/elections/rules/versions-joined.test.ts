import { describe, expect, it } from 'vitest';
import { date, type MunicipalityId } from '#kernel';
import { importSentence } from '../import-sentences.ts';
import { compareVersions } from './compare-versions.ts';
import { type EarlierVersion, electionDay, joinFiles } from './join-files.ts';
import { noTurnout, type ResultFile, type ResultList } from './result-file.ts';

const leiden = 'gm0546' as MunicipalityId;
const list = (
  name: string,
  number: number | null,
  votes: number | null,
  seats: number | null,
): ResultList => ({
  name,
  number,
  votes,
  seats,
  exhausted: false,
});
const file = (fileName: string, lists: readonly ResultList[] | null, councilSize: number | null = null) => ({
  fileName,
  content: {
    kind: '510d',
    encoding: 'utf-8',
    separator: null,
    thousands: false,
    day: null,
    election: null,
    created: null,
    flags: [],
    towns: [
      { municipality: leiden, name: 'Leiden', line: 1, lists, turnout: null, councilSize, stations: null },
    ],
  } as ResultFile,
});
const votes = file('510.xml', [
  list('D66', 1, 100, null),
  list('VVD', 2, 50, null),
  list('Klein', 3, 5, null),
]);
const seats = file('520.xml', [list('D66', 1, null, 3), list('VVD', 2, null, 2)]);
const size = file('110a.xml', null, 5);
const earlier = (more: Partial<EarlierVersion>): EarlierVersion => ({
  result: 7,
  municipality: leiden,
  provisional: false,
  lists: [list('D66', 1, 90, null), list('VVD', 2, 45, null), list('Klein', 3, 4, null)],
  turnout: noTurnout,
  councilSize: null,
  votes: { file: 3, fileName: 'oud.xml' },
  seats: null,
  size: null,
  ...more,
});
const onLine = (content: ResultFile, line: number): ResultFile => ({
  ...content,
  towns: content.towns.map((town) => ({ ...town, line })),
});
const renamed = (content: ResultFile, name: string): ResultFile => ({
  ...content,
  towns: content.towns.map((town) => ({ ...town, name })),
});
const joined = (
  files: Parameters<typeof joinFiles>[0],
  before: readonly EarlierVersion[] = [],
  provisional = false,
) => {
  const result = joinFiles(files, before, provisional);
  if (!result.ok) return { code: result.code };
  const [town] = result.value.towns;
  return { ...town, flags: result.value.flags.map((flag) => flag.code) };
};

describe('a version from several files', () => {
  it('has votes of one, seats of another and size of a third, and is complete', () => {
    expect(joined([votes, seats, size])).toMatchObject({
      complete: true,
      councilSize: 5,
      flags: [],
      lists: [
        { name: 'D66', votes: 100, seats: 3 },
        { name: 'VVD', votes: 50, seats: 2 },
        { name: 'Klein', votes: 5, seats: 0 },
      ],
      sources: { votes: { index: 0 }, seats: { index: 1 }, size: { index: 2 } },
    });
  });
  it.each([
    [[votes], [null, null, null], 3],
    [[seats], [3, 2], 2],
    [[size], [], 0],
  ])('says what is not known, and is not complete', (files, known, count) => {
    const town = joined(files);
    expect(town).toMatchObject({ complete: false });
    expect('lists' in town && town.lists?.map((one) => one.seats)).toEqual(known);
    expect('lists' in town && town.lists?.length).toBe(count);
  });
  it('takes what the files lack from the last version that has it, and says so', () => {
    expect(joined([seats], [earlier({})])).toMatchObject({
      complete: true,
      lists: [
        { votes: 90, seats: 3 },
        { votes: 45, seats: 2 },
        { votes: 4, seats: 0 },
      ],
      sources: { votes: { from: 'version', result: 7, fileName: 'oud.xml' }, seats: { from: 'file' } },
      flags: ['flag_votes_before'],
    });
  });
  it('takes nothing provisional into a result that is not', () => {
    const night = earlier({ provisional: true });
    expect(joined([seats], [night])).toMatchObject({
      complete: false,
      flags: ['flag_votes_only_provisional'],
    });
    expect(joined([seats], [night], true)).toMatchObject({ complete: true });
  });
  it.each([
    ['the same part twice', [votes, { ...votes, fileName: 'ook.xml' }], 'part_twice'],
    [
      'seats for a list without votes',
      [votes, file('520.xml', [list('Nergens', 9, null, 1)])],
      'list_unmatched',
    ],
    ['a list under another number', [votes, file('520.xml', [list('D66', 2, null, 1)])], 'list_ambiguous'],
    [
      'two lists that are one',
      [votes, file('520.xml', [list('D66', 1, null, 1), list('D-66', 1, null, 1)])],
      'list_ambiguous',
    ],
    [
      'one code under two names',
      [votes, { ...seats, content: renamed(seats.content, 'Leyden') }],
      'names_differ',
    ],
  ])('refuses %s, with the file and the line that do not fit', (_what, files, code) => {
    const at = files.map((each, index) => ({ ...each, content: onLine(each.content, index + 6) }));
    const result = joinFiles(at, [], false);
    expect(result).toMatchObject({ ok: false, code, details: { file: files[1]?.fileName, line: 7 } });
    if (result.ok) return;
    for (const [lang, line] of [
      ['nl', 'regel 7'],
      ['en', 'line 7'],
    ] as const)
      expect(importSentence(result, lang)).toContain(`${files[1]?.fileName}, ${line}: `);
  });
  it('refuses votes that lack a list of which the seats are known, at the votes', () => {
    const before = earlier({
      lists: [list('Nergens', 9, 4, 5)],
      seats: { file: 3, fileName: 'oud.xml' },
    });
    const few = { ...votes, content: onLine(votes.content, 8) };
    expect(joinFiles([few], [before], false)).toMatchObject({
      code: 'list_unmatched',
      details: { file: '510.xml', line: 8 },
    });
  });
  it('refuses files of different days, with the line', () => {
    const of = (name: string, day: string) => {
      const { content } = file(name, null, 5);
      return { fileName: name, content: { ...onLine(content, 9), day: date(day) } };
    };
    const both = [of('a.xml', '2026-03-18'), of('b.xml', '2022-03-16')];
    expect(electionDay(both, null)).toMatchObject({
      code: 'days_differ',
      details: { file: 'b.xml', line: 9 },
    });
    expect(electionDay(both.slice(1), date('2026-03-18'))).toMatchObject({
      code: 'day_differs',
      details: { file: 'b.xml', line: 9 },
    });
  });
  it('tells of a list by another name, and of seats that are not all given', () => {
    const other = file('520.xml', [list('Democraten 66', 1, null, 3)]);
    expect(joined([votes, other, size])).toMatchObject({
      flags: ['flag_list_name', 'flag_size_seats'],
      lists: [{ name: 'D66', seats: 3 }, {}, {}],
    });
  });
});

describe('two versions compared', () => {
  const version = (lists: readonly ResultList[], more = {}) => ({
    lists,
    turnout: noTurnout,
    councilSize: null,
    ...more,
  });
  it('names lists that came, went, were renamed or changed, and the figures', () => {
    const before = version([list('A', 1, 10, 1), list('B', 2, 9, 1), list('C', 3, 8, 0), list('E', 5, 7, 0)]);
    const after = version(
      [list('A', 1, 11, 1), list('Nieuw B', 2, 9, 1), list('D', 4, 3, 0), list('E', 5, 7, 0)],
      {
        turnout: { ...noTurnout, blank: 2 },
        councilSize: 9,
      },
    );
    expect(compareVersions(before, after)).toEqual({
      lists: [
        { kind: 'changed', name: 'A', formerName: null, votes: [10, 11], seats: [1, 1] },
        { kind: 'renamed', name: 'Nieuw B', formerName: 'B', votes: [9, 9], seats: [1, 1] },
        { kind: 'added', name: 'D', formerName: null, votes: [null, 3], seats: [null, 0] },
        { kind: 'gone', name: 'C', formerName: null, votes: [8, null], seats: [0, null] },
      ],
      figures: [
        { figure: 'valid', values: [34, 30] },
        { figure: 'councilSize', values: [null, 9] },
        { figure: 'blank', values: [null, 2] },
      ],
    });
    expect(compareVersions(before, before)).toEqual({ lists: [], figures: [] });
  });
  it('knows a list by its fraction where there are no numbers', () => {
    const one = { ...list('PrO', null, 1, 1), fraction: 'gm0546-pro' };
    const two = { ...list('Progressief', null, 1, 1), fraction: 'gm0546-pro' };
    expect(compareVersions(version([one]), version([two])).lists).toMatchObject([
      { kind: 'renamed', formerName: 'PrO' },
    ]);
  });
});
