import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type ConfirmationCode,
  chosenFractions,
  deleteUpload,
  electionFiles,
  type ImportCode,
  importPath,
  importSentence,
  keepUpload,
  type ListChoice,
  mostUploadFiles,
  type ResultStatus,
  readUpload,
  resultStatuses,
  type SentFile,
  uploadLimit,
  uploads,
} from '#elections';
import { type CalendarDate, type MunicipalityId, parseDate, type Refusal } from '#kernel';
import { emptyForm, type FormState } from '#platform/http';
import { filesPath, formValues } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { mainMessages } from '../messages.ts';
import { clerkDesk, type DeskWork, type ImportDesk, operatorDesk } from './import-desk.tsx';
import { numberFrom } from './operator-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { resultMessages } from './results-messages.ts';
import { ResultsPage } from './results-page.tsx';

// Room for the other fields and the frame of a multipart message.
const bodyBytes = uploadLimit + 64 * 1024;

type Route = (work: DeskWork) => (context: Context) => Promise<Response>;

/** Results: files are sent in, looked at, and confirmed; by the operator, and by the clerk of a region. */
export function mountResults(app: Hono, installation: Installation): void {
  mountDesk(app, filesPath, (work) => operatorDesk(installation, work));
  for (const [lang, below] of [
    ['nl', '/:region'],
    ['en', '/:region/en'],
  ] as const)
    mountDesk(app, `${below}${importPath}`, (work) => clerkDesk(installation, lang, work));
}

function mountDesk(app: Hono, base: string, only: Route): void {
  app.get(
    base,
    only((desk) => showResults(desk, emptyForm)),
  );
  const tooLarge = only((desk) =>
    showResults(desk, wrong({}, { bestand: resultMessages[desk.lang].fileLarge }), 413),
  );
  app.post(
    base,
    bodyLimit({ maxSize: bodyBytes, onError: (context: Context) => tooLarge(context) }),
    only(sendFiles),
  );
  app.get(
    `${base}/:bestand`,
    only((desk) => showPreview(desk, emptyForm)),
  );
  app.post(`${base}/:bestand`, only(confirm));
  app.post(`${base}/:bestand/wegdoen`, only(discard));
}

const wrong = (values: FormState['values'], problems: Record<string, string>): FormState => ({
  values,
  problems,
});

async function showResults(desk: ImportDesk, state: FormState, status = 200): Promise<Response> {
  const t = resultMessages[desk.lang];
  const [files, waiting] = await desk.installation.database.read(desk.scope, [
    electionFiles(),
    uploads(desk.now, desk.region?.id ?? null),
  ]);
  const body = <ResultsPage desk={desk} state={state} files={files} waiting={waiting} />;
  return desk.show({ title: desk.region ? t.clerkTitle : t.title, body, status });
}

async function sendFiles(desk: ImportDesk): Promise<Response> {
  const values = await formValues(desk.request);
  // Read already: Hono keeps what it parsed.
  const { bestand: sent } = await desk.request.req.parseBody({ all: true });
  const files = [sent].flat().filter((each): each is File => each instanceof File && each.size > 0);
  const fields = fieldsOf(desk, values, files);
  if (!fields.ok) return showResults(desk, wrong(values, fields.problems), 422);
  const { status, takesOffice } = fields;
  const given = await Promise.all(files.map(sentFile));
  const { installation, actor, now, region } = desk;
  const kept = await installation.database.write(desk.scope, async (tx) => {
    const preview = await desk.preview(tx, { files: given, day: fields.day, status, takesOffice });
    if (!preview.ok) return preview;
    const { day } = preview.value;
    const upload = { files: given, day, status, takesOffice, region: region?.id ?? null };
    const id = await keepUpload(tx, upload, actor.name, now);
    await desk.journal(tx, {
      operation: 'keep_upload',
      unseen: true,
      subject: `election_upload/${id}`,
      payload: {
        files: preview.value.files.map((file) => ({ name: file.fileName, sha256: file.sha256 })),
        day,
        status,
        takesOffice,
      },
    });
    return { ok: true, value: id } as const;
  });
  if (kept.ok) {
    installation.written(false);
    return desk.redirect(`${desk.base}/${kept.value}`);
  }
  const field = fieldOf(kept.code);
  const sentence = importSentence(kept, desk.lang);
  const again = resultMessages[desk.lang].fileAgain;
  const problems: Record<string, string> =
    field === 'bestand' ? { bestand: sentence } : { bestand: again, [field]: sentence };
  return showResults(desk, wrong(values, problems), kept.code === 'other_region' ? 403 : 422);
}

