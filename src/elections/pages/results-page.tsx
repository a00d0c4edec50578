import { DataTable, EmptyState, MunicipalityName, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { type FractionInOffice, fractionsInOfficeOn } from '../councils.ts';
import { electionMessages } from '../messages.ts';
import { electionSeatsPath, importPath, municipalityPath, resultPath, resultsPath } from '../paths.ts';
import { mayImport } from '../policy.ts';
import { seatsTotal, votesTotal } from '../rules/shares.ts';
import { seatMessages } from '../seats-messages.ts';
import { standing } from '../standing.ts';
import { type ResultVersion, resultVersions } from '../store.ts';
import { known } from './comparison.tsx';
import { StandingMark } from './standing-mark.tsx';

/** The elections that are known of the region's municipalities, each with its versions. */
export const resultsPage: Page = {
  path: resultsPath,
  render: async (context) => {
    const codes = context.region.municipalities.map((m) => m.id);
    const [results, inOffice] = await context.read([
      resultVersions(codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    const t = electionMessages[context.lang];
    const elections = [...Map.groupBy(results, (result) => result.electionDay)];
    return {
      title: t.results,
      current: 'councils',
      body: (
        <div class="wrap phead">
          <h1>{t.results}</h1>
          <p>{t.resultsIntro}</p>
          {mayImport(context.actor, context.region.id) ? (
            <p>
              <a href={context.link(importPath)}>{t.readIn}</a>
            </p>
          ) : null}
          {results.length === 0 ? <EmptyState>{t.noResults}</EmptyState> : null}
          {elections.map(([day, versions]) => (
            <section class="b" key={day}>
              <h2>
                {t.electionOf} {plainDate(day, context.lang)}
              </h2>
              <ResultTable context={context} versions={versions} inOffice={inOffice} />
              <p>
                <a href={context.link(electionSeatsPath(day))}>
                  {seatMessages[context.lang].title}
                  <span class="vh">{`, ${plainDate(day, context.lang)}`}</span>
                </a>
              </p>
            </section>
          ))}
        </div>
      ),
    };
  },
};

function ResultTable(props: {
  context: PageContext;
  versions: readonly ResultVersion[];
  inOffice: readonly FractionInOffice[];
}) {
  const { context, versions, inOffice } = props;
  const { lang, region } = context;
  const t = electionMessages[lang];
  return (
    <DataTable
      caption={t.results}
      captionHidden
      columns={[
        { name: t.municipality },
        { name: t.result },
        { name: t.inForce },
        { name: t.weighsNow },
        { name: t.votes, figures: true },
        { name: t.seats, figures: true },
      ]}
      rows={versions.map((result) => {
        const town = region.municipalities.find((m) => m.id === result.municipality);
        return {
          key: String(result.id),
          cells: [
            town ? (
              <MunicipalityName municipality={town} href={context.link(municipalityPath(town.slug))} />
            ) : (
              result.name
            ),
            <a key="result" href={context.link(resultPath(result.id))}>
              {t[result.status]}
              <span class="vh">{`, ${result.name}, ${plainDate(result.electionDay, lang)} (${result.id})`}</span>
            </a>,
            result.takesOffice ? plainDate(result.takesOffice, lang) : '–',
            <StandingMark key="standing" lang={lang} standing={standing(result, inOffice, context.today)} />,
            known(votesTotal(result.lists), lang),
            known(seatsTotal(result.lists), lang),
          ],
        };
      })}
    />
  );
}
