import { type MunicipalityId, type PartialDate, slugOf } from '#kernel';
import { isEarlierText, type TextVersion } from './text.ts';

/** `board`: nobody said which organ of it. */
export const boardKinds = ['council', 'executive', 'mayor', 'board'] as const;
export type BoardKind = (typeof boardKinds)[number];

/** Bestuur: of a municipality of the region, or of another organisation by name. */
export interface Board {
  readonly key: string;
  readonly kind: BoardKind;
  readonly municipality: MunicipalityId | null;
  readonly name: string;
}

/** What boards adopt, in this order. */
export const adoptables = ['assignment', 'frame', 'programme'] as const;
export type Adoptable = (typeof adoptables)[number];

export const adoptionOutcomes = ['adopted', 'reservation', 'held', 'rejected'] as const;
export type AdoptionOutcome = (typeof adoptionOutcomes)[number];

export interface Adoption {
  readonly board: string;
  readonly what: Adoptable;
  readonly outcome: AdoptionOutcome;
  /** Of which version of the text. */
  readonly text: number;
  /** As precisely as it is known. */
  readonly day: PartialDate;
  /** Voorbehoud, or why not. */
  readonly note: string;
  readonly link: string | null;
}

/** What a body of a municipality decided on the frame as a proposal of this region: read there, never written here too. */
export interface Decided {
  readonly municipality: MunicipalityId;
  readonly organ: BoardKind;
  readonly outcome: AdoptionOutcome | null;
  readonly day: PartialDate | null;
}

export interface Cell {
  readonly board: Board;
  /** Null: nothing was recorded. */
  readonly outcome: AdoptionOutcome | null;
  readonly day: PartialDate | null;
  readonly note: string;
  readonly link: string | null;
  /** The version that it is of; null where nothing was recorded here. */
  readonly text: number | null;
  /** It is of another text than there is now. */
  readonly earlier: boolean;
  /** It stands with the mandate. */
  readonly elsewhere: boolean;
}

/** Whether it is that body. Of a board of which nobody said what organ it is, any of its municipality is. */
export const isBody = (board: Board, { municipality, organ }: Pick<Decided, 'municipality' | 'organ'>) =>
  board.municipality === municipality && (board.kind === 'board' || board.kind === organ);

export const countsAsAdopted = (outcome: AdoptionOutcome | null) =>
  outcome === 'adopted' || outcome === 'reservation';

/** How each board stands to one thing. @param decided null: the frame is no proposal of this region @param texts the oldest first */
export function cellsOf(
  boards: readonly Board[],
  adoptions: readonly Adoption[],
  what: Adoptable,
  decided: readonly Decided[] | null,
  texts: readonly TextVersion[],
): Cell[] {
  return boards.map((board) => {
    const there = what === 'frame' ? decided?.find((each) => isBody(board, each)) : undefined;
    if (there)
      return {
        board,
        outcome: there.outcome,
        day: there.day,
        note: '',
        link: null,
        text: null,
        earlier: false,
        elsewhere: true,
      };
    const own = adoptions.find((each) => each.board === board.key && each.what === what);
    return {
      board,
      outcome: own?.outcome ?? null,
      day: own?.day ?? null,
      note: own?.note ?? '',
      link: own?.link ?? null,
      text: own?.text ?? null,
      earlier: own !== undefined && isEarlierText(texts, what, own.text),
      elsewhere: false,
    };
  });
}

/** n of m: with a reservation too, which the note tells; what is of an earlier text counts no more. */
export function tally(cells: readonly Cell[]): { adopted: number; of: number } {
  const now = cells.filter(({ outcome, earlier }) => countsAsAdopted(outcome) && !earlier);
  return { adopted: now.length, of: cells.length };
}

/** A board of which something was recorded and that would go, or become a board of something else: its key, if any. */
export function boardLost(
  adoptions: readonly Pick<Adoption, 'board'>[],
  before: readonly Board[],
  after: readonly Board[],
): string | undefined {
  const of = (boards: readonly Board[], wanted: string) => boards.find(({ key }) => key === wanted);
  return adoptions.find(
    ({ board }) => of(after, board)?.municipality !== (of(before, board)?.municipality ?? null),
  )?.board;
}

export interface Part {
  readonly number: number;
  readonly title: string;
  readonly from: number;
  /** Null: no end is told. */
  readonly to: number | null;
}

/** Words that make no other board of a name in which a municipality stands. */
const organWords = new Set([
  ...[
    'raad',
    'gemeenteraad',
    'college',
    'burgemeester',
    'burgemeesters',
    'wethouders',
    'bestuur',
    'gemeentebestuur',
  ],
  ...['gemeente', 'van', 'de', 'het', 'en', 'b', 'w', 'benw', 'der'],
]);

/** The municipality whose own council, executive or mayor it would be: "Raad van Leiden" typed as another board. */
export function ownBoardOf(
  name: string,
  towns: readonly { readonly id: MunicipalityId; readonly name: string }[],
): { readonly id: MunicipalityId; readonly name: string } | undefined {
  const words = slugOf(name).split('-');
  return towns.find((town) => {
    const own = slugOf(town.name).split('-');
    const at = words.findIndex((_, from) => own.every((word, place) => words[from + place] === word));
    return at >= 0 && words.toSpliced(at, own.length).every((word) => organWords.has(word));
  });
}

export type ContentFault =
  | { readonly code: 'board_of_municipality'; readonly name: string }
  | { readonly code: 'board_twice'; readonly name: string }
  | { readonly code: 'municipality_elsewhere' }
  | { readonly code: 'years_turned'; readonly number: string }
  | { readonly code: 'part_twice'; readonly number: string };

const twice = <T>(all: readonly T[]) => all.find((each, at) => all.indexOf(each) !== at);

export function contentFault(
  { boards, parts }: { readonly boards: readonly Board[]; readonly parts: readonly Part[] },
  towns: readonly { readonly id: MunicipalityId; readonly name: string }[],
): ContentFault | undefined {
  const own = boards.flatMap(({ municipality, name }) =>
    municipality === null ? (ownBoardOf(name, towns) ?? []) : [],
  )[0];
  if (own) return { code: 'board_of_municipality', name: own.name };
  const key = twice(boards.map((each) => each.key));
  if (key !== undefined)
    return { code: 'board_twice', name: boards.find((each) => each.key === key)?.name || key };
  if (
    boards.some(({ municipality }) => municipality !== null && !towns.some(({ id }) => id === municipality))
  )
    return { code: 'municipality_elsewhere' };
  const number = twice(parts.map((each) => each.number));
  if (number !== undefined) return { code: 'part_twice', number: String(number) };
  const turned = parts.find(({ from, to }) => to !== null && to < from);
  return turned && { code: 'years_turned', number: String(turned.number) };
}
