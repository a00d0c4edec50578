export const bodiesPath = '/organen';
export const bodyPath = (id: string) => `${bodiesPath}/${id}`;
export const seatsPath = (id: string) => `${bodyPath(id)}/zetels`;
export const endSeatPath = (id: string, seat: number) => `${seatsPath(id)}/${seat}/beeindigen`;
export const arrangePath = (id: string) => `${bodyPath(id)}/inrichting`;
/** How the chairs are spread, by API; on the page of all bodies it is a part. */
export const chairsPath = '/voorzitters';
