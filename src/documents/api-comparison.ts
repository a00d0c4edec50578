import { z } from 'zod';
import type { ApiRead } from '#platform/http';
import { readVersionTexts } from '#proposals';
import { compareTexts, type Piece } from './compare.ts';
import { textOfVersion } from './store.ts';

const number = z.coerce
  .number('version_wrong')
  .int('version_wrong')
  .min(1, 'version_wrong')
  .max(32767, 'version_wrong');
const piecesShape = z.array(z.object({ tekst: z.string(), anders: z.boolean() })).nullable();

const apiPieces = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, changed }) => ({ tekst: text, anders: changed })) ?? null;

const asked = {
  dear: true,
  query: z.object({ van: number, met: number }),
  problems: {
    version_wrong: {
      nl: 'Geef met van en met de nummers van twee versies.',
      en: 'Give the numbers of two versions with van and met.',
    },
  },
  output: z.object({
    te_veel: z.boolean(),
    stukken: z.array(
      z.object({ gelijk: z.array(z.string()).nullable(), van: piecesShape, met: piecesShape }),
    ),
  }),
} satisfies Partial<ApiRead>;

function apiComparison(before: string, after: string): z.input<typeof asked.output> {
  const found = compareTexts(before, after);
  if ('tooMuch' in found) return { te_veel: true, stukken: [] };
  const stukken = found.stretches.map((stretch) =>
    stretch.kind === 'same'
      ? { gelijk: [...stretch.texts], van: null, met: null }
      : { gelijk: null, van: apiPieces(stretch.before), met: apiPieces(stretch.after) },
  );
  return { te_veel: false, stukken };
}

export const documentComparison: ApiRead = {
  name: 'document_comparison',
  path: '/documenten/{document}/vergelijking',
  summary: { nl: 'Wat veranderde tussen twee versies', en: 'What changed between two versions' },
  ...asked,
  read: async (context) => {
    const id = Number(context.params.document);
    const [[before], [after]] = await context.read([
      textOfVersion(id, Number(context.query.get('van'))),
      textOfVersion(id, Number(context.query.get('met'))),
    ]);
    return before && after ? apiComparison(before.text, after.text) : undefined;
  },
};

export const proposalComparison: ApiRead = {
  name: 'proposal_comparison',
  path: '/voorstellen/{voorstel}/verschillen',
  summary: {
    nl: 'Wat veranderde tussen twee versies van een voorstel',
    en: 'What changed between two versions of a proposal',
  },
  ...asked,
  read: async (context) => {
    const id = Number(context.params.voorstel);
    const { van, met } = asked.query.parse(Object.fromEntries(context.query));
    const found = await readVersionTexts(context, id, van, met);
    if (found?.before === undefined || found.after === undefined) return undefined;
    return apiComparison(found.before, found.after);
  },
};
