export { bodiesPath, bodyPath } from './paths.ts';
export {
  type Body,
  type BodyKind,
  bodyById,
  bodyList,
  type Capacity,
  insertBody,
  insertSeat,
  type Seat,
  type StoredBody,
} from './store.ts';
