import { type Ambition, ambitionList } from '#ambitions';
import { DataTable, EmptyState, enumeration } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { compareProgrammesPath, partPath } from '../paths.ts';
import { type Pair, pairsOf, perAmbition } from '../rules/compare.ts';
import { type Programme, programmeAt, programmeList } from '../store.ts';
import { type Both, MoneyByYear, nameOf, SumsOfParts } from './compare-money.tsx';
import { Crumbs } from './parts.tsx';
import { CompareForm } from './programmes-page.tsx';

const numberIn = (text: string | null) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);

/** Two years of a municipality, number by number; or two municipalities, by the ambitions of the region. */
export const comparePage: Page = {
  path: compareProgrammesPath,
  query: ['een', 'ander'],
  render: async (context) => {
    const [one, other] = [numberIn(context.query.get('een')), numberIn(context.query.get('ander'))];
    const [[left], [right], programmes, ambitions] = await context.read([
      programmeAt(one, null),
      programmeAt(other, null),
      programmeList(),
      ambitionList(),
    ]);
    const t = programmeMessages[context.lang];
    const c = t.comparison;
    const body = (
      <div class="wrap phead">
        <Crumbs context={context} />
        <h1>{c.title}</h1>
        {context.demonstration && programmes.length > 0 ? <p class="invented">{t.inventedOf}</p> : null}
        {programmes.length < 2 ? <EmptyState>{t.none}</EmptyState> : null}
        <CompareForm context={context} programmes={programmes} chosen={[String(one), String(other)]} />
        {left && right ? (
          <>
            {left.municipality === right.municipality ? (
              <ByNumber context={context} left={left} right={right} />
            ) : (
              <ByAmbition context={context} left={left} right={right} ambitions={ambitions} />
            )}
            <MoneyByYear context={context} left={left} right={right} />
          </>
        ) : (
          <p>{c.choose}</p>
        )}
      </div>
    );
    return { title: c.title, current: 'councils', body };
  },
};

function ByNumber({ context, left, right }: Both) {
  const t = programmeMessages[context.lang];
  const c = t.comparison;
  const told = ({ one, other, differ }: Pair) => {
    if (!one) return c.only(nameOf(context, right));
    if (!other) return c.only(nameOf(context, left));
    return differ.length === 0
      ? c.same
      : c.differs(
          enumeration(
            differ.map((aspect) => c.aspects[aspect]),
            context.lang,
          ),
        );
  };
  const title = (programme: Programme, part: Pair['one']) => (
    <Parts context={context} programme={programme} parts={part ? [part] : []} />
  );
  const pairs = pairsOf(left.content, right.content, [left.year, right.year]);
  return (
    <section class="b">
      <h2>{c.byNumber}</h2>
      <DataTable
        caption={c.byNumber}
        captionHidden
        columns={[
          { name: c.number },
          { name: nameOf(context, left) },
          { name: nameOf(context, right) },
          { name: c.state },
        ]}
        rows={pairs.map((pair) => ({
          key: pair.number,
          cells: [pair.number, title(left, pair.one), title(right, pair.other), told(pair)],
        }))}
      />
      <SumsOfParts context={context} left={left} right={right} pairs={pairs} />
    </section>
  );
}

function ByAmbition({ context, left, right, ambitions }: Both & { ambitions: readonly Ambition[] }) {
  const c = programmeMessages[context.lang].comparison;
  const ids = ambitions.map(({ id }) => id);
  return (
    <section class="b">
      <h2>{c.byAmbition}</h2>
      <p>{c.byAmbitionText}</p>
      <DataTable
        caption={c.byAmbition}
        captionHidden
        columns={[
          { name: programmeMessages[context.lang].ambition },
          { name: nameOf(context, left) },
          { name: nameOf(context, right) },
        ]}
        rows={perAmbition(ids, left.content, right.content).map(({ ambition, one, other }) => ({
          key: ambition ?? '',
          cells: [
            ambitions.find(({ id }) => id === ambition)?.title ?? c.noAmbition,
            <Parts key="one" context={context} programme={left} parts={one} />,
            <Parts key="other" context={context} programme={right} parts={other} />,
          ],
        }))}
      />
    </section>
  );
}

function Parts(props: {
  context: PageContext;
  programme: Programme;
  parts: readonly { readonly number: string; readonly title: string }[];
}) {
  const { context, programme, parts } = props;
  if (parts.length === 0)
    return <span class="muted">{programmeMessages[context.lang].comparison.nothing}</span>;
  return (
    <>
      {parts.map(({ number, title }) => (
        <p key={number}>
          <a href={context.link(partPath(programme.id, number))} lang="nl">
            {number} {title}
          </a>
        </p>
      ))}
    </>
  );
}
