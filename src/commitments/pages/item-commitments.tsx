import { itemById, itemPath, mayReadItem, type PlacedItem } from '#meetings';
import {
  BecomesVisible,
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { commitmentMessages } from '../messages.ts';
import { theTable } from '../operations.ts';
import { itemCommitmentsPath } from '../paths.ts';
import { mayNote } from '../policy.ts';
import { type Commitment, commitmentsOfItem } from '../store.ts';
import { CommitmentRows } from './parts.tsx';

/** What was promised at one agenda item, and for the regional clerk the form to note it. */
export async function showItemCommitments(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.punt);
  const [[item], commitments] = await context.read([itemById(id), commitmentsOfItem(id)]);
  if (!item || !mayReadItem(context, item)) return undefined;
  const t = commitmentMessages[context.lang];
  const began = item.day !== null && item.day <= context.today && item.state !== 'cancelled';
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(itemPath(id)), text: item.title }]} />
      <h1>{t.atItem}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      {commitments.length === 0 ? (
        <EmptyState>{t.noneAtItem}</EmptyState>
      ) : (
        <CommitmentRows context={context} commitments={commitments} />
      )}
      {began && mayNote(context.actor, context.region.id) ? (
        <section class="b panel">
          <h2>{t.note}</h2>
          <form method="post" action={context.link(itemCommitmentsPath(id))} class="form">
            <PromiseFields context={context} state={state} />
            <BecomesVisible context={context} shows={t.saveShows} besides={[t.saveNote]} />
            <p>
              <Submit>{t.save}</Submit>
            </p>
          </form>
        </section>
      ) : null}
    </div>
  );
  return { title: t.atItem, current: 'meetings', body };
}

/** Text, who and when, as when it is noted and when it is mended. */
export function PromiseFields({ context, state }: { context: PageContext; state: FormState }) {
  const t = commitmentMessages[context.lang];
  return (
    <>
      <TextArea name="tekst" label={t.text} state={state} rows={3} />
      <SelectField
        name="eigenaar"
        label={t.owner}
        state={state}
        empty={t.choose}
        choices={[
          ...context.region.municipalities.map((town) => ({
            value: town.id,
            text: t.portfolioHolder(town.name),
          })),
          { value: theTable, text: t.table },
        ]}
      />
      <TextField name="termijn" type="date" label={t.dueField} hint={t.dueHint} state={state} />
      <TextField name="link" label={t.link} hint={t.linkHint} state={state} type="url" />
    </>
  );
}

export const itemCommitmentsPage: Page = {
  path: itemCommitmentsPath('{punt}'),
  render: (context) => showItemCommitments(context, emptyForm),
};

/** On the page of an agenda item. */
export function AtItem(props: {
  context: PageContext;
  item: PlacedItem | undefined;
  commitments: readonly Commitment[];
}) {
  const { context, item, commitments } = props;
  const t = commitmentMessages[context.lang];
  const notes = item && mayNote(context.actor, context.region.id);
  if (!item || (commitments.length === 0 && !notes)) return null;
  return (
    <section class="b">
      <h2>{t.ofMeeting}</h2>
      {commitments.length === 0 ? null : <CommitmentRows context={context} commitments={commitments} />}
      {notes ? (
        <p class="act">
          <a href={context.link(itemCommitmentsPath(item.id))}>{t.note}</a>
        </p>
      ) : null}
    </section>
  );
}
