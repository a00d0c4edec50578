import { sql } from 'kysely';
import { insertBody } from '#bodies';
import { importResult } from '#elections';
import type { BodyId, MunicipalityId, ProposalId, VoteId } from '#kernel';
import { type Actor, date, type FractionId, type Office, type PersonId, type RegionId } from '#kernel';
import { insertRegion } from '#municipalities';
import { type Database, installation, type Write } from '#platform/database';
import { journalMigrations } from '#platform/journal';
import { type AnyOperation, perform, type Region, type WriteContext } from '#platform/operations';
import { insertRulebook, type Rules, startingRules } from '#rulebook';
import { adviceMigrations } from '../advice/migrations.ts';
import { agreementMigrations } from '../agreements/migrations.ts';
import { ambitionMigrations } from '../ambitions/migrations.ts';
import { bodyMigrations } from '../bodies/migrations.ts';
import { deliberationMigrations } from '../deliberation/migrations.ts';
import { proposeConsensusOperation } from '../deliberation/operations.ts';
import { documentMigrations } from '../documents/migrations.ts';
import { electionMigrations } from '../elections/migrations.ts';
import { localDecisionMigrations } from '../local-decisions/migrations.ts';
import { addItemOperation } from '../meetings/agenda-operations.ts';
import { markPresenceOperation } from '../meetings/attendance-operations.ts';
import { meetingMigrations } from '../meetings/migrations.ts';
import { planMeetingOperation } from '../meetings/operations.ts';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { peopleMigrations } from '../people/migrations.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { draftProposal, editProposal } from '../proposals/draft-proposal.ts';
import { proposalMigrations } from '../proposals/migrations.ts';
import { stepProposal } from '../proposals/move-proposal.ts';
import { changeMigrations } from '../rulebook/changes-store.ts';
import { rulebookMigrations } from '../rulebook/store.ts';
import { votingMigrations } from './migrations.ts';
import { castBallotOperation, openVoteOperation } from './operations.ts';

const town = (code: string, slug: string, mark: string, column: number) => ({
  id: code as MunicipalityId,
  slug,
  name: `${slug[0]?.toUpperCase()}${slug.slice(1)}`,
  mark,
  colour: '#0d6478',
  column,
  row: 1,
});
const towns = [
  town('gm0546', 'leiden', 'Le', 1),
  town('gm0547', 'leiderdorp', 'Ld', 2),
  town('gm0638', 'zoeterwoude', 'Zw', 3),
];
export const region: Region = { id: 'proefregio' as RegionId, name: 'Proefregio', municipalities: towns };
export const otherRegion: Region = { id: 'buurregio' as RegionId, name: 'Buurregio', municipalities: towns };

/** `gm0546-d66` weighs 100, VVD 40; Leiderdorp 60 and 30; Zoeterwoude 25. */
const results = `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;
Leiden;G0546;1;D66;100;20;
Leiden;G0546;1;VVD;40;8;
Leiderdorp;G0547;1;D66;60;12;
Leiderdorp;G0547;1;VVD;30;6;
Zoeterwoude;G0638;1;CDA;25;5;
`;
export const fractions = {
  leidenD66: 'gm0546-d66' as FractionId,
  leidenVvd: 'gm0546-vvd' as FractionId,
  leiderdorpD66: 'gm0547-d66' as FractionId,
  leiderdorpVvd: 'gm0547-vvd' as FractionId,
  zoeterwoudeCda: 'gm0638-cda' as FractionId,
};
export const everyFraction = Object.values(fractions);

let persons = 0;
export function holding(kind: Office['kind'], more: Partial<Office> = {}): Actor {
  persons += 1;
  const office: Office = {
    kind,
    title: kind,
    region: region.id,
    municipality: undefined,
    fraction: undefined,
    body: undefined,
    ...more,
  };
  return { kind: 'person', person: persons as PersonId, name: `Persoon ${persons}`, offices: [office] };
}
export const clerk = holding('regional_clerk');
export const specialist = (fraction: FractionId): Actor => holding('specialist', { fraction });

export const now = '2026-11-24T19:44:00.000Z';
export const today = date('2026-11-24');

const committee = {
  id: 'bereikbaarheid' as BodyId,
  kind: 'regional_committee' as const,
  name: 'Regiocommissie Bereikbaarheid',
  chair: null,
  description: '',
};

export const committeeId = committee.id;

/** A region with three councils in office, a rulebook, and a neighbour of the same municipalities. */
export async function votingRegion(rules: Rules = startingRules) {
  const test = await testDatabase([
    ...journalMigrations,
    ...municipalityMigrations,
    ...electionMigrations,
    ...peopleMigrations,
    ...bodyMigrations,
    ...rulebookMigrations,
    ...changeMigrations,
    ...ambitionMigrations,
    ...proposalMigrations,
    ...meetingMigrations,
    ...deliberationMigrations,
    ...votingMigrations,
    ...adviceMigrations,
    ...localDecisionMigrations,
    // The documents of an agreement stand on it.
    ...agreementMigrations,
    ...documentMigrations,
  ]);
  const { database } = test;
  for (const each of [region, otherRegion])
    await database.write(each.id, async (transaction) => {
      await insertRegion(transaction, each, now);
      await insertRulebook(transaction, each.id, 1, date('2026-01-01'), rules);
      await insertBody(transaction, each.id, committee, 1);
    });
  await importVotes(database, results, '2026-03-18', '2026-03-26');
  return { ...test, ...acts(database) };
}

