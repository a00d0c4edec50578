export { bodiesPath, bodyPath } from './paths.ts';
export {
  type Body,
  type BodyKind,
  bodyById,
  bodyList,
  type Capacity,
  insertBody,
  insertSeat,
  readBody,
  type Seat,
  type StoredBody,
  seatsInCapacity,
} from './store.ts';
