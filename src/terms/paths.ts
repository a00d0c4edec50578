export const termsPath = '/termijnen';
export const reckonPath = '/termijnen/berekening';
