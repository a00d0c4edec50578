import { describe, expect, it } from 'vitest';
import { dateOf, fixedClock } from '#kernel';
import { testApplication } from '../testing.ts';

// The demonstration counts its days from that of filling; a weekend, the turn of a year and of a day in Amsterdam are where
// that could go wrong.
describe('the demonstration filled on another day', () => {
  it.each([
    ['a Saturday', '2026-11-28T10:00:00Z'],
    ['a Sunday in summer', '2027-07-25T10:00:00Z'],
    ['Monday in Amsterdam, still Sunday in UTC', '2026-11-29T23:30:00Z'],
    ['the last day of a year', '2026-12-31T22:59:00Z'],
    ['a leap day', '2028-02-29T08:00:00Z'],
  ])(
    '%s: has a meeting to come, a term that runs, an open vote and an account that is owed',
    async (_day, now) => {
      const app = await testApplication({ clock: fixedClock(now) });
      try {
        const today = dateOf(now);
        const { rows } = await app.owner.query(
          `select (select count(*)::int from meeting where state = 'planned' and day > $1) as ahead,
           (select count(*)::int from advice where term_on > $1) as running,
           (select count(*)::int from vote where state = 'open') as open,
           (select count(distinct state)::int from proposal) as stations,
           count(*)::int as scheduled, count(*) filter (where exists (select 1 from council_date c
             join council_date_version v on v.date_id = c.id
             where c.municipality_id = d.municipality_id and v.kind = 'council' and v.from_day = d.day))::int as "onCalendar"
           from local_decision d join proposal_participant p on p.proposal_id = d.proposal_id
             and p.municipality_id = d.municipality_id and p.competence = 'council'
           where d.current and d.outcome is null`,
          [today],
        );
        expect(rows[0].ahead).toBeGreaterThan(0);
        expect(rows[0].running).toBeGreaterThan(0);
        expect(rows[0].open).toBe(1);
        expect(rows[0].stations).toBeGreaterThan(6);
        // A council decides on a day of its own calendar, or nobody would believe what is told of days that are none.
        expect(rows[0].scheduled).toBeGreaterThan(2);
        expect(rows[0].onCalendar).toBe(rows[0].scheduled);
        const home = await app.get('/leidse-regio/');
        expect(home.status).toBe(200);
        const councils = await (await app.get('/leidse-regio/voorstellen/5')).text();
        expect(councils).toContain('Verwacht: komt terug in de regiocommissie');
        expect(app.faults).toEqual([]);
      } finally {
        await app.close();
      }
    },
  );
});
