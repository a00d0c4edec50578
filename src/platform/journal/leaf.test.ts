import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { canonical } from './entry.ts';
import { leafData } from './leaf.ts';

it('is the canonical text of the entry, whatever it holds', () => {
  const text = fc.string({ unit: 'binary' });
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  const entry = fc.record({
    id: fc.nat(),
    seq: fc.constant(null),
    at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    operation: text,
    subject: text,
    actor_person: fc.option(fc.nat()),
    actor_name: fc.option(text),
    actor_hash: fc.option(hash),
    actor_office: fc.option(text),
    payload_hash: hash,
    reason_hash: fc.option(hash),
    rows_hash: fc.option(hash),
  });
  fc.assert(
    fc.property(entry, fc.nat(), (row, seq) => {
      const {
        id: _id,
        seq: _seq,
        payload_hash,
        reason_hash,
        rows_hash,
        actor_hash,
        actor_name,
        ...rest
      } = row;
      const hashes = {
        payload_hash: payload_hash.toString('hex'),
        reason_hash: reason_hash?.toString('hex'),
        rows_hash: rows_hash?.toString('hex'),
        ...(actor_hash ? { actor_hash: actor_hash.toString('hex') } : { actor_name }),
      };
      const written = canonical({ scope: 'leidse-regio', seq, ...rest, ...hashes });
      expect(leafData('leidse-regio' as RegionId, seq, row).toString('utf8')).toBe(
        Buffer.from(written, 'utf8').toString('utf8'),
      );
    }),
  );
});
