import { z } from 'zod';
import { adviceList } from '#advice';
import { type FractionInOffice, fractionsInOfficeOn, weighingOf, weighingWords } from '#elections';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { currentEntries, currentEntry } from './api-reads.ts';
import { decisionsOfMunicipality } from './store.ts';

const councilShape = z.object({
  code: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  fracties: z.number(),
  zetels: z.number(),
  stemmen: z.number(),
  gewicht: z.number(),
  regel_gewicht: z.enum(Object.values(weighingWords)),
});

function apiCouncil(
  town: RegionMunicipality,
  inOffice: readonly FractionInOffice[],
): z.input<typeof councilShape> {
  const own = inOffice.filter((f) => f.municipality === town.id);
  return {
    code: town.slug,
    naam: town.name,
    gemeente: town.id,
    fracties: own.length,
    zetels: own.reduce((sum, f) => sum + f.seats, 0),
    stemmen: own.reduce((sum, f) => sum + f.votes, 0),
    gewicht: own.reduce((sum, f) => sum + f.weight, 0),
    regel_gewicht: weighingWords[weighingOf(inOffice)],
  };
}

const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);

export const councilReads: readonly ApiRead[] = [
  apiList({
    name: 'councils',
    path: '/raden',
    summary: { nl: 'Raden van de regio', en: 'Councils of the region' },
    key: 'raden',
    item: councilShape,
    read: async (context) => {
      const [fractions] = await context.read([fractionsInOfficeOn(context.today, codesOf(context))]);
      return context.region.municipalities.map((town) => apiCouncil(town, fractions));
    },
  }),
  {
    name: 'council',
    path: '/raden/{raad}',
    summary: {
      nl: 'Een raad, met zijn fracties en wat zijn gemeente besloot',
      en: 'A council, with its fractions and what its municipality decided',
    },
    output: councilShape.extend({
      in_functie: z.array(
        z.object({
          fractie: z.string(),
          naam: z.string(),
          gewicht: z.number(),
          stemmen: z.number(),
          zetels: z.number(),
        }),
      ),
      besluiten: z.array(currentEntry),
    }),
    read: async (context) => {
      const town = context.region.municipalities.find((m) => m.slug === context.params.raad);
      if (!town) return undefined;
      const [fractions, decisions, advices] = await context.read([
        fractionsInOfficeOn(context.today, codesOf(context)),
        decisionsOfMunicipality(town.id),
        adviceList(),
      ]);
      const own = fractions.filter((f) => f.municipality === town.id);
      return {
        ...apiCouncil(town, fractions),
        in_functie: own.map((f) => ({
          fractie: f.fraction,
          naam: f.shortName,
          gewicht: f.weight,
          stemmen: f.votes,
          zetels: f.seats,
        })),
        besluiten: currentEntries(decisions, advices, context.today),
      };
    },
  },
];
