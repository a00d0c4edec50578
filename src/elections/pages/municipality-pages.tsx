import type { MunicipalityId } from '#kernel';
import {
  Breadcrumb,
  DataTable,
  EmptyState,
  MunicipalityName,
  number,
  percent,
  plainDate,
} from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { changeMessages } from '../change-messages.ts';
import { type FractionInOffice, fractionsInOfficeOn } from '../councils.ts';
import { fractionChanges, type RecordedChange } from '../fraction-changes.ts';
import { electionMessages } from '../messages.ts';
import {
  fractionChangesPath,
  fractionPath,
  municipalitiesPath,
  municipalityPath,
  newChangePath,
  resultPath,
} from '../paths.ts';
import { mayRecordChange } from '../policy.ts';
import { votesTotal } from '../rules/shares.ts';
import { seatsBefore, standing } from '../standing.ts';
import { type ResultVersion, resultVersions } from '../store.ts';
import { weighingOf, weightName } from '../weighing-words.ts';
import { ChangesTable } from './changes-table.tsx';
import { known } from './comparison.tsx';
import { municipalityOf } from './municipality-of.ts';
import { StandingMark } from './standing-mark.tsx';
import { WeightLink } from './weight-link.tsx';

const seatsOf = (fractions: readonly FractionInOffice[]) => fractions.reduce((sum, f) => sum + f.seats, 0);
const weightOf = (fractions: readonly FractionInOffice[]) => fractions.reduce((sum, f) => sum + f.weight, 0);

export const municipalitiesPage: Page = {
  path: municipalitiesPath,
  render: async (context) => {
    const towns = context.region.municipalities;
    const [inOffice] = await context.read([
      fractionsInOfficeOn(
        context.today,
        towns.map((m) => m.id),
      ),
    ]);
    const { lang } = context;
    const t = electionMessages[lang];
    const rows = towns.map((town) => {
      const own = inOffice.filter((fraction) => fraction.municipality === town.id);
      const name = <MunicipalityName municipality={town} href={context.link(municipalityPath(town.slug))} />;
      return {
        key: town.id,
        cells: [name, town.id, own.length, seatsOf(own), number(weightOf(own), lang)],
      };
    });
    return {
      title: t.municipalities,
      current: 'councils',
      body: (
        <div class="wrap phead">
          <h1>{t.municipalities}</h1>
          <p>{t.municipalitiesIntro}</p>
          <p>
            {t.toFamilies} <a href={context.link('/partijfamilies')}>{t.families}</a>.
          </p>
          <DataTable
            caption={t.municipalities}
            captionHidden
            columns={[
              { name: t.municipality },
              { name: t.code },
              { name: t.fractions, figures: true },
              { name: t.seats, figures: true },
              { name: weightName(weighingOf(inOffice), lang), figures: true },
            ]}
            rows={rows}
          />
        </div>
      ),
    };
  },
};

/** A municipality with its council and results, and what later features add: its proposals, how it voted. */
export function municipalityPage(sections: readonly Section[]): Page {
  return {
    path: '/gemeenten/{gemeente}',
    render: async (context) => {
      const town = municipalityOf(context);
      if (!town) return undefined;
      const codes: readonly MunicipalityId[] = [town.id];
      const own = [
        fractionsInOfficeOn(context.today, codes),
        resultVersions(codes),
        fractionChanges(codes),
      ] as const;
      const { rows, parts } = await readWithSections(context, own, sections, { municipality: town.id });
      const [inOffice, results, changes] = rows;
      const t = electionMessages[context.lang];
      return {
        title: town.name,
        current: 'councils',
        body: (
          <div class="wrap phead">
            <Breadcrumb
              label={t.crumb}
              links={[{ href: context.link(municipalitiesPath), text: t.municipalities }]}
            />
            <h1>
              <MunicipalityName municipality={town} />
            </h1>
            <p>
              {t.code}: {town.id}. {t.toCouncil}{' '}
              <a href={context.link(`/raden/${town.slug}`)}>
                {t.councilOf} {town.name}
              </a>
              .
            </p>
            {parts('municipality')}
            <section class="b">
              <h2>{t.council}</h2>
              <Council context={context} fractions={inOffice} results={results} />
            </section>
            <section class="b">
              <h2>{changeMessages[context.lang].since}</h2>
              <Changes context={context} town={town} changes={changes} inOffice={inOffice} />
            </section>
            <section class="b">
              <h2>{t.results}</h2>
              <Results context={context} results={results} inOffice={inOffice} />
            </section>
          </div>
        ),
      };
    },
  };
}

