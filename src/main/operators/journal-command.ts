import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { systemClock } from '#kernel';
import { readRegions } from '#municipalities';
import { type Database, installation, type Scope } from '#platform/database';
import {
  type JournalFault,
  type KnownKey,
  knownKeys,
  leafHash,
  lookUp,
  payloadHash,
  readCheckpoint,
  readVerifierLine,
  readWitnessed,
  replaceKey,
  rootFromInclusion,
  rootOf,
  sealAll,
  signCheckpoint,
  unwatched,
  verifierLine,
  verify,
} from '#platform/journal';
import type { Arguments } from '../arguments.ts';
import { knownOptions, Refused, wanted } from '../command-line.ts';
import { type KeySource, keyName, makeKey, readKey } from '../journal-key.ts';
import { witnessedTables } from '../witnessed.ts';

export const journalUsage = `  regiotafel journal verify [--note BESTAND] [--json]
  regiotafel journal key [--json]
  regiotafel journal rotate-key --reason TEKST [--json]
  regiotafel journal check BEWIJS --key SLEUTEL [--json]`;

const scopesOf = async (database: Database): Promise<Scope[]> => [
  installation,
  ...(await readRegions(database)).map((region) => region.id),
];

/**
 * Entries, tree, checkpoints, and rows against their entries, of every book. With `--note` also a checkpoint that
 * somebody kept elsewhere: the only proof against who holds both the database and the key.
 */
export async function journalVerify(given: Arguments, database: Database): Promise<unknown> {
  const keys = await knownKeys(database);
  const tables = await readWitnessed(database.pool);
  const found = [];
  for (const scope of await scopesOf(database)) {
    const { size, withReason, faults, erased } = await verify(database, scope, { keys, tables });
    const all = scope === installation ? [...unwatched(tables, witnessedTables), ...faults] : faults;
    found.push({ boek: scope, regels: size, met_reden: withReason, gewist: erased, fouten: all });
  }
  if (found.some(({ fouten }) => fouten.length > 0)) process.exitCode = 1;
  const note = given.options.note?.at(-1);
  if (note !== undefined) await checkNote(database, note, keys);
  if (given.flags.has('json')) return found;
  return found.map(({ boek, regels, met_reden, gewist, fouten }) => ({
    boek,
    regels,
    met_reden,
    inhoud_gewist: gewist.payloads,
    naam_gewist: gewist.names,
    reden_gewist: gewist.reasons,
    uitkomst: fouten.length === 0 ? 'in orde' : `\n  ${fouten.map(faultSentence).join('\n  ')}`,
  }));
}

/** @throws with a sentence where a kept checkpoint is not of this journal */
async function checkNote(database: Database, file: string, keys: readonly KnownKey[]): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refused(`--note: ${file} is niet te lezen: ${error.message}`, 'no_file');
  });
  const read = readCheckpoint(text, keys);
  if ('fault' in read) {
    const why = {
      no_note: 'is geen controlepunt van een journaal',
      unknown_key: 'is getekend met een sleutel die dit journaal niet kent',
      bad_signature: 'draagt een handtekening die niet klopt: de tekst is veranderd',
    }[read.fault];
    throw new Refused(`--note: ${file} ${why}.`, read.fault);
  }
  const { origin, size, root } = read.checkpoint;
  const scope = (await scopesOf(database)).find((each) => origin === `${read.key.name}/${each}`);
  if (!scope) throw new Refused(`--note: ${file} is van een ander journaal: ${origin}.`, 'other_journal');
  const sealed = await database
    .read(scope, [{ name: 'sealed_size', text: 'select max(size) as size from journal_tree', values: [] }])
    .then(([rows]) => Number((rows[0] as { size: number | null }).size ?? 0));
  const now = size <= sealed ? (await lookUp(database, scope, [size, size - 1], rootOf(size)))[0] : undefined;
  if (!now?.equals(root))
    throw new Refused(
      `Het journaal ${scope} is niet meer zoals toen ${file} getekend werd (${size} regels): het is daarna veranderd.`,
      'note_differs',
    );
}

export function faultSentence(fault: JournalFault): string {
  switch (fault.kind) {
    case 'missing_number':
      return `Regel ${fault.seq} ontbreekt.`;
    case 'payload_changed':
      return `De inhoud van regel ${fault.seq} is veranderd.`;
    case 'root_differs':
      return `De regels tot en met ${fault.size} zijn niet die waarmee de boom is gemaakt.`;
    case 'checkpoint_differs':
      return `Het getekende controlepunt van ${fault.size} regels past niet bij de regels van nu.`;
    case 'checkpoint_unsigned':
      return `Het controlepunt van ${fault.size} regels is niet getekend met een bekende sleutel.`;
    case 'rows_differ':
      return `Wat bij regel ${fault.seq} over de gegevens is vastgelegd, is veranderd.`;
    case 'payload_missing':
      return `Wat regel ${fault.seq} inhield is weg, zonder dat het journaal zegt dat het gewist is.`;
    case 'payload_back':
      return `Wat regel ${fault.seq} inhield is gewist, en staat er toch weer.`;
    case 'name_missing':
      return `Wie bij regel ${fault.seq} handelde is weg, zonder dat het journaal zegt dat de naam gewist is.`;
    case 'name_back':
      return `De naam van wie bij regel ${fault.seq} handelde is gewist, en staat er toch weer.`;
    case 'name_changed':
      return `De naam van wie bij regel ${fault.seq} handelde is veranderd.`;
    case 'reason_missing':
      return `Waarom regel ${fault.seq} er kwam is weg, zonder dat het journaal zegt dat het gewist is.`;
    case 'reason_back':
      return `De reden van regel ${fault.seq} is gewist, en staat er toch weer.`;
    case 'reason_changed':
      return `De reden van regel ${fault.seq} is veranderd.`;
    case 'row_without_entry':
      return `In ${fault.table} is ${fault.key} geschreven zonder regel in het journaal.`;
    case 'row_changed':
      return `In ${fault.table} is ${fault.key} anders dan het journaal zegt.`;
    case 'row_gone':
      return `Uit ${fault.table} is ${fault.key} verdwenen.`;
    case 'row_unknown':
      return `In ${fault.table} staat ${fault.key}, dat het journaal niet kent.`;
    case 'not_watched':
      return `Op ${fault.table} wordt niet meer gelet: een trigger ontbreekt of staat uit.`;
  }
}

