import { DataTable, MunicipalityName, number, percent, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { municipalityPath, resultPath } from '../paths.ts';
import { standing } from '../standing.ts';
import {
  type FractionInOffice,
  type FractionResult,
  fractionsInOfficeOn,
  resultsOfFraction,
} from '../store.ts';
import { StandingMark } from './standing-mark.tsx';

/** A fraction's weight over the elections, each with its source. */
export const fractionPage: Page = {
  path: '/fracties/{fractie}',
  render: async (context) => {
    const codes = context.region.municipalities.map((m) => m.id);
    const [results, inOffice] = await context.read([
      resultsOfFraction(context.params.fractie, codes),
      fractionsInOfficeOn(context.today, codes),
    ]);
    const [first] = results;
    if (!first) return undefined;
    const town = context.region.municipalities.find((m) => m.id === first.municipality);
    return {
      title: `${first.shortName} ${town?.name ?? ''}`.trim(),
      current: 'councils',
      body: <Fraction context={context} first={first} results={results} inOffice={inOffice} />,
    };
  },
};

interface Props {
  readonly context: PageContext;
  readonly results: readonly FractionResult[];
  readonly inOffice: readonly FractionInOffice[];
}

function Fraction({ context, first, results, inOffice }: Props & { readonly first: FractionResult }) {
  const { lang } = context;
  const t = electionMessages[lang];
  const town = context.region.municipalities.find((m) => m.id === first.municipality);
  const now = inOffice.find((fraction) => fraction.fraction === first.fraction);
  return (
    <div class="wrap phead">
      <p class="amb">
        {town ? (
          <MunicipalityName municipality={town} href={context.link(municipalityPath(town.slug))} />
        ) : null}
      </p>
      <h1>{first.shortName}</h1>
      {now ? (
        <p>
          {t.weightNow}: <b>{number(now.votes, lang)}</b>. {t.seats}: <b>{now.seats}</b>.{' '}
          <a href={context.link(resultPath(now.result))}>
            {t.result} {plainDate(now.electionDay, lang)}
          </a>
        </p>
      ) : (
        <p>{t.notInOffice}</p>
      )}
      <section class="b">
        <h2>{t.overElections}</h2>
        <History context={context} results={results} inOffice={inOffice} />
      </section>
    </div>
  );
}

function History({ context, results, inOffice }: Props) {
  const { lang } = context;
  const t = electionMessages[lang];
  return (
    <DataTable
      caption={t.overElections}
      captionHidden
      note={t.overElectionsNote}
      columns={[
        { name: t.day },
        { name: t.list },
        { name: t.votes, figures: true },
        { name: t.share, figures: true },
        { name: t.seats, figures: true },
        { name: t.status },
        { name: t.weighsNow },
      ]}
      rows={results.map((row) => ({
        key: String(row.result),
        cells: [
          <a key="result" href={context.link(resultPath(row.result))}>
            {plainDate(row.electionDay, lang)}
            <span class="vh">{`, ${t[row.status]} (${row.result})`}</span>
          </a>,
          row.listName,
          number(row.votes, lang),
          percent(row.votes, row.total, lang),
          row.seats,
          t[row.status],
          <StandingMark
            key="standing"
            lang={lang}
            standing={standing({ ...row, id: row.result }, inOffice, context.today)}
          />,
        ],
      }))}
    />
  );
}
