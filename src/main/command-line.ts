import { createInterface } from 'node:readline/promises';
import type { Actor, Clock } from '#kernel';
import { dateOf } from '#kernel';
import { readRegions } from '#municipalities';
import type { Database } from '#platform/database';
import { readInput, readReason } from '#platform/http';
import {
  type InstallationOperation,
  type Operation,
  perform,
  performOutside,
  type Region,
  tellRefusal,
} from '#platform/operations';
import type { Arguments } from './arguments.ts';

/** Who acts at the command line: whoever may read the data is the operator. */
export const commandLine: Actor = { kind: 'operator', name: 'beheerder' };

/** Ends a command with a sentence, and a code for machines. */
export class Refused extends Error {
  readonly code: string;
  readonly exit: number;
  constructor(message: string, code = 'input_wrong', exit = 1) {
    super(message);
    this.code = code;
    this.exit = exit;
  }
}

/** What a command answers, line by line: one of JSON, or a name and a value each. */
export function printed(answer: unknown, json: boolean): string[] {
  if (answer === undefined) return [];
  if (json) return [JSON.stringify(answer)];
  return ([answer].flat() as Record<string, unknown>[]).flatMap((line) =>
    Object.entries(line).map(
      ([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    ),
  );
}

/** What is missing is asked for at a terminal, and otherwise named; never guessed. */
export async function wanted(given: Arguments, name: string, question: string): Promise<string> {
  const value = given.options[name]?.at(-1);
  if (value !== undefined) return value;
  if (!process.stdin.isTTY || given.flags.has('json')) throw new Refused(`--${name} ontbreekt. ${question}`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`${question} `);
  prompt.close();
  return answer.trim();
}

/** Options that the command does not know: a slip of the pen must not pass for a choice. */
export function knownOptions(given: Arguments, known: readonly string[]): void {
  const unknown = Object.keys(given.options).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refused(
      `--${unknown} is geen optie van deze opdracht. Wel: ${[...known, 'json', 'help'].map((name) => `--${name}`).join(', ')}.`,
    );
}

/** What was given as the operation's schema makes it. @throws Refused with every sentence that the form would show */
function inputOf<Input>(
  operation: Pick<InstallationOperation<Input>, 'input' | 'problems'>,
  given: unknown,
  option: (field: string) => string,
): Input {
  const read = readInput(operation, 'nl', given);
  if (read.ok) return read.value;
  throw new Refused(
    Object.entries(read.problems)
      .map(([field, sentence]) => `${option(field)}: ${sentence}`)
      .join('\n'),
  );
}

/** `--reason`, which every command that writes takes: it comes in the journal. @throws Refused where it is too long */
function reasonGiven(given: Arguments): { readonly reason?: string } {
  const read = readReason('nl', { reden: given.options.reason?.at(-1) });
  if (!read.ok) throw new Refused(`--reason: ${read.problems.reden}`);
  return read.reason === undefined ? {} : { reason: read.reason };
}

function refused(
  operation: Parameters<typeof tellRefusal>[0],
  refusal: Parameters<typeof tellRefusal>[2],
  option: (field: string) => string,
): Refused {
  const told = tellRefusal(operation, 'nl', refusal);
  const sentences = [told, ...told.also].map(({ sentence, field }) =>
    field === undefined ? sentence : `${option(field)}: ${sentence}`,
  );
  return new Refused(sentences.join('\n'), refusal.code);
}

/**
 * An operation through the door, as the command line sends it.
 * @param option how a field of the operation is called among the options
 * @param typed of which `--reason` is taken along, where the operation asks for none itself
 * @throws Refused with every sentence that the form would show
 */
export async function sendCommand<Input, Output, Code extends string>(
  database: Database,
  clock: Clock,
  operation: InstallationOperation<Input, Output, Code>,
  given: unknown,
  option: (field: string) => string,
  typed?: Arguments,
): Promise<Output> {
  const input = inputOf(operation, given, option);
  const now = clock.now();
  const context = {
    actor: commandLine,
    now,
    today: dateOf(now),
    ...(typed === undefined ? {} : reasonGiven(typed)),
  };
  const result = await performOutside(database, operation, context, input);
  if (result.ok) return result.value;
  throw refused(operation, result, option);
}

/** @throws Refused where there is no such region */
export async function regionCalled(database: Database, slug: string): Promise<Region> {
  const region = (await readRegions(database)).find((each) => each.id === slug);
  if (!region) throw new Refused(`--region: er is geen regio ${slug}.`);
  return region;
}

/** The same of an operation in a region. @param site what absolute addresses begin with, where a link is mailed */
export async function sendInRegion<Params, Input, Output, Code extends string>(
  database: Database,
  clock: Clock,
  operation: Operation<Params, Input, Output, Code>,
  at: { readonly region: Region; readonly params: unknown; readonly site?: string },
  given: unknown,
  option: (field: string) => string,
): Promise<Output> {
  const input = inputOf(operation, given, option);
  const now = clock.now();
  const params = operation.params.safeParse(at.params);
  if (!params.success) throw new Refused('Geef een nummer dat er is.');
  const site = at.site === undefined ? {} : { site: at.site };
  const writer = { region: at.region, actor: commandLine, now, today: dateOf(now), ...site };
  const result = await perform(database, operation, writer, params.data, input);
  if (result.ok) return result.value;
  throw refused(operation, result, option);
}
