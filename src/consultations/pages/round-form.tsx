import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { correctionMessages } from '../correction-messages.ts';
import { consultationMessages } from '../messages.ts';
import { newRoundPath, pastRoundPath, roundPath, roundsPath } from '../paths.ts';
import { mayRunRound } from '../policy.ts';
import { runRefusals } from '../refusals.ts';
import type { Round } from '../round.ts';
import { ruleSets } from '../rule-sets.ts';
import { effects, supports } from '../rules/round-state.ts';
import { type AskableVersion, askableVersions } from '../store.ts';

interface FormProps {
  readonly context: PageContext;
  readonly state: FormState;
}

function RuleField({ context, state }: FormProps) {
  const t = consultationMessages[context.lang];
  return (
    <SelectField
      name="regel"
      label={t.rule}
      hint={t.ruleHint}
      state={state}
      empty={t.choose}
      choices={ruleSets.map((rule) => ({
        value: rule.id,
        text: `${t.kinds[rule.kind]}: ${rule.title[context.lang]} (${rule.id})`,
      }))}
    />
  );
}

function CouncilsField({ context, state }: FormProps) {
  const t = consultationMessages[context.lang];
  const chosen = state.values['raden[]'] ?? context.region.municipalities.map(({ id }) => id);
  return (
    <ChoiceGroup
      name="raden[]"
      label={t.councilsField}
      state={state}
      chosen={chosen}
      choices={context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}

const savedValues = (round: Round): FormState['values'] => ({
  versie: [String(round.version)],
  regel: [round.rule],
  titel: [round.title],
  afzender: [round.sender],
  toelichting: [round.explanation],
  vragen: [round.questions.join('\n')],
  'raden[]': round.addressees,
  document: round.document ? [`${round.document.id}/${round.document.version}`] : [],
  laatste_dag: round.lastDay ? [round.lastDay] : [],
  aangeboden_op: round.offeredOn ? [round.offeredOn] : [],
});

/** A new draft, or the one that stands. */
export function RoundForm(props: FormProps & { versions: readonly AskableVersion[]; round?: Round }) {
  const { context, versions, round } = props;
  const t = consultationMessages[context.lang];
  const state = round ? startedFrom(props.state, savedValues(round)) : props.state;
  const form = { context, state };
  const kept = round?.document;
  const choices = versions.map((each) => ({
    value: `${each.document}/${each.version}`,
    text: `${each.title}, ${t.version(each.version)} (${each.fileName})`,
  }));
  const known = choices.some(({ value }) => value === `${kept?.id}/${kept?.version}`);
  return (
    <form
      method="post"
      action={context.link(round ? `${roundPath(round.id)}/wijzigen` : roundsPath)}
      class="form"
    >
      {round ? <input type="hidden" name="versie" value={state.values.versie?.[0]} /> : null}
      <RuleField {...form} />
      <TextField name="titel" label={t.title} state={state} />
      <TextField name="afzender" label={t.senderField} hint={t.senderHint} state={state} />
      <TextArea name="toelichting" label={t.explanation} state={state} rows={4} />
      <TextArea name="vragen" label={t.questionsField} state={state} rows={4} />
      <CouncilsField {...form} />
      <SelectField
        name="document"
        label={t.documentField}
        hint={t.documentHint}
        state={state}
        empty={t.choose}
        choices={[
          ...choices,
          ...(kept && !known
            ? [{ value: `${kept.id}/${kept.version}`, text: `${kept.title}, ${t.version(kept.version)}` }]
            : []),
        ]}
      />
      <TextField name="laatste_dag" label={t.lastDayField} type="date" state={state} />
      <TextField name="aangeboden_op" label={t.offeredField} type="date" state={state} />
      <p>
        <Submit secondary={round !== undefined}>{t.save}</Submit>
      </p>
    </form>
  );
}

/** Of a round of the past, for who recorded it: what stands there, to be put right with a reason. */
export function CorrectPast({ context, round, state }: FormProps & { round: Round }) {
  const c = correctionMessages[context.lang];
  const { past, support, effect } = round;
  if (!past) return null;
  const started = startedFrom(state, {
    ...savedValues(round),
    uitgezet: [past.sent],
    tot_en_met: past.until ? [past.until] : [],
    afgerond: [past.ended],
    ...Object.fromEntries(Object.entries(past.told).map(([id, text]) => [`inbreng.${id}`, [text]])),
    draagvlak: support ? [supports[support]] : [],
    conclusie: [round.conclusion ?? ''],
    gevolg: effect ? [effects[effect]] : [],
    bron: [past.source.title],
    bron_adres: past.source.address ? [past.source.address] : [],
  });
  return (
    <details class="b noprint" open={Object.keys(state.values).length > 0}>
      <summary>{c.pastTitle}</summary>
      <p>{c.pastIntro}</p>
      <PastForm context={context} state={started} round={round} />
    </details>
  );
}

/** Only what a source tells. @param props.round that is corrected */
function PastForm({ context, state, round }: FormProps & { round?: Round }) {
  const t = consultationMessages[context.lang];
  const c = correctionMessages[context.lang];
  const p = t.past;
  const path = round ? `${roundPath(round.id)}/verbetering` : pastRoundPath;
  return (
    <form method="post" action={context.link(path)} class="form">
      {round ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
      <RuleField {...{ context, state }} />
      <TextField name="titel" label={t.title} state={state} />
      <TextField name="afzender" label={t.senderField} state={state} />
      <TextArea name="toelichting" label={t.explanation} state={state} rows={4} />
      <CouncilsField {...{ context, state }} />
      <TextField name="uitgezet" label={p.sent} hint={p.partial} state={state} />
      <TextField name="tot_en_met" label={p.until} hint={p.partial} state={state} />
      <TextField name="afgerond" label={p.ended} hint={p.partial} state={state} />
      {context.region.municipalities.map(({ id, name }) => (
        <TextArea key={id} name={`inbreng.${id}`} label={p.told(name)} state={state} rows={2} />
      ))}
      <ConclusionFields {...{ context, state }} />
      <TextField name="bron" label={p.source} state={state} />
      <TextField name="bron_adres" label={p.address} type="url" state={state} />
      {round ? <TextArea name="reden" label={c.reason} state={state} rows={2} /> : null}
      <BecomesVisible context={context} shows={round ? c.shows : [p.intro]} />
      <p>
        <Submit secondary={round !== undefined}>{round ? c.save : p.save}</Submit>
      </p>
    </form>
  );
}

/** What stood there: after a refusal what was just read, so that sending again is a choice with it in view. */
export function StoodFields(props: {
  state: FormState;
  stands: Readonly<Record<string, string | null | undefined>>;
}) {
  const { state, stands } = props;
  return (
    <>
      {Object.entries(stands).map(([name, value]) => {
        const stood = value ?? '';
        return (
          <input
            key={name}
            type="hidden"
            name={name}
            value={state.refusal ? stood : kept(state, name, stood)}
          />
        );
      })}
    </>
  );
}

export function ConclusionFields({ context, state, round }: FormProps & { round?: Round }) {
  const t = consultationMessages[context.lang];
  const stands = {
    stond_draagvlak: round?.support && supports[round.support],
    stond_conclusie: round?.conclusion,
    stond_gevolg: round?.effect && effects[round.effect],
  };
  return (
    <>
      {round ? <StoodFields {...{ state, stands }} /> : null}
      {state.refusal && round?.support && round.effect ? (
        <p class="flag">
          {t.nowStands}: {t.supports[round.support]}. <span lang="nl">{round.conclusion}</span>{' '}
          {t.effects[round.effect]}.
        </p>
      ) : null}
      <ChoiceGroup
        name="draagvlak"
        label={t.support}
        state={state}
        chosen={round?.support ? [supports[round.support]] : []}
        choices={Object.entries(supports).map(([key, value]) => ({
          value,
          text: t.supports[key as keyof typeof supports],
        }))}
      />
      <TextArea name="conclusie" label={t.conclusionField} state={state} start={round?.conclusion ?? ''} />
      <ChoiceGroup
        name="gevolg"
        label={t.effect}
        state={state}
        chosen={round?.effect ? [effects[round.effect]] : []}
        choices={Object.entries(effects).map(([key, value]) => ({
          value,
          text: t.effects[key as keyof typeof effects],
        }))}
      />
    </>
  );
}

export async function showNewRound(
  context: PageContext,
  state: FormState,
  past: boolean,
): Promise<PageAnswer> {
  const { lang } = context;
  const t = consultationMessages[lang];
  if (!mayRunRound(context.actor, context.region.id)) return { denied: runRefusals.not_regional_clerk[lang] };
  const [versions] = await context.read([askableVersions()]);
  const title = past ? t.past.title : t.make;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(roundsPath), text: t.list }]} />
      <h1>{title}</h1>
      <p>{past ? t.past.intro : t.conceptOnly}</p>
      <ErrorSummary lang={lang} state={state} />
      {past ? (
        <PastForm context={context} state={state} />
      ) : (
        <RoundForm context={context} state={state} versions={versions} />
      )}
    </div>
  );
  return { title, current: 'councils', address: newRoundPath, body };
}

export const newRoundPage: Page = {
  path: newRoundPath,
  query: ['soort'],
  render: (context) => showNewRound(context, emptyForm, context.query.get('soort') === 'vroeger'),
};
