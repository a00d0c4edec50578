import { Breadcrumb } from '#platform/html';
import type { PageAnswer, PageContext } from '#platform/http';
import { ambitionMessages } from './messages.ts';
import { ambitionPath, ambitionsPath } from './paths.ts';
import { ambitionById, ambitionList } from './store.ts';

/** Every ambition of the vision. */
export async function showAmbitions(context: PageContext): Promise<PageAnswer> {
  const t = ambitionMessages[context.lang];
  const [ambitions] = await context.read([ambitionList()]);
  const body = (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      <p>{ambitions.length === 0 ? t.none : t.intro}</p>
      <ul class="mean">
        {ambitions.map((ambition) => (
          <li key={ambition.id} id={ambition.id}>
            <h2 lang="nl">
              <a href={context.link(ambitionPath(ambition.id))}>{ambition.title}</a>
            </h2>
            <div>
              <p lang="nl">{ambition.description}</p>
              {ambition.placeholder ? <p class="small muted">{t.placeholder}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
  return { title: t.title, current: 'ambitions', body };
}

/** One ambition. */
export async function showAmbition(context: PageContext): Promise<PageAnswer> {
  const t = ambitionMessages[context.lang];
  const [[ambition]] = await context.read([ambitionById(context.params.ambitie)]);
  if (!ambition) return undefined;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(ambitionsPath), text: t.title }]} />
      <h1 lang="nl">{ambition.title}</h1>
      {ambition.placeholder ? (
        <p class="small muted">
          <b>{`${t.placeholder}.`}</b> {t.placeholderNote}
        </p>
      ) : null}
      <p lang="nl">{ambition.description}</p>
    </div>
  );
  return { title: ambition.title, current: 'ambitions', body };
}
