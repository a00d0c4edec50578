import type { JSX } from 'preact';
import { resultPath } from '#elections';
import { dateOf } from '#kernel';
import { drawnOnceFor, plainDate, ThreeReadings, WeightTable } from '#platform/html';
import type { PageContext } from '#platform/http';
import { rulebookVersionPath, shareWords } from '#rulebook';
import { votingMessages } from '../messages.ts';
import { outcomeName, reasonText } from '../outcome-words.ts';
import { derivationPath } from '../paths.ts';
import { standingIsPublic } from '../policy.ts';
import { withoutHeaviest } from '../rules/weighted-vote.ts';
import { inputOf, publicResult, type Vote } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly vote: Vote;
}

/** A confirmed vote changes no more; only annulling takes it out of this state. Whoever looks sees the same. */
function settled({ context, vote }: Props, part: string, draw: () => JSX.Element): JSX.Element {
  if (vote.state !== 'confirmed') return draw();
  return drawnOnceFor(context.region, `${part}/${vote.id}/${context.lang}`, vote.state, draw);
}

/** Outcome, three readings and the sentence that everybody asks about; nothing before they are public. */
export function VoteOutcomeView(props: Props) {
  return settled(props, 'outcome', () => <Outcome {...props} />);
}

/** Every eligible fraction with its weight and where that comes from; ballots only when they are public. */
export function FractionTable(props: Props) {
  return settled(props, 'fractions', () => <Fractions {...props} />);
}

function Outcome({ context, vote }: Props) {
  const t = votingMessages[context.lang];
  const result = publicResult(vote);
  if (!result) return null;
  const towns = context.region.municipalities;
  const heaviest = withoutHeaviest(inputOf(vote));
  const readings = result.municipalities.flatMap((reading) => {
    const town = towns.find((m) => m.id === reading.municipality);
    return town ? [{ ...reading, name: town.name, mark: town.mark, colour: town.colour }] : [];
  });
  return (
    <>
      <p>
        <strong>
          {vote.state === 'open' ? t.standingNow : t.outcome}: {outcomeName(context.lang, vote, result)}.
        </strong>{' '}
        {reasonText(t, result)}
      </p>
      <p class="small">
        <a href={context.link(rulebookVersionPath(vote.rulebookVersion))}>
          {t.rulebook} {vote.rulebookVersion}
        </a>
        : {vote.consensus ? '' : `${t.rules(shareWords(vote.rules.threshold, context.lang))} `}
        {t.minimum(result.minimum.needed, vote.participating.length, result.minimum.present)}{' '}
        <a href={context.link(derivationPath(vote.id))}>{t.derivation}</a>
      </p>
      {vote.consensus ? null : (
        <ThreeReadings
          lang={context.lang}
          caption={`${plainDate(dateOf(vote.openedAt), context.lang)}. ${t.absentApart}`}
          weight={result.weight}
          unit={t.weightUnit[vote.rules.weights]}
          source={t.weightSource[vote.rules.weights]}
          fractions={result.fractions}
          municipalities={readings}
        />
      )}
      {heaviest ? (
        <p class="concl">
          <b>
            {t.alone} {towns.find((m) => m.id === heaviest.municipality)?.name}
          </b>{' '}
          {heaviest.without === heaviest.withIt ? t.aloneNo : t.aloneYes}
        </p>
      ) : null}
    </>
  );
}

function Fractions({ context, vote }: Props) {
  const t = votingMessages[context.lang];
  const ballots = standingIsPublic(vote) && !vote.consensus;
  const days = [...new Set(vote.fractions.map((f) => f.electionDay))];
  const groups = context.region.municipalities.flatMap((municipality) => {
    const own = vote.fractions.filter((f) => f.municipality === municipality.id);
    const [first] = own;
    if (!first) return [];
    const fractions = own.map((f) => ({
      name: f.shortName,
      weight: f.weight,
      source: context.link(derivationPath(vote.id, f.fraction)),
      ...(ballots ? { vote: f.choice ?? ('notCast' as const) } : {}),
    }));
    return [{ municipality, source: context.link(resultPath(first.result)), fractions }];
  });
  return (
    <WeightTable
      lang={context.lang}
      caption={t.fractions}
      note={`${t.weightNote[vote.rules.weights](days.map((day) => plainDate(day, context.lang)).join(', '))} ${t.absentApart}`}
      groups={groups}
    />
  );
}
