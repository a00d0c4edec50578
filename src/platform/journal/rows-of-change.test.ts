import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../database/testing.ts';
import { rowsOfChange } from './entry.ts';

let test: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  test = await testDatabase([]);
});
afterAll(() => test.close());

it('hashes the text of a JSON array as jsonb writes it, whatever is in a key', async () => {
  const keys = ['1/gm0546-d66', 'a"b\\c/d', 'regel\neinde\t\u2028\u0001', 'één 🏛', '', '[", "]', '{"a": 1}'];
  const { rows } = await test.owner.query(
    `with journal_row_each as (
        select place % 2 as change, place, 'ballot' as table_name, key, place as id,
          case when place <> 3 then sha256(convert_to(key, 'UTF8')) end as hash
        from unnest($1::text[]) with ordinality as k (key, place)),
      before as (
        select change, sha256(convert_to(jsonb_agg(
          jsonb_build_array(table_name, key, encode(hash, 'hex')) order by id)::text, 'UTF8')) as rows_hash
        from journal_row_each group by change)
      select now.rows_hash = before.rows_hash as same
      from (${rowsOfChange} group by change) now join before on before.change = now.change`,
    [keys],
  );
  expect(rows).toEqual([{ same: true }, { same: true }]);
});
