import { z } from 'zod';
import { type MunicipalityId, parseMunicipalityCode } from '#kernel';
import { enumeration } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import { keyOf, optionalText, type RefusalTexts } from '#platform/operations';
import type { Carrier, CarrierFault, CarrierKind } from './rules/carriers.ts';

// Who carries something out, as forms, API and pages name it: of an activity here, of a measure in execution.

export const carrierWords = {
  municipality: 'gemeente',
  municipalities: 'gemeenten',
  on_behalf: 'andere_gemeente',
  shared_service: 'dienst',
  partner: 'partner',
} as const satisfies Record<CarrierKind, string>;

/** Nobody chose yet: a word, for an empty field of a form says nothing. */
export const notChosen = 'niet_gekozen';

interface CarrierTexts {
  readonly carriers: Readonly<Record<CarrierKind, string>>;
  readonly doneBy: Readonly<Record<CarrierKind, (who: string, behalf: string) => string>>;
  readonly carrier: string;
  readonly doers: string;
  readonly doersHint: string;
  readonly organisation: string;
  readonly organisationHint: string;
  readonly behalf: string;
  readonly behalfHint: string;
}
const nl: CarrierTexts = {
  carriers: {
    municipality: 'Eén gemeente doet het zelf',
    municipalities: 'Gemeenten doen het samen',
    on_behalf: 'Eén gemeente doet het voor andere',
    shared_service: 'Een gezamenlijke dienst doet het',
    partner: 'Een bedrijf of instelling doet het',
  },
  doneBy: {
    municipality: (doers: string) => doers,
    municipalities: (doers: string) => `${doers}, samen`,
    on_behalf: (doers: string, behalf: string) => `${doers}, namens ${behalf}`,
    shared_service: (who: string, behalf: string) => `${who}, voor ${behalf}`,
    partner: (who: string, behalf: string) => `${who}, voor ${behalf}`,
  },
  carrier: 'Wie voert het uit?',
  doers: 'Gemeenten die het zelf doen',
  doersHint: 'Leeg als een dienst, bedrijf of instelling het doet.',
  organisation: 'Naam van de dienst, het bedrijf of de instelling',
  organisationHint: 'Bijvoorbeeld Servicepunt71. Leeg als gemeenten het zelf doen.',
  behalf: 'Namens of voor welke gemeenten?',
  behalfHint: 'Leeg als gemeenten het voor zichzelf doen.',
};
const en: CarrierTexts = {
  carriers: {
    municipality: 'One municipality does it itself',
    municipalities: 'Municipalities do it together',
    on_behalf: 'One municipality does it for others',
    shared_service: 'A shared service does it',
    partner: 'A company or institution does it',
  },
  doneBy: {
    municipality: (doers) => doers,
    municipalities: (doers) => `${doers}, together`,
    on_behalf: (doers, behalf) => `${doers}, on behalf of ${behalf}`,
    shared_service: (who, behalf) => `${who}, for ${behalf}`,
    partner: (who, behalf) => `${who}, for ${behalf}`,
  },
  carrier: 'Who carries it out?',
  doers: 'Municipalities that do it themselves',
  doersHint: 'Empty if a service, company or institution does it.',
  organisation: 'Name of the service, company or institution',
  organisationHint: 'For example Servicepunt71. Empty if municipalities do it themselves.',
  behalf: 'On behalf of or for which municipalities?',
  behalfHint: 'Empty if municipalities do it for themselves.',
};
export const carrierTexts: Readonly<Record<Lang, CarrierTexts>> = { nl, en };

/** "Servicepunt71, voor Leiden en Leiderdorp" */
export function doneBy(context: Pick<PageContext, 'lang' | 'region'>, carrier: Carrier): string {
  const names = (codes: readonly MunicipalityId[]) =>
    enumeration(
      context.region.municipalities.filter(({ id }) => codes.includes(id)).map(({ name }) => name),
      context.lang,
    );
  const who = carrier.organisation === '' ? names(carrier.doers) : carrier.organisation;
  return carrierTexts[context.lang].doneBy[carrier.kind](who, names(carrier.behalf));
}

