import { DataTable, EmptyState, SelectField, Submit } from '#platform/html';
import { emptyForm, type Page, type PageContext } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { ownerName, programmeName } from '../names.ts';
import { compareProgrammesPath, programmePath, programmesPath, readProgrammePath } from '../paths.ts';
import { mayKeepProgramme } from '../policy.ts';
import { type ProgrammeLine, programmeList, servingProposal } from '../store.ts';
import { Serving } from './parts.tsx';

/** Every programme, by year and municipality. */
export const programmesPage: Page = {
  path: programmesPath,
  query: ['voorstel'],
  render: async (context) => {
    const t = programmeMessages[context.lang];
    const asked = context.query.get('voorstel') ?? '';
    const proposal = /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
    const [programmes, serving] = await context.read([programmeList(), servingProposal(proposal ?? 0)]);
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        {context.demonstration && programmes.length > 0 ? <p class="invented">{t.inventedOf}</p> : null}
        {proposal === undefined ? null : serving.length === 0 ? (
          <EmptyState>{t.section.none(proposal)}</EmptyState>
        ) : (
          <Serving context={context} parts={serving} />
        )}
        {mayKeepProgramme.somewhere(context.actor, context.region.id) ? (
          <p class="b panel">
            <a href={context.link(readProgrammePath)}>{t.importLink}</a>
          </p>
        ) : null}
        {programmes.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <List context={context} programmes={programmes} />
        )}
        {programmes.length < 2 ? null : <CompareForm context={context} programmes={programmes} />}
      </div>
    );
    return { title: t.title, current: 'councils', body };
  },
};

function List({ context, programmes }: { context: PageContext; programmes: readonly ProgrammeLine[] }) {
  const t = programmeMessages[context.lang];
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={[{ name: t.programme }, { name: t.of }, { name: t.year }, { name: t.parts }]}
      rows={programmes.map((each) => ({
        key: String(each.id),
        cells: [
          <a key="to" href={context.link(programmePath(each.id))} lang="nl">
            {programmeName(each, each.title)}
          </a>,
          ownerName(context, each.municipality),
          String(each.year),
          t.partCount(each.smartGoals, each.activities),
        ],
      }))}
    />
  );
}

/** Two programmes to put side by side. */
export function CompareForm(props: {
  context: PageContext;
  programmes: readonly ProgrammeLine[];
  chosen?: readonly [string, string];
}) {
  const { context, programmes } = props;
  const t = programmeMessages[context.lang];
  const choices = programmes.map((each) => ({
    value: String(each.id),
    text: `${programmeName(each, each.title)} (${t.from(ownerName(context, each.municipality), each.year)})`,
  }));
  const [first, second] = props.chosen ?? [choices[0]?.value ?? '', choices[1]?.value ?? ''];
  return (
    <form method="get" action={context.link(compareProgrammesPath)} class="form b">
      <h2>{t.compare}</h2>
      <p>{t.compareHint}</p>
      <SelectField name="een" label={t.one} state={emptyForm} choices={choices} start={first} />
      <SelectField name="ander" label={t.other} state={emptyForm} choices={choices} start={second} />
      <p>
        <Submit secondary>{t.show}</Submit>
      </p>
    </form>
  );
}
