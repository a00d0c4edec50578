import {
  BecomesVisible,
  Breadcrumb,
  ErrorSummary,
  formRows,
  kept,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { evaluationMessages } from '../messages.ts';
import { criteriaPath, evaluationsPath } from '../paths.ts';
import { mayEvaluate } from '../policy.ts';
import { defaultCriteria } from '../rules/default-criteria.ts';
import { criteriaSets, type StoredSet } from '../store.ts';
import { allSets } from '../whole.ts';

/** The sets of criteria, and for who keeps them the form of the one that the address names, or of a new one. */
export async function showCriteria(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang } = context;
  const t = evaluationMessages[lang];
  const [own] = await context.read([criteriaSets()]);
  const may = mayEvaluate(context.actor, context.region.id) !== undefined;
  const asked = state.values.set?.[0] ?? context.query.get('set');
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(evaluationsPath), text: t.list }]} />
        <h1>{t.criteria.title}</h1>
        <p class="lead">{t.criteria.intro}</p>
        <ErrorSummary lang={lang} state={state} />
      </div>
      {allSets(own).map((set) => {
        const stored = own.find(({ id }) => id === set.id);
        return (
          <section class="b txt" key={set.id}>
            <h2 lang="nl">{set.title}</h2>
            <ol lang="nl">
              {set.criteria.map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
            </ol>
            <p class="src">
              {t.criteria.source}: <span lang="nl">{set.source}</span>.{' '}
              {stored ? t.criteria.version(stored.version) : null}
            </p>
            {set.id === defaultCriteria.id ? <p class="small">{t.criteria.standard}</p> : null}
            {may && stored ? (
              <p class="act">
                <a href={context.link(`${criteriaPath}?set=${set.id}#schrijven`)}>
                  {t.criteria.edit} <span class="vh">{set.title}</span>
                </a>
              </p>
            ) : null}
          </section>
        );
      })}
      {may ? <CriteriaForm context={context} state={state} set={own.find(({ id }) => id === asked)} /> : null}
    </div>
  );
  return { title: t.criteria.title, current: 'councils', address: criteriaPath, body };
}

export const criteriaPage: Page = {
  path: criteriaPath,
  query: ['set'],
  render: (context) => showCriteria(context, emptyForm),
};

function savedSet(set: StoredSet | undefined): Record<string, string[]> {
  if (!set) return { versie: ['0'] };
  return {
    set: [set.id],
    versie: [String(set.version)],
    titel: [set.title],
    bron: [set.source],
    ...Object.fromEntries(
      set.criteria.flatMap(({ key, text }, at) => [
        [`criteria.${at}.sleutel`, [key]],
        [`criteria.${at}.tekst`, [text]],
      ]),
    ),
  };
}

function CriteriaForm(props: { context: PageContext; state: FormState; set: StoredSet | undefined }) {
  const { context, set } = props;
  const t = evaluationMessages[context.lang];
  const state = startedFrom(props.state, savedSet(set));
  return (
    <form method="post" action={context.link(criteriaPath)} class="form panel b" id="schrijven">
      <h2>{set ? t.criteria.edit : t.criteria.new}</h2>
      {set ? <input type="hidden" name="set" value={set.id} /> : null}
      <input type="hidden" name="versie" value={kept(state, 'versie')} />
      <TextField name="titel" label={t.criteria.setTitle} state={state} />
      <TextField name="bron" label={t.criteria.setSource} state={state} />
      {formRows(state, 'criteria', 5).map((at) => (
        <div key={at}>
          <input
            type="hidden"
            name={`criteria.${at}.sleutel`}
            value={kept(state, `criteria.${at}.sleutel`)}
          />
          <TextField
            name={`criteria.${at}.tekst`}
            label={t.criteria.text(at + 1)}
            hint={t.criteria.textHint}
            state={state}
          />
        </div>
      ))}
      {set ? <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={2} /> : null}
      <BecomesVisible context={context} shows={t.criteria.shows} />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}
