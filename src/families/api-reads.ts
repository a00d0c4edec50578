import { z } from 'zod';
import { type FractionInOffice, fractionsInOfficeOn, weighingWords } from '#elections';
import { dateOf } from '#kernel';
import { adviceSentence } from '#platform/html';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { apiPlayers, expectedReads, expectedWeighing, playerShape, voteById } from '#voting';
import { type FamilyPower, powerOfFamilies } from './family-power.ts';
import { named } from './members.ts';
import { codesOf } from './pages/families-page.tsx';
import { everIn, type Side, sideOf, type Together, togetherOf } from './pages/family-votes.tsx';
import { familiesPath, familyExpectedPath, familyPowerPath, keepFamiliesPath } from './paths.ts';
import { proposeFamilies } from './rules/family-proposals.ts';
import { type Family, familyById, familyList, familyRejections, inFamilyOn, votesOfFamily } from './store.ts';

const sides = {
  for: 'voor',
  against: 'tegen',
  abstain: 'onthouden',
  consensus: 'consensus',
  none: 'niet_gestemd',
  absent: 'was_er_niet_bij',
} as const satisfies Record<Side, string>;
const together = { agreed: 'eens', divided: 'verdeeld', single: null } as const satisfies Record<
  Together,
  string | null
>;

const count = z.number().int();
const member = z.object({
  fractie: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  vanaf: z.string(),
  tot_en_met: z.string().nullable(),
  gewicht: count.nullable(),
  regel_gewicht: z.enum(Object.values(weighingWords)).nullable(),
  zetels: count.nullable(),
});
const shape = z.object({ code: z.string(), naam: z.string(), fracties: z.array(member) });

function familyOut(family: Family, inOffice: readonly FractionInOffice[]): z.infer<typeof shape> {
  return {
    code: family.id,
    naam: family.name,
    fracties: family.members.map((each) => {
      const now = inOffice.find((office) => office.fraction === each.fraction);
      return {
        fractie: each.fraction,
        naam: each.shortName,
        gemeente: each.municipality,
        vanaf: each.from,
        tot_en_met: each.until,
        gewicht: now?.weight ?? null,
        regel_gewicht: now ? weighingWords[now.weights] : null,
        zetels: now?.seats ?? null,
      };
    }),
  };
}
const inOfficeToday = (context: PageContext) => fractionsInOfficeOn(context.today, codesOf(context));

const familiesRead = apiList({
  name: 'families',
  path: familiesPath,
  summary: { nl: 'Partijfamilies met hun fracties', en: 'Party families with their fractions' },
  key: 'partijfamilies',
  item: shape,
  read: async (context) => {
    const [families, inOffice] = await context.read([familyList(), inOfficeToday(context)]);
    return families.map((family) => familyOut(family, inOffice));
  },
});

const proposalsRead = apiList({
  name: 'family_proposals',
  path: keepFamiliesPath,
  summary: {
    nl: 'Voorstellen uit de namen: welke fracties bij een partijfamilie kunnen horen',
    en: 'Proposals by the names: which fractions may belong to a party family',
  },
  key: 'voorstellen',
  item: z.object({
    familie: z.string(),
    naam: z.string(),
    bestaat: z.boolean(),
    reden: z.enum(['partij_in_de_naam', 'zelfde_naam']),
    partijen: z.array(z.string()),
    fracties: z.array(z.string()),
  }),
  read: async (context) => {
    const [families, inOffice, rejections] = await context.read([
      familyList(),
      inOfficeToday(context),
      familyRejections(),
    ]);
    const known = families.map(({ id, name, members }) => {
      return {
        id,
        name,
        fractions: members.filter((m) => inFamilyOn(m, context.today)).map((m) => m.fraction),
      };
    });
    return proposeFamilies(named(inOffice), known, rejections).map((each) => ({
      familie: each.family,
      naam: each.name,
      bestaat: each.known,
      reden: each.reason === 'same_name' ? ('zelfde_naam' as const) : ('partij_in_de_naam' as const),
      partijen: [...each.parties],
      fracties: [...each.fractions],
    }));
  },
});