export async function importVotes(
  database: Database,
  csv: string,
  day: string,
  takesOffice: string,
): Promise<void> {
  const imported = await database.write(installation, (transaction) =>
    importResult(
      transaction,
      { kind: 'operator', name: 'beheerder' },
      {
        files: [{ bytes: new TextEncoder().encode(csv), fileName: `uitslag-${day}.csv` }],
        day: date(day),
        status: 'definitive',
        takesOffice: date(takesOffice),
        // Councils as small as the example.
        seatsRight: towns.map((each) => each.id),
      },
      now,
    ),
  );
  if (!imported.ok) throw new Error(imported.code);
}

const content = {
  title: 'Kader laadpalen',
  summary: 'Laadpalen in de hele regio.',
  summaryEnglish: null,
  lead: 'gm0547' as MunicipalityId,
  framework: true,
  adviceKind: 'full' as const,
  table: null,
  committee: committee.id,
  ambitions: [],
  added: [],
  whyTogether: '',
  participants: towns.map(({ id }) => ({ municipality: id, competence: 'council' as const, meaning: '' })),
  roomPoints: [],
  documents: [],
};
const officer = holding('policy_officer', { municipality: content.lead });

function acts(database: Database) {
  const context = (actor: Actor, at: Region, when = now, day = today): Omit<WriteContext, 'transaction'> => ({
    region: at,
    actor,
    now: when,
    today: day,
  });
  const write = <T>(work: (transaction: Write) => Promise<T>, at = region) => database.write(at.id, work);
  const act = (
    operation: AnyOperation,
    actor: Actor,
    params: object,
    input: object = {},
    at = region,
    day = today,
  ) =>
    perform(
      database,
      operation,
      context(actor, at, now, day),
      operation.params.parse(params),
      operation.input.parse(input),
    );

  async function proposal(
    steps: readonly ('offer' | 'start_opinion_forming')[] = ['offer', 'start_opinion_forming'],
    at = region,
  ) {
    return write(async (transaction) => {
      const drafter = holding('regional_clerk', { region: at.id });
      const made = await draftProposal({ ...context(drafter, at), transaction }, content);
      if (!made.ok) throw new Error(made.code);
      const { id } = made.value.output;
      for (const step of steps) await stepProposal({ ...context(clerk, at), transaction }, id, step);
      return id;
    }, at);
  }

  /** A meeting of the committee today, with the proposal on its agenda and everybody there. @returns the agenda item */
  async function onAgenda(
    id: ProposalId,
    present: readonly FractionId[],
    fase = 'oordeelsvorming',
  ): Promise<number> {
    const done = async (...given: Parameters<typeof act>) => {
      const result = await act(...given);
      if (!result.ok) throw new Error(result.code);
      return (result.value as { id: number }).id;
    };
    const details = { orgaan: committee.id, dag: today, tijd: '19:30', plaats: 'Gemeentehuis' };
    const meeting = await done(planMeetingOperation, clerk, {}, details);
    const params = { vergadering: meeting };
    const item = await done(addItemOperation, clerk, params, { onderwerp: `voorstel:${id}`, fase });
    await done(markPresenceOperation, clerk, params, { aanwezig: present });
    return item;
  }

  /** Back to the table, another text, and to the committee again. */
  async function rewrite(id: ProposalId, version: number): Promise<void> {
    await write(async (transaction) => {
      await stepProposal({ ...context(clerk, region), transaction }, id, 'return_to_table');
      const edited = await editProposal({ ...context(officer, region), transaction }, id, version, {
        ...content,
        summary: 'Herzien.',
      });
      if (!edited.ok) throw new Error(edited.code);
      for (const step of ['offer', 'start_opinion_forming'] as const)
        await stepProposal({ ...context(clerk, region), transaction }, id, step);
    });
  }

  const question = {
    vraag: 'Adviseert u?',
    adviestekst: 'Stel het vast.',
    voorwaarden: 'Eerst meten\n\nDan plaatsen',
  };
  const openAt = (item: number, more: object = {}, actor = clerk, at = region, day = today) =>
    act(openVoteOperation, actor, { punt: item }, { soort: 'stemming', ...question, ...more }, at, day);
  const tryOpen = async (
    id: ProposalId,
    { present = everyFraction, ...more }: { present?: readonly FractionId[]; soort?: string } = {},
  ) => {
    const item = await onAgenda(id, present);
    if (more.soort === 'consensus') await proposeConsensus(item);
    return openAt(item, more);
  };
  /** The clerk notes that the chair proposed the draft of `question`. */
  const proposeConsensus = async (item: number) => {
    const { adviestekst, voorwaarden } = question;
    const proposed = await act(
      proposeConsensusOperation,
      clerk,
      { punt: item },
      { adviestekst, voorwaarden },
    );
    if (!proposed.ok) throw new Error(proposed.code);
  };
  async function open(
    id: ProposalId,
    more: { present?: readonly FractionId[]; soort?: string } = {},
  ): Promise<VoteId> {
    const opened = await tryOpen(id, more);
    if (!opened.ok) throw new Error(opened.code);
    return (opened.value as { id: VoteId }).id;
  }
  const cast = (vote: VoteId, fraction: FractionId, keuze: string, actor = specialist(fraction)) =>
    act(castBallotOperation, actor, { stemming: vote }, { fractie: fraction, keuze });
  const journal = (subject: string) =>
    write(async (transaction) => {
      const { rows } = await sql<{
        operation: string;
      }>`select operation from journal_entry where subject = ${subject}
        order by id`.execute(transaction);
      return rows.map((row) => row.operation);
    });
  return { write, act, proposal, rewrite, onAgenda, proposeConsensus, openAt, tryOpen, open, cast, journal };
}
