import { dateOf } from '#kernel';
import {
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  Notice,
  plainDate,
  SelectField,
  Submit,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { notificationMessages } from '../messages.ts';
import { settingsPath } from '../paths.ts';
import { type OwnSetting, ownSetting } from '../store.ts';
import { apiKinds, apiRhythms } from '../words.ts';

const kinds = ['asked', 'reminders', 'invitations', 'checkpoints'] as const;
const rhythms = ['none', 'day', 'week'] as const;

/** What somebody gets by mail, to be chosen. */
export async function showSettings(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = notificationMessages[context.lang];
  const { actor } = context;
  if (actor.kind !== 'person') return { denied: t.denied };
  const [[own]] = await context.read([ownSetting(actor.person)]);
  if (!own) return undefined;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link('/mijn-werk'), text: t.work }]} />
      <h1>{t.title}</h1>
      {context.query.has('bewaard') ? <Notice kind="ok" role="status" title={t.saved} /> : null}
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.intro}</p>
      <p class="wrapany">{own.email === null ? t.noAddress : t.to(own.email)}</p>
      <Choices context={context} state={state} own={own} />
    </div>
  );
  return { title: t.title, address: settingsPath, body };
}

function Choices({ context, state, own }: { context: PageContext; state: FormState; own: OwnSetting }) {
  const t = notificationMessages[context.lang];
  const { atOnce: asked, reminders, invitations, checkpoints } = own;
  const wanted = { asked, reminders, invitations, checkpoints };
  return (
    <form method="post" action={context.link(settingsPath)} class="form">
      {own.refusedAt === null || own.email === null ? null : (
        <Notice kind="warning" title={t.refused}>
          <p class="wrapany">{t.refusedText(own.email, plainDate(dateOf(own.refusedAt), context.lang))}</p>
          <label class="check" for="veld-adres_werkt">
            <input id="veld-adres_werkt" type="checkbox" name="adres_werkt" value="ja" />
            <span>{t.worksAgain}</span>
          </label>
        </Notice>
      )}
      <ChoiceGroup
        name="soorten[]"
        label={t.kinds}
        hint={t.kindsHint}
        state={state}
        choices={kinds.map((kind) => ({ value: apiKinds[kind], text: t.kind[kind] }))}
        chosen={kinds.filter((kind) => wanted[kind]).map((kind) => apiKinds[kind])}
      />
      <SelectField
        name="overzicht"
        label={t.digest}
        hint={t.digestHint}
        state={state}
        start={apiRhythms[own.digest]}
        choices={rhythms.map((rhythm) => ({ value: apiRhythms[rhythm], text: t.rhythm[rhythm] }))}
      />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}

export const settingsPage: Page = {
  path: settingsPath,
  query: ['bewaard'],
  render: (context) => showSettings(context, emptyForm),
};