/** A browser on Windows may send a path; a name that nobody can read is none. */
async function sentFile(file: File): Promise<SentFile> {
  const name = file.name
    .replace(/\p{Cc}/gu, '')
    .split(/[\\/]/)
    .at(-1)
    ?.slice(0, 200);
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: name || 'uitslag' };
}

function fieldOf(code: ImportCode | ConfirmationCode): string {
  if (code === 'day_needed' || code === 'day_differs' || code === 'file_other_day') return 'dag';
  return code === 'takes_office_early' || code === 'takes_office_missing' ? 'aantreden' : 'bestand';
}

type Fields =
  | {
      readonly ok: true;
      readonly day: CalendarDate | null;
      readonly status: ResultStatus;
      readonly takesOffice: CalendarDate | null;
    }
  | { readonly ok: false; readonly problems: Record<string, string> };

function fieldsOf(desk: ImportDesk, values: FormState['values'], files: readonly File[]): Fields {
  const t = resultMessages[desk.lang];
  const text = (name: string) => values[name]?.[0]?.trim() ?? '';
  // A CSV has no day of its own; whether one is needed is known when the files are read.
  const day = text('dag') === '' ? null : parseDate(text('dag'));
  const status = resultStatuses.find((each) => each === text('status'));
  const takesOffice = text('aantreden') === '' ? null : parseDate(text('aantreden'));
  const problems: Record<string, string> = {};
  // First in the summary, as in the form; taken away again when nothing else is wrong.
  const unfit = fileProblem(desk, files);
  problems.bestand = unfit ?? t.fileAgain;
  if (day === undefined) problems.dag = t.dayWrong;
  if (!status) problems.status = t.statusMissing;
  if (takesOffice === undefined) problems.aantreden = t.takesOfficeWrong;
  if (!unfit && day !== undefined && status && takesOffice !== undefined)
    return { ok: true, day, status, takesOffice };
  return { ok: false, problems };
}

function fileProblem(desk: ImportDesk, files: readonly File[]): string | undefined {
  const t = resultMessages[desk.lang];
  if (files.length === 0) return t.fileMissing;
  if (files.length > mostUploadFiles) return t.filesMany(mostUploadFiles);
  return files.reduce((sum, file) => sum + file.size, 0) > uploadLimit ? t.fileLarge : undefined;
}

/** Of whose lists the fractions are confirmed one by one; for the others the proposals stand. */
function ownMunicipalities({ installation, region }: ImportDesk): ReadonlySet<MunicipalityId> {
  const regions = region ? [region] : installation.regions();
  return new Set(regions.flatMap((each) => each.municipalities.map((m) => m.id)));
}

function notThere(desk: ImportDesk): Response {
  const t = mainMessages[desk.lang];
  return desk.show({ title: t.notFoundTitle, body: <p>{t.notFoundText}</p>, status: 404 });
}

