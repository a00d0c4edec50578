import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type CalendarDate, date, type Office, type PersonId, visitor } from '#kernel';
import { insertRegion } from '#municipalities';
import { readInput } from '#platform/http';
import { perform, type Writer } from '#platform/operations';
import { insertRulebook, type Rules, startingRules } from '#rulebook';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { fractionsInOffice } from './councils.ts';
import { fractionChanges } from './fraction-changes.ts';
import { correctFractionChangeOperation, recordFractionChangeOperation } from './fraction-operations.ts';
import type { SplitOffRule } from './rules/weights.ts';
import { anImport, imported, migrations, now, region } from './testing.ts';

const rows = `Leiden;G0546;1;GROENLINKS / Partij van de Arbeid (PvdA);1000;3;
Leiden;G0546;1;D66;500;2;
Leiden;G0546;1;VVD;101;1;
Leiderdorp;G0547;1;D66;60;2;
`;
const leiden = region.municipalities[0]?.id as never;
const other = { ...region, id: 'buurregio' as never, name: 'Buurregio' };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase(migrations);
  for (const each of [region, other])
    await db.database.write(each.id, async (tx) => {
      await insertRegion(tx, each, now);
      const rule: SplitOffRule = each === other ? 'share_by_members' : 'nothing';
      const rules = { ...startingRules, splitOff: rule } as Rules;
      await insertRulebook(tx, each.id, 1, date('2026-01-01'), rules);
    });
  await imported(db.database, anImport(rows));
});
afterAll(() => db.close());

function clerkOf(municipality: string, kind: Office['kind'] = 'council_clerk'): Actor {
  const office: Office = {
    kind,
    title: 'Griffier',
    region: region.id,
    municipality: municipality as never,
    fraction: undefined,
    body: undefined,
  };
  return { kind: 'person', person: 1 as PersonId, name: 'Iemand', offices: [office] };
}
const clerk = clerkOf('gm0546');
const today = date('2026-11-24');
const writer = (actor: Actor, at = region, day: CalendarDate = today): Writer => ({
  region: at,
  actor,
  now,
  today: day,
});

/** What a form or a program sent, as the operation takes it. */
function sent(read: { readonly ok: boolean; readonly value?: unknown }): never {
  if (!read.ok) throw new Error('The test sent something that no schema takes');
  return read.value as never;
}

const base = { dag: '2026-06-01', bron: 'Brief aan de raad' };
async function record(body: object, actor = clerk, gemeente = 'leiden', at = region) {
  const read = readInput(recordFractionChangeOperation, 'nl', { ...base, ...body });
  if (!read.ok) return { ok: false as const, code: 'input', details: read.problems };
  return perform(
    db.database,
    recordFractionChangeOperation,
    writer(actor, at),
    { gemeente },
    read.value as never,
  );
}
async function correct(wijziging: number, body: object, actor = clerk, gemeente = 'leiden') {
  const read = readInput(correctFractionChangeOperation, 'nl', body);
  if (!read.ok) return { ok: false as const, code: 'input', details: read.problems };
  return perform(
    db.database,
    correctFractionChangeOperation,
    writer(actor),
    { gemeente, wijziging },
    read.value as never,
  );
}
const split = { soort: 'afsplitsing', fractie: 'gm0546-d66', leden: '1', naam: 'Nieuw Leiden' };

async function weights(day = '2026-11-24', at = region, town = leiden) {
  const found = await db.database.write(at.id, (tx) => fractionsInOffice(tx, [town], date(day)));
  return Object.fromEntries(found.map((f) => [f.fraction, [f.seats, f.votes]]));
}
const asElected = { 'gm0546-groenlinks-pvda': [3, 1000], 'gm0546-d66': [2, 500], 'gm0546-vvd': [1, 101] };

