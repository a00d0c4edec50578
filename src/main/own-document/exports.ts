import type { Export, PageContext } from '#platform/http';
import { type collectedPages, composed, gatherInTurn } from './compose.ts';
import { archivePdfPath, documentPdfPath } from './paths.ts';
import { mostAtOnce, selectionOf, selectionQuery } from './selection.ts';

/** The selection in an address as a PDF: whoever opens it gets the same. */
export function ownDocumentExports(find: ReturnType<typeof collectedPages>): readonly Export[] {
  const make = (form: 'accessible' | 'archive', path: string) => async (context: PageContext) => {
    const selection = selectionOf(context.query);
    if (selection.pages.length === 0) return undefined;
    // By API a long one leads to its page, which makes it in the background.
    if (selection.pages.length > mostAtOnce)
      return { redirect: `${context.link(path)}?${selectionQuery(selection)}` };
    const gathered = await gatherInTurn(context, selection, find);
    if (!gathered) return 'busy';
    return {
      fileName: `document-${context.region.id}`,
      document: composed(context, selection, gathered, form),
    };
  };
  return [
    {
      name: 'own_document_pdf',
      path: documentPdfPath,
      query: ['deel', 'titel', 'weggelaten'],
      summary: {
        nl: 'Gekozen pagina’s als één pdf (PDF/UA-1): deel=voorstellen/5,raden/leiden&titel=...',
        en: 'Chosen pages as one PDF (PDF/UA-1): deel=voorstellen/5,raden/leiden&titel=...',
      },
      make: make('accessible', documentPdfPath),
    },
    {
      name: 'own_document_archive_pdf',
      path: archivePdfPath,
      query: ['deel', 'titel', 'weggelaten'],
      summary: {
        nl: 'Gekozen pagina’s als één pdf voor het archief (PDF/A-2a)',
        en: 'Chosen pages as one PDF for the archive (PDF/A-2a)',
      },
      make: make('archive', archivePdfPath),
    },
  ];
}
