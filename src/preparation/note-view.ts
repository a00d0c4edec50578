import { readAmbition } from '#ambitions';
import { type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { recorded, type Seen } from './keep-preparation.ts';
import { mayNoteCoherence, mayStateCapacity } from './policy.ts';
import {
  type AvailableRow,
  holdPreparations,
  insertAvailable,
  insertView,
  readAvailable,
  readProposal,
  readView,
} from './store.ts';
import { coherenceSubject } from './words.ts';

export type NoteCode = 'not_the_unit' | 'subject_unknown' | 'changed_meanwhile' | 'reason_missing';

/** The strategic unit writes how it sees two proposals together, or an ambition; again with the reason. */
export async function noteCoherence(
  context: WriteContext,
  subject: string,
  text: string,
  seen: Seen,
): Promise<Result<Done<{ onderwerp: string }>, NoteCode>> {
  const { actor, region, transaction } = context;
  const office = mayNoteCoherence(actor, region.id);
  if (!office) return refuse('not_the_unit');
  const about = coherenceSubject(subject);
  if (!about) return refuse('subject_unknown');
  const there =
    about.kind === 'ambition'
      ? await readAmbition(transaction, about.ambition)
      : (await readProposal(transaction, about.first)) && (await readProposal(transaction, about.second));
  if (!there) return refuse('subject_unknown');
  await holdPreparations(transaction, region.id);
  const before = await readView(transaction, subject);
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const after = {
    subject,
    text,
    ...recorded(context, office, version + 1, version === 0 ? '' : seen.reason),
  };
  await insertView(transaction, region.id, after);
  return ok({
    output: { onderwerp: subject },
    office,
    entries: [
      {
        operation: 'note_coherence',
        subject: `coherence/${subject}`,
        payload: { before: before ?? null, after },
      },
    ],
  });
}

export type StateCode =
  | 'not_the_municipality'
  | 'municipality_elsewhere'
  | 'changed_meanwhile'
  | 'reason_missing';

/** A municipality says what it has for the region in a year; again, with the reason, when that changes. */
export async function stateCapacity(
  context: WriteContext,
  municipality: MunicipalityId,
  given: Pick<AvailableRow, 'year' | 'unit' | 'hundredths' | 'note'>,
  seen: Seen,
): Promise<Result<Done<{ gemeente: string; jaar: number }>, StateCode>> {
  const { actor, region, transaction } = context;
  if (!region.municipalities.some(({ id }) => id === municipality)) return refuse('municipality_elsewhere');
  const office = mayStateCapacity(actor, region.id, { municipality });
  if (!office) return refuse('not_the_municipality');
  await holdPreparations(transaction, region.id);
  const before = await readAvailable(transaction, municipality, given.year);
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const after = {
    ...given,
    municipality,
    ...recorded(context, office, version + 1, version === 0 ? '' : seen.reason),
  };
  await insertAvailable(transaction, region.id, after);
  return ok({
    output: { gemeente: municipality, jaar: given.year },
    office,
    entries: [
      {
        operation: 'state_capacity',
        subject: `capacity/${municipality}/${given.year}`,
        payload: { before: before ?? null, after },
      },
    ],
  });
}
