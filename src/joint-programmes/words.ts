import { type CalendarDate, dateOf, type PartialDate } from '#kernel';
import { decidedOf, type MandateBody, mandateViews } from '#mandates';
import { plainDate } from '#platform/html';
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

const organs = { council: 'council', college: 'executive', mayor: 'mayor' } as const;
export const organOf = ({ competence }: Pick<MandateBody, 'competence'>): BoardKind => organs[competence];

const decisionOutcome = {
  adopted: 'adopted',
  adopted_otherwise: 'reservation',
  not_adopted: 'rejected',
  open: null,
} as const;

/** What bodies decided on the frame, where it is a framework of this region; that it ended or was replaced since, changes nothing of it. */
export function decidedOn(
  { content }: JointRow,
  frameworks: Parameters<typeof mandateViews>[0],
  today: CalendarDate,
): readonly Decided[] | null {
  const view = mandateViews(frameworks, today).find(({ row }) => row.id === content.mandate);
  return (
    view?.row.bodies.map((body): Decided => {
      const taken = body.day !== null && body.day <= today;
      const outcome = taken
        ? body.outcome === 'held_over'
          ? 'held'
          : decisionOutcome[decidedOf(body)]
        : null;
      const day = outcome === null ? null : (body.day as PartialDate | null);
      return { municipality: body.municipality, organ: organOf(body), outcome, day };
    }) ?? null
  );
}

export const cellsFor = (
  row: JointRow,
  what: Adoptable,
  frameworks: Parameters<typeof mandateViews>[0],
  today: CalendarDate,
): Cell[] => cellsOf(row.content.boards, row.adoptions, what, decidedOn(row, frameworks, today), row.texts);

/** What was recorded and stands in the cell no more, the newest first, each with why what came after it took its place. */
export function replacedOf({ adoptions, replaced }: JointRow, what: Adoptable, { board, elsewhere }: Cell) {
  const own = [...adoptions, ...replaced]
    .filter((each) => each.board === board.key && each.what === what)
    .toSorted((a, b) => b.version - a.version)
    .map((each, at, all) => ({ ...each, why: all[at - 1]?.reason ?? null }));
  return elsewhere ? own : own.slice(1);
}

/** When a version of the text was written. */
export function textDay({ lang }: Pick<PageContext, 'lang'>, { texts }: JointRow, version: number): string {
  const found = texts.find((each) => each.version === version);
  return found ? plainDate(dateOf(found.recordedAt), lang) : '';
}
