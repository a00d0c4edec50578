import {
  type Actor,
  by,
  type Condition,
  type MunicipalityId,
  type Office,
  type OfficeKind,
  policy,
  type RegionId,
} from '#kernel';

/** An office that somebody holds today, as far as it says to which organisation it belongs. */
export interface HeldHere {
  readonly kind: OfficeKind;
  readonly municipality: MunicipalityId | null;
}

/** Somebody who lost the way in, and the offices held in this region today. */
interface Lost {
  readonly person: number;
  readonly held: readonly HeldHere[];
}

/** Nobody helps oneself: that would make one stolen session enough. Operators and regional clerks are helped by an operator. */
const another = ({ person, held }: Lost, actor: Actor) =>
  !(actor.kind === 'person' && actor.person === person) &&
  !held.some(({ kind }) => kind === 'operator' || kind === 'regional_clerk');

const ofOwnMunicipality: Condition<Lost> = {
  holds: (own, about, actor) =>
    another(about, actor) &&
    about.held.some(({ municipality }) => municipality !== null && municipality === own.municipality),
  told: { nl: 'van een ander in de eigen gemeente', en: 'of somebody else in the own municipality' },
};

const ofNoMunicipality: Condition<Lost> = {
  holds: (_own, about, actor) =>
    another(about, actor) && about.held.some(({ municipality }) => municipality === null),
  told: {
    nl: 'van een ander die bij geen gemeente hoort',
    en: 'of somebody else who belongs to no municipality',
  },
};

/** The clerk of a municipality helps whoever holds an office there back in, the regional clerk whoever holds one of the region itself. */
export const mayRestore = policy(
  'region',
  { nl: 'herstelt het aanmelden', en: 'restores the sign-in' },
  by('council_clerk', ofOwnMunicipality),
  by('regional_clerk', ofNoMunicipality),
);

/** An office that would be stood in for. */
interface StoodIn {
  readonly kind: OfficeKind;
  readonly municipality: MunicipalityId | null;
}
/** No stand-in names a further stand-in. */
const itself = (held: Office) => held.standIn === undefined;

const clerkOfOwn: Condition<StoodIn> = {
  holds: (held, { kind, municipality }) =>
    itself(held) && kind === 'council_clerk' && held.municipality === municipality,
  told: {
    nl: 'voor de griffier van de eigen gemeente, en voor niemand anders,',
    en: 'for the clerk of the own municipality, and for nobody else,',
  },
};
const officialOfOwn: Condition<StoodIn> = {
  holds: (held, { kind, municipality }) =>
    itself(held) &&
    (kind === 'municipal_secretary' || kind === 'portfolio_holder' || kind === 'policy_officer') &&
    held.municipality === municipality,
  told: {
    nl: 'voor de secretaris, de portefeuillehouders en de beleidsmedewerkers van de eigen gemeente',
    en: 'for the secretary, the portfolio holders and the policy officers of the own municipality',
  },
};
const officeOfRegion: Condition<StoodIn> = {
  holds: (held, { kind, municipality }) =>
    itself(held) &&
    (kind === 'regional_clerk' || kind === 'chair' || (kind === 'policy_officer' && municipality === null)),
  told: {
    nl: 'voor de regiogriffier, de voorzitters en de beleidsmedewerker van de regio',
    en: 'for the regional clerk, the chairs and the policy officer of the region',
  },
};

/** Waarneming: who holds an office names who takes its place for a while; the regional clerk does so for the chairs too. */
export const mayNameStandIn = policy(
  'region',
  {
    nl: 'wijst een waarnemer aan {} en beëindigt een waarneming',
    en: 'names a stand-in {} and ends a standing in',
  },
  by('council_clerk', clerkOfOwn),
  by('municipal_secretary', officialOfOwn),
  by('regional_clerk', officeOfRegion),
  by('operator'),
);

/** The own account, and no other's. */
export const mayKeepOwn = policy(
  'installation',
  {
    nl: 'beheert het eigen account, en dat van niemand anders: passkeys, sessies, tokens en de eigen agenda',
    en: 'keeps the own account, and nobody else’s: passkeys, sessions, tokens and the own calendar',
  },
  by('signed_in'),
);

/** Nothing tells whether somebody got one. */
export const mayAskLink = policy(
  'installation',
  { nl: 'kan een aanmeldlink aanvragen', en: 'may ask for a sign-in link' },
  by('anyone'),
);

/** The municipalities whose people this actor helps back in, and whether also those who belong to none. */
export function helps(
  actor: Actor,
  region: RegionId,
): { readonly municipalities: readonly MunicipalityId[]; readonly others: boolean } {
  const may = (municipality: MunicipalityId | null) =>
    mayRestore(actor, region, { person: 0, held: [{ kind: 'policy_officer', municipality }] });
  const own = actor.kind === 'person' ? actor.offices.flatMap(({ municipality }) => municipality ?? []) : [];
  return {
    municipalities: [...new Set(own)].filter((municipality) => may(municipality)?.kind === 'council_clerk'),
    others: may(null) !== undefined,
  };
}
