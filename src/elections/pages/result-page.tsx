import { dateOf } from '#kernel';
import { Breadcrumb, DataTable, MunicipalityName, number, percent, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { type FractionInOffice, fractionsInOfficeOn } from '../councils.ts';
import { electionMessages } from '../messages.ts';
import { fractionPath, municipalityPath, resultPath, resultsPath, seatsPath } from '../paths.ts';
import { seatsTotal, votesTotal } from '../rules/shares.ts';
import { seatMessages } from '../seats-messages.ts';
import { numberOf, standing } from '../standing.ts';
import { type ResultVersion, resultWithVersions } from '../store.ts';
import { StandingMark } from './standing-mark.tsx';

/** One result of one municipality: where every weight comes from. */
export const resultPage: Page = {
  path: '/uitslagen/{uitslag}',
  render: async (context) => {
    const id = numberOf(context.params.uitslag);
    if (id === undefined) return undefined;
    const codes = context.region.municipalities.map((m) => m.id);
    const [versions, inOffice] = await context.read([
      resultWithVersions(id, codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    const result = versions.find((version) => version.id === id);
    if (!result) return undefined;
    const t = electionMessages[context.lang];
    return {
      title: `${t.result} ${result.name} ${plainDate(result.electionDay, context.lang)}`,
      current: 'councils',
      body: <Result context={context} result={result} versions={versions} inOffice={inOffice} />,
    };
  },
};

interface Props {
  readonly context: PageContext;
  readonly result: ResultVersion;
  readonly versions: readonly ResultVersion[];
  readonly inOffice: readonly FractionInOffice[];
}

function Result({ context, result, versions, inOffice }: Props) {
  const { lang } = context;
  const t = electionMessages[lang];
  const town = context.region.municipalities.find((m) => m.id === result.municipality);
  return (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(resultsPath), text: t.results }]} />
      <p class="amb">
        {town ? (
          <MunicipalityName municipality={town} href={context.link(municipalityPath(town.slug))} />
        ) : null}
      </p>
      <h1>
        {t.result} {result.name}, {plainDate(result.electionDay, lang)}
      </h1>
      <p>
        {t[result.status]}.{' '}
        {result.status !== 'provisional' && result.takesOffice
          ? `${result.takesOffice <= context.today ? t.tookOffice : t.takesOffice} ${plainDate(result.takesOffice, lang)}.`
          : t.weighsNever}
        {context.demonstration && result.takesOffice ? ` ${t.assumed}` : ''}
      </p>
      <p>
        <StandingMark lang={lang} standing={standing(result, inOffice, context.today)} />
      </p>
      <Lists context={context} result={result} />
      <p>
        <a href={context.link(seatsPath(result.id))}>{seatMessages[lang].toSeats}</a>
      </p>
      <section class="b">
        <h2>{t.source}</h2>
        <p>
          {t.file}: {result.fileName}. {t.versionOf} {plainDate(dateOf(result.importedAt), lang)}.
        </p>
        <p class="small">
          SHA-256: <code>{result.sha256}</code>
        </p>
      </section>
      {versions.length > 1 ? (
        <Versions context={context} result={result} versions={versions} inOffice={inOffice} />
      ) : null}
    </div>
  );
}

function Lists({ context, result }: { context: PageContext; result: ResultVersion }) {
  const { lang } = context;
  const t = electionMessages[lang];
  const votes = votesTotal(result.lists);
  return (
    <DataTable
      caption={`${t.votes} ${result.name}`}
      captionHidden
      columns={[
        { name: t.list },
        { name: t.votes, figures: true },
        { name: t.share, figures: true },
        { name: t.seats, figures: true },
        { name: t.fraction },
      ]}
      rows={[
        ...result.lists.map((list) => ({
          key: list.name,
          cells: [
            list.name,
            number(list.votes, lang),
            percent(list.votes, votes, lang),
            list.exhausted ? `${list.seats} (${t.exhausted})` : list.seats,
            list.fraction ? (
              <a key="fraction" href={context.link(fractionPath(list.fraction))}>
                {list.fractionName}
              </a>
            ) : (
              <span key="none">
                <span aria-hidden="true">–</span>
                <span class="vh">{t.noFraction}</span>
              </span>
            ),
          ],
        })),
        {
          key: '',
          cells: [t.total, number(votes, lang), percent(votes, votes, lang), seatsTotal(result.lists), ''],
        },
      ]}
    />
  );
}

function Versions({ context, result, versions, inOffice }: Props) {
  const { lang } = context;
  const t = electionMessages[lang];
  return (
    <section class="b">
      <h2>{t.versions}</h2>
      <ul class="plain">
        {versions.map((version) => (
          <li key={version.id}>
            {version.id === result.id ? (
              `${t[version.status]} (${t.thisVersion})`
            ) : (
              <a href={context.link(resultPath(version.id))}>{t[version.status]}</a>
            )}
            , {t.versionOf.toLowerCase()} {plainDate(dateOf(version.importedAt), lang)}
            {'. '}
            <StandingMark lang={lang} standing={standing(version, inOffice, context.today)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
