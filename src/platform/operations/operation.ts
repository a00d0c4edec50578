import type { z } from 'zod';
import {
  type Actor,
  type CalendarDate,
  type Granted,
  inSentence,
  isGranted,
  type MunicipalityId,
  type Policies,
  policiesOf,
  type Refusal,
  type RegionId,
  type Result,
  type Sentence,
} from '#kernel';
import { type Database, type installation, type Scope, type Write, within } from '#platform/database';
import type { ReceivedFile } from '#platform/files';
import { addEntry, type Entry, endWithEntries, type SignedEntry } from '#platform/journal';
import { type Asked, batcherOf, type Outcome, type Together } from './together.ts';

/** Gemeente in deze regio: order, mark and colour are the region's own choice. */
export interface RegionMunicipality {
  readonly id: MunicipalityId;
  readonly slug: string;
  readonly name: string;
  readonly mark: string;
  readonly colour: string;
  readonly column: number;
  readonly row: number;
}

/** Regio: the municipalities that cooperate, in their fixed order. */
export interface Region {
  readonly id: RegionId;
  readonly name: string;
  readonly municipalities: readonly RegionMunicipality[];
}

/** What a use case is given: nothing in it reads the machine. */
export interface WriteContext {
  readonly transaction: Write;
  readonly region: Region;
  readonly actor: Actor;
  /** ISO 8601 instant, UTC. */
  readonly now: string;
  readonly today: CalendarDate;
  /** Why, as whoever writes says it; what the input itself gives as reason goes before. */
  readonly reason?: string;
  /** What absolute addresses begin with, for what is read elsewhere; undefined where nobody asked over the web. */
  readonly site?: string;
}

/** Who writes, where and when. */
export interface Writer extends Omit<WriteContext, 'transaction'> {
  /** Called after the commit. @param visible a public page may show what was written */
  readonly written?: (visible: boolean) => void;
}

/** A write that was done: its answer, the office it was done in, and what the journal keeps. */
export interface Done<Output> {
  readonly output: Output;
  readonly office: Granted | undefined;
  /** At least one: a write without an entry is a fault. */
  readonly entries: readonly Entry[];
}

export type { Sentence } from '#kernel';

/** A refusal as it is told: status for machines, a sentence for people. `{name}` is filled from the details. */
export interface RefusalText extends Sentence {
  readonly status: 403 | 404 | 409 | 413 | 422;
  /** The field of the form that mends it; `{name}` is filled from the details here too. */
  readonly field?: string;
}
export type RefusalTexts<Code extends string> = { readonly [C in Code]: RefusalText };

/** The name under which a file comes with a form. */
export const fileField = 'bestand';

/** That a file may come with an operation, as `bestand` in its input: the form and the API then take multipart too. */
export interface Upload<Code extends string = string> {
  /** Bytes; what is longer is refused while it comes in. */
  readonly limit: number;
  readonly tooLarge: Code;
  /** Asked before a byte is taken in; the policy of the use case decides. */
  readonly may: (actor: Actor, region: RegionId) => boolean;
  readonly notAllowed: Code;
  /** What the file is by its content, before the transaction begins: that becomes the value of the field. */
  readonly inspect: (file: ReceivedFile) => Promise<Result<unknown, Code>>;
}

/** One write, declared once: the form and the API are two ways to it. */
export interface Operation<
  Params = unknown,
  Input = unknown,
  Output = unknown,
  Code extends string = string,
> {
  /** Name in the journal and in the API: `cast_ballot`. */
  readonly name: string;
  /** Dutch address below the region, parameters in braces: `/stemmingen/{stemming}/stem`. */
  readonly path: string;
  readonly summary: Sentence;
  /**
   * Who may. `use` asks it, with what the write is about; the door holds `use` to it, and the page "Wie mag wat" reads it out.
   * Several where different offices do a different part.
   */
  readonly policy: Policies;
  readonly params: z.ZodType<Params>;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  readonly refusals: RefusalTexts<Code>;
  /** Sentences for what the schema finds wrong: its messages are the keys. */
  readonly problems: Readonly<Record<string, Sentence>>;
  /**
   * A fact of the installation, written from a region's page: a municipality may lie in several regions. The transaction
   * and its journal entries are of the installation, and see no region's tables; who acts, and where, is the region's.
   * Left out: of the region.
   */
  readonly scope?: typeof installation;
  readonly upload?: Upload<Code>;
  /** Those that wait share a transaction, instead of one each: for what a whole meeting sends in the same second. */
  readonly together?: Together<Params, Input, Output, Code>;
  readonly use: (context: WriteContext, params: Params, input: Input) => Promise<Result<Done<Output>, Code>>;
}

/** Keeps the types of one declaration together. */
export function operation<Params, Input, Output, Code extends string>(
  declared: Operation<Params, Input, Output, Code>,
): Operation<Params, Input, Output, Code> {
  return declared;
}

