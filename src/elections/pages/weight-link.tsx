import { number } from '#platform/html';
import type { PageContext } from '#platform/http';
import { changeMessages } from '../change-messages.ts';
import type { FractionInOffice } from '../councils.ts';
import { weightPath } from '../paths.ts';

/** A weight is never a bare number: it leads to where it comes from. */
export function WeightLink(props: {
  context: PageContext;
  fraction: Pick<FractionInOffice, 'fraction' | 'shortName' | 'weight'>;
}) {
  const { context, fraction } = props;
  return (
    <a href={context.link(weightPath(fraction.fraction))}>
      {number(fraction.weight, context.lang)}
      <span class="vh">{` (${fraction.shortName}: ${changeMessages[context.lang].weightLink})`}</span>
    </a>
  );
}
