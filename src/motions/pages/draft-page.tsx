import { ambitionList } from '#ambitions';
import { bodyList } from '#bodies';
import { fractionsInOfficeOn } from '#elections';
import { officesHeldIn } from '#people';
import { BecomesVisible, Breadcrumb, DoubtField, ErrorSummary, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalList, proposalPath, versionText } from '#proposals';
import { jointDrafts, type MotionDraft } from '../draft-store.ts';
import { motionMessages } from '../messages.ts';
import { motionDraftPath, motionPath, motionsPath } from '../paths.ts';
import { mayDraftMotion, mayEditMotionDraft } from '../policy.ts';
import { redline } from '../redline.ts';
import { runningText, unready } from '../rules/passage.ts';
import { maySeeMotionDraft } from '../rules/sharing.ts';
import { type AmendedText, amendedByDraft, type Motion, motionsOfDraft, stateOf } from '../store.ts';
import { submittedDraft } from '../submitted-draft.ts';
import { doubtWords } from '../words.ts';
import { DraftForm, type DraftProps } from './draft-form.tsx';
import {
  BaseVersion,
  dayOf,
  fractionName,
  Invented,
  Legend,
  MotionStatus,
  Redline,
  TextOf,
  townOf,
} from './parts.tsx';
import { AmendmentToCopy, OnAmendment } from './sub-amendments.tsx';
import { submittedAnswer } from './submitted-page.tsx';

interface Props extends DraftProps {
  /** The other texts that the reader may see. */
  readonly others: readonly MotionDraft[];
  readonly submitted: readonly Motion[];
  readonly proposals: readonly Proposal[];
}

/** A draft, for those it is shared with; that it is there is told to nobody else. */
export async function showMotionDraft(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = motionMessages[context.lang];
  const id = Number(context.params.concept);
  const { actor, region } = context;
  const codes = region.municipalities.map((m) => m.id);
  const [joint, submitted, [text], proposals, ambitions, bodies, fractions, holders, [gone]] =
    await context.read([
      jointDrafts(id),
      motionsOfDraft(id),
      amendedByDraft(id),
      proposalList(100, 0),
      ambitionList(),
      bodyList(),
      fractionsInOfficeOn(context.today, codes),
      officesHeldIn(region.id, context.today),
      submittedDraft(id),
    ]);
  const [draft, ...rest] = joint;
  if (!draft) return submittedAnswer(context, state, id, gone);
  if (!maySeeMotionDraft(actor, region.id, draft)) return { denied: t.denied };
  const others = rest.filter((each) => maySeeMotionDraft(actor, region.id, each));
  const props: Props = { context, state, draft, fractions, holders, others, submitted, proposals };
  const now = proposals.find((each) => each.id === draft.proposal)?.version ?? null;
  const other = others.find((each) => each.id === Number(context.query.get('met') ?? ''));
  const names = { ambitions, bodies };
  const body = (
    <div class="wrap txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(motionsPath), text: t.title }]} />
      <div class="phead">
        <p class="amb">{t.draftTitle(t.kinds[draft.kind], fractionName(context, draft))}</p>
        <h1 lang="nl">{draft.title}</h1>
        <Invented context={context} />
        <ErrorSummary lang={context.lang} state={state} />
        <p>
          <b>{t.notPublic}</b> {t.seenBy}
        </p>
        <SharedWith {...props} />
        <p class="small">{t.nobodyElse}</p>
        <OnAmendment context={context} of={draft} />
        {draft.proposal === null ? null : (
          <p>
            {t.about}{' '}
            <a href={context.link(proposalPath(draft.proposal))} lang="nl">
              {draft.proposalTitle}
            </a>
          </p>
        )}
        <BaseVersion context={context} of={draft} now={now} text={text} names={names} />
      </div>
      {other ? (
        <Beside context={context} draft={draft} other={other} />
      ) : (
        <TextOf context={context} of={draft} />
      )}
      <p class="small muted">{t.changed(dayOf(context, draft.changedAt), draft.version)}</p>
      <JointTexts {...props} />
      <Adapt {...props} />
      {mayEditMotionDraft(actor, region.id, draft) ? (
        <>
          {draft.amended ? (
            <AmendmentToCopy context={context} text={draft.amended.text} />
          ) : (
            <ProposalTextToCopy context={context} text={text} names={names} />
          )}
          <Acts {...props} />
        </>
      ) : null}
    </div>
  );
  const title = `${t.draftTitle(t.kinds[draft.kind], fractionName(context, draft))}: ${draft.title}`;
  return { title, current: 'councils', address: motionDraftPath(id), body };
}

export const motionDraftPage: Page = {
  path: motionDraftPath('{concept}'),
  query: ['met'],
  render: (context) => showMotionDraft(context, emptyForm),
};

