import { dateOf } from '#kernel';
import { Breadcrumb, DataTable, EmptyState, MunicipalityName, percent, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { type FractionInOffice, fractionsInOfficeOn } from '../councils.ts';
import { electionMessages } from '../messages.ts';
import { fractionPath, municipalityPath, resultPath, resultsPath, seatsPath } from '../paths.ts';
import { counted, outcomeOf, recompute } from '../recomputed.ts';
import { compareVersions } from '../rules/compare-versions.ts';
import { turnoutKeys } from '../rules/result-file.ts';
import { seatsTotal, votesTotal } from '../rules/shares.ts';
import { seatMessages } from '../seats-messages.ts';
import { numberOf, standing, versionBefore } from '../standing.ts';
import { type PartSource, type ResultVersion, resultWithVersions } from '../store.ts';
import { ComparisonForm, DifferenceTable, known, versionName } from './comparison.tsx';
import { OutcomeMark } from './seat-parts.tsx';
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
  const before = versionBefore(versions, result.id);
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
      {result.complete ? null : <p>{t[missingOf(result)]}</p>}
      <Lists context={context} result={result} />
      <p>
        {seatMessages[lang].title}:{' '}
        <OutcomeMark
          outcome={outcomeOf(recompute({ ...result, lists: counted(result.lists) }))}
          lang={lang}
        />
        <br />
        <a href={context.link(seatsPath(result.id))}>{seatMessages[lang].toSeats}</a>
      </p>
      <Turnout context={context} result={result} />
      {before ? (
        <section class="b">
          <h2>{t.changedSince}</h2>
          <p>
            <a href={context.link(resultPath(before.id))}>{versionName(before, lang)}</a>
          </p>
          <DifferenceTable lang={lang} difference={compareVersions(before, result)} />
        </section>
      ) : null}
      <Sources context={context} result={result} />
      {versions.length > 1 ? (
        <Versions context={context} result={result} versions={versions} inOffice={inOffice} />
      ) : null}
    </div>
  );
}

function missingOf(result: ResultVersion) {
  if (votesTotal(result.lists) !== null) return 'missingSeats';
  return seatsTotal(result.lists) !== null ? 'missingVotes' : 'missingBoth';
}

function Turnout({ context, result }: { context: PageContext; result: ResultVersion }) {
  const { lang } = context;
  const t = electionMessages[lang];
  const { turnout, councilSize } = result;
  const valid = votesTotal(result.lists);
  const { entitled, blank, invalid } = turnout;
  const some = turnoutKeys.some((key) => turnout[key] !== null);
  const rows = [
    ...turnoutKeys.slice(0, 2).map((key) => [t.figures[key], turnout[key]] as const),
    [t.figures.valid, valid] as const,
    ...turnoutKeys.slice(2).map((key) => [t.figures[key], turnout[key]] as const),
  ];
  const cast = valid === null || blank === null || invalid === null ? null : valid + blank + invalid;
  return (
    <section class="b">
      <h2>{t.turnout}</h2>
      {some ? (
        <DataTable
          caption={t.turnout}
          captionHidden
          columns={[{ name: t.figure }, { name: t.votes, figures: true }]}
          rows={rows.map(([name, value]) => ({ key: name, cells: [name, known(value, lang)] }))}
        />
      ) : (
        <p>{t.noTurnout}</p>
      )}
      {some && entitled !== null && cast !== null && cast < entitled ? (
        <p>
          {t.came}: {percent(cast, entitled, lang)} ({t.cameNote}).
        </p>
      ) : null}
      {councilSize === null ? null : (
        <p>
          {t.figures.councilSize}: {councilSize}.
        </p>
      )}
    </section>
  );
}

/** From which file votes, seats and the size of the council came: one line where it is one file, else one each. */
function Sources({ context, result }: { context: PageContext; result: ResultVersion }) {
  const { lang } = context;
  const t = electionMessages[lang];
  const parts = [
    { name: t.parts.votes, from: result.votesFrom },
    { name: t.parts.seats, from: result.seatsFrom },
    ...(result.sizeFrom ? [{ name: t.parts.size, from: result.sizeFrom }] : []),
  ];
  const files = new Map(parts.flatMap(({ from }) => (from ? [[from.file, from] as const] : [])));
  const one = files.size === 1 && parts.every(({ from }) => from !== null);
  const read = (from: PartSource) =>
    `${from.fileName} (${t.kinds[from.kind]}, ${t[from.status].toLowerCase()}). ${t.versionOf} ${plainDate(dateOf(from.importedAt), lang)}.`;
  return (
    <section class="b">
      <h2>{t.source}</h2>
      {one ? null : (
        <DataTable
          caption={t.source}
          captionHidden
          columns={[{ name: t.part }, { name: t.file }]}
          rows={parts.map(({ name, from }) => ({
            key: name,
            cells: [name, from ? read(from) : t.notHeld],
          }))}
        />
      )}
      {[...files.values()].map((from) => (
        <p key={from.file} class={one ? '' : 'small'}>
          {t.file}: {one ? read(from) : from.fileName}
          <br />
          <span class="small">
            SHA-256: <code>{from.sha256}</code>
          </span>
        </p>
      ))}
    </section>
  );
}

function Lists({ context, result }: { context: PageContext; result: ResultVersion }) {
  const { lang } = context;
  const t = electionMessages[lang];
  const votes = votesTotal(result.lists);
  if (result.lists.length === 0) return <EmptyState>{t.noLists}</EmptyState>;
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
            known(list.votes, lang),
            list.votes === null || votes === null ? '–' : percent(list.votes, votes, lang),
            list.exhausted ? `${known(list.seats, lang)} (${t.exhausted})` : known(list.seats, lang),
            list.fraction ? (
              <a key="fraction" href={context.link(fractionPath(list.fraction))}>
                {list.fractionName}
              </a>
            ) : (
              <span key="none">
                <span aria-hidden="true">–</span>
                <span class="vh">{list.seats === null ? t.unknown : t.noFraction}</span>
              </span>
            ),
          ],
        })),
        {
          key: '',
          cells: [
            t.total,
            known(votes, lang),
            votes === null ? '–' : percent(votes, votes, lang),
            known(seatsTotal(result.lists), lang),
            '',
          ],
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
      <h3>{t.compare}</h3>
      <ComparisonForm context={context} result={result} versions={versions} />
    </section>
  );
}
