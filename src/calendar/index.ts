export { type CouncilDate, councilDates } from './council-date-store.ts';
export { calendarPath, councilCalendarPath } from './paths.ts';
export type { CouncilDateContent, CouncilDateKind } from './rules/council-date.ts';
