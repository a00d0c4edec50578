export const agreementsPath = '/overeenkomsten';
export const newAgreementPath = `${agreementsPath}/nieuw`;
export const agreementsCsvPath = '/overeenkomsten.csv';
export const accountPath = `${agreementsPath}/inzet`;
export const agreementPath = (id: number | '{overeenkomst}') => `${agreementsPath}/${id}`;
export const editAgreementPath = (id: number | '{overeenkomst}') => `${agreementPath(id)}/tekst`;
export const stepAgreementPath = (id: number | '{overeenkomst}') => `${agreementPath(id)}/stap`;
export const noteUsePath = (id: number | '{overeenkomst}', party: string) =>
  `${agreementPath(id)}/partijen/${party}`;
