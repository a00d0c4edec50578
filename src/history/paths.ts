export const timelinePath = '/tijdlijn';
export const newEventPath = '/tijdlijn/nieuw';
export const eventPath = (id: number | string) => `${timelinePath}/${id}`;
export const correctEventPath = (id: number | string) => `${timelinePath}/${id}/verbeteren`;
export const withdrawEventPath = (id: number | string) => `${timelinePath}/${id}/intrekken`;
