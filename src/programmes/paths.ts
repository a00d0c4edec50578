export const programmesPath = '/programmas';
export const programmePath = (id: number | string) => `${programmesPath}/${id}`;
/** A SMART goal or activity, by its number. */
export const partPath = (id: number | string, number: string) => `${programmePath(id)}/onderdelen/${number}`;
export const describePartPath = (id: number | string, number: string) =>
  `${partPath(id, number)}/beschrijven`;
export const reportProgressPath = (id: number | string, number: string) =>
  `${partPath(id, number)}/voortgang`;
export const withdrawMeasurementPath = (id: number | string, number: string) =>
  `${partPath(id, number)}/intrekking`;
export const compareProgrammesPath = '/programmas/vergelijken';
/** A page of a budget: sent in here, shown, mended, then taken over. */
export const readProgrammePath = '/programmas/inlezen';
export const programmeImportPath = (id: number | string) => `${readProgrammePath}/${id}`;
export const takeProgrammePath = (id: number | string) => `${programmeImportPath(id)}/overnemen`;
