import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import { ChoiceGroup, EmptyState, ErrorSummary, SelectField, Submit } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalList } from '#proposals';
import { draftsFor, type MotionDraft } from '../draft-store.ts';
import { motionMessages } from '../messages.ts';
import { subMessages } from '../messages-sub.ts';
import { motionDraftPath, motionDraftsPath, motionPath, motionsPath } from '../paths.ts';
import { mayDraftMotion } from '../policy.ts';
import { isPending } from '../rules/motion-state.ts';
import { maySeeMotionDraft } from '../rules/sharing.ts';
import { type Motion, motionById, motionList, stateOf } from '../store.ts';
import { kindWords } from '../words.ts';
import { TextFields } from './draft-form.tsx';
import { dayOf, fractionName, Invented, MotionStatus, townOf } from './parts.tsx';
import { AmendmentToCopy } from './sub-amendments.tsx';

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

const wasSent = (state: FormState) => Object.keys(state.values).length > 0;

/** Everything that was submitted, the latest first; the reader's own drafts, and the form to begin one. */
export async function showMotions(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = motionMessages[context.lang];
  const asked = context.query.get('vanaf') ?? '';
  const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const { actor, region } = context;
  const writes = mayDraftMotion.somewhere(actor, region.id);
  const codes = region.municipalities.map((m) => m.id);
  // What was sent and did not hold is about the same amendment as the form.
  const named = Number(state.values.amendement?.[0] ?? context.query.get('amendement') ?? '');
  const [motions, fractions, proposals, [amendment], drafts = []] = await context.read([
    motionList(null, onePage, from),
    fractionsInOfficeOn(context.today, codes),
    proposalList(writes ? 100 : 1, 0),
    motionById(Number.isSafeInteger(named) && named > 0 && named < 1e9 ? named : null),
    ...ownDrafts(context),
  ]);
  const amends = amendment?.kind === 'amendment' ? amendment : undefined;
  const mine = fractions.filter((each) => mayDraftMotion(actor, region.id, each));
  // Of who cannot change this amendment nothing is asked; what somebody sent nevertheless stays in the form.
  const own =
    amends && !wasSent(state) ? mine.filter((each) => each.municipality === amends.municipality) : mine;
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
      {own.length > 0 ? <NewDraft {...{ context, state, own, proposals, amends }} /> : null}
    </div>
  );
  return { title: t.title, current: 'councils', address: motionsPath, body };
}

export const motionsPage: Page = {
  path: motionsPath,
  query: ['vanaf', 'amendement'],
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
            <MotionStatus context={context} state={stateOf(one)} late={one.late} />
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
  amends: Motion | undefined;
}) {
  const { context, state, own, proposals, amends } = props;
  const t = motionMessages[context.lang];
  const s = subMessages[context.lang];
  if (amends && !isPending(stateOf(amends)) && !wasSent(state))
    return (
      <section class="b panel" id="schrijven">
        <h2>{s.write}</h2>
        <p>{s.notOpen}</p>
      </section>
    );
  return (
    <section class="b panel" id="schrijven">
      <h2>{amends ? s.write : t.start}</h2>
      <p>{amends ? s.writeIntro(amends.title) : t.startIntro}</p>
      {amends ? <AmendmentToCopy context={context} text={amends.replacement} /> : null}
      <form method="post" action={context.link(motionDraftsPath)} class="form">
        {amends ? (
          <>
            <input type="hidden" name="soort" value={kindWords.sub_amendment} />
            <input type="hidden" name="amendement" value={String(amends.id)} />
          </>
        ) : (
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
        )}
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
        <TextFields
          context={context}
          state={state}
          proposals={proposals}
          {...(amends ? { kind: 'sub_amendment' as const } : {})}
        />
        <p>
          <Submit>{t.saveDraft}</Submit>
        </p>
      </form>
    </section>
  );
}
