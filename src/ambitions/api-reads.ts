import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import type { Source } from '#platform/operations';
import { ambitionsPath, visionPath } from './paths.ts';
import { type Profile, profileList, profileVersions, type SeenLink } from './profile-store.ts';
import { type Ambition, ambitionById, ambitionList } from './store.ts';
import { statusWords } from './tell-operations.ts';
import { visionVersions } from './vision-store.ts';

/** How the API shows a source. */
export const sourceShape = z.object({ bron: z.string(), adres: z.string().nullable() }).nullable();
export const apiSource = (source: Source | null): z.input<typeof sourceShape> =>
  source === null ? null : { bron: source.title, adres: source.address };

/** What every published text says of its version. */
export const recordedShape = {
  versie: z.number().int(),
  vastgelegd_op: z.string(),
  vastgelegd_door: z.string(),
  reden: z.string().nullable(),
};
export function apiRecorded(of: {
  version: number;
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
}) {
  return {
    versie: of.version,
    vastgelegd_op: of.recordedAt,
    vastgelegd_door: of.recordedBy,
    reden: of.reason,
  };
}

const links = z.array(z.object({ titel: z.string(), adres: z.string(), gezien_op: z.string() }));
const apiLinks = (given: readonly SeenLink[]) =>
  given.map((link) => ({ titel: link.title, adres: link.address, gezien_op: link.seenOn }));

const ambitionShape = z.object({
  code: z.string(),
  titel: z.string(),
  omschrijving: z.string(),
  voorlopig: z.boolean(),
  tekst: z.string(),
  themas: z.array(z.string()),
  doelen: z.array(z.object({ nummer: z.number().int(), tekst: z.string(), bron: sourceShape })),
  documenten: links,
  /** 0: nothing but the title was written yet. */
  versie: z.number().int(),
});

function apiAmbition(ambition: Ambition, profile: Profile | undefined): z.infer<typeof ambitionShape> {
  return {
    code: ambition.id,
    titel: ambition.title,
    omschrijving: ambition.description,
    voorlopig: ambition.placeholder,
    tekst: profile?.text ?? '',
    themas: [...(profile?.themes ?? [])],
    doelen: (profile?.goals ?? []).map((goal) => ({
      nummer: goal.number,
      tekst: goal.text,
      bron: apiSource(goal.source),
    })),
    documenten: apiLinks(profile?.links ?? []),
    versie: profile?.version ?? 0,
  };
}

const visionShape = z.object({
  titel: z.string(),
  motto: z.string(),
  samenvatting: z.string(),
  stand: z.enum(Object.values(statusWords)),
  vastgesteld: z.record(z.string(), z.string()),
  bron: sourceShape,
  documenten: links,
  ...recordedShape,
});

export const ambitionReads: readonly ApiRead[] = [
  apiList({
    name: 'vision',
    path: visionPath,
    summary: {
      nl: 'De versies van de toekomstvisie, de nieuwste eerst',
      en: 'The versions of the vision, the newest first',
    },
    key: 'visie',
    item: visionShape,
    read: async (context) => {
      const [rows] = await context.read([visionVersions()]);
      return rows.map((vision) => ({
        titel: vision.title,
        motto: vision.motto,
        samenvatting: vision.summary,
        stand: statusWords[vision.status],
        vastgesteld: Object.fromEntries(vision.adoptions.map((each) => [each.municipality, each.on])),
        bron: apiSource(vision.source),
        documenten: apiLinks(vision.links),
        ...apiRecorded(vision),
      }));
    },
  }),
  apiList({
    name: 'ambitions',
    path: ambitionsPath,
    summary: { nl: 'Ambities', en: 'Ambitions' },
    key: 'ambities',
    item: ambitionShape,
    read: async (context) => {
      const [rows, profiles] = await context.read([ambitionList(), profileList()]);
      return rows.map((row) =>
        apiAmbition(
          row,
          profiles.find((profile) => profile.ambition === row.id),
        ),
      );
    },
  }),
  {
    name: 'ambition',
    path: `${ambitionsPath}/{ambitie}`,
    summary: { nl: 'Een ambitie', en: 'An ambition' },
    output: ambitionShape,
    read: async (context) => {
      const id = context.params.ambitie;
      const [[found], [profile]] = await context.read([ambitionById(id), profileVersions(id)]);
      return found ? apiAmbition(found, profile) : undefined;
    },
  },
];
