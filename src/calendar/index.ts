export { type CouncilDate, councilDates, notedAround } from './council-date-store.ts';
export { calendarType } from './feeds.ts';
export { meetingInvitation, meetingsNamed, meetingsOfPeople } from './invitations.ts';
export { calendarMessages } from './messages.ts';
export {
  endOwnCalendarOperation,
  ownCalendarSince,
  readOwnCalendar,
  renewOwnCalendarOperation,
} from './own-calendar.ts';
export { SubscribeTo } from './pages/parts.tsx';
export { FirstMeetings, TermWindows } from './pages/windows.tsx';
export { calendarPath, councilCalendarPath, councilDatePath, ownCalendarPath } from './paths.ts';
export { nearestSentence, offCalendar, offTerm } from './resting.ts';
export type { CouncilDateContent, CouncilDateKind } from './rules/council-date.ts';
export { type PlannedDay, plannedDay } from './rules/resting.ts';
export {
  type CouncilCalendar,
  councilCalendars,
  type NotedDay,
  type Term,
  type TermWindow,
  termWindows,
} from './rules/term-windows.ts';
export type { PlannedMeeting } from './store.ts';
