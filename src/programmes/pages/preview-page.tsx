import type { ComponentChildren } from 'preact';
import { ambitionList } from '#ambitions';
import {
  BecomesVisible,
  ChoiceGroup,
  DataTable,
  ErrorSummary,
  enumeration,
  longDate,
  Notice,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type ImportPlan, keyOf, noneAround, otherDocument, planOf } from '../import-programme.ts';
import { type ProgrammeImport, programmeImport } from '../import-store.ts';
import { programmeMessages } from '../messages.ts';
import { ownerName, programmeName } from '../names.ts';
import { notYours } from '../operations.ts';
import { programmeImportPath, readProgrammePath, takeProgrammePath } from '../paths.ts';
import { mayKeepProgramme } from '../policy.ts';
import { readProgramme } from '../reading/read-programme.ts';
import { blocking, type Doubt, type PlacedLine } from '../reading/understood.ts';
import type { Pair } from '../rules/compare.ts';
import { type Programme, programmesNow, proposalTitles } from '../store.ts';
import { documentWords, doubtSentences } from '../words.ts';
import { LeftOut, SettingFields } from './import-page.tsx';
import { Crumbs } from './parts.tsx';
import { Understood } from './preview-understood.tsx';
import { takenAnswer } from './taken-page.tsx';
import { YearBefore } from './year-before.tsx';

/** What was understood of a page and what would change; it is read anew at each look. */
export async function showPreview(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang } = context;
  const id = Number(context.params.inlezing);
  if (!Number.isSafeInteger(id) || id > 999_999_999) return undefined;
  if (!mayKeepProgramme.somewhere(context.actor, context.region.id)) return { denied: notYours[lang] };
  const [[waiting], all, ambitions, proposals] = await context.read([
    programmeImport(id, context.today),
    programmesNow(id),
    ambitionList(),
    proposalTitles(),
  ]);
  if (!waiting) return undefined;
  if (!mayKeepProgramme(context.actor, context.region.id, waiting)) return { denied: notYours[lang] };
  if (waiting.taken) return takenAnswer(context, state, waiting, waiting.taken);
  const read = readProgramme(waiting.text, waiting.settings.keep);
  if (!read.ok) throw new Error(`Import ${id} was kept and cannot be read: ${read.code}`);
  const key = keyOf(waiting.municipality, waiting.settings, read.value);
  const ofYear = (year: number) => all.find((each) => each.year === year && each.code === key?.code);
  const around = key ? { standing: ofYear(key.year), before: ofYear(key.year - 1) } : noneAround;
  const { standing } = around;
  const plan = planOf(waiting, read.value, around);
  const t = programmeMessages[lang].importing;
  const title = t.preview(waiting.fileName);
  const body = (
    <div class="wrap phead">
      <Crumbs context={context} />
      <h1>{title}</h1>
      <ErrorSummary lang={lang} state={state} />
      <Summary context={context} plan={plan} waiting={waiting} standing={standing} />
      <Doubts context={context} doubts={plan.read.doubts} plan={plan} />
      <Lines
        title={t.lost}
        text={t.lostText}
        context={context}
        lines={read.value.lines}
        place="not_understood"
      />
      <Understood context={context} plan={plan} />
      <Take context={context} state={state} waiting={waiting} plan={plan}>
        <YearBefore {...{ context, state, plan, ambitions, proposals }} />
      </Take>
      <Mend context={context} waiting={waiting} lines={read.value.lines} />
      <p class="b">
        <a href={context.link(readProgrammePath)}>{t.another}</a>
      </p>
    </div>
  );
  return { title, current: 'councils', body, address: programmeImportPath(id) };
}

export const previewPage: Page = {
  path: programmeImportPath('{inlezing}'),
  render: (context) => showPreview(context, emptyForm),
};

