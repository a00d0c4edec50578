import { sql } from 'kysely';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  type CalendarDate,
  date,
  type MunicipalityId,
  type Office,
  type PersonId,
  type RegionId,
  visitor,
} from '#kernel';
import { insertRegion } from '#municipalities';
import { emptyForm, type Lang, type PageAnswer, type PageContext } from '#platform/http';
import { journalMigrations } from '#platform/journal';
import { type AnyOperation, perform, type Region } from '#platform/operations';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { changeShape, rulebookReads } from './api-reads.ts';
import {
  agreeChangeOperation,
  confirmChangeOperation,
  proposeChangeOperation,
  withdrawChangeOperation,
} from './change-operations.ts';
import { changeMigrations } from './changes-store.ts';
import { fieldsOf } from './fields.ts';
import { recordRulebookOperation } from './operations.ts';
import { showChange } from './pages/change-page.tsx';
import { changesPage, showNewChange } from './pages/changes-page.tsx';
import { comparePage } from './pages/compare-page.tsx';
import { showRulebook, showRulebookVersion } from './pages/rulebook-page.tsx';
import { type ChangeStep, changeTransitions, moveChange } from './rules/change-state.ts';
import { startingRules } from './rules/settings.ts';
import { insertRulebook, rulebookMigrations, rulesInForce } from './store.ts';
import { changeTasks } from './tasks.ts';

const town = (code: string, slug: string, column: number) => ({
  id: code as MunicipalityId,
  slug,
  name: slug,
  mark: `L${column}`,
  colour: '#0d6478',
  column,
  row: 1,
});
const towns = [town('gm0546', 'leiden', 1), town('gm0547', 'leiderdorp', 2)];
const region: Region = { id: 'proefregio' as RegionId, name: 'Proefregio', municipalities: towns };
const now = '2026-11-24T12:00:00.000Z';
const today = date('2026-11-24');

let persons = 0;
function holding(...kinds: Office['kind'][]): Actor {
  persons += 1;
  const offices = kinds.map((kind) => ({
    kind,
    title: kind === 'regional_clerk' ? 'Regiogriffier' : 'Voorzitter Regiocommissie',
    region: region.id,
    municipality: undefined,
    fraction: undefined,
    body: undefined,
  }));
  return { kind: 'person', person: persons as PersonId, name: `Persoon ${persons}`, offices };
}
const clerk = holding('regional_clerk');
const chair = holding('chair');
const both = holding('regional_clerk', 'chair');
const operator: Actor = { kind: 'operator', name: 'beheerder' };

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([
    ...journalMigrations,
    ...municipalityMigrations,
    ...rulebookMigrations,
    ...changeMigrations,
  ]);
  await test.database.write(region.id, async (transaction) => {
    await insertRegion(transaction, region, now);
    await insertRulebook(transaction, region.id, 1, date('2025-01-01'), startingRules);
  });
});
afterAll(() => test.close());

const act = (
  operation: AnyOperation,
  actor: Actor,
  params: object = {},
  input: object = {},
  day: CalendarDate = today,
) =>
  perform(
    test.database,
    operation,
    { region, actor, now, today: day },
    operation.params.parse(params),
    operation.input.parse(input),
  );
const settings = fieldsOf(startingRules);
const proposed = async (more: object = {}, geldt_vanaf = '2027-01-01') => {
  const input = { ...settings, ...more, geldt_vanaf, reden: 'Zo weegt elke raad.' };
  const made = await act(proposeChangeOperation, clerk, {}, input);
  if (!made.ok) throw new Error(made.code);
  return (made.value as { id: number }).id;
};
const latest = async () => {
  const [rows] = await test.database.read(region.id, [
    { name: 'latest', text: 'select max(version) as version from rulebook_version', values: [] } as never,
  ]);
  return (rows as { version: number }[])[0]?.version ?? 0;
};
const agreement = async (more: object = {}) => ({
  overeengekomen_in: 'Stuurgroep',
  overeengekomen_op: '2026-11-20',
  geldt_vanaf: '2027-01-01',
  gezien: await latest(),
  ...more,
});

