import { EmptyState, MunicipalityName } from '#platform/html';
import type { PageAnswer, PageContext } from '#platform/http';
import { rulebookVersions, startingRules, versionOn } from '#rulebook';
import { bodyMessages } from '../messages.ts';
import { bodyPath } from '../paths.ts';
import { type BodyKind, bodyKinds } from '../rules/seating.ts';
import { bodyList, type StoredBody } from '../store.ts';
import { ChairsSection } from './chairs-section.tsx';

function Chair({ context, body }: { context: PageContext; body: StoredBody }) {
  const chair = context.region.municipalities.find((m) => m.id === body.chair);
  if (!chair) return null;
  return (
    <p class="small">
      {bodyMessages[context.lang].chair} <MunicipalityName municipality={chair} />
    </p>
  );
}

function Kind(props: { context: PageContext; kind: BodyKind; bodies: readonly StoredBody[] }) {
  const { context, kind, bodies } = props;
  const t = bodyMessages[context.lang].kinds[kind];
  return (
    <section class="b">
      <h2>{t.plural}</h2>
      <p>{t.does}</p>
      <ul class="mean">
        {bodies.map((body) => (
          <li key={body.id} id={body.id}>
            <h3 lang="nl">
              <a href={context.link(bodyPath(body.id))}>{body.name}</a>
            </h3>
            <div>
              <p lang="nl">{body.description}</p>
              <Chair context={context} body={body} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every body, by kind. */
export async function showBodies(context: PageContext): Promise<PageAnswer> {
  const t = bodyMessages[context.lang];
  const [bodies, versions] = await context.read([bodyList(), rulebookVersions()]);
  const rules = versionOn(versions, context.today)?.rules ?? startingRules;
  const byKind = bodyKinds
    .map((kind) => ({ kind, bodies: bodies.filter((body) => body.kind === kind) }))
    .filter((group) => group.bodies.length > 0);
  const body = (
    <div class="wrap phead">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {bodies.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      {byKind.map((group) => (
        <Kind key={group.kind} context={context} {...group} />
      ))}
      {bodies.length === 0 ? null : (
        <ChairsSection
          context={context}
          bodies={bodies}
          spread={rules.chairs === 'spread_over_municipalities'}
        />
      )}
    </div>
  );
  return { title: t.title, current: 'bodies', body };
}
