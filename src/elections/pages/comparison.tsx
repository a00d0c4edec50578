import { dateOf } from '#kernel';
import { DataTable, EmptyState, number, plainDate, SelectField, Submit } from '#platform/html';
import { emptyForm, type Lang, type PageContext } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { comparisonPath } from '../paths.ts';
import type { Difference, ListDifference, Pair } from '../rules/compare-versions.ts';
import type { ResultVersion } from '../store.ts';

/** A figure, or that it is not known: never a nought in its place. */
export function known(value: number | null, lang: Lang): string {
  return value === null ? electionMessages[lang].unknown : number(value, lang);
}

/** "definitief, ingelezen op 1 april 2026 (uitslag 3)" */
export function versionName(version: ResultVersion, lang: Lang): string {
  const t = electionMessages[lang];
  return `${t[version.status]}, ${t.versionOf.toLowerCase()} ${plainDate(dateOf(version.importedAt), lang)} (${t.result.toLowerCase()} ${version.id})`;
}

/** What is different in the second of two versions: lists first, then what was counted beside them. */
export function DifferenceTable({ lang, difference }: { lang: Lang; difference: Difference }) {
  const t = electionMessages[lang];
  if (difference.lists.length === 0 && difference.figures.length === 0)
    return <EmptyState>{t.noDifference}</EmptyState>;
  const columns = [
    { name: t.was, figures: true },
    { name: t.is, figures: true },
    { name: t.more, figures: true },
  ];
  const cells = ([was, is]: Pair) => [
    known(was, lang),
    known(is, lang),
    was === null || is === null ? '–' : `${is > was ? '+' : ''}${number(is - was, lang)}`,
  ];
  return (
    <>
      {difference.lists.length > 0 ? <ListsTable lang={lang} lists={difference.lists} /> : null}
      {difference.figures.length > 0 ? (
        <DataTable
          caption={t.figuresChanged}
          columns={[{ name: t.figure }, ...columns]}
          rows={difference.figures.map(({ figure, values }) => ({
            key: figure,
            cells: [t.figures[figure], ...cells(values)],
          }))}
        />
      ) : null}
    </>
  );
}

function ListsTable({ lang, lists }: { lang: Lang; lists: readonly ListDifference[] }) {
  const t = electionMessages[lang];
  const arrow = ([was, is]: Pair, one: ListDifference) => {
    // A list that was not there had nothing: that is not "not known".
    if (one.kind === 'added') return known(is, lang);
    if (one.kind === 'gone') return known(was, lang);
    return was === is ? known(is, lang) : `${known(was, lang)} → ${known(is, lang)}`;
  };
  return (
    <DataTable
      caption={t.listsChanged}
      columns={[
        { name: t.list },
        { name: t.change },
        { name: t.votes, figures: true },
        { name: t.seats, figures: true },
      ]}
      rows={lists.map((one) => ({
        key: `${one.kind} ${one.name}`,
        cells: [
          one.name,
          one.kind === 'renamed' ? t.renamed(one.formerName ?? '') : t.changes[one.kind],
          arrow(one.votes, one),
          arrow(one.seats, one),
        ],
      }))}
    />
  );
}

/** With which version to compare: a form that needs no script. */
export function ComparisonForm(props: {
  context: PageContext;
  result: ResultVersion;
  versions: readonly ResultVersion[];
  chosen?: number;
}) {
  const { context, result, versions } = props;
  const { lang } = context;
  const t = electionMessages[lang];
  const others = versions.filter((version) => version.id !== result.id);
  return (
    <form method="get" action={context.link(comparisonPath(result.id))} class="form">
      <SelectField
        name="met"
        label={t.compareWith}
        state={emptyForm}
        start={String(props.chosen ?? others[0]?.id ?? '')}
        choices={others.map((version) => ({
          value: String(version.id),
          text: versionName(version, lang),
        }))}
      />
      <div>
        <Submit secondary>{t.compare}</Submit>
      </div>
    </form>
  );
}
