import { VoteDoubtFields } from '#elections';
import { CheckBox, SelectField, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import type { Round } from '../round.ts';
import { untilOf } from '../until.ts';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
}

/** What the council decided: on which day, in which meeting, with which vote. */
export function DecisionFields({ context, state }: Props) {
  const messages = consultationMessages[context.lang];
  const t = messages.own;
  return (
    <>
      <TextField name="dag" type="date" label={t.day} state={state} />
      <TextField name="vergadering" label={t.meeting} state={state} />
      <SelectField
        name="behandeling"
        label={t.handling}
        state={state}
        empty={messages.choose}
        choices={(['hamerstuk', 'bespreekstuk'] as const).map((value) => ({
          value,
          text: t.handlings[value],
        }))}
      />
      <div class="pair">
        <TextField name="stemmen_voor" label={t.for} hint={t.votesHint} state={state} />
        <TextField name="stemmen_tegen" label={t.against} hint={t.votesHint} state={state} />
      </div>
      <VoteDoubtFields lang={context.lang} state={state} />
      <TextField name="link" type="url" label={t.link} state={state} />
    </>
  );
}

/** Under reservation: the council has yet to decide. */
export function ProvisionalBox({ context, state }: Props) {
  const label = consultationMessages[context.lang].own.provisional;
  return <CheckBox name="onder_voorbehoud" label={label} state={state} />;
}

/** After the last day: that it is late must be known to who hands in. @param props.of the form, of which a page has more */
export function LateBox(props: { context: PageContext; round: Round; formState: FormState; of: string }) {
  const { context, round, formState, of } = props;
  const until = untilOf(round);
  if (until === null || until >= context.today) return null;
  // The one that a message is about carries the address that it links to.
  const id = formState.problems.te_laat ? 'veld-te_laat' : `veld-te_laat-${of}`;
  return (
    <CheckBox name="te_laat" id={id} label={consultationMessages[context.lang].own.late} state={formState} />
  );
}
