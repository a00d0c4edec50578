import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type ConfirmationCode,
  chosenFractions,
  deleteUpload,
  electionFiles,
  type ImportCode,
  importConfirmed,
  importSentence,
  keepUpload,
  type ListChoice,
  previewImport,
  type ResultStatus,
  readUpload,
  resultStatuses,
  uploadLimit,
  uploads,
} from '#elections';
import { type CalendarDate, type MunicipalityId, operatorOffice, parseDate, type Refusal } from '#kernel';
import { installation as installationScope } from '#platform/database';
import { emptyForm, type FormState } from '#platform/http';
import { addEntry } from '#platform/journal';
import { filesPath, formValues } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { notThere, numberFrom, type OperatorContext, operatorsOnly } from './operator-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { resultMessages } from './results-messages.ts';
import { ResultsPage } from './results-page.tsx';

const base = filesPath;
// Room for the other fields and the frame of a multipart message.
const bodyBytes = uploadLimit + 64 * 1024;

/** Results: a file is sent in, looked at, and confirmed. */
export function mountResults(app: Hono, installation: Installation): void {
  const only = (work: (operator: OperatorContext) => Promise<Response>) => operatorsOnly(installation, work);
  app.get(
    base,
    only((operator) => showResults(operator, emptyForm)),
  );
  const tooLarge = only((operator) =>
    showResults(operator, wrong({}, { bestand: resultMessages[operator.lang].fileLarge }), 413),
  );
  app.post(
    base,
    bodyLimit({ maxSize: bodyBytes, onError: (context: Context) => tooLarge(context) }),
    only(sendFile),
  );
  app.get(
    `${base}/:bestand`,
    only((operator) => showPreview(operator, emptyForm)),
  );
  app.post(`${base}/:bestand`, only(confirm));
  app.post(`${base}/:bestand/wegdoen`, only(discard));
}

const wrong = (values: FormState['values'], problems: Record<string, string>): FormState => ({
  values,
  problems,
});

async function showResults(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const t = resultMessages[operator.lang];
  const [files, waiting] = await operator.installation.database.read(installationScope, [
    electionFiles(),
    uploads(operator.now),
  ]);
  const body = <ResultsPage operator={operator} state={state} files={files} waiting={waiting} />;
  return operator.show({ part: 'results', title: t.title, body, status });
}

async function sendFile(operator: OperatorContext): Promise<Response> {
  const values = await formValues(operator.request);
  // Read already: Hono keeps what it parsed.
  const { bestand: sent } = await operator.request.req.parseBody();
  const file = sent instanceof File && sent.size > 0 ? sent : undefined;
  const fields = fieldsOf(operator, values, file);
  if (!fields.ok) return showResults(operator, wrong(values, fields.problems), 422);
  const bytes = new Uint8Array(await fields.file.arrayBuffer());
  const { day, status, takesOffice } = fields;
  const fileName =
    fields.file.name
      .replace(/\p{Cc}/gu, '')
      .split(/[\\/]/)
      .at(-1)
      ?.slice(0, 200) || 'uitslag.csv';
  const input = { bytes, fileName, day, status, takesOffice };
  const { installation, actor, now } = operator;
  const { database } = installation;
  const kept = await database.write(installationScope, async (tx) => {
    const preview = await previewImport(tx, input);
    if (!preview.ok) return preview;
    const id = await keepUpload(tx, input, actor.name, now);
    await addEntry(tx, installationScope, actor, operatorOffice.title, now, {
      operation: 'keep_upload',
      unseen: true,
      subject: `election_upload/${id}`,
      payload: { file: fileName, sha256: preview.value.sha256, day, status, takesOffice },
    });
    return { ok: true, value: id } as const;
  });
  if (kept.ok) {
    installation.written();
    return operator.redirect(`${base}/${kept.value}`);
  }
  const field = fieldOf(kept.code);
  const sentence = importSentence(kept, operator.lang);
  const again = resultMessages[operator.lang].fileAgain;
  const problems: Record<string, string> =
    field === 'bestand' ? { bestand: sentence } : { bestand: again, [field]: sentence };
  return showResults(operator, wrong(values, problems), 422);
}

function fieldOf(code: ImportCode): string {
  return code === 'takes_office_early' || code === 'takes_office_missing' ? 'aantreden' : 'bestand';
}

type Fields =
  | {
      readonly ok: true;
      readonly file: File;
      readonly day: CalendarDate;
      readonly status: ResultStatus;
      readonly takesOffice: CalendarDate | null;
    }
  | { readonly ok: false; readonly problems: Record<string, string> };

function fieldsOf(operator: OperatorContext, values: FormState['values'], file: File | undefined): Fields {
  const t = resultMessages[operator.lang];
  const text = (name: string) => values[name]?.[0]?.trim() ?? '';
  const day = parseDate(text('dag'));
  const status = resultStatuses.find((each) => each === text('status'));
  const takesOffice = text('aantreden') === '' ? null : parseDate(text('aantreden'));
  const problems: Record<string, string> = {};
  // First in the summary, as in the form; taken away again when nothing else is wrong.
  problems.bestand = fileProblem(operator, file) ?? t.fileAgain;
  if (!day) problems.dag = t.dayMissing;
  if (!status) problems.status = t.statusMissing;
  if (takesOffice === undefined) problems.aantreden = t.takesOfficeWrong;
  const sound = file && !fileProblem(operator, file);
  if (sound && day && status && takesOffice !== undefined)
    return { ok: true, file, day, status, takesOffice };
  return { ok: false, problems };
}

