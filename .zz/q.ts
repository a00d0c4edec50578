import { ownerPool } from '#platform/database';
import { findRunning } from '#platform/postgres';
const server = (await findRunning('/tmp/m1/data'))!;
const owner = ownerPool(server);
const { rows } = await owner.query(process.argv[2]!);
for (const r of rows) console.log(JSON.stringify(r));
console.log(rows.length);
await owner.end();
