/** What a document is, as the API calls it; where ORI's Informatieobjecttype has a word (domain.md 6.2), that one. */
export const documentKinds = {
  voorstel: 'proposal',
  besluitvormingsstuk: 'decision_paper',
  bijlage: 'annex',
  onderzoek: 'research',
  besluit: 'decision',
  ingekomen_stuk: 'incoming',
  mededeling: 'announcement',
} as const;
export type ApiKind = keyof typeof documentKinds;
export type DocumentKind = (typeof documentKinds)[ApiKind];
export const apiKinds = Object.keys(documentKinds) as [ApiKind, ...ApiKind[]];

export function apiKind(kind: DocumentKind): ApiKind {
  return apiKinds.find((word) => documentKinds[word] === kind) as ApiKind;
}

/** The types that are taken in, with the ending of their names. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
} as const;
export type MediaType = keyof typeof mediaTypes;

export function isImage(mediaType: MediaType): boolean {
  return mediaType.startsWith('image/');
}