function Summary(props: {
  context: PageContext;
  plan: ImportPlan;
  waiting: ProgrammeImport;
  standing: Programme | undefined;
}) {
  const { context, plan, waiting, standing } = props;
  const { lang } = context;
  const t = programmeMessages[lang];
  const count = (test: (pair: Pair) => boolean) => plan.pairs.filter(test).length;
  const named = new Set([...plan.read.smartGoals, ...plan.read.activities].map(({ number }) => number));
  const absent = plan.pairs.filter(({ number }) => !named.has(number)).length;
  const { municipality } = plan.read;
  const owner = ownerName(context, waiting.municipality);
  return (
    <>
      <p class="lead">
        {t.importing.notYet} {t.importing.until(longDate(waiting.expiresOn, lang))}
      </p>
      {plan.key ? (
        <p>
          <b lang="nl">{programmeName(plan.key, plan.content.title)}</b>, {t.from(owner, plan.key.year)}.{' '}
          {standing ? t.importing.next(programmeName(standing, standing.content.title)) : t.importing.new}
        </p>
      ) : null}
      <p>{t.importing.underDocument(t.documents[plan.document])}</p>
      <p>
        {t.importing.counts(
          count(({ one }) => !one),
          count(({ differ }) => differ.length > 0),
          count(({ one, number, differ }) => one !== undefined && differ.length === 0 && named.has(number)),
        )}{' '}
        {absent > 0 ? t.importing.absent(absent) : ''}
      </p>
      {waiting.settings.counted ? (
        <Notice kind="warning">
          <p>{t.importing.counted}</p>
        </Notice>
      ) : null}
      {plan.read.document && otherDocument(waiting.settings, plan.read) ? (
        <Notice kind="warning">
          <p>{t.importing.otherDocument(t.documents[plan.read.document], t.documents[plan.document])}</p>
        </Notice>
      ) : null}
      {municipality !== null && municipality !== owner ? (
        <Notice kind="warning">
          <p>{t.importing.otherTown(municipality)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** What a person must look at: of the file itself, and of what would stay from before. */
function Doubts(props: { context: PageContext; doubts: readonly Doubt[]; plan: ImportPlan }) {
  const { context, doubts, plan } = props;
  const { importing: t, documents } = programmeMessages[context.lang];
  const sentences = doubtSentences[context.lang];
  const table = (title: string, own: readonly { line: number | null; told: string }[]) =>
    own.length === 0 ? null : (
      <section class="b">
        <h2>{title}</h2>
        <DataTable
          caption={title}
          captionHidden
          columns={[{ name: t.place }, { name: t.what }]}
          rows={own.map(({ line, told }, index) => ({
            key: `${index}`,
            cells: [
              line === null ? '–' : String(line),
              <span key="what" class="wrapany">
                {told}
              </span>,
            ],
          }))}
        />
      </section>
    );
  // Lines that belong to nothing stand in a list of their own.
  const others = doubts
    .filter(({ code }) => code !== 'number_missing')
    .map(({ code, line, number, what }) => ({ code, line, told: sentences[code](number ?? '', what) }));
  const left = plan.leftBehind.map(({ number, titleBefore, texts }) => ({
    line: plan.read.lines.find((line) => line.number === number)?.line ?? null,
    told: t.textStays(
      number,
      titleBefore,
      enumeration(
        texts.map((document) => documents[document]),
        context.lang,
      ),
    ),
  }));
  return (
    <>
      {table(
        t.mendFirst,
        others.filter(({ code }) => blocking.has(code)),
      )}
      {table(t.lookAt, [...left, ...others.filter(({ code }) => !blocking.has(code))])}
    </>
  );
}

function Lines(props: {
  context: PageContext;
  title: string;
  text: string;
  lines: readonly PlacedLine[];
  place: PlacedLine['place'];
}) {
  const t = programmeMessages[props.context.lang].importing;
  const lines = props.lines.filter(({ place }) => place === props.place);
  if (lines.length === 0) return null;
  return (
    <section class="b">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <DataTable
        caption={props.title}
        captionHidden
        columns={[{ name: t.place }, { name: t.what }]}
        rows={lines.map(({ line, text }) => ({
          key: String(line),
          cells: [
            String(line),
            <span key="text" class="wrapany" lang="nl">
              {text}
            </span>,
          ],
        }))}
      />
    </section>
  );
}

function Take(props: {
  context: PageContext;
  state: FormState;
  waiting: ProgrammeImport;
  plan: ImportPlan;
  children: ComponentChildren;
}) {
  const { context, state, plan } = props;
  const t = programmeMessages[context.lang].importing;
  const lost = plan.read.lines.some(({ place }) => place === 'not_understood');
  return (
    <form method="post" action={context.link(takeProgrammePath(props.waiting.id))} class="form panel b">
      <h2>{t.takeTitle}</h2>
      <input type="hidden" name="gezien" value={plan.seen} />
      {lost ? (
        <ChoiceGroup
          name="weglaten"
          label={t.leave}
          state={state}
          chosen={['nee']}
          choices={[
            { value: 'nee', text: t.leaveNo },
            { value: 'ja', text: t.leaveYes },
          ]}
        />
      ) : null}
      {props.children}
      <TextField name="reden" label={t.reason} hint={t.reasonHint} state={state} />
      <BecomesVisible context={context} shows={t.shows} />
      <p>
        <Submit>{t.take}</Submit>
      </p>
    </form>
  );
}

/** The text itself, to be mended: what was sent takes the place of this one. */
function Mend(props: { context: PageContext; waiting: ProgrammeImport; lines: readonly PlacedLine[] }) {
  const { context, waiting, lines } = props;
  const t = programmeMessages[context.lang].importing;
  const { settings } = waiting;
  const furniture = lines.filter(({ place }) => place === 'furniture').map(({ text }) => text);
  const state: FormState = {
    ...emptyForm,
    values: {
      gemeente: [waiting.municipality ?? 'regio'],
      stuk: [settings.document ? documentWords[settings.document] : ''],
      jaar: [settings.year === null ? '' : String(settings.year)],
      code: [settings.code],
      titel: [settings.title],
      tekst: [waiting.text],
      'bewaren[]': [...settings.keep],
    },
  };
  return (
    <form
      method="post"
      action={context.link(readProgrammePath)}
      class="form panel b"
      encType="multipart/form-data"
    >
      <h2>{t.mend}</h2>
      <p>{t.mendText}</p>
      <input type="hidden" name="vervangt" value={String(waiting.id)} />
      <SettingFields context={context} state={state} />
      <LeftOut context={context} state={state} lines={furniture} />
      <TextArea name="tekst" label={t.text} state={state} rows={24} />
      <p>
        <Submit secondary>{t.again}</Submit>
      </p>
    </form>
  );
}
