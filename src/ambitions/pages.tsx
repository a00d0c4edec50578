import { Breadcrumb, EmptyState, softHyphens } from '#platform/html';
import { type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { ambitionMessages } from './messages.ts';
import { ambitionPath, ambitionsPath } from './paths.ts';
import { ambitionById, ambitionList } from './store.ts';

/** Every ambition of the vision. */
export async function showAmbitions(context: PageContext): Promise<PageAnswer> {
  const t = ambitionMessages[context.lang];
  const [ambitions] = await context.read([ambitionList()]);
  const body = (
    <div class="wrap phead">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {ambitions.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <ul class="mean">
        {ambitions.map((ambition) => (
          <li key={ambition.id} id={ambition.id}>
            <h2 lang="nl">
              <a href={context.link(ambitionPath(ambition.id))}>{softHyphens(ambition.title)}</a>
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

/** One ambition, with what later features add: its proposals, and how was voted on them. */
export function ambitionView(sections: readonly Section[]): (context: PageContext) => Promise<PageAnswer> {
  return async (context) => {
    const t = ambitionMessages[context.lang];
    const id = context.params.ambitie ?? '';
    const { rows, parts } = await readWithSections(context, [ambitionById(id)], sections, { ambition: id });
    const [[ambition]] = rows;
    if (!ambition) return undefined;
    const body = (
      <div class="wrap phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(ambitionsPath), text: t.title }]} />
        <h1 lang="nl">{softHyphens(ambition.title)}</h1>
        <p class="lead" lang="nl">
          {ambition.description}
        </p>
        {ambition.placeholder ? (
          <p class="small muted">
            <b>{`${t.placeholder}.`}</b> {t.placeholderNote}
          </p>
        ) : null}
        {parts('ambition')}
      </div>
    );
    return { title: ambition.title, current: 'ambitions', body };
  };
}
