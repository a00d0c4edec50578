export const evaluationsPath = '/evaluaties';
export const newEvaluationPath = `${evaluationsPath}/nieuw`;
export const duePath = `${evaluationsPath}/te-plannen`;
export const criteriaPath = `${evaluationsPath}/criteria`;
export const evaluationPath = (id: number | '{evaluatie}') => `${evaluationsPath}/${id}`;
export const answerPath = (id: number | '{evaluatie}', who: string) =>
  `${evaluationPath(id)}/antwoorden/${who}`;
export const resultPath = (id: number | '{evaluatie}') => `${evaluationPath(id)}/uitkomst`;
export const changePath = (id: number | '{evaluatie}') => `${evaluationPath(id)}/planning`;
export const withdrawResultPath = (id: number | '{evaluatie}') => `${resultPath(id)}/intrekken`;
