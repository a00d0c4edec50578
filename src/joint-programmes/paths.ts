export const jointPath = '/gezamenlijke-programmas';
export const newJointPath = `${jointPath}/nieuw`;
export const jointProgrammePath = (id: number | '{programma}') => `${jointPath}/${id}`;
export const editJointPath = (id: number | '{programma}') => `${jointProgrammePath(id)}/tekst`;
export const adoptPath = (id: number | '{programma}') => `${jointProgrammePath(id)}/vaststelling`;
export const progressPath = (id: number | '{programma}') => `${jointProgrammePath(id)}/voortgang`;
