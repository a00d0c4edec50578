import { z } from 'zod';
import { type ApiRead, apiList, type Feature } from '#platform/http';
import { fieldsOf, settingsShape } from './fields.ts';
import { recordRulebookOperation } from './operations.ts';
import { showRulebook, showRulebookVersion } from './pages/rulebook-page.tsx';
import { rulebookPath } from './paths.ts';
import { ruleSentences } from './sentences.ts';
import { rulebookMigrations, rulebookVersions } from './store.ts';
import { type Validity, validities } from './versions.ts';

const onePath = `${rulebookPath}/{versie}`;

export const rulebookShape = z.object({
  versie: z.number(),
  geldt_vanaf: z.string(),
  geldt_tot_en_met: z.string().nullable(),
  stand: z.enum(['geldt', 'komt', 'gold', 'gold_nooit']),
  ...settingsShape.shape,
  zinnen: z.array(z.string()),
});

const states = { in_force: 'geldt', ahead: 'komt', over: 'gold', never: 'gold_nooit' } as const;

function apiRulebook({ version, inForceFrom, until, state, rules }: Validity): z.infer<typeof rulebookShape> {
  return {
    versie: version,
    geldt_vanaf: inForceFrom,
    geldt_tot_en_met: state === 'never' ? null : (until ?? null),
    stand: states[state],
    ...fieldsOf(rules),
    zinnen: ruleSentences(rules, 'nl'),
  };
}

const reads: ApiRead[] = [
  apiList({
    name: 'rulebook',
    path: rulebookPath,
    summary: { nl: 'Spelregels, alle versies', en: 'Rulebook, all versions' },
    key: 'spelregels',
    item: rulebookShape,
    read: async (context) => {
      const [rows] = await context.read([rulebookVersions()]);
      return validities(rows, context.today).map(apiRulebook);
    },
  }),
  {
    name: 'rulebook_version',
    path: onePath,
    summary: { nl: 'Een versie van de spelregels', en: 'One version of the rulebook' },
    output: rulebookShape,
    read: async (context) => {
      const [rows] = await context.read([rulebookVersions()]);
      const found = validities(rows, context.today).find((v) => String(v.version) === context.params.versie);
      return found ? apiRulebook(found) : undefined;
    },
  },
];

export const rulebookFeature: Feature = {
  name: 'rulebook',
  migrations: rulebookMigrations,
  pages: [
    { path: rulebookPath, render: showRulebook },
    { path: onePath, render: showRulebookVersion },
  ],
  reads,
  operations: [recordRulebookOperation],
};