/** A write of which many come at once: alone it is a batch of one. */
export function operationTogether<Params, Input, Output, Code extends string>(
  declared: Omit<Operation<Params, Input, Output, Code>, 'use' | 'together' | 'scope'>,
  together: Together<Params, Input, Output, Code>,
): Operation<Params, Input, Output, Code> {
  return {
    ...declared,
    together,
    use: async ({ transaction, region, ...context }, params, input) => {
      const [result] = await together.use(transaction, region, [{ context, params, input }]);
      if (!result) throw new Error(`${declared.name} gave no result`);
      return result;
    },
  };
}

/**
 * A write outside any region that is there already: a new region, a person. Declared like an operation; its ways are the
 * operator's page and the command line.
 */
export interface InstallationOperation<Input = unknown, Output = unknown, Code extends string = string> {
  readonly name: string;
  readonly policy: Policies;
  readonly input: z.ZodType<Input>;
  readonly problems: Readonly<Record<string, Sentence>>;
  readonly refusals: RefusalTexts<Code>;
  /** Whose journal keeps it. */
  readonly scope: (input: Input) => Scope;
  readonly use: (context: Omit<WriteContext, 'region'>, input: Input) => Promise<Result<Done<Output>, Code>>;
}

export function installationOperation<Input, Output, Code extends string>(
  declared: InstallationOperation<Input, Output, Code>,
): InstallationOperation<Input, Output, Code> {
  return declared;
}

/** An operation of which only the name, the address and the sentences matter: for lists of unlike ones. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations with unlike inputs has no narrower type
export type AnyOperation = Operation<any, any, any, any>;

class RolledBack extends Error {
  readonly refusal: Extract<Result<never>, { ok: false }>;
  constructor(refusal: Extract<Result<never>, { ok: false }>) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * The one door: every write passes here. One transaction holds the use case and its journal entries; a refusal leaves
 * nothing behind.
 */
export async function perform<Params, Input, Output, Code extends string>(
  database: Database,
  declared: Operation<Params, Input, Output, Code>,
  context: Writer,
  params: Params,
  input: Input,
): Promise<Result<Output, Code>> {
  const scope = declared.scope ?? context.region.id;
  const { together } = declared;
  if (together) return withOthers(database, declared, together, context, params, input);
  return inOneTransaction(database, scope, context, declared, input, (transaction) =>
    declared.use({ ...context, transaction }, params, input),
  );
}

/** The same door for a write of the installation. */
export async function performOutside<Input, Output, Code extends string>(
  database: Database,
  declared: InstallationOperation<Input, Output, Code>,
  context: Omit<Writer, 'region'>,
  input: Input,
): Promise<Result<Output, Code>> {
  return inOneTransaction(database, declared.scope(input), context, declared, input, (transaction) =>
    declared.use({ ...context, transaction }, input),
  );
}

type Declared = Pick<AnyOperation, 'name' | 'policy'>;

/** Deny by default: what was not done in an office that the operation's policy granted is rolled back, as a fault of ours. */
function holdToPolicy(declared: Declared, actor: Actor, done: Done<unknown>): void {
  if (done.entries.length === 0) throw new Error(`${declared.name} wrote nothing to the journal`);
  if (!isGranted(declared.policy, actor, done.office))
    throw new Error(`${declared.name} was done in an office that its policy does not name`);
}

/**
 * Why it was done, which every entry says: the reason that the input has of its own, else the one that was given beside it,
 * else the right on which it was done, in the words of the policy.
 */
export function reasonOf(
  declared: Pick<Declared, 'policy'>,
  office: Granted | undefined,
  input: unknown,
  given: string | undefined,
): string {
  const own = (input as { reden?: unknown } | null)?.reden;
  if (typeof own === 'string' && own.trim() !== '') return own.trim();
  if (given !== undefined && given.trim() !== '') return given.trim();
  const [first] = policiesOf(declared.policy);
  const deed = (office?.by ?? first)?.deed.nl ?? '';
  return `bevoegdheid: ${deed.replace(/\s*\{\}/, '')}`;
}

async function inOneTransaction<Output, Code extends string>(
  database: Database,
  scope: Scope,
  context: Pick<Writer, 'actor' | 'now' | 'written' | 'reason'>,
  declared: Declared,
  input: unknown,
  use: (transaction: Write) => Promise<Result<Done<Output>, Code>>,
): Promise<Result<Output, Code>> {
  try {
    const { output, visible } = await againAfterClash(database, scope, async (transaction) => {
      const result = await use(transaction);
      if (!result.ok) throw new RolledBack(result);
      const { entries, office } = result.value;
      holdToPolicy(declared, context.actor, result.value);
      const reason = reasonOf(declared, office, input, context.reason);
      for (const entry of entries) {
        const other = entry.scope ?? scope;
        await within(transaction, { own: scope, other }, () =>
          addEntry(transaction, other, context.actor, office?.title, context.now, { reason, ...entry }),
        );
      }
      return { output: result.value.output, visible: entries.some((entry) => entry.unseen !== true) };
    });
    context.written?.(visible);
    return { ok: true, value: output };
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Result<Output, Code>;
    throw error;
  }
}

