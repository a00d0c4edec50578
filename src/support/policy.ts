import { by, type Condition, type MunicipalityId, type PersonId, policy } from '#kernel';

const ofMunicipality: Condition<unknown> = {
  holds: (held) => held.municipality !== undefined,
  who: { nl: 'van een gemeente', en: 'of a municipality' },
};

/** Portfolio holders look for support among their colleagues; an official may do it for the own one. */
export const maySeekSupport = policy(
  'opinion',
  {
    nl: 'noteert vóór een vergadering van een ander orgaan de standpunten en de eigen lijn, voor wie mee mag lezen, en na afloop wat ervan kwam',
    en: 'notes positions and the own line before a meeting of an outside body, for those who may read along, and afterwards what came of it',
  },
  by('portfolio_holder', ofMunicipality),
  by('policy_officer', ofMunicipality),
);

interface Kept {
  readonly municipality: MunicipalityId;
}
interface Noted extends Kept {
  readonly persons: readonly PersonId[];
}

const own: Condition<Kept> = {
  holds: (held, { municipality }) => held.municipality === municipality,
  told: {
    nl: 'van de eigen gemeente, voor zover de schrijver die deelt',
    en: 'of the own municipality, as far as its writer shares them',
  },
};

/** Who wrote the notes keeps them, and who is of the same municipality where they are shared with it. */
export const mayKeepSupport = policy(
  'opinion',
  {
    nl: 'houdt de notities over draagvlak {} bij, en gooit ze weg',
    en: 'keeps the notes on support {}, and throws them away',
  },
  by('portfolio_holder', own),
  by('policy_officer', own),
);

const ownOrNamed: Condition<Noted> = {
  // Left out where nobody is named.
  holds: (held, { municipality, persons }, actor) =>
    held.municipality === municipality || (actor.kind === 'person' && (persons ?? []).includes(actor.person)),
  told: {
    nl: 'van de eigen gemeente, of waar de schrijver u aanwees',
    en: 'of the own municipality, or where their writer named you',
  },
};

/** A board that one keeps alone is soon out of date: whoever may read along may add what was heard. */
export const mayAddHeard = policy(
  'opinion',
  {
    nl: 'zet gehoorde standpunten bij notities over draagvlak {}',
    en: 'adds positions that were heard to notes on support {}',
  },
  by('portfolio_holder', ownOrNamed),
  by('policy_officer', ownOrNamed),
);

/** What a municipality says of its own line afterwards is public from then on. */
export const mayReport = policy(
  'account',
  {
    nl: 'meldt de raad {} wat er van de eigen lijn in een ander orgaan kwam',
    en: 'reports to the council {} what came of the own line in an outside body',
  },
  by<{ readonly municipality: MunicipalityId }>('portfolio_holder', {
    holds: (held, { municipality }) => held.municipality === municipality,
    told: { nl: 'van de eigen gemeente', en: 'of the own municipality' },
  }),
);
