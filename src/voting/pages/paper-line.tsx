import type { PageContext } from '#platform/http';
import { paperMessages } from '../paper-messages.ts';
import { paperPublic, type Vote } from '../store.ts';
import { fullName } from './standing.tsx';

/** Which ballots came on paper, as soon as ballots are public. */
export function PaperLine({ context, vote }: { context: PageContext; vote: Vote }) {
  const onPaper = vote.fractions.filter((f) => paperPublic(vote, f));
  if (onPaper.length === 0) return null;
  return (
    <p class="small">
      <b>{paperMessages[context.lang].marked}:</b> {onPaper.map((f) => fullName(context, f)).join(', ')}.
    </p>
  );
}