/** What one of a batch is told, and whether pages show what it wrote. */
type Answer<Output, Code extends string> = Result<{ output: Output; visible: boolean }, Code>;

async function withOthers<Params, Input, Output, Code extends string>(
  database: Database,
  declared: Declared,
  together: Together<Params, Input, Output, Code>,
  { region, written, ...context }: Writer,
  params: Params,
  input: Input,
): Promise<Result<Output, Code>> {
  type One = Asked<Params, Input>;
  const ask = batcherOf<One, Answer<Output, Code>>(database, declared.name, region.id, (asked) =>
    inSharedTransaction(database, region, declared, together, asked),
  );
  const answer = await ask({ context, params, input }, together.key(params, input));
  if (!answer.ok) return answer;
  written?.(answer.value.visible);
  return { ok: true, value: answer.value.output };
}

async function inSharedTransaction<Params, Input, Output, Code extends string>(
  database: Database,
  region: Region,
  declared: Declared,
  together: Together<Params, Input, Output, Code>,
  asked: readonly Asked<Params, Input>[],
): Promise<Outcome<Answer<Output, Code>>> {
  let undecided = false;
  try {
    const results = await againAfterClash(database, region.id, async (transaction) => {
      undecided = false;
      const done = await together.use(transaction, region, asked);
      const signed = done.flatMap((result, index): SignedEntry[] => {
        const { context, input } = asked[index] as Asked;
        const { actor, now } = context;
        if (!result.ok) return [];
        holdToPolicy(declared, actor, result.value);
        const reason = reasonOf(declared, result.value.office, input, context.reason);
        return result.value.entries.map((entry) => ({
          actor,
          officeTitle: result.value.office?.title,
          at: now,
          entry: { reason, ...entry },
        }));
      });
      await endWithEntries(transaction, region.id, signed);
      // From here on only the commit is left: whether it came through is not known when no answer comes.
      undecided = true;
      return done;
    });
    return {
      results: results.map((result) =>
        result.ok
          ? {
              ok: true,
              value: {
                output: result.value.output,
                visible: result.value.entries.some((entry) => entry.unseen !== true),
              },
            }
          : result,
      ),
    };
  } catch (fault) {
    return { fault, undecided: undecided && !isAnswer(fault) };
  }
}

// Class 08 and 57P: it broke off or stops; 53, 58 and XX: disk, system and server, which may fall over while they commit.
const unclear = /^(08|57P|53|58|XX)/;
/** The database says that it did not do it; one that stops or breaks off may have done it all the same. */
const isAnswer = (fault: unknown) => {
  const { severity, code } = fault as { severity?: unknown; code?: string };
  return severity !== undefined && !unclear.test(code ?? '');
};

// Two that made the same thing at once, or waited for each other: unique_violation, serialization_failure, deadlock_detected
// (PostgreSQL, appendix A). Who comes second sees at the next attempt what the first one did, and is told so.
const clashes: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);
const attempts = 3;

async function againAfterClash<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Write) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.write(scope, work);
    } catch (error) {
      if (attempt === attempts || !clashes.has((error as { code?: unknown }).code)) throw error;
    }
  }
}

type Told = Pick<AnyOperation, 'name' | 'refusals' | 'problems'>;

interface ToldRefusal {
  readonly status: 403 | 404 | 409 | 413 | 422;
  readonly sentence: string;
  readonly field?: string;
  /** What else it was refused for. */
  readonly also: readonly ToldRefusal[];
}

/** How a refusal is told: its status and its sentence in one language, the details filled in, a day as a person writes it. */
export function tellRefusal(
  declared: Told,
  lang: 'nl' | 'en',
  refusal: Pick<Refusal, 'code' | 'details' | 'also'>,
): ToldRefusal {
  const text = (declared.refusals as RefusalTexts<string>)[refusal.code];
  if (!text) throw new Error(`${declared.name} has no sentence for ${refusal.code}`);
  const filled = (template: string, word: (value: unknown) => string = String) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => word(refusal.details[name] ?? whole));
  // A refusal that can be about several fields names the one in its details.
  const named = text.field === undefined ? refusal.details.field : filled(text.field);
  const field = typeof named === 'string' ? { field: named } : {};
  const also = (refusal.also ?? []).map((one) => tellRefusal(declared, lang, one));
  return {
    status: text.status,
    sentence: filled(text[lang], (value: unknown) => inSentence(value, lang)),
    ...field,
    also,
  };
}

/** What only an operator may do. */
export const notOperator: RefusalText = {
  status: 403,
  nl: 'Dit doet de beheerder. Meld u aan met dat ambt.',
  en: 'The operator does this. Sign in with that office.',
};

const anyProblem: Sentence = { nl: 'Deze invoer klopt niet.', en: 'This input is not right.' };

/** The sentence for a schema's message in one language. */
export function problemSentence(
  declared: { readonly problems?: Readonly<Record<string, Sentence>> },
  lang: 'nl' | 'en',
  message: string,
): string {
  return (declared.problems?.[message] ?? anyProblem)[lang];
}
