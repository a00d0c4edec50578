import { DataTable } from '#platform/html';
import type { PageContext } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { euros, ownerName, programmeName } from '../names.ts';
import { differentSums, type MoneyRow, moneyByYear, type Pair } from '../rules/compare.ts';
import type { Programme } from '../store.ts';

/** A programme in a column of its own. */
export const nameOf = (context: PageContext, programme: Programme) =>
  `${programmeName(programme, programme.content.title)} (${programmeMessages[context.lang].from(
    ownerName(context, programme.municipality),
    programme.year,
  )})`;

export type Both = { context: PageContext; left: Programme; right: Programme };

/** The columns that every row of money has. */
const columnsOf = ({ context, left, right }: Both) => {
  const t = programmeMessages[context.lang];
  return [
    { name: t.form.document },
    { name: t.comparison.kind },
    { name: nameOf(context, left), figures: true },
    { name: nameOf(context, right), figures: true },
    { name: t.comparison.difference, figures: true },
  ];
};

const yearText = ({ lang }: PageContext, { years: [one, other] }: MoneyRow) =>
  one === other ? String(one) : programmeMessages[lang].comparison.ownYears(one, other);

function cellsOf({ lang }: PageContext, { document, kind, one, other, difference }: MoneyRow) {
  const t = programmeMessages[lang];
  const shown = (sum: MoneyRow['one']) => {
    if (sum === null) return t.comparison.notTold;
    const told = euros(sum.cents, lang);
    return sum.ofParts ? t.comparison.addedUp(told) : told;
  };
  return [
    t.documents[document],
    kind === 'expenses' ? t.expenses : t.income,
    shown(one),
    shown(other),
    difference === null ? '–' : euros(difference, lang),
  ];
}

const keyOf = ({ years, document, kind }: MoneyRow) => `${years.join(' ')} ${document} ${kind}`;

/** Of the programmes as a whole. */
export function MoneyByYear(props: Both) {
  const { context, left, right } = props;
  const t = programmeMessages[context.lang];
  const rows = moneyByYear(left, right);
  return (
    <section class="b">
      <h2>{t.money}</h2>
      {rows.length === 0 ? <p>{t.comparison.noMoney}</p> : null}
      {left.year !== right.year && rows.length > 0 ? <p>{t.comparison.ownYearsText}</p> : null}
      {rows.length === 0 ? null : (
        <DataTable
          caption={t.money}
          captionHidden
          columns={[{ name: t.year }, ...columnsOf(props)]}
          rows={rows.map((row) => ({
            key: keyOf(row),
            cells: [yearText(context, row), ...cellsOf(context, row)],
          }))}
        />
      )}
    </section>
  );
}

/** Of the goals and activities that both have, and of which the sums are not the same. */
export function SumsOfParts(props: Both & { pairs: readonly Pair[] }) {
  const { context, left, right, pairs } = props;
  const t = programmeMessages[context.lang];
  const rows = pairs.flatMap((pair) =>
    differentSums(pair, [left.year, right.year]).map((row) => ({
      number: pair.number,
      title: pair.one?.title,
      row,
    })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t.comparison.partSums}</h3>
      <DataTable
        caption={t.comparison.partSums}
        captionHidden
        columns={[{ name: t.comparison.number }, { name: t.year }, ...columnsOf(props)]}
        rows={rows.map(({ number, title, row }) => ({
          key: `${number} ${keyOf(row)}`,
          cells: [
            <span key="part" lang="nl">
              {number} {title}
            </span>,
            yearText(context, row),
            ...cellsOf(context, row),
          ],
        }))}
      />
    </>
  );
}
