import type { Ambition } from '#ambitions';
import { ChoiceGroup, kept, Submit, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { agendaMessages } from '../agenda-messages.ts';
import { meetingMessages } from '../messages.ts';
import { meetingPath } from '../paths.ts';
import { phases, phasesFor } from '../rules/agenda.ts';
import type { Meeting } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly state: FormState;
  readonly proposals: readonly Proposal[];
  readonly ambitions: readonly Ambition[];
}

const phaseValues = {
  steering: 'sturing',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
} as const;

/** What fits this body now: its own proposals for picture and opinion, anything that is still at a table for steering. */
export function AddItem(props: Props) {
  const { context, meeting } = props;
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  // Fields of the same name stand in the form that moves the meeting: only what this form sent is shown here.
  const state =
    props.state.values.onderwerp || props.state.values.fase ? props.state : { ...props.state, values: {} };
  const fitting = props.proposals.filter((proposal) =>
    phasesFor(proposal.state).some((phase) => phase === 'steering' || proposal.committee === meeting.body),
  );
  const chosen = kept(state, 'onderwerp', context.query.get('onderwerp') ?? '');
  const error = state.problems.onderwerp;
  const option = (value: string, text: string) => (
    <option key={value} value={value} selected={value === chosen}>
      {text}
    </option>
  );
  return (
    <section class="panel" id="toevoegen">
      <h2>{t.addItem}</h2>
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/agendapunten`)} class="form">
        <p class="field">
          <label for="veld-onderwerp">{t.subject}</label>
          {error ? (
            <span id="veld-onderwerp-fout" class="error">
              {error}
            </span>
          ) : null}
          <select
            id="veld-onderwerp"
            name="onderwerp"
            {...(error ? { 'aria-describedby': 'veld-onderwerp-fout', 'aria-invalid': true } : {})}
          >
            <option value="">{t.choose}</option>
            <optgroup label={a.ownGroup}>{option('vrij', a.ownChoice)}</optgroup>
            <optgroup label={t.proposals}>{fitting.map((p) => option(`voorstel:${p.id}`, p.title))}</optgroup>
            <optgroup label={t.ambitions}>
              {props.ambitions.map((each) => option(`ambitie:${each.id}`, each.title))}
            </optgroup>
          </select>
        </p>
        <TextField name="titel" label={a.ownTitle} hint={a.ownTitleHint} state={state} />
        <ChoiceGroup
          name="fase"
          label={t.phase}
          hint={a.phaseHint}
          state={state}
          choices={phases.map((phase) => ({ value: phaseValues[phase], text: t.phases[phase] }))}
        />
        <TextField name="minuten" label={a.minutes} hint={a.minutesHint} state={state} />
        <p>
          <Submit>{t.addSubmit}</Submit>
        </p>
      </form>
    </section>
  );
}
