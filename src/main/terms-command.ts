import type { ExtraDays } from '#kernel';
import { readInput } from '#platform/http';
import { reckon, stepSentence, termProblems, termQuestion } from '#terms';
import type { Arguments } from './arguments.ts';
import { knownOptions, Refused } from './command-line.ts';

export const termsUsage = `  regiotafel terms forward|back JJJJ-MM-DD LENGTE (14d, 8w, 2m, 1j) [--basis wet|afspraak|afspraak-vast]
      [--before JJJJ-MM-DD] [--extra-day JJJJ-MM-DD ...] [--json]
  regiotafel terms before JJJJ-MM-DD [LENGTE] [--extra-day JJJJ-MM-DD ...] [--json] (de laatste veilige dag)`;

function tableWords(known: ExtraDays | null): string {
  if (known === null)
    return 'gerekend zonder de tabel van extra dagen: hier staan geen gegevens van Regiotafel (REGIOTAFEL_DATA of DATABASE_URL zegt waar ze zijn). Noem extra dagen met --extra-day.';
  return known.size === 0
    ? 'in de tabel van deze installatie staan geen extra dagen.'
    : `gerekend met de extra dagen van deze installatie: ${[...known].toSorted().join(', ')}.`;
}

const options: Readonly<Record<string, string>> = {
  dag: 'DAG',
  lengte: 'LENGTE',
  grond: '--basis',
  voor: '--before',
  extra: '--extra-day',
};

/** @param known the extra days of the installation; null: there are no data here, and what is typed is all that is known */
export function termsCommand(given: Arguments, known: ExtraDays | null): unknown {
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
  const { last, steps } = reckon(read.value, known ?? undefined);
  const told = steps.map((step) => ({ stap: step.kind, dag: step.day, uitleg: stepSentence(step, 'nl') }));
  if (given.flags.has('json'))
    return { laatste_dag: last, extra_dagen: known === null ? null : [...known].toSorted(), stappen: told };
  return [
    { laatste_dag: last },
    ...told.map(({ uitleg }, index) => ({ [`stap ${index + 1}`]: uitleg })),
    { 'extra dagen': tableWords(known) },
  ];
}
