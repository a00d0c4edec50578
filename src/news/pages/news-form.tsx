import { type Ambition, ambitionList, mayTell, tellNotYours } from '#ambitions';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  kept,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { newsMessages } from '../messages.ts';
import { correctNewsPath, newNewsPath, newsItemPath, newsPath } from '../paths.ts';
import { type NewsItem, newsVersions } from '../store.ts';

/** An item as the fields of its form would send it. */
function valuesOf(item: NewsItem): FormState['values'] {
  return {
    versie: [String(item.version)],
    datum: [item.on],
    titel: [item.title],
    tekst: [item.text],
    'ambities[]': item.ambitions,
    bron: [item.source?.title ?? ''],
    bron_adres: [item.source?.address ?? ''],
  };
}

export async function showNewNews(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayTell(context.actor, context.region.id)) return { denied: tellNotYours[context.lang] };
  const [ambitions] = await context.read([ambitionList()]);
  return formPage({
    context,
    state,
    ambitions,
    title: newsMessages[context.lang].publish,
    action: newsPath,
  });
}

export async function showCorrectNews(context: PageContext, given: FormState): Promise<PageAnswer> {
  if (!mayTell(context.actor, context.region.id)) return { denied: tellNotYours[context.lang] };
  const id = Number(context.params.bericht);
  const [[item], ambitions] = await context.read([newsVersions(id), ambitionList()]);
  if (!item) return undefined;
  if (item.withdrawn) return { redirect: context.link(newsItemPath(id)) };
  return formPage({
    context,
    state: startedFrom(given, valuesOf(item)),
    ambitions,
    title: newsMessages[context.lang].correctTitle,
    action: correctNewsPath(id),
    correcting: true,
  });
}

function formPage(props: {
  context: PageContext;
  state: FormState;
  ambitions: readonly Ambition[];
  title: string;
  action: string;
  correcting?: boolean;
}): PageAnswer {
  const { context, state, title } = props;
  const t = newsMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(newsPath), text: t.title }]} />
      <h1>{title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <form method="post" action={context.link(props.action)} class="form">
        {props.correcting ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
        <TextField
          name="datum"
          label={t.form.date}
          hint={t.form.dateHint}
          state={state}
          start={context.today}
        />
        <TextField name="titel" label={t.form.title} state={state} />
        <TextArea name="tekst" label={t.form.text} hint={t.form.textHint} state={state} rows={10} />
        {props.ambitions.length > 0 ? (
          <ChoiceGroup
            name="ambities[]"
            label={t.ambitions}
            hint={t.form.ambitionsHint}
            state={state}
            choices={props.ambitions.map((ambition) => ({ value: ambition.id, text: ambition.title }))}
          />
        ) : null}
        <TextField name="bron" label={t.form.source} state={state} />
        <TextField name="bron_adres" label={t.form.sourceAddress} type="url" state={state} />
        {props.correcting ? (
          <TextArea name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} rows={3} />
        ) : null}
        <BecomesVisible context={context} shows={t.form.shows} besides={[t.form.public]} secrets />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title, body };
}

export const newNewsPage: Page = {
  path: newNewsPath,
  render: (context) => showNewNews(context, emptyForm),
};
export const correctNewsPage: Page = {
  path: correctNewsPath('{bericht}'),
  render: (context) => showCorrectNews(context, emptyForm),
};
