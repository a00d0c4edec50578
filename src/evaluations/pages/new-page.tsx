import { ambitionList } from '#ambitions';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { evaluationMessages } from '../messages.ts';
import { momentWords, subjectWord } from '../operations.ts';
import { evaluationsPath, newEvaluationPath } from '../paths.ts';
import { mayEvaluate } from '../policy.ts';
import { notAnEvaluator } from '../refusals.ts';
import { defaultCriteria } from '../rules/default-criteria.ts';
import type { Plannable } from '../rules/plan.ts';
import { criteriaSets } from '../store.ts';
import { allSets, plannable, planningStatements } from '../whole.ts';

export async function showNewEvaluation(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region, today } = context;
  const t = evaluationMessages[lang];
  if (!mayEvaluate(actor, region.id)) return { denied: notAnEvaluator[lang] };
  const [work, agreements, mandates, ambitions, own] = await context.read([
    ...planningStatements(),
    ambitionList(),
    criteriaSets(),
  ]);
  const all = plannable([work, agreements, mandates], today);
  const asked = context.query.get('onderwerp') ?? '';
  const about = all.find(({ subject }) => subjectWord(subject) === asked);
  const subjects = [
    ...all.map(({ subject, title }) => ({
      value: subjectWord(subject),
      text: `${t.kinds[subject.kind]}: ${title}`,
    })),
    ...ambitions.map(({ id, title }) => ({
      value: subjectWord({ kind: 'ambition', id }),
      text: `${t.kinds.ambition}: ${title}`,
    })),
  ];
  const shown = startedFrom(state, startOf(context, about, asked));
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(evaluationsPath), text: t.list }]} />
      <h1>{t.newTitle}</h1>
      <p class="lead">{t.newIntro}</p>
      <ErrorSummary lang={lang} state={state} />
      <form method="post" action={context.link(evaluationsPath)} class="form panel b">
        <SelectField
          name="onderwerp"
          label={t.form.subject}
          state={shown}
          empty={t.choose}
          choices={subjects}
        />
        <ChoiceGroup
          name="moment"
          label={t.form.moment}
          state={shown}
          choices={(['interim', 'final', 'agreed'] as const).map((moment) => ({
            value: momentWords[moment],
            text: t.moments[moment],
          }))}
        />
        <TextField name="begin" label={t.form.start} hint={t.form.startHint} state={shown} />
        <TextField name="uiterlijk" label={t.form.day} hint={t.form.dayHint} state={shown} />
        <TextField name="besluit_door" label={t.form.body} hint={t.form.bodyHint} state={shown} />
        <SelectField
          name="criteria"
          label={t.form.set}
          state={shown}
          choices={allSets(own).map(({ id, title }) => ({ value: id, text: title }))}
        />
        <ChoiceGroup
          name="gevraagd[]"
          label={t.form.asked}
          state={shown}
          choices={region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextArea name="partners" label={t.form.partners} hint={t.form.partnersHint} state={shown} rows={3} />
        <BecomesVisible context={context} shows={t.form.shows} />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.newTitle, current: 'councils', address: newEvaluationPath, body };
}

/** Who is bound or a party is asked, unless somebody says otherwise. */
function startOf({ query, region }: PageContext, about: Plannable | undefined, asked: string) {
  const respondents =
    about?.respondents ?? region.municipalities.map(({ id }) => ({ municipality: id, name: null }));
  return {
    onderwerp: [asked],
    moment: [query.get('moment') ?? ''],
    criteria: [defaultCriteria.id],
    'gevraagd[]': respondents.flatMap(({ municipality }) =>
      municipality === null ? [] : [municipality as string],
    ),
    partners: [respondents.flatMap(({ name }) => name ?? []).join('\n')],
  };
}

export const newEvaluationPage: Page = {
  path: newEvaluationPath,
  query: ['onderwerp', 'moment'],
  render: (context) => showNewEvaluation(context, emptyForm),
};
