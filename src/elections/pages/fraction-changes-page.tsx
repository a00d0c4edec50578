import type { CalendarDate } from '#kernel';
import { Breadcrumb, DataTable, EmptyState, MunicipalityName, Notice } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { changeMessages } from '../change-messages.ts';
import { changeSentence } from '../change-sentences.ts';
import { type CouncilOnDay, councilsOn, fractionsOfCouncil, misfitsOf } from '../councils.ts';
import { fractionChanges, type RecordedChange } from '../fraction-changes.ts';
import { electionMessages } from '../messages.ts';
import { correctChangePath, municipalitiesPath, municipalityPath, newChangePath } from '../paths.ts';
import { mayRecordChange } from '../policy.ts';
import { splitOffSentence } from '../split-off-words.ts';
import { weightName } from '../weighing-words.ts';
import { ChangesTable } from './changes-table.tsx';
import { municipalityOf } from './municipality-of.ts';
import { WeightLink } from './weight-link.tsx';

/** What happened to the fractions of one council between elections, and what they weigh now. */
export const fractionChangesPage: Page = {
  path: '/gemeenten/{gemeente}/fractiewijzigingen',
  render: async (context) => {
    const town = municipalityOf(context);
    if (!town) return undefined;
    const [[council], changes] = await context.read([
      councilsOn(context.today, [town.id]),
      fractionChanges([town.id]),
    ]);
    const t = changeMessages[context.lang];
    return {
      title: t.titleOf(town.name),
      current: 'councils',
      body: (
        <div class="wrap phead">
          <TownCrumb context={context} town={town} />
          <p class="amb">
            <MunicipalityName municipality={town} />
          </p>
          <h1>{t.title}</h1>
          <p class="lead">{t.intro}</p>
          {council && mayRecordChange(context.actor, context.region.id, { municipality: town.id }) ? (
            <p>
              <a href={context.link(newChangePath(town.slug))}>{t.record}</a>
            </p>
          ) : null}
          {council ? <Misfits context={context} council={council} /> : null}
          <Entries context={context} town={town} changes={changes} since={council?.takesOffice} />
          {council ? <Weights context={context} council={council} /> : null}
        </div>
      ),
    };
  },
};

/** The way up to the municipality. */
export function TownCrumb({ context, town }: { context: PageContext; town: RegionMunicipality }) {
  const t = electionMessages[context.lang];
  return (
    <Breadcrumb
      label={t.crumb}
      links={[
        { href: context.link(municipalitiesPath), text: t.municipalities },
        { href: context.link(municipalityPath(town.slug)), text: town.name },
      ]}
    />
  );
}

function Misfits({ context, council }: { context: PageContext; council: CouncilOnDay }) {
  const t = changeMessages[context.lang];
  const misfits = misfitsOf(council);
  if (misfits.length === 0) return null;
  return (
    <Notice kind="warning">
      {misfits.map(({ change }) => {
        const told = council.changes.find((each) => each.id === change.id);
        return (
          <p key={change.id}>
            {t.number} {change.id} ({told ? changeSentence(told, context.lang) : ''}) {t.misfit}
          </p>
        );
      })}
    </Notice>
  );
}

function Entries(props: {
  context: PageContext;
  town: RegionMunicipality;
  changes: readonly RecordedChange[];
  since: CalendarDate | undefined;
}) {
  const { context, town, changes, since } = props;
  const t = changeMessages[context.lang];
  if (changes.length === 0) return <EmptyState>{t.none}</EmptyState>;
  const may = mayRecordChange(context.actor, context.region.id, { municipality: town.id });
  return (
    <ChangesTable
      context={context}
      caption={t.titleOf(town.name)}
      changes={changes}
      correct={(change) => (may ? context.link(correctChangePath(town.slug, change.id)) : undefined)}
      earlier={(change) => since === undefined || change.day < since}
    />
  );
}

function Weights({ context, council }: { context: PageContext; council: CouncilOnDay }) {
  const { lang } = context;
  const e = electionMessages[lang];
  return (
    <section class="b">
      <h2>{e.council}</h2>
      <DataTable
        caption={e.council}
        captionHidden
        note={splitOffSentence(council.rule, lang)}
        columns={[
          { name: e.fraction },
          { name: e.seats, figures: true },
          { name: weightName(council.weights, lang), figures: true },
        ]}
        rows={fractionsOfCouncil(council).map((f) => ({
          key: f.fraction,
          cells: [f.shortName, f.seats, <WeightLink key="weight" context={context} fraction={f} />],
        }))}
      />
    </section>
  );
}
