declare const brand: unique symbol;
/** E-mailadres: one mailbox, never a list nor a name with it. */
export type MailAddress = string & { readonly [brand]: 'MailAddress' };

// The part of RFC 5321 that people have: no quotes, no comments, no address literals, nothing that means something in a header.
const plain =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{4,189}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z][a-z0-9-]+$/iu;

/** @returns the address, its domain in small letters; undefined for anything but one plain mailbox */
export function parseMailAddress(text: string): MailAddress | undefined {
  const given = text.trim();
  if (!plain.test(given) || given.includes('..')) return undefined;
  const at = given.lastIndexOf('@');
  return `${given.slice(0, at)}@${given.slice(at + 1).toLowerCase()}` as MailAddress;
}

/** One line for a header: a line end or another control character would begin a header of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
