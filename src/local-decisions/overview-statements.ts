import { stationsOfSteps } from '#proposals';
import { sentProposals, stays } from './overview-store.ts';

/** What the page and the API read: all that was sent, and how long things stood where. */
export function overviewStatements() {
  const moves = stationsOfSteps();
  return [
    sentProposals(),
    stays(
      moves.map(({ step }) => step),
      moves.map(({ station }) => station ?? 'away'),
    ),
  ] as const;
}
