/** What one is told of by mail; below "Mijn werk". */
export const settingsPath = '/mijn-werk/berichten';
/** Where a button stops one kind of mail, and where one request does (RFC 8058). */
export const stopPath = '/berichten/{soort}/{sleutel}';
export const stopOf = (kind: string, key: string) => `/berichten/${kind}/${key}`;
export const stopHere = '/berichten/stoppen';
