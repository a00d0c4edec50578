import { programmeMessages } from './messages.ts';
import { readProgramme } from './reading/read-programme.ts';
import { textOfFile } from './reading/text-of-file.ts';
import { blocking } from './reading/understood.ts';
import { readSentence } from './refusals.ts';
import { apiLines, apiUnderstood } from './told.ts';
import { doubtSentences } from './words.ts';

export const previewUsage = '  regiotafel programme preview BESTAND [--json]';

export type Preview =
  | { readonly refused: string; readonly code: string }
  /** `mend`: something must be mended before it can be taken over. */
  | { readonly told: unknown; readonly lines: readonly string[]; readonly mend: boolean };

/** What the import page would show of a file, without any data of ours. @param path of a file that is there */
export async function previewProgramme(path: string): Promise<Preview> {
  const text = await textOfFile(path);
  const read = text.ok ? readProgramme(text.value.text) : text;
  if (!read.ok) return { refused: readSentence(read), code: read.code };
  const told = apiUnderstood(read.value);
  const counted = text.ok && text.value.counted;
  return {
    told: { ...told, nummers_geteld: counted, regels: apiLines(read.value) },
    lines: [
      ...linesOf(told, read.value.doubts),
      ...(counted ? [programmeMessages.nl.importing.counted] : []),
    ],
    mend: read.value.doubts.some(({ code }) => blocking.has(code)),
  };
}

type Told = ReturnType<typeof apiUnderstood>;

function linesOf(told: Told, doubts: Parameters<typeof sentencesOf>[0]): string[] {
  const { code, titel, gemeente, jaar } = told;
  const part = (indent: string, each: Told['activiteiten_zonder_doel'][number]) => [
    `${indent}${each.nummer} ${each.titel}`,
    ...(each.titel_boven_tekst === null ? [] : [`${indent}    boven de tekst: ${each.titel_boven_tekst}`]),
    `${indent}    ${each.tekst === '' ? 'geen tekst' : `tekst: ${each.tekst.length} tekens`}`,
  ];
  const goal = (each: Told['smart_doelen_zonder_doel'][number]) => [
    ...part('  ', { ...each, uitvoerder: '' }),
    `      ${each.indicator === null ? 'geen indicator' : `indicator: ${each.indicator.naam}`}`,
    ...each.activiteiten.flatMap((one) => part('    ', one)),
  ];
  const rest = (title: string, of: Told['weggelaten']) =>
    of.length === 0 ? [] : [title, ...of.map(({ regel, tekst }) => `  regel ${regel}: ${tekst}`)];
  return [
    [code ? `${code}: ${titel}` : titel, gemeente, jaar].filter(Boolean).join(', '),
    ...told.doelen.flatMap(({ titel: name, smart_doelen }) => [
      `Doel: ${name}`,
      ...smart_doelen.flatMap(goal),
    ]),
    ...told.smart_doelen_zonder_doel.flatMap(goal),
    ...(told.activiteiten_zonder_doel.length === 0 ? [] : ['Activiteiten zonder doel']),
    ...told.activiteiten_zonder_doel.flatMap((one) => part('    ', one)),
    ...rest('Weggelaten, want van de pagina', told.weggelaten),
    ...rest('Niet begrepen', told.niet_begrepen),
    ...sentencesOf(doubts),
  ];
}

function sentencesOf(
  doubts: readonly {
    code: keyof typeof doubtSentences.nl;
    line: number | null;
    number: string | null;
    what: string;
  }[],
) {
  if (doubts.length === 0) return [];
  return [
    'Let op',
    ...doubts.map(
      ({ code, line, number, what }) =>
        `  ${line === null ? '' : `regel ${line}: `}${doubtSentences.nl[code](number ?? '', what)}`,
    ),
  ];
}
