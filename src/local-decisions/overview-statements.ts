import type { CalendarDate } from '#kernel';
import { stationMoves } from '#proposals';
import { decidingDays, outcomesAlike, stays, tallies } from './overview-store.ts';
import { decidedOutcomes } from './rules/overview.ts';

/** How the bodies stood: for `recordOf`. */
export function recordStatements(today: CalendarDate) {
  return [tallies(today, decidedOutcomes), decidingDays(decidedOutcomes)] as const;
}

/** How long things stood where. */
export function stayStatement(today: CalendarDate) {
  const moves = stationMoves();
  return stays(
    moves.map(({ step }) => step),
    moves.map(({ station }) => station ?? 'away'),
    today,
    decidedOutcomes,
  );
}

/** What the page reads of all that was sent. */
export function overviewStatements(today: CalendarDate) {
  return [outcomesAlike(), ...recordStatements(today), stayStatement(today)] as const;
}
