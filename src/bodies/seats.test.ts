import { sql } from 'kysely';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  type AmbitionId,
  type BodyId,
  type CalendarDate,
  date,
  type FractionId,
  type MunicipalityId,
  type Office,
  type PersonId,
  type RegionId,
  visitor,
} from '#kernel';
import { ensureFraction, insertRegion } from '#municipalities';
import { endOfficeOperation, insertOffice, insertPerson } from '#people';
import { installation, type Scope } from '#platform/database';
import type { PageContext } from '#platform/http';
import { journalMigrations } from '#platform/journal';
import { type AnyOperation, perform, performOutside, type Region } from '#platform/operations';
import { insertRulebook, startingRules } from '#rulebook';
import { electionMigrations } from '../elections/migrations.ts';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { peopleMigrations } from '../people/migrations.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { rulebookMigrations } from '../rulebook/store.ts';
import { endSeatsWithOffice } from './end-seats.ts';
import { bodiesFeature } from './feature.tsx';
import { bodyMigrations } from './migrations.ts';
import { arrangeBodyOperation } from './operations.ts';
import { replacementsOfBody } from './replacement-store.ts';
import { addSeatOperation, endSeatOperation } from './seat-operations.ts';
import { insertSeat, type StoredSeat, seatsEver, seatsOfBody } from './seat-store.ts';
import { bodyById, insertBody } from './store.ts';

const town = (id: string, name: string, column: number) => ({
  id: id as MunicipalityId,
  slug: name.toLowerCase(),
  name,
  mark: `L${'abc'[column]}`,
  colour: '#0d6478',
  column,
  row: 1,
});
const [leiden, leiderdorp] = [town('gm0546', 'Leiden', 1), town('gm0547', 'Leiderdorp', 2)];
const region: Region = {
  id: 'proefregio' as RegionId,
  name: 'Proefregio',
  municipalities: [leiden, leiderdorp],
};
const neighbour: Region = { ...region, id: 'buurregio' as RegionId, name: 'Buurregio' };
const now = '2026-11-24T12:00:00.000Z';
const today = date('2026-11-24');
const d66 = 'gm0546-d66' as FractionId;
const vvd = 'gm0547-vvd' as FractionId;
const committee = 'regiocommissie-wonen' as BodyId;
const table = 'bestuurstafel-wonen' as BodyId;
const [housing, green] = ['wonen', 'groen'] as AmbitionId[] as [AmbitionId, AmbitionId];
const base = [...journalMigrations, ...municipalityMigrations, ...peopleMigrations, ...rulebookMigrations];

let test: TestDatabase;
let clerk: Actor;
let operator: Actor;

function officeOf(kind: Office['kind'], title: string, more: Partial<Office> = {}): Office {
  return {
    kind,
    title,
    region: region.id,
    municipality: undefined,
    fraction: undefined,
    body: undefined,
    ...more,
  };
}
async function hold(office: Office, from = date('2026-01-01'), until: CalendarDate | null = null) {
  return test.database.write(installation, async (tx) => {
    const person = await insertPerson(tx, office.title);
    const id = await insertOffice(tx, person, office, from, until);
    return { person, id };
  });
}
const specialist = (title: string, fraction = d66, municipality = leiden.id) =>
  officeOf('specialist', title, { fraction, municipality });

