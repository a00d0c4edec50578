import type { ElectionFile, Upload } from '#elections';
import { resultStatuses } from '#elections';
import {
  ChoiceGroup,
  DataTable,
  ErrorSummary,
  FileField,
  Notice,
  plainDate,
  Submit,
  TextField,
} from '#platform/html';
import type { FormState } from '#platform/http';
import { momentWords } from './moments.ts';
import type { OperatorContext } from './operator-page.tsx';
import { resultMessages } from './results-messages.ts';
import { fileSeatsPath } from './seats-app.tsx';

/** What was read in, what waits, and the form for another file. */
export function ResultsPage(props: {
  operator: OperatorContext;
  state: FormState;
  files: readonly ElectionFile[];
  waiting: readonly Upload[];
}) {
  const { operator, state } = props;
  const t = resultMessages[operator.lang];
  const asked = new URL(operator.request.req.url).searchParams;
  return (
    <>
      {asked.has('ingelezen') ? <Notice kind="ok" role="status" title={t.stored} /> : null}
      {asked.has('weggedaan') ? <Notice kind="info" role="status" title={t.discarded} /> : null}
      <p>{t.intro}</p>
      <ErrorSummary lang={operator.lang} state={state} />
      {props.waiting.length > 0 ? <Waiting operator={operator} waiting={props.waiting} /> : null}
      <section class="b">
        <h2>{t.newTitle}</h2>
        <UploadForm operator={operator} state={state} />
      </section>
      <section class="b">
        <h2>{t.files}</h2>
        <Files operator={operator} files={props.files} />
      </section>
    </>
  );
}

function UploadForm({ operator, state }: { operator: OperatorContext; state: FormState }) {
  const t = resultMessages[operator.lang];
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={operator.link('/beheer/uitslagen')}
      class="form"
    >
      <FileField name="bestand" label={t.file} hint={t.fileHint} state={state} accept=".csv,text/csv" />
      <TextField name="dag" label={t.day} type="date" state={state} />
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

function Waiting({ operator, waiting }: { operator: OperatorContext; waiting: readonly Upload[] }) {
  const t = resultMessages[operator.lang];
  return (
    <section class="b">
      <h2>{t.waiting}</h2>
      <ul class="plain">
        {waiting.map((upload) => (
          <li key={upload.id}>
            <a href={operator.link(`/beheer/uitslagen/${upload.id}`)}>{upload.fileName}</a>,{' '}
            {plainDate(upload.day, operator.lang)}, {t.statusShort[upload.status]},{' '}
            {t.waitingUntil(momentWords(upload.expiresAt, operator.lang))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ operator, files }: { operator: OperatorContext; files: readonly ElectionFile[] }) {
  const { lang } = operator;
  const t = resultMessages[lang];
  if (files.length === 0) return <p class="empty">{t.none}</p>;
  return (
    <DataTable
      caption={t.files}
      captionHidden
      columns={[
        { name: t.file },
        { name: t.day },
        { name: t.status },
        { name: t.from },
        { name: t.towns, figures: true },
        { name: t.at },
        { name: t.by },
        { name: t.seatsTitle },
      ]}
      rows={files.map((file) => ({
        key: String(file.id),
        cells: [
          file.fileName,
          plainDate(file.day, lang),
          t.statusShort[file.status],
          file.takesOffice && file.status !== 'provisional' ? plainDate(file.takesOffice, lang) : '–',
          file.municipalities,
          momentWords(file.importedAt, lang),
          file.importedBy,
          <a key="seats" href={operator.link(fileSeatsPath(file.id))}>
            {t.seatsLink}
            <span class="vh">{`, ${file.fileName} (${file.id})`}</span>
          </a>,
        ],
      }))}
    />
  );
}
