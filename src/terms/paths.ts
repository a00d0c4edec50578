export const termsPath = '/termijnen';
export const reckonPath = '/termijnen/berekening';
export const extraDaysPath = '/termijnen/extra-dagen';
