import type { FractionInOffice } from '#elections';
import { Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import { motionMessages } from '../messages.ts';
import type { OfferedMotion } from '../offers.ts';
import { motionPath } from '../paths.ts';
import type { Motion } from '../store.ts';
import { fractionName } from './parts.tsx';

/** For a fraction with which the draft was shared and that has no text of its own yet. */
export function Offered(props: {
  readonly context: PageContext;
  readonly one: Motion;
  readonly fractions: readonly FractionInOffice[];
  readonly offers: readonly OfferedMotion[];
}) {
  const { context, one, fractions, offers } = props;
  const t = motionMessages[context.lang];
  const mine = fractions.filter(({ fraction }) =>
    offers.some(({ id, offeredTo }) => id === one.id && offeredTo === fraction),
  );
  return mine.map((each) => {
    const name = fractionName(context, { fractionName: each.shortName, municipality: each.municipality });
    return (
      <section class="b panel" key={each.fraction}>
        <h2>{t.adapt}</h2>
        <p>
          {t.offered} {t.adaptIntro(name)}
        </p>
        <form method="post" action={context.link(`${motionPath(one.id)}/eigen-tekst`)} class="form">
          <input type="hidden" name="fractie" value={each.fraction} />
          <p>
            <Submit>{t.adaptButton(name)}</Submit>
          </p>
        </form>
      </section>
    );
  });
}
