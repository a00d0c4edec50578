import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#kernel';
import type { Database } from '#platform/database';
import { type NotedReport, noteReport, readReport } from '#platform/mail';
import type { Arguments } from '../arguments.ts';
import { knownOptions, Refused } from '../command-line.ts';

/** As mail servers know them (sysexits.h): on 75 they offer the message again. */
const exits = { data: 65, noInput: 66, tryAgain: 75 } as const;
/** No report is longer; a mail that comes back whole is ours, and short. */
const mostBytes = 10_000_000;

const outcomes = {
  returned: 'teruggekomen',
  known: 'was al vastgelegd',
  not_returned:
    'niet teruggekomen: de mailserver probeert het nog, het kwam aan, of de melding gaat over een ander adres',
  unknown: 'onbekend bericht',
} as const satisfies Record<NotedReport['outcome'], string>;

const told = ({ outcome, id, recipient, answer, addressRefused }: NotedReport) => ({
  bericht: id,
  stand: outcomes[outcome],
  aan: recipient ?? null,
  adres_gaat_niet_meer: addressRefused,
  melding: answer ?? null,
});

/** @throws Refused where it is too long */
async function readWhole(from: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of from) {
    bytes += chunk.length;
    if (bytes > mostBytes)
      throw new Refused(
        `${name} is groter dan ${mostBytes / 1_000_000} MB: dat is geen melding van een mailserver. Geef één bericht, of een map in Maildir-vorm.`,
        'too_large',
        exits.data,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws Refused unless it tells of a mail of ours */
async function noteOne(message: Buffer, name: string, database: Database, clock: Clock) {
  const read = await readReport(message);
  if (read.kind === 'no_report')
    throw new Refused(
      `${name} is geen melding van een mailserver over bezorging (RFC 3464). Lees het zelf: het kan van een mens komen.`,
      'no_report',
      exits.data,
    );
  const noted = read.kind === 'report' ? await noteReport(database, read, clock.now()) : undefined;
  if (noted === undefined || noted.outcome === 'unknown')
    throw new Refused(
      `${name} gaat over een bericht dat hier niet (meer) staat. Berichten verdwijnen na 30 dagen; of het is van een ander programma met hetzelfde postvak.`,
      'mail_unknown',
      exits.data,
    );
  return told(noted);
}

/** What stands in a Maildir and is no message, or was moved by a mail program since the folder was read. */
const passedOver: Readonly<Record<string, string>> = {
  EISDIR: 'is een map, geen bericht.',
  ENOENT:
    'is er niet meer: een mailprogramma verplaatste of verwijderde het. Een volgende keer wordt het gelezen waar het dan staat.',
};

async function readInFolder(name: string): Promise<Buffer> {
  try {
    return await readWhole(createReadStream(name), name);
  } catch (error) {
    const why = passedOver[String((error as { code?: unknown }).code)];
    throw why === undefined ? error : new Refused(`${name} ${why}`, 'no_input', exits.noInput);
  }
}

/** A Maildir: what is new and what was seen. Reports that were noted before change nothing, so that it can be read again and again. */
async function noteFolder(folder: string, database: Database, clock: Clock) {
  const names = await Promise.all(
    ['new', 'cur'].map(async (part) =>
      (await readdir(join(folder, part))).map((name) => join(folder, part, name)),
    ),
  ).catch(() => {
    throw new Refused(
      `${folder} is geen Maildir: er horen de mappen new en cur in te staan.`,
      'no_input',
      exits.noInput,
    );
  });
  const found: Record<string, unknown>[] = [];
  for (const name of names.flat().toSorted())
    try {
      found.push({
        bestand: name,
        ...(await noteOne(await readInFolder(name), name, database, clock)),
      });
    } catch (error) {
      // The mailbox holds other things too; none of them keeps what comes after it from being read.
      if (!(error instanceof Refused)) throw error;
      found.push({ bestand: name, stand: 'overgeslagen', melding: error.message });
    }
  return found;
}

/** `mail bounced FILE|-|MAILDIR`: what a mail server told later of mails that did not arrive. */
export async function mailBounced(
  given: Arguments,
  database: Database,
  clock: Clock,
  input: AsyncIterable<Uint8Array> = process.stdin,
) {
  knownOptions(given, []);
  const name = given.words[2];
  if (name === undefined)
    throw new Refused('Noem het bestand of de Maildir met de melding, of - om van stdin te lezen.');
  if (name === '-')
    return noteOne(await readWhole(input, 'Wat op stdin staat'), 'Wat op stdin staat', database, clock);
  const found = await stat(name).catch(() => undefined);
  if (!found) throw new Refused(`${name} is er niet of is niet te lezen.`, 'no_input', exits.noInput);
  if (found.isDirectory()) return noteFolder(name, database, clock);
  return noteOne(await readWhole(createReadStream(name), name), name, database, clock);
}

/** What fails for another reason than the message may go well later: the mail server is told so. */
export async function tryAgainLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      `Nu niet gelukt, probeer het later nog eens: ${error instanceof Error ? error.message : String(error)}`,
      'try_again',
      exits.tryAgain,
    );
  }
}
