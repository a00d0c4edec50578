export const bodiesPath = '/organen';
export const bodyPath = (id: string) => `${bodiesPath}/${id}`;
