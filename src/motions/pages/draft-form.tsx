import type { FractionInOffice } from '#elections';
import type { OfficeHolder } from '#people';
import { ChoiceGroup, SelectField, Submit, startedFrom, TextArea, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import type { MotionDraft } from '../draft-store.ts';
import { motionMessages } from '../messages.ts';
import { subMessages } from '../messages-sub.ts';
import { motionDraftPath } from '../paths.ts';
import { type MotionKind, type MotionType, typeWords } from '../words.ts';
import { fractionName } from './parts.tsx';

/** @param props.kind what it is, where that is known: the fields of the other are left out */
export function TextFields(props: {
  context: PageContext;
  state: FormState;
  proposals: readonly Pick<Proposal, 'id' | 'title'>[];
  kind?: MotionKind;
}) {
  const { context, state, proposals, kind } = props;
  const t = motionMessages[context.lang];
  const s = subMessages[context.lang];
  return (
    <>
      <TextField name="titel" label={t.titleField} state={state} />
      {kind === 'sub_amendment' ? null : (
        <SelectField
          name="voorstel"
          label={t.proposal}
          state={state}
          {...(kind === 'amendment' ? {} : { empty: t.proposalNone })}
          choices={proposals.map(({ id, title }) => ({ value: String(id), text: title, written: true }))}
        />
      )}
      {kind === 'amendment' || kind === 'sub_amendment' ? null : (
        <>
          <SelectField
            name="motietype"
            label={t.type}
            state={state}
            start={typeWords.other}
            choices={(Object.keys(typeWords) as MotionType[]).map((each) => ({
              value: typeWords[each],
              text: t.types[each],
            }))}
          />
          <TextArea name="verzoek" label={t.requestField} hint={t.requestHint} state={state} rows={5} />
        </>
      )}
      {kind === 'motion' ? null : (
        <>
          <TextArea
            name="passage"
            label={kind === 'sub_amendment' ? s.passage : t.passageField}
            hint={kind === 'sub_amendment' ? s.passageHint : t.passageHint}
            state={state}
            rows={4}
          />
          <TextArea
            name="nieuwe_tekst"
            label={kind === 'sub_amendment' ? s.replacement : t.replacementField}
            hint={t.replacementHint}
            state={state}
            rows={4}
          />
        </>
      )}
      <TextArea name="overwegingen" label={t.considerationsField} state={state} rows={6} />
    </>
  );
}

export interface DraftProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly draft: MotionDraft;
  readonly fractions: readonly FractionInOffice[];
  readonly holders: readonly OfficeHolder[];
}

/** What the draft says, and with whom it is shared. */
export function DraftForm(props: DraftProps & { proposals: readonly Proposal[] }) {
  const { context, draft, fractions, holders, proposals } = props;
  const t = motionMessages[context.lang];
  // What was sent to another form of this page is no text of the draft: it stays as it is kept.
  const sent = props.state.values.titel === undefined ? { ...props.state, values: {} } : props.state;
  const state = startedFrom(sent, {
    titel: [draft.title],
    voorstel: [draft.proposal === null ? '' : String(draft.proposal)],
    motietype: [typeWords[draft.type]],
    verzoek: [draft.request],
    passage: [draft.passage],
    nieuwe_tekst: [draft.replacement],
    overwegingen: [draft.considerations],
    eigen_fractie: draft.withFraction ? ['ja'] : [],
    'zusterfracties[]': draft.sisters,
    'personen[]': draft.persons.map(String),
    versie: [String(draft.version)],
  });
  const sisters = fractions
    .filter((each) => each.municipality !== draft.municipality)
    .toSorted(
      (a, b) => Number(b.shortName === draft.fractionName) - Number(a.shortName === draft.fractionName),
    );
  return (
    <form method="post" action={context.link(motionDraftPath(draft.id))} class="form panel">
      <h2>{t.edit}</h2>
      <TextFields context={context} state={state} proposals={proposals} kind={draft.kind} />
      <h3>{t.share}</h3>
      <fieldset>
        <legend>{t.shareOwn}</legend>
        <label class="check" for="veld-eigen_fractie">
          <input
            id="veld-eigen_fractie"
            type="checkbox"
            name="eigen_fractie"
            value="ja"
            checked={state.values.eigen_fractie?.[0] === 'ja'}
          />
          <span>{t.shareOwnYes(fractionName(context, draft))}</span>
        </label>
      </fieldset>
      <ChoiceGroup
        name="zusterfracties[]"
        label={t.shareSisters}
        hint={t.shareSistersHint}
        state={state}
        choices={sisters.map((each) => ({
          value: each.fraction,
          text: fractionName(context, { fractionName: each.shortName, municipality: each.municipality }),
        }))}
      />
      <details open={draft.persons.length > 0}>
        <summary>{t.sharePersons}</summary>
        <ChoiceGroup
          name="personen[]"
          label={t.sharePersons}
          state={state}
          choices={holders
            .filter(({ person }) => person !== draft.author)
            .map(({ person, title }) => ({ value: String(person), text: title }))}
        />
      </details>
      <input type="hidden" name="versie" value={state.values.versie?.[0] ?? String(draft.version)} />
      <p>
        <Submit>{t.saveDraft}</Submit>
      </p>
    </form>
  );
}
