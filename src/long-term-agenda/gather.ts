import { adviceList } from '#advice';
import { type Commitment, commitmentPath, commitmentsOwed, usualDueDay } from '#commitments';
import { type Round, roundPath, runningRounds, runningTerms } from '#consultations';
import type { CalendarDate, MunicipalityId } from '#kernel';
import { dateOf } from '#kernel';
import {
  accountStanding,
  allDecisions,
  decisionPath,
  type LocalDecision,
  type OpenTerm,
  openTerms,
} from '#local-decisions';
import { type Motion, motionPath, pendingMotions, stateOf } from '#motions';
import type { PageContext } from '#platform/http';
import { proposalsInDecision, titlesOfSent } from '#proposals';
import { plannedPath } from './paths.ts';
import { type AgendaEntry, inOrder } from './rules/entries.ts';
import { type PlannedItem, plannedItems } from './store.ts';

// A long-term agenda is read, not kept: only what somebody put there by hand has rows of its own.

function planned(items: readonly PlannedItem[]): AgendaEntry[] {
  return items.map((item) => ({
    kind: 'planned',
    council: item.council,
    day: item.day,
    daySaid: item.daySaid,
    title: item.text,
    path: plannedPath(item.id),
    done: item.state === 'done',
    since: item.since,
  }));
}

/** The day on the council's agenda, else the last day of the term. */
function decisions(
  terms: readonly OpenTerm[],
  known: readonly LocalDecision[],
  today: CalendarDate,
): AgendaEntry[] {
  return terms.flatMap(({ proposal, open, last }) =>
    open
      .filter(({ competence }) => competence === 'council')
      .map(({ municipality }): AgendaEntry => {
        const own = known.find((d) => d.proposal === proposal.id && d.municipality === municipality);
        const scheduled = own?.outcome === null ? own.day : undefined;
        return {
          kind: 'decision',
          council: municipality,
          day: scheduled ?? last ?? usualDueDay(today),
          daySaid: scheduled !== undefined || last !== undefined,
          title: proposal.title,
          path: decisionPath(proposal.id, municipality),
          done: false,
          since: null,
        };
      }),
  );
}

type Sent = ReturnType<typeof titlesOfSent>['row'] & object;

/**
 * Who departed from the advice and has not said why, by the meeting of the committee that it comes to; where none is planned,
 * nobody named a day. What a college or mayor owes is no work of the council: it stands with its own name on the agenda of the
 * region, and on the work of whoever writes it. @param entries every one, the newest of a body first
 */
function accounts(
  entries: readonly LocalDecision[],
  sent: readonly Sent[],
  council: MunicipalityId | null,
): AgendaEntry[] {
  const named = new Map<number, Sent>(sent.map((each) => [each.id, each]));
  const bodies = Map.groupBy(entries, ({ proposal, municipality }) => `${proposal} ${municipality}`);
  return [...bodies.values()].flatMap((known): AgendaEntry[] => {
    const [own] = known;
    if (!own || accountStanding(known).state !== 'expected') return [];
    const proposal = named.get(own.proposal);
    const other = proposal?.others.find(({ municipality }) => municipality === own.municipality)?.competence;
    const body = other === 'college' || other === 'mayor' ? other : undefined;
    if (body && council !== null) return [];
    return [
      {
        kind: 'account',
        council: own.municipality,
        ...(body ? { body } : {}),
        day: own.accountOn ?? usualDueDay(own.day),
        daySaid: own.accountOn !== null,
        title: proposal?.title ?? '',
        path: decisionPath(own.proposal, own.municipality),
        done: false,
        since: own.enteredOn === null ? null : `${own.enteredOn}T00:00:00Z`,
      },
    ];
  });
}

/** One line a council, and for the region one a round. */
function consultations(
  rounds: readonly Round[],
  today: CalendarDate,
  council: MunicipalityId | null,
): AgendaEntry[] {
  const terms = runningTerms(rounds, today).filter(
    ({ municipality }) => council === null || municipality === council,
  );
  const shown = council === null ? [...new Map(terms.map((term) => [term.round, term])).values()] : terms;
  return shown.map((term) => ({
    kind: 'consultation',
    council,
    day: term.last,
    daySaid: true,
    title: term.title,
    path: council === null ? roundPath(term.round) : term.path,
    done: false,
    since: null,
  }));
}

function commitments(owed: readonly Commitment[], council: MunicipalityId | null): AgendaEntry[] {
  return owed
    .filter((one) => one.council === council)
    .map((one) => ({
      kind: one.sourcePath === null ? 'commitment' : 'motion',
      council,
      day: one.due,
      daySaid: one.dueSaid,
      title: one.text,
      path: commitmentPath(one.id),
      done: false,
      since: one.recordedAt,
    }));
}

/** Set apart by the councils' own agendas (domain.md 5.3). */
function heldOver(motions: readonly Motion[]): AgendaEntry[] {
  return motions
    .filter((one) => stateOf(one) === 'held_over')
    .map((one) => ({
      kind: 'held_over',
      council: one.municipality,
      day: usualDueDay(one.steps.at(-1)?.day ?? dateOf(one.submittedAt)),
      daySaid: false,
      title: one.title,
      path: motionPath(one.id),
      done: false,
      since: one.steps.at(-1)?.recordedAt ?? null,
    }));
}

/** Everything that is to come for one council, or for the region as a whole; the earliest first, in one round trip. */
export async function readLongTerm(
  context: PageContext,
  council: MunicipalityId | null,
): Promise<AgendaEntry[]> {
  const { today, region } = context;
  const towns = council === null ? region.municipalities.map(({ id }) => id) : [council];
  const [items, owed, motions, decided, proposals, named, advices, rounds] = await context.read([
    plannedItems(council),
    commitmentsOwed(),
    pendingMotions(towns),
    allDecisions(),
    proposalsInDecision(),
    titlesOfSent(),
    adviceList(),
    runningRounds(),
  ]);
  const entries = decided.filter(({ municipality }) => towns.includes(municipality));
  const known = entries.filter(({ current }) => current);
  const terms = openTerms(proposals, advices, known).map((term) => ({
    ...term,
    open: term.open.filter(({ municipality }) => towns.includes(municipality)),
  }));
  return inOrder([
    ...planned(items),
    ...decisions(terms, known, today),
    ...accounts(entries, named, council),
    ...consultations(rounds, today, council),
    ...commitments(owed, council),
    ...(council === null ? [] : heldOver(motions)),
  ]);
}
