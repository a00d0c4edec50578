import { resultPath } from '#elections';
import { dateOf } from '#kernel';
import {
  AdviceLine,
  Icon,
  MunicipalityName,
  number,
  percent,
  plainDate,
  Status,
  ThreeReadings,
} from '#platform/html';
import type { PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { withoutHeaviest } from '../rules/weighted-vote.ts';
import { inputOf, resultOf, type Vote } from '../store.ts';

const icons = { for: 'ok', against: 'rejected', abstain: 'abstain' } as const;

/** Outcome, three readings and the sentence that everybody asks about. Only for a vote that is closed. */
export function VoteOutcomeView({ context, vote }: { context: PageContext; vote: Vote }) {
  const t = votingMessages[context.lang];
  const result = resultOf(vote);
  const towns = context.region.municipalities;
  const heaviest = withoutHeaviest(inputOf(vote));
  const readings = result.municipalities.flatMap((reading) => {
    const town = towns.find((m) => m.id === reading.municipality);
    return town ? [{ ...reading, name: town.name, mark: town.mark, colour: town.colour }] : [];
  });
  return (
    <>
      <p>
        <strong>
          {t.outcome}: {t[result.outcome]}.
        </strong>{' '}
        {result.reason ? t[result.reason] : ''}
      </p>
      {vote.consensus ? null : (
        <ThreeReadings
          lang={context.lang}
          caption={`${plainDate(dateOf(vote.openedAt), context.lang)}. ${t.absentApart}`}
          weight={result.weight}
          fractions={result.fractions}
          municipalities={readings}
        />
      )}
      {heaviest ? (
        <p class="concl">
          <b>
            {t.alone} {towns.find((m) => m.id === heaviest.municipality)?.name}
          </b>{' '}
          {heaviest.without === heaviest.withIt ? t.aloneNo : t.aloneYes}
        </p>
      ) : null}
    </>
  );
}

/** Every eligible fraction with its weight and where that comes from; ballots only when `shown`. */
export function FractionTable({
  context,
  vote,
  shown,
}: {
  context: PageContext;
  vote: Vote;
  shown: boolean;
}) {
  const t = votingMessages[context.lang];
  const total = vote.fractions.reduce((sum, f) => sum + f.weight, 0);
  const days = [...new Set(vote.fractions.map((f) => f.electionDay))];
  return (
    <table class="ft">
      <caption>
        {t.fractions}
        <span>
          {t.weightNote} {days.map((day) => plainDate(day, context.lang)).join(', ')}. {t.absentApart}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.fraction}</th>
          <th scope="col">{t.choice}</th>
          <th scope="col" class="num">
            {t.weight}
          </th>
          <th scope="col" class="num">
            {t.share}
          </th>
        </tr>
      </thead>
      {context.region.municipalities.map((town) => {
        const own = vote.fractions.filter((f) => f.municipality === town.id);
        const first = own[0];
        if (!first) return null;
        const sum = own.reduce((a, f) => a + f.weight, 0);
        return (
          <tbody key={town.id}>
            <tr class="g">
              <th scope="rowgroup" colSpan={2}>
                <MunicipalityName municipality={town} />{' '}
                <a href={context.link(resultPath(first.result))}>
                  {t.source} {town.name}
                </a>
              </th>
              <td class="num" data-l={t.weight}>
                {number(sum, context.lang)}
              </td>
              <td class="num sh">{percent(sum, total, context.lang)}</td>
            </tr>
            {own.map((f) => (
              <tr key={f.fraction}>
                <th scope="row">{f.shortName}</th>
                <td class="vt">
                  {!shown ? (
                    '–'
                  ) : f.choice === null ? (
                    <Status icon="waiting" tone="n">
                      {t.notCast}
                    </Status>
                  ) : (
                    <Status
                      icon={icons[f.choice]}
                      tone={f.choice === 'for' ? 'v' : f.choice === 'against' ? 't' : 'n'}
                    >
                      {t[f.choice]}
                    </Status>
                  )}
                </td>
                <td class="num" data-l={t.weight}>
                  {number(f.weight, context.lang)}
                </td>
                <td class="num sh">{percent(f.weight, total, context.lang)}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** On the proposal's page: the votes, the newest first; an open one without its standing. */
export function VotesSection({ context, votes }: { context: PageContext; votes: readonly Vote[] }) {
  const t = votingMessages[context.lang];
  const latest = votes.find((vote) => vote.state !== 'annulled');
  if (votes.length === 0) return null;
  return (
    <section class="b" id="stemming">
      <h2>{t.votes}</h2>
      <AdviceLine lang={context.lang} competences={[]} />
      <ul class="rows">
        {votes.map((vote) => (
          <li key={vote.id}>
            <span class="d">{plainDate(dateOf(vote.openedAt), context.lang)}</span>
            <span>
              <a href={context.link(`/stemmingen/${vote.id}`)}>
                {vote.consensus ? t.consensus : t.vote} {vote.id}
              </a>{' '}
              {t[vote.state]}
              {vote.annulledReason ? `. ${vote.annulledReason}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {latest && latest.state !== 'open' ? (
        <>
          <VoteOutcomeView context={context} vote={latest} />
          {latest.consensus ? null : <FractionTable context={context} vote={latest} shown />}
        </>
      ) : latest ? (
        <p>
          <Icon name="current" /> {t.open}. {t.standingLater}
        </p>
      ) : null}
    </section>
  );
}
