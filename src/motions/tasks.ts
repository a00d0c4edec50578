import type { Task, TaskList } from '#platform/http';
import type { MotionDraft } from './draft-store.ts';
import { motionMessages } from './messages.ts';
import { type OfferedMotion, offersFor } from './offers.ts';
import { ownDrafts, seenBy } from './pages/motions-page.tsx';
import { motionDraftPath, motionPath } from './paths.ts';
import { mayDraftMotion, mayEditMotionDraft, mayNoteOutcome } from './policy.ts';
import { type Motion, pendingMotions } from './store.ts';

/** Of a specialist: drafts to finish, those that others share, and what was submitted of these; of a council clerk: outcomes to note. */
export const motionTasks: TaskList = {
  // Nobody is asked for what cannot be theirs to do: who is named in a draft by person finds it at the motions.
  statements: (context) => {
    const { actor, region } = context;
    const noted = region.municipalities.filter(({ id }) =>
      mayNoteOutcome(actor, region.id, { municipality: id }),
    );
    return [
      ...(noted.length > 0 ? [pendingMotions(noted.map(({ id }) => id))] : []),
      ...(mayDraftMotion.somewhere(actor, region.id) ? [...ownDrafts(context), ...offersFor(context)] : []),
    ];
  },
  tasks: (rows, context) => {
    const t = motionMessages[context.lang].tasks;
    const { actor, region } = context;
    const person = actor.kind === 'person' ? actor.person : undefined;
    const isDraft = (row: unknown): row is MotionDraft => (row as MotionDraft).author !== undefined;
    const found = rows.flat();
    const isOffer = (row: unknown): row is OfferedMotion => (row as OfferedMotion).offeredTo !== undefined;
    const pending = found.filter((row) => !isDraft(row) && !isOffer(row)) as Motion[];
    const offers = found.filter(isOffer).filter((offer) => offer.pending);
    const drafts = seenBy(context, found.filter(isDraft));
    const task = (title: string, about: string, path: string): Task => ({ day: null, title, about, path });
    return [
      ...pending.map((one) => task(t.outcome, one.title, motionPath(one.id))),
      ...offers.map(({ id, title }) => ({
        ...task(t.offered, title, motionPath(id)),
        secret: true as const,
      })),
      ...drafts.map((draft) => {
        const mine = draft.author === person || mayEditMotionDraft(actor, region.id, draft);
        return {
          ...task(mine ? t.submit : t.shared, draft.title, motionDraftPath(draft.id)),
          secret: true as const,
        };
      }),
    ];
  },
};
