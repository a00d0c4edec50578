import { dateOf } from '#kernel';
import {
  ChoiceGroup,
  ErrorSummary,
  FileField,
  longDate,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { fileField } from '#platform/operations';
import { programmeImports } from '../import-store.ts';
import { programmeMessages } from '../messages.ts';
import { notYours } from '../operations.ts';
import { programmeImportPath, readProgrammePath } from '../paths.ts';
import { mayKeepProgramme } from '../policy.ts';
import { readProgramme } from '../reading/read-programme.ts';
import { allDocumentWords, documentNamed } from '../words.ts';
import { Crumbs } from './parts.tsx';

/** Whose programme it can be: of the own municipality, or of the region for whoever works there. */
function ownersOf(context: PageContext) {
  const t = programmeMessages[context.lang];
  const { municipalities, id } = context.region;
  const may = (municipality: (typeof municipalities)[number]['id'] | null) =>
    mayKeepProgramme(context.actor, id, { municipality }) !== undefined;
  return [
    ...municipalities
      .filter((town) => may(town.id))
      .map((town) => ({ value: String(town.id), text: town.name })),
    ...(may(null) ? [{ value: 'regio', text: t.region }] : []),
  ];
}

/** What the office says of the page, where the page does not say it. */
export function SettingFields({ context, state }: { context: PageContext; state: FormState }) {
  const t = programmeMessages[context.lang];
  const owners = ownersOf(context);
  return (
    <>
      <SelectField
        name="gemeente"
        label={t.importing.whose}
        state={state}
        choices={owners}
        {...(owners.length > 1 ? { empty: '' } : {})}
      />
      <SelectField
        name="stuk"
        label={t.importing.cycle}
        state={state}
        empty={t.importing.cycleFromFile}
        choices={allDocumentWords.map((value) => ({ value, text: t.documents[documentNamed[value]] }))}
      />
      <TextField name="jaar" label={t.year} hint={t.importing.fromFile} state={state} />
      <TextField name="code" label={t.importing.code} hint={t.importing.fromFile} state={state} />
      <TextField name="titel" label={t.importing.programmeTitle} hint={t.importing.fromFile} state={state} />
    </>
  );
}

/** Lines that look like those of a web page, each of which may be put back. */
export function LeftOut(props: { context: PageContext; state: FormState; lines: readonly string[] }) {
  const t = programmeMessages[props.context.lang].importing;
  const lines = [...new Set([...props.lines, ...(props.state.values['bewaren[]'] ?? [])])];
  if (lines.length === 0) return null;
  return (
    <ChoiceGroup
      name="bewaren[]"
      label={t.leftOut}
      hint={t.leftOutText}
      state={props.state}
      choices={lines.map((text) => ({ value: text, text }))}
    />
  );
}

/** What was mended and refused is kept: of which reading it is, and which lines were put back. */
function Mended({ context, state }: { context: PageContext; state: FormState }) {
  const [replaces = ''] = state.values.vervangt ?? [];
  if (!/^\d{1,9}$/.test(replaces)) return null;
  const read = readProgramme(state.values.tekst?.[0] ?? '');
  const lines = read.ok ? read.value.lines.filter(({ place }) => place === 'furniture') : [];
  return (
    <>
      <input type="hidden" name="vervangt" value={replaces} />
      <LeftOut context={context} state={state} lines={lines.map(({ text }) => text)} />
    </>
  );
}

/** Where the policy officer sends in a page of the budget. */
export async function showRead(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang } = context;
  if (!mayKeepProgramme.somewhere(context.actor, context.region.id)) return { denied: notYours[lang] };
  const t = programmeMessages[lang].importing;
  const [waiting] = await context.read([programmeImports(context.today)]);
  const own = waiting.filter((each) => mayKeepProgramme(context.actor, context.region.id, each));
  const body = (
    <div class="wrap phead txt">
      <Crumbs context={context} />
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      <ErrorSummary lang={lang} state={state} />
      {own.length === 0 ? null : (
        <section class="b">
          <h2>{t.waiting}</h2>
          <ul class="plain">
            {own.map((each) => (
              <li key={each.id}>
                <a href={context.link(programmeImportPath(each.id))}>
                  {t.waits(each.fileName, longDate(dateOf(each.uploadedAt), lang))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form method="post" action={context.link(readProgrammePath)} class="form" encType="multipart/form-data">
        <FileField
          name={fileField}
          label={t.file}
          hint={t.fileHint}
          accept=".txt,.md,.csv,.docx,.odt,text/plain,text/markdown,text/csv"
          state={state}
        />
        <TextArea name="tekst" label={t.paste} state={state} rows={8} />
        <SettingFields context={context} state={state} />
        <Mended context={context} state={state} />
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
      <details>
        <summary>{t.how}</summary>
        <ul class="plain">
          {t.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
    </div>
  );
  return { title: t.title, current: 'councils', body, address: readProgrammePath };
}

export const readPage: Page = {
  path: readProgrammePath,
  render: (context) => showRead(context, emptyForm),
};
