export const meetingsPath = '/vergaderingen';
export const newMeetingPath = '/vergaderingen/nieuw';
export function meetingPath(id: number): string {
  return `/vergaderingen/${id}`;
}
/** The clerk's console. */
export function consolePath(id: number): string {
  return `/vergaderingen/${id}/regie`;
}
export function itemPath(id: number): string {
  return `/agendapunten/${id}`;
}
/** The convocation, to read and to print. */
export function convocationPath(id: number): string {
  return `/vergaderingen/${id}/oproep`;
}
/** Where a resident asks to speak. */
export function speakPath(id: number): string {
  return `/vergaderingen/${id}/inspreken`;
}
export function editItemPath(id: number): string {
  return `/agendapunten/${id}/bewerken`;
}
