import { DataTable, MunicipalityName, number, percent } from '#platform/html';
import type { PageContext } from '#platform/http';
import { shareWords } from '#rulebook';
import { derivationMessages } from '../derivation-messages.ts';
import { votingMessages } from '../messages.ts';
import { outcomeName, reasonText } from '../outcome-words.ts';
import { type Addition, type Arithmetic, arithmetic } from '../rules/arithmetic.ts';
import type { VoteResult } from '../rules/weighted-vote.ts';
import { inputOf, publicResult, type Vote } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly vote: Vote;
}

/** The three readings with every sum written out; nothing before they are public. */
export function WorkedOut({ context, vote }: Props) {
  const t = derivationMessages[context.lang];
  const v = votingMessages[context.lang];
  if (vote.state === 'annulled') return <p>{t.annulled}</p>;
  const result = publicResult(vote);
  if (!result) return <p>{t.later}</p>;
  const sums = arithmetic(inputOf(vote));
  return (
    <>
      {vote.consensus ? <p>{t.consensus}</p> : <ThreeWays {...{ context, vote, result, sums }} />}
      <section class="keep">
        <h3>{t.minimum}</h3>
        <Minimum context={context} vote={vote} sums={sums} />
      </section>
      <section class="keep">
        <h3>{t.outcome}</h3>
        <p>
          <b>{outcomeName(context.lang, vote, result)}.</b> {reasonText(v, result)}
        </p>
      </section>
    </>
  );
}

interface SumsProps extends Props {
  readonly result: VoteResult;
  readonly sums: Arithmetic;
}

function ThreeWays({ context, vote, result, sums }: SumsProps) {
  const t = derivationMessages[context.lang];
  const { fractions } = result;
  return (
    <>
      <section>
        <h3>{t.byWeight}</h3>
        <ByWeight {...{ context, vote, result, sums }} />
      </section>
      <section class="keep">
        <h3>{t.byFraction}</h3>
        <p>{t.byFractionIs(fractions.for, fractions.against, fractions.abstain, fractions.notCast)}</p>
      </section>
      <section class="keep">
        <h3>{t.byMunicipality}</h3>
        <ByMunicipality context={context} result={result} />
      </section>
    </>
  );
}

function ByWeight({ context, vote, sums }: SumsProps) {
  const { lang } = context;
  const t = derivationMessages[lang];
  const shown = (value: number) => number(value, lang);
  const { numerator, denominator } = vote.rules.threshold;
  const { threshold, half, cast } = sums;
  const sign = half.left < half.right ? 'less' : half.left === half.right ? 'equal' : 'more';
  return (
    <dl class="sums">
      {(['for', 'against', 'abstain', 'notCast'] as const).map((key) => (
        <Sum key={key} title={t[key]} context={context} vote={vote} addition={sums[key]} />
      ))}
      <dt>{t.together}</dt>
      <dd>
        {shown(sums.for.sum)} + {shown(sums.against.sum)} = <b>{shown(cast)}</b>
      </dd>
      <dt>{t.share}</dt>
      <dd>
        {shown(sums.for.sum)} : {shown(cast)} = <b>{percent(sums.for.sum, cast, lang)}</b>
      </dd>
      <dt>{t.thresholdTitle(shareWords(vote.rules.threshold, lang))}</dt>
      <dd>
        {t.thresholdIs(
          `${shown(sums.for.sum)} × ${denominator} = ${shown(threshold.left)}`,
          `${shown(cast)} × ${numerator} = ${shown(threshold.right)}`,
          threshold.met,
        )}
      </dd>
      {threshold.met ? null : (
        <>
          <dt>{t.half}</dt>
          <dd>{t.halfIs(`${shown(sums.for.sum)} × 2 = ${shown(half.left)}`, shown(half.right), sign)}</dd>
        </>
      )}
    </dl>
  );
}

function Sum(props: Props & { title: string; addition: Addition }) {
  const { context, vote, title, addition } = props;
  const { lang, region } = context;
  const name = (fraction: string) => {
    const found = vote.fractions.find((f) => f.fraction === fraction);
    const town = region.municipalities.find((m) => m.id === found?.municipality);
    return `${found?.shortName} ${town?.mark ?? ''}`.trim();
  };
  if (addition.addends.length === 0)
    return (
      <>
        <dt>{title}</dt>
        <dd>{derivationMessages[lang].nobody}: 0</dd>
      </>
    );
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {addition.addends.map((each, index) => (
          <span key={each.fraction}>
            {index > 0 ? ' + ' : ''}
            {number(each.weight, lang)} <span class="muted">({name(each.fraction)})</span>
          </span>
        ))}{' '}
        = <b>{number(addition.sum, lang)}</b>
      </dd>
    </>
  );
}

function ByMunicipality({ context, result }: { context: PageContext; result: VoteResult }) {
  const { lang, region } = context;
  const t = derivationMessages[lang];
  return (
    <DataTable
      caption={t.byMunicipality}
      captionHidden
      note={t.byMunicipalityNote}
      columns={[
        { name: t.municipality },
        { name: t.for, figures: true },
        { name: t.against, figures: true },
        { name: t.countsAs },
      ]}
      rows={result.municipalities.map((reading) => {
        const town = region.municipalities.find((m) => m.id === reading.municipality);
        const compared = reading.for === reading.against ? '=' : reading.for > reading.against ? '>' : '<';
        return {
          key: reading.municipality,
          cells: [
            town ? <MunicipalityName municipality={town} /> : reading.municipality,
            number(reading.for, lang),
            number(reading.against, lang),
            `${number(reading.for, lang)} ${compared} ${number(reading.against, lang)}: ${t.side[reading.side]}`,
          ],
        };
      })}
    />
  );
}

function Minimum({ context, vote, sums }: Props & { readonly sums: Arithmetic }) {
  const t = derivationMessages[context.lang];
  const { rule, participating, needed, present, met } = sums.minimum;
  const names = context.region.municipalities
    .filter((town) => vote.fractions.some((f) => f.municipality === town.id))
    .map((town) => town.name)
    .join(', ');
  return (
    <p>
      {rule === 'more_than_half'
        ? t.minimumRule(participating, needed)
        : t.minimumNumber(rule, participating, needed)}{' '}
      {t.minimumIs(present, names, met)}
    </p>
  );
}
