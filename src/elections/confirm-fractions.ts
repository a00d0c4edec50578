import type { FractionId, MunicipalityId } from '#kernel';
import { type Choice, newFraction, unclear } from './chosen-fractions.ts';
import { certaintyText } from './import-report.ts';
import type { ConfirmedFractions } from './import-result.ts';
import type { ListFraction, Preview } from './preview-import.ts';
import type { TownVersion } from './rules/join-files.ts';

type Ask = (question: string) => Promise<string>;
interface Asking {
  readonly ask: Ask;
  readonly print: (line: string) => void;
  readonly preview: Preview;
}

/**
 * Goes past the municipalities of known regions; of the others the proposals stand.
 * @returns undefined when whoever imports stops
 */
export async function confirmFractions(
  asking: Asking,
  own: ReadonlySet<MunicipalityId>,
): Promise<ConfirmedFractions | undefined> {
  const { ask, preview } = asking;
  const confirmed: Record<MunicipalityId, Record<string, Choice>> = {};
  const towns = preview.municipalities.filter((town) => own.has(town.municipality));
  if (towns.length === 0) return (await yes(ask, 'Dit bestand inlezen (j/n)? ')) ? {} : undefined;
  for (const town of towns) {
    const chosen = await confirmTown(asking, town);
    if (!chosen) return undefined;
    if (chosen.size > 0) confirmed[town.municipality] = Object.fromEntries(chosen);
  }
  return confirmed;
}

async function confirmTown(asking: Asking, town: TownVersion): Promise<Map<string, Choice> | undefined> {
  const proposals = asking.preview.fractions.filter((f) => f.municipality === town.municipality);
  const chosen = new Map<string, Choice>();
  if (proposals.length === 0) return chosen;
  const question = `Kloppen de fracties van ${town.name} zoals voorgesteld (j/n, s = stoppen)? `;
  const answer = (await asking.ask(question)).trim();
  if (/^s/i.test(answer)) return undefined;
  if (/^j/i.test(answer))
    for (const { list, fraction, shortName, ...proposal } of proposals)
      if (!unclear(proposal)) chosen.set(list, { fraction, shortName });
  for (const proposal of proposals) {
    if (chosen.has(proposal.list)) continue;
    const taken = new Set([...chosen.values()].map((choice) => choice.fraction));
    chosen.set(proposal.list, await choose(asking, proposal, taken));
  }
  return chosen;
}

async function yes(ask: Ask, question: string): Promise<boolean> {
  return /^j(a)?$/i.test((await ask(question)).trim());
}

async function choose(
  { ask, print, preview }: Asking,
  proposal: ListFraction,
  taken: ReadonlySet<FractionId>,
): Promise<Choice> {
  const { municipality, list } = proposal;
  const known = preview.existing.filter((f) => f.municipality === municipality && !taken.has(f.fraction));
  print(`${list}: voorgesteld is ${certaintyText(proposal)}.`);
  for (const [index, fraction] of known.entries()) print(`  ${index + 1}. ${fraction.shortName}`);
  for (;;) {
    const answer = (
      await ask(`Welke fractie zet "${list}" voort? Een nummer, of n voor een nieuwe: `)
    ).trim();
    const one = /^\d+$/.test(answer) ? known[Number(answer) - 1] : undefined;
    if (one) return { fraction: one.fraction, shortName: one.shortName };
    if (/^n/i.test(answer)) break;
  }
  const name = (await ask(`Korte naam van de nieuwe fractie [${proposal.shortName}]: `)).trim();
  return newFraction(preview, proposal, name, taken);
}
