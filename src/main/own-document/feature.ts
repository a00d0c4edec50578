import type { Feature, Page } from '#platform/http';
import { collectedPages } from './compose.ts';
import { ownDocumentExports } from './exports.ts';
import { ownDocumentMigrations } from './migrations.ts';
import { documentPage, selectionPage } from './pages.tsx';

/** Readers put pages together in a document of their own. @param pages of all features; those that may be taken along count */
export function ownDocumentFeature(pages: readonly Page[]): Feature {
  const find = collectedPages(pages);
  return {
    name: 'own-document',
    migrations: ownDocumentMigrations,
    pages: [selectionPage(find), documentPage(find)],
    exports: ownDocumentExports(find),
  };
}