beforeAll(async () => {
  test = await testDatabase([...base, ...electionMigrations, ...bodyMigrations]);
  for (const each of [region, neighbour])
    await test.database.write(each.id, async (tx) => {
      await insertRegion(tx, each, now);
      for (const [place, [kind, id]] of (
        [
          ['regional_committee', committee],
          ['governing_table', table],
        ] as const
      ).entries())
        await insertBody(
          tx,
          each.id,
          { id, kind, name: id, chair: leiden.id, description: '', ambitions: [housing] },
          place,
        );
      await insertRulebook(tx, each.id, 1, date('2020-01-01'), startingRules);
      await insertRulebook(tx, each.id, 2, date('2027-01-01'), { ...startingRules, committeeMembers: true });
    });
  await test.database.write(installation, async (tx) => {
    await ensureFraction(tx, { id: d66, municipality: leiden.id, shortName: 'D66' });
    await ensureFraction(tx, { id: vvd, municipality: leiderdorp.id, shortName: 'VVD' });
  });
  const clerkOffice = officeOf('regional_clerk', 'Regiogriffier');
  const { person } = await hold(clerkOffice);
  clerk = { kind: 'person', person, name: 'Regiogriffier', offices: [clerkOffice] };
  operator = { kind: 'operator', name: 'Beheerder' };
});
afterAll(() => test.close());

async function act(
  operation: AnyOperation,
  params: Record<string, unknown>,
  input: Record<string, unknown>,
  actor = clerk,
  on = today,
) {
  const context = { region, actor, now: `${on}T12:00:00.000Z`, today: on };
  return perform(
    test.database,
    operation,
    context,
    operation.params.parse(params),
    operation.input.parse(input),
  );
}
const add = (input: Record<string, unknown>, body: BodyId = committee, actor = clerk) =>
  act(addSeatOperation, { orgaan: body }, input, actor);
const end = (id: number, last: string, body: BodyId = committee) =>
  act(endSeatOperation, { orgaan: body, zetel: id }, { tot_en_met: last });
async function added(input: Record<string, unknown>, body?: BodyId): Promise<number> {
  const done = await add(input, body);
  if (!done.ok) throw new Error(done.code);
  return (done.value as { id: number }).id;
}
const endOffice = (office: number, last: string, on = today) =>
  performOutside(
    test.database,
    endOfficeOperation(endSeatsWithOffice),
    { actor: operator, now: `${on}T12:00:00.000Z`, today: on },
    { ambt: office, tot_en_met: date(last) },
  );
async function seat(id: number, body: BodyId = committee): Promise<StoredSeat> {
  const [seats] = await test.database.read(region.id, [seatsEver(body)]);
  const found = seats.find((each) => each.id === id);
  if (!found) throw new Error(`No seat ${id}`);
  return found;
}
const journal = async (scope: Scope, operation: string, subject: string) =>
  (
    await test.database.write(scope, (tx) =>
      sql<{ payload: string; actor_name: string }>`
        select p.payload, e.actor_name from journal_entry e join journal_payload p on p.entry_id = e.id
        where e.operation = ${operation} and e.subject = ${subject} order by e.id`.execute(tx),
    )
  ).rows.map((row) => ({ by: row.actor_name, ...JSON.parse(row.payload) }));

const bare = { hoedanigheid: 'fractiespecialist', functie: 'raadslid', vanaf: '2026-05-01' };
const named = { ...bare, titel: 'Specialist', fractie: d66 };

