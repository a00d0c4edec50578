export const preparationsPath = '/voorbereiding';
export const newPreparationPath = `${preparationsPath}/nieuw`;
export const preparationPath = (id: number | '{voorbereiding}') => `${preparationsPath}/${id}`;
export const editPreparationPath = (id: number | '{voorbereiding}') => `${preparationPath(id)}/opzet`;
export const coherencePath = '/samenhang';
/** @param subject `voorstellen-3-7` or `ambitie-economie` */
export const coherenceAboutPath = (subject: string) => `${coherencePath}/${subject}`;
export const capacityPath = '/capaciteit';
export const capacityCsvPath = '/capaciteit.csv';
export const availablePath = (municipality: string) => `${capacityPath}/${municipality}`;
