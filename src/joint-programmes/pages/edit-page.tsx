import { frameworks, isMandate } from '#mandates';
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
import { jointMessages } from '../messages.ts';
import { editJointPath, jointPath, jointProgrammePath, newJointPath } from '../paths.ts';
import { mayKeepJoint } from '../policy.ts';
import { notAKeeper } from '../refusals.ts';
import { boardKinds } from '../rules/adoption.ts';
import { type JointRow, jointById } from '../store.ts';
import { boardWords } from '../words.ts';

function saved({ version, content }: JointRow): Record<string, string[]> {
  return {
    versie: [String(version)],
    titel: [content.title],
    kader: [content.frame.text],
    kader_adres: [content.frame.address ?? ''],
    mandaat: [content.mandate === null ? '' : String(content.mandate)],
    uitvoeringsprogramma: [content.programme.text],
    uitvoeringsprogramma_adres: [content.programme.address ?? ''],
    bron: [content.source],
    ...Object.fromEntries(
      content.parts.flatMap(({ number, title, from, to }, at) => [
        [`onderdelen.${at}.nummer`, [String(number)]],
        [`onderdelen.${at}.titel`, [title]],
        [`onderdelen.${at}.van_jaar`, [String(from)]],
        [`onderdelen.${at}.tot_jaar`, [to === null ? '' : String(to)]],
      ]),
    ),
    ...Object.fromEntries(
      content.boards.flatMap(({ kind, municipality, name }, at) => [
        [`besturen.${at}.soort`, [boardWords[kind]]],
        [`besturen.${at}.gemeente`, [municipality ?? '']],
        [`besturen.${at}.naam`, [name]],
      ]),
    ),
  };
}

function Parts({ context, state }: { context: PageContext; state: FormState }) {
  const f = jointMessages[context.lang].form;
  const rows = formRows(state, 'onderdelen', 3);
  const numbers = rows.map((at) => Number(kept(state, `onderdelen.${at}.nummer`, '0')) || 0);
  let next = Math.max(0, ...numbers);
  return (
    <FieldGroup name="onderdelen" label={jointMessages[context.lang].parts} hint={f.partsHint} state={state}>
      {rows.map((at) => {
        const number = numbers[at] || ++next;
        return (
          <fieldset key={at}>
            <legend>{f.partTitle(number)}</legend>
            <input type="hidden" name={`onderdelen.${at}.nummer`} value={String(number)} />
            <TextField name={`onderdelen.${at}.titel`} label={f.title} state={state} />
            <TextField name={`onderdelen.${at}.van_jaar`} label={f.from} state={state} />
            <TextField name={`onderdelen.${at}.tot_jaar`} label={f.to} state={state} />
          </fieldset>
        );
      })}
    </FieldGroup>
  );
}

function Boards({ context, state }: { context: PageContext; state: FormState }) {
  const f = jointMessages[context.lang].form;
  return (
    <FieldGroup name="besturen" label={f.boards} hint={f.boardsHint} state={state}>
      {formRows(state, 'besturen', 5).map((at) => (
        <fieldset key={at}>
          <legend>{f.board(at + 1)}</legend>
          <SelectField
            name={`besturen.${at}.soort`}
            label={f.kind}
            state={state}
            empty={f.noKind}
            choices={boardKinds.map((kind) => ({ value: boardWords[kind], text: f.kinds[kind] }))}
          />
          <SelectField
            name={`besturen.${at}.gemeente`}
            label={f.town}
            state={state}
            empty={f.noTown}
            choices={context.region.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextField name={`besturen.${at}.naam`} label={f.name} state={state} />
        </fieldset>
      ))}
    </FieldGroup>
  );
}

async function show(context: PageContext, given: FormState, id: number | null): Promise<PageAnswer> {
  const { lang } = context;
  const t = jointMessages[lang];
  if (!mayKeepJoint(context.actor, context.region.id)) return { denied: notAKeeper[lang] };
  const [all, found] = await context.read([frameworks(), jointById(id ?? 0)]);
  const [row] = found;
  if (id !== null && !row) return undefined;
  const state = startedFrom(given, row ? saved(row) : {});
  const title = row ? `${t.edit}: ${row.content.title}` : t.newTitle;
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(jointPath), text: t.title },
          ...(row ? [{ href: context.link(jointProgrammePath(row.id)), text: row.content.title }] : []),
        ]}
      />
      <h1>{title}</h1>
      <ErrorSummary lang={lang} state={state} />
      <form method="post" action={context.link(row ? editJointPath(row.id) : jointPath)} class="form panel b">
        {row ? <input type="hidden" name="versie" value={kept(state, 'versie')} /> : null}
        <TextField name="titel" label={t.form.title} state={state} />
        <TextArea name="kader" label={t.form.frame} state={state} />
        <TextField name="kader_adres" label={t.form.frameAddress} type="url" state={state} />
        <SelectField
          name="mandaat"
          label={t.form.mandate}
          state={state}
          empty={t.form.noMandate}
          choices={all
            .filter(isMandate)
            .map((each) => ({ value: String(each.id), text: each.title, written: true }))}
        />
        <TextArea name="uitvoeringsprogramma" label={t.form.programme} state={state} />
        <TextField
          name="uitvoeringsprogramma_adres"
          label={t.form.programmeAddress}
          type="url"
          state={state}
        />
        <TextField name="bron" label={t.form.source} state={state} />
        <Parts context={context} state={state} />
        <Boards context={context} state={state} />
        {row ? (
          <>
            <label class="check">
              <input
                type="checkbox"
                name="redactioneel"
                value="ja"
                checked={kept(state, 'redactioneel') === 'ja'}
                aria-describedby="redactioneel-uitleg"
              />
              <span>{t.form.editorial}</span>
            </label>
            <p class="small" id="redactioneel-uitleg">
              {t.form.editorialHint}
            </p>
          </>
        ) : null}
        {row ? <TextField name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} /> : null}
        <BecomesVisible context={context} shows={t.form.shows} />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title, current: 'councils', address: row ? editJointPath(row.id) : newJointPath, body };
}

export const showNewJoint = (context: PageContext, state: FormState) => show(context, state, null);
export const showEditJoint = (context: PageContext, state: FormState) =>
  show(context, state, Number(context.params.programma));
export const newJointPage: Page = {
  path: newJointPath,
  render: (context) => showNewJoint(context, emptyForm),
};
export const editJointPage: Page = {
  path: editJointPath('{programma}'),
  render: (context) => showEditJoint(context, emptyForm),
};
