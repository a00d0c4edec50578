import {
  ErrorSummary,
  kept,
  MunicipalityName,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { changeMessages } from '../change-messages.ts';
import { changeSentence } from '../change-sentences.ts';
import { type CouncilOnDay, councilsOn, fractionsOfCouncil } from '../councils.ts';
import { fractionChanges, type RecordedChange } from '../fraction-changes.ts';
import { changeWords, neededFields, recordFractionChangeOperation } from '../fraction-operations.ts';
import { correctChangePath, fractionChangesPath, newChangePath } from '../paths.ts';
import { mayRecordChange } from '../policy.ts';
import { type FractionChangeKind, fractionChangeKinds } from '../rules/fraction-changes.ts';
import { TownCrumb } from './fraction-changes-page.tsx';
import { municipalityOf } from './municipality-of.ts';

const kindOfWord = (word: string | undefined): FractionChangeKind | undefined =>
  fractionChangeKinds.find((kind) => changeWords[kind] === word);

interface FormProps {
  readonly context: PageContext;
  readonly town: RegionMunicipality;
  readonly council: CouncilOnDay;
  readonly state: FormState;
}

/** First what happened, then the fields that this needs. */
export async function showNewChange(context: PageContext, state: FormState): Promise<PageAnswer> {
  const town = municipalityOf(context);
  if (!town) return undefined;
  const { refusals } = recordFractionChangeOperation;
  if (!mayRecordChange(context.actor, context.region.id, { municipality: town.id }))
    return { denied: refusals.not_council_clerk[context.lang] };
  const [[council]] = await context.read([councilsOn(context.today, [town.id])]);
  const t = changeMessages[context.lang];
  const kind = kindOfWord(kept(state, 'soort') || (context.query.get('soort') ?? ''));
  const title = t.recordTitle(town.name);
  const body = (
    <div class="wrap phead txt">
      <TownCrumb context={context} town={town} />
      <p class="amb">
        <MunicipalityName municipality={town} />
      </p>
      <h1>{title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      {council ? null : <p>{refusals.no_council[context.lang]}</p>}
      {council && kind ? <ChangeForm {...{ context, town, council, state, kind }} /> : null}
      {council && !kind ? <Kinds context={context} town={town} /> : null}
    </div>
  );
  return { title, current: 'councils', body };
}

export const newChangePage: Page = {
  path: '/gemeenten/{gemeente}/fractiewijzigingen/nieuw',
  query: ['soort'],
  render: (context) => showNewChange(context, emptyForm),
};

function Kinds({ context, town }: Pick<FormProps, 'context' | 'town'>) {
  const t = changeMessages[context.lang];
  return (
    <>
      <h2>{t.which}</h2>
      <ul class="mean">
        {fractionChangeKinds.map((kind) => (
          <li key={kind}>
            <h3>
              <a href={context.link(`${newChangePath(town.slug)}?soort=${changeWords[kind]}`)}>
                {t.kinds[kind]}
              </a>
            </h3>
            <p>{t.kindNotes[kind]}</p>
          </li>
        ))}
      </ul>
      <p>{t.notHere}</p>
    </>
  );
}

function ChangeForm(props: FormProps & { readonly kind: FractionChangeKind }) {
  const { context, town, kind } = props;
  const t = changeMessages[context.lang];
  return (
    <form method="post" action={context.link(fractionChangesPath(town.slug))} class="form">
      <h2>{t.kinds[kind]}</h2>
      <p>{t.kindNotes[kind]}</p>
      <ChangeFields {...props} />
      <p>{t.effect}</p>
      <p>
        <Submit>{t.submit}</Submit>
      </p>
    </form>
  );
}

/** The fields of one kind. @param old the entry that is corrected: what they start with */
function ChangeFields(props: FormProps & { kind: FractionChangeKind; old?: RecordedChange }) {
  const { context, council, state, kind, old } = props;
  const t = changeMessages[context.lang];
  const needs = neededFields[kind];
  const fractions = fractionChoices(props);
  const lists = council.lists.map((list) => ({ value: list.fraction, text: list.listName }));
  return (
    <>
      <input type="hidden" name="soort" value={changeWords[kind]} />
      <TextField name="dag" type="date" label={t.day} state={state} start={old?.day ?? ''} />
      <SelectField
        name="fractie"
        label={t.fraction[kind]}
        state={state}
        choices={fractions}
        empty={t.choose}
        start={old?.fraction ?? ''}
      />
      {needs.includes('leden') ? (
        <>
          <TextField name="leden" label={t.members} state={state} start={String(old?.members ?? 1)} />
          {severalLists(council) || state.problems.lijst !== undefined || old?.origin ? (
            <SelectField
              name="lijst"
              label={t.list}
              hint={t.listHint}
              state={state}
              choices={lists}
              empty={t.choose}
              start={old?.origin ?? ''}
            />
          ) : null}
        </>
      ) : null}
      {kind === 'join' || kind === 'merge' ? (
        <SelectField
          name="met"
          label={t.other[kind]}
          state={state}
          choices={fractions}
          empty={t.choose}
          start={old?.other ?? ''}
        />
      ) : null}
      {kind !== 'join' ? (
        <TextField name="naam" label={t.name[kind]} state={state} start={old?.name ?? ''} />
      ) : null}
      <TextField
        name="bron"
        label={t.sourceField}
        hint={t.sourceHint}
        state={state}
        start={old?.source ?? ''}
      />
    </>
  );
}

const severalLists = (council: CouncilOnDay) =>
  fractionsOfCouncil(council).some((f) => f.parts.filter((part) => part.members > 0).length > 1);

/** Those that sit now; for a correction, and where a day before was meant, those that ended too. */
function fractionChoices({ context, council }: FormProps) {
  const t = changeMessages[context.lang];
  const sitting = fractionsOfCouncil(council);
  const known = [
    ...council.lists.map((list) => ({ fraction: list.fraction, name: list.shortName })),
    ...council.changes.flatMap(({ starts, name }) => (starts && name ? [{ fraction: starts, name }] : [])),
  ];
  const ended = known.filter((each) => !sitting.some((f) => f.fraction === each.fraction));
  return [
    ...sitting.map((f) => ({ value: f.fraction as string, text: `${f.shortName} (${t.seats(f.seats)})` })),
    ...ended.map((each) => ({ value: each.fraction as string, text: `${each.name} (${t.ended})` })),
  ];
}

/** Another entry in the place of a mistaken one, or nothing. */
export async function showCorrectChange(context: PageContext, state: FormState): Promise<PageAnswer> {
  const town = municipalityOf(context);
  if (!town) return undefined;
  if (!mayRecordChange(context.actor, context.region.id, { municipality: town.id }))
    return { denied: recordFractionChangeOperation.refusals.not_council_clerk[context.lang] };
  const [[council], changes] = await context.read([
    councilsOn(context.today, [town.id]),
    fractionChanges([town.id]),
  ]);
  const old = changes.find((each) => each.id === Number(context.params.wijziging));
  if (!council || !old || old.kind === 'none') return undefined;
  const t = changeMessages[context.lang];
  const title = t.correctTitle(old.id);
  const body = (
    <div class="wrap phead txt">
      <TownCrumb context={context} town={town} />
      <p class="amb">
        <MunicipalityName municipality={town} />
      </p>
      <h1>{title}</h1>
      <p>{changeSentence(old, context.lang)}</p>
      <p>{t.correctIntro}</p>
      <ErrorSummary lang={context.lang} state={state} />
      {old.correctedBy === null ? (
        <Corrections {...{ context, town, council, state, old }} kind={old.kind} />
      ) : (
        <p>
          {t.correctedBy} {old.correctedBy}.
        </p>
      )}
    </div>
  );
  return { title, current: 'councils', body };
}

export const correctChangePage: Page = {
  path: '/gemeenten/{gemeente}/fractiewijzigingen/{wijziging}/verbeteren',
  render: (context) => showCorrectChange(context, emptyForm),
};

function Corrections(props: FormProps & { kind: FractionChangeKind; old: RecordedChange }) {
  const { context, town, old, state } = props;
  const t = changeMessages[context.lang];
  const action = context.link(correctChangePath(town.slug, old.id));
  // The two forms have fields of one name; what was sent, and what was wrong with it, is shown in the one that was sent.
  const lapsing = kept(state, 'soort') === 'vervalt';
  return (
    <>
      <form method="post" action={action} class="form">
        <h2>{t.happened}</h2>
        <ChangeFields {...props} state={lapsing ? emptyForm : state} />
        <TextArea name="reden" label={t.reasonField} state={lapsing ? emptyForm : state} rows={2} />
        <p>
          <Submit>{t.submitCorrection}</Submit>
        </p>
      </form>
      <details open={lapsing}>
        <summary>{t.notHappened}</summary>
        <form method="post" action={action} class="form">
          <p>{t.notHappenedNote}</p>
          <input type="hidden" name="soort" value="vervalt" />
          <label for="reden-vervalt">{t.reasonField}</label>
          {lapsing && state.problems.reden ? <span class="error">{state.problems.reden}</span> : null}
          <textarea id="reden-vervalt" name="reden" rows={2}>
            {lapsing ? kept(state, 'reden') : ''}
          </textarea>
          <p>
            <Submit secondary>{t.submitLapse}</Submit>
          </p>
        </form>
      </details>
    </>
  );
}
