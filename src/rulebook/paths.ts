export const rulebookPath = '/spelregels';
export const rulebookVersionPath = (version: number) => `${rulebookPath}/${version}`;
export const comparePath = `${rulebookPath}/verschillen`;
export const changesPath = `${rulebookPath}/voorstellen`;
export const newChangePath = `${changesPath}/nieuw`;
export const changePath = (number: number) => `${changesPath}/${number}`;
/** Where past votes are tried under other rules: a page of voting, which knows the votes. */
export const tryPath = '/stemmingen/proef';
/** @param what as `van`, `naar` and `met` name it in addresses: `3`, `voorstel-1` */
export const tryPathWith = (what: string) => `${tryPath}?met=${what}`;
