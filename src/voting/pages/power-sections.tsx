import type { JSX } from 'preact';
import type { FractionId, MunicipalityId } from '#kernel';
import { number } from '#platform/html';
import type { PageContext } from '#platform/http';
import { powerMessages } from '../power-messages.ts';
import type { VotePower } from '../vote-power.ts';
import type { Weighing } from '../weighing.ts';
import { PowerTable } from './power-table.tsx';
import { fullName } from './standing.tsx';
import type { Weighed } from './what-if.tsx';

interface Props {
  readonly context: PageContext;
  readonly weighing: Weighing;
  readonly power: VotePower;
  readonly weight: (fraction: Weighed) => JSX.Element;
  readonly townWeight: (town: { readonly id: MunicipalityId; readonly weight: number }) => JSX.Element;
}

/** Macht per fractie en per gemeente, and the smallest majorities. */
export function PowerSections({ context, weighing, power, weight, townWeight }: Props) {
  const { lang } = context;
  const t = powerMessages[lang];
  if (power.total === 0) return <p>{t.noWeight}</p>;
  const { fractions, municipalities } = power;
  const towns = new Map<string, string>(context.region.municipalities.map((m) => [m.id, m.name]));
  const found = new Map(weighing.fractions.map((each) => [each.fraction, each]));
  const name = (id: FractionId) => {
    const fraction = found.get(id);
    return fraction ? fullName(context, fraction) : id;
  };
  return (
    <>
      <section class="b">
        <h2>{t.fractionsHeading}</h2>
        {fractions ? (
          <PowerTable
            context={context}
            power={fractions}
            by={weighing.rules.weights}
            caption={t.fractionsHeading}
            note={t.fractionsNote}
            first={t.fraction}
            name={name}
            weight={({ id }) => {
              const fraction = found.get(id);
              return fraction ? weight({ ...fraction, shortName: name(id) }) : <>{id}</>;
            }}
          />
        ) : (
          <p>{t.tooMany}</p>
        )}
      </section>
      {municipalities ? (
        <section class="b">
          <h2>{t.townsHeading}</h2>
          <PowerTable
            context={context}
            power={municipalities}
            by={weighing.rules.weights}
            caption={t.townsHeading}
            note={t.townsNote}
            first={t.town}
            name={(id) => towns.get(id) ?? id}
            weight={townWeight}
          />
        </section>
      ) : null}
      {fractions && power.smallest.length > 0 ? (
        <section class="b">
          <h2>{t.minimalHeading}</h2>
          <p>{t.minimal(number(Number(fractions.minimalWinning), lang))}</p>
          <ol class="plain">
            {power.smallest.map((coalition) => (
              <li key={coalition.join()}>{coalition.map(name).join(', ')}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