async function showPreview(desk: ImportDesk, state: FormState, status = 200): Promise<Response> {
  const t = resultMessages[desk.lang];
  const id = numberFrom(desk.request.req.param('bestand'));
  if (id === undefined) return notThere(desk);
  const found = await desk.installation.database.write(desk.scope, async (tx) => {
    const upload = await readUpload(tx, id, desk.now, desk.region?.id ?? null);
    return upload ? { upload, preview: await desk.preview(tx, upload) } : undefined;
  });
  if (!found) return desk.show({ title: t.previewTitle, body: <p>{t.over}</p>, status: 404 });
  const { upload, preview } = found;
  // What was right when it was sent in may no longer be: the same file came by another way.
  if (!preview.ok) {
    const body = <p role="alert">{importSentence(preview, desk.lang)}</p>;
    return desk.show({ title: t.previewTitle, body, status: 409 });
  }
  const own = ownMunicipalities(desk);
  const body = <PreviewPage {...{ desk, upload, state, own }} preview={preview.value} />;
  return desk.show({ title: t.previewTitle, body, status });
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

/** What whoever imports says is right though it looks wrong: municipalities that were ticked. */
const ticked = (values: FormState['values'], name: string) => (values[name] ?? []) as MunicipalityId[];

async function confirm(desk: ImportDesk): Promise<Response> {
  const { installation, now } = desk;
  const id = numberFrom(desk.request.req.param('bestand'));
  if (id === undefined) return notThere(desk);
  const values = await formValues(desk.request);
  const seen = Number(values.gezien?.[0] ?? Number.NaN);
  const own = ownMunicipalities(desk);
  const done = await installation.database.write(desk.scope, async (tx) => {
    const upload = await readUpload(tx, id, now, desk.region?.id ?? null);
    if (!upload) return undefined;
    const seatsRight = ticked(values, 'zetels[]');
    const input = { ...upload, sameTowns: ticked(values, 'zelfde[]'), seatsRight };
    const preview = await desk.preview(tx, input);
    if (!preview.ok) return preview;
    const fractions = chosenFractions(preview.value, own, choicesOf(values));
    if (!fractions.ok && preview.value.latestFile === seen) return fractions;
    const chosen = fractions.ok ? fractions.value : {};
    const imported = await desk.store(tx, { ...input, fractions: chosen, seen });
    if (imported.ok) await deleteUpload(tx, id);
    return imported;
  });
  if (done === undefined) return showPreview(desk, emptyForm);
  if (done.ok) {
    installation.written();
    return desk.redirect(`${desk.base}?ingelezen=${done.value}`);
  }
  const status = done.code in choiceTexts || done.code in tickFields ? 422 : 409;
  return showPreview(desk, { values, ...told(desk, done) }, status);
}

const choiceTexts = {
  choice_missing: 'choiceMissing',
  choice_unknown: 'choiceUnknown',
  choice_twice: 'choiceTwice',
  name_twice: 'nameTwice',
} as const;

/** Where it is ticked that what looks wrong is right. */
const tickFields = { name_known: 'zelfde', seats_unlikely: 'zetels' } as const;

function told(
  desk: ImportDesk,
  refusal: Refusal<ImportCode | ConfirmationCode | keyof typeof choiceTexts>,
): Omit<FormState, 'values'> {
  const { code, details } = refusal;
  if (!(code in choiceTexts)) {
    const why = importSentence(refusal as Refusal<ImportCode | ConfirmationCode>, desk.lang);
    const field = tickFields[code as keyof typeof tickFields];
    return field ? { problems: { [field]: why } } : { problems: {}, refusal: why };
  }
  const text = resultMessages[desk.lang][choiceTexts[code as keyof typeof choiceTexts]];
  const sentence = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  return { problems: { [String(details.field)]: sentence } };
}

async function discard(desk: ImportDesk): Promise<Response> {
  const { installation, now } = desk;
  const id = numberFrom(desk.request.req.param('bestand'));
  if (id === undefined) return notThere(desk);
  await installation.database.write(desk.scope, async (tx) => {
    const upload = await readUpload(tx, id, now, desk.region?.id ?? null);
    if (!upload) return;
    await deleteUpload(tx, id);
    await desk.journal(tx, {
      operation: 'discard_upload',
      unseen: true,
      subject: `election_upload/${id}`,
      payload: { files: upload.fileNames, day: upload.day, status: upload.status },
    });
  });
  installation.written(false);
  return desk.redirect(`${desk.base}?weggedaan=${id}`);
}
