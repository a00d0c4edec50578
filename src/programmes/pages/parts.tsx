import { Breadcrumb, DataTable, Paragraphs, partialText } from '#platform/html';
import type { PageContext } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { euros, measure, ownerName, programmeName } from '../names.ts';
import { partPath, programmePath, programmesPath } from '../paths.ts';
import { type Amount, type CycleText, cycleDocuments, type Indicator, perYear } from '../rules/programme.ts';
import type { Programme, ServingPart } from '../store.ts';

export function Crumbs({ context, programme }: { context: PageContext; programme?: Programme }) {
  const t = programmeMessages[context.lang];
  const above = programme
    ? [
        {
          href: context.link(programmePath(programme.id)),
          text: `${programmeName(programme, programme.content.title)} (${t.from(ownerName(context, programme.municipality), programme.year)})`,
        },
      ]
    : [];
  return (
    <Breadcrumb label={t.crumb} links={[{ href: context.link(programmesPath), text: t.title }, ...above]} />
  );
}

/** A text of a document, as it was typed: lists keep their lines. */
function typed(text: string) {
  return text.includes('\n') ? <Paragraphs text={text} class="asis" /> : <p lang="nl">{text}</p>;
}

/** What each document of the cycle says, in the order of the year. */
export function Texts({ context, texts }: { context: PageContext; texts: readonly CycleText[] }) {
  return <>{textsOf(context, texts)}</>;
}

/** The same as elements alone. */
export function textsOf(context: PageContext, texts: readonly CycleText[]) {
  const t = programmeMessages[context.lang];
  const only = texts.length === 1 && texts[0]?.document === 'budget';
  const inOrder =
    texts.length < 2
      ? texts
      : cycleDocuments.flatMap((document) => texts.filter((text) => text.document === document));
  return inOrder.map(({ document, title, text }) => (
    <div key={document} class="txt">
      {only ? null : (
        <p>
          <b>{t.documents[document]}</b>
        </p>
      )}
      {title === null ? null : (
        <p class="small" lang="nl">
          {t.titleInText(title)}
        </p>
      )}
      {text === '' ? null : typed(text)}
    </div>
  ));
}

export function Money({
  context,
  amounts,
  caption,
  note,
}: {
  context: PageContext;
  amounts: readonly Amount[];
  caption: string;
  note?: string;
}) {
  const t = programmeMessages[context.lang];
  const years = perYear(amounts);
  if (years.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      {...(note ? { note } : {})}
      columns={[
        { name: t.year },
        { name: t.form.document },
        { name: t.expenses, figures: true },
        { name: t.income, figures: true },
      ]}
      rows={years.map(({ year, document, expenses, income }) => ({
        key: `${year} ${document}`,
        cells: [
          String(year),
          t.documents[document],
          euros(expenses, context.lang),
          euros(income, context.lang),
        ],
      }))}
    />
  );
}

export function IndicatorFacts({ context, indicator }: { context: PageContext; indicator: Indicator }) {
  const { lang } = context;
  const t = programmeMessages[lang];
  const value = (given: number | null) =>
    given === null ? t.unknown : `${measure(given, lang)}${indicator.unit ? ` ${indicator.unit}` : ''}`;
  const facts: readonly (readonly [string, string])[] = [
    [t.indicator, indicator.name],
    [t.baseline, value(indicator.baseline)],
    [t.target, value(indicator.target)],
    [t.by, indicator.by === null ? t.unknown : partialText(indicator.by, lang)],
    [t.source, indicator.source || t.unknown],
  ];
  return (
    <p class="small">
      {facts.map(([name, text], index) => (
        <span key={name}>
          {index > 0 ? ' · ' : ''}
          {name}: <span lang="nl">{text}</span>
        </span>
      ))}
    </p>
  );
}

/** Goals and activities that serve something of the region. */
export function Serving({ context, parts }: { context: PageContext; parts: readonly ServingPart[] }) {
  if (parts.length === 0) return null;
  const t = programmeMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.section.title}</h2>
      <p>{t.section.text}</p>
      {context.demonstration ? <p class="invented">{t.inventedOf}</p> : null}
      <ul class="plain">
        {parts.map((part) => (
          <li key={`${part.id}/${part.number}`}>
            <a href={context.link(partPath(part.id, part.number))} lang="nl">
              {part.number} {part.partTitle}
            </a>{' '}
            <span lang="nl">
              ({programmeName(part, part.title)}, {t.from(ownerName(context, part.municipality), part.year)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
