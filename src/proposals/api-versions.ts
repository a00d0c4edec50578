import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { apiText, textShape } from './api-text.ts';
import { proposalById } from './store.ts';
import { proposalVersion, proposalVersions, type SavedVersion } from './version-store.ts';

const savedShape = z.object({
  nummer: z.number(),
  /** Null: not recorded, for it is from before versions were kept. */
  bewaard_op: z.string().nullable(),
  bewaard_door: z.string().nullable(),
});

const saved = (version: SavedVersion): z.input<typeof savedShape> => ({
  nummer: version.number,
  bewaard_op: version.savedAt,
  bewaard_door: version.savedBy,
});

export const versionReads: readonly ApiRead[] = [
  apiList({
    name: 'proposal_versions',
    path: '/voorstellen/{voorstel}/versies',
    summary: { nl: 'De versies van de tekst van een voorstel', en: 'The versions of the text of a proposal' },
    key: 'versies',
    item: savedShape,
    read: async (context) => {
      const id = Number(context.params.voorstel);
      const [[proposal], versions] = await context.read([proposalById(id), proposalVersions(id)]);
      return proposal && versions.map(saved);
    },
  }),
  {
    name: 'proposal_version',
    path: '/voorstellen/{voorstel}/versies/{versie}',
    summary: { nl: 'De tekst van een voorstel in een versie', en: 'The text of a proposal in one version' },
    output: textShape.extend(savedShape.shape),
    read: async (context) => {
      const { voorstel, versie } = context.params;
      const [[found]] = await context.read([proposalVersion(Number(voorstel), Number(versie))]);
      return found && { ...saved(found), ...apiText(found.content) };
    },
  },
];
