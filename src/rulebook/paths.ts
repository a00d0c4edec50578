export const rulebookPath = '/spelregels';
export const rulebookVersionPath = (version: number) => `${rulebookPath}/${version}`;
