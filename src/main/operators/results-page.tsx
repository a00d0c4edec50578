import type { ElectionFile, Upload } from '#elections';
import { resultStatuses } from '#elections';
import {
  ChoiceGroup,
  DataTable,
  ErrorSummary,
  FileField,
  momentWords,
  Notice,
  plainDate,
  Submit,
  TextField,
} from '#platform/html';
import type { FormState } from '#platform/http';
import type { ImportDesk } from './import-desk.tsx';
import { resultMessages } from './results-messages.ts';
import { fileSeatsPath } from './seats-app.tsx';

/** What was read in, what waits, and the form for another file. */
export function ResultsPage(props: {
  desk: ImportDesk;
  state: FormState;
  files: readonly ElectionFile[];
  waiting: readonly Upload[];
}) {
  const { desk, state } = props;
  const t = resultMessages[desk.lang];
  const asked = new URL(desk.request.req.url).searchParams;
  return (
    <>
      {asked.has('ingelezen') ? <Notice kind="ok" role="status" title={t.stored} /> : null}
      {asked.has('weggedaan') ? <Notice kind="info" role="status" title={t.discarded} /> : null}
      <p>{desk.region ? t.clerkIntro(desk.region.name) : t.intro}</p>
      <ErrorSummary lang={desk.lang} state={state} />
      {props.waiting.length > 0 ? <Waiting desk={desk} waiting={props.waiting} /> : null}
      <section class="b">
        <h2>{desk.region ? t.newFiles : t.newTitle}</h2>
        <UploadForm desk={desk} state={state} />
      </section>
      <section class="b">
        <h2>{t.files}</h2>
        <Files desk={desk} files={props.files} />
      </section>
    </>
  );
}

function UploadForm({ desk, state }: { desk: ImportDesk; state: FormState }) {
  const t = resultMessages[desk.lang];
  return (
    <form method="post" enctype="multipart/form-data" action={desk.link(desk.base)} class="form">
      <FileField
        name="bestand"
        label={t.fileLabel}
        hint={t.fileHint}
        state={state}
        accept=".csv,.xml,text/csv,text/xml"
        multiple
      />
      <TextField name="dag" label={t.day} hint={t.dayHint} type="date" state={state} />
      <ChoiceGroup
        name="status"
        label={t.status}
        state={state}
        choices={resultStatuses.map((value) => ({ value, text: t.statuses[value] }))}
      />
      <TextField name="aantreden" label={t.takesOffice} hint={t.takesOfficeHint} type="date" state={state} />
      <div>
        <Submit>{t.submit}</Submit>
        <p class="small muted">{t.submitNote}</p>
      </div>
    </form>
  );
}

function Waiting({ desk, waiting }: { desk: ImportDesk; waiting: readonly Upload[] }) {
  const t = resultMessages[desk.lang];
  return (
    <section class="b">
      <h2>{t.waiting}</h2>
      <ul class="plain">
        {waiting.map((upload) => (
          <li key={upload.id}>
            <a href={desk.link(`${desk.base}/${upload.id}`)}>{upload.fileNames.join(', ')}</a>,{' '}
            {plainDate(upload.day, desk.lang)}, {t.statusShort[upload.status]},{' '}
            {t.waitingUntil(momentWords(upload.expiresAt, desk.lang))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ desk, files }: { desk: ImportDesk; files: readonly ElectionFile[] }) {
  const { lang } = desk;
  const t = resultMessages[lang];
  if (files.length === 0) return <p class="empty">{t.none}</p>;
  return (
    <DataTable
      caption={t.files}
      captionHidden
      columns={[
        { name: t.file },
        { name: t.kind },
        { name: t.day },
        { name: t.status },
        { name: t.from },
        { name: t.towns, figures: true },
        { name: t.at },
        { name: t.by },
        ...(desk.region ? [] : [{ name: t.seatsTitle }]),
      ]}
      rows={files.map((file) => ({
        key: String(file.id),
        cells: [
          file.fileName,
          t.kinds[file.kind],
          plainDate(file.day, lang),
          t.statusShort[file.status],
          file.takesOffice && file.status !== 'provisional' ? plainDate(file.takesOffice, lang) : '–',
          file.municipalities,
          momentWords(file.importedAt, lang),
          file.importedBy,
          ...(desk.region
            ? []
            : [
                <a key="seats" href={desk.link(fileSeatsPath(file.id))}>
                  {t.seatsLink}
                  <span class="vh">{`, ${file.fileName} (${file.id})`}</span>
                </a>,
              ]),
        ],
      }))}
    />
  );
}
