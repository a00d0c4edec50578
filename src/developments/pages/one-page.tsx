import { ambitionList, ambitionPath } from '#ambitions';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  EarlierVersions,
  ErrorSummary,
  kept,
  Notice,
  SelectField,
  Submit,
  softHyphens,
  startedFrom,
  TextArea,
  TextField,
  versionsUntil,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { developmentMessages } from '../messages.ts';
import { notTheTeller } from '../operations.ts';
import { developmentPath, developmentsPath, newDevelopmentPath, yearPath } from '../paths.ts';
import { mayTellDevelopment } from '../policy.ts';
import { type DevelopmentRow, developmentById, developmentList, developmentVersions } from '../store.ts';
import { Told } from './list-pages.tsx';

interface FormProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly row?: DevelopmentRow;
  readonly themes: readonly string[];
  readonly ambitions: readonly { readonly id: string; readonly title: string }[];
}

function saved({ version, content }: DevelopmentRow): Record<string, string[]> {
  return {
    versie: [String(version)],
    jaar: [String(content.year)],
    thema: [content.theme],
    gemeente: [content.municipality ?? ''],
    gebeurd: [content.happened],
    betekenis: [content.means],
    bron: [content.source.title],
    bron_adres: [content.source.address ?? ''],
    ambitie: [content.ambition ?? ''],
    terugnemen: [content.withdrawn ? 'ja' : 'nee'],
  };
}

function DevelopmentForm({ context, row, themes, ambitions, ...props }: FormProps) {
  const { lang, actor, region } = context;
  const t = developmentMessages[lang];
  const f = t.form;
  const towns = [{ id: null, name: t.region }, ...region.municipalities].filter(({ id }) =>
    mayTellDevelopment(actor, region.id, { municipality: id }),
  );
  const state = startedFrom(props.state, row ? saved(row) : { gemeente: [towns[0]?.id ?? ''] });
  return (
    <form
      method="post"
      action={context.link(row ? developmentPath(row.id) : developmentsPath)}
      class="form panel b"
    >
      {row ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
      <TextField name="jaar" label={t.year} state={state} />
      <TextField name="thema" label={t.theme} state={state} suggestions={themes} />
      <SelectField
        name="gemeente"
        label={f.gemeente}
        state={state}
        choices={towns.map(({ id, name }) => ({ value: id ?? '', text: name }))}
      />
      <TextArea name="gebeurd" label={f.gebeurd} state={state} rows={8} />
      <TextArea name="betekenis" label={f.betekenis} hint={f.betekenisHint} state={state} rows={5} />
      <TextField name="bron" label={f.bron} state={state} />
      <TextField name="bron_adres" label={f.bronAdres} type="url" state={state} />
      <SelectField
        name="ambitie"
        label={f.ambitie}
        state={state}
        empty={f.geen}
        choices={ambitions.map(({ id, title }) => ({ value: id, text: title }))}
      />
      {row ? (
        <>
          <ChoiceGroup
            name="terugnemen"
            label={f.terug}
            state={state}
            choices={[
              { value: 'nee', text: f.blijft },
              { value: 'ja', text: f.weg },
            ]}
          />
          <TextField name="reden" label={f.reden} hint={f.redenHint} state={state} />
        </>
      ) : null}
      <BecomesVisible context={context} shows={f.shows} />
      <p>
        <Submit>{f.save}</Submit>
      </p>
    </form>
  );
}

const themesOf = (rows: readonly DevelopmentRow[]) => [...new Set(rows.map(({ content }) => content.theme))];

export async function showNewDevelopment(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, actor, region } = context;
  const t = developmentMessages[lang];
  if (!mayTellDevelopment.somewhere(actor, region.id)) return { denied: notTheTeller[lang] };
  const [rows, ambitions] = await context.read([developmentList(), ambitionList()]);
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(developmentsPath), text: t.title }]} />
      <h1>{t.make}</h1>
      <ErrorSummary lang={lang} state={state} />
      <DevelopmentForm {...{ context, state, ambitions }} themes={themesOf(rows)} />
    </div>
  );
  return { title: t.make, current: 'ambitions', address: newDevelopmentPath, body };
}

export async function showDevelopment(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.ontwikkeling);
  const [[row], versions, rows, ambitions] = await context.read([
    developmentById(id),
    developmentVersions(id, versionsUntil(context.query)),
    developmentList(),
    ambitionList(),
  ]);
  if (!row) return undefined;
  const { lang } = context;
  const { content } = row;
  const t = developmentMessages[lang];
  const title = t.one(content.theme, content.year);
  const ambition = ambitions.find((each) => each.id === content.ambition);
  const body = (
    <div class="wrap">
      <div class="phead txt">
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(developmentsPath), text: t.title },
            { href: context.link(yearPath(content.year)), text: t.ofYear(String(content.year)) },
          ]}
        />
        <h1 lang="nl">{softHyphens(title)}</h1>
        <ErrorSummary lang={lang} state={state} />
        {content.withdrawn ? (
          <Notice kind="warning" title={t.withdrawn}>
            <p lang="nl">{row.reason}</p>
          </Notice>
        ) : null}
        <Told context={context} content={content} Head="h2" />
        {ambition ? (
          <p>
            {t.ambition}:{' '}
            <a href={context.link(ambitionPath(ambition.id))} lang="nl">
              {ambition.title}
            </a>
          </p>
        ) : null}
      </div>
      {mayTellDevelopment(context.actor, context.region.id, content) ? (
        <details open={Object.keys(state.values).length > 0}>
          <summary>{t.change}</summary>
          <DevelopmentForm {...{ context, state, row, ambitions }} themes={themesOf(rows)} />
        </details>
      ) : null}
      <EarlierVersions
        lang={lang}
        versions={versions}
        show={(version) => <Told context={context} content={version.content} Head="h3" />}
        more={(oldest) => context.link(`${developmentPath(id)}?tot_versie=${oldest}`)}
      />
    </div>
  );
  return { title, current: 'ambitions', address: developmentPath(id), body };
}

export const newDevelopmentPage: Page = {
  path: newDevelopmentPath,
  render: (context) => showNewDevelopment(context, emptyForm),
};
export const developmentPage: Page = {
  path: developmentPath('{ontwikkeling}'),
  query: ['tot_versie'],
  render: (context) => showDevelopment(context, emptyForm),
};
