// Both power indices for the fractions of 2026, exact and beside the event loop (issue 4): `node bench/power.ts` prints five runs.
import { readFileSync } from 'node:fs';
import { readKiesraadCsv } from '../src/elections/rules/kiesraad-csv.ts';
import { countPower } from '../src/voting/count-power.ts';
import { type Line, line } from './lines.ts';

const file = new URL('../src/main/demo/uitslagen-2026-03-18.csv', import.meta.url);

/** Milliseconds of each run, the start of the thread in the first; another quota each time, so that none is kept. */
export async function powerIndices(runs: number): Promise<{ fractions: number; times: number[] }> {
  const read = readKiesraadCsv(readFileSync(file, 'utf8'), 'uitslagen-2026-03-18.csv');
  if (!read.ok) throw new Error(read.code);
  const players = read.value.flatMap(({ municipality, lists }) =>
    lists.flatMap(({ name, votes, seats }) =>
      seats > 0 ? [{ id: `${municipality} ${name}`, weight: votes }] : [],
    ),
  );
  const half = Math.floor(players.reduce((sum, { weight }) => sum + weight, 0) / 2);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    const power = await countPower(players, half + 1 + run);
    times.push(performance.now() - began);
    if (power?.players.length !== players.length) throw new Error('the indices were not counted');
  }
  return { fractions: players.length, times };
}

export async function powerLines(runs: number): Promise<Line[]> {
  const { fractions, times } = await powerIndices(runs);
  return [line(`both power indices of ${fractions} fractions of 2026`, 'ms', times, 500)];
}

if (process.argv[1] === import.meta.filename) {
  const { fractions, times } = await powerIndices(5);
  console.log(`${fractions} fractions: ${times.map(Math.round).join(' ')} ms`);
}
