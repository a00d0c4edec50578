import { createInterface } from 'node:readline/promises';
import type { Actor, Clock } from '#kernel';
import { dateOf } from '#kernel';
import type { Database } from '#platform/database';
import { readInput } from '#platform/http';
import { type InstallationOperation, performOutside, tellRefusal } from '#platform/operations';
import type { Arguments } from './arguments.ts';

/** Who acts at the command line: whoever may read the data is the operator. */
export const commandLine: Actor = { kind: 'operator', name: 'beheerder' };

/** Ends a command with a sentence, and a code for machines. */
export class Refused extends Error {
  readonly code: string;
  constructor(message: string, code = 'input_wrong') {
    super(message);
    this.code = code;
  }
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

/**
 * An operation through the door, as the command line sends it.
 * @param option how a field of the operation is called among the options
 * @throws Refused with every sentence that the form would show
 */
export async function sendCommand<Input, Output, Code extends string>(
  database: Database,
  clock: Clock,
  operation: InstallationOperation<Input, Output, Code>,
  given: unknown,
  option: (field: string) => string,
): Promise<Output> {
  const told = (field: string, sentence: string) => `${option(field)}: ${sentence}`;
  const read = readInput(operation, 'nl', given);
  if (!read.ok)
    throw new Refused(
      Object.entries(read.problems)
        .map(([field, sentence]) => told(field, sentence))
        .join('\n'),
    );
  const now = clock.now();
  const context = { actor: commandLine, now, today: dateOf(now) };
  const result = await performOutside(database, operation, context, read.value);
  if (result.ok) return result.value;
  const { sentence } = tellRefusal(operation, 'nl', result);
  const { field } = result.details;
  throw new Refused(typeof field === 'string' ? told(field, sentence) : sentence, result.code);
}
