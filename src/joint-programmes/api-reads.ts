import { z } from 'zod';
import { type FrameworkRow, frameworks } from '#mandates';
import { versionsQuery, versionsUntil } from '#platform/html';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { stateWords } from '#process-plans';
import { jointPath, jointProgrammePath } from './paths.ts';
import { adoptables, tally } from './rules/adoption.ts';
import { type JointRow, jointById, jointList, jointVersions } from './store.ts';
import { boardName, boardWords, cellsFor, outcomeWords, replacedOf, whatWords } from './words.ts';

const shape = {
  programma: z.number(),
  titel: z.string(),
  kader: z.string(),
  kader_adres: z.string().nullable(),
  mandaat: z.number().nullable(),
  uitvoeringsprogramma: z.string(),
  uitvoeringsprogramma_adres: z.string().nullable(),
  bron: z.string(),
  onderdelen: z.array(
    z.object({
      nummer: z.number(),
      titel: z.string(),
      van_jaar: z.number(),
      tot_jaar: z.number().nullable(),
    }),
  ),
  vaststelling: z.array(
    z.object({
      wat: z.enum(Object.values(whatWords)),
      vastgesteld: z.number(),
      van: z.number(),
      besturen: z.array(
        z.object({
          bestuur: z.string(),
          soort: z.enum(Object.values(boardWords)),
          gemeente: z.string().nullable(),
          naam: z.string(),
          /** Null: niet gemeld. */
          uitkomst: z.enum(Object.values(outcomeWords)).nullable(),
          dag: z.string().nullable(),
          toelichting: z.string(),
          link: z.string().nullable(),
          /** Van welke versie van de tekst; null: niet hier vastgelegd. */
          tekstversie: z.number().nullable(),
          /** De tekst is daarna gewijzigd: telt niet mee. */
          eerdere_tekst: z.boolean(),
          bij_mandaat: z.boolean(),
          /** Wat eerder is vastgelegd en waarom dat veranderde, het laatste eerst. */
          eerder: z.array(
            z.object({
              uitkomst: z.enum(Object.values(outcomeWords)),
              dag: z.string(),
              toelichting: z.string(),
              link: z.string().nullable(),
              tekstversie: z.number(),
              vastgelegd_op: z.string(),
              vastgelegd_door: z.string(),
              veranderd_omdat: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  versie: z.number(),
};

function apiJoint(context: PageContext, row: JointRow, all: readonly FrameworkRow[]) {
  const { id, version, content } = row;
  return {
    programma: id,
    titel: content.title,
    kader: content.frame.text,
    kader_adres: content.frame.address,
    mandaat: content.mandate,
    uitvoeringsprogramma: content.programme.text,
    uitvoeringsprogramma_adres: content.programme.address,
    bron: content.source,
    onderdelen: content.parts.map(({ number, title, from, to }) => ({
      nummer: number,
      titel: title,
      van_jaar: from,
      tot_jaar: to,
    })),
    vaststelling: adoptables.map((what) => {
      const cells = cellsFor(row, what, all, context.today);
      const { adopted, of } = tally(cells);
      return {
        wat: whatWords[what],
        vastgesteld: adopted,
        van: of,
        besturen: cells.map((cell) => {
          const { board, outcome, day, note, link, text, earlier, elsewhere } = cell;
          return {
            bestuur: board.key,
            soort: boardWords[board.kind],
            gemeente: board.municipality,
            naam: boardName(context, board),
            uitkomst: outcome && outcomeWords[outcome],
            dag: day,
            toelichting: note,
            link,
            tekstversie: text,
            eerdere_tekst: earlier,
            bij_mandaat: elsewhere,
            eerder: replacedOf(row, what, cell).map((each) => ({
              uitkomst: outcomeWords[each.outcome],
              dag: each.day,
              toelichting: each.note,
              link: each.link,
              tekstversie: each.text,
              vastgelegd_op: each.recordedAt,
              vastgelegd_door: each.recordedBy,
              veranderd_omdat: each.why,
            })),
          };
        }),
      };
    }),
    versie: version,
  };
}

export const jointReads: readonly ApiRead[] = [
  apiList({
    name: 'joint_programmes',
    path: jointPath,
    summary: {
      nl: 'Gezamenlijke programma’s: kader, uitvoeringsprogramma en vaststelling per bestuur',
      en: 'Joint programmes: frame, execution programme and adoption by each board',
    },
    key: 'gezamenlijke-programmas',
    item: z.object(shape),
    read: async (context) => {
      const [rows, all] = await context.read([jointList(), frameworks()]);
      return rows.map((row) => apiJoint(context, row, all));
    },
  }),
  {
    name: 'joint_programme',
    path: jointProgrammePath('{programma}'),
    summary: {
      nl: 'Een gezamenlijk programma met de voortgang en eerdere versies',
      en: 'A joint programme with its progress and earlier versions',
    },
    ...versionsQuery,
    output: z.object({
      ...shape,
      voortgang: z.array(
        z.object({
          melding: z.number(),
          onderdeel: z.number().nullable(),
          dag: z.string(),
          stand: z.enum(Object.values(stateWords)),
          toelichting: z.string(),
          gemeld_op: z.string(),
          gemeld_door: z.string(),
        }),
      ),
      versies: z.array(
        z.object({
          versie: z.number(),
          vastgelegd_op: z.string(),
          vastgelegd_door: z.string(),
          reden: z.string().nullable(),
          redactioneel: z.boolean(),
        }),
      ),
    }),
    read: async (context) => {
      const id = Number(context.params.programma);
      const [[row], all, versions] = await context.read([
        jointById(id),
        frameworks(),
        jointVersions(id, versionsUntil(context.query)),
      ]);
      return (
        row && {
          ...apiJoint(context, row, all),
          voortgang: row.reports.map((each) => ({
            melding: each.id,
            onderdeel: each.part,
            dag: each.day,
            stand: stateWords[each.state],
            toelichting: each.words,
            gemeld_op: each.recordedAt,
            gemeld_door: each.recordedBy,
          })),
          versies: versions.map((each) => ({
            versie: each.version,
            vastgelegd_op: each.recordedAt,
            vastgelegd_door: each.recordedBy,
            reden: each.reason,
            redactioneel: row.texts.some(({ version, editorial }) => editorial && version === each.version),
          })),
        }
      );
    },
  },
];
