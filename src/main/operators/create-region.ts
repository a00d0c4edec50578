import { z } from 'zod';
import {
  addAmbition,
  ambitionFields,
  ambitionProblems,
  ambitionRefusals,
  unknownAmbitions,
} from '#ambitions';
import { addBody, arrangementIn, bodyFields, bodyProblems, bodyRefusals, kindOf } from '#bodies';
import { type CalendarDate, mayOperate, ok, operating, type RegionId, refuse } from '#kernel';
import {
  colourPattern,
  insertRegion,
  mapSize,
  markPattern,
  municipalityNames,
  regionExists,
  reservedSlugs,
  slugPattern,
} from '#municipalities';
import { installation } from '#platform/database';
import type { Entry } from '#platform/journal';
import {
  type Done,
  installationOperation,
  municipalityField,
  type Region,
  textField,
  type WriteContext,
} from '#platform/operations';
import { recordRulebook, rulebookFields, rulebookProblems, rulebookRefusals, rulesOf } from '#rulebook';
import { arrangeTowns } from './arrange-towns.ts';

const tile = z.coerce.number('tile_wrong').int('tile_wrong').min(1, 'tile_wrong').max(mapSize, 'tile_wrong');

export const regionFields = z.object({
  naam: textField('region_name_missing', 80, 'region_name_long'),
  slug: z
    .string('slug_missing')
    .trim()
    .max(40, 'slug_wrong')
    .regex(slugPattern, 'slug_wrong')
    .refine((slug) => !reservedSlugs.has(slug), 'slug_reserved'),
  gemeenten: z
    .array(
      z.object({
        code: municipalityField('code_wrong'),
        naam: z.string().trim().max(80, 'region_name_long').optional(),
        merk: z.string().trim().regex(markPattern, 'mark_wrong').optional(),
        kleur: z.string().trim().toLowerCase().regex(colourPattern, 'colour_wrong').optional(),
        kolom: tile.optional(),
        rij: tile.optional(),
      }),
      'towns_missing',
    )
    .min(2, 'towns_missing')
    .max(mapSize * mapSize, 'towns_many'),
  ambities: z.array(ambitionFields).default([]),
  organen: z.array(bodyFields).default([]),
  spelregels: rulebookFields,
});
type RegionInput = z.output<typeof regionFields>;

const wrong = { status: 422 } as const;

