export { type Basis, basesOfProposal, basisOfVote, basisOfVoteIn, freezeBasis } from './basis.ts';
export { checkFiles, type FilesReport, namedContents } from './check-files.ts';
export { wordsOf } from './compare.ts';
export { inspectFile, mostBytes } from './inspect.ts';
export { eraseVersionOperation } from './operations.ts';
export { BasisView } from './pages/basis-view.tsx';
export { documentPath } from './paths.ts';
export { documentReader, readWaiting, removeErased } from './reading/reader.ts';
