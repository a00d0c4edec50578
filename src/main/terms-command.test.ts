import { describe, expect, it } from 'vitest';
import { date, type ExtraDays } from '#kernel';
import { parseArguments } from './arguments.ts';
import { printed, Refused } from './command-line.ts';
import { termsCommand } from './terms-command.ts';

const run = (typed: string, known: ExtraDays | null = null) => {
  const given = parseArguments(typed.split(' '));
  return printed(termsCommand(given, known), given.flags.has('json'));
};

describe('regiotafel terms', () => {
  // domain.md 11: a last day on a Sunday, counted back over a weekend, the end of a month, a cap.
  it.each([
    ['forward 2027-02-28 8w', '2027-04-26'],
    ['back 2027-07-01 12w', '2027-04-08'],
    ['back 2027-07-04 84d', '2027-04-11'],
    ['forward 2026-12-31 2m', '2027-03-01'],
    ['forward 2027-03-01 14d', '2027-03-15'],
    ['forward 2027-02-28 8w --basis afspraak-vast', '2027-04-25'],
    ['forward 2027-02-28 8w --extra-day 2027-04-26', '2027-04-28'],
    ['forward 2027-09-08 2w --before 2027-09-15', '2027-09-14'],
    // Domain.md D7 and vector 4; a Sunday stays; what takes eight weeks begins eight weeks before the last safe day.
    ['before 2027-04-30', '2027-04-29'],
    ['before 2027-03-01', '2027-02-28'],
    ['before 2027-04-30 8w', '2027-03-04'],
  ])('%s: %s', (typed, last) => {
    const [first, ...rest] = run(`terms ${typed}`);
    const steps = rest.slice(0, -1);
    expect(first).toBe(`laatste_dag: ${last}`);
    // Step by step, for people and for programs.
    expect(steps.length).toBeGreaterThan(0);
    expect(steps[0]).toMatch(/^stap 1: [A-Z].*\d/);
    const json = JSON.parse(run(`terms ${typed} --json`).join('')) as { stappen: unknown[] };
    expect(json).toMatchObject({
      laatste_dag: last,
      stappen: [{ dag: expect.any(String) }, ...json.stappen.slice(1)],
    });
    expect(json.stappen).toHaveLength(steps.length);
  });

  it('says that a last day lies before the start, where the cap lies so early', () => {
    const said = (typed: string) => run(`terms forward 2027-09-08 2w --before ${typed}`).join('\n');
    expect(said('2027-09-01')).toMatch(
      /laatste_dag: 2027-08-31[\s\S]*stap \d: Let op: dinsdag 31.augustus 2027 ligt vóór het begin, woensdag 8.september 2027\./,
    );
    expect(said('2027-09-09')).toContain('laatste_dag: 2027-09-08');
    expect(said('2027-09-09')).not.toContain('Let op');
  });

  it('reckons with the table of the installation, and says so or that there was none', () => {
    const typed = 'terms forward 2027-02-28 8w';
    const days = new Set([date('2027-04-26')]);
    expect([run(typed)[0], run(typed).at(-1)]).toEqual([
      'laatste_dag: 2027-04-26',
      expect.stringContaining('extra dagen: gerekend zonder de tabel van extra dagen'),
    ]);
    expect([run(typed, days)[0], run(typed, days).at(-1)]).toEqual([
      'laatste_dag: 2027-04-28',
      'extra dagen: gerekend met de extra dagen van deze installatie: 2027-04-26.',
    ]);
    expect(run(typed, new Set()).at(-1)).toContain('staan geen extra dagen');
    const json = (known: ExtraDays | null) => JSON.parse(run(`${typed} --json`, known).join('')) as object;
    expect([json(null), json(days)]).toMatchObject([{ extra_dagen: null }, { extra_dagen: ['2027-04-26'] }]);
  });

  it.each([
    ['forward', 'Noem een dag en een lengte.'],
    ['before', 'Noem een dag.'],
    ['before 2027-02-30', 'DAG: Vul een dag in, zoals 2027-02-28.'],
    ['before 2027-04-30 8', 'LENGTE: Vul de lengte in'],
    ['before 2027-04-30 --before 2027-05-01', '--before: Een dag bij "in elk geval vóór" hoort bij vooruit'],
    [
      'back 2027-07-01 12w --before 2027-05-01',
      '--before: Een dag bij "in elk geval vóór" hoort bij vooruit',
    ],
    ['forward 2027-02-28', 'Noem een dag en een lengte.'],
    ['forward 2027-02-30 8w', 'DAG: Vul een dag in, zoals 2027-02-28.'],
    ['back 28-02 8w', 'DAG: Vul een dag in'],
    ['forward 2027-02-28 8', 'LENGTE: Vul de lengte in als getal met d, w, m of j: 14d, 8w, 2m, 1j.'],
    ['forward 2027-02-28 -8w', 'LENGTE: Vul de lengte in'],
    ['forward 2027-02-28 36u', 'LENGTE: '],
    ['forward 2027-02-28 20j', 'LENGTE: Zo lang rekenen we niet'],
    ['forward 2027-02-28 8w --basis wat', '--basis: Kies wet, afspraak of afspraak-vast.'],
    ['forward 2027-02-28 8w --before morgen', '--before: Vul bij'],
    ['forward 2027-02-28 8w --extra-day 26', '--extra-day: Vul extra dagen in'],
    ['forward 2027-02-28 8w --extra 2027-04-26', '--extra is geen optie van deze opdracht.'],
  ])('%s is told what to type instead', (typed, sentence) => {
    let message = '';
    try {
      run(`terms ${typed}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      message = error.message;
    }
    expect(message).toContain(sentence);
  });
});
