export const newsPath = '/nieuws';
export const newNewsPath = '/nieuws/nieuw';
export const newsItemPath = (id: number | string) => `${newsPath}/${id}`;
export const correctNewsPath = (id: number | string) => `${newsPath}/${id}/verbeteren`;
export const withdrawNewsPath = (id: number | string) => `${newsPath}/${id}/intrekken`;
/** What a program follows. */
export const newsFeedPath = '/nieuws.atom';
