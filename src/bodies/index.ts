export { type AddBodyCode, addBody, type NewBody, type UnknownAmbitions } from './add-body.ts';
export { bodyMessages } from './messages.ts';
export { bodyFields, bodyProblems, bodyRefusals, kindOf } from './operations.ts';
export { bodiesPath, bodyPath } from './paths.ts';
export {
  type Body,
  type BodyKind,
  bodyById,
  bodyKinds,
  bodyList,
  type Capacity,
  capacities,
  insertBody,
  insertSeat,
  readBody,
  type Seat,
  type StoredBody,
  type StoredSeat,
  seatsEver,
  seatsInCapacity,
} from './store.ts';
export { apiCapacities, apiKinds } from './words.ts';
