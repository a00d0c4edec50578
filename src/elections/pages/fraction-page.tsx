import { DataTable, MunicipalityName, percent, plainDate, Term } from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { changeMessages } from '../change-messages.ts';
import { type FractionInOffice, fractionsInOfficeOn } from '../councils.ts';
import {
  concerns,
  fractionById,
  fractionChanges,
  type NamedFraction,
  type RecordedChange,
} from '../fraction-changes.ts';
import { electionMessages } from '../messages.ts';
import { fractionChangesPath, resultPath } from '../paths.ts';
import { standing } from '../standing.ts';
import { type FractionResult, resultsOfFraction } from '../store.ts';
import { weighingUnit } from '../weighing-words.ts';
import { ChangesTable } from './changes-table.tsx';
import { known } from './comparison.tsx';
import { TownCrumb } from './fraction-changes-page.tsx';
import { StandingMark } from './standing-mark.tsx';
import { WeightDerivation } from './weight-derivation.tsx';
import { WeightLink } from './weight-link.tsx';

/** A fraction's weight over the elections, each with its source; then what later features add: how it voted. */
export function fractionPage(sections: readonly Section[]): Page {
  return {
    path: '/fracties/{fractie}',
    render: async (context) => {
      const id = context.params.fractie ?? '';
      const codes = context.region.municipalities.map((m) => m.id);
      const own = [
        fractionById(id, codes),
        resultsOfFraction(id, codes),
        fractionsInOfficeOn(context.today, codes),
        fractionChanges(codes),
      ] as const;
      const { rows, parts } = await readWithSections(context, own, sections, { fraction: id });
      const [[first], results, inOffice, changes] = rows;
      if (!first) return undefined;
      const town = context.region.municipalities.find((m) => m.id === first.municipality);
      const now = inOffice.find((each) => each.fraction === first.fraction);
      const shortName = now?.shortName ?? first.shortName;
      return {
        title: `${shortName} ${town?.name ?? ''}`.trim(),
        current: 'councils',
        body: (
          <div class="wrap phead">
            <Fraction {...{ context, first, now, results, inOffice, changes }} />
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

interface FractionProps extends Props {
  readonly first: NamedFraction;
  readonly now: FractionInOffice | undefined;
  readonly changes: readonly RecordedChange[];
}

function Fraction({ context, first, now, results, inOffice, changes }: FractionProps) {
  const { lang } = context;
  const t = electionMessages[lang];
  const town = context.region.municipalities.find((m) => m.id === first.municipality);
  return (
    <>
      {town ? <TownCrumb context={context} town={town} /> : null}
      <p class="amb">{town ? <MunicipalityName municipality={town} /> : null}</p>
      <h1>{now?.shortName ?? first.shortName}</h1>
      {now ? (
        <p>
          <Term context={context} slug="gewicht">
            {t.weightNow}
          </Term>
          :{' '}
          <b>
            <WeightLink context={context} fraction={now} />
          </b>{' '}
          ({weighingUnit(now.weights, lang)}). {t.seats}: <b>{now.seats}</b>.{' '}
          <a href={context.link(resultPath(now.result))}>
            {t.result} {plainDate(now.electionDay, lang)}
          </a>
        </p>
      ) : (
        <p>{t.notInOffice}</p>
      )}
      {now ? (
        <WeightDerivation
          context={context}
          fraction={now}
          changes={changes.filter((each) => now.changes.includes(each.id))}
        />
      ) : null}
      <OwnChanges context={context} town={town} first={first} now={now} changes={changes} />
      {results.length > 0 ? (
        <section class="b">
          <h2>{t.overElections}</h2>
          <History context={context} results={results} inOffice={inOffice} />
        </section>
      ) : null}
    </>
  );
}

/** Everything that was recorded of the fraction, corrected entries and those of earlier councils too. */
function OwnChanges(
  props: Pick<FractionProps, 'context' | 'first' | 'now' | 'changes'> & {
    readonly town: RegionMunicipality | undefined;
  },
) {
  const { context, town, first, now } = props;
  const t = changeMessages[context.lang];
  const own = props.changes.filter((each) => concerns(each, first.fraction));
  if (own.every((each) => now?.changes.includes(each.id))) return null;
  return (
    <section class="b">
      <h2>{t.since}</h2>
      <ChangesTable context={context} caption={t.since} changes={own} />
      {town ? (
        <p>
          <a href={context.link(fractionChangesPath(town.slug))}>{t.all}</a>
        </p>
      ) : null}
    </section>
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
          known(row.votes, lang),
          row.votes === null || row.total === null ? '–' : percent(row.votes, row.total, lang),
          known(row.seats, lang),
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
