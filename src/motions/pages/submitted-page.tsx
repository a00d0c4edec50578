import { Breadcrumb, ErrorSummary } from '#platform/html';
import type { FormState, PageAnswer, PageContext } from '#platform/http';
import { motionMessages } from '../messages.ts';
import { motionDraftPath, motionPath, motionsPath } from '../paths.ts';
import { maySeeSubmitted, type SubmittedDraft } from '../submitted-draft.ts';

/** Where a draft went: for who clicks twice or goes back, and may know it. */
export function submittedAnswer(
  context: PageContext,
  state: FormState,
  id: number,
  gone: SubmittedDraft | undefined,
): PageAnswer {
  const t = motionMessages[context.lang];
  if (!gone || !maySeeSubmitted(context.actor, context.region.id, gone)) return { denied: t.denied };
  const body = (
    <div class="wrap txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(motionsPath), text: t.title }]} />
      <div class="phead">
        <h1>{t.draftSubmitted}</h1>
        <ErrorSummary lang={context.lang} state={state} />
        <p class="lead">
          {t.toSubmitted}{' '}
          <a href={context.link(motionPath(gone.motion))} lang="nl">
            {gone.title}
          </a>
        </p>
      </div>
    </div>
  );
  return { title: t.draftSubmitted, current: 'councils', address: motionDraftPath(id), body };
}
