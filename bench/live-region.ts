import { existsSync, readFileSync } from 'node:fs';
import { insertBody } from '#bodies';
import { fractionsInOfficeOn, importResult } from '#elections';
import {
  type Actor,
  type BodyId,
  date,
  dateOf,
  type FractionId,
  type MunicipalityId,
  type Office,
  type PersonId,
  type RegionId,
} from '#kernel';
import { insertRegion } from '#municipalities';
import { insertOffice, insertPerson, startSession } from '#people';
import { type Database, installation, type Write } from '#platform/database';
import { type AnyOperation, perform, type Region, type WriteContext } from '#platform/operations';
import { insertRulebook, startingRules } from '#rulebook';
import { addItemOperation } from '../src/meetings/agenda-operations.ts';
import { markPresenceOperation } from '../src/meetings/attendance-operations.ts';
import { planMeetingOperation } from '../src/meetings/operations.ts';
import { draftProposal } from '../src/proposals/draft-proposal.ts';
import { stepProposal } from '../src/proposals/move-proposal.ts';
import { openVoteOperation } from '../src/voting/operations.ts';

const national = '../shared/data/elections/uitslag_GR20180321_Gemeente.csv';
export const nationalResultsHere = existsSync(national);

/** As many as the map of a region holds. */
const mostTowns = 36;
const proposals = 20;
const body = 'bench' as BodyId;
export const benchRegion = 'benchregio';

export interface Session {
  readonly secret: string;
  readonly fraction: FractionId;
}

/** A region whose fractions are those of the 36 municipalities with most lists in 2018, and who may vote in it. */
export interface BenchRegion {
  readonly region: Region;
  readonly clerk: Actor;
  readonly clerkSecret: string;
  readonly fractions: readonly FractionId[];
  readonly sessions: readonly Session[];
  /** Opens the next vote, with every fraction present. @returns its number and that of its meeting */
  openVote(db: Database): Promise<{ vote: number; meeting: number }>;
}

export const moment = () => new Date().toISOString();
export const contextOf = (region: Region, actor: Actor): Omit<WriteContext, 'transaction'> => {
  const now = moment();
  return { region, actor, now, today: dateOf(now) };
};

const officeOf = (kind: Office['kind'], more: Partial<Office>): Office => ({
  kind,
  title: kind,
  region: benchRegion as RegionId,
  municipality: undefined,
  fraction: undefined,
  body: undefined,
  ...more,
});
export const specialist = (fraction: FractionId): Actor => ({
  kind: 'person',
  person: 1 as PersonId,
  name: 'bench',
  offices: [officeOf('specialist', { fraction })],
});

async function importNational(db: Database): Promise<void> {
  const input = {
    files: [{ bytes: readFileSync(national), fileName: 'uitslag_GR20180321_Gemeente.csv' }],
    day: date('2018-03-21'),
    status: 'definitive',
    takesOffice: date('2018-03-29'),
  } as const;
  const by = { kind: 'operator', name: 'bench' } as const;
  const done = await db.write(installation, (tx) => importResult(tx, by, input, moment()));
  if (!done.ok) throw new Error(done.code);
}

/** Those with most fractions. */
async function townsOf(db: Database): Promise<Region['municipalities']> {
  const { rows } = await db.pool.query<{ id: MunicipalityId; name: string }>(
    `select m.id, m.name from municipality m join fraction f on f.municipality_id = m.id
     group by m.id, m.name order by count(*) desc, m.id limit $1`,
    [mostTowns],
  );
  return rows.map(({ id, name }, index) => ({
    id,
    name,
    slug: id,
    mark: `${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`,
    colour: '#0d6478',
    column: (index % 6) + 1,
    row: Math.floor(index / 6) + 1,
  }));
}

