import {
  BecomesVisible,
  Breadcrumb,
  ErrorSummary,
  FieldGroup,
  formRows,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { processPlanMessages } from '../messages.ts';
import { editPlanPath, newPlanPath, planPath, plansPath } from '../paths.ts';
import { mayKeepPlan } from '../policy.ts';
import { notTheOwner } from '../refusals.ts';
import { usualRhythm } from '../rules/progress.ts';
import { type PlanRow, planById } from '../store.ts';

function saved(plan: PlanRow): Record<string, string[]> {
  const { content } = plan;
  return {
    versie: [String(plan.version)],
    titel: [content.title],
    gemeente: [content.municipality ?? ''],
    van: [content.from],
    tot_en_met: [content.to],
    inleiding: [content.introduction],
    principes: [content.principles.join('\n')],
    bron: [content.source],
    ritme_maanden: [String(content.rhythm)],
    ...Object.fromEntries(
      content.tracks.flatMap(({ number, title }, at) => [
        [`sporen.${at}.nummer`, [String(number)]],
        [`sporen.${at}.titel`, [title]],
      ]),
    ),
  };
}

/** Whose plan this person may write: of the own municipality, or of the region. */
function towns({ actor, region }: PageContext) {
  return [{ id: null, name: null }, ...region.municipalities].filter(({ id }) =>
    mayKeepPlan(actor, region.id, { municipality: id }),
  );
}

function start(context: PageContext): Record<string, string[]> {
  return { ritme_maanden: [String(usualRhythm)], gemeente: [towns(context)[0]?.id ?? ''] };
}

function PlanForm(props: { context: PageContext; state: FormState; plan: PlanRow | undefined }) {
  const { context, plan } = props;
  const t = processPlanMessages[context.lang];
  const f = t.form;
  const state = startedFrom(props.state, plan ? saved(plan) : start(context));
  const rows = formRows(state, 'sporen', 5);
  const numbers = rows.map((at) => Number(kept(state, `sporen.${at}.nummer`, '0')) || 0);
  let next = Math.max(0, ...numbers);
  return (
    <form method="post" action={context.link(plan ? editPlanPath(plan.id) : plansPath)} class="form panel b">
      {plan ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
      <TextField name="titel" label={f.title} state={state} />
      <SelectField
        name="gemeente"
        label={f.municipality}
        state={state}
        choices={towns(context).map(({ id, name }) => ({ value: id ?? '', text: name ?? f.ofRegion }))}
      />
      <TextField name="van" label={f.from} hint={f.quarterHint} state={state} />
      <TextField name="tot_en_met" label={f.to} hint={f.quarterHint} state={state} />
      <TextArea name="inleiding" label={f.introduction} state={state} rows={5} />
      <TextArea name="principes" label={f.principles} hint={f.principlesHint} state={state} rows={5} />
      <TextField name="bron" label={f.source} hint={f.sourceHint} state={state} />
      <TextField name="ritme_maanden" label={f.rhythm} state={state} />
      <FieldGroup name="sporen" label={f.tracks} hint={f.tracksHint} state={state}>
        {rows.map((at) => {
          const number = numbers[at] || ++next;
          return (
            <div key={at}>
              <input type="hidden" name={`sporen.${at}.nummer`} value={String(number)} />
              <TextField name={`sporen.${at}.titel`} label={f.trackTitle(number)} state={state} />
            </div>
          );
        })}
      </FieldGroup>
      {plan ? <TextField name="reden" label={f.reason} hint={f.reasonHint} state={state} /> : null}
      <BecomesVisible context={context} shows={f.shows} />
      <p>
        <Submit>{f.save}</Submit>
      </p>
    </form>
  );
}

export async function showNewPlan(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region } = context;
  const t = processPlanMessages[lang];
  if (!mayKeepPlan.somewhere(actor, region.id)) return { denied: notTheOwner[lang] };
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(plansPath), text: t.title }]} />
      <h1>{t.newTitle}</h1>
      <ErrorSummary lang={lang} state={state} />
      <PlanForm context={context} state={state} plan={undefined} />
    </div>
  );
  return { title: t.newTitle, current: 'councils', address: newPlanPath, body };
}

export async function showEditPlan(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.procesplan);
  const [[plan]] = await context.read([planById(id)]);
  if (!plan) return undefined;
  const { lang, actor, region } = context;
  const t = processPlanMessages[lang];
  if (!mayKeepPlan(actor, region.id, plan.content)) return { denied: notTheOwner[lang] };
  const title = t.editTitle(plan.content.title);
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(plansPath), text: t.title },
          { href: context.link(planPath(id)), text: plan.content.title },
        ]}
      />
      <h1 lang="nl">{title}</h1>
      <ErrorSummary lang={lang} state={state} />
      <PlanForm context={context} state={state} plan={plan} />
    </div>
  );
  return { title, current: 'councils', address: editPlanPath(id), body };
}

export const newPlanPage: Page = { path: newPlanPath, render: (context) => showNewPlan(context, emptyForm) };
export const editPlanPage: Page = {
  path: editPlanPath('{procesplan}'),
  render: (context) => showEditPlan(context, emptyForm),
};
