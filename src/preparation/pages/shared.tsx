import type { Ambition } from '#ambitions';
import { enumeration } from '#platform/html';
import type { PageContext } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import { ambitionName, moneyText, periodText, placeText, type Sources } from '../names.ts';
import { kindsOf, type Shared } from '../rules/coherence.ts';

/** What two proposals share, in words. */
export function SharedList(props: {
  context: PageContext;
  shared: Shared;
  ambitions: readonly Ambition[];
  sources: Sources;
}) {
  const { context, shared } = props;
  const { lang } = context;
  const t = preparationMessages[lang].coherence;
  if (kindsOf(shared) === 0) return <>{t.nothing}</>;
  const named = shared.ambitions.map((id) => ambitionName(props.ambitions, id));
  const lines = [
    { term: t.sharedAmbitions, text: enumeration(named, lang) },
    {
      term: t.sharedPlaces,
      text: enumeration(
        shared.places.map((place) => placeText(context, place)),
        lang,
      ),
    },
    { term: t.sharedPeriod, text: shared.period === null ? '' : periodText(context, shared.period) },
    ...shared.money.map((money) => ({ term: t.sharedMoney, text: moneyText(context, money, props.sources) })),
  ].filter(({ text }) => text !== '');
  return (
    <>
      {lines.map(({ term, text }) => (
        <span class="line-below" key={`${term}${text}`}>
          <b>{term}:</b> <span lang="nl">{text}</span>
        </span>
      ))}
    </>
  );
}
