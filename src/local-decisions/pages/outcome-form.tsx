import { VoteDoubtFields, voteDoubtYes } from '#elections';
import {
  BecomesVisible,
  ChoiceGroup,
  DoubtField,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { decisionMessages } from '../messages.ts';
import { outcomeWords } from '../operations.ts';
import { correctionPath, outcomePath } from '../paths.ts';
import { account, type decisionOutcomes } from '../rules/account.ts';
import type { LocalDecision } from '../store.ts';
import { amendmentAsked, doubtWords } from '../vote-doubts.ts';
import { type FormProps, HandlingField, Seen } from './form-parts.tsx';
import { outcomeText } from './parts.tsx';

/** Rows for amendments; a correction has one more than there are. */
const rowsAtLeast = 3;

/** Vastleggen: nothing is presumed but the day on which it would be treated, once that day has come. */
export function OutcomeForm(props: FormProps) {
  const { context, body, state } = props;
  const t = decisionMessages[context.lang];
  const planned = body.now;
  return (
    <form
      method="post"
      action={context.link(outcomePath(body.proposal.id, body.town.id))}
      class="form deciding"
    >
      <Seen body={body} state={state} />
      <OutcomeFields {...props} start={undefined} planned={planned} />
      <BecomesVisible context={context} shows={t.recordShows} besides={[t.recordNote]} />
      <p>
        <Submit>{t.record}</Submit>
      </p>
    </form>
  );
}

/** Verbeteren: what stands is filled in, the reason is not. */
export function CorrectionForm(props: FormProps) {
  const { context, body, state } = props;
  const t = decisionMessages[context.lang];
  return (
    <form
      method="post"
      action={context.link(correctionPath(body.proposal.id, body.town.id))}
      class="form deciding"
    >
      <Seen body={body} state={state} />
      {body.state === 'held_over' ? <p>{t.heldNext}</p> : null}
      <OutcomeFields {...props} start={body.now} planned={body.now} />
      <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={2} />
      <BecomesVisible context={context} shows={t.recordShows} besides={[t.recordNote]} />
      <p>
        <Submit>{t.correct}</Submit>
      </p>
    </form>
  );
}

const wordOf = (outcome: LocalDecision['outcome'] | undefined) =>
  Object.entries(outcomeWords).find(([, code]) => code === outcome)?.[0];

interface Fields extends FormProps {
  /** What stands, to be corrected. */
  readonly start: LocalDecision | undefined;
  /** What was known beforehand: handling and link stay as they were. */
  readonly planned: LocalDecision | undefined;
}

function OutcomeFields(props: Fields) {
  const { context, body, state, start, planned } = props;
  const t = decisionMessages[context.lang];
  const name = t.theBody[body.competence];
  const advice = body.advice?.outcome ?? 'none';
  const hint = advice === 'negative' ? t.negativeHint : advice === 'none' ? t.noneHint : undefined;
  const word = wordOf(start?.outcome);
  return (
    <>
      <TextField
        name="dag"
        type="date"
        label={t.dayDecided(name)}
        state={state}
        start={start?.day ?? treatedDay(props)}
      />
      <ChoiceGroup
        name="uitkomst"
        label={t.whatDecided(name)}
        {...(hint ? { hint } : {})}
        state={state}
        chosen={word ? [word] : []}
        choices={Object.entries(outcomeWords).map(([value, outcome]) => ({
          value,
          text: `${outcomeText(context.lang, body.advice, outcome)}. ${consequence(props, outcome)}`,
        }))}
      />
      <Amendments {...props} />
      <DoubtField
        name="stemmen_kloppen"
        word={doubtWords.amendment_adopted}
        label={amendmentAsked[context.lang]}
        yes={voteDoubtYes[context.lang]}
        state={state}
      />
      <HandlingField {...props} start={planned?.handling ?? ''} empty={t.handlingUnknown} />
      <Votes {...props} />
      <TextField name="link" type="url" label={t.link} state={state} start={planned?.link ?? ''} />
    </>
  );
}

/** "Nothing typed twice": the day was entered with the agenda. */
function treatedDay({ context, body, planned }: Fields): string {
  return body.state === 'scheduled' && planned && planned.day <= context.today ? planned.day : '';
}

/** What choosing this outcome means for the account, in words; by the rule itself. */
function consequence({ context, body }: Fields, outcome: (typeof decisionOutcomes)[number]): string {
  const t = decisionMessages[context.lang];
  if (outcome === 'held_over') return t.heldHint;
  const advice = body.advice?.outcome ?? 'none';
  const kind = body.proposal.adviceKind;
  const [inside, outside] = (['inside', 'outside'] as const).map((amendments) =>
    account({ advice, kind, outcome, amendments }),
  );
  if (inside?.owed !== outside?.owed) return t.accountOnlyOutside;
  return outside?.owed ? t.accountNeeded : t.accountNotNeeded;
}

/** A council votes; the others do not, or not in a way that is recorded here. */
function Votes({ context, body, state, start }: Fields) {
  const t = decisionMessages[context.lang];
  if (body.competence !== 'council') return null;
  const of = (votes: number | null | undefined) =>
    votes === null || votes === undefined ? '' : String(votes);
  return (
    <fieldset>
      <legend>{t.votesLegend}</legend>
      <div class="pair">
        <TextField name="stemmen_voor" label={t.votesFor} state={state} start={of(start?.votesFor)} />
        <TextField
          name="stemmen_tegen"
          label={t.votesAgainst}
          state={state}
          start={of(start?.votesAgainst)}
        />
      </div>
      <VoteDoubtFields lang={context.lang} state={state} />
    </fieldset>
  );
}

/** Folded until they are needed: most outcomes have none. */
function Amendments(props: Fields) {
  const { context, state, start } = props;
  const t = decisionMessages[context.lang];
  const sent = Object.keys(state.values).filter((name) => /^amendementen\.\d+\.tekst$/.test(name)).length;
  const count = Math.max(rowsAtLeast, sent, (start?.amendments.length ?? 0) + 1);
  const open =
    (start?.amendments.length ?? 0) > 0 ||
    state.values.uitkomst?.[0] === 'conform_met_amendement' ||
    Object.entries(state.values).some(
      ([name, values]) => name.startsWith('amendementen.') && values.some((value) => value !== ''),
    );
  return (
    <details open={open} class="amendments">
      <summary>{t.amendments}</summary>
      <p class="hint">{t.amendmentsHint}</p>
      {Array.from({ length: count }, (_each, row) => (
        <AmendmentFields key={`rij-${row}`} {...props} row={row} />
      ))}
    </details>
  );
}

/** The room is asked only where the advice declares one. */
function AmendmentFields(props: Fields & { row: number }) {
  const { context, body, state, start, row } = props;
  const t = decisionMessages[context.lang];
  const known = start?.amendments[row];
  const room = body.proposal.adviceKind === 'headlines';
  return (
    <>
      <TextArea
        name={`amendementen.${row}.tekst`}
        label={`${t.amendment} ${row + 1}`}
        state={state}
        rows={2}
        start={known?.text ?? ''}
      />
      {room ? (
        <SelectField
          name={`amendementen.${row}.ruimtepunt`}
          label={`${t.roomPoint} ${row + 1}`}
          state={state}
          empty={t.choose}
          start={known ? String(known.roomPoint ?? 'buiten') : ''}
          choices={[
            ...body.proposal.roomPoints.map((text, index) => ({
              value: String(index + 1),
              text: `${index + 1}. ${text}`,
              written: true,
            })),
            { value: 'buiten', text: t.roomOutside },
          ]}
        />
      ) : null}
    </>
  );
}
