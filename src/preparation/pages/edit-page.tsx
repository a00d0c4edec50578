import { type AgreementRow, agreementList, decimals } from '#agreements';
import { type Ambition, ambitionList } from '#ambitions';
import { bodyList, type StoredBody } from '#bodies';
import {
  BecomesVisible,
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type ActivityOf, activityList } from '#programmes';
import { preparationMessages } from '../messages.ts';
import { signedOf } from '../names.ts';
import { editPreparationPath, newPreparationPath, preparationPath, preparationsPath } from '../paths.ts';
import { mayPrepare } from '../policy.ts';
import { notAPreparer } from '../refusals.ts';
import { statesAfter } from '../rules/preparation.ts';
import { type PreparationRow, type ProposalFacts, preparationAt, proposalFacts } from '../store.ts';
import { isKnown, isOpen } from '../whole.ts';
import { sourceWord, staffUnitWords, stateWords } from '../words.ts';
import { FactFields, StaffFields } from './fact-fields.tsx';

export async function showNewPreparation(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region } = context;
  const t = preparationMessages[lang];
  if (!mayPrepare.somewhere(actor, region.id)) return { denied: notAPreparer[lang] };
  const [proposals, ambitions, bodies] = await context.read([proposalFacts(), ambitionList(), bodyList()]);
  const groups = bodies.filter(({ kind }) => kind === 'working_group');
  const own = actor.kind === 'person' ? actor.offices.flatMap(({ municipality }) => municipality ?? []) : [];
  const asked = context.query.get('onderwerp');
  const started = startedFrom(state, {
    ...(asked === null ? {} : { onderwerp: [asked] }),
    ...(own[0] === undefined ? {} : { trekker: [own[0]] }),
    ...(groups.length === 1 ? { werkgroep: [groups[0]?.id ?? ''] } : {}),
  });
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(preparationsPath), text: t.list }]} />
      <h1>{t.form.newTitle}</h1>
      <p class="lead">{t.form.newIntro}</p>
      <ErrorSummary lang={lang} state={state} />
      {groups.length === 0 ? (
        <EmptyState>{t.form.noGroups}</EmptyState>
      ) : (
        <NewForm context={context} state={started} {...{ proposals, ambitions, groups }} />
      )}
    </div>
  );
  return { title: t.form.newTitle, current: 'proposals', address: newPreparationPath, body };
}

export const newPreparationPage: Page = {
  path: newPreparationPath,
  query: ['onderwerp'],
  render: (context) => showNewPreparation(context, emptyForm),
};

function NewForm(props: {
  context: PageContext;
  state: FormState;
  proposals: readonly ProposalFacts[];
  ambitions: readonly Ambition[];
  groups: readonly StoredBody[];
}) {
  const { context, state } = props;
  const t = preparationMessages[context.lang].form;
  return (
    <form method="post" action={context.link(preparationsPath)} class="form panel b">
      <SelectField
        name="onderwerp"
        label={t.subject}
        state={state}
        empty={t.subjectNone}
        choices={[
          ...props.proposals
            .filter(isOpen)
            .map(({ id, title }) => ({ value: `voorstel:${id}`, text: t.proposal(title) })),
          ...props.ambitions.map(({ id, title }) => ({ value: `ambitie:${id}`, text: t.ambition(title) })),
        ]}
      />
      <SelectField
        name="werkgroep"
        label={t.group}
        state={state}
        empty={t.groupNone}
        choices={props.groups.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TaskFields context={context} state={state} />
      <BecomesVisible context={context} shows={t.shows.slice(0, 1)} to={t.draftTo} />
      <p>
        <Submit>{t.saveDraft}</Submit>
      </p>
    </form>
  );
}

function TaskFields({ context, state }: { context: PageContext; state: FormState }) {
  const t = preparationMessages[context.lang].form;
  return (
    <>
      <SelectField
        name="trekker"
        label={t.lead}
        hint={t.leadHint}
        state={state}
        empty={t.leadNone}
        choices={context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextArea name="opdracht" label={t.task} hint={t.noSecrets} state={state} rows={5} />
      <TextArea name="oplevering" label={t.deliver} state={state} rows={3} />
      <TextField name="klaar_op" label={t.due} hint={t.dayHint} state={state} />
    </>
  );
}

export async function showEditPreparation(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region, today } = context;
  const t = preparationMessages[lang];
  const id = Number(context.params.voorbereiding);
  const [[row], activities, agreements] = await context.read([
    preparationAt(id),
    activityList(),
    agreementList(),
  ]);
  // Who may not is told so whether or not there is a draft.
  if (!mayPrepare.somewhere(actor, region.id)) return { denied: notAPreparer[lang] };
  if (!row) return undefined;
  if (!mayPrepare(actor, region.id, row.content)) return { denied: notAPreparer[lang] };
  const title = t.form.editTitle(row.title);
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(preparationsPath), text: t.list },
          { href: context.link(preparationPath(id)), text: t.title(row.title) },
        ]}
      />
      <h1 lang="nl">{title}</h1>
      <ErrorSummary lang={lang} state={state} />
      <EditForm
        context={context}
        state={startedFrom(state, savedValues(row))}
        row={row}
        activities={activities}
        agreements={signedOf(agreements, today)}
      />
    </div>
  );
  return { title, current: 'proposals', address: editPreparationPath(id), body };
}

