import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { changesRead, fractionInOffice, fractionOut, fractionRead, fractionsRead } from './api-fractions.ts';
import { differencesRead, result, resultOut, resultRead, resultsRead } from './api-results.ts';
import { codesOf, count } from './api-words.ts';
import { type FractionInOffice, fractionsInOfficeOn } from './councils.ts';
import { municipalityOf } from './pages/municipality-of.ts';
import { municipalityPath } from './paths.ts';
import { resultVersions } from './store.ts';

const municipality = z.object({
  code: z.string(),
  naam: z.string(),
  pad: z.string(),
  fracties: count,
  zetels: count,
  stemmen: count,
  gewicht: count,
});

function municipalityOut(town: RegionMunicipality, inOffice: readonly FractionInOffice[]) {
  const own = inOffice.filter((fraction) => fraction.municipality === town.id);
  return {
    code: town.id,
    naam: town.name,
    pad: municipalityPath(town.slug),
    fracties: own.length,
    zetels: own.reduce((sum, fraction) => sum + fraction.seats, 0),
    stemmen: own.reduce((sum, fraction) => sum + fraction.votes, 0),
    gewicht: own.reduce((sum, fraction) => sum + fraction.weight, 0),
  };
}

const municipalitiesRead = apiList({
  name: 'municipalities',
  path: '/gemeenten',
  summary: { nl: 'Gemeenten van de regio', en: 'Municipalities of the region' },
  key: 'gemeenten',
  item: municipality,
  read: async (context) => {
    const [inOffice] = await context.read([fractionsInOfficeOn(context.today, codesOf(context))]);
    return context.region.municipalities.map((town) => municipalityOut(town, inOffice));
  },
});

const municipalityRead: ApiRead = {
  name: 'municipality',
  path: '/gemeenten/{gemeente}',
  summary: {
    nl: 'Een gemeente, met haar fracties en uitslagen',
    en: 'A municipality, with its fractions and results',
  },
  output: municipality.extend({
    in_functie: z.array(fractionInOffice),
    uitslagen: z.array(result),
  }),
  read: async (context) => {
    const town = municipalityOf(context);
    if (!town) return undefined;
    const [inOffice, results] = await context.read([
      fractionsInOfficeOn(context.today, [town.id]),
      resultVersions([town.id]),
    ]);
    return {
      ...municipalityOut(town, inOffice),
      in_functie: inOffice.map(fractionOut),
      uitslagen: results.map((row) => resultOut(context, row, inOffice)),
    };
  },
};

export const electionReads: readonly ApiRead[] = [
  municipalitiesRead,
  municipalityRead,
  fractionsRead,
  fractionRead,
  changesRead,
  resultsRead,
  resultRead,
  differencesRead,
];
