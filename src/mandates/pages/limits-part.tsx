import { dateOf } from '#kernel';
import { decisionPath } from '#local-decisions';
import { DataTable, DefinitionSide, number, Paragraphs, plainDate } from '#platform/html';
import { mandateMessages } from '../messages.ts';
import { isBound } from '../rules/binding.ts';
import { portions } from '../rules/money.ts';
import type { Terms } from '../store.ts';
import { euros, townName } from './findings.tsx';
import type { MandateProps } from './mandate-page.tsx';

/** What the adopted text says of its own limits. */
export function Limits({ context, mandate, terms }: MandateProps & { terms: Terms }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  return (
    <div class="txt">
      <h3>{t.includes}</h3>
      <Paragraphs text={terms.includes} />
      {terms.excludes === '' ? null : (
        <>
          <h3>{t.excludes}</h3>
          <Paragraphs text={terms.excludes} />
        </>
      )}
      <p>
        {t.passage}: <span lang="nl">{terms.passage}</span>
      </p>
      <p>
        {terms.amount === null ? (
          t.noMoney
        ) : (
          <>
            {t.amount}:{' '}
            <b>
              {euros(terms.amount, lang)} {t.measures[terms.measure]}
            </b>
            . {terms.shares.length === 0 ? t.noKey : null}
          </>
        )}{' '}
        {terms.endsOn === null ? `${t.noEnd}.` : t.ends(plainDate(terms.endsOn, lang))}
      </p>
      <Key context={context} mandate={mandate} terms={terms} />
      <Balance context={context} mandate={mandate} terms={terms} />
      <p class="small muted">{t.recorded(plainDate(dateOf(terms.recordedAt), lang), terms.recordedBy)}</p>
    </div>
  );
}

function Key({ context, mandate, terms }: MandateProps & { terms: Terms }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  if (terms.amount === null || terms.shares.length === 0) return null;
  const countsOf = (municipality: string) => {
    const binding = mandate.bindings.find((each) => each.municipality === municipality);
    if (!binding || !isBound(binding)) return t.countsNo;
    if (binding.standing === 'bound') return t.countsYes;
    return <a href={context.link(decisionPath(mandate.row.id, binding.municipality))}>{t.countsOtherwise}</a>;
  };
  return (
    <DataTable
      caption={t.key}
      columns={[
        { name: t.municipality },
        { name: t.parts, figures: true },
        { name: t.share, figures: true },
        { name: t.counts },
      ]}
      rows={portions({ amount: terms.amount, shares: terms.shares }).map((each) => ({
        key: each.municipality,
        cells: [
          townName(context, each.municipality),
          number(each.parts, lang),
          euros(each.amount, lang),
          countsOf(each.municipality),
        ],
      }))}
    />
  );
}

/** Only with what holds now: of an earlier version nothing is left to reckon with. */
function Balance({ context, mandate, terms }: MandateProps & { terms: Terms }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  const { balance, row } = mandate;
  if (balance === null || terms.version !== row.terms?.version) return null;
  const measured = (amount: number) => `${euros(amount, lang)} ${t.measures[terms.measure]}`;
  return (
    <DefinitionSide
      id="ruimte-in-geld"
      title={t.balance}
      items={[
        { term: t.available, value: measured(balance.available) },
        { term: t.asked, value: measured(balance.asked) },
        balance.left < 0
          ? { term: t.tooMuch, value: measured(-balance.left) }
          : { term: t.left, value: measured(balance.left) },
        ...(balance.otherwise === 0
          ? []
          : [
              {
                term: t.askedOtherwise,
                value: `${euros(balance.otherwise, lang)} ${t.measures[terms.measure === 'total' ? 'year' : 'total']}`,
              },
            ]),
      ]}
    />
  );
}
