import { type FractionInOffice, fractionsInOfficeOn, resultPath } from '#elections';
import { AdviceLine, MunicipalityName, number, percent, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { type Proposal, proposalList, proposalPath } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { currentDecisions, type LocalDecision } from '../store.ts';
import { OutcomeStatus } from './decisions-section.tsx';

export const councilsPage: Page = {
  path: '/raden',
  render: async (context) => {
    const t = decisionMessages[context.lang];
    const [fractions] = await context.read([
      fractionsInOfficeOn(
        context.today,
        context.region.municipalities.map((m) => m.id),
      ),
    ]);
    const total = sum(fractions);
    const body = (
      <div class="wrap phead">
        <h1>{t.list}</h1>
        <p>{t.listIntro}</p>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">{t.list}</th>
              <th scope="col" class="num">
                {t.fractions}
              </th>
              <th scope="col" class="num">
                {t.weight}
              </th>
              <th scope="col" class="num">
                {t.shareRegion}
              </th>
            </tr>
          </thead>
          <tbody>
            {context.region.municipalities.map((town) => {
              const own = fractions.filter((f) => f.municipality === town.id);
              return (
                <tr key={town.id}>
                  <th scope="row">
                    <MunicipalityName municipality={town} href={context.link(`/raden/${town.slug}`)} />
                  </th>
                  <td class="num" data-l={t.fractions}>
                    {own.length}
                  </td>
                  <td class="num" data-l={t.weight}>
                    {number(sum(own), context.lang)}
                  </td>
                  <td class="num" data-l={t.shareRegion}>
                    {percent(sum(own), total, context.lang)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    );
    return { title: t.list, current: 'councils', body };
  },
};

function sum(fractions: readonly FractionInOffice[]): number {
  return fractions.reduce((total, f) => total + f.votes, 0);
}

export const councilPage: Page = {
  path: '/raden/{raad}',
  render: async (context) => {
    const town = context.region.municipalities.find((m) => m.slug === context.params.raad);
    if (!town) return undefined;
    const [fractions, decisions, proposals] = await context.read([
      fractionsInOfficeOn(
        context.today,
        context.region.municipalities.map((m) => m.id),
      ),
      currentDecisions([town.id]),
      proposalList(100, 0),
    ]);
    const t = decisionMessages[context.lang];
    const title = `${t.councilOf} ${town.name}`;
    const here = proposals.filter(
      (p) =>
        ['in_decision', 'decided', 'in_execution', 'completed'].includes(p.state) &&
        p.participants.some((x) => x.municipality === town.id),
    );
    const body = (
      <div class="wrap phead">
        <p class="amb">
          <MunicipalityName municipality={town} />
        </p>
        <h1>{title}</h1>
        <AdviceLine lang={context.lang} competences={[]} />
        <Lying context={context} proposals={here} decisions={decisions} />
        <Fractions
          context={context}
          own={fractions.filter((f) => f.municipality === town.id)}
          total={sum(fractions)}
        />
      </div>
    );
    return { title, current: 'councils', body };
  },
};

function Lying(props: {
  context: PageContext;
  proposals: readonly Proposal[];
  decisions: readonly LocalDecision[];
}) {
  const { context } = props;
  const t = decisionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.lying}</h2>
      {props.proposals.length === 0 ? <p class="empty">{t.nothing}</p> : null}
      <ul class="rows">
        {props.proposals.map((proposal) => {
          const decision = props.decisions.find((d) => d.proposal === proposal.id);
          return (
            <li key={proposal.id}>
              <span class="d">{decision ? plainDate(decision.day, context.lang) : '–'}</span>
              <span>
                <a href={context.link(proposalPath(proposal.id))} lang="nl">
                  {proposal.title}
                </a>
                <br />
                <OutcomeStatus context={context} decision={decision} />
                {decision?.accountOwed && !decision.account ? <span class="m"> {t.owed}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Fractions({
  context,
  own,
  total,
}: {
  context: PageContext;
  own: readonly FractionInOffice[];
  total: number;
}) {
  const t = decisionMessages[context.lang];
  const first = own[0];
  return (
    <section class="b">
      <h2>{t.fractions}</h2>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.fraction}</th>
            <th scope="col" class="num">
              {t.seats}
            </th>
            <th scope="col" class="num">
              {t.weight}
            </th>
            <th scope="col" class="num">
              {t.shareHere}
            </th>
            <th scope="col" class="num">
              {t.shareRegion}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((f) => (
            <tr key={f.fraction}>
              <th scope="row">{f.shortName}</th>
              <td class="num" data-l={t.seats}>
                {f.seats}
              </td>
              <td class="num" data-l={t.weight}>
                {number(f.votes, context.lang)}
              </td>
              <td class="num" data-l={t.shareHere}>
                {percent(f.votes, sum(own), context.lang)}
              </td>
              <td class="num" data-l={t.shareRegion}>
                {percent(f.votes, total, context.lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {first ? (
        <p class="small">
          <a href={context.link(resultPath(first.result))}>
            {t.source} {plainDate(first.electionDay, context.lang)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