describe('a seat', () => {
  it('on an office takes its title, fraction and municipality from it', async () => {
    const { id: office } = await hold(specialist('Fractiespecialist D66 Leiden'));
    const id = await added({ ...bare, ambt: office });
    expect(await seat(id)).toMatchObject({
      title: 'Fractiespecialist D66 Leiden',
      fraction: d66,
      fractionName: 'D66',
      municipality: leiden.id,
      mandate: 'councillor',
      deputy: false,
      office,
      until: null,
      endedWithOffice: false,
    });
    expect(await journal(region.id, 'add_seat', `seat/${id}`)).toMatchObject([{ by: 'Regiogriffier' }]);
    expect(await add({ ...bare, ambt: office })).toMatchObject({ ok: false, code: 'seat_known' });
  });

  it('of a deputy stands beside that of whom it stands in for', async () => {
    const id = await added({ ...named, plaatsvervanger: 'ja', titel: 'Vervanger D66' });
    const [now_] = await test.database.read(region.id, [seatsOfBody(committee, today)]);
    expect(now_.find((each) => each.id === id)).toMatchObject({ deputy: true, fraction: d66, office: null });
  });

  it.each([
    [{ fractie: undefined }, 'fraction_missing', 'fractie'],
    [{ functie: undefined }, 'mandate_missing', 'functie'],
    [{ functie: 'wethouder' }, 'mandate_wrong', 'functie'],
    [{ functie: 'burgerraadslid' }, 'committee_member_not_allowed', 'functie'],
    [{ titel: undefined }, 'title_missing', 'titel'],
    [{ fractie: 'gm0001-x' }, 'fraction_unknown', 'fractie'],
    [{ gemeente: '0547' }, 'fraction_elsewhere', 'fractie'],
    [{ gemeente: '0001' }, 'municipality_outside_region', 'gemeente'],
    [{ hoedanigheid: 'ambtenaar', functie: undefined }, 'capacity_elsewhere', 'hoedanigheid'],
    [{ tot_en_met: '2026-04-30' }, 'seat_ends_early', 'tot_en_met'],
    [{ ambt: 999_999 }, 'office_unknown', 'ambt'],
  ])('is refused with %j by %s, at the field that mends it', async (more, code, field) => {
    expect(await add({ ...named, ...more })).toMatchObject({ ok: false, code, details: { field } });
  });

  it('stands on no office of another region, and nobody else arranges it', async () => {
    const { id: elsewhere } = await hold({ ...specialist('Elders'), region: neighbour.id });
    expect(await add({ ...bare, ambt: elsewhere })).toMatchObject({ code: 'office_unknown' });
    const council: Actor = {
      kind: 'person',
      person: 999 as PersonId,
      name: 'Griffier',
      offices: [officeOf('council_clerk', 'Griffier', { municipality: leiden.id })],
    };
    for (const actor of [visitor, council])
      expect(await add(named, committee, actor)).toMatchObject({ ok: false, code: 'not_arranger' });
    expect((await add({ ...named, titel: 'Van de beheerder' }, committee, operator)).ok).toBe(true);
  });

  it('of a burgerraadslid can be from the day on which the rulebook lets it', async () => {
    const ahead = { ...named, functie: 'burgerraadslid', titel: 'Burgerraadslid', vanaf: '2027-01-01' };
    const id = await added(ahead);
    expect(await seat(id)).toMatchObject({ mandate: 'committee_member', from: '2027-01-01' });
    expect((await end(id, '2027-01-01')).ok).toBe(true);
  });

  it('of the chair is one at a time, of the municipality that provides the chair', async () => {
    const chair = { hoedanigheid: 'voorzitter', titel: 'Burgemeester', vanaf: '2026-05-01' };
    expect(await add({ ...chair, gemeente: '0547' })).toMatchObject({ code: 'chair_elsewhere' });
    const id = await added(chair);
    expect((await seat(id)).municipality).toBe(leiden.id);
    expect(await add({ ...chair, titel: 'Tweede' })).toMatchObject({ code: 'chair_taken' });
    const deputy = { ...chair, titel: 'Vervanger', plaatsvervanger: 'ja', gemeente: '0547' };
    expect((await add(deputy)).ok).toBe(true);
    expect((await end(id, '2026-11-30')).ok).toBe(true);
    expect((await add({ ...chair, titel: 'Opvolger', vanaf: '2026-12-01' })).ok).toBe(true);
  });
});

