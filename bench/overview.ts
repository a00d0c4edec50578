// The overview of the region (`/besluiten`) with 500 proposals and five councils, made anew for every reader (issue 6):
// `node bench/overview.ts` prints it alone.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerPool } from '#platform/database';
import { findRunning } from '#platform/postgres';
import { type Line, line, show } from './lines.ts';
import { ask, hangUp } from './load.ts';
import { pageCosts } from './measures.ts';
import { freePort, stopped } from './process.ts';
import { address, type Place, region, startByNpm, startWeb } from './server.ts';

const wanted = 500;
const overview = `${region}/besluiten`;

/**
 * What the demonstration has, and as many as are wanted besides: sent after an advice, decided by four of five councils, of
 * which every tenth otherwise. Written as rows: how they came does not matter to who reads them.
 */
const rows = `
  select set_config('app.region', 'leidse-regio', true), set_config('app.change', '-1', true);
  create temporary table made on commit drop as
    select p.id as source, n, nextval(pg_get_serial_sequence('proposal', 'id'))::integer as id
    from (select p.* from proposal p join advice a on a.region_id = p.region_id and a.proposal_id = p.id
      where a.state = 'sent' and a.outcome = 'positive' and (select count(*) from proposal_participant t where t.proposal_id = p.id) = 5
      order by p.id limit 1) p, generate_series(1, $count) as n;
  insert into proposal (region_id, id, title, summary, lead_id, framework, advice_kind, committee_id, state, changed_at)
    overriding system value
    select p.region_id, m.id, 'Voorstel om mee te meten ' || m.n, p.summary, p.lead_id, p.framework, p.advice_kind,
      p.committee_id, 'in_decision', p.changed_at from made m join proposal p on p.id = m.source;
  insert into proposal_participant
    select t.region_id, m.id, t.municipality_id, t.competence, t.meaning
    from made m join proposal_participant t on t.proposal_id = m.source;
  insert into proposal_step (region_id, proposal_id, day, step, note)
    select s.region_id, m.id, s.day - m.n, s.step, null from made m join proposal_step s on s.proposal_id = m.source
    order by m.id, s.id;
  insert into advice (region_id, proposal_id, vote_id, outcome, text, conditions, minority_views, state, chair_confirmed_by,
      clerk_confirmed_by, chair_person, clerk_person, sent_on, term_on)
    select a.region_id, m.id, a.vote_id, a.outcome, a.text, a.conditions, a.minority_views, a.state, a.chair_confirmed_by,
      a.clerk_confirmed_by, a.chair_person, a.clerk_person, a.sent_on - m.n, a.term_on - m.n
    from made m join advice a on a.proposal_id = m.source;
  insert into local_decision (region_id, proposal_id, municipality_id, day, outcome, amendments, account_owed, current)
    select t.region_id, m.id, t.municipality_id, a.sent_on + 30,
      case when m.n % 10 = 0 then 'deviating' else 'as_advised' end, '[]', m.n % 10 = 0, true
    from made m join proposal_participant t on t.proposal_id = m.id join advice a on a.proposal_id = m.id
    where (m.n + right(t.municipality_id, 1)::integer) % 5 <> 0;`;

/** @throws where the page does not count as many proposals as were made */
export async function filled(place: Place): Promise<void> {
  await startByNpm(place);
  const web = await startWeb(place);
  const server = await findRunning(place.data);
  if (!server) throw new Error('No database runs');
  const owner = ownerPool(server);
  const client = await owner.connect();
  await client.query(`begin; ${rows.replace('$count', String(wanted))} commit; analyze;`);
  client.release();
  await owner.end();
  const { body } = await ask(address(place, overview), { cookie: 'bench=1' });
  const [, told] = /(\d+)(?:&nbsp;| |\u00a0)verstuurde voorstellen/.exec(body.toString()) ?? [];
  await stopped(web);
  if (Number(told) < wanted) throw new Error(`the overview counts ${told} proposals, not ${wanted}`);
}

export async function overviewLines(folder: string, runs: number): Promise<Line[]> {
  const place = { data: join(folder, 'overview'), port: await freePort() };
  await filled(place);
  const { bytes, costs } = await pageCosts(place, runs, overview, { raw: 8000, kept: 2000, made: 60 });
  console.log(`the overview: ${overview}, ${wanted} proposals and more, ${(bytes / 1000).toFixed(1)} kB`);
  return [
    line(
      `overview of ${wanted} proposals made, of raw`,
      'x',
      costs.map((c) => c.made / c.raw),
      80,
    ),
    line(
      '  processor time: made',
      'us',
      costs.map((c) => c.made),
    ),
    line(
      '  PostgreSQL beside it',
      'us',
      costs.map((c) => c.database),
    ),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-bench-'));
  chmodSync(folder, 0o755);
  try {
    for (const one of await overviewLines(folder, 3)) console.log(show(one));
  } finally {
    hangUp();
    rmSync(folder, { recursive: true, force: true });
  }
}