const familyRead: ApiRead = {
  name: 'family',
  path: `${familiesPath}/{familie}`,
  summary: {
    nl: 'Een partijfamilie, met hoe haar fracties stemden',
    en: 'A party family, with how its fractions voted',
  },
  output: shape.extend({
    status: z.string(),
    stemmingen: z.array(
      z.object({
        stemming: count,
        titel: z.string(),
        dag: z.string(),
        samen: z.enum(['eens', 'verdeeld']).nullable(),
        fracties: z.array(z.object({ fractie: z.string(), stem: z.enum(Object.values(sides)) })),
      }),
    ),
  }),
  read: async (context) => {
    const id = context.params.familie;
    const [[family], inOffice, votes] = await context.read([
      familyById(id),
      inOfficeToday(context),
      votesOfFamily(id),
    ]);
    if (!family) return undefined;
    const members = everIn(family);
    return {
      ...familyOut(family, inOffice),
      status: adviceSentence('nl', []),
      stemmingen: votes.map((vote) => {
        const all = members.map((each) => ({
          fractie: each.fraction,
          side: sideOf(vote, family, each.fraction),
        }));
        return {
          stemming: vote.id,
          titel: vote.title,
          dag: dateOf(vote.closedAt ?? vote.openedAt),
          samen: together[togetherOf(all.map(({ side }) => side))],
          fracties: all.map(({ fractie, side }) => ({ fractie, stem: sides[side] })),
        };
      }),
    };
  },
};

/** Familie, of de fractie die op zichzelf staat. null: te veel om exact te tellen. */
const blocsShape = z.array(playerShape.extend({ fracties: z.array(z.string()) })).nullable();

const apiBlocs = ({ power, members }: FamilyPower) =>
  apiPlayers(power)?.map((player) => ({ ...player, fracties: [...(members.get(player.id) ?? [])] })) ?? null;

const familyPowerRead: ApiRead = {
  name: 'family_power',
  path: familyPowerPath('{stemming}'),
  summary: {
    nl: 'Wie een stemming kan kantelen als partijfamilies als één stemmen',
    en: 'Who could tip a vote when party families vote as one',
  },
  output: z.object({
    stemming: count,
    blokken: blocsShape,
  }),
  read: async (context) => {
    const id = Number(context.params.stemming);
    const [[vote], families] = await context.read([voteById(id), familyList()]);
    if (!vote) return undefined;
    return {
      stemming: vote.id,
      blokken: apiBlocs(await powerOfFamilies(vote, families, dateOf(vote.openedAt))),
    };
  },
};

const familyExpectedRead: ApiRead = {
  name: 'family_power_expected',
  path: familyExpectedPath('{voorstel}'),
  summary: {
    nl: 'Wie het advies kan kantelen als vandaag iedereen komt en partijfamilies als één stemmen',
    en: 'Who could tip the advice if everybody came today and party families vote as one',
  },
  output: z.object({
    voorstel: count,
    /** null ook waar de regio nog geen spelregels heeft. */
    blokken: blocsShape,
  }),
  read: async (context) => {
    const id = Number(context.params.voorstel);
    const [families, proposals, councils, versions] = await context.read([
      familyList(),
      ...expectedReads(context, id),
    ]);
    if (proposals.length === 0) return undefined;
    const weighing = expectedWeighing(context, proposals, councils, versions);
    const found = weighing && (await powerOfFamilies(weighing, families, context.today));
    return { voorstel: id, blokken: found ? apiBlocs(found) : null };
  },
};

export const familyReads: readonly ApiRead[] = [
  familiesRead,
  proposalsRead,
  familyRead,
  familyPowerRead,
  familyExpectedRead,
];
