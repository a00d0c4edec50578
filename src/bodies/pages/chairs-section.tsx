import { DataTable, MunicipalityName, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { bodyPath } from '../paths.ts';
import { chairBalance } from '../rules/chairs.ts';
import { seatMessages } from '../seat-messages.ts';
import type { StoredBody } from '../store.ts';

/** Over how many municipalities the chairs are spread, and which bodies have none. */
export function ChairsSection(props: {
  context: PageContext;
  bodies: readonly StoredBody[];
  /** The rulebook spreads them; else each body chooses its own, and there is no share to keep to. */
  spread: boolean;
}) {
  const { context, bodies, spread } = props;
  const t = seatMessages[context.lang];
  const { shares, withoutChair } = chairBalance(
    bodies,
    context.region.municipalities.map((m) => m.id),
  );
  const town = (code: string) => context.region.municipalities.find((m) => m.id === code);
  return (
    <section class="b" id="voorzitters">
      <h2>{t.chairs}</h2>
      <p>{spread ? t.chairsIntro : t.chairsChosen}</p>
      <DataTable
        caption={t.chairs}
        captionHidden
        columns={[
          { name: t.municipality },
          { name: t.chairsOf },
          { name: t.count, figures: true },
          ...(spread ? [{ name: t.fair, figures: true }, { name: t.standing }] : []),
        ]}
        rows={shares.map((share) => {
          const own = town(share.municipality);
          return {
            key: share.municipality,
            cells: [
              own ? <MunicipalityName key="town" municipality={own} /> : share.municipality,
              share.chairs.length === 0 ? (
                <span key="bodies" class="muted">
                  {t.noChairs}
                </span>
              ) : (
                <BodyLinks key="bodies" context={context} bodies={bodies} ids={share.chairs} />
              ),
              share.chairs.length,
              ...(spread
                ? [
                    share.fair,
                    share.aboveFair ? (
                      <Status key="standing" icon="warning" tone="t">
                        {t.aboveFair}
                      </Status>
                    ) : (
                      <Status key="standing" icon="ok" tone="v">
                        {t.withinFair}
                      </Status>
                    ),
                  ]
                : []),
            ],
          };
        })}
      />
      {withoutChair.length === 0 ? (
        <p>{t.allChaired}</p>
      ) : (
        <p>
          {t.withoutChair} <BodyLinks context={context} bodies={bodies} ids={withoutChair} />
        </p>
      )}
    </section>
  );
}

function BodyLinks(props: { context: PageContext; bodies: readonly StoredBody[]; ids: readonly string[] }) {
  return (
    <span lang="nl">
      {props.ids.map((id, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <a href={props.context.link(bodyPath(id))}>{props.bodies.find((b) => b.id === id)?.name}</a>
        </span>
      ))}
    </span>
  );
}
