import type { Scope } from '#platform/database';
import type { PageContext } from '#platform/http';
import {
  checkpoints,
  hashesFrom,
  inclusionProof,
  journalKeys,
  leafData,
  leafHash,
  type NoteFault,
  readCheckpoint,
  rootOf,
  treeRoots,
  treeTail,
  treeTiles,
} from '#platform/journal';
import { standingIsPublic } from '#voting';
import { entryAt, type ProvenEntry, treeNow, voteOfEntry } from './store.ts';

/** That an entry is in the journal, for a program that knows nothing of ours. */
export interface EntryProof {
  readonly scope: Scope;
  readonly seq: number;
  /** Hash of the entry as a leaf. */
  readonly leaf: Buffer;
  /** What the leaf is the hash of, and what was recorded with it; null where it is not for everybody. */
  readonly shown: {
    readonly text: string;
    readonly payload: string | null;
    readonly salt: Buffer | null;
    /** Why; null in entries from before reasons were kept, and once it was erased. */
    readonly reason: string | null;
    readonly reasonSalt: Buffer | null;
  } | null;
  readonly size: number;
  readonly root: Buffer;
  readonly path: readonly Buffer[];
  /** The signed checkpoint of that root; null when the entry is newer than the last one. */
  readonly note: string | null;
}

const ballotOperations: ReadonlySet<string> = new Set(['cast_ballot', 'enter_paper_ballot']);

/** Of votes what their page shows; of all else that it is there. */
function isPublic(
  entry: ProvenEntry,
  vote: { closedAt: string | null; standing: 'after_closing' | 'live' } | undefined,
): boolean {
  if (!vote) return false;
  const { closedAt, standing } = vote;
  return !ballotOperations.has(entry.operation) || standingIsPublic({ closedAt, rules: { standing } });
}

/** @returns undefined when no sealed entry has this number */
export async function proveEntry(context: PageContext, seq: number): Promise<EntryProof | undefined> {
  const scope = context.region.id;
  const [[entry], [vote], [checkpoint], [now], tiles, tail, roots] = await context.read([
    entryAt(seq),
    voteOfEntry(seq),
    checkpoints(1),
    treeNow(),
    treeTiles([seq]),
    treeTail(),
    treeRoots(),
  ]);
  if (!entry || !now) return undefined;
  const { salt, payload, reason, reason_salt: reasonSalt, ...row } = entry;
  const text = leafData(scope, seq, row);
  const signed = checkpoint && checkpoint.size > seq ? checkpoint : undefined;
  const size = signed?.size ?? now.size;
  const parts = { tiles, tail, roots };
  const [root] = hashesFrom(scope, parts, rootOf(size));
  return {
    scope,
    seq,
    leaf: leafHash(text),
    shown: isPublic(entry, vote) ? { text: text.toString('utf8'), payload, salt, reason, reasonSalt } : null,
    size,
    root: root as Buffer,
    path: hashesFrom(scope, parts, inclusionProof(seq, size)),
    note: signed?.note ?? null,
  };
}

export type NoteAnswer =
  | { readonly kind: 'same' | 'differs'; readonly size: number }
  | { readonly kind: NoteFault | 'other_book' };

/** The number of entries that a checkpoint names, before anything of it is believed. */
function sizeIn(note: string): number {
  return Number(/^\s*\S[^\n]*\n(\d{1,15})\s*\n/.exec(note.replaceAll('\r\n', '\n'))?.[1] ?? 0);
}

/** What a note that is given needs to be read, beside what a page reads. */
export function readsOfNote(note: string) {
  const size = sizeIn(note);
  return [
    journalKeys(),
    treeTiles(size > 0 ? [size, size - 1] : []),
    treeTail(),
    treeRoots(),
    treeNow(),
  ] as const;
}

type RowsOf<S> = { [K in keyof S]: S[K] extends { row?: infer Row } ? readonly NonNullable<Row>[] : never };

/** Whether a checkpoint that somebody kept is of the journal as it is now. */
export function judgeNote(
  scope: Scope,
  note: string,
  [keys, tiles, tail, roots, [now]]: RowsOf<ReturnType<typeof readsOfNote>>,
): NoteAnswer {
  const read = readCheckpoint(note, keys);
  if ('fault' in read) return { kind: read.fault };
  const { origin, size, root } = read.checkpoint;
  if (origin !== `${read.key.name}/${scope}`) return { kind: 'other_book' };
  if (size < 1 || size > (now?.size ?? 0)) return { kind: 'differs', size };
  const [here] = hashesFrom(scope, { tiles, tail, roots }, rootOf(size));
  return { kind: here?.equals(root) ? 'same' : 'differs', size };
}