function SharedWith({ context, draft, fractions, holders }: Props) {
  const t = motionMessages[context.lang];
  const sisters = draft.sisters.map((id) => {
    const found = fractions.find((each) => each.fraction === id);
    return t.sister(
      found ? fractionName(context, { fractionName: found.shortName, municipality: found.municipality }) : id,
    );
  });
  const persons = draft.persons.flatMap((id) =>
    holders.filter(({ person }) => person === id).map(({ title }) => title),
  );
  return (
    <ul class="plain">
      <li>{t.author(draft.byOffice)}</li>
      {draft.withFraction ? <li>{t.ownFraction(fractionName(context, draft))}</li> : null}
      {[...sisters, ...persons].map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Beside({ context, draft, other }: { context: PageContext; draft: MotionDraft; other: MotionDraft }) {
  const t = motionMessages[context.lang];
  const parts = redline(runningText(draft), runningText(other));
  return (
    <section class="b">
      <h2>{t.comparing(fractionName(context, draft), fractionName(context, other))}</h2>
      {parts.every(({ kind }) => kind === 'same') ? <p>{t.sameText}</p> : <Legend context={context} />}
      <Redline context={context} parts={parts} />
      <p>
        <a href={context.link(motionDraftPath(draft.id))}>{t.toNormal}</a>
      </p>
    </section>
  );
}

/** What the other fractions made of it, as far as the reader may see, and what was submitted. */
function JointTexts({ context, draft, others, submitted }: Props) {
  const t = motionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.jointTexts}</h2>
      <p>{t.jointIntro}</p>
      <ul class="rows">
        <li class="plainrow">
          {fractionName(context, draft)}: {t.jointSelf}
        </li>
        {others.map((each) => (
          <li class="plainrow" key={each.id}>
            <a href={context.link(motionDraftPath(each.id))}>{fractionName(context, each)}</a>
            <p>
              <a href={context.link(`${motionDraftPath(draft.id)}?met=${each.id}`)}>
                {t.compareWith}
                <span class="vh">: {fractionName(context, each)}</span>
              </a>
            </p>
          </li>
        ))}
        {submitted.map((each) => (
          <li class="plainrow" key={`m${each.id}`}>
            <a href={context.link(motionPath(each.id))}>{fractionName(context, each)}</a>, {t.submittedThere}
            <p>
              <MotionStatus context={context} state={stateOf(each)} late={each.late} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For a fraction that the draft is shared with: an own text, for the own council. */
function Adapt({ context, draft, fractions, others, submitted }: Props) {
  const t = motionMessages[context.lang];
  const { actor, region } = context;
  const mine = fractions.filter(
    (each) =>
      draft.sisters.includes(each.fraction) &&
      mayDraftMotion(actor, region.id, each) &&
      !submitted.some(({ fraction }) => fraction === each.fraction) &&
      !others.some(
        (other) =>
          other.fraction === each.fraction && actor.kind === 'person' && other.author === actor.person,
      ),
  );
  return (
    <>
      {mine.map((each) => {
        const name = fractionName(context, { fractionName: each.shortName, municipality: each.municipality });
        return (
          <section class="b panel" key={each.fraction}>
            <h2>{t.adapt}</h2>
            <p>{t.adaptIntro(name)}</p>
            <form
              method="post"
              action={context.link(`${motionDraftPath(draft.id)}/eigen-tekst`)}
              class="form"
            >
              <input type="hidden" name="fractie" value={each.fraction} />
              <label class="check" for={`terug-${each.fraction}`}>
                <input id={`terug-${each.fraction}`} type="checkbox" name="terugdelen" value="ja" checked />
                <span>{t.adaptShare}</span>
              </label>
              <p>
                <Submit>{t.adaptButton(name)}</Submit>
              </p>
            </form>
          </section>
        );
      })}
    </>
  );
}

function ProposalTextToCopy(props: {
  context: PageContext;
  text: AmendedText | undefined;
  names: Pick<Parameters<typeof versionText>[1], 'ambitions' | 'bodies'>;
}) {
  const { context, text, names } = props;
  if (!text?.current) return null;
  return (
    <details class="b">
      <summary>{motionMessages[context.lang].proposalText}</summary>
      <p class="pre doctext" lang="nl">
        {versionText(text.current, { ...names, municipalities: context.region.municipalities })}
      </p>
    </details>
  );
}

function Acts(props: Props) {
  const { context, draft } = props;
  const t = motionMessages[context.lang];
  const missing = unready(draft);
  return (
    <>
      <DraftForm {...props} />
      <section class="b">
        <h2>{t.submit}</h2>
        {missing ? <p>{t.incomplete[missing]}</p> : <SubmitDraft {...props} />}
      </section>
      <section class="b">
        <h2>{t.discard}</h2>
        <form method="post" action={context.link(`${motionDraftPath(draft.id)}/weggooien`)} class="form">
          <p>{t.discardNote}</p>
          <p>
            <Submit secondary>{t.discard}</Submit>
          </p>
        </form>
      </section>
    </>
  );
}

function SubmitDraft(props: Props) {
  const { context, draft, state, fractions, others, submitted } = props;
  const t = motionMessages[context.lang];
  const made = new Set([...others, ...submitted].map(({ fraction }) => fraction));
  const without = fractions
    .filter(({ fraction }) => draft.sisters.includes(fraction) && !made.has(fraction))
    .map(({ shortName, municipality }) => fractionName(context, { fractionName: shortName, municipality }));
  return (
    <form method="post" action={context.link(`${motionDraftPath(draft.id)}/indienen`)} class="form">
      <p>{t.submitSub(townOf(context, draft.municipality))}</p>
      {without.length > 0 ? <p>{t.withoutOwn(without.join(', '))}</p> : null}
      <BecomesVisible
        context={context}
        shows={[
          draft.kind === 'motion' ? t.showsMotion : t.shows(t.kinds[draft.kind]),
          t.showsWho(fractionName(context, draft), draft.byOffice),
        ]}
        besides={[t.staysHidden, t.linked, t.afterwards]}
      >
        <p class="kept pre" lang="nl">
          {runningText(draft)}
        </p>
      </BecomesVisible>
      <input type="hidden" name="versie" value={String(draft.version)} />
      <TextField name="link" label={t.link} hint={t.linkHint} state={state} type="url" />
      {(['after_decision', 'before_sending'] as const).map((doubt) => (
        <DoubtField
          key={doubt}
          name="klopt"
          word={doubtWords[doubt]}
          label={t.doubts[doubt]}
          yes={t.doubtYes[doubt]}
          state={state}
        />
      ))}
      <p>
        <Submit>{t.submit}</Submit>
      </p>
    </form>
  );
}
