export const plansPath = '/procesplannen';
export const newPlanPath = `${plansPath}/nieuw`;
export const planPath = (id: number | '{procesplan}') => `${plansPath}/${id}`;
export const editPlanPath = (id: number | '{procesplan}') => `${planPath(id)}/tekst`;
export const planVersionPath = (id: number | '{procesplan}', version: number | '{versie}') =>
  `${planPath(id)}/versies/${version}`;
export const timelinePath = (id: number | '{procesplan}') => `${planPath(id)}/tijdlijn`;
export const writeActionPath = (id: number | '{procesplan}') => `${planPath(id)}/acties`;
export const actionPath = (id: number | '{procesplan}', number: string) => `${planPath(id)}/acties/${number}`;
export const reportActionPath = (id: number | '{procesplan}', number: string) =>
  `${actionPath(id, number)}/melding`;
export const councilReportPath = (id: number | '{procesplan}') => `${planPath(id)}/rapportage`;
export const councilReportPdfPath = (id: number | '{procesplan}') => `${planPath(id)}/rapportage.pdf`;
