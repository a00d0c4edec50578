import { parseMunicipalityCode } from '#kernel';

/** What can be followed, as addresses and the API name it. */
export const followKinds = ['voorstel', 'ambitie', 'gemeente'] as const;
export type FollowKind = (typeof followKinds)[number];

/** Onderwerp van volgen: `voorstel/5`, `ambitie/wonen-en-groen`, `gemeente/gm0546`. */
export interface Subject {
  readonly kind: FollowKind;
  /** Number of a proposal, name of an ambition, code of a municipality. */
  readonly key: string;
}

export function parseSubject(text: string): Subject | undefined {
  const [kind, key = '', ...more] = text.split('/');
  if (more.length > 0) return undefined;
  if (kind === 'voorstel') return /^[1-9]\d{0,8}$/.test(key) ? { kind, key } : undefined;
  if (kind === 'ambitie') return /^[a-z0-9-]{1,200}$/.test(key) ? { kind, key } : undefined;
  if (kind !== 'gemeente') return undefined;
  const code = parseMunicipalityCode(key);
  return code && { kind, key: code };
}

export const subjectText = ({ kind, key }: Subject) => `${kind}/${key}`;

/** What happened, by whom it concerns. */
export interface Concerns {
  readonly proposals: readonly number[];
  readonly ambitions: readonly string[];
  readonly municipalities: readonly string[];
  readonly bodies: readonly string[];
}

/** Whether something that happened is about what somebody follows. */
export function isAbout(happened: Concerns, { kind, key }: Subject): boolean {
  if (kind === 'voorstel') return happened.proposals.includes(Number(key));
  return (kind === 'ambitie' ? happened.ambitions : happened.municipalities).includes(key);
}

/** A link to confirm works this long. */
export const confirmDays = 3;
/** At most so many links to one mailbox a day, whoever asks. */
const mostADay = 5;
/** A link for the same is on its way. */
const sameMinutes = 10;

/**
 * Whether a mailbox that somebody names gets a link: nobody fills another's with them. The asker is told the same either way.
 * @param asked the links that went to this mailbox in the last day, for whatever it follows by now
 */
export function mayAskMailbox(
  asked: readonly { readonly subject: string; readonly askedAt: string }[],
  subject: string,
  now: string,
): boolean {
  const minutes = (at: string) => (Date.parse(now) - Date.parse(at)) / 60_000;
  if (asked.some((one) => one.subject === subject && minutes(one.askedAt) < sameMinutes)) return false;
  return asked.filter(({ askedAt }) => minutes(askedAt) < 24 * 60).length < mostADay;
}

/** Whether a link that was asked for still confirms. */
export function linkHolds(askedAt: string, now: string): boolean {
  return Date.parse(now) <= Date.parse(askedAt) + confirmDays * 86_400_000;
}