function Council(props: {
  context: PageContext;
  fractions: readonly FractionInOffice[];
  results: readonly ResultVersion[];
}) {
  const { context, fractions } = props;
  const { lang } = context;
  const t = electionMessages[lang];
  const c = changeMessages[lang];
  const [first] = fractions;
  if (!first) return <EmptyState>{t.nobody}</EmptyState>;
  const weight = weightOf(fractions);
  const before = seatsBefore(props.results, first.electionDay);
  const seats = seatsOf(fractions);
  return (
    <>
      {before !== undefined && before !== seats ? <p>{c.size(seats, before)}</p> : null}
      <DataTable
        caption={t.fractions}
        captionHidden
        columns={[
          { name: t.fraction },
          { name: t.seats, figures: true },
          { name: weightName(first.weights, lang), figures: true },
          { name: t.share, figures: true },
        ]}
        rows={[
          ...fractions.map((f) => ({
            key: f.fraction,
            cells: [
              <a key="fraction" href={context.link(fractionPath(f.fraction))}>
                {f.shortName}
              </a>,
              f.seats,
              <WeightLink key="weight" context={context} fraction={f} />,
              percent(f.weight, weight, lang),
            ],
          })),
          {
            key: '',
            cells: [t.total, seats, number(weight, lang), percent(weight, weight, lang)],
          },
        ]}
      />
    </>
  );
}

function Changes(props: {
  context: PageContext;
  town: RegionMunicipality;
  changes: readonly RecordedChange[];
  inOffice: readonly FractionInOffice[];
}) {
  const { context, town, inOffice } = props;
  const t = changeMessages[context.lang];
  const since = inOffice[0]?.takesOffice;
  const changes = props.changes.filter((each) => since !== undefined && each.day >= since);
  return (
    <>
      {changes.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ChangesTable context={context} caption={t.since} changes={changes} />
      )}
      <p>
        <a href={context.link(fractionChangesPath(town.slug))}>{t.all}</a>
        {since !== undefined &&
        mayRecordChange(context.actor, context.region.id, { municipality: town.id }) ? (
          <>
            {' · '}
            <a href={context.link(newChangePath(town.slug))}>{t.record}</a>
          </>
        ) : null}
      </p>
    </>
  );
}

function Results(props: {
  context: PageContext;
  results: readonly ResultVersion[];
  inOffice: readonly FractionInOffice[];
}) {
  const { context, results } = props;
  const { lang } = context;
  const t = electionMessages[lang];
  if (results.length === 0) return <EmptyState>{t.noResults}</EmptyState>;
  return (
    <DataTable
      caption={t.results}
      captionHidden
      columns={[
        { name: t.day },
        { name: t.status },
        { name: t.inForce },
        { name: t.weighsNow },
        { name: t.votes, figures: true },
      ]}
      rows={results.map((result) => ({
        key: String(result.id),
        cells: [
          <a key="result" href={context.link(resultPath(result.id))}>
            {plainDate(result.electionDay, lang)}
            <span class="vh">{`, ${t[result.status]} (${result.id})`}</span>
          </a>,
          t[result.status],
          result.takesOffice ? plainDate(result.takesOffice, lang) : '–',
          <StandingMark
            key="standing"
            lang={lang}
            standing={standing(result, props.inOffice, context.today)}
          />,
          known(votesTotal(result.lists), lang),
        ],
      }))}
    />
  );
}
