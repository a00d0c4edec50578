import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import { ChoiceGroup, EmptyState, ErrorSummary, SelectField, Submit } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalList } from '#proposals';
import { draftsFor, type MotionDraft } from '../draft-store.ts';
import { motionMessages } from '../messages.ts';
import { motionDraftPath, motionDraftsPath, motionPath, motionsPath } from '../paths.ts';
import { mayDraftMotion } from '../policy.ts';
import { maySeeMotionDraft } from '../rules/sharing.ts';
import { type Motion, motionList, stateOf } from '../store.ts';
import { kindWords } from '../words.ts';
import { TextFields } from './draft-form.tsx';
import { dayOf, fractionName, Invented, MotionStatus, townOf } from './parts.tsx';

const onePage = 50;

/** What is read for the drafts that somebody may see: nothing for who could see none. */
export const ownDrafts = (context: PageContext) => {
  const { actor, region } = context;
  if (actor.kind !== 'person') return [];
  const here = actor.offices.filter((held) => held.region === region.id && held.fraction !== undefined);
  return [
    draftsFor(
      actor.person,
      here.map(({ fraction }) => fraction as string),
    ),
  ];
};
export const seenBy = (context: PageContext, drafts: readonly MotionDraft[]) =>
  drafts.filter((draft) => maySeeMotionDraft(context.actor, context.region.id, draft));

/** Everything that was submitted, the latest first; the reader's own drafts, and the form to begin one. */
export async function showMotions(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = motionMessages[context.lang];
  const asked = context.query.get('vanaf') ?? '';
  const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const { actor, region } = context;
  const writes = mayDraftMotion.somewhere(actor, region.id);
  const codes = region.municipalities.map((m) => m.id);
  const [motions, fractions, proposals, drafts = []] = await context.read([
    motionList(null, onePage, from),
    fractionsInOfficeOn(context.today, codes),
    proposalList(writes ? 100 : 1, 0),
    ...ownDrafts(context),
  ]);
  const own = fractions.filter((each) => mayDraftMotion(actor, region.id, each));
  const total = motions[0]?.total ?? 0;
  const body = (
    <div class="wrap phead">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Invented context={context} />
      <ErrorSummary lang={context.lang} state={state} />
      {actor.kind === 'person' ? <Drafts context={context} drafts={seenBy(context, drafts)} /> : null}
      {motions.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <Rows context={context} motions={motions} />
      )}
      {from + motions.length < total ? (
        <p>
          <a href={context.link(`${motionsPath}?vanaf=${from + onePage}`)}>{t.older}</a>
        </p>
      ) : null}
      {own.length > 0 ? <NewDraft {...{ context, state, own, proposals }} /> : null}
    </div>
  );
  return { title: t.title, current: 'councils', address: motionsPath, body };
}

export const motionsPage: Page = {
  path: motionsPath,
  query: ['vanaf'],
  render: (context) => showMotions(context, emptyForm),
};

function Rows({ context, motions }: { context: PageContext; motions: readonly Motion[] }) {
  const t = motionMessages[context.lang];
  return (
    <ul class="rows">
      {motions.map((one) => (
        <li key={one.id} class="plainrow">
          <b lang="nl">
            <a href={context.link(motionPath(one.id))}>{one.title}</a>
          </b>
          <p class="m">
            {t.kinds[one.kind]}, {t.council(townOf(context, one.municipality))}. {fractionName(context, one)},{' '}
            {dayOf(context, one.submittedAt)}
          </p>
          <p>
            <MotionStatus context={context} state={stateOf(one)} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Drafts({ context, drafts }: { context: PageContext; drafts: readonly MotionDraft[] }) {
  const t = motionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.drafts}</h2>
      {drafts.length === 0 ? <p>{t.noDrafts}</p> : null}
      <ul class="rows">
        {drafts.map((draft) => (
          <li key={draft.id} class="plainrow">
            <b lang="nl">
              <a href={context.link(motionDraftPath(draft.id))}>{draft.title}</a>
            </b>
            <p class="m">
              {t.draftTitle(t.kinds[draft.kind], fractionName(context, draft))}.{' '}
              {t.changed(dayOf(context, draft.changedAt), draft.version)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewDraft(props: {
  context: PageContext;
  state: FormState;
  own: readonly FractionInOffice[];
  proposals: readonly Proposal[];
}) {
  const { context, state, own, proposals } = props;
  const t = motionMessages[context.lang];
  return (
    <section class="b panel" id="schrijven">
      <h2>{t.start}</h2>
      <p>{t.startIntro}</p>
      <form method="post" action={context.link(motionDraftsPath)} class="form">
        <ChoiceGroup
          name="soort"
          label={t.kind}
          state={state}
          chosen={[kindWords.motion]}
          choices={[
            { value: kindWords.motion, text: t.kinds.motion },
            { value: kindWords.amendment, text: t.kinds.amendment },
          ]}
        />
        {own.length === 1 && own[0] ? (
          <input type="hidden" name="fractie" value={own[0].fraction} />
        ) : (
          <SelectField
            name="fractie"
            label={t.fraction}
            state={state}
            choices={own.map((each) => ({
              value: each.fraction,
              text: fractionName(context, { fractionName: each.shortName, municipality: each.municipality }),
            }))}
          />
        )}
        <TextFields context={context} state={state} proposals={proposals} />
        <p>
          <Submit>{t.saveDraft}</Submit>
        </p>
      </form>
    </section>
  );
}
