import { bodyPath } from '#bodies';
import { meetingPath } from '#meetings';

export const calendarPath = '/kalender';
/** Of a region: what the year lacks and what clashes. */
export const yearPlanPath = '/kalender/jaarplan';
/** From a wished day to the last day to send. */
export const planBackPath = '/kalender/terugrekenen';
/** A term against the calendars of the councils, for programs: on pages it stands with what is sent. */
export const windowsPath = '/kalender/venster';
export const bodyCalendarPath = (body: string) => `${bodyPath(body)}/kalender`;
export const councilCalendarPath = (council: string) => `/raden/${council}/kalender`;
export const newCouncilDatePath = (council: string) => `${councilCalendarPath(council)}/nieuw`;
export const councilDatePath = (council: string, id: number | string) =>
  `${councilCalendarPath(council)}/${id}`;
export const correctCouncilDatePath = (council: string, id: number | string) =>
  `${councilDatePath(council, id)}/verbeteren`;
export const withdrawCouncilDatePath = (council: string, id: number | string) =>
  `${councilDatePath(council, id)}/intrekken`;
/** One meeting, for a calendar of one's own. */
export const meetingFilePath = (meeting: number | string) => `${meetingPath(meeting as number)}/kalender.ics`;
/** What a calendar program follows. */
export const feedPath = (path: string) => `${path}.ics`;
/** Someone's own, outside the regions. */
export const ownCalendarPath = (secret: string) => `/mijn/kalender/${secret}.ics`;
/** A file of the council's own system: sent in here, shown, then taken over. */
export const readCalendarPath = (council: string) => `${councilCalendarPath(council)}/inlezen`;
export const calendarImportPath = (council: string, id: number | string) =>
  `${readCalendarPath(council)}/${id}`;
export const confirmImportPath = (council: string, id: number | string) =>
  `${calendarImportPath(council, id)}/overnemen`;
/** What lies with a council and has no meeting that fits any more. */
export const councilTouchedPath = (council: string) => `${councilCalendarPath(council)}/geraakt`;
