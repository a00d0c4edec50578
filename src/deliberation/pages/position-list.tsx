import { dateOf, timeOf } from '#kernel';
import { clockTime, Icon, type IconName, MunicipalityName, plainDate, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { deliberationMessages } from '../messages.ts';
import type { Stance } from '../rules/positions.ts';
import { latestOf, type Position, type PositionVersion, positionsThatHold } from '../store.ts';
import { fractionName } from './speakers.ts';

const signs: Readonly<Record<PositionVersion['stance'], { icon: IconName; tone: 'v' | 't' | 'n' }>> = {
  for: { icon: 'ok', tone: 'v' },
  for_if: { icon: 'amended', tone: 'v' },
  against: { icon: 'rejected', tone: 't' },
  undecided: { icon: 'waiting', tone: 'n' },
  withdrawn: { icon: 'out', tone: 'n' },
};

export function momentText(context: PageContext, at: string): string {
  return `${plainDate(dateOf(at), context.lang)}, ${clockTime(timeOf(at), context.lang)}`;
}

/** How many fractions take which stand, with those that joined. */
export function stanceCounts(context: PageContext, positions: readonly Position[]): string {
  const t = deliberationMessages[context.lang];
  const holding = positionsThatHold(positions);
  const of = (stance: Stance) =>
    holding
      .filter((position) => latestOf(position).stance === stance)
      .reduce((sum, position) => sum + 1 + position.supporters.length, 0);
  return (['for', 'for_if', 'against', 'undecided'] as const)
    .filter((stance) => of(stance) > 0)
    .map((stance) => t.counts[stance](of(stance)))
    .join(', ');
}

/** Every position with its reasons, who joined, and what was said before. */
export function PositionList(props: {
  context: PageContext;
  positions: readonly Position[];
  /** Under each: what the reader may do with it. */
  below?: (position: Position) => preact.JSX.Element | null;
}) {
  const { context } = props;
  const t = deliberationMessages[context.lang];
  return (
    <ol class="talk">
      {props.positions.map((position) => {
        const town = context.region.municipalities.find((m) => m.id === position.municipality);
        const [latest, ...earlier] = position.versions;
        if (!latest) return null;
        return (
          <li key={position.id} id={`standpunt-${position.id}`}>
            <h3>
              {position.fractionName} {town ? <MunicipalityName municipality={town} /> : null}
            </h3>
            <Version context={context} version={latest} />
            <Supporters context={context} position={position} />
            {earlier.length > 0 ? (
              <details>
                <summary>{t.earlier(earlier.length)}</summary>
                {earlier.map((version) => (
                  <div class="answer" key={version.number}>
                    <p class="small">
                      <b>{t.version(version.number)}</b>
                    </p>
                    <Version context={context} version={version} />
                  </div>
                ))}
              </details>
            ) : null}
            {props.below?.(position)}
          </li>
        );
      })}
    </ol>
  );
}

function Version({ context, version }: { context: PageContext; version: PositionVersion }) {
  const t = deliberationMessages[context.lang];
  return (
    <>
      <p>
        <Status {...signs[version.stance]}>{t.stances[version.stance]}</Status>
      </p>
      {version.reasons === '' ? null : (
        <p class="pre" lang="nl">
          {version.reasons}
        </p>
      )}
      <p class="small muted">
        {t.given(momentText(context, version.at), version.byOffice)}
        {version.noted ? ` (${t.noted})` : ''}, {t.onVersion(version.proposalVersion)}.
      </p>
    </>
  );
}

function Supporters({ context, position }: { context: PageContext; position: Position }) {
  const t = deliberationMessages[context.lang];
  if (position.supporters.length === 0) return null;
  const { number } = latestOf(position);
  return (
    <p class="small">
      <Icon name="ok" /> {t.joinedBy}{' '}
      {position.supporters
        .map((each) => {
          const name = fractionName(context, { name: each.fractionName, municipality: each.municipality });
          // Who joined an earlier text did not say that the new one is theirs.
          return each.version === number ? name : `${name} (${t.joinedEarlier(each.version)})`;
        })
        .join(', ')}
      .
    </p>
  );
}
