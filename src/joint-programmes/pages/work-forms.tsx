import {
  BecomesVisible,
  ChoiceGroup,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type PageContext } from '#platform/http';
import { reportStates, stateText, stateWords } from '#process-plans';
import { jointMessages } from '../messages.ts';
import { adoptPath, progressPath } from '../paths.ts';
import { mayRecordAdoption } from '../policy.ts';
import { adoptables, adoptionOutcomes } from '../rules/adoption.ts';
import { isEarlierText } from '../rules/text.ts';
import type { JointRow } from '../store.ts';
import { boardName, outcomeWords, textDay, whatWords } from '../words.ts';

interface Props {
  readonly context: PageContext;
  readonly row: JointRow;
  readonly state: FormState;
}

/** For the board and the thing that the address names, and after it was sent for those of the form. */
export function AdoptForm({ context, row, state }: Props) {
  const t = jointMessages[context.lang];
  const sent = state.values.bestuur !== undefined;
  const [key, word] = sent
    ? [kept(state, 'bestuur'), kept(state, 'wat')]
    : [context.query.get('bestuur'), context.query.get('wat')];
  const board = row.content.boards.find((each) => each.key === key);
  const what = adoptables.find((each) => whatWords[each] === word);
  if (!board || !what || !mayRecordAdoption(context.actor, context.region.id, board)) return null;
  const before = row.adoptions.find((each) => each.board === key && each.what === what);
  // A decision on another text is no correction of the one before.
  const earlier = before && isEarlierText(row.texts, what, before.text);
  const asked = context.query.get('tekst') ?? '';
  const anew = earlier && asked !== String(before.text);
  const corrected = anew ? undefined : before;
  const texts = [...new Set([row.version, ...(before ? [before.text] : [])])];
  const shown = startedFrom(sent ? state : emptyForm, {
    versie: [String(before?.version ?? 0)],
    tekstversie: [String(corrected?.text ?? row.version)],
    uitkomst: [corrected ? outcomeWords[corrected.outcome] : ''],
    dag: [corrected?.day ?? ''],
    toelichting: [corrected?.note ?? ''],
    link: [corrected?.link ?? ''],
    reden: [anew ? t.form.newText : ''],
  });
  return (
    <form method="post" action={context.link(adoptPath(row.id))} class="form panel b" id="vastleggen">
      <h3 lang="nl">{t.adoptHead(t.whats[what], boardName(context, board))}</h3>
      <input type="hidden" name="bestuur" value={board.key} />
      <input type="hidden" name="wat" value={whatWords[what]} />
      <input type="hidden" name="versie" value={kept(shown, 'versie')} />
      {texts.length > 1 ? (
        <SelectField
          name="tekstversie"
          label={t.form.ofText}
          state={shown}
          choices={texts.map((version) => ({
            value: String(version),
            text: (isEarlierText(row.texts, what, version)
              ? t.form.textThen
              : version === row.version
                ? t.form.textNow
                : t.form.textSame)(version, textDay(context, row, version)),
          }))}
        />
      ) : (
        <input type="hidden" name="tekstversie" value={kept(shown, 'tekstversie')} />
      )}
      <ChoiceGroup
        name="uitkomst"
        label={t.form.outcome}
        state={shown}
        choices={adoptionOutcomes.map((each) => ({ value: outcomeWords[each], text: t.outcomes[each] }))}
      />
      <TextField name="dag" label={t.form.day} hint={t.form.dayHint} state={shown} />
      <TextArea name="toelichting" label={t.form.note} state={shown} rows={3} />
      <TextField name="link" label={t.form.link} type="url" state={shown} />
      {before ? (
        <TextField name="reden" label={t.form.reason} hint={t.form.adoptReasonHint} state={shown} />
      ) : null}
      <BecomesVisible context={context} shows={t.form.shows} />
      <p>
        <Submit>{t.form.save}</Submit>
      </p>
    </form>
  );
}

export function ProgressForm({ context, row, state }: Props) {
  const t = jointMessages[context.lang];
  if (state.values.bestuur !== undefined || context.query.get('bestuur') !== null) return null;
  const mine = Object.keys(state.values).length > 0;
  return (
    <details open={mine}>
      <summary>{t.form.report}</summary>
      <form method="post" action={context.link(progressPath(row.id))} class="form panel">
        <SelectField
          name="onderdeel"
          label={t.form.about}
          state={state}
          empty={t.whole}
          choices={row.content.parts.map(({ number, title }) => ({
            value: String(number),
            text: t.part(number, title),
          }))}
        />
        <TextField name="dag" label={t.form.day} hint={t.form.dayHint} state={state} start={context.today} />
        <ChoiceGroup
          name="stand"
          label={t.form.state}
          state={state}
          choices={reportStates.map((each) => ({ value: stateWords[each], text: stateText(context, each) }))}
        />
        <TextArea name="toelichting" label={t.form.words} state={state} rows={4} />
        <BecomesVisible context={context} shows={t.form.shows} />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </details>
  );
}
