import { existsSync, readFileSync } from 'node:fs';
import { readKiesraadCsv } from '../src/elections/rules/kiesraad-csv.ts';
import { recomputeSeats } from '../src/elections/rules/seat-comparison.ts';
import { seatsTotal } from '../src/elections/rules/shares.ts';

const file = new URL('../../shared/data/elections/uitslag_GR20180321_Gemeente.csv', import.meta.url);

/** Milliseconds to recompute the seats of the 335 councils of 2018; none where the file is not at hand. */
export function recomputeAll(runs: number): number[] {
  if (!existsSync(file)) return [];
  const read = readKiesraadCsv(readFileSync(file, 'utf8'), 'uitslag.csv');
  if (!read.ok) throw new Error(read.code);
  return Array.from({ length: runs }, () => {
    const before = performance.now();
    const same = read.value.filter((town) => {
      const done = recomputeSeats(town.lists, seatsTotal(town.lists) ?? 0);
      return done.ok && done.value.agreement === 'same';
    });
    if (same.length !== 335) throw new Error(`Only ${same.length} of 335 came out the same`);
    return performance.now() - before;
  });
}
