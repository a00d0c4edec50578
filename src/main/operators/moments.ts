export { momentWords } from '#platform/html';
