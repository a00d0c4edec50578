import type { JSX } from 'preact';
import { type CalendarDate, daysBetween } from '#kernel';
import {
  type CouncilState,
  CouncilStatus,
  DataRow,
  DataTable,
  drawnOnceFor,
  EmptyState,
  longDate,
  MunicipalityName,
  number,
} from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalPath, stations } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { overviewMessages } from '../overview-messages.ts';
import { overviewStatements } from '../overview-statements.ts';
import { type SentProposalRow, type Stay, sentProposals } from '../overview-store.ts';
import { overviewPath } from '../paths.ts';
import { regionalOutcome } from '../rules/account.ts';
import {
  type BodyRecord,
  type DecidingDays,
  type OutcomesAlike,
  recordedBodies,
  recordOf,
  regionalCounts,
  type SentTo,
  type Tally,
} from '../rules/overview.ts';

const onePage = 50;

/** What the bodies made of everything that was sent to them, how often each followed the advice, and what took how long. */
export const overviewPage: Page = {
  path: overviewPath,
  query: ['vanaf'],
  render: async (context) => {
    const t = overviewMessages[context.lang];
    const asked = context.query.get('vanaf') ?? '';
    const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
    const [alike, stood, days, stays, shown] = await context.read([
      ...overviewStatements(context.today),
      sentProposals(onePage, from),
    ]);
    const total = alike.reduce((sum, { count }) => sum + count, 0);
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.title}</h1>
          <p class="lead">{t.intro}</p>
          <Counts context={context} alike={alike} total={total} />
          <p>
            <a href={context.link('/voorbereiding')}>{t.preparation}</a>
          </p>
          <p>
            <a href={context.link('/mandaten')}>{t.mandates}</a>
          </p>
          <p>
            <a href={context.link('/uitvoering')}>{t.execution}</a>
          </p>
          <p>
            <a href={context.link('/overeenkomsten')}>{t.agreements}</a>
          </p>
          <p>
            <a href={context.link('/evaluaties')}>{t.evaluations}</a>
          </p>
          <p>
            <a href={context.link('/procesplannen')}>{t.plans}</a>
          </p>
          <p>
            <a href={context.link('/gezamenlijke-programmas')}>{t.joint}</a>
          </p>
          <p>
            <a href={context.link('/ontwikkelingen')}>{t.developments}</a>
          </p>
        </div>
        <section class="b" aria-labelledby="per-orgaan">
          <h2 id="per-orgaan">{t.perBody}</h2>
          {onceFor(context, 'organen', [stood, days], () => (
            <Records context={context} stood={stood} days={days} />
          ))}
        </section>
        <section class="b" aria-labelledby="doorlooptijd">
          <h2 id="doorlooptijd">{t.leadTimes}</h2>
          {onceFor(context, 'doorlooptijd', [stays, context.today], () => (
            <LeadTimes context={context} stood={stays} />
          ))}
        </section>
        <section class="b" aria-labelledby="per-voorstel">
          <h2 id="per-voorstel">{t.perProposal}</h2>
          <Proposals context={context} sent={shown} />
          <Pages context={context} from={from} total={total} />
        </section>
      </div>
    );
    return { title: t.title, current: 'councils', body };
  },
};

function Counts(props: { context: PageContext; alike: readonly OutcomesAlike[]; total: number }) {
  const { context, alike, total } = props;
  const t = overviewMessages[context.lang];
  if (total === 0) return <EmptyState>{t.none}</EmptyState>;
  const counts = regionalCounts(alike);
  return (
    <DataTable
      caption={t.counts(number(total, context.lang), total === 1)}
      columns={[{ name: t.outcome }, { name: t.proposals, figures: true }]}
      rows={(['ratified_by_all', 'partly_ratified', 'not_ratified', 'open'] as const).map((kind) => ({
        key: kind,
        cells: [t.kinds[kind], number(counts[kind], context.lang)],
      }))}
    />
  );
}

function Records(props: { context: PageContext; stood: readonly Tally[]; days: readonly DecidingDays[] }) {
  const { context, stood } = props;
  const t = overviewMessages[context.lang];
  const figure = (value: number) => number(value, context.lang);
  const towns = context.region.municipalities;
  const bodies = recordedBodies(
    towns.map(({ id }) => id),
    stood,
  ).flatMap((body) => towns.filter(({ id }) => id === body.municipality).map((town) => ({ town, body })));
  const cells = (r: BodyRecord) => [
    figure(r.sent),
    t.of(figure(r.adopted), figure(r.sent - r.open)),
    r.advised === 0 ? t.noAdvice : t.of(figure(r.followed), figure(r.advised)),
    figure(r.unaccounted),
    figure(r.open),
    figure(r.late),
    r.days === null ? t.noDays : t.days(figure(r.days), r.days === 1),
  ];
  return (
    <DataTable
      caption={t.perBody}
      captionHidden
      note={t.perBodyNote}
      columns={[
        { name: t.body },
        ...[t.sent, t.adopted, t.followed, t.unaccounted, t.open, t.late, t.middle].map((name) => ({
          name,
          figures: true,
        })),
      ]}
      rows={bodies.map(({ town, body }) => {
        const name = decisionMessages[context.lang].bodyOf(body.competence, town.name);
        return {
          key: `${body.competence} ${town.id}`,
          cells: [
            <MunicipalityName
              key={town.id}
              municipality={{ ...town, name }}
              href={context.link(`/raden/${town.slug}`)}
            />,
            ...cells(recordOf(body, stood, props.days)),
          ],
        };
      })}
    />
  );
}

