import { z } from 'zod';
import {
  type BodyId,
  type CalendarDate,
  type FractionId,
  type MunicipalityId,
  mayOperate,
  type Office,
  type OfficeKind,
  ok,
  operating,
  type PersonId,
  type RegionId,
  type Result,
  refuse,
} from '#kernel';
import { ensureInstallation, fractionsOf } from '#municipalities';
import { installation, type Write } from '#platform/database';
import {
  dayField,
  installationOperation,
  municipalityField,
  notOperator,
  type Region,
  textField,
} from '#platform/operations';
import { type HandedOver, handOver } from './hand-over.ts';
import { mailField, mailTaken, mailWrong } from './mail-address.ts';
import { countsAndVotes, officeKinds, officeNeeds, officeTitle } from './rules/offices.ts';
import { officesHere } from './stand-in-store.ts';
import { insertOffice, insertPerson, type Person, personById, personByMail } from './store.ts';

/** What the places of offices are called; main hands over the bodies, which come later in the process. */
export interface KnownPlaces {
  readonly regions: readonly Region[];
  /** Of the region that is asked for. */
  readonly bodies: readonly { readonly id: BodyId; readonly name: string }[];
  /** What absolute addresses begin with. */
  readonly publicUrl: string;
}

export const inviteFields = z.object({
  ambt: z.enum(officeKinds, 'office_missing'),
  /** Somebody who is known gets another office. */
  persoon: z.coerce.number().int().positive().max(999_999_999).optional(),
  naam: textField('person_name_missing', 120, 'person_name_long').optional(),
  regio: z.string().optional(),
  gemeente: municipalityField('municipality_missing').optional(),
  fractie: z.string().optional(),
  orgaan: z.string().optional(),
  titel: z.string().trim().max(120, 'person_name_long').optional(),
  vanaf: dayField('from_wrong').optional(),
  /** Of somebody new: where the link goes. Left out: the operator passes it on. */
  mail: mailField('mail_wrong').optional(),
});
export type Invitation = z.output<typeof inviteFields>;

export interface Invited extends HandedOver {
  readonly person: PersonId;
  readonly title: string;
}

type PlaceCode =
  | 'region_missing'
  | 'region_unknown'
  | 'municipality_missing'
  | 'municipality_outside_region'
  | 'fraction_missing'
  | 'fraction_unknown'
  | 'body_missing'
  | 'body_unknown';
type InviteCode =
  | PlaceCode
  | 'not_operator'
  | 'person_name_missing'
  | 'person_unknown'
  | 'mail_taken'
  | 'votes_itself';

const wrong = { status: 422 } as const;

export function invitePersonOperation(known: KnownPlaces) {
  return installationOperation<Invitation, Invited, InviteCode>({
    name: 'invite_person',
    policy: mayOperate,
    input: inviteFields,
    scope: () => installation,
    problems: {
      office_missing: { nl: 'Kies een ambt.', en: 'Choose an office.' },
      person_name_missing: { nl: 'Vul in hoe deze persoon heet.', en: 'Fill in how this person is called.' },
      person_name_long: { nl: 'Houd dit onder 120 tekens.', en: 'Keep this under 120 characters.' },
      municipality_missing: {
        nl: 'Kies een gemeente uit de regio.',
        en: 'Choose a municipality of the region.',
      },
      from_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
      mail_wrong: mailWrong,
    },
    refusals: {
      not_operator: notOperator,
      person_name_missing: {
        ...wrong,
        nl: 'Vul in hoe deze persoon heet.',
        en: 'Fill in how this person is called.',
      },
      mail_taken: mailTaken,
      person_unknown: { status: 404, nl: 'Deze persoon is er niet.', en: 'There is no such person.' },
      votes_itself: {
        status: 409,
        field: 'ambt',
        nl: 'Deze persoon zou in deze regio zowel de stemming leiden en tellen als voor een fractie stemmen. Beëindig eerst het andere ambt of de waarneming, of kies een ander.',
        en: 'This person would both lead and count the vote in this region and vote for a fraction. End the other office or the standing in first, or choose somebody else.',
      },
      region_missing: { ...wrong, nl: 'Kies een regio.', en: 'Choose a region.' },
      region_unknown: { ...wrong, nl: 'De regio {region} is er niet.', en: 'There is no region {region}.' },
      municipality_missing: {
        ...wrong,
        nl: 'Kies een gemeente uit de regio.',
        en: 'Choose a municipality of the region.',
      },
      municipality_outside_region: {
        ...wrong,
        nl: 'De gemeente {code} ligt niet in deze regio.',
        en: 'The municipality {code} is not in this region.',
      },
      fraction_missing: {
        ...wrong,
        nl: 'Kies een fractie. Staat ze er niet bij, lees dan eerst de uitslag van haar gemeente in.',
        en: 'Choose a fraction. If it is not there, read in the result of its municipality first.',
      },
      fraction_unknown: {
        ...wrong,
        nl: 'De fractie {fraction} is er niet in deze regio. Lees eerst de uitslag van haar gemeente in.',
        en: 'There is no fraction {fraction} in this region. Read in the result of its municipality first.',
      },
      body_missing: {
        ...wrong,
        nl: 'Kies een orgaan. Staat het er niet bij, voeg het dan eerst toe aan de regio.',
        en: 'Choose a body. If it is not there, add it to the region first.',
      },
      body_unknown: {
        ...wrong,
        nl: 'Het orgaan {body} is er niet in deze regio.',
        en: 'There is no body {body} in this region.',
      },
    },
    use: async ({ transaction, actor, now, today }, input) => {
      const office = operating(actor);
      if (!office) return refuse('not_operator');
      const given = await placed(transaction, known, input);
      if (!given.ok) return given;
      const found = await whoIsInvited(transaction, input);
      if (!found.ok) return found;
      if (await votesItself(transaction, found.value.id, given.value, today)) return refuse('votes_itself');
      await ensureInstallation(transaction, now);
      const person = found.value.id ?? (await insertPerson(transaction, found.value.name, input.mail));
      const from = input.vanaf ?? today;
      await insertOffice(transaction, person, given.value, from);
      const whom = { ...found.value, id: person };
      const handed = await handOver(transaction, whom, known.publicUrl, now, {
        purpose: 'invitation',
        title: given.value.title,
      });
      return ok({
        output: { person, title: given.value.title, ...handed },
        office,
        entries: [
          {
            operation: 'invite_person',
            subject: `person/${person}`,
            payload: {
              name: whom.name,
              office: given.value,
              from,
              mailed: handed.mailedTo !== undefined,
              shown: handed.link !== undefined,
            },
          },
        ],
      });
    },
  });
}