describe('a change that is refused changes nothing', () => {
  it.each<[string, object]>([
    ['before_council', { ...split, dag: '2026-03-31' }],
    ['day_ahead', { ...split, dag: '2026-11-25' }],
    ['fraction_not_there', { ...split, fractie: 'gm0546-cda' }],
    ['fraction_not_there', { ...split, fractie: 'gm0547-d66' }],
    ['too_many_members', { ...split, leden: '3' }],
    ['all_members_leave', { ...split, leden: '2' }],
    ['name_taken', { ...split, naam: 'vvd' }],
    ['origin_wrong', { ...split, lijst: 'onzin' }],
    [
      'origin_wrong',
      { soort: 'overgang', fractie: 'gm0546-vvd', leden: 1, met: 'gm0546-d66', lijst: 'onzin' },
    ],
    ['other_not_there', { soort: 'overgang', fractie: 'gm0546-d66', leden: '1', met: 'gm0547-d66' }],
    ['same_fraction', { soort: 'samenvoeging', fractie: 'gm0546-d66', met: 'gm0546-d66', naam: 'X' }],
    ['input', { ...split, leden: '' }],
    ['input', { ...split, leden: '0' }],
    ['input', { ...split, leden: '1.5' }],
    ['input', { ...split, naam: undefined }],
    ['input', { ...split, bron: ' ' }],
    ['input', { ...split, dag: '2026-02-30' }],
    ['input', { ...split, soort: 'ruzie' }],
    ['input', { soort: 'overgang', fractie: 'gm0546-d66', leden: 1 }],
  ])('%s %o', async (code, body) => {
    expect(await record(body)).toMatchObject({ ok: false, code });
    expect(await weights()).toEqual(asElected);
    const { rows: left } = await db.owner.query(
      `select (select count(*)::int from fraction_change) as changes, (select count(*)::int from fraction) as fractions,
        (select count(*)::int from journal_entry where operation like '%fraction_change') as entries`,
    );
    expect(left).toEqual([{ changes: 0, fractions: 4, entries: 0 }]);
  });

  it.each<[string, Actor, string]>([
    ['not_council_clerk', visitor, 'leiden'],
    ['not_council_clerk', clerkOf('gm0547'), 'leiden'],
    ['not_council_clerk', clerkOf('gm0546', 'municipal_secretary'), 'leiden'],
    ['municipality_unknown', clerk, 'elders'],
  ])('%s', async (code, actor, gemeente) => {
    expect(await record(split, actor, gemeente)).toMatchObject({ ok: false, code });
  });

  it('for a council of which no result weighs', async () => {
    const bare = await testDatabase(migrations);
    await bare.database.write(region.id, (tx) => insertRegion(tx, region, now));
    const read = readInput(recordFractionChangeOperation, 'nl', { ...base, ...split });
    const done = await perform(
      bare.database,
      recordFractionChangeOperation,
      writer(clerk),
      { gemeente: 'leiden' },
      sent(read),
    );
    await bare.close();
    expect(done).toMatchObject({ ok: false, code: 'no_council' });
  });
});

