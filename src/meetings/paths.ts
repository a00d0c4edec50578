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