function context(
  params: Record<string, string> = {},
  actor: Actor = visitor,
  lang: Lang = 'nl',
  query = '',
): PageContext {
  return {
    lang,
    region,
    actor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(query),
    read: (statements) => test.database.read(region.id, statements),
    link: (path) => `/${region.id}${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
function html(answer: PageAnswer): string {
  if (!answer || !('body' in answer)) throw new Error('No page');
  return render(answer.body).replaceAll('\u00a0', ' ');
}
const page = async (wijziging: number, actor: Actor = visitor, lang: Lang = 'nl') =>
  html(await showChange(context({ wijziging: String(wijziging) }, actor, lang), emptyForm));
const api = async (path: string, params: Record<string, string> = {}, query = '') => {
  const read = rulebookReads.find((each) => each.path === path);
  if (!read) throw new Error(path);
  const found = await read.read(context(params, visitor, 'nl', query));
  return found === undefined ? undefined : read.output.parse(found);
};

describe('the states of a change', () => {
  const steps: readonly ChangeStep[] = ['agree', 'confirm', 'withdraw'];
  it.each(
    Object.entries(changeTransitions).flatMap(([state, next]) =>
      steps.map((step) => [state, step, next[step]] as const),
    ),
  )('%s, %s: %s', (state, step, next) => {
    expect(moveChange(state as never, step)).toMatchObject(
      next === undefined ? { ok: false, code: 'change_state' } : { ok: true, value: next },
    );
  });
  it('end where a version is made or the change is withdrawn', () => {
    expect([changeTransitions.adopted, changeTransitions.withdrawn]).toEqual([{}, {}]);
  });
});

describe('a change of the rulebook', () => {
  it('is a proposal, is agreed to, is confirmed by somebody else, and is then a version', async () => {
    const id = await proposed({ gewicht: 'zetels' });
    const before = await test.database.write(region.id, (tx) => rulesInForce(tx, date('2027-01-02')));
    expect(before?.rules.weights).toBe('votes_at_latest_election');
    expect(await act(confirmChangeOperation, chair, { wijziging: id })).toMatchObject({
      code: 'change_state',
    });
    const agreed = await agreement({ adres: 'https://example.org/verslag' });
    expect((await act(agreeChangeOperation, both, { wijziging: id }, agreed)).ok).toBe(true);
    expect(await act(confirmChangeOperation, both, { wijziging: id })).toMatchObject({ code: 'same_person' });
    expect((await act(confirmChangeOperation, chair, { wijziging: id })).ok).toBe(true);
    const after = await test.database.write(region.id, (tx) => rulesInForce(tx, date('2027-01-02')));
    expect(after).toMatchObject({ version: 2, rules: { weights: 'seats' } });
    const still = await test.database.write(region.id, (tx) => rulesInForce(tx, today));
    expect(still?.version).toBe(1);
    expect(await api('/spelregels/voorstellen/{wijziging}', { wijziging: String(id) })).toMatchObject({
      stand: 'aangenomen',
      versie: 2,
      overeengekomen_in: 'Stuurgroep',
      bevestigd_door: 'Voorzitter Regiocommissie',
      vergeleken_met: 1,
      verschillen: [{ instelling: 'gewicht' }],
    });
    expect(await api('/spelregels/{versie}', { versie: '2' })).toMatchObject({ voorstel: id });
    const { rows } = await test.database.write(region.id, (tx) =>
      sql<{
        operation: string;
      }>`select operation from journal_entry where subject = ${`rulebook_change/${id}`}
        order by id`.execute(tx),
    );
    expect(rows.map((row) => row.operation)).toEqual([
      'propose_rulebook_change',
      'agree_rulebook_change',
      'confirm_rulebook_change',
    ]);
  });

  it('is judged against what was recorded meanwhile', async () => {
    const [one, other] = [
      await proposed({ onthouden: 'nee' }),
      await proposed({ vergaderingen_per_jaar: 6 }),
    ];
    const seen = await agreement();
    for (const id of [one, other])
      expect((await act(agreeChangeOperation, clerk, { wijziging: id }, seen)).ok).toBe(true);
    expect((await act(confirmChangeOperation, chair, { wijziging: one })).ok).toBe(true);
    // Confirming the second would undo the first unseen.
    expect(await act(confirmChangeOperation, chair, { wijziging: other })).toMatchObject({
      code: 'rulebook_changed',
    });
    expect(await act(agreeChangeOperation, clerk, { wijziging: other }, seen)).toMatchObject({
      code: 'rulebook_changed',
    });
    const shown = await page(other, clerk);
    expect(shown).toContain(`Na dit voorstel is versie ${await latest()} vastgelegd.`);
    expect(shown).toContain('Onthouden mag niet.');
    expect((await act(agreeChangeOperation, clerk, { wijziging: other }, await agreement())).ok).toBe(true);
    expect((await act(confirmChangeOperation, chair, { wijziging: other })).ok).toBe(true);
    expect(await latest()).toBe(4);
  });

  it('confirmed twice at once becomes one version', async () => {
    const id = await proposed({ termijn_kader_maanden: 3 });
    await act(agreeChangeOperation, clerk, { wijziging: id }, await agreement());
    const before = await latest();
    const tried = await Promise.all(
      Array.from({ length: 4 }, () => act(confirmChangeOperation, chair, { wijziging: id })),
    );
    expect(tried.filter((each) => each.ok)).toHaveLength(1);
    expect(await latest()).toBe(before + 1);
  });

  it('is withdrawn with a reason, and stays to be read', async () => {
    const id = await proposed({ openbaarheid_stand: 'tijdens_stemming' });
    const reden = 'De commissies willen dit niet.';
    expect((await act(withdrawChangeOperation, operator, { wijziging: id }, { reden })).ok).toBe(true);
    expect(await act(agreeChangeOperation, clerk, { wijziging: id }, await agreement())).toMatchObject({
      code: 'change_state',
    });
    expect(await page(id)).toContain(reden);
    expect(html(await changesPage.render(context()))).toContain('Ingetrokken, ingangsdag 1 januari 2027');
  });

  it.each([
    ['2026-11-23', {}, 'rulebook_in_the_past'],
    ['2027-01-01', { drempel: { teller: 1, noemer: 3 } }, 'threshold_wrong'],
    ['2027-01-01', { minimum_gemeenten: 3 }, 'minimum_too_high'],
    ['2027-01-01', { eindevaluatie_maanden: 12 }, 'evaluations_wrong'],
    ['2026-11-24', {}, 'nothing_changes'],
  ])('from %s with %j is refused: %s', async (geldt_vanaf, more, code) => {
    const input = { ...settings, ...more, geldt_vanaf, reden: 'x' };
    expect(await act(proposeChangeOperation, clerk, {}, input)).toMatchObject({ ok: false, code });
  });

  it('holds from no day before it is adopted', async () => {
    const id = await proposed({ gewicht: 'gelijk' }, '2026-12-01');
    const later = date('2026-12-02');
    const wrong = await agreement({ geldt_vanaf: '2026-12-01' });
    expect(await act(agreeChangeOperation, clerk, { wijziging: id }, wrong, later)).toMatchObject({
      code: 'rulebook_in_the_past',
    });
    const right = await agreement({ geldt_vanaf: '2026-12-03' });
    expect((await act(agreeChangeOperation, clerk, { wijziging: id }, right, later)).ok).toBe(true);
    const tooLate = await act(confirmChangeOperation, chair, { wijziging: id }, {}, date('2026-12-04'));
    expect(tooLate).toMatchObject({ code: 'rulebook_in_the_past' });
    const ahead = await agreement({ overeengekomen_op: '2026-12-09' });
    expect(await act(agreeChangeOperation, clerk, { wijziging: id }, ahead)).toMatchObject({
      code: 'agreed_ahead',
    });
  });

  it.each([
    ['a visitor', visitor, ['not_clerk_or_operator', 'not_regional_clerk', 'not_chair']],
    ['a chair', chair, ['not_clerk_or_operator', 'not_regional_clerk', 'change_unknown']],
    ['the operator', operator, ['change_unknown', 'not_regional_clerk', 'not_chair']],
    ['the clerk', clerk, ['change_unknown', 'change_unknown', 'not_chair']],
  ])('by %s is withdrawn, agreed to and confirmed as that office may', async (_who, actor, codes) => {
    const wijziging = 999;
    const tried = [
      await act(withdrawChangeOperation, actor, { wijziging }, { reden: 'x' }),
      await act(agreeChangeOperation, actor, { wijziging }, await agreement()),
      await act(confirmChangeOperation, actor, { wijziging }),
    ];
    expect(tried.map((each) => (each.ok ? 'done' : each.code))).toEqual(codes);
  });

  it('keeps what was proposed: the application may not rewrite it', async () => {
    for (const attempt of [
      sql`update rulebook_change set rules = '{}'`,
      sql`update rulebook_change set reason = 'anders'`,
      sql`delete from rulebook_change`,
    ])
      await expect(test.database.write(region.id, (tx) => attempt.execute(tx))).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe('versions from before a setting existed', () => {
  it('are read with what the product then did', async () => {
    const { threshold, abstention, minimumMunicipalities, frameworkTermMonths, standing } = startingRules;
    const old = { threshold, abstention, minimumMunicipalities, frameworkTermMonths, standing };
    await test.database.write(region.id, (tx) =>
      sql`insert into rulebook_version (region_id, version, in_force_from, rules)
        values (${region.id}, 100, '2020-01-01', ${JSON.stringify(old)}::jsonb)`.execute(tx),
    );
    const found = await test.database.write(region.id, (tx) => rulesInForce(tx, date('2020-06-01')));
    expect(found).toMatchObject({ version: 100, rules: startingRules });
    expect(html(await showRulebookVersion(context({ versie: '100' })))).toContain('vier keer per jaar');
  });
});

describe('the pages', () => {
  it('show a proposal in both languages, and to whom it is theirs the next step', async () => {
    const id = await proposed({ gewicht: 'gelijk', drempel: { teller: 2, noemer: 3 } });
    const nl = await page(id);
    expect(nl).toContain('Voorgesteld, ingangsdag 1 januari 2027');
    expect(nl).toContain('Elke fractie weegt even zwaar: één fractie, één stem.');
    expect(nl).toContain(`href="/proefregio/stemmingen/proef?met=voorstel-${id}"`);
    expect(nl).not.toContain('<form');
    expect(await page(id, visitor, 'en')).toContain('one fraction, one vote.');
    expect(await page(id, clerk)).toContain(`/spelregels/voorstellen/${id}/overeenkomst`);
    expect(await page(id, chair)).not.toContain('/bevestigen');
    await act(agreeChangeOperation, clerk, { wijziging: id }, await agreement());
    expect(await page(id, chair)).toContain('/bevestigen');
    expect(await page(id)).toContain('wacht op bevestiging door een voorzitter');
    const seen = context({}, chair);
    const rows = await test.database.read(region.id, changeTasks.statements(seen));
    expect(changeTasks.tasks(rows as unknown[][], seen).map((task) => task.path)).toContain(
      `/spelregels/voorstellen/${id}`,
    );
    expect(html(await showRulebook(context()))).toContain(`/spelregels/voorstellen/${id}`);
    await act(withdrawChangeOperation, clerk, { wijziging: id }, { reden: 'Klaar.' });
  });

  it('give the form to who may propose, and say so to others', async () => {
    expect(await showNewChange(context(), emptyForm)).toMatchObject({
      denied: expect.stringContaining('regiogriffier'),
    });
    const form = html(await showNewChange(context({}, clerk), emptyForm));
    for (const name of Object.keys(settings)) expect(form).toContain(`name="${name}`);
  });

  it('compare any two, and a proposal with what is in force', async () => {
    const id = await proposed({ vergaderingen_per_jaar: 12 });
    const start = html(await comparePage.render(context()));
    expect(start).toContain(`Versie 1 → Voorstel ${id}`);
    expect(start).toContain('twaalf keer per jaar');
    const two = html(await comparePage.render(context({}, visitor, 'en', 'van=2&naar=1')));
    expect(two).toContain('Version 2 → Version 1');
    expect(two).toContain('as much as the seats');
    const same = html(await comparePage.render(context({}, visitor, 'nl', 'van=1&naar=1')));
    expect(same).toContain('Deze twee zeggen hetzelfde.');
    const wrong = html(await comparePage.render(context({}, visitor, 'nl', 'van=1&naar=77')));
    expect(wrong).toContain('Een van de twee bestaat niet.');
    expect(await api('/spelregels/verschillen', {}, 'van=1&naar=2')).toMatchObject({
      verschillen: [{ instelling: 'gewicht', eerst: expect.stringContaining('stemmen op haar lijst') }],
    });
    expect(await api('/spelregels/verschillen', {}, 'van=1&naar=77')).toBeUndefined();
  });

  it('say of a version where it came from', async () => {
    expect(html(await showRulebookVersion(context({ versie: '1' })))).toContain(
      'Vastgelegd door de beheerder',
    );
    expect(html(await showRulebookVersion(context({ versie: '2' })))).toContain('Stuurgroep');
  });

  it('and the list by API are paged', async () => {
    const list = await api('/spelregels/voorstellen', {}, 'limit=2');
    expect(list).toMatchObject({ totaal: expect.any(Number) });
    expect((list as { voorstellen: unknown[] }).voorstellen).toHaveLength(2);
    changeShape.parse((list as { voorstellen: unknown[] }).voorstellen[0]);
  });
});

it('the operator still records a version at once', async () => {
  const input = { ...settings, onthouden: 'nee', geldt_vanaf: '2026-11-24' };
  expect((await act(recordRulebookOperation, operator, {}, input)).ok).toBe(true);
});
