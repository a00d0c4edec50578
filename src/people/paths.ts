/** Whom a clerk helps back in. */
export const ownPeoplePath = '/mensen';
export const restorePath = '/mensen/{persoon}/aanmelden-herstellen';
export const restoreOf = (person: number) => restorePath.replace('{persoon}', String(person));
