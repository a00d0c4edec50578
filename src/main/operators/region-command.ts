import { apiKinds } from '#bodies';
import { type Clock, slugOf } from '#kernel';
import type { Database } from '#platform/database';
import { fieldsOf, startingRules } from '#rulebook';
import type { Arguments } from '../arguments.ts';
import { knownOptions, Refused, sendCommand, wanted } from '../command-line.ts';
import { createRegionOperation } from './create-region.ts';

export const regionUsage = `  regiotafel regions create --slug SLUG --name NAAM
      --municipality CODE[,NAAM[,MERK[,#KLEUR[,KOLOM,RIJ]]]] (per gemeente één keer, in volgorde)
      --ambition "NAAM,TEKST" --body "SOORT,NAAM[,CODE VAN DE VOORZITTER[,AMBITIE+AMBITIE]]"
      (SOORT: ${Object.values(apiKinds).join(', ')})
      --threshold 1/2 --abstention ja|nee --minimum meer_dan_de_helft|AANTAL --term-months 2 --term-moves ja|nee
      --standing na_sluiten|tijdens_stemming --weights stemmen|zetels|gelijk --split-off niets|aandeel_naar_leden
      --explainers bestuurlijk_en_maatschappelijk|bestuurlijk|maatschappelijk|geen
      --chairs verdeeld_over_gemeenten|door_orgaan_gekozen --committee-members ja|nee --meetings 4 --interim-months 12 --final-months 36
      [--json]`;

const parts = (text: string) => text.split(',').map((part) => part.trim());
/** An empty part was left out. */
const filled = <T extends Record<string, unknown>>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));

function municipality(text: string) {
  const [code, naam, merk, kleur, kolom, rij] = parts(text);
  return filled({ code, naam, merk, kleur, kolom, rij });
}

function ambition(text: string) {
  const comma = text.indexOf(',');
  if (comma < 0) throw new Refused(`--ambition "${text}" moet zijn: naam,tekst.`);
  return { titel: text.slice(0, comma), omschrijving: text.slice(comma + 1) };
}

function body(text: string) {
  const [soort, naam, voorzitter_uit, ambities = ''] = parts(text);
  const named = ambities.split('+').map(slugOf).filter(Boolean);
  return { ...filled({ soort, naam, voorzitter_uit }), ambities: named };
}

type Setting = keyof ReturnType<typeof fieldsOf>;
/** Setting of the rulebook -> the option that gives it. */
const settingOptions = {
  gewicht: 'weights',
  afsplitsing: 'split-off',
  minimum_gemeenten: 'minimum',
  openbaarheid_stand: 'standing',
  termijn_kader_maanden: 'term-months',
  termijn_kader_schuift: 'term-moves',
  toelichting: 'explainers',
  voorzitters: 'chairs',
  vergaderingen_per_jaar: 'meetings',
  tussenevaluatie_maanden: 'interim-months',
  eindevaluatie_maanden: 'final-months',
} as const satisfies Partial<Record<Setting, string>>;

const options = [
  'reason',
  'slug',
  'name',
  'municipality',
  'ambition',
  'body',
  'threshold',
  'abstention',
  'committee-members',
  ...Object.values(settingOptions),
];

/** The rules that the demonstration begins with, where no option says otherwise. */
function rulebook(given: Arguments) {
  const option = (name: string) => given.options[name]?.at(-1);
  const start = fieldsOf(startingRules);
  const share = option('threshold')?.split('/') ?? [start.drempel.teller, start.drempel.noemer];
  return {
    drempel: { teller: share[0], noemer: share[1] },
    onthouden: option('abstention') ?? start.onthouden,
    burgerraadsleden: option('committee-members') ?? start.burgerraadsleden,
    ...Object.fromEntries(
      Object.entries(settingOptions).map(([field, name]) => [field, option(name) ?? start[field as Setting]]),
    ),
  };
}

const fields: Readonly<Record<string, string>> = {
  naam: '--name',
  slug: '--slug',
  gemeenten: '--municipality',
  ambities: '--ambition',
  organen: '--body',
  'spelregels.drempel': '--threshold',
  drempel: '--threshold',
  'spelregels.onthouden': '--abstention',
  'spelregels.burgerraadsleden': '--committee-members',
  ...Object.fromEntries(
    Object.entries(settingOptions).flatMap(([field, name]) => [
      [field, `--${name}`],
      [`spelregels.${field}`, `--${name}`],
    ]),
  ),
};

/** `gemeenten.2.kleur` -> `--municipality (3)`. */
function optionOf(field: string): string {
  const [, list = '', index] = /^(\w+)\.(\d+)/.exec(field) ?? [];
  if (index !== undefined) return `${fields[list] ?? list} (${Number(index) + 1})`;
  return fields[field] ?? fields[field.split('.').slice(0, -1).join('.')] ?? field;
}

/** `regions create` */
export async function regionsCreate(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, options);
  const slug = await wanted(
    given,
    'slug',
    'Welk adres krijgt de regio (kleine letters, zoals leidse-regio)?',
  );
  const naam = await wanted(given, 'name', 'Hoe heet de regio?');
  const input = {
    slug,
    naam,
    gemeenten: (given.options.municipality ?? []).map(municipality),
    ambities: (given.options.ambition ?? []).map(ambition),
    organen: (given.options.body ?? []).map(body),
    spelregels: rulebook(given),
  };
  const { id } = await sendCommand(database, clock, createRegionOperation, input, optionOf, given);
  return {
    regio: id,
    gemeenten: input.gemeenten.length,
    ambities: input.ambities.length,
    organen: input.organen.length,
  };
}
