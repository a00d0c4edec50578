import {
  type FractionInOffice,
  fractionChangesPath,
  fractionPath,
  resultPath,
  WeightLink,
  weightName,
} from '#elections';
import { dateParts } from '#kernel';
import { number, percent, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { decisionMessages } from '../messages.ts';

export function weightOf(fractions: readonly FractionInOffice[]): number {
  return fractions.reduce((total, f) => total + f.weight, 0);
}

/** The fractions of one council with their weight, and where it comes from. */
export function FractionsTable(props: {
  context: PageContext;
  town: string;
  /** Of the municipality in its region. */
  slug: string;
  own: readonly FractionInOffice[];
  /** Weight of the whole region. */
  total: number;
}) {
  const { context, own, total, town, slug } = props;
  const t = decisionMessages[context.lang];
  const [first] = own;
  const here = weightOf(own);
  const largest = Math.max(1, ...own.map((f) => f.weight));
  if (!first)
    return (
      <section class="b">
        <h2>{t.fractions}</h2>
        <p class="empty">{t.noFractions}</p>
      </section>
    );
  const shown = (weight: number) => number(weight, context.lang);
  const weightColumn = weightName(first.weights, context.lang);
  return (
    <section class="b">
      <h2>{t.fractions}</h2>
      <p class="small muted">
        {t.fractionsNote(
          plainDate(first.electionDay, context.lang),
          town,
          shown(here),
          shown(total),
          percent(here, total, context.lang),
        )}
      </p>
      <table class="cards ldt">
        <caption class="vh">{t.fractions}</caption>
        <thead>
          <tr>
            <th scope="col">{t.fraction}</th>
            {[t.seats, weightColumn, t.shareHere(town), t.shareRegion].map((name) => (
              <th key={name} scope="col" class="num">
                {name}
              </th>
            ))}
            <th scope="col" class="wb">
              <span class="vh">{t.weightAsBar}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((f) => (
            <tr key={f.fraction}>
              <th scope="row">
                <a href={context.link(fractionPath(f.fraction))}>{f.shortName}</a>
              </th>
              <td class="num" data-l={t.seats}>
                {f.seats}
              </td>
              <td class="num" data-l={weightColumn}>
                <WeightLink context={context} fraction={f} />
              </td>
              <td class="num" data-l={t.shareHere(town)}>
                {percent(f.weight, here, context.lang)}
              </td>
              <td class="num" data-l={t.shareRegion}>
                {percent(f.weight, total, context.lang)}
              </td>
              <td class="wb lo">
                <svg aria-hidden="true">
                  <rect
                    width={`${Math.round((1000 * f.weight) / largest) / 10}%`}
                    height="14"
                    fill="#0d6478"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        <a href={context.link(resultPath(first.result))}>
          {t.source(town, dateParts(first.electionDay).year)}
        </a>
        {' · '}
        <a href={context.link(fractionChangesPath(slug))}>{t.betweenElections}</a>
      </p>
    </section>
  );
}
