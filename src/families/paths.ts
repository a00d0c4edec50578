export const familiesPath = '/partijfamilies';
/** Where the regional clerk sees what is proposed, and adds a family. */
export const keepFamiliesPath = '/partijfamilies/voorstellen';
export const familyPath = (family: string) => `${familiesPath}/${family}`;
/** Who could tip the advice on a proposal before there is a vote, family by family. */
export const familyExpectedPath = (proposal: number | '{voorstel}') =>
  `/voorstellen/${proposal}/macht/families`;
/** Who could tip a vote, family by family. */
export const familyPowerPath = (vote: number | '{stemming}') => `/stemmingen/${vote}/macht/families`;