/** Makes a region with its municipalities, its first rules, and the ambitions and bodies that were given. */
export const createRegionOperation = installationOperation({
  name: 'create_region',
  policy: mayOperate,
  input: regionFields,
  scope: (input) => input.slug as RegionId,
  problems: {
    ...ambitionProblems,
    ...bodyProblems,
    ...rulebookProblems,
    region_name_missing: { nl: 'Vul in hoe de regio heet.', en: 'Fill in how the region is called.' },
    region_name_long: { nl: 'Houd dit onder 80 tekens.', en: 'Keep this under 80 characters.' },
    slug_missing: {
      nl: 'Vul het adres in, zoals leidse-regio.',
      en: 'Fill in the address, such as leidse-regio.',
    },
    slug_wrong: {
      nl: 'Het adres bestaat uit ten hoogste 40 kleine letters, cijfers en streepjes, zoals leidse-regio.',
      en: 'The address consists of at most 40 small letters, digits and hyphens, such as leidse-regio.',
    },
    slug_reserved: {
      nl: 'Dit adres gebruikt Regiotafel zelf. Kies een ander.',
      en: 'Regiotafel itself uses this address. Choose another one.',
    },
    towns_missing: {
      nl: 'Een regio heeft ten minste twee gemeenten. Vul van elke de code in.',
      en: 'A region has at least two municipalities. Fill in the code of each.',
    },
    towns_many: {
      nl: 'Een regio heeft ten hoogste 36 gemeenten.',
      en: 'A region has at most 36 municipalities.',
    },
    code_wrong: {
      nl: 'Vul de gemeentecode in: vier cijfers, zoals 0546 of GM0546.',
      en: 'Fill in the code of the municipality: four digits, such as 0546 or GM0546.',
    },
    mark_wrong: {
      nl: 'Het merk is een hoofdletter en een kleine letter, zoals Le.',
      en: 'The mark is a capital and a small letter, such as Le.',
    },
    colour_wrong: {
      nl: 'Schrijf de kleur als # en zes cijfers of letters a tot en met f, zoals #a3262a.',
      en: 'Write the colour as # and six digits or letters a to f, such as #a3262a.',
    },
    tile_wrong: {
      nl: 'Kolom en rij zijn getallen van 1 tot en met 6.',
      en: 'Column and row are numbers from 1 up to and including 6.',
    },
  },
  refusals: {
    ...ambitionRefusals,
    ...bodyRefusals,
    ...rulebookRefusals,
    region_known: {
      status: 409,
      nl: 'Er is al een regio op het adres {slug}. Kies een ander adres.',
      en: 'There is a region at the address {slug} already. Choose another address.',
    },
    town_twice: { ...wrong, nl: '{code} staat er twee keer.', en: '{code} is there twice.' },
    town_name_missing: {
      ...wrong,
      nl: '{code} is hier nog niet bekend: vul de naam van de gemeente in.',
      en: '{code} is not known here yet: fill in the name of the municipality.',
    },
    town_name_known: {
      ...wrong,
      nl: '{code} is bekend als "{known}", niet als "{name}". Laat de naam leeg of kies een andere code.',
      en: '{code} is known as "{known}", not as "{name}". Leave the name empty or choose another code.',
    },
    mark_twice: {
      ...wrong,
      nl: 'Het merk {mark} is van twee gemeenten. Geef er een een ander merk.',
      en: 'The mark {mark} is of two municipalities. Give one of them another mark.',
    },
    mark_missing: {
      ...wrong,
      nl: 'Vul het merk van {name} in: de letters van de naam zijn op.',
      en: 'Fill in the mark of {name}: the letters of its name have run out.',
    },
    colour_light: {
      ...wrong,
      nl: 'De kleur {colour} van {name} heeft contrast {contrast} met wit; nodig is 4,5. Kies een donkerder kleur.',
      en: 'The colour {colour} of {name} has contrast {ratio} with white; 4.5 is needed. Choose a darker colour.',
    },
    tile_half: {
      ...wrong,
      nl: 'Geef van {name} kolom en rij, of geen van beide.',
      en: 'Give column and row of {name}, or neither.',
    },
    tile_twice: {
      ...wrong,
      nl: 'Op kolom {column}, rij {row} staan twee gemeenten. Verplaats er een.',
      en: 'Two municipalities stand at column {column}, row {row}. Move one of them.',
    },
  },
  use: async ({ transaction, actor, now, today }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    const id = input.slug as RegionId;
    if (await regionExists(transaction, id)) return refuse('region_known', { slug: id, field: 'slug' });
    const names = await municipalityNames(
      transaction,
      input.gemeenten.map((town) => town.code),
    );
    const municipalities = arrangeTowns(input.gemeenten, names);
    if (!municipalities.ok) return municipalities;
    const region: Region = { id, name: input.naam, municipalities: municipalities.value };
    await insertRegion(transaction, region, now);
    const made = { operation: 'create_region', subject: `region/${id}`, payload: { region } };
    const filled = await fill({ transaction, region, actor, now, today }, input, today);
    if (!filled.ok) return filled;
    // The region itself and its municipalities are rows of the installation.
    const entries: Entry[] = [{ ...made, scope: installation }, made, ...filled.value];
    return ok({ output: { id }, office, entries });
  },
});

/** What stands in a new region, each through its own use case. */
async function fill(context: WriteContext, input: RegionInput, from: CalendarDate) {
  const entries: Done<unknown>['entries'][number][] = [];
  const rulebook = await recordRulebook(context, from, rulesOf(input.spelregels));
  if (!rulebook.ok) return rulebook;
  entries.push(...rulebook.value.entries);
  for (const given of input.ambities) {
    const added = await addAmbition(context, { title: given.titel, description: given.omschrijving });
    if (!added.ok) return added;
    entries.push(...added.value.entries);
  }
  for (const given of input.organen) {
    const body = {
      kind: kindOf(given.soort),
      name: given.naam,
      description: given.omschrijving,
      ...arrangementIn(given),
    };
    const added = await addBody(context, body, unknownAmbitions);
    if (!added.ok) return added;
    entries.push(...added.value.entries);
  }
  return ok(entries);
}