async function votesItself(
  transaction: Write,
  person: PersonId | undefined,
  { kind, region }: Office,
  today: CalendarDate,
): Promise<boolean> {
  if (person === undefined || region === undefined) return false;
  const held = await officesHere(transaction, region, person, today);
  return countsAndVotes(
    kind,
    held.map((each) => each.kind),
  );
}

type Whom = Pick<Person, 'name' | 'email' | 'language'> & { readonly id: PersonId | undefined };

async function whoIsInvited(
  transaction: Write,
  input: Invitation,
): Promise<Result<Whom, 'person_unknown' | 'person_name_missing' | 'mail_taken'>> {
  if (input.persoon !== undefined) {
    const existing = await personById(transaction, input.persoon);
    return existing ? ok(existing) : refuse('person_unknown');
  }
  if (input.naam === undefined) return refuse('person_name_missing', { field: 'naam' });
  if (input.mail !== undefined && (await personByMail(transaction, input.mail)))
    return refuse('mail_taken', { field: 'mail' });
  return ok({ id: undefined, name: input.naam, email: input.mail ?? null, language: 'nl' });
}

/** The office with its place, which must be there. */
async function placed(
  transaction: Write,
  known: KnownPlaces,
  input: Invitation,
): Promise<Result<Office, PlaceCode>> {
  const needs = officeNeeds[input.ambt];
  const bare = { region: undefined, municipality: undefined, fraction: undefined, body: undefined };
  if (!needs.region) return ok(called(input, bare, {}));
  if (input.regio === undefined) return refuse('region_missing', { field: 'regio' });
  const region = known.regions.find((each) => each.id === (input.regio as RegionId));
  if (!region) return refuse('region_unknown', { region: input.regio, field: 'regio' });
  const at = { ...bare, region: region.id };
  switch (needs.place) {
    case undefined:
      return ok(called(input, at, {}));
    case 'municipality':
      return inMunicipality(input, at, region);
    case 'fraction':
      return inFraction(transaction, input, at, region);
    case 'body': {
      const body = known.bodies.find((each) => each.id === (input.orgaan as BodyId));
      if (input.orgaan === undefined) return refuse('body_missing', { field: 'orgaan' });
      if (!body) return refuse('body_unknown', { body: input.orgaan, field: 'orgaan' });
      return ok(called(input, { ...at, body: body.id }, { body: body.name }));
    }
  }
}

type Place = Omit<Office, 'kind' | 'title'>;

function called(input: Invitation, place: Place, names: Parameters<typeof officeTitle>[1]): Office {
  const kind: OfficeKind = input.ambt;
  return { kind, title: input.titel || officeTitle(kind, names), ...place };
}

function inMunicipality(input: Invitation, at: Place, region: Region): Result<Office, PlaceCode> {
  if (input.gemeente === undefined)
    return officeNeeds[input.ambt].optional
      ? ok(called(input, at, {}))
      : refuse('municipality_missing', { field: 'gemeente' });
  const town = townOf(region, input.gemeente);
  if (!town) return refuse('municipality_outside_region', { code: input.gemeente, field: 'gemeente' });
  return ok(called(input, { ...at, municipality: town.id }, { municipality: town.name }));
}

async function inFraction(
  transaction: Write,
  input: Invitation,
  at: Place,
  region: Region,
): Promise<Result<Office, PlaceCode>> {
  if (input.fractie === undefined) return refuse('fraction_missing', { field: 'fractie' });
  const all = await fractionsOf(
    transaction,
    region.municipalities.map((m) => m.id),
  );
  const fraction = all.find((each) => each.id === (input.fractie as FractionId));
  if (!fraction) return refuse('fraction_unknown', { fraction: input.fractie, field: 'fractie' });
  const place = { ...at, fraction: fraction.id, municipality: fraction.municipality };
  const municipality = townOf(region, fraction.municipality)?.name ?? '';
  return ok(called(input, place, { municipality, fraction: fraction.shortName }));
}

function townOf(region: Region, code: MunicipalityId) {
  return region.municipalities.find((m) => m.id === code);
}
