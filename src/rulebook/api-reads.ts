import { z } from 'zod';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { type RulebookChange, rulebookChange, rulebookChanges } from './changes-store.ts';
import { fieldNames, fieldsOf, settingsShape } from './fields.ts';
import { pairOf } from './pages/compare-page.tsx';
import { changesPath, comparePath, rulebookPath } from './paths.ts';
import { differences, ruleSentences } from './sentences.ts';
import { rulebookVersions } from './store.ts';
import { baseOf, latestNumber, namedRules, type Validity, validities, versionOn } from './versions.ts';

export const rulebookShape = z.object({
  versie: z.number(),
  geldt_vanaf: z.string(),
  geldt_tot_en_met: z.string().nullable(),
  stand: z.enum(['geldt', 'komt', 'gold', 'gold_nooit']),
  /** The proposed change that it came of; null when the operator recorded it. */
  voorstel: z.number().nullable(),
  ...settingsShape.shape,
  zinnen: z.array(z.string()),
});

const states = { in_force: 'geldt', ahead: 'komt', over: 'gold', never: 'gold_nooit' } as const;

function apiRulebook(
  { version, inForceFrom, until, state, rules }: Validity,
  changes: readonly RulebookChange[],
): z.infer<typeof rulebookShape> {
  return {
    versie: version,
    geldt_vanaf: inForceFrom,
    geldt_tot_en_met: state === 'never' ? null : (until ?? null),
    stand: states[state],
    voorstel: changes.find((change) => change.version === version)?.number ?? null,
    ...fieldsOf(rules),
    zinnen: ruleSentences(rules, 'nl'),
  };
}

const differenceShape = z.object({ instelling: z.string(), eerst: z.string(), dan: z.string() });
const apiDifferences = (...given: Parameters<typeof differences>) =>
  differences(...given).map(({ about, before, after }) => ({
    instelling: fieldNames[about],
    eerst: before,
    dan: after,
  }));

export const changeShape = z.object({
  nummer: z.number(),
  stand: z.enum(['voorgesteld', 'overeengekomen', 'aangenomen', 'ingetrokken']),
  geldt_vanaf: z.string(),
  reden: z.string(),
  voorgesteld: z.string(),
  voorgesteld_door: z.string(),
  overeengekomen_in: z.string().nullable(),
  overeengekomen_op: z.string().nullable(),
  adres: z.string().nullable(),
  bevestigd: z.string().nullable(),
  bevestigd_door: z.string().nullable(),
  versie: z.number().nullable(),
  ingetrokken: z.string().nullable(),
  ingetrokken_door: z.string().nullable(),
  reden_intrekking: z.string().nullable(),
  instellingen: settingsShape,
  /** The version that `verschillen` compares with; null when there was none. */
  vergeleken_met: z.number().nullable(),
  verschillen: z.array(differenceShape),
  /** What agreeing to it sends back as `gezien`. */
  laatste_versie: z.number(),
});

const changeStates = {
  proposed: 'voorgesteld',
  agreed: 'overeengekomen',
  adopted: 'aangenomen',
  withdrawn: 'ingetrokken',
} as const;

function apiChange(
  change: RulebookChange,
  versions: Parameters<typeof baseOf>[1],
): z.infer<typeof changeShape> {
  const base = baseOf(change, versions);
  return {
    nummer: change.number,
    stand: changeStates[change.state],
    geldt_vanaf: change.inForceFrom,
    reden: change.reason,
    voorgesteld: change.proposedAt,
    voorgesteld_door: change.proposedBy,
    overeengekomen_in: change.agreedWhere,
    overeengekomen_op: change.agreedOn,
    adres: change.agreedLink,
    bevestigd: change.confirmedAt,
    bevestigd_door: change.confirmedBy,
    versie: change.version,
    ingetrokken: change.withdrawnAt,
    ingetrokken_door: change.withdrawnBy,
    reden_intrekking: change.withdrawnReason,
    instellingen: fieldsOf(change.rules),
    vergeleken_met: base?.version ?? null,
    verschillen: base ? apiDifferences(base.rules, change.rules, 'nl') : [],
    laatste_versie: latestNumber(versions),
  };
}

async function versionsAndChanges(context: PageContext) {
  const [rows, changes] = await context.read([rulebookVersions(), rulebookChanges()]);
  return { rows, changes, versions: validities(rows, context.today) };
}

export const rulebookReads: ApiRead[] = [
  apiList({
    name: 'rulebook',
    path: rulebookPath,
    summary: { nl: 'Spelregels, alle versies', en: 'Rulebook, all versions' },
    key: 'spelregels',
    item: rulebookShape,
    read: async (context) => {
      const { versions, changes } = await versionsAndChanges(context);
      return versions.map((version) => apiRulebook(version, changes));
    },
  }),
  apiList({
    name: 'rulebook_changes',
    path: changesPath,
    summary: { nl: 'Voorgestelde wijzigingen van de spelregels', en: 'Proposed changes of the rulebook' },
    key: 'voorstellen',
    item: changeShape,
    read: async (context) => {
      const { rows, changes } = await versionsAndChanges(context);
      return changes.map((change) => apiChange(change, rows));
    },
  }),
  {
    name: 'rulebook_change',
    path: `${changesPath}/{wijziging}`,
    summary: { nl: 'Een voorgestelde wijziging van de spelregels', en: 'A proposed change of the rulebook' },
    output: changeShape,
    read: async (context) => {
      const [[change], versions] = await context.read([
        rulebookChange(Number(context.params.wijziging)),
        rulebookVersions(),
      ]);
      return change ? apiChange(change, versions) : undefined;
    },
  },
  apiList({
    name: 'rulebook_differences',
    path: comparePath,
    summary: {
      nl: 'Wat er tussen twee versies van de spelregels verschilt',
      en: 'What differs between two versions of the rulebook',
    },
    key: 'verschillen',
    item: differenceShape,
    // The number of a version, or `voorstel-1`; left out: what the page begins with.
    query: z.object({ van: z.string().optional(), naar: z.string().optional() }),
    read: async (context) => {
      const { rows, changes } = await versionsAndChanges(context);
      const current = versionOn(rows, context.today)?.version;
      const { from, to } = pairOf(namedRules(rows, changes), String(current), context.query);
      return from && to ? apiDifferences(from.rules, to.rules, 'nl') : undefined;
    },
  }),
  {
    name: 'rulebook_version',
    path: `${rulebookPath}/{versie}`,
    summary: { nl: 'Een versie van de spelregels', en: 'One version of the rulebook' },
    output: rulebookShape,
    read: async (context) => {
      const { versions, changes } = await versionsAndChanges(context);
      const found = versions.find((v) => String(v.version) === context.params.versie);
      return found ? apiRulebook(found, changes) : undefined;
    },
  },
];
