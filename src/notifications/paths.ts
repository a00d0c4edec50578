/** What one is told of by mail; below "Mijn werk". */
export const settingsPath = '/mijn-werk/berichten';
/** Where a button stops one kind of mail, and where one request does (RFC 8058). */
export const stopPath = '/berichten/{soort}/{sleutel}';
export const stopOf = (kind: string, key: string) => `/berichten/${kind}/${key}`;
export const stopHere = '/berichten/stoppen';

/** Following without an account. */
export const followPath = '/volgen';
export const followAskedPath = '/volgen/gevraagd';
export const confirmFollowPath = '/volgen/bevestigen';
export const endFollowPath = '/volgen/stoppen';
/** What a mailbox follows; one request there stops all of it (RFC 8058). */
export const followOfPath = '/volgen/mijn/{sleutel}';
export const followOf = (key: string) => `/volgen/mijn/${key}`;
