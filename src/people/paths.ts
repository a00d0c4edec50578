/** Whom a clerk helps back in. */
export const ownPeoplePath = '/mensen';
export const restorePath = '/mensen/{persoon}/aanmelden-herstellen';
export const restoreOf = (person: number) => restorePath.replace('{persoon}', String(person));
/** Who stands in for whom. */
export const standInsPath = '/wie-mag-wat/waarneming';
export const endStandInPath = '/wie-mag-wat/waarneming/{waarneming}/beeindigen';
export const endOfStandIn = (id: number) => endStandInPath.replace('{waarneming}', String(id));
