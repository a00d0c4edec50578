import { ok, type Refusal, type RegionId, type Result, refuse } from '#kernel';
import type { Write } from '#platform/database';
import type { RecordedVersion } from '#platform/html';
import type { Done, WriteContext } from '#platform/operations';
import { mayTell } from './policy.ts';

/** A version of a text that was published: withdrawn, its address goes on to say what stood there and why it went. */
export type PublicVersion = RecordedVersion & { readonly withdrawn: boolean };

export type PublishCode = 'tell_not_yours';
export type CorrectCode = PublishCode | 'reason_missing' | 'changed_meanwhile';

/** One kind of public text (an event, a news item): where it is kept, and what is refused of its content. */
export interface PublicKind<
  Id extends number,
  Content,
  Wrong extends string,
  Unknown extends string,
  Gone extends string,
> {
  /** First part of its subject in the journal: `event/3`. */
  readonly subject: string;
  readonly operations: Readonly<Record<'publish' | 'correct' | 'withdraw', string>>;
  readonly unknown: Unknown;
  readonly gone: Gone;
  readonly wrong: (context: WriteContext, content: Content) => Promise<Refusal<Wrong> | undefined>;
  readonly read: (transaction: Write, id: Id) => Promise<(Content & PublicVersion) | undefined>;
  readonly insert: (transaction: Write, region: RegionId) => Promise<Id>;
  readonly insertVersion: (
    transaction: Write,
    region: RegionId,
    id: Id,
    content: Content,
    at: PublicVersion,
  ) => Promise<void>;
}

/**
 * The three writes of a kind of public text. What was published is never overwritten: a correction and a withdrawal are
 * new versions with a reason (decision 0013).
 */
export function publicTexts<
  Id extends number,
  Content,
  Wrong extends string,
  Unknown extends string,
  Gone extends string,
>(kind: PublicKind<Id, Content, Wrong, Unknown, Gone>) {
  type Written<Code extends string> = Promise<Result<Done<{ id: Id }>, Code>>;

  async function store(
    context: WriteContext,
    operation: string,
    id: Id,
    content: Content,
    version: Omit<PublicVersion, 'recordedAt' | 'recordedBy'>,
    before?: Content & PublicVersion,
  ): Written<PublishCode> {
    const office = mayTell(context.actor, context.region.id);
    if (!office) return refuse('tell_not_yours');
    const at = { ...version, recordedAt: context.now, recordedBy: office.title };
    await kind.insertVersion(context.transaction, context.region.id, id, content, at);
    const after = { ...version, ...(version.withdrawn ? {} : { content }) };
    const payload = before ? { before, after } : after;
    return ok({
      output: { id },
      office,
      entries: [{ operation, subject: `${kind.subject}/${id}`, payload }],
    });
  }

  async function found(
    context: WriteContext,
    id: Id,
  ): Promise<Result<Content & PublicVersion, PublishCode | Unknown | Gone>> {
    if (!mayTell(context.actor, context.region.id)) return refuse('tell_not_yours');
    const before = await kind.read(context.transaction, id);
    if (!before) return refuse(kind.unknown);
    return before.withdrawn ? refuse(kind.gone) : ok(before);
  }

  return {
    async publish(context: WriteContext, content: Content): Written<PublishCode | Wrong> {
      if (!mayTell(context.actor, context.region.id)) return refuse('tell_not_yours');
      const wrong = await kind.wrong(context, content);
      if (wrong) return wrong;
      const id = await kind.insert(context.transaction, context.region.id);
      const first = { version: 1, reason: null, withdrawn: false };
      return store(context, kind.operations.publish, id, content, first);
    },

    /** @param seen the version that the writer had read */
    async correct(
      context: WriteContext,
      id: Id,
      content: Content,
      seen: number,
      reason: string,
    ): Written<CorrectCode | Wrong | Unknown | Gone> {
      const before = await found(context, id);
      if (!before.ok) return before;
      const wrong = await kind.wrong(context, content);
      if (wrong) return wrong;
      const { version } = before.value;
      if (version !== seen) return refuse('changed_meanwhile', { version });
      if (reason === '') return refuse('reason_missing');
      const next = { version: version + 1, reason, withdrawn: false };
      return store(context, kind.operations.correct, id, content, next, before.value);
    },

    async withdraw(context: WriteContext, id: Id, reason: string): Written<CorrectCode | Unknown | Gone> {
      const before = await found(context, id);
      if (!before.ok) return before;
      if (reason === '') return refuse('reason_missing');
      const last = { version: before.value.version + 1, reason, withdrawn: true };
      return store(context, kind.operations.withdraw, id, before.value, last, before.value);
    },
  };
}
