export { addFamilyOperation } from './operations.ts';
export { familiesPath, familyPath } from './paths.ts';
