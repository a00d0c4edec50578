import type { ComponentChildren, JSX } from 'preact';
import type { FractionId } from '#kernel';
import { MunicipalityName, number, percent, Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { powerMessages } from '../power-messages.ts';
import type { Ballot } from '../rules/weighted-vote.ts';
import { type Weighing, whatIf } from '../weighing.ts';

const choices = { voor: 'for', tegen: 'against' } as const;
type Side = keyof typeof choices;

/** Fractie die weegt. */
export type Weighed = Weighing['fractions'][number];

/** `?f=gm0546-d66:voor&f=gm0546-vvd:tegen`: an address that can be mailed. What names no fraction that weighs is left out. */
export function asked({ fractions }: Weighing, query: URLSearchParams): Ballot[] | undefined {
  if (!query.has('f')) return undefined;
  const sides = new Map(query.getAll('f').map((given) => given.split(':') as [string, string]));
  return fractions.flatMap(({ fraction }): Ballot[] => {
    const side = sides.get(fraction);
    return side === 'voor' || side === 'tegen' ? [{ fraction, choice: choices[side] }] : [];
  });
}

interface Props {
  readonly context: PageContext;
  readonly weighing: Weighing;
  /** Path of the page itself, within the region. */
  readonly path: string;
  readonly weight: (fraction: Weighed) => JSX.Element;
  /** What the choices begin with: how was voted. Undefined: nothing is known yet. */
  readonly start?: readonly Ballot[] | undefined;
  readonly note?: ComponentChildren;
}

/** Wat als: for or against for each fraction, and what would come of it. */
export function WhatIf({ context, weighing, path, weight, start, note }: Props) {
  const t = powerMessages[context.lang];
  const tried = asked(weighing, context.query);
  const ballots = tried ?? start;
  const sides = new Map(ballots?.map((ballot) => [ballot.fraction, ballot.choice]));
  const here = context.link(path);
  return (
    <section class="b" id="wat-als">
      <h2>{t.tryHeading}</h2>
      <p>
        {t.tryIntro} {start && !tried ? t.tryStart : note}
      </p>
      {ballots ? <Outcome context={context} weighing={weighing} ballots={ballots} /> : null}
      <form method="get" action={`${here}#wat-als`} class="whatif">
        {context.region.municipalities.map((town) => {
          const own = weighing.fractions.filter((f) => f.municipality === town.id);
          if (own.length === 0) return null;
          return (
            <fieldset key={town.id}>
              <legend>
                <MunicipalityName municipality={town} />
              </legend>
              {own.map((f) => (
                <SideField
                  key={f.fraction}
                  context={context}
                  fraction={f}
                  weight={weight(f)}
                  side={sides.get(f.fraction)}
                />
              ))}
            </fieldset>
          );
        })}
        <p>
          <Submit>{t.compute}</Submit> {tried ? <a href={here}>{t.reset}</a> : null}
        </p>
      </form>
    </section>
  );
}

function SideField(props: {
  context: PageContext;
  fraction: { readonly fraction: FractionId; readonly shortName: string };
  weight: JSX.Element;
  side: Ballot['choice'] | undefined;
}) {
  const { fraction: f, side } = props;
  const t = powerMessages[props.context.lang];
  const id = `keuze-${f.fraction}`;
  return (
    <p class="pick">
      <span>
        <label for={id}>{f.shortName}</label> {props.weight}
      </span>
      <select id={id} name="f">
        <option value="">{t.none}</option>
        {(Object.keys(choices) as Side[]).map((each) => (
          <option key={each} value={`${f.fraction}:${each}`} selected={side === choices[each]}>
            {t[choices[each]]}
          </option>
        ))}
      </select>
    </p>
  );
}

function Outcome(props: { context: PageContext; weighing: Weighing; ballots: readonly Ballot[] }) {
  const { lang } = props.context;
  const t = powerMessages[lang];
  const result = whatIf(props.weighing, props.ballots);
  const { for: inFavour, against } = result.weight;
  return (
    <p class="concl" role="status">
      {t.outcome} <b>{votingMessages[lang][result.outcome]}</b>.{' '}
      {t.sums(number(inFavour, lang), number(against, lang), percent(inFavour, inFavour + against, lang))}
    </p>
  );
}
