import { dateOf, type ProposalId } from '#kernel';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  kept,
  plainDate,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type Proposal, proposalById, proposalPath } from '#proposals';
import { mandateMessages } from '../messages.ts';
import { measureWords } from '../operations.ts';
import { mandatePath, workPath } from '../paths.ts';
import { mayRest } from '../policy.ts';
import { type FrameworkRow, frameworks, isMandate, type Use, usesOfWork } from '../store.ts';
import { mandateViews, restingOn } from '../whole.ts';
import { euros, Findings } from './findings.tsx';

/** On which mandate a proposal rests, what falls outside, what was said before, and for its lead the form to say it. */
export async function showWork(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.voorstel) as ProposalId;
  const [[proposal], all, versions] = await context.read([proposalById(id), frameworks(), usesOfWork(id)]);
  if (!proposal) return undefined;
  const t = mandateMessages[context.lang];
  const uses = versions.map(({ use }) => use);
  const title = t.workTitle(proposal.title);
  const may = mayRest(context.actor, context.region.id, proposal) && !gone(proposal);
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(proposalPath(id)), text: proposal.title }]} />
      <h1 lang="nl">{title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <RestsOn context={context} proposal={proposal} all={all} />
      {may ? <RestForm {...{ context, proposal, all, state }} use={uses[0]} /> : <p class="small">{t.who}</p>}
      <EarlierVersions
        lang={context.lang}
        versions={uses}
        show={(use) => <EarlierUse context={context} use={use} all={all} />}
      />
    </div>
  );
  return { title, current: 'proposals', address: workPath(id), body };
}

const gone = ({ state }: Pick<Proposal, 'state'>) => state === 'withdrawn' || state === 'off_the_table';

export const workPage: Page = {
  path: workPath('{voorstel}'),
  render: (context) => showWork(context, emptyForm),
};

interface Props {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly all: readonly FrameworkRow[];
}

function RestsOn({ context, proposal, all }: Props) {
  const t = mandateMessages[context.lang];
  const found = restingOn(proposal.id, all, context.today);
  if (!found) return <EmptyState>{t.restsOnNone}</EmptyState>;
  return <Resting context={context} found={found} />;
}

/** Also on the page of the proposal. */
export function Resting(props: { context: PageContext; found: NonNullable<ReturnType<typeof restingOn>> }) {
  const { context, found } = props;
  const { lang } = context;
  const t = mandateMessages[lang];
  const { use, judgement } = found.own;
  return (
    <>
      <p>
        {t.restsOn}{' '}
        <a href={context.link(mandatePath(found.mandate.row.id))} lang="nl">
          {found.mandate.row.title}
        </a>
        . {use.amount === null ? null : t.asks(euros(use.amount, lang), t.measures[use.measure])}{' '}
        {use.until === null ? null : t.runsUntil(plainDate(use.until, lang))}
      </p>
      <Findings context={context} judgement={judgement} note={use.note} />
      <p class="small muted">{t.recorded(plainDate(dateOf(use.recordedAt), lang), use.recordedBy)}</p>
    </>
  );
}

function EarlierUse({ context, use, all }: { context: PageContext; use: Use; all: readonly FrameworkRow[] }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  if (use.mandate === null) return <p>{t.earlierNone}</p>;
  return (
    <p>
      <span lang="nl">
        {all.find((each) => each.id === use.mandate)?.title ?? `${t.workHead} ${use.mandate}`}
      </span>
      . {use.amount === null ? null : t.asks(euros(use.amount, lang), t.measures[use.measure])}{' '}
      {use.until === null ? null : t.runsUntil(plainDate(use.until, lang))} <span lang="nl">{use.note}</span>
    </p>
  );
}

const savedUse = (use: Use): FormState['values'] => ({
  versie: [String(use.version)],
  mandaat: [use.mandate === null ? '' : String(use.mandate)],
  bedrag: [use.amount === null ? '' : String(use.amount)],
  per: [measureWords[use.measure]],
  tot_en_met: [use.until ?? ''],
  binnen_reikwijdte: [use.withinScope ? 'ja' : 'nee'],
  toelichting: [use.note],
});

function RestForm({
  context,
  proposal,
  all,
  state,
  use,
}: Props & { state: FormState; use: Use | undefined }) {
  const t = mandateMessages[context.lang];
  const mandates = mandateViews(all, context.today).filter(({ row }) => row.id !== proposal.id);
  if (mandates.length === 0) return <EmptyState>{t.noMandates}</EmptyState>;
  const start = { versie: ['0'], per: [measureWords.total] };
  const shown = startedFrom(state, use === undefined ? start : savedUse(use));
  return (
    <section class="b panel">
      <h2>{use === undefined ? t.say : t.change}</h2>
      <form method="post" action={context.link(workPath(proposal.id))} class="form">
        <input type="hidden" name="versie" value={kept(shown, 'versie')} />
        <SelectField
          name="mandaat"
          label={t.mandateField}
          state={shown}
          empty={t.mandateNone}
          choices={mandates.map(({ row }) => ({ value: String(row.id), text: row.title, written: true }))}
        />
        <TextField name="bedrag" label={t.askField} hint={t.askHint} state={shown} />
        <ChoiceGroup
          name="per"
          label={t.measureField}
          state={shown}
          choices={[
            { value: measureWords.total, text: t.measures.total },
            { value: measureWords.year, text: t.measures.year },
          ]}
        />
        <TextField name="tot_en_met" label={t.workEnd} hint={t.workEndHint} state={shown} />
        <ChoiceGroup
          name="binnen_reikwijdte"
          label={t.scopeField}
          state={shown}
          choices={[
            { value: 'ja', text: t.yes },
            { value: 'nee', text: t.no },
          ]}
        />
        <TextArea name="toelichting" label={t.noteField} hint={t.noteHint} state={shown} rows={4} />
        {use === undefined ? null : (
          <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={shown} rows={2} />
        )}
        <BecomesVisible context={context} shows={t.useShows} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </section>
  );
}

/** On the page of a proposal: the mandate that it is, or on which it rests. */
export function MandateSection({
  context,
  id,
  all,
}: {
  context: PageContext;
  id: ProposalId;
  all: readonly FrameworkRow[];
}) {
  const t = mandateMessages[context.lang];
  const own = all.find((row) => row.id === id && isMandate(row));
  const found = restingOn(id, all, context.today);
  // Only who leads a proposal may say something here, and who that is the page of its own knows.
  const may = mayRest.somewhere(context.actor, context.region.id);
  if (!own && !found && !may) return null;
  return (
    <section class="b" id="mandaat">
      <h2>{t.workHead}</h2>
      {own ? (
        <p>
          {t.isMandate} <a href={context.link(mandatePath(id))}>{t.toMandate}</a>
        </p>
      ) : null}
      {found ? <Resting context={context} found={found} /> : null}
      {found || may ? (
        <p class="act">
          <a href={context.link(workPath(id))}>{t.toWork}</a>
        </p>
      ) : null}
    </section>
  );
}