describe('an office that ends', () => {
  it('ends the seats on it in the same transaction, in the journal of the region', async () => {
    const { id: office, person } = await hold(
      officeOf('portfolio_holder', 'Wethouder wonen', { municipality: leiden.id }),
    );
    const given = {
      hoedanigheid: 'portefeuillehouder',
      functie: 'wethouder',
      vanaf: '2026-05-01',
      ambt: office,
    };
    const id = await added(given, table);
    const own = await added({ ...given, ambt: undefined, gemeente: '0546', titel: 'Zonder ambt' }, table);
    expect(await endOffice(office, '2026-11-30')).toMatchObject({ ok: true, value: { ended: 1 } });
    expect(await seat(id, table)).toMatchObject({ until: '2026-11-30', endedWithOffice: true });
    expect(await seat(own, table)).toMatchObject({ until: null, endedWithOffice: false });
    expect(await journal(region.id, 'end_seat', `seat/${id}`)).toMatchObject([
      { by: 'Beheerder', body: table, before: null, after: '2026-11-30', office },
    ]);
    expect(await journal(installation, 'end_seat', `seat/${id}`)).toEqual([]);
    expect(await journal(installation, 'end_office', `person/${person}`)).toHaveLength(1);
    // Another last day of the office moves that of the seat along; what the clerk ended before stays.
    expect((await endOffice(office, '2026-12-31')).ok).toBe(true);
    expect((await seat(id, table)).until).toBe('2026-12-31');
    expect(await end(id, '2027-01-01', table)).toMatchObject({ code: 'office_ends_before' });
    expect((await end(id, '2026-12-01', table)).ok).toBe(true);
    expect((await endOffice(office, '2026-12-15')).ok).toBe(true);
    expect(await seat(id, table)).toMatchObject({ until: '2026-12-01', endedWithOffice: false });
  });

  it('is told on the page, in both languages', async () => {
    const { id: office } = await hold(specialist('Vertrokken specialist'));
    await added({ ...bare, ambt: office });
    await endOffice(office, '2026-11-23');
    expect(await shown()).toContain('Beëindigd op 23\u00a0november 2026, omdat het ambt eindigde.');
    expect(await shown('en')).toContain('because the office ended.');
    const { id: later } = await hold(specialist('Gaat straks'));
    await added({ ...bare, ambt: later });
    await endOffice(later, '2026-12-24');
    expect(await shown()).toContain('tot en met 24\u00a0december 2026, omdat het ambt dan eindigt');
  });

  it('lets a seat on it that had not begun never begin', async () => {
    const { id: office } = await hold(specialist('Nooit begonnen'));
    const id = await added({ ...bare, ambt: office, vanaf: '2027-02-01' });
    expect(await endOffice(office, '2026-12-01')).toMatchObject({ ok: true, value: { ended: 1 } });
    expect(await seat(id)).toMatchObject({ from: '2027-02-01', until: '2026-12-01', endedWithOffice: true });
    const [ahead] = await test.database.read(region.id, [seatsOfBody(committee, '2027-02-01')]);
    expect(ahead.map((each) => each.id)).not.toContain(id);
  });

  it('ends a seat that is added on it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: office } = await hold(specialist(`Gelijktijdig ${round}`));
      const [seatAdded, ended] = await Promise.all([
        add({ ...bare, ambt: office, vanaf: '2026-11-01' }),
        endOffice(office, '2026-11-23'),
      ]);
      expect(ended.ok).toBe(true);
      if (!seatAdded.ok) continue;
      expect(await seat((seatAdded.value as { id: number }).id)).toMatchObject({
        until: '2026-11-23',
        endedWithOffice: true,
      });
    }
  });

  it('leaves a seat empty until somebody else has it, and the page says so', async () => {
    const { id: office } = await hold(specialist('Enige van de VVD', vvd, leiderdorp.id));
    await added({ ...bare, ambt: office });
    await endOffice(office, '2026-11-23');
    const empty = async () =>
      (await shown()).split('Enige van de VVD')[1]?.includes('Nog niemand heeft deze zetel');
    expect(await empty()).toBe(true);
    const next = { ...named, fractie: vvd, titel: 'Opvolger' };
    await added({ ...next, titel: 'Vervanger', plaatsvervanger: 'ja' });
    expect(await empty()).toBe(true);
    await added(next);
    expect(await empty()).toBe(false);
  });

  it('that has a last day already gives it to the seat, and bounds it', async () => {
    const { id: office } = await hold(specialist('Tot nieuwjaar'), date('2026-06-01'), date('2026-12-31'));
    expect(await add({ ...bare, ambt: office })).toMatchObject({ code: 'office_begins_later' });
    const given = { ...bare, ambt: office, vanaf: '2026-06-01' };
    expect(await add({ ...given, tot_en_met: '2027-01-01' })).toMatchObject({ code: 'office_ends_before' });
    const id = await added(given);
    expect(await seat(id)).toMatchObject({ until: '2026-12-31', endedWithOffice: true });
  });
});

