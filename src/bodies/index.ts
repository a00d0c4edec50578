export { type AddBodyCode, addBody, type NewBody, type UnknownAmbitions } from './add-body.ts';
export { endSeatsWithOffice } from './end-seats.ts';
export { bodyMessages } from './messages.ts';
export { arrangementIn, bodyFields, bodyProblems, bodyRefusals, kindOf } from './operations.ts';
export { bodiesPath, bodyPath, seatsPath } from './paths.ts';
export {
  type BodyWithReplacements,
  bodiesWithReplacements,
  insertReplacements,
  readReplacements,
  replacementsOfBody,
} from './replacement-store.ts';
export { partsOf } from './rules/chairs.ts';
export {
  committeeReplaces,
  type LocalCommittee,
  localCommittee,
  type Replacement,
} from './rules/replacing.ts';
export { type BodyKind, bodyKinds, type Capacity, capacities, type Mandate } from './rules/seating.ts';
export {
  insertSeat,
  insertSeats,
  readSeats,
  type Seat,
  type StoredSeat,
  seatOnDay,
  seatsEver,
  seatsInCapacity,
  seatsOfBody,
} from './seat-store.ts';
export { type Body, bodyById, bodyList, insertBody, readBody, type StoredBody } from './store.ts';
export { apiCapacities, apiKinds, apiMandates } from './words.ts';
