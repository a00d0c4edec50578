declare const brand: unique symbol;

/** A string or number that may not be mistaken for another of the same shape. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Slug of a region (regio): `leidse-regio`. Never changes; leads every key of a region's tables. */
export type RegionId = Branded<string, 'RegionId'>;
/** Code of a municipality (gemeente): `gm0546`. */
export type MunicipalityId = Branded<string, 'MunicipalityId'>;
/** Key of a fraction (fractie): `gm0546-d66`. Lasts over elections. */
export type FractionId = Branded<string, 'FractionId'>;
/** Slug of a body (orgaan) within its region. */
export type BodyId = Branded<string, 'BodyId'>;
/** Slug of an ambition (ambitie) within its region. */
export type AmbitionId = Branded<string, 'AmbitionId'>;
/** Number of a proposal (voorstel) within the installation, as in its address. */
export type ProposalId = Branded<number, 'ProposalId'>;
/** Number of a meeting (vergadering). */
export type MeetingId = Branded<number, 'MeetingId'>;
/** Number of an agenda item (agendapunt). */
export type AgendaItemId = Branded<number, 'AgendaItemId'>;
/** Number of a vote (stemming). */
export type VoteId = Branded<number, 'VoteId'>;
/** Number of an advice (advies). */
export type AdviceId = Branded<number, 'AdviceId'>;
/** Number of a commitment (toezegging). */
export type CommitmentId = Branded<number, 'CommitmentId'>;
/** Number of a motion or amendment (motie, amendement) as it was submitted in one council. */
export type MotionId = Branded<number, 'MotionId'>;
/** Number of a news item (bericht). */
export type NewsId = Branded<number, 'NewsId'>;
/** Number of an event on the timeline (gebeurtenis). */
export type EventId = Branded<number, 'EventId'>;
/** Number of a person (persoon). */
export type PersonId = Branded<number, 'PersonId'>;

const municipalityCode = /^(?:gm|g)?(\d{4})$/i;

/**
 * Reads a municipality code in any of the forms in use: `G0546`, `GM0546`, `gm0546`, `0546`.
 * @returns `gm0546`, or undefined when the text is no such code.
 */
export function parseMunicipalityCode(text: string): MunicipalityId | undefined {
  const digits = municipalityCode.exec(text.trim())?.[1];
  return digits === undefined ? undefined : (`gm${digits}` as MunicipalityId);
}

/** A name as part of an address: `Alphen aan den Rijn` -> `alphen-aan-den-rijn`. Empty when no letter or digit is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