function LeadTimes({ context, stood }: { context: PageContext; stood: readonly Stay[] }) {
  const t = overviewMessages[context.lang];
  const days = (value: number | null) =>
    value === null ? t.noDays : t.days(number(value, context.lang), value === 1);
  const months = stood[0]?.months ?? null;
  const since = (day: CalendarDate | null) => days(day === null ? null : daysBetween(day, context.today));
  return (
    <DataTable
      caption={t.leadTimes}
      captionHidden
      note={t.leadTimesNote}
      columns={[
        { name: t.station },
        ...[t.ended, t.middle, t.longest, t.longer, t.now, t.waiting].map((name) => ({
          name,
          figures: true,
        })),
      ]}
      rows={stations.map((station) => {
        const own = stood.find((each) => each.station === station);
        return {
          key: station,
          cells: [
            t.stations[station],
            number(own?.ended ?? 0, context.lang),
            days(own?.middle ?? null),
            days(own?.longest ?? null),
            months === null ? t.noTerm : number(own?.longer ?? 0, context.lang),
            number(own?.now ?? 0, context.lang),
            since(own?.waiting ?? null),
          ],
        };
      })}
    />
  );
}

/** A part of the page, drawn anew when what it shows is other than it was. @param shown all that it tells */
const onceFor = (context: PageContext, part: string, shown: unknown, draw: () => JSX.Element) =>
  drawnOnceFor(context.region, `besluiten/${context.lang}/${part}`, JSON.stringify(shown), draw);

/** On the agenda is told by its own sign: the row knows no outcome, and a day to come. */
function stateOf(body: SentTo | undefined): CouncilState {
  if (!body) return 'not_taking_part';
  return body.outcome ?? (body.day === null ? 'not_yet' : 'scheduled');
}

/** Of hundreds of proposals few change between two readers: each row is drawn when it does. */
function Proposals({ context, sent }: { context: PageContext; sent: readonly SentProposalRow[] }) {
  const t = overviewMessages[context.lang];
  const towns = context.region.municipalities;
  const columns = [
    { name: t.proposal },
    { name: t.outcome },
    ...towns.map((town) => ({ name: town.name })),
    { name: t.lastDay },
  ];
  return (
    <DataTable
      caption={t.perProposal}
      captionHidden
      columns={columns}
      rows={sent.map(({ id, title, last, bodies }) => {
        const shown = { title, last, bodies };
        return onceFor(context, String(id), shown, () => (
          <DataRow columns={columns} row={{ key: String(id), cells: cellsOf(context, id, shown) }} />
        ));
      })}
    />
  );
}

/** @param shown all that the cells tell of the proposal: the row is drawn anew when it changes */
function cellsOf(
  context: PageContext,
  id: SentProposalRow['id'],
  { title, last, bodies }: Pick<SentProposalRow, 'title' | 'last' | 'bodies'>,
) {
  const t = overviewMessages[context.lang];
  const { kind, adopted, participating } = regionalOutcome(bodies.map((each) => each.outcome));
  const of = t.of(number(adopted, context.lang), number(participating, context.lang));
  return [
    <a key="title" href={context.link(proposalPath(id))}>
      {title}
    </a>,
    `${t.kindsShort[kind]} (${of})`,
    ...context.region.municipalities.map((town) => {
      const own = bodies.find((each) => each.municipality === town.id);
      return <CouncilStatus key={town.id} lang={context.lang} state={stateOf(own)} />;
    }),
    last ? longDate(last, context.lang) : t.noTerm,
  ];
}

function Pages({ context, from, total }: { context: PageContext; from: number; total: number }) {
  const t = overviewMessages[context.lang];
  if (from === 0 && total <= onePage) return null;
  const at = (place: number) => context.link(place === 0 ? overviewPath : `${overviewPath}?vanaf=${place}`);
  return (
    <p class="inline">
      {from > 0 ? <a href={at(Math.max(0, from - onePage))}>{t.newer}</a> : null}
      {from + onePage < total ? <a href={at(from + onePage)}>{t.older}</a> : null}
    </p>
  );
}
