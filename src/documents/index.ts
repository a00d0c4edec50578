export { type Basis, basesOfProposal, basisOfVote, freezeBasis } from './basis.ts';
export { checkFiles, type FilesReport, namedContents } from './check-files.ts';
export { inspectFile, mostBytes } from './inspect.ts';
export { eraseVersionOperation } from './operations.ts';
export { BasisView } from './pages/basis-view.tsx';
export { documentPath } from './paths.ts';
export { readWords } from './reading/read-file.ts';
export { documentReader, readWaiting, removeErased } from './reading/reader.ts';
export { lookIntoZip, type ZipCode } from './zip.ts';