/** @param count sessions; where there are more than fractions, several share the ballot of one */
export async function makeRegion(db: Database, count: number): Promise<BenchRegion> {
  await importNational(db);
  const region: Region = {
    id: benchRegion as RegionId,
    name: 'Benchregio',
    municipalities: await townsOf(db),
  };
  const rows = { id: body, kind: 'regional_committee' as const, name: 'Benchcommissie', chair: null };
  await db.write(region.id, async (tx) => {
    await insertRegion(tx, region, moment());
    await insertRulebook(tx, region.id, 1, date('2018-01-01'), startingRules);
    await insertBody(tx, region.id, { ...rows, description: '' }, 1);
  });
  const today = dateOf(moment());
  const codes = region.municipalities.map((town) => town.id);
  const [inOffice] = await db.read(region.id, [fractionsInOfficeOn(today, codes)]);
  const fractions = inOffice.map((each) => each.fraction);
  const since = date('2018-04-01');
  const person = async (tx: Write, office: Office) => {
    const id = await insertPerson(tx, office.title);
    await insertOffice(tx, id, office, since);
    return { id, secret: await startSession(tx, id, moment(), 24) };
  };
  const clerkOffice = officeOf('regional_clerk', {});
  const { sessions, lead } = await db.write(installation, async (tx) => {
    const made: Session[] = [];
    for (let index = 0; index < count; index += 1) {
      const fraction = fractions[index % fractions.length] as FractionId;
      made.push({ fraction, secret: (await person(tx, officeOf('specialist', { fraction }))).secret });
    }
    return { sessions: made, lead: await person(tx, clerkOffice) };
  });
  const clerk: Actor = { kind: 'person', person: lead.id, name: 'bench', offices: [clerkOffice] };
  const waiting = await makeProposals(db, region, clerk);
  return {
    region,
    clerk,
    clerkSecret: lead.secret,
    fractions,
    sessions,
    openVote: (on) => openVote(on, region, clerk, fractions, waiting.pop()),
  };
}

async function makeProposals(db: Database, region: Region, clerk: Actor): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < proposals; index += 1)
    await db.write(region.id, async (transaction) => {
      const context = { ...contextOf(region, clerk), transaction };
      const made = await draftProposal(context, {
        title: `Voorstel ${index + 1}`,
        summary: 'Een voorstel om mee te meten.',
        summaryEnglish: null,
        lead: region.municipalities[0]?.id as MunicipalityId,
        framework: true,
        adviceKind: 'full',
        table: null,
        committee: body,
        ambitions: [],
        added: [],
        whyTogether: '',
        participants: region.municipalities.map(({ id }) => ({
          municipality: id,
          competence: 'council' as const,
          meaning: '',
        })),
        roomPoints: [],
        documents: [],
      });
      if (!made.ok) throw new Error(made.code);
      for (const step of ['offer', 'start_opinion_forming'] as const)
        await stepProposal(context, made.value.output.id, step);
      ids.push(made.value.output.id);
    });
  return ids;
}

async function openVote(
  db: Database,
  region: Region,
  clerk: Actor,
  fractions: readonly FractionId[],
  proposal: number | undefined,
): Promise<{ vote: number; meeting: number }> {
  const act = async (operation: AnyOperation, params: object, input: object) => {
    const [given, sent] = [operation.params.parse(params), operation.input.parse(input)];
    const result = await perform(db, operation, contextOf(region, clerk), given, sent);
    if (!result.ok) throw new Error(`${operation.name}: ${result.code}`);
    return (result.value as { id: number }).id;
  };
  const details = { orgaan: body, dag: dateOf(moment()), tijd: '19:30', plaats: 'Hier' };
  const meeting = await act(planMeetingOperation, {}, details);
  const at = { vergadering: meeting };
  const agenda = { onderwerp: `voorstel:${proposal}`, fase: 'oordeelsvorming' };
  const punt = await act(addItemOperation, at, agenda);
  await act(markPresenceOperation, at, { aanwezig: fractions });
  const asked = { soort: 'stemming', vraag: 'Adviseert u?', adviestekst: 'Doe het.', voorwaarden: [] };
  return { vote: await act(openVoteOperation, { punt }, asked), meeting };
}
