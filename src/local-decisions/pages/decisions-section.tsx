import type { Advice } from '#advice';
import { AdviceLine, countWord, MunicipalityName, plainDate, shortDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Competence, Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { decisionPath } from '../paths.ts';
import { offCalendarSentences } from '../planned-day.ts';
import { mayDiscuss, mayRegister } from '../policy.ts';
import { regionalOutcome } from '../rules/account.ts';
import { standings } from '../rules/decision-state.ts';
import type { LocalDecision } from '../store.ts';
import { AccountState, lastDayOf, OutcomeStatus, outcomeText, TermCell, TreatedOn } from './parts.tsx';

interface Props {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly advice: Advice | undefined;
  readonly decisions: readonly LocalDecision[];
}

/** The one competence, or undefined where they differ. */
function onlyCompetence(proposal: Proposal): Competence | undefined {
  const kinds = [...new Set(proposal.participants.map((p) => p.competence))];
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** On the proposal's page: a row for every participating body. */
export function DecisionsSection(props: Props) {
  const { context, proposal, advice } = props;
  const t = decisionMessages[context.lang];
  const only = onlyCompetence(proposal);
  // Hamerstuk and bespreekstuk are a council's words.
  const councils = proposal.participants.some((p) => p.competence === 'council');
  const current = proposal.participants.map(
    (p) => props.decisions.find((d) => d.current && d.municipality === p.municipality)?.outcome,
  );
  const region = regionalOutcome(current);
  const count = (value: number) => countWord(value, context.lang);
  const last = lastDayOf(advice);
  const term = `${advice?.wishedOn ? t.wished : t.term}${last ? ` ${shortDate(last, context.lang)}` : ''}`;
  return (
    <section class="b" id="raden">
      <h2>{t.councils(count(region.participating), only)}</h2>
      <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
      <p>
        {t.so(String(region.decided), String(region.participating))}{' '}
        {t.regional[region.kind](String(region.adopted), String(region.participating))}
      </p>
      <table class="cards rdn">
        <caption class="vh">{t.state}</caption>
        <thead>
          <tr>
            <th scope="col">{only ? t.bodyNames[only] : t.body}</th>
            <th scope="col">{t.meeting}</th>
            {councils ? <th scope="col">{t.handling}</th> : null}
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.account}</th>
            <th scope="col" class="num">
              {term}
            </th>
          </tr>
        </thead>
        <tbody>
          {context.region.municipalities.map((town) => {
            const own = proposal.participants.find((p) => p.municipality === town.id);
            if (!own) return null;
            const entries = props.decisions.filter((d) => d.municipality === town.id);
            return (
              <DecisionRow
                key={town.id}
                {...props}
                town={town}
                competence={own.competence}
                named={only === undefined}
                councils={councils}
                entries={entries}
                term={term}
              />
            );
          })}
        </tbody>
      </table>
      {context.region.municipalities.map((town) => {
        const now = props.decisions.find((d) => d.current && d.municipality === town.id);
        return offCalendarSentences(now, context.today, context.lang).map((sentence) => (
          <p class="small" key={`${town.id}/${sentence}`}>
            <b>
              {town.name}, {now ? plainDate(now.day, context.lang) : ''}:
            </b>{' '}
            {sentence}
          </p>
        ));
      })}
    </section>
  );
}

function DecisionRow(
  props: Props & {
    town: PageContext['region']['municipalities'][number];
    competence: Competence;
    named: boolean;
    councils: boolean;
    entries: readonly LocalDecision[];
    term: string;
  },
) {
  const { context, town, entries, advice, competence } = props;
  const t = decisionMessages[context.lang];
  const [decision] = entries;
  const path = decisionPath(props.proposal.id, town.id);
  return (
    <tr>
      <th scope="row">
        <MunicipalityName municipality={town} href={context.link(`/raden/${town.slug}`)} />
        {props.named ? <span class="muted"> {t.bodyNames[competence]}</span> : null}
      </th>
      <td data-l={t.meeting}>
        <TreatedOn context={context} advice={advice} decision={decision} />
      </td>
      {props.councils ? (
        <td data-l={t.handling}>
          <span class={decision?.handling ? '' : 'muted'}>
            {decision?.handling ? t[decision.handling] : competence === 'council' ? t.handlingOpen : '–'}
          </span>
        </td>
      ) : null}
      <td data-l={t.outcome}>
        <div>
          <OutcomeStatus context={context} advice={advice} decision={decision} />
          <Earlier context={context} advice={advice} entries={entries} />
          <DetailsLink {...props} href={context.link(path)} />
        </div>
      </td>
      <td data-l={t.account}>
        <AccountState context={context} entries={entries} href={context.link(path)} />
      </td>
      <td class="num" data-l={props.term}>
        <TermCell context={context} advice={advice} decision={decision} />
      </td>
    </tr>
  );
}

/** Outcomes that stood before: corrected ones with their reason, and what was held over. */
function Earlier(props: {
  context: PageContext;
  advice: Advice | undefined;
  entries: readonly LocalDecision[];
}) {
  const { context, advice } = props;
  const t = decisionMessages[context.lang];
  const past = standings(props.entries).filter((s) => s.standing !== 'now' && s.entry.outcome !== null);
  return (
    <>
      {past.map(({ entry, standing, reason }) => (
        <p key={entry.id} class="small muted">
          {standing === 'corrected' ? t.corrected : t.earlier}:{' '}
          {entry.outcome ? outcomeText(context.lang, advice, entry.outcome) : ''},{' '}
          {shortDate(entry.day, context.lang)}.{' '}
          {reason ? (
            <>
              {t.becauseOf} <span lang="nl">{reason}</span>
            </>
          ) : null}
        </p>
      ))}
    </>
  );
}

/** To what was decided, once there is something; for its own clerk to where it is entered. */
function DetailsLink(
  props: Props & {
    town: PageContext['region']['municipalities'][number];
    competence: Competence;
    entries: readonly LocalDecision[];
    href: string;
  },
) {
  const { context, town, competence, entries } = props;
  const t = decisionMessages[context.lang];
  const { actor, region } = context;
  const own = mayRegister(actor, region.id, { municipality: town.id, competence }) && props.advice?.sentOn;
  const account = entries.some((entry) => entry.account !== null) && mayDiscuss(actor, region.id);
  if (entries.length === 0 && !own && !account) return null;
  return (
    <p class="small">
      <a href={props.href}>
        {t.details}
        <span class="vh">: {t.bodyOf(competence, town.name)}</span>
      </a>
    </p>
  );
}
