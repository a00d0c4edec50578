import { readInput } from '#platform/http';
import { reckon, stepSentence, termProblems, termQuestion } from '#terms';
import type { Arguments } from './arguments.ts';
import { knownOptions, Refused } from './command-line.ts';

export const termsUsage = `  regiotafel terms forward|back JJJJ-MM-DD LENGTE (14d, 8w, 2m, 1j) [--basis wet|afspraak|afspraak-vast]
      [--before JJJJ-MM-DD] [--extra-day JJJJ-MM-DD ...] [--json]
  regiotafel terms before JJJJ-MM-DD [LENGTE] [--extra-day JJJJ-MM-DD ...] [--json] (de laatste veilige dag)`;

const options: Readonly<Record<string, string>> = {
  dag: 'DAG',
  lengte: 'LENGTE',
  grond: '--basis',
  voor: '--before',
  extra: '--extra-day',
};

/** Without any data of ours: what is typed is all it knows. */
export function termsCommand(given: Arguments): unknown {
  knownOptions(given, ['basis', 'before', 'extra-day']);
  const [, direction, day, length] = given.words;
  const before = direction === 'before';
  if (day === undefined || (length === undefined && !before))
    throw new Refused(`Noem een dag${before ? '' : ' en een lengte'}.\n${termsUsage}`);
  const input = {
    richting: before ? 'voor' : direction === 'back' ? 'terug' : 'vooruit',
    dag: day,
    lengte: length,
    grond: given.options.basis?.at(-1),
    voor: given.options.before?.at(-1),
    extra: given.options['extra-day'],
  };
  const read = readInput({ input: termQuestion, problems: termProblems }, 'nl', input);
  if (!read.ok)
    throw new Refused(
      Object.entries(read.problems)
        .map(([field, sentence]) => `${options[field.split('.')[0] ?? ''] ?? field}: ${sentence}`)
        .join('\n'),
    );
  const { last, steps } = reckon(read.value);
  const told = steps.map((step) => ({ stap: step.kind, dag: step.day, uitleg: stepSentence(step, 'nl') }));
  if (given.flags.has('json')) return { laatste_dag: last, stappen: told };
  return [{ laatste_dag: last }, ...told.map(({ uitleg }, index) => ({ [`stap ${index + 1}`]: uitleg }))];
}
