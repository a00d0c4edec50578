import {
  BecomesVisible,
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { commitmentMessages } from '../messages.ts';
import { councilCommitmentsPath } from '../paths.ts';
import { mayNoteForCouncil } from '../policy.ts';
import { isOwed } from '../rules/commitment-state.ts';
import { commitmentsOfCouncil } from '../store.ts';
import { CommitmentRows } from './parts.tsx';

const most = 200;

/** What the college owes its council, what is owed by its day first; for the own clerk the form to note it. */
export async function showCouncilCommitments(context: PageContext, state: FormState): Promise<PageAnswer> {
  const town = context.region.municipalities.find(({ slug }) => slug === context.params.raad);
  if (!town) return undefined;
  const t = commitmentMessages[context.lang];
  const [commitments] = await context.read([commitmentsOfCouncil(town.id, most, 0)]);
  const owed = commitments.filter((one) => isOwed(one.state));
  const done = commitments.filter((one) => !isOwed(one.state));
  const late = owed.filter((one) => one.due < context.today).length;
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(`/raden/${town.slug}`), text: t.councilName(town.name) }]}
      />
      <h1>{t.ofCouncil(town.name)}</h1>
      <p>{t.ofCouncilIntro}</p>
      <ErrorSummary lang={context.lang} state={state} />
      {commitments.length === 0 ? <EmptyState>{t.noneOfCouncil}</EmptyState> : null}
      {owed.length > 0 ? (
        <section class="b">
          <h2>{t.owed}</h2>
          <p>{t.overdueCount(late)}</p>
          <CommitmentRows context={context} commitments={owed} />
        </section>
      ) : null}
      {done.length > 0 ? (
        <section class="b">
          <h2>{t.done}</h2>
          <CommitmentRows context={context} commitments={done} />
        </section>
      ) : null}
      {mayNoteForCouncil(context.actor, context.region.id, { municipality: town.id }) ? (
        <section class="b panel">
          <h2>{t.note}</h2>
          <form method="post" action={context.link(councilCommitmentsPath(town.slug))} class="form">
            <CouncilPromiseFields context={context} state={state} />
            <TextField name="dag" type="date" label={t.madeOn} hint={t.madeOnHint} state={state} />
            <TextField name="waar" label={t.where} hint={t.whereHint} state={state} />
            <BecomesVisible context={context} shows={t.saveShows} besides={[t.saveNote]} />
            <p>
              <Submit>{t.save}</Submit>
            </p>
          </form>
        </section>
      ) : null}
    </div>
  );
  return { title: t.ofCouncil(town.name), current: 'councils', body };
}

/** Text, office and day, as when it is noted and when it is mended. */
export function CouncilPromiseFields({ context, state }: { context: PageContext; state: FormState }) {
  const t = commitmentMessages[context.lang];
  return (
    <>
      <TextArea name="tekst" label={t.text} state={state} rows={3} />
      <TextField name="ambt" label={t.office} hint={t.officeHint} state={state} />
      <TextField name="termijn" type="date" label={t.dueField} hint={t.dueHint} state={state} />
      <TextField name="link" label={t.link} hint={t.linkHint} state={state} type="url" />
    </>
  );
}

export const councilCommitmentsPage: Page = {
  path: councilCommitmentsPath('{raad}'),
  render: (context) => showCouncilCommitments(context, emptyForm),
};
