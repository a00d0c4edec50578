import type { ExampleRequest } from './example-requests.ts';

/** Of documents with a proposal, an ambition or a signed agreement. */
export const documentExamples: readonly ExampleRequest[] = [
  {
    operation: 'add_document',
    params: { voorstel: '8' },
    body: { titel: 'Kaart', soort: 'bijlage', adres: 'https://example.org/kaart', gezien_op: '2026-11-20' },
  },
  {
    operation: 'add_ambition_document',
    params: { ambitie: 'wonen-en-groen' },
    body: {
      titel: 'Kaart van de visie',
      soort: 'bijlage',
      archiefvormer: 'gm0546',
      adres: 'https://example.org/visiekaart',
      gezien_op: '2026-11-20',
    },
  },
  {
    operation: 'add_agreement_document',
    params: { overeenkomst: '1' },
    body: {
      titel: 'Ondertekende tekst',
      soort: 'besluit',
      archiefvormer: 'gm0546',
      adres: 'https://example.org/overeenkomst',
      gezien_op: '2026-11-20',
    },
  },
  {
    operation: 'add_document_version',
    params: { document: '8' },
    body: { wijziging: 'Een nieuwe kaart.', adres: 'https://example.org/kaart2', gezien_op: '2026-11-21' },
  },
  {
    operation: 'withdraw_document_version',
    params: { document: '8', versie: '1' },
    body: { reden: 'Er stond een naam in.' },
  },
  {
    operation: 'erase_document_version',
    body: { document: 1, versie: 1, reden: 'Er stond een naam in.' },
  },
];