export const editPreparationPage: Page = {
  path: editPreparationPath('{voorbereiding}'),
  render: (context) => showEditPreparation(context, emptyForm),
};

function EditForm(props: {
  context: PageContext;
  state: FormState;
  row: PreparationRow;
  activities: readonly ActivityOf[];
  agreements: readonly AgreementRow[];
}) {
  const { context, state, row } = props;
  const messages = preparationMessages[context.lang];
  const t = messages.form;
  const known = isKnown(row);
  const states = statesAfter(row.content.state);
  return (
    <form method="post" action={context.link(editPreparationPath(row.id))} class="form panel b">
      <input type="hidden" name="versie" value={kept(state, 'versie')} />
      <SelectField
        name="stand"
        label={t.state}
        state={state}
        choices={(states.length === 0 ? [row.content.state] : states).map((each) => ({
          value: stateWords[each],
          text: messages.states[each],
        }))}
      />
      <TaskFields context={context} state={state} />
      <StaffFields {...props} />
      <FactFields {...props} />
      <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={2} />
      <BecomesVisible context={context} shows={t.shows} {...(known ? {} : { besides: [`${t.draftTo}.`] })} />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}

const text = (given: string | number | null | undefined) => [String(given ?? '')];

function savedValues({ content, version }: PreparationRow): Record<string, string[]> {
  return {
    versie: text(version),
    stand: text(stateWords[content.state]),
    trekker: text(content.lead),
    opdracht: text(content.task),
    oplevering: text(content.deliver),
    klaar_op: text(content.dueOn),
    overeenkomst: text(content.agreement),
    begin: text(content.startsOn),
    einde: text(content.endsOn),
    ...Object.fromEntries(
      content.staff.flatMap(({ seat, unit, hundredths, from, until }) => [
        [`inzet.z${seat}.hoeveel`, [decimals(hundredths)]],
        [`inzet.z${seat}.eenheid`, [staffUnitWords[unit]]],
        [`inzet.z${seat}.van`, [from]],
        [`inzet.z${seat}.tot_en_met`, text(until)],
      ]),
    ),
    ...Object.fromEntries(
      content.places.flatMap(({ municipality, neighbourhood }, at) => [
        [`plaatsen.${at}.gemeente`, [municipality]],
        [`plaatsen.${at}.buurt`, [neighbourhood]],
      ]),
    ),
    ...Object.fromEntries(
      content.money.flatMap(({ year, cents, municipality, organisation, source }, at) => [
        [`geld.${at}.jaar`, text(year)],
        [`geld.${at}.bedrag`, [decimals(cents)]],
        [`geld.${at}.gemeente`, text(municipality)],
        [`geld.${at}.organisatie`, [organisation]],
        [`geld.${at}.uit`, [source === null ? '' : sourceWord(source)]],
      ]),
    ),
  };
}
