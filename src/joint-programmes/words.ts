import type { CalendarDate, PartialDate } from '#kernel';
import { mandateViews } from '#mandates';
import type { PageContext } from '#platform/http';
import { jointMessages } from './messages.ts';
import type { Adoptable, AdoptionOutcome, Board, BoardKind, Cell, Decided } from './rules/adoption.ts';
import { cellsOf } from './rules/adoption.ts';
import type { JointRow } from './store.ts';

// As forms and the API name them.
export const boardWords = {
  council: 'raad',
  executive: 'college',
  mayor: 'burgemeester',
  board: 'bestuur',
} as const satisfies Record<BoardKind, string>;
export const whatWords = {
  assignment: 'opdracht',
  frame: 'kader',
  programme: 'uitvoeringsprogramma',
} as const satisfies Record<Adoptable, string>;
export const outcomeWords = {
  adopted: 'vastgesteld',
  reservation: 'vastgesteld_met_voorbehoud',
  held: 'aangehouden',
  rejected: 'afgewezen',
} as const satisfies Record<AdoptionOutcome, string>;

export function boardName({ lang, region }: Pick<PageContext, 'lang' | 'region'>, board: Board): string {
  const town = region.municipalities.find(({ id }) => id === board.municipality)?.name ?? board.name;
  return board.municipality === null ? board.name : jointMessages[lang].boards[board.kind](town);
}

const standingOutcome = {
  bound: 'adopted',
  bound_otherwise: 'reservation',
  not_adopted: 'rejected',
  open: null,
  ended: null,
  replaced: null,
} as const;

/** What the municipalities decided on the frame, where it is a framework of this region. */
export function decidedOn(
  { content }: JointRow,
  frameworks: Parameters<typeof mandateViews>[0],
  today: CalendarDate,
): readonly Decided[] | null {
  const view = mandateViews(frameworks, today).find(({ row }) => row.id === content.mandate);
  return (
    view?.bindings.map(({ municipality, standing, since }) => ({
      municipality,
      outcome: standingOutcome[standing],
      day: standingOutcome[standing] === null ? null : (since as PartialDate | null),
    })) ?? null
  );
}

export const cellsFor = (
  row: JointRow,
  what: Adoptable,
  frameworks: Parameters<typeof mandateViews>[0],
  today: CalendarDate,
): Cell[] => cellsOf(row.content.boards, row.adoptions, what, decidedOn(row, frameworks, today));
