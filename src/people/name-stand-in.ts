import { type CalendarDate, type OfficeKind, ok, type PersonId, type Result, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { MailAddress } from '#platform/mail';
import type { Done, WriteContext } from '#platform/operations';
import { handOver } from './hand-over.ts';
import { mayNameStandIn } from './policy.ts';
import { type EndCode, endFault, type Period, type StandInCode, standInFault } from './rules/stand-ins.ts';
import {
  insertStandIn,
  lockOfficeHere,
  lockStandIn,
  type OfficeToStandIn,
  officesHere,
  periodsOf,
  updateStandInEnd,
} from './stand-in-store.ts';
import { insertPerson, type Person, personById, personByMail } from './store.ts';

export interface StandInInput extends Period {
  readonly office: number;
  /** Somebody who is known here already. */
  readonly person: number | undefined;
  /** Or somebody by name and mail address, where the first link goes: whoever names does not see it. */
  readonly name: string | undefined;
  readonly mail: MailAddress | undefined;
  readonly reason: string;
}

export type NameCode = StandInCode | WhoCode | 'not_yours_to_name' | 'office_unknown';
type WhoCode = 'who_missing' | 'person_unknown' | 'mail_missing';
type Refusing<Code extends string> = Extract<Result<never, Code>, { ok: false }>;

type Whom = Pick<Person, 'name' | 'email' | 'language'> & { readonly id: PersonId | undefined };

/**
 * Those who hold an office of the same municipality are chosen by number; for an office of the region anybody who holds one
 * in it. Everybody else by mail address: numbers of strangers tell nobody who they are.
 */
async function whom(
  { transaction, region, today }: WriteContext,
  office: OfficeToStandIn,
  input: StandInInput,
): Promise<Result<Whom, WhoCode>> {
  if (input.person !== undefined) {
    const held = await officesHere(transaction, region.id, input.person, today);
    const near = held.some(
      ({ municipality }) => office.municipality === null || municipality === office.municipality,
    );
    const found = near ? await personById(transaction, input.person) : undefined;
    return found ? ok(found) : refuse('person_unknown', { field: 'persoon' });
  }
  if (input.name === undefined) return refuse('who_missing', { field: 'persoon' });
  if (input.mail === undefined) return refuse('mail_missing', { field: 'mail' });
  const known = await personByMail(transaction, input.mail);
  return ok(known ?? { id: undefined, name: input.name, email: input.mail, language: 'nl' });
}

/** An entry in the journal of the installation, whose table it is, and in that of the region. */
function told(context: WriteContext, id: number, operation: string, payload: Entry['payload']): Entry[] {
  const entry = { operation, subject: `stand_in/${id}`, payload };
  return [entry, { ...entry, scope: context.region.id }];
}

/** Somebody takes the place of who holds an office. */
export async function nameStandIn(
  context: WriteContext,
  input: StandInInput,
): Promise<Result<Done<{ id: number }>, NameCode>> {
  const { transaction, region, actor, now, today } = context;
  const office = await lockOfficeHere(transaction, region.id, input.office);
  const by = mayNameStandIn(actor, region.id, office ?? nothing);
  if (!by) return refuse('not_yours_to_name');
  if (!office) return refuse('office_unknown', { field: 'ambt' });
  const who = await whom(context, office, input);
  if (!who.ok) return who;
  const fault = await faultOf(context, office, who.value.id, input);
  if (fault) return fault;
  const person =
    who.value.id ?? (await insertPerson(transaction, who.value.name, who.value.email ?? undefined));
  const { from, until, reason } = input;
  const named = { office: office.id, person, from, until, reason, namedBy: by.title };
  const id = await insertStandIn(transaction, named, now);
  if (who.value.id === undefined) await letIn(context, { ...who.value, id: person }, office.title);
  const payload = { ...named, title: office.title, holder: office.person, today };
  return ok({ output: { id }, office: by, entries: told(context, id, 'name_stand_in', payload) });
}

/** What is not there is of nobody; only an operator, who may for every office, is told that there is none. */
const nothing = { kind: 'societal_member' as OfficeKind, municipality: null };

async function faultOf(
  { transaction, region, today }: WriteContext,
  office: OfficeToStandIn,
  person: PersonId | undefined,
  period: Period,
): Promise<Refusing<StandInCode> | undefined> {
  const held = person === undefined ? [] : await officesHere(transaction, region.id, person, today);
  const candidate = {
    person: person ?? 0,
    kinds: held.map(({ kind }) => kind),
    already: person === undefined ? [] : await periodsOf(transaction, office.id, person),
  };
  return standInFault(office, candidate, period, today);
}

/** Somebody new gets the way in by mail. */
async function letIn({ transaction, now, site }: WriteContext, person: Person, title: string): Promise<void> {
  if (site === undefined || person.email === null)
    throw new Error('A link needs an address, and that of the site');
  await handOver(transaction, person, site, now, { purpose: 'invitation', title: `${title} (waarnemend)` });
}

export type EndStandInCode = EndCode | 'not_yours_to_name' | 'stand_in_unknown';

export async function endStandIn(
  context: WriteContext,
  id: number,
  ended: { readonly last: CalendarDate; readonly reason: string },
): Promise<Result<Done<{ id: number }>, EndStandInCode>> {
  const { transaction, region, actor, today } = context;
  const found = await lockStandIn(transaction, region.id, id);
  const by = mayNameStandIn(actor, region.id, found ?? nothing);
  if (!by) return refuse('not_yours_to_name');
  if (!found) return refuse('stand_in_unknown');
  const period = { from: found.from, until: found.endedOn ?? found.until };
  const fault = endFault(period, ended.last, today);
  if (fault) return fault;
  await updateStandInEnd(transaction, id, { on: ended.last, reason: ended.reason, by: by.title });
  const payload = {
    office: found.office,
    title: found.title,
    person: found.person,
    before: period.until,
    after: ended.last,
    reason: ended.reason,
  };
  return ok({ output: { id }, office: by, entries: told(context, id, 'end_stand_in', payload) });
}
