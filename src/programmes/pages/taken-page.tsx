import { ErrorSummary } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import type { ProgrammeImport, Taken } from '../import-store.ts';
import { programmeMessages } from '../messages.ts';
import { programmeImportPath, programmePath, readProgrammePath } from '../paths.ts';
import { Crumbs } from './parts.tsx';

/** Where what was read went: for who clicks twice, or goes back. */
export function takenAnswer(
  context: PageContext,
  state: FormState,
  { id, fileName }: Pick<ProgrammeImport, 'id' | 'fileName'>,
  { programme, version }: Taken,
) {
  const t = programmeMessages[context.lang].importing;
  const title = t.taken(fileName);
  const body = (
    <div class="wrap phead">
      <Crumbs context={context} />
      <h1>{title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p class="lead">
        <a href={context.link(programmePath(programme))}>{t.takenInto(version)}</a>
      </p>
      <p class="b">
        <a href={context.link(readProgrammePath)}>{t.another}</a>
      </p>
    </div>
  );
  return { title, current: 'councils' as const, body, address: programmeImportPath(id) };
}