function fileProblem(operator: OperatorContext, file: File | undefined): string | undefined {
  const t = resultMessages[operator.lang];
  if (!file) return t.fileMissing;
  return file.size > uploadLimit ? t.fileLarge : undefined;
}

function ownMunicipalities(operator: OperatorContext): ReadonlySet<MunicipalityId> {
  return new Set(operator.installation.regions().flatMap((region) => region.municipalities.map((m) => m.id)));
}

async function showPreview(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const t = resultMessages[operator.lang];
  const id = numberFrom(operator.request.req.param('bestand'));
  if (id === undefined) return notThere(operator);
  const found = await operator.installation.database.write(installationScope, async (tx) => {
    const upload = await readUpload(tx, id, operator.now);
    return upload ? { upload, preview: await previewImport(tx, upload) } : undefined;
  });
  if (!found)
    return operator.show({ part: 'results', title: t.previewTitle, body: <p>{t.over}</p>, status: 404 });
  const { upload, preview } = found;
  // What was right when it was sent in may no longer be: the same file came by another way.
  if (!preview.ok) {
    const body = <p role="alert">{importSentence(preview, operator.lang)}</p>;
    return operator.show({ part: 'results', title: t.previewTitle, body, status: 409 });
  }
  const own = ownMunicipalities(operator);
  const body = <PreviewPage {...{ operator, upload, state, own }} preview={preview.value} />;
  return operator.show({ part: 'results', title: t.previewTitle, body, status });
}

/** The choices of the form, by where the list stands: `keuze.gm0546.3`, `naam.gm0546.3`. */
function choicesOf(values: FormState['values']): ReadonlyMap<string, ListChoice> {
  const choices = new Map<string, ListChoice>();
  for (const [name, given] of Object.entries(values)) {
    const key = /^keuze\.(gm\d{4}\.\d+)$/.exec(name)?.[1];
    if (key !== undefined)
      choices.set(key, { choice: given[0] ?? '', newName: values[`naam.${key}`]?.[0] ?? '' });
  }
  return choices;
}

async function confirm(operator: OperatorContext): Promise<Response> {
  const { installation, actor, now } = operator;
  const id = numberFrom(operator.request.req.param('bestand'));
  if (id === undefined) return notThere(operator);
  const values = await formValues(operator.request);
  const seen = Number(values.gezien?.[0] ?? Number.NaN);
  const own = ownMunicipalities(operator);
  const done = await installation.database.write(installationScope, async (tx) => {
    const upload = await readUpload(tx, id, now);
    if (!upload) return undefined;
    const preview = await previewImport(tx, upload);
    if (!preview.ok) return preview;
    const fractions = chosenFractions(preview.value, own, choicesOf(values));
    if (!fractions.ok && preview.value.latestFile === seen) return fractions;
    const chosen = fractions.ok ? fractions.value : {};
    const imported = await importConfirmed(tx, actor, { ...upload, fractions: chosen, seen }, now);
    if (imported.ok) await deleteUpload(tx, id);
    return imported;
  });
  if (done === undefined) return showPreview(operator, emptyForm);
  if (done.ok) {
    installation.written();
    return operator.redirect(`${base}?ingelezen=${done.value.file}`);
  }
  const status = done.code in choiceTexts ? 422 : 409;
  return showPreview(operator, { values, ...told(operator, done) }, status);
}

const choiceTexts = {
  choice_missing: 'choiceMissing',
  choice_unknown: 'choiceUnknown',
  choice_twice: 'choiceTwice',
  name_twice: 'nameTwice',
} as const;

function told(
  operator: OperatorContext,
  refusal: Refusal<ImportCode | ConfirmationCode | keyof typeof choiceTexts>,
): Omit<FormState, 'values'> {
  const { code, details } = refusal;
  if (!(code in choiceTexts))
    return {
      problems: {},
      refusal: importSentence(refusal as Refusal<ImportCode | ConfirmationCode>, operator.lang),
    };
  const text = resultMessages[operator.lang][choiceTexts[code as keyof typeof choiceTexts]];
  const sentence = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  return { problems: { [String(details.field)]: sentence } };
}

async function discard(operator: OperatorContext): Promise<Response> {
  const { installation, actor, now } = operator;
  const id = numberFrom(operator.request.req.param('bestand'));
  if (id === undefined) return notThere(operator);
  await installation.database.write(installationScope, async (tx) => {
    const upload = await readUpload(tx, id, now);
    if (!upload) return;
    await deleteUpload(tx, id);
    await addEntry(tx, installationScope, actor, operatorOffice.title, now, {
      operation: 'discard_upload',
      unseen: true,
      subject: `election_upload/${id}`,
      payload: { file: upload.fileName, day: upload.day, status: upload.status },
    });
  });
  installation.written();
  return operator.redirect(`${base}?weggedaan=${id}`);
}
