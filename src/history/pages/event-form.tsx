import { mayTell, tellNotYours } from '#ambitions';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { historyMessages } from '../messages.ts';
import { kindWords } from '../operations.ts';
import { correctEventPath, eventPath, newEventPath, timelinePath } from '../paths.ts';
import { eventKinds, eventVersions, type HistoryEvent, timelineChoices } from '../store.ts';

/** An event as the fields of its form would send it. */
function valuesOf(event: HistoryEvent): Record<string, readonly string[]> {
  return {
    versie: [String(event.version)],
    datum: [event.on],
    tot_en_met: [event.until ?? ''],
    soort: [kindWords[event.kind]],
    thema: [event.theme],
    titel: [event.title],
    tekst: [event.text],
    betrokken: [event.involved],
    'gemeenten[]': event.municipalities,
    bron: [event.source?.title ?? ''],
    bron_adres: [event.source?.address ?? ''],
  };
}

export async function showNewEvent(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayTell(context.actor, context.region.id)) return { denied: tellNotYours[context.lang] };
  const t = historyMessages[context.lang];
  const [choices] = await context.read([timelineChoices()]);
  const themes = themesOf(choices);
  return formPage(
    context,
    t.record,
    <EventForm {...{ context, state, themes }} action={timelinePath} />,
    state,
  );
}

export async function showCorrectEvent(context: PageContext, given: FormState): Promise<PageAnswer> {
  if (!mayTell(context.actor, context.region.id)) return { denied: tellNotYours[context.lang] };
  const t = historyMessages[context.lang];
  const id = Number(context.params.gebeurtenis);
  const [[event], choices] = await context.read([eventVersions(id), timelineChoices()]);
  if (!event) return undefined;
  if (event.withdrawn) return { redirect: context.link(eventPath(id)) };
  const themes = themesOf(choices);
  const state = startedFrom(given, valuesOf(event));
  const form = <EventForm {...{ context, state, themes }} action={correctEventPath(id)} correcting />;
  return formPage(context, t.correctTitle, form, state);
}

const themesOf = (choices: readonly { theme: string }[]) =>
  [...new Set(choices.map((choice) => choice.theme))].filter((theme) => theme !== '');

function formPage(
  context: PageContext,
  title: string,
  form: preact.JSX.Element,
  state: FormState,
): PageAnswer {
  const t = historyMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(timelinePath), text: t.timeline }]} />
      <h1>{title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      {form}
    </div>
  );
  return { title, current: 'ambitions', body };
}

function EventForm(props: {
  context: PageContext;
  state: FormState;
  themes: readonly string[];
  action: string;
  correcting?: boolean;
}) {
  const { context, state } = props;
  const t = historyMessages[context.lang];
  return (
    <form method="post" action={context.link(props.action)} class="form">
      {props.correcting ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
      <div class="row2">
        <TextField name="datum" label={t.form.date} hint={t.form.dateHint} state={state} />
        <TextField name="tot_en_met" label={t.form.until} state={state} />
      </div>
      <TextField name="titel" label={t.form.title} state={state} />
      <TextArea name="tekst" label={t.form.text} hint={t.form.textHint} state={state} />
      <SelectField
        name="soort"
        label={t.form.kind}
        state={state}
        empty=""
        choices={eventKinds.map((kind) => ({ value: kindWords[kind], text: t.kinds[kind] }))}
      />
      <TextField
        name="thema"
        label={t.theme}
        hint={t.form.themeHint}
        state={state}
        suggestions={props.themes}
      />
      <TextField name="betrokken" label={t.involved} hint={t.form.involvedHint} state={state} />
      <ChoiceGroup
        name="gemeenten[]"
        label={t.towns}
        state={state}
        choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
      />
      <TextField name="bron" label={t.form.source} hint={t.form.sourceHint} state={state} />
      <TextField name="bron_adres" label={t.form.sourceAddress} type="url" state={state} />
      {props.correcting ? (
        <TextArea name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} rows={3} />
      ) : null}
      <BecomesVisible context={context} shows={t.form.shows} besides={[t.form.public]} secrets />
      <p>
        <Submit>{t.form.save}</Submit>
      </p>
    </form>
  );
}

export const newEventPage: Page = {
  path: newEventPath,
  render: (context) => showNewEvent(context, emptyForm),
};
export const correctEventPage: Page = {
  path: correctEventPath('{gebeurtenis}'),
  render: (context) => showCorrectEvent(context, emptyForm),
};