export async function journalKey(database: Database, source: KeySource): Promise<unknown> {
  const keys = await knownKeys(database);
  if (keys.length === 0)
    throw new Refused(
      `Er is nog geen sleutel: die komt er als Regiotafel start (${source.file}), of met JOURNAL_KEY.`,
      'no_key',
    );
  return keys.map((key) => ({
    sleutel: verifierLine(key),
    vanaf: key.since,
    tot: key.until ?? 'nu',
  }));
}

/**
 * Takes the key that is configured now when it is another than the one in force; else makes a new one in our own file.
 * Every book gets a checkpoint by the new key at once.
 */
export async function journalRotate(
  given: Arguments,
  database: Database,
  { publicUrl, ...source }: KeySource & { readonly publicUrl: string },
): Promise<unknown> {
  const reason = await wanted(given, 'reason', 'Waarom? De reden komt in het journaal.');
  const now = systemClock.now();
  const name = keyName(publicUrl);
  const configured = await readKey(source);
  const taken = await replaceKey(database, configured, { name, reason, now });
  if (!taken && (source.given || source.pem !== undefined))
    throw new Refused(
      'De ingestelde sleutel is al die van het journaal. Zet eerst een nieuwe in JOURNAL_KEY of JOURNAL_KEY_FILE.',
      'same_key',
    );
  const done = taken ?? (await replaceKey(database, await makeKey(source.file), { name, reason, now }));
  if (!done) throw new Error('A key that was made is in force already');
  const scopes = await scopesOf(database);
  await sealAll(database, scopes.slice(1));
  for (const scope of scopes) await signCheckpoint(database, scope, done.signer, now, { atOnce: true });
  return { sleutel: verifierLine(done.signer), vervangt: done.before ? verifierLine(done.before) : null };
}

const proofShape = z.object({
  boek: z.string(),
  nummer: z.number().int().nonnegative(),
  bladhash: z.string(),
  regel: z.string().nullable(),
  inhoud: z.string().nullable(),
  zout: z.string().nullable(),
  // Not in proofs from before reasons were kept.
  reden: z.string().nullish(),
  reden_zout: z.string().nullish(),
  pad: z.array(z.string()),
  controlepunt: z.string().nullable(),
});

/** Checks a proof that the API gave, with the public key alone: no data and no server are needed. */
export async function journalCheck(given: Arguments): Promise<unknown> {
  knownOptions(given, ['key']);
  const [, , file] = given.words;
  if (file === undefined)
    throw new Refused('Welk bestand? Een bewijs zoals /journaal/{regel}/bewijs het geeft.');
  const key = readVerifierLine(await wanted(given, 'key', 'De openbare sleutel, op één regel?'));
  if (!key) throw new Refused('--key: dit is geen sleutel zoals journal key die geeft.', 'no_key');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refused(`${file} is niet te lezen: ${error.message}`, 'no_file');
  });
  const proof = proofShape.safeParse(parsed(text));
  if (!proof.success) throw new Refused(`${file} is geen bewijs van een regel.`, 'no_proof');
  const { boek, nummer, regel, inhoud, zout, pad, controlepunt } = proof.data;
  const bytes = (base64: string) => Buffer.from(base64, 'base64');
  const wrong = (sentence: string): never => {
    throw new Refused(`${file}: ${sentence}`, 'proof_fails');
  };
  if (controlepunt === null)
    return wrong('dit bewijs heeft nog geen getekend controlepunt. Haal het later opnieuw.');
  const read = readCheckpoint(controlepunt, [key]);
  if ('fault' in read) return wrong('het controlepunt is niet met deze sleutel getekend.');
  if (read.checkpoint.origin !== `${key.name}/${boek}`) wrong('het controlepunt is van een ander journaal.');
  const leaf = bytes(proof.data.bladhash);
  if (regel !== null && !leafHash(Buffer.from(regel)).equals(leaf))
    wrong('de regel is niet die van de hash.');
  if (regel !== null && inhoud !== null && zout !== null) {
    const held = (parsed(regel) as { payload_hash?: unknown }).payload_hash;
    if (payloadHash(bytes(zout), inhoud).toString('hex') !== held)
      wrong('de inhoud is niet die van de regel.');
  }
  const { reden, reden_zout: reasonSalt } = proof.data;
  if (regel !== null && typeof reden === 'string' && typeof reasonSalt === 'string') {
    const held = (parsed(regel) as { reason_hash?: unknown }).reason_hash;
    if (payloadHash(bytes(reasonSalt), reden).toString('hex') !== held)
      wrong('de reden is niet die van de regel.');
  }
  const root = rootFromInclusion(leaf, nummer, read.checkpoint.size, pad.map(bytes));
  if (!root?.equals(read.checkpoint.root)) wrong('de hashes leiden niet naar het controlepunt.');
  return { boek, nummer, controlepunt: read.checkpoint.size, uitkomst: 'in orde', regel, inhoud };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
