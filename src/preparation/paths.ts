import { proposalPath } from '#proposals';

export const preparationsPath = '/voorbereiding';
export const newPreparationPath = `${preparationsPath}/nieuw`;
export const preparationPath = (id: number | '{voorbereiding}') => `${preparationsPath}/${id}`;
export const editPreparationPath = (id: number | '{voorbereiding}') => `${preparationPath(id)}/opzet`;
/** What is asked of one seat, and what its municipality answers. */
export const staffPath = (id: number | '{voorbereiding}', seat: number | '{zetel}') =>
  `${preparationPath(id)}/inzet/${seat}`;
/** The preparation of one proposal, and what it touches. */
export const proposalPreparationPath = (id: number) => `${proposalPath(id)}/voorbereiding`;
export const coherencePath = '/samenhang';
/** @param subject `voorstellen-3-7` or `ambitie-economie` */
export const coherenceAboutPath = (subject: string) => `${coherencePath}/${subject}`;
export const capacityPath = '/capaciteit';
export const capacityCsvPath = '/capaciteit.csv';
export const availablePath = (municipality: string) => `${capacityPath}/${municipality}`;
