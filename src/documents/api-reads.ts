import { z } from 'zod';
import { ambitionById } from '#ambitions';
import { type ApiRead, apiList } from '#platform/http';
import { documentComparison, proposalComparison } from './api-comparison.ts';
import { basesOfProposal } from './basis.ts';
import { filePath } from './paths.ts';
import {
  type Document,
  type DocumentVersion,
  documentById,
  documentsOfAgreement,
  documentsOfAmbition,
  documentsOfProposal,
  signedAgreement,
  type TextState,
  textOfVersion,
} from './store.ts';
import { apiKind, apiKinds } from './words.ts';

const states = {
  pending: 'wordt_gelezen',
  read: 'gelezen',
  empty: 'geen_tekst',
  image: 'afbeelding',
  failed: 'mislukt',
} as const satisfies Record<TextState, string>;

const versionShape = z.object({
  nummer: z.number(),
  wat_veranderde: z.string(),
  toegevoegd_op: z.string(),
  toegevoegd_door: z.string().nullable(),
  na_aanbieden: z.boolean(),
  bestand: z
    .object({
      naam: z.string(),
      soort: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      /** Below `/api/v1`, and below the region's pages alike. */
      adres: z.string(),
      tekst: z.enum(Object.values(states)),
      bladzijden: z.number().nullable(),
    })
    .nullable(),
  link: z.object({ adres: z.string(), gezien_op: z.string() }).nullable(),
  ingetrokken: z.object({ op: z.string(), reden: z.string(), gewist: z.boolean() }).nullable(),
});
const shape = z.object({
  id: z.number(),
  /** What it belongs to: the one or the other. */
  voorstel: z.number().nullable(),
  ambitie: z.string().nullable(),
  overeenkomst: z.number().nullable(),
  titel: z.string(),
  soort: z.enum(apiKinds),
  taal: z.enum(['nl', 'en']),
  archiefvormer: z.string(),
  versies: z.array(versionShape),
});

function apiVersion(document: number, v: DocumentVersion): z.input<typeof versionShape> {
  const shown = v.withdrawnAt === null;
  return {
    nummer: v.number,
    wat_veranderde: v.change,
    toegevoegd_op: v.addedAt,
    toegevoegd_door: v.addedBy,
    na_aanbieden: v.afterOffer,
    bestand:
      shown && v.sha256 !== null
        ? {
            naam: v.fileName,
            soort: v.mediaType,
            bytes: v.size,
            sha256: v.sha256,
            adres: filePath(document, v.number),
            tekst: states[v.textState],
            bladzijden: v.pages,
          }
        : null,
    link: shown && v.sha256 === null ? { adres: v.address, gezien_op: v.seenOn } : null,
    ingetrokken: shown
      ? null
      : { op: v.withdrawnAt ?? '', reden: v.withdrawnReason ?? '', gewist: v.erasedAt !== null },
  };
}

function apiDocument(d: Document): z.input<typeof shape> {
  return {
    id: d.id,
    voorstel: d.proposal,
    ambitie: d.ambition,
    overeenkomst: d.agreement,
    titel: d.title,
    soort: apiKind(d.kind),
    taal: d.lang,
    archiefvormer: d.archiveOwner,
    versies: d.versions.map((version) => apiVersion(d.id, version)),
  };
}

const textShape = z.object({ versie: z.number(), tekst: z.string() });

export const documentReads: readonly ApiRead[] = [
  apiList({
    name: 'documents_of_proposal',
    path: '/voorstellen/{voorstel}/documenten',
    summary: { nl: 'De documenten van een voorstel', en: 'The documents of a proposal' },
    key: 'documenten',
    item: shape,
    read: async (context) => {
      const [rows] = await context.read([documentsOfProposal(Number(context.params.voorstel))]);
      return rows.map(apiDocument);
    },
  }),
  apiList({
    name: 'documents_of_ambition',
    path: '/ambities/{ambitie}/documenten',
    summary: { nl: 'De documenten van een ambitie', en: 'The documents of an ambition' },
    key: 'documenten',
    item: shape,
    read: async (context) => {
      const id = context.params.ambitie ?? '';
      const [[ambition], rows] = await context.read([ambitionById(id), documentsOfAmbition(id)]);
      return ambition && rows.map(apiDocument);
    },
  }),
  apiList({
    name: 'documents_of_agreement',
    path: '/overeenkomsten/{overeenkomst}/documenten',
    summary: {
      nl: 'De documenten van een ondertekende overeenkomst',
      en: 'The documents of a signed agreement',
    },
    key: 'documenten',
    item: shape,
    read: async (context) => {
      const id = Number(context.params.overeenkomst);
      const [[agreement], rows] = await context.read([signedAgreement(id), documentsOfAgreement(id)]);
      return agreement && rows.map(apiDocument);
    },
  }),
  {
    name: 'document',
    path: '/documenten/{document}',
    summary: { nl: 'Een document met zijn versies', en: 'A document with its versions' },
    output: shape,
    read: async (context) => {
      const [[found]] = await context.read([documentById(Number(context.params.document))]);
      return found ? apiDocument(found) : undefined;
    },
  },
  {
    name: 'document_text',
    path: '/documenten/{document}/versies/{versie}/tekst',
    summary: { nl: 'De tekst van een versie', en: 'The text of a version' },
    output: textShape,
    read: async (context) => {
      const versie = Number(context.params.versie);
      const [[found]] = await context.read([textOfVersion(Number(context.params.document), versie)]);
      return found ? { versie, tekst: found.text } : undefined;
    },
  },
  documentComparison,
  proposalComparison,
  apiList({
    name: 'bases_of_proposal',
    path: '/voorstellen/{voorstel}/waarover',
    summary: {
      nl: 'Over welke versies de stemmingen en besluiten gingen',
      en: 'Which versions the votes and decisions were about',
    },
    key: 'waarover',
    item: z.object({
      stemming: z.number().nullable(),
      besluit: z.number().nullable(),
      voorstel_versie: z.number(),
      documenten: z.array(z.object({ document: z.number(), versie: z.number() })),
    }),
    read: async (context) => {
      const [rows] = await context.read([basesOfProposal(Number(context.params.voorstel))]);
      return rows.map((basis) => ({
        stemming: basis.vote,
        besluit: basis.decision,
        voorstel_versie: basis.proposalVersion,
        documenten: basis.documents.map((each) => ({ document: each.document, versie: each.version })),
      }));
    },
  }),
];
