import { ChoiceGroup, ErrorSummary, SelectField, Submit, startedFrom } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { arrangePath, bodiesPath } from '../paths.ts';
import { mayArrange } from '../policy.ts';
import { notArranger } from '../refusals.ts';
import { replacementsOfBody } from '../replacement-store.ts';
import { partsOf } from '../rules/chairs.ts';
import type { Replacement } from '../rules/replacing.ts';
import { seatMessages } from '../seat-messages.ts';
import { bodyById, type StoredBody } from '../store.ts';
import type { AmbitionNames } from './body-page.tsx';
import { BodyCrumb } from './seats-page.tsx';

type Show = (context: PageContext, state: FormState) => Promise<PageAnswer>;

/** The arrangement of a body as a whole: its chair, who takes part, its themes, and whose committees it replaces. */
export function arrangeView(names: AmbitionNames): Show {
  return async (context, sent) => {
    const id = context.params.orgaan ?? '';
    const [[body], replacements, ambitions] = await context.read([
      bodyById(id),
      replacementsOfBody(id),
      names.list(),
    ]);
    if (!body) return undefined;
    if (!mayArrange(context.actor, context.region.id)) return { denied: notArranger[context.lang] };
    const t = seatMessages[context.lang];
    const title = t.arrangeOf(body.name);
    const state = startedFrom(sent, valuesOf(context, body, replacements));
    const page = (
      <div class="wrap phead">
        <BodyCrumb context={context} body={body} />
        <h1>{title}</h1>
        <p>{t.arrangeIntro}</p>
        <ErrorSummary lang={context.lang} state={state} />
        <form method="post" action={context.link(arrangePath(body.id))} class="form">
          <input type="hidden" name="versie" value={state.values.versie?.[0] ?? ''} />
          <WhoTakesPart context={context} state={state} />
          <Themes context={context} state={state} body={body} ambitions={ambitions} />
          <p>
            <Submit>{t.save}</Submit>
          </p>
        </form>
      </div>
    );
    return { title, current: 'bodies', body: page };
  };
}

export function arrangePage(show: Show): Page {
  return { path: `${bodiesPath}/{orgaan}/inrichting`, render: (context) => show(context, emptyForm) };
}

/** The arrangement that stands, as the form sends it. */
function valuesOf(
  context: PageContext,
  body: StoredBody,
  replacements: readonly Replacement[],
): FormState['values'] {
  const lasting = replacements.filter((each) => each.until === null);
  const taking = partsOf(
    body,
    context.region.municipalities.map((m) => m.id),
  );
  return {
    versie: [String(body.version)],
    voorzitter_uit: [body.chair ?? ''],
    'gemeenten[]': taking,
    'ambities[]': body.ambitions,
    ...Object.fromEntries(
      body.ambitions.map((ambition) => [
        `vervangt.${ambition}[]`,
        lasting.filter((each) => each.ambition === ambition).map((each) => each.municipality),
      ]),
    ),
  };
}

function WhoTakesPart({ context, state }: { context: PageContext; state: FormState }) {
  const t = seatMessages[context.lang];
  const towns = context.region.municipalities.map((m) => ({ value: m.id, text: m.name }));
  return (
    <>
      <ChoiceGroup
        name="gemeenten[]"
        label={t.participants}
        hint={t.participantsHint}
        state={state}
        choices={towns}
      />
      <SelectField name="voorzitter_uit" label={t.chair} state={state} empty={t.noChair} choices={towns} />
    </>
  );
}

function Themes(props: {
  context: PageContext;
  state: FormState;
  body: StoredBody;
  ambitions: readonly { readonly id: string; readonly title: string }[];
}) {
  const { context, state, body, ambitions } = props;
  const t = seatMessages[context.lang];
  const committee = body.kind === 'regional_committee';
  const own = ambitions.filter(({ id }) => (body.ambitions as readonly string[]).includes(id));
  return (
    <>
      {ambitions.length === 0 ? null : (
        <ChoiceGroup
          name="ambities[]"
          label={t.themes}
          state={state}
          {...(committee ? { hint: t.newTheme } : {})}
          choices={ambitions.map(({ id, title }) => ({ value: id, text: title, written: true }))}
        />
      )}
      {committee
        ? own.map(({ id, title }) => (
            <ChoiceGroup
              key={id}
              name={`vervangt.${id}[]`}
              label={t.replacesFor(title)}
              hint={t.replacesHint}
              state={state}
              choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
            />
          ))
        : null}
    </>
  );
}
