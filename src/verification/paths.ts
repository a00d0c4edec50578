export const journalPath = '/journaal';
export const checkpointPath = `${journalPath}/controlepunt`;
export const entryProofPath = (seq: number | string) => `${journalPath}/${seq}/bewijs`;
export const voteProofPath = (vote: number | string) => `/stemmingen/${vote}/bewijs`;
