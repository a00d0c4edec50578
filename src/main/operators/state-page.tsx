import type { ComponentChildren } from 'preact';
import { installation as installationScope } from '#platform/database';
import { DataTable, momentWords, number } from '#platform/html';
import type { Lang } from '#platform/http';
import type { OperatorContext } from './operator-page.tsx';
import { type InstallationState, readState } from './state.ts';
import { problemWords, stateMessages } from './state-messages.ts';

export const statePath = '/beheer/toestand';

/** In whole megabytes, or gigabytes from ten on. */
function fileSize(bytes: number, lang: Lang): string {
  const megabytes = Math.round(bytes / 2 ** 20);
  return megabytes < 10_240
    ? `${number(megabytes, lang)} MB`
    : `${number(Math.round(megabytes / 1024), lang)} GB`;
}

export async function showState(operator: OperatorContext): Promise<Response> {
  const { installation, now, lang } = operator;
  const t = stateMessages[lang];
  const scopes = [installationScope, ...installation.regions().map(({ id }) => id)] as const;
  const state = await readState({ ...installation, scopes }, now);
  const body = (
    <>
      <p>{t.intro}</p>
      <section class="b">
        <h2>{t.problemsTitle}</h2>
        {state.problems.length === 0 ? <p>{t.none}</p> : null}
        {state.problems.length > 0 ? (
          <ul>
            {state.problems.map((problem) => (
              <li key={problem}>{problemWords(operator.lang, problem, state.unreached)}</li>
            ))}
          </ul>
        ) : null}
      </section>
      <section class="b">
        <h2>{t.parts}</h2>
        <Parts operator={operator} state={state} />
      </section>
      <section class="b">
        <h2>{t.books}</h2>
        <Books operator={operator} state={state} />
      </section>
      <section class="b">
        <h2>{t.nodes}</h2>
        <Nodes operator={operator} state={state} />
      </section>
    </>
  );
  return operator.show({ part: 'state', title: t.title, body });
}

interface Shown {
  readonly operator: OperatorContext;
  readonly state: InstallationState;
}

function Parts({ operator: { lang, installation }, state }: Shown) {
  const t = stateMessages[lang];
  const { database, disk, backup, mail } = state;
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [t.program, `Regiotafel ${state.version}, Node ${state.node}`],
    [t.database, `PostgreSQL ${database.server}, ${fileSize(database.bytes, lang)}`],
    [t.migrations, t.ran(database.ran, state.known)],
    [t.disk, t.free(fileSize(disk.free, lang), fileSize(disk.total, lang))],
    [t.backup, backup ? `${momentWords(backup.at, lang)}, ${fileSize(backup.bytes, lang)}` : t.noBackup],
    [t.mail, installation.sendsMail ? t.waiting(mail.waiting, mail.failed) : t.kept(mail.waiting)],
    [t.key, state.key ?? t.noKey],
  ];
  return (
    <DataTable
      caption={t.parts}
      captionHidden
      columns={[{ name: t.what }, { name: t.how }]}
      rows={rows.map(([what, how]) => ({ key: what, cells: [what, how] }))}
    />
  );
}

function Books({ operator: { lang, installation }, state }: Shown) {
  const t = stateMessages[lang];
  return (
    <DataTable
      caption={t.books}
      captionHidden
      columns={[
        { name: t.book },
        { name: t.entries, figures: true },
        { name: t.unsealed, figures: true },
        { name: t.signedAt },
      ]}
      rows={state.books.map((book) => ({
        key: book.scope,
        cells: [
          installation.region(book.scope)?.name ?? t.installation,
          number(book.entries, lang),
          number(book.unsealed, lang),
          book.signedAt === null ? t.never : momentWords(book.signedAt, lang),
        ],
      }))}
    />
  );
}

function Nodes({ operator: { lang }, state }: Shown) {
  const t = stateMessages[lang];
  if (state.nodes.length === 0) return <p>{t.nodesNone}</p>;
  return (
    <DataTable
      caption={t.nodes}
      captionHidden
      columns={[{ name: t.node }, { name: t.version }, { name: t.since }, { name: t.seen }]}
      rows={state.nodes.map((node) => ({
        key: node.id,
        cells: [node.name, node.version, momentWords(node.startedAt, lang), node.alive ? t.alive : t.silent],
      }))}
    />
  );
}