/** One of some words, as its key. */
export const chosenWord = <Key extends string>(words: Readonly<Record<Key, string>>, wrong: string) =>
  z.string(wrong).transform((given, check): Key => {
    const key = keyOf(words, given.trim());
    if (key !== undefined) return key;
    check.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

const towns = z
  .array(z.string('municipalities_wrong'), 'municipalities_wrong')
  .max(100, 'municipalities_wrong')
  .transform((given, check): MunicipalityId[] => {
    const parsed = given.flatMap((each) => parseMunicipalityCode(each) ?? []);
    if (parsed.length === given.length) return [...new Set(parsed)].toSorted();
    check.addIssue({ code: 'custom', message: 'municipalities_wrong' });
    return z.NEVER;
  })
  .default([]);

export const carrierInput = {
  uitvoerders: towns,
  organisatie: optionalText(200, 'organisation_long'),
  namens: towns,
};
export const carrierOf = (
  kind: CarrierKind,
  input: {
    readonly uitvoerders: readonly MunicipalityId[];
    readonly organisatie: string;
    readonly namens: readonly MunicipalityId[];
  },
): Carrier => ({
  kind,
  doers: input.uitvoerders,
  organisation: input.organisatie,
  behalf: input.namens,
});

export const carrierProblems = {
  carrier_wrong: {
    nl: 'Kies wie het uitvoert: gemeente, gemeenten, andere_gemeente, dienst of partner.',
    en: 'Choose who carries it out: gemeente, gemeenten, andere_gemeente, dienst or partner.',
  },
  municipalities_wrong: {
    nl: 'Kies gemeenten uit de lijst, of noem hun codes, zoals gm0546.',
    en: 'Choose municipalities from the list, or name their codes, such as gm0546.',
  },
  organisation_long: { nl: 'Houd de naam onder 200 tekens.', en: 'Keep the name under 200 characters.' },
};

export const carrierRefusals: RefusalTexts<CarrierFault | 'municipality_elsewhere'> = {
  municipality_elsewhere: {
    status: 422,
    field: 'uitvoerders',
    nl: 'Een van deze gemeenten hoort niet bij deze regio. Kies uit de lijst.',
    en: 'One of these municipalities is not of this region. Choose from the list.',
  },
  doer_one: {
    status: 422,
    field: 'uitvoerders',
    nl: 'Kies één gemeente die het doet. Doen meer gemeenten het, kies dan dat zij het samen doen.',
    en: 'Choose one municipality that does it. If more do it, choose that they do it together.',
  },
  doers_several: {
    status: 422,
    field: 'uitvoerders',
    nl: 'Kies ten minste twee gemeenten die het samen doen.',
    en: 'Choose at least two municipalities that do it together.',
  },
  doers_none: {
    status: 422,
    field: 'uitvoerders',
    nl: 'Een dienst, bedrijf of instelling doet dit. Laat dit leeg, en kies hieronder voor welke gemeenten.',
    en: 'A service, company or institution does this. Leave this empty, and choose below for which municipalities.',
  },
  organisation_missing: {
    status: 422,
    field: 'organisatie',
    nl: 'Schrijf welke dienst, welk bedrijf of welke instelling het doet.',
    en: 'Write which service, company or institution does it.',
  },
  organisation_none: {
    status: 422,
    field: 'organisatie',
    nl: 'Gemeenten doen dit zelf. Laat de naam leeg, of kies dat een dienst of instelling het doet.',
    en: 'Municipalities do this themselves. Leave the name empty, or choose that a service or institution does it.',
  },
  behalf_missing: {
    status: 422,
    field: 'namens',
    nl: 'Kies voor welke gemeenten dit gebeurt.',
    en: 'Choose for which municipalities this is done.',
  },
  behalf_none: {
    status: 422,
    field: 'namens',
    nl: 'Wie het voor zichzelf doet, doet het niet namens een ander. Laat dit leeg, of kies dat één gemeente het voor andere doet.',
    en: 'Who does it for itself does it on behalf of nobody. Leave this empty, or choose that one municipality does it for others.',
  },
  behalf_self: {
    status: 422,
    field: 'namens',
    nl: 'De gemeente die het doet, staat ook bij "namens". Haal haar daar weg.',
    en: 'The municipality that does it also stands under "on behalf of". Take it away there.',
  },
};
