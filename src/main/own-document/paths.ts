/** Where a reader puts pages together. */
export const selectionPath = '/samenstellen';
/** What came of it, as a page. */
export const documentPath = '/samenstellen/document';
export const documentPdfPath = '/samenstellen/document.pdf';
export const archivePdfPath = '/samenstellen/archief.pdf';
/** A document that is being made, and later the file. */
export const jobPath = (job: string) => `/samenstellen/taken/${job}`;
export const jobPdfPath = (job: string) => `${jobPath(job)}/document.pdf`;
/** What the button of the form says that keeps what stands there, and goes on in the other language. */
export const otherLanguage = 'andere-taal';