describe('between elections', () => {
  it('a split-off counts from its day on, by the rule of each region', async () => {
    expect(await record(split)).toEqual({ ok: true, value: { id: 1 } });
    expect(await weights('2026-05-31')).toEqual(asElected);
    expect(await weights('2026-06-01')).toEqual({
      ...asElected,
      'gm0546-d66': [1, 500],
      'gm0546-nieuw-leiden': [1, 0],
    });
    expect(await weights('2026-06-01', other)).toEqual({
      ...asElected,
      'gm0546-d66': [1, 250],
      'gm0546-nieuw-leiden': [1, 250],
    });
  });

  it('is journalled in the installation, with the office, and in no region', async () => {
    const { rows: entries } = await db.owner.query(
      `select e.scope, e.actor_office, e.subject, p.payload from journal_entry e
       join journal_payload p on p.entry_id = e.id where e.operation = 'record_fraction_change'`,
    );
    expect(entries).toMatchObject([
      { scope: '@installation', actor_office: 'Griffier', subject: 'fraction_change/1' },
    ]);
    expect(JSON.parse(entries[0].payload)).toMatchObject({
      kind: 'split_off',
      members: 1,
      fractionName: 'D66',
      name: 'Nieuw Leiden',
      source: 'Brief aan de raad',
    });
  });

  it('a renaming, a joining and a merger follow each other', async () => {
    await record({ soort: 'naamswijziging', fractie: 'gm0546-vvd', naam: 'Liberalen', dag: '2026-07-01' });
    const joined = { soort: 'overgang', fractie: 'gm0546-nieuw-leiden', leden: 1, met: 'gm0546-vvd' };
    expect(await record({ ...joined, dag: '2026-08-01' })).toMatchObject({ ok: true });
    const names = async (day: string) =>
      (await db.database.write(region.id, (tx) => fractionsInOffice(tx, [leiden], date(day)))).map(
        (f) => f.shortName,
      );
    expect(await names('2026-06-30')).toContain('VVD');
    expect(await names('2026-07-01')).toContain('Liberalen');
    expect(await names('2026-08-01')).toEqual(['GroenLinks-PvdA', 'D66', 'Liberalen']);
    expect(await weights('2026-08-01', other)).toMatchObject({ 'gm0546-vvd': [2, 351] });
    // Now it has members of two lists: the clerk must say which.
    const leaving = { ...split, fractie: 'gm0546-vvd', naam: 'Weer alleen', dag: '2026-09-01' };
    expect(await record(leaving)).toMatchObject({ ok: false, code: 'origin_needed' });
    expect(await record({ ...leaving, lijst: 'gm0546-vvd' })).toMatchObject({ ok: true });
    expect(await weights('2026-09-01', other)).toMatchObject({
      'gm0546-vvd': [1, 250],
      'gm0546-weer-alleen': [1, 101],
    });
    const merging = { soort: 'samenvoeging', fractie: 'gm0546-d66', met: 'gm0546-vvd', naam: 'Samen' };
    expect(await record({ ...merging, dag: '2026-10-01' })).toMatchObject({ ok: true });
    expect(await weights('2026-10-01')).toEqual({
      'gm0546-groenlinks-pvda': [3, 1000],
      'gm0546-samen': [2, 601],
      'gm0546-weer-alleen': [1, 0],
    });
  });

  it('refuses what contradicts a later change, and says which to correct first', async () => {
    const earlier = {
      soort: 'overgang',
      fractie: 'gm0546-d66',
      leden: 1,
      met: 'gm0546-vvd',
      dag: '2026-06-15',
    };
    expect(await record(earlier)).toMatchObject({
      ok: false,
      code: 'contradicts_later',
      details: { day: '2026-10-01' },
    });
    expect(await correct(1, { soort: 'vervalt', reden: 'Ging niet door' })).toMatchObject({
      ok: false,
      code: 'contradicts_later',
    });
  });

  it('is corrected by a new entry with a reason; the old one stays', async () => {
    const changed = {
      ...base,
      ...split,
      dag: '2026-06-10',
      naam: 'Nieuw Leids',
      reden: 'De brief was van 10 juni',
    };
    expect(await correct(1, { ...changed, reden: '' })).toMatchObject({ ok: false, code: 'input' });
    expect(await correct(1, { ...changed, soort: 'overgang', met: 'gm0546-vvd' })).toMatchObject({
      code: 'other_kind',
    });
    expect(await correct(1, changed, clerkOf('gm0547'))).toMatchObject({ code: 'not_council_clerk' });
    expect(await correct(1, changed, clerkOf('gm0547'), 'leiderdorp')).toMatchObject({
      code: 'change_unknown',
    });
    expect(await correct(1, changed)).toMatchObject({ ok: true });
    expect(await weights('2026-06-09')).toEqual(asElected);
    // It is still the same fraction, under its better name.
    expect(await weights('2026-06-10')).toMatchObject({ 'gm0546-nieuw-leiden': [1, 0] });
    const [entries] = await db.database.read(region.id, [fractionChanges([leiden])]);
    const [old, fresh] = [entries.find((e) => e.id === 1), entries.find((e) => e.corrects === 1)];
    expect(old).toMatchObject({ day: '2026-06-01', name: 'Nieuw Leiden', correctedBy: fresh?.id });
    expect(fresh).toMatchObject({ day: '2026-06-10', reason: 'De brief was van 10 juni', correctedBy: null });
    expect(await correct(1, changed)).toMatchObject({
      code: 'corrected_already',
      details: { by: fresh?.id },
    });
  });

  it('lapses when it did not happen', async () => {
    const [entries] = await db.database.read(region.id, [fractionChanges([leiden])]);
    const merger = entries.find((each) => each.kind === 'merge');
    expect(await correct(merger?.id ?? 0, { soort: 'vervalt', reden: 'Afgeblazen' })).toMatchObject({
      ok: true,
    });
    expect(await weights()).toMatchObject({ 'gm0546-d66': [1, 500], 'gm0546-vvd': [1, 101] });
    const [after] = await db.database.read(region.id, [fractionChanges([leiden])]);
    expect(after.find((each) => each.kind === 'none')).toMatchObject({
      corrects: merger?.id,
      reason: 'Afgeblazen',
    });
  });

  it('two at once do not both take the last member', async () => {
    const town = 'leiderdorp';
    const own = { ...split, fractie: 'gm0547-d66', dag: '2026-11-01' };
    const done = await Promise.all(
      ['Een', 'Twee', 'Drie'].map((naam) => record({ ...own, naam }, clerkOf('gm0547'), town)),
    );
    expect(done.filter((each) => each.ok)).toHaveLength(1);
    expect(done.filter((each) => !each.ok).map((each) => each.ok || each.code)).toEqual([
      'all_members_leave',
      'all_members_leave',
    ]);
  });
});

describe('a result that is read in later', () => {
  it('that corrects this council keeps its changes; what no longer fits does nothing', async () => {
    const before = await weights();
    await imported(db.database, anImport(rows.replace('D66;500;2', 'D66;510;2'), { status: 'corrected' }));
    expect(await weights()).toEqual({ ...before, 'gm0546-d66': [1, 510] });
  });

  it('that brings a new council ends them by themselves', async () => {
    const next = { day: date('2030-03-20'), takesOffice: date('2030-04-03') };
    await imported(db.database, anImport(rows.replace('VVD;101;1', 'Weer alleen;300;2'), next));
    expect(await weights('2030-04-02')).toMatchObject({ 'gm0546-weer-alleen': [1, 0] });
    expect(await weights('2030-04-03')).toEqual({
      'gm0546-groenlinks-pvda': [3, 1000],
      'gm0546-d66': [2, 500],
      // The list continues the fraction that split off before.
      'gm0546-weer-alleen': [2, 300],
    });
    const read = readInput(correctFractionChangeOperation, 'nl', { soort: 'vervalt', reden: 'x' });
    const late = await perform(
      db.database,
      correctFractionChangeOperation,
      writer(clerk, region, date('2030-04-03')),
      { gemeente: 'leiden', wijziging: 3 },
      sent(read),
    );
    expect(late).toMatchObject({ ok: false, code: 'earlier_council' });
  });
});

it('the application cannot change or remove an entry', async () => {
  const forbidden = (text: string) =>
    expect(db.database.pool.query(text)).rejects.toMatchObject({ code: '42501' });
  await forbidden('update fraction_change set members = 9');
  await forbidden('delete from fraction_change');
});
