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
import { emptyForm, type FormState } from '#platform/http';
import { keeping } from '../keeping.ts';
import { supportMessages } from '../messages.ts';
import { supportItemPath } from '../paths.ts';
import { mayAddHeard, mayReport } from '../policy.ts';
import { stances } from '../rules/support.ts';
import type { SupportItem } from '../store.ts';
import { stanceWords } from '../words.ts';
import type { ItemProps } from './item-page.tsx';
import { SupportFields } from './support-fields.tsx';

/** What the reader may do: add what was heard; for its author the rest. */
export function SupportWork(props: ItemProps) {
  const { context, item } = props;
  const { actor, region } = context;
  const own = keeping(actor, region.id, item) !== undefined;
  return (
    <>
      {mayAddHeard(actor, region.id, item) ? <AddPosition {...props} /> : null}
      {own ? <Edit {...props} /> : null}
      {own && mayReport(actor, region.id, item) ? <ReportForm {...props} /> : null}
      {own ? <Discard {...props} /> : null}
    </>
  );
}

const at = ({ context, item }: ItemProps, rest = '') => context.link(`${supportItemPath(item.id)}${rest}`);
const mine = (state: FormState, name: string): FormState =>
  state.values[name] === undefined ? emptyForm : state;

function AddPosition(props: ItemProps) {
  const { context } = props;
  const t = supportMessages[context.lang];
  // Named once, it is named alike again.
  const others = [...new Set(props.heard.flatMap(({ participant }) => participant ?? []))];
  const state = startedFrom(mine(props.state, 'bron'), { gehoord_op: [context.today] });
  return (
    <details open={props.state.values.bron !== undefined}>
      <summary>{t.add}</summary>
      <form method="post" action={at(props, '/standpunten')} class="form panel">
        <SelectField
          name="gemeente"
          label={t.townField}
          state={state}
          empty={t.choose}
          choices={context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField
          name="deelnemer"
          label={t.participantField}
          hint={t.participantHint}
          state={state}
          suggestions={others}
        />
        <ChoiceGroup
          name="standpunt"
          label={t.stanceField}
          state={state}
          choices={stances.map((stance) => ({ value: stanceWords[stance], text: t.stances[stance] }))}
        />
        <TextArea name="woorden" label={t.words} hint={t.optional} state={state} rows={3} />
        <TextField name="bron" label={t.sourceField} hint={t.sourceHint} state={state} />
        <TextField name="gehoord_op" type="date" label={t.heardField} state={state} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}

const saved = (item: SupportItem): FormState['values'] => ({
  versie: [String(item.version)],
  orgaan: [item.body],
  dag: [item.day],
  agendapunt: [item.title],
  link: [item.link ?? ''],
  'personen[]': item.persons.map(String),
  eigen_gemeente: item.withOwn ? ['ja'] : ['nee'],
  lijn: [stanceWords[item.stance]],
  lijn_woorden: [item.line],
  uitslag: [item.result],
  ons_punt: [item.ourPoint],
});

function Edit(props: ItemProps) {
  const { context, item, holders } = props;
  const t = supportMessages[context.lang];
  const state = startedFrom(mine(props.state, 'orgaan'), saved(item));
  return (
    <details open={props.state.values.orgaan !== undefined || item.day < context.today}>
      <summary>{t.edit}</summary>
      <form method="post" action={at(props)} class="form panel">
        <input type="hidden" name="versie" value={kept(state, 'versie')} />
        <SupportFields context={context} state={state} holders={holders} author={item.author} />
        <TextArea name="uitslag" label={t.result} hint={t.afterHint} state={state} rows={3} />
        <TextArea name="ons_punt" label={t.ourPoint} hint={t.afterHint} state={state} rows={3} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}

function ReportForm(props: ItemProps) {
  const { context, item, reports } = props;
  const t = supportMessages[context.lang];
  return (
    <section class="b">
      <h2>{reports.length === 0 ? t.report : t.reportAgain}</h2>
      {item.result === '' || item.ourPoint === '' ? (
        <p>{t.reportOpen}</p>
      ) : (
        <form method="post" action={at(props, '/verslag')} class="form">
          <input type="hidden" name="versie" value={String(item.version)} />
          {reports.length === 0 ? null : (
            <TextArea name="reden" label={t.reason} state={mine(props.state, 'reden')} rows={2} />
          )}
          <BecomesVisible context={context} shows={t.reportShows} besides={[t.reportHides]}>
            <p class="kept" lang="nl">
              {t.stances[item.stance]}. {item.line}
            </p>
            <p class="kept" lang="nl">
              {item.result}
            </p>
            <p class="kept" lang="nl">
              {item.ourPoint}
            </p>
          </BecomesVisible>
          <p>
            <Submit>{t.reportDo}</Submit>
          </p>
        </form>
      )}
    </section>
  );
}

function Discard(props: ItemProps) {
  const t = supportMessages[props.context.lang];
  return (
    <section class="b">
      <h2>{t.discard}</h2>
      <form method="post" action={at(props, '/weggooien')} class="form">
        <input type="hidden" name="versie" value={String(props.item.version)} />
        <p>{t.discardNote}</p>
        <p>
          <Submit secondary>{t.discard}</Submit>
        </p>
      </form>
    </section>
  );
}
