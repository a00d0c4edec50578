import type { EndWithOffice } from '#people';
import { endSeatsOn } from './seat-store.ts';

/** A seat ends when the office behind it does: main hands this to the operation that ends offices. */
export const endSeatsWithOffice: EndWithOffice = async (transaction, office, last) =>
  (await endSeatsOn(transaction, office.id, last)).map((seat) => ({
    operation: 'end_seat',
    subject: `seat/${seat.id}`,
    payload: { body: seat.body, title: seat.title, before: seat.before, after: last, office: office.id },
  }));
