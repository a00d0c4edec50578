import { itemPath, meetingPath } from '#meetings';
import {
  BecomesVisible,
  Breadcrumb,
  CheckBox,
  ChoiceGroup,
  DefinitionSide,
  EarlierVersions,
  ErrorSummary,
  kept,
  longDate,
  Paragraphs,
  plainDate,
  Submit,
  softHyphens,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { commitmentMessages, ownerName } from '../messages.ts';
import { type Outcome, outcomes, theTable } from '../operations.ts';
import { commitmentPath, commitmentsPath, councilCommitmentsPath } from '../paths.ts';
import { mayKeep, maySayDone } from '../policy.ts';
import { type CommitmentStep, commitmentTransitions } from '../rules/commitment-state.ts';
import { type Commitment, commitmentVersions, isDayless } from '../store.ts';
import { CouncilPromiseFields } from './council-commitments.tsx';
import { PromiseFields } from './item-commitments.tsx';
import { DueLine } from './parts.tsx';

/** One commitment: what, who, when, what became of it, and what it said before. */
export async function showCommitment(context: PageContext, state: FormState): Promise<PageAnswer> {
  const [versions] = await context.read([commitmentVersions(Number(context.params.toezegging))]);
  const [one] = versions;
  if (!one) return undefined;
  const t = commitmentMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[listOf(context, one)]} />
      <h1 lang="nl">{one.text}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <Facts context={context} one={one} />
      {mayKeep(context.actor, context.region.id, one) && one.state !== 'withdrawn' ? (
        <ClerkWork context={context} one={one} state={state} />
      ) : null}
      {maySayDone(context.actor, context.region.id, one) && one.state === 'open' ? (
        <OwnerWork context={context} one={one} state={state} />
      ) : null}
      <EarlierVersions
        lang={context.lang}
        versions={versions}
        show={(version) => (
          <>
            <p lang="nl">{version.text}</p>
            <p class="m">
              {ownerName(context, version)}, {t.due(plainDate(version.due, context.lang))}.{' '}
              {t.states[version.state]}.
            </p>
          </>
        )}
      />
    </div>
  );
  const current = one.council === null ? 'meetings' : 'councils';
  return { title: one.text, current, address: commitmentPath(one.id), body };
}

const townOf = (context: PageContext, one: Commitment) =>
  context.region.municipalities.find(({ id }) => id === one.council);

/** The list on which it stands. */
function listOf(context: PageContext, one: Commitment) {
  const t = commitmentMessages[context.lang];
  const town = townOf(context, one);
  return town
    ? { href: context.link(councilCommitmentsPath(town.slug)), text: t.ofCouncil(town.name) }
    : { href: context.link(commitmentsPath), text: t.list };
}

interface Props {
  readonly context: PageContext;
  readonly one: Commitment;
}

function Facts({ context, one }: Props) {
  const { lang } = context;
  const t = commitmentMessages[lang];
  return (
    <>
      <DueLine context={context} one={one} />
      <DefinitionSide
        id="toezegging"
        title={t.states[one.state]}
        items={[
          { term: t.who, value: ownerName(context, one) },
          {
            term: t.when,
            value: (
              <>
                {plainDate(one.due, lang)}
                {one.dueSaid ? null : <span class="muted"> {t.usualDay}</span>}
              </>
            ),
          },
          {
            term: t.madeAt,
            value: (
              <>
                <MadeAt context={context} one={one} />
                {isDayless(one) ? (
                  <span class="muted">
                    {'. '}
                    {t.noDay} {t.fillDay}
                  </span>
                ) : null}
                {one.dayUnknown ? <span class="muted">, {t.dayUnknown}</span> : null}
                {one.day === null ? null : (
                  <>
                    {', '}
                    {one.meeting === null ? (
                      longDate(one.day, lang)
                    ) : (
                      <a href={context.link(meetingPath(one.meeting))}>{longDate(one.day, lang)}</a>
                    )}
                  </>
                )}
              </>
            ),
          },
          // What stands at an agenda item of the region is linked there.
          ...(one.council === null && one.link === null
            ? []
            : [
                {
                  term: softHyphens(t.inSystem),
                  value:
                    one.link === null ? (
                      <span class="muted">{t.notInSystem}</span>
                    ) : (
                      <a href={one.link} rel="noopener" class="wrapany">
                        {new URL(one.link).host}
                      </a>
                    ),
                },
              ]),
        ]}
      />
      {one.reason === null ? null : <Paragraphs text={one.reason} />}
    </>
  );
}

