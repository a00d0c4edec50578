import { describe, expect, it } from 'vitest';
import { type MunicipalityId, partialDate } from '#kernel';
import {
  type Adoption,
  type Board,
  boardLost,
  cellsOf,
  contentFault,
  ownBoardOf,
  tally,
} from './adoption.ts';
import { editorialNow, type TextVersion, textChanged, textOf } from './text.ts';

const leiden = 'gm0546' as MunicipalityId;
const board = (key: string, municipality: MunicipalityId | null = null): Board => ({
  key,
  kind: 'board',
  municipality,
  name: municipality === null ? key : '',
});
const boards = [board('bestuur-gm0546', leiden), board('sp71'), board('hhr')];
const adoption = (key: string, outcome: Adoption['outcome'], what: Adoption['what'] = 'frame'): Adoption => ({
  ...{ board: key, what, outcome, text: 1, day: partialDate('2016-07'), note: 'x', link: null },
});

const version = (number: number, rest: Partial<TextVersion> = {}): TextVersion => ({
  ...{ version: number, recordedAt: '', reason: '', editorial: false, frame: false, programme: false },
  ...rest,
});
const texts = [version(1)];

describe('an adoption is of the text of then', () => {
  const all = [
    version(1),
    version(2, { frame: true, editorial: true }),
    version(3, { programme: true }),
    version(4, { frame: true }),
    version(5, { frame: true, editorial: true }),
    version(6),
  ];
  it.each<[Adoption['what'], number, number]>([
    ['frame', 1, 1],
    ['frame', 3, 1],
    ['frame', 4, 4],
    ['frame', 6, 4],
    ['programme', 2, 1],
    ['programme', 6, 3],
    ['assignment', 6, 1],
  ])('%s of version %i says what version %i said', (what, of, since) =>
    expect(textOf(all, what, of)).toBe(since),
  );

  it('counts for the present one only where that changed editorially alone', () => {
    const of = (what: Adoption['what'], text: number, until: number) => {
      const cells = cellsOf(
        boards,
        [{ ...adoption('sp71', 'adopted', what), text }],
        what,
        null,
        all.slice(0, until),
      );
      return [cells[1]?.earlier, tally(cells).adopted];
    };
    expect(of('frame', 1, 3)).toEqual([false, 1]);
    expect(of('frame', 1, 4)).toEqual([true, 0]);
    expect(of('frame', 4, 6)).toEqual([false, 1]);
    expect(of('programme', 1, 6)).toEqual([true, 0]);
    expect(of('assignment', 1, 6)).toEqual([false, 1]);
    expect(editorialNow(all).map((each) => each.version)).toEqual([5]);
  });

  it('is another text by its words, its address and its parts, not by its boards', () => {
    const part = { number: 1, title: 'Een', from: 2026, to: null };
    const content = {
      frame: { text: 'a', address: null },
      mandate: null,
      programme: { text: 'b', address: null },
      parts: [part],
    };
    expect(textChanged(content, { ...content, ...{ title: 'x' } })).toBe(false);
    expect(textChanged(content, { ...content, frame: { text: 'a', address: 'https://x' } })).toBe(true);
    expect(textChanged(content, { ...content, mandate: 5 })).toBe(true);
    expect(textChanged(content, { ...content, programme: { text: 'c', address: null } })).toBe(true);
    expect(textChanged(content, { ...content, parts: [{ ...part, to: 2027 }] })).toBe(true);
  });
});

describe('adopted by n of m', () => {
  const adoptions = [adoption('bestuur-gm0546', 'adopted'), adoption('sp71', 'reservation')];
  it('counts a reservation, and nothing of a board that said nothing', () => {
    expect(tally(cellsOf(boards, adoptions, 'frame', null, texts))).toEqual({ adopted: 2, of: 3 });
    expect(tally(cellsOf(boards, adoptions, 'programme', null, texts))).toEqual({ adopted: 0, of: 3 });
  });
  it.each(['held', 'rejected'] as const)('%s is not adopted', (outcome) =>
    expect(tally(cellsOf(boards, [adoption('sp71', outcome)], 'frame', null, texts)).adopted).toBe(0),
  );
  it('reads of a council what the council decided, and of the executive nothing of that', () => {
    const of = (kind: Board['kind']): Board => ({ ...board(`${kind}-gm0546`, leiden), kind });
    const decided = [{ municipality: leiden, organ: 'council', outcome: 'adopted', day: null } as const];
    const cells = cellsOf([of('council'), of('executive')], [], 'frame', decided, texts);
    expect(cells.map(({ elsewhere, outcome }) => [elsewhere, outcome])).toEqual([
      [true, 'adopted'],
      [false, null],
    ]);
  });
  it('reads the frame of a municipality with its mandate, and of no other board', () => {
    const decided = [{ municipality: leiden, organ: 'council', outcome: null, day: null } as const];
    const cells = cellsOf(boards, adoptions, 'frame', decided, texts);
    expect(cells.map(({ elsewhere, outcome }) => [elsewhere, outcome])).toEqual([
      [true, null],
      [false, 'reservation'],
      [false, null],
    ]);
    expect(
      cellsOf(boards, [adoption('bestuur-gm0546', 'adopted', 'programme')], 'programme', decided, texts)[0],
    ).toMatchObject({
      elsewhere: false,
      outcome: 'adopted',
    });
  });
});

describe('a board of which something was recorded', () => {
  const adoptions = [adoption('bestuur-gm0546', 'adopted')];
  it.each([
    ['stays', boards, undefined],
    ['may not go', boards.slice(1), 'bestuur-gm0546'],
    ['may not become an organisation', [board('bestuur-gm0546'), ...boards.slice(1)], 'bestuur-gm0546'],
  ])('%s', (_what, after, lost) => expect(boardLost(adoptions, boards, after)).toBe(lost));
});

describe('a joint programme', () => {
  const part = { number: 1, title: 'Een', from: 2016, to: 2018 };
  const towns = [{ id: leiden, name: 'Leiden' }];
  it.each([
    ['holds', [part], boards, undefined],
    ['with years turned', [{ ...part, to: 2015 }], boards, { code: 'years_turned', number: '1' }],
    ['with a part twice', [part, part], boards, { code: 'part_twice', number: '1' }],
    ['with a board twice', [part], [...boards, board('sp71')], { code: 'board_twice', name: 'sp71' }],
    [
      'with a council of its own typed as another board',
      [part],
      [...boards, board('Raad van Leiden')],
      { code: 'board_of_municipality', name: 'Leiden' },
    ],
    ['of elsewhere', [part], [board('x', 'gm0363' as MunicipalityId)], { code: 'municipality_elsewhere' }],
  ])('%s', (_what, parts, all, fault) => expect(contentFault({ parts, boards: all }, towns)).toEqual(fault));
});

it.each([
  ['Raad van Leiden', 'Leiden'],
  ['gemeenteraad  LEIDEN', 'Leiden'],
  ['College van B&W van de gemeente Kaag en Braassem', 'Kaag en Braassem'],
  ['Leiden', 'Leiden'],
  ['Universiteit Leiden', undefined],
  ['Stichting Raad van Ouderen Leiden', undefined],
  ['Hoogheemraadschap van Rijnland', undefined],
  ['Raad van Leiderdorp', undefined],
])('"%s" is a body of %s', (name, town) => {
  const towns = ['Leiden', 'Kaag en Braassem'].map((each, at) => ({
    id: `gm000${at}` as MunicipalityId,
    name: each,
  }));
  expect(ownBoardOf(name, towns)?.name).toBe(town);
});
