import { z } from 'zod';
import type { ApiRead, PageContext } from '#platform/http';
import { minutesPath, minutesVersionPath } from './paths.ts';
import { type Minutes, type MinutesVersion, minutesOfMeeting, minutesVersion } from './store.ts';

const inline = z.union([
  z.string(),
  z.object({
    text: z.string(),
    strong: z.boolean().optional(),
    emphasis: z.boolean().optional(),
    href: z.string().optional(),
  }),
]);
const line = z.union([inline, z.array(inline)]);
/** De stukken van een besluitenlijst, in volgorde: zoals op de pagina en in de PDF. */
const piece = z.union([
  z.object({ kind: z.literal('heading'), level: z.number(), text: line }),
  z.object({ kind: z.enum(['paragraph', 'note', 'quote']), text: line }),
  z.object({ kind: z.literal('list'), ordered: z.boolean().optional(), items: z.array(line) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.array(line)) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().optional(),
    columns: z.array(z.object({ title: z.string(), figures: z.boolean().optional() })),
    rows: z.array(z.array(line)),
  }),
]);
const versionShape = z.object({
  versie: z.number(),
  wijziging: z.string().nullable(),
  opgemaakt: z.string(),
  opgemaakt_door: z.string(),
});
const shape = z.object({
  vergadering: z.number(),
  orgaan: z.string().nullable(),
  dag: z.string(),
  stand: z.enum(['geen', 'concept', 'vastgesteld']),
  versie: z.number().nullable(),
  vastgesteld_in: z.number().nullable(),
  vastgesteld_op: z.string().nullable(),
  inhoud: z.array(piece),
  versies: z.array(versionShape),
});

function apiMinutes(minutes: Minutes, version: MinutesVersion | undefined): z.input<typeof shape> {
  const approved =
    version !== undefined && minutes.approval?.version === version.version ? minutes.approval : null;
  return {
    vergadering: minutes.meeting,
    orgaan: minutes.body,
    dag: minutes.day,
    stand: version ? (approved ? 'vastgesteld' : 'concept') : 'geen',
    versie: version?.version ?? null,
    vastgesteld_in: approved?.approvedIn ?? null,
    vastgesteld_op: approved?.approvedOn ?? null,
    inhoud: z.array(piece).parse(version?.bodyNl ?? []),
    versies: minutes.versions.map((each) => ({
      versie: each.version,
      wijziging: each.change,
      opgemaakt: each.madeAt,
      opgemaakt_door: each.madeBy,
    })),
  };
}

async function read(context: PageContext, wanted: number | null) {
  const id = Number(context.params.vergadering);
  const [[minutes], [version]] = await context.read([minutesOfMeeting(id), minutesVersion(id, wanted)]);
  if (!minutes || (wanted !== null && !version)) return undefined;
  return apiMinutes(minutes, version);
}

export const minutesReads: readonly ApiRead[] = [
  {
    name: 'minutes',
    path: minutesPath('{vergadering}'),
    summary: { nl: 'De besluitenlijst van een vergadering', en: 'The decision list of a meeting' },
    output: shape,
    read: (context) => read(context, null),
  },
  {
    name: 'minutes_version',
    path: minutesVersionPath('{vergadering}', '{versie}'),
    summary: { nl: 'Een versie van een besluitenlijst', en: 'A version of a decision list' },
    output: shape,
    read: (context) => read(context, Number(context.params.versie)),
  },
];