async function shown(lang: 'nl' | 'en' = 'nl', on = today): Promise<string> {
  const context: PageContext = {
    lang,
    region,
    actor: visitor,
    today: on,
    demonstration: false,
    params: { orgaan: committee },
    query: new URLSearchParams(),
    read: (statements) => test.database.read(region.id, statements),
    absolute: (path: string) => path,
    link: (path) => `/${region.id}${path}`,
  };
  const answer = await bodiesFeature.pages?.[1]?.render(context);
  if (!answer || !('body' in answer)) throw new Error('No page');
  return render(answer.body);
}

describe('the arrangement of a body', () => {
  const operation = arrangeBodyOperation(async (_transaction, ids) =>
    ids.filter((id) => id !== housing && id !== green),
  );
  const arrange = async (input: Record<string, unknown>, on = today, body: BodyId = committee) => {
    const [[stands]] = await test.database.read(region.id, [bodyById(body)]);
    const given = { ambities: [housing, green], voorzitter_uit: '0546', versie: stands?.version, ...input };
    return act(operation, { orgaan: body }, given, clerk, on);
  };
  const pairs = async () => {
    const [rows] = await test.database.read(region.id, [replacementsOfBody(committee)]);
    return rows.map((each) => [each.ambition, each.municipality, each.from, each.until]);
  };

  it('names whose committees are replaced from today, and keeps what was', async () => {
    const monday = date('2026-11-16');
    expect((await arrange({ vervangt: { wonen: ['0546', '0547'] } }, monday)).ok).toBe(true);
    expect((await arrange({ vervangt: { wonen: ['0546'], groen: ['0546'] } })).ok).toBe(true);
    expect(await pairs()).toEqual([
      [green, leiden.id, today, null],
      [housing, leiden.id, monday, null],
      [housing, leiderdorp.id, monday, '2026-11-23'],
    ]);
    // What began today and is taken back today was never so.
    expect((await arrange({ vervangt: { wonen: ['0546'] } })).ok).toBe(true);
    expect((await pairs()).map(([ambition]) => ambition)).toEqual([housing, housing]);
    const entries = await journal(region.id, 'arrange_body', `body/${committee}`);
    expect(entries.at(-1)).toMatchObject({
      before: {
        replaces: [
          { ambition: green, municipality: leiden.id },
          { ambition: housing, municipality: leiden.id },
        ],
      },
      after: { replaces: [{ ambition: housing, municipality: leiden.id }] },
    });
  });

  it('is not overwritten by who saw an earlier one', async () => {
    expect(await arrange({ versie: 1 })).toMatchObject({ ok: false, code: 'changed_meanwhile' });
  });

  it.each([
    [{ gemeenten: ['0001'] }, 'participant_outside_region'],
    [{ gemeenten: ['0547'] }, 'chair_not_in_body'],
    [{ voorzitter_uit: '0001' }, 'chair_outside_region'],
    [{ ambities: ['nergens'] }, 'ambition_unknown'],
    [{ ambities: [housing], vervangt: { groen: ['0546'] } }, 'theme_not_of_body'],
    [{ gemeenten: ['0546'], vervangt: { wonen: ['0547'] } }, 'council_not_in_body'],
    [{ gemeenten: ['0547'], voorzitter_uit: '0547' }, 'seats_left'],
    [{ voorzitter_uit: '0547' }, 'chair_seat_left'],
  ])('is refused with %j by %s', async (input, code) => {
    expect(await arrange(input)).toMatchObject({ ok: false, code });
  });

  it('of a table has participants, and replaces no committee', async () => {
    expect(await arrange({ vervangt: { wonen: ['0546'] } }, today, table)).toMatchObject({
      code: 'no_committee',
    });
    expect((await arrange({ gemeenten: ['0546'] }, today, table)).ok).toBe(true);
    const [[few]] = await test.database.read(region.id, [bodyById(table)]);
    expect(few?.participants).toEqual([leiden.id]);
    const outside = {
      hoedanigheid: 'portefeuillehouder',
      functie: 'burgemeester',
      titel: 'X',
      gemeente: '0547',
    };
    expect(await add({ ...outside, vanaf: '2026-05-01' }, table)).toMatchObject({
      code: 'municipality_not_in_body',
    });
    // All of the region is the same as none named.
    expect((await arrange({ gemeenten: ['0547', '0546'] }, today, table)).ok).toBe(true);
    const [[all]] = await test.database.read(region.id, [bodyById(table)]);
    expect(all?.participants).toEqual([]);
  });
});

