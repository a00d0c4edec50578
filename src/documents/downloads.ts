import type { Download, PageContext } from '#platform/http';
import { documentMessages } from './messages.ts';
import { type Document, documentById, type FileVersion } from './store.ts';
import { isImage } from './words.ts';

async function versionOf(
  context: PageContext,
): Promise<{ document: Document; version: FileVersion } | { gone: string } | undefined> {
  const [[document]] = await context.read([documentById(Number(context.params.document))]);
  const version = document?.versions.find((each) => each.number === Number(context.params.versie));
  if (!document || !version || version.sha256 === null) return undefined;
  if (version.withdrawnAt !== null)
    return { gone: documentMessages[context.lang].goneFile(version.withdrawnReason ?? '') };
  return { document, version };
}

export const documentDownloads: readonly Download[] = [
  {
    name: 'document_file',
    path: '/documenten/{document}/versies/{versie}/bestand',
    summary: { nl: 'Het bestand van een versie', en: 'The file of a version' },
    find: async (context) => {
      const found = await versionOf(context);
      if (!found || 'gone' in found) return found;
      const { sha256, mediaType, fileName } = found.version;
      return { sha256, mediaType, fileName, inline: isImage(mediaType) };
    },
  },
  {
    name: 'document_first_page',
    path: '/documenten/{document}/versies/{versie}/eerste-pagina',
    summary: {
      nl: 'De eerste pagina van een versie, als afbeelding',
      en: 'The first page of a version, as a picture',
    },
    find: async (context) => {
      const found = await versionOf(context);
      if (!found || 'gone' in found) return found;
      const { picture } = found.version;
      const name = { fileName: 'eerste-pagina.png', mediaType: 'image/png', inline: true };
      return picture === null ? undefined : { sha256: picture, ...name };
    },
  },
];
