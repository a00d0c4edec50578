import {
  counted,
  OutcomeMark,
  outcomeOf,
  Recomputed,
  recompute,
  seatMessages,
  type TownVersion,
} from '#elections';
import { number } from '#platform/html';

const countedTown = ({ lists, councilSize }: TownVersion) => ({ lists: counted(lists), councilSize });

/** Whether the seats in the files follow from the votes, before anything is stored, with every step behind it. */
export function Verdict({ town, lang }: { town: TownVersion; lang: 'nl' | 'en' }) {
  const t = seatMessages[lang];
  const result = countedTown(town);
  const done = recompute(result);
  return (
    <>
      <p>
        {t.title}: <OutcomeMark outcome={outcomeOf(done)} lang={lang} />
      </p>
      {done.ok ? (
        <details>
          <summary>{t.toSeats}</summary>
          <Recomputed result={result} lang={lang} />
        </details>
      ) : null}
    </>
  );
}

const mostNamed = 20;

/** Of municipalities that are summed up: where the seats do not follow from the votes. A list that is missing shows here. */
export function RestVerdict({ rest, lang }: { rest: readonly TownVersion[]; lang: 'nl' | 'en' }) {
  const differing = rest.filter((town) => outcomeOf(recompute(countedTown(town))) === 'differs');
  if (differing.length === 0) return null;
  const named = differing.slice(0, mostNamed).map((town) => `${town.name} (${town.municipality})`);
  return (
    <p>
      <OutcomeMark outcome="differs" lang={lang} />: {number(differing.length, lang)} ({named.join(', ')}
      {differing.length > mostNamed ? ', …' : ''})
    </p>
  );
}
