import { Breadcrumb, DataTable, ErrorSummary, Notice, Submit, TextArea } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { peopleMessages } from '../messages.ts';
import { ownPeoplePath, restoreOf, restorePath } from '../paths.ts';
import { helps, mayRestore } from '../policy.ts';
import { type OwnPerson, peopleHere } from '../restore-sign-in.ts';

async function own(context: PageContext): Promise<readonly OwnPerson[]> {
  const [people] = await context.read([peopleHere(context.region.id, context.today)]);
  return people.filter(({ id, held }) => mayRestore(context.actor, context.region.id, { person: id, held }));
}

function isClerk(context: PageContext): boolean {
  const { municipalities, others } = helps(context.actor, context.region.id);
  return municipalities.length > 0 || others;
}

/** Whom the clerk helps back in; nobody else sees who there is. */
export const ownPeoplePage: Page = {
  path: ownPeoplePath,
  query: ['hersteld'],
  render: async (context) => {
    const t = peopleMessages[context.lang];
    if (!isClerk(context)) return { denied: t.forClerks };
    const people = await own(context);
    const body = (
      <div class="wrap phead own">
        <h1>{t.title}</h1>
        {context.query.has('hersteld') ? <Notice kind="ok" role="status" title={t.done} /> : null}
        <p>{t.intro}</p>
        {people.length === 0 ? <p>{t.none}</p> : <People context={context} people={people} />}
      </div>
    );
    return { title: t.title, body };
  },
};

function People({ context, people }: { context: PageContext; people: readonly OwnPerson[] }) {
  const t = peopleMessages[context.lang];
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={[
        { name: t.name },
        { name: t.offices },
        { name: t.passkeys, figures: true },
        { name: t.mail },
        { name: t.act },
      ]}
      rows={people.map((person) => ({
        key: String(person.id),
        cells: [
          <span key="name" lang="nl">
            {person.name}
          </span>,
          <span key="titles" lang="nl">
            {person.titles.join(', ')}
          </span>,
          String(person.passkeys),
          person.mail ? t.yes : t.no,
          <a key="restore" href={context.link(restoreOf(person.id))}>
            {t.restore}
            <span class="vh">: {person.name}</span>
          </a>,
        ],
      }))}
    />
  );
}

export async function showRestore(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = peopleMessages[context.lang];
  if (!isClerk(context)) return { denied: t.forClerks };
  const person = (await own(context)).find(({ id }) => id === Number(context.params.persoon));
  if (!person) return { denied: t.forClerks };
  const title = t.restoreTitle(person.name);
  const body = (
    <div class="wrap phead txt own">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(ownPeoplePath), text: t.title }]} />
      <h1>{title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.restoreText}</p>
      <p>{t.sure}</p>
      {person.mail ? null : (
        <Notice kind="warning">
          <p>{t.noMail}</p>
        </Notice>
      )}
      <form method="post" action={context.link(restoreOf(person.id))} class="form">
        <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={3} />
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
    </div>
  );
  return { title, body };
}

export const restorePage: Page = {
  path: restorePath,
  render: (context) => showRestore(context, emptyForm),
};
