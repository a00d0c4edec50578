import type { Advice } from '#advice';
import { AdviceLine, CouncilStatus, MunicipalityName, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import type { LocalDecision } from '../store.ts';

export function OutcomeStatus({
  context,
  decision,
}: {
  context: PageContext;
  decision: LocalDecision | undefined;
}) {
  return (
    <CouncilStatus lang={context.lang} state={decision ? (decision.outcome ?? 'scheduled') : 'not_yet'} />
  );
}

/** On the proposal's page: a row for every participating body. */
export function DecisionsSection(props: {
  context: PageContext;
  proposal: Proposal;
  advice: Advice | undefined;
  decisions: readonly LocalDecision[];
}) {
  const { context, proposal, decisions } = props;
  const t = decisionMessages[context.lang];
  const decided = decisions.filter(
    (d) => d.current && d.outcome !== null && d.outcome !== 'held_over',
  ).length;
  return (
    <section class="b" id="raden">
      <h2>{t.councils}</h2>
      <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
      <p>
        {decided} {t.of} {proposal.participants.length} {t.decided}.
      </p>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.body}</th>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.handling}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.account}</th>
          </tr>
        </thead>
        <tbody>
          {context.region.municipalities.map((town) => {
            const own = proposal.participants.find((p) => p.municipality === town.id);
            if (!own) return null;
            const all = decisions.filter((d) => d.municipality === town.id);
            return (
              <DecisionRow
                key={town.id}
                {...props}
                town={town}
                body={t.bodies[own.competence]}
                entries={all}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function DecisionRow(props: {
  context: PageContext;
  proposal: Proposal;
  advice: Advice | undefined;
  town: PageContext['region']['municipalities'][number];
  body: string;
  entries: readonly LocalDecision[];
}) {
  const { context, town, entries, advice } = props;
  const t = decisionMessages[context.lang];
  const current = entries.find((d) => d.current);
  const late = current && advice?.termOn && current.day > advice.termOn;
  return (
    <tr>
      <th scope="row">
        <MunicipalityName municipality={town} href={context.link(`/raden/${town.slug}`)} />{' '}
        <span class="muted">{props.body}</span>
      </th>
      <td data-l={t.day}>
        {current ? plainDate(current.day, context.lang) : '–'}
        {late ? ` (${t.afterTerm})` : ''}
      </td>
      <td data-l={t.handling}>{current?.handling ? t[current.handling] : '–'}</td>
      <td data-l={t.outcome}>
        <div>
          <OutcomeStatus context={context} decision={current} />
          {(current?.amendments ?? []).map((a) => (
            <p key={a.text} class="small">
              <span lang="nl">{a.text}</span> (
              {a.roomPoint === null ? t.outside : `${t.inside} ${a.roomPoint}`})
            </p>
          ))}
          {entries
            .filter((d) => !d.current && d.outcome !== null)
            .map((d) => (
              <p key={d.id} class="small muted">
                {t.earlier}: {d.outcome ? t[d.outcome] : ''}, {plainDate(d.day, context.lang)}
                {current?.reason ? `. ${current.reason}` : ''}
              </p>
            ))}
          <p class="small">
            <a href={context.link(`/voorstellen/${props.proposal.id}/besluiten/${town.id}`)}>
              {t.register}
              <span class="vh">
                {' '}
                {props.body} {town.name}
              </span>
            </a>
          </p>
        </div>
      </td>
      <td data-l={t.account}>
        {current?.account ? (
          <div>
            <p lang="nl">{current.account.text}</p>
            <p class="small muted">{plainDate(current.account.writtenOn, context.lang)}</p>
          </div>
        ) : current?.accountOwed ? (
          t.owed
        ) : (
          t.noAccount
        )}
      </td>
    </tr>
  );
}