it('tells of a burgerraadslid whom the rules of today would not let in, and lets it sit', async () => {
  await test.database.write(region.id, (tx) =>
    insertSeat(tx, region.id, {
      body: committee,
      capacity: 'specialist',
      title: 'Van voor de wijziging',
      municipality: leiden.id,
      fraction: d66,
      mandate: 'committee_member',
      organisation: null,
      from: date('2026-02-01'),
      until: null,
    }),
  );
  const flag = 'Volgens de spelregels van nu is een fractiespecialist een raadslid.';
  expect(await shown()).toContain(flag);
  expect(await shown('nl', date('2027-01-01'))).not.toContain(flag);
});

it('makes of the seats and committees of before what they meant', async () => {
  const own = new Set(['2026-11-26-10-seats-on-offices']);
  const before = await testDatabase(
    [...base, ...electionMigrations, ...bodyMigrations].filter(({ name }) => !own.has(name)),
  );
  try {
    for (const each of [region, neighbour])
      await before.database.write(each.id, (tx) => insertRegion(tx, each, now));
    await before.database.write(installation, (tx) =>
      ensureFraction(tx, { id: d66, municipality: leiden.id, shortName: 'D66' }),
    );
    const client = await before.owner.connect();
    for (const each of [region, neighbour]) {
      await client.query(`select set_config('app.region', $1, false)`, [each.id]);
      await client.query(
        `insert into body (region_id, id, place, kind, name, chair_id, description)
         values ($1, 'commissie', 0, 'regional_committee', 'C', null, ''),
                ($1, 'tafel', 1, 'governing_table', 'T', null, '')`,
        [each.id],
      );
      await client.query(
        `insert into body_ambition values ($1, 'commissie', 'wonen'), ($1, 'tafel', 'wonen')`,
        [each.id],
      );
      for (const title of ['Fractiespecialist D66', 'Fractiespecialist Anders'])
        await client.query(
          `insert into seat (region_id, body_id, capacity, title, municipality_id, from_day)
           values ($1, 'commissie', 'specialist', $2, 'gm0546', '2026-05-01')`,
          [each.id, title],
        );
    }
    client.release();
    expect(await migrate(before.owner, [...base, ...electionMigrations, ...bodyMigrations])).toEqual([
      ...own,
    ]);
    for (const each of [region, neighbour]) {
      const [replaced, none, seats] = await before.database.read(each.id, [
        replacementsOfBody('commissie'),
        replacementsOfBody('tafel'),
        seatsEver('commissie'),
      ]);
      expect(replaced).toMatchObject([
        { ambition: 'wonen', municipality: leiden.id, from: null, until: null },
        { ambition: 'wonen', municipality: leiderdorp.id, from: null, until: null },
      ]);
      expect(none).toEqual([]);
      expect(seats.map((s) => [s.title, s.fraction, s.mandate, s.office, s.deputy])).toEqual([
        ['Fractiespecialist D66', d66, null, null, false],
        ['Fractiespecialist Anders', null, null, null, false],
      ]);
    }
  } finally {
    await before.close();
  }
});
