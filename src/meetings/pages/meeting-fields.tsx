import { ChoiceGroup, FieldGroup, SelectField, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { meetingMessages } from '../messages.ts';
import { type MeetingKind, meetingKinds } from '../rules/meeting-kind.ts';
import type { Meeting } from '../store.ts';
import { apiKinds, kindWords } from '../words.ts';

/** What is said of a meeting, on the form that plans and the one that changes. */
export function MeetingFields(props: {
  context: PageContext;
  state: FormState;
  proposals: readonly Proposal[];
  /** Kinds to choose from. */
  kinds?: readonly MeetingKind[];
  start?: Meeting;
}) {
  const t = meetingMessages[props.context.lang];
  const words = kindWords[props.context.lang];
  const { state, start } = props;
  return (
    <>
      <SelectField
        name="soort"
        label={t.kind}
        hint={t.kindHint}
        state={state}
        start={start ? apiKinds[start.kind] : ''}
        {...(start ? {} : { empty: t.usualKind })}
        choices={(props.kinds ?? meetingKinds).map((kind) => ({
          value: apiKinds[kind],
          text: t.kindOf(words[kind], t.holders[kind]),
        }))}
      />
      <TextField name="naam" label={t.title} hint={t.titleHint} state={state} start={start?.title ?? ''} />
      <TextField name="dag" label={t.day} type="date" state={state} start={start?.day ?? ''} />
      <TextField
        name="tijd"
        label={t.time}
        hint={t.timeHint}
        type="time"
        state={state}
        start={start?.startsAt ?? '20:00'}
      />
      <TextField
        name="eind"
        label={t.end}
        hint={t.endHint}
        type="time"
        state={state}
        start={start?.endsAt ?? ''}
      />
      <TextField name="plaats" label={t.place} state={state} start={start?.place ?? ''} />
      <TextArea
        name="omschrijving"
        label={t.about}
        hint={t.aboutHint}
        state={state}
        start={start?.about ?? ''}
        rows={4}
      />
      <JointEvening {...props} />
    </>
  );
}

/** Which councils treat what together; folded away until it is needed. */
function JointEvening(props: {
  context: PageContext;
  state: FormState;
  proposals: readonly Proposal[];
  start?: Meeting;
}) {
  const { context, state, start } = props;
  const t = meetingMessages[context.lang];
  const filled = ['raden[]', 'voorstel', 'stuk', 'stuk_adres'].some((name) =>
    state.values[name]?.some((value) => value !== ''),
  );
  const wrong = ['raden', 'voorstel', 'stuk', 'stuk_adres'].some((name) => name in state.problems);
  return (
    <details open={filled || wrong || start?.kind === 'joint_council_evening'}>
      <summary>{t.joint}</summary>
      <FieldGroup name="gezamenlijk" label={t.joint} hint={t.jointHint} state={emptyForm}>
        <ChoiceGroup
          name="raden[]"
          label={t.councils}
          state={state}
          chosen={start?.councils ?? []}
          choices={context.region.municipalities.map((town) => ({ value: town.id, text: town.name }))}
        />
        <SelectField
          name="voorstel"
          label={t.jointProposal}
          state={state}
          start={start?.proposal ? String(start.proposal) : ''}
          empty={t.noProposal}
          choices={props.proposals.map(({ id, title }) => ({
            value: String(id),
            text: title,
            written: true,
          }))}
        />
        <TextField
          name="stuk"
          label={t.paper}
          hint={t.paperHint}
          state={state}
          start={start?.document?.title ?? ''}
        />
        <TextField
          name="stuk_adres"
          label={t.paperAddress}
          type="url"
          state={state}
          start={start?.document?.address ?? ''}
        />
      </FieldGroup>
    </details>
  );
}