/** The agenda item, the motion, or where in a council. */
function MadeAt({ context, one }: Props) {
  const path = one.item === null ? one.sourcePath : itemPath(one.item);
  return path === null ? (
    <span lang="nl">{one.title}</span>
  ) : (
    <a href={context.link(path)} lang="nl">
      {one.title}
    </a>
  );
}

type WorkProps = Props & { readonly state: FormState };
const seen = ({ one }: Props) => <input type="hidden" name="versie" value={String(one.version)} />;

function ClerkWork(props: WorkProps) {
  const { context, one, state } = props;
  const t = commitmentMessages[context.lang];
  const steps = Object.keys(commitmentTransitions[one.state]) as CommitmentStep[];
  const choices = (Object.keys(outcomes) as Outcome[]).filter((each) => steps.includes(each));
  const correcting = startedFrom(state.values.tekst ? state : emptyForm, {
    versie: [String(one.version)],
    tekst: [one.text],
    eigenaar: [one.owner ?? theTable],
    ambt: [one.ownerOffice ?? ''],
    termijn: [one.dueSaid ? one.due : ''],
    link: [one.link ?? ''],
    dag: [one.day ?? ''],
    dag_onbekend: [one.dayUnknown ? 'ja' : ''],
  });
  return (
    <section class="b panel">
      <h2>{one.council === null ? t.work : t.workCouncil}</h2>
      {choices.length > 0 ? (
        <form method="post" action={context.link(`${commitmentPath(one.id)}/afdoen`)} class="form">
          {seen(props)}
          <ChoiceGroup
            name="uitkomst"
            label={one.council === null ? t.outcome : t.councilOutcome}
            state={state}
            choices={choices.map((each) => ({ value: outcomes[each], text: t.outcomes[each] }))}
          />
          <TextArea name="toelichting" label={t.explanation} state={state} rows={3} />
          <p>
            <Submit>{t.settle}</Submit>
          </p>
        </form>
      ) : null}
      <details open={state.values.tekst !== undefined}>
        <summary>{t.correct}</summary>
        <form method="post" action={context.link(`${commitmentPath(one.id)}/verbeteren`)} class="form">
          <input type="hidden" name="versie" value={kept(correcting, 'versie')} />
          {one.council === null ? (
            <PromiseFields context={context} state={correcting} />
          ) : (
            <>
              <input type="hidden" name="eigenaar" value={one.council} />
              <CouncilPromiseFields context={context} state={correcting} />
              <TextField name="dag" type="date" label={t.madeOn} hint={t.madeOnKept} state={correcting} />
              <CheckBox name="dag_onbekend" label={t.dayUnknownField} state={correcting} />
            </>
          )}
          <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={correcting} rows={3} />
          <BecomesVisible context={context} shows={t.saveShows} besides={[t.saveNote]} />
          <p>
            <Submit secondary>{t.save}</Submit>
          </p>
        </form>
      </details>
    </section>
  );
}

function OwnerWork(props: WorkProps) {
  const { context, one, state } = props;
  const t = commitmentMessages[context.lang];
  return (
    <section class="b panel">
      <h2>{t.workOwner}</h2>
      <form method="post" action={context.link(`${commitmentPath(one.id)}/gedaan`)} class="form">
        {seen(props)}
        <TextArea name="hoe" label={t.howField} state={state} rows={3} />
        <p>
          <Submit>{t.reportDone}</Submit>
        </p>
      </form>
    </section>
  );
}

export const commitmentPage: Page = {
  path: commitmentPath('{toezegging}'),
  render: (context) => showCommitment(context, emptyForm),
};
