import { Breadcrumb, DataTable, MunicipalityName, number, percent, plainDate, Term } from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { municipalitiesPath, municipalityPath, resultPath } from '../paths.ts';
import { standing } from '../standing.ts';
import {
  type FractionInOffice,
  type FractionResult,
  fractionsInOfficeOn,
  resultsOfFraction,
} from '../store.ts';
import { StandingMark } from './standing-mark.tsx';

/** A fraction's weight over the elections, each with its source; then what later features add: how it voted. */
export function fractionPage(sections: readonly Section[]): Page {
  return {
    path: '/fracties/{fractie}',
    render: async (context) => {
      const id = context.params.fractie ?? '';
      const codes = context.region.municipalities.map((m) => m.id);
      const own = [resultsOfFraction(id, codes), fractionsInOfficeOn(context.today, codes)] as const;
      const { rows, parts } = await readWithSections(context, own, sections, { fraction: id });
      const [results, inOffice] = rows;
      const [first] = results;
      if (!first) return undefined;
      const town = context.region.municipalities.find((m) => m.id === first.municipality);
      return {
        title: `${first.shortName} ${town?.name ?? ''}`.trim(),
        current: 'councils',
        body: (
          <div class="wrap phead">
            <Fraction context={context} first={first} results={results} inOffice={inOffice} />
            {parts('fraction')}
          </div>
        ),
      };
    },
  };
}

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
    <>
      {town ? (
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(municipalitiesPath), text: t.municipalities },
            { href: context.link(municipalityPath(town.slug)), text: town.name },
          ]}
        />
      ) : null}
      <p class="amb">{town ? <MunicipalityName municipality={town} /> : null}</p>
      <h1>{first.shortName}</h1>
      {now ? (
        <p>
          <Term context={context} slug="gewicht">
            {t.weightNow}
          </Term>
          : <b>{number(now.votes, lang)}</b>. {t.seats}: <b>{now.seats}</b>.{' '}
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
    </>
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
