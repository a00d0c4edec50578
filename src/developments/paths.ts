export const developmentsPath = '/ontwikkelingen';
export const newDevelopmentPath = `${developmentsPath}/nieuw`;
export const developmentPath = (id: number | '{ontwikkeling}') => `${developmentsPath}/${id}`;
export const yearPath = (year: number | '{jaar}') => `${developmentsPath}/jaren/${year}`;
export const themePath = (key: string) => `${developmentsPath}/themas/${key}`;
