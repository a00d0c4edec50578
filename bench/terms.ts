// Terms and windows of 10,000 rounds against five calendars (issue 6): `node bench/terms.ts` prints the milliseconds of five runs.
import { addDays, date, forwardTerm } from '#kernel';
import { councilCalendars, termWindows } from '../src/calendar/rules/term-windows.ts';

const rounds = 10_000;

export function termsAndWindows(runs: number): number[] {
  const councils = ['gm0546', 'gm0547', 'gm0579', 'gm0626', 'gm0638'];
  const first = date('2026-01-01');
  const days = councils.flatMap((council, index) =>
    Array.from({ length: 180 }, (_, number) => {
      const from = addDays(first, index + 14 * number);
      return { council, kind: number % 2 ? ('council' as const) : ('committee' as const), from, until: from };
    }),
  );
  return Array.from({ length: runs }, () => {
    const began = performance.now();
    const calendars = councilCalendars(councils, days);
    let meets = 0;
    for (let round = 0; round < rounds; round += 1) {
      const start = addDays(first, round % 2000);
      const last = forwardTerm(start, { weeks: 2 + (round % 10) });
      for (const { standing } of termWindows({ start, last }, calendars))
        if (standing === 'meets') meets += 1;
    }
    if (meets === 0) throw new Error('no council met: nothing was measured');
    return performance.now() - began;
  });
}

if (process.argv[1] === import.meta.filename) console.log(termsAndWindows(5).map(Math.round).join(' '));
