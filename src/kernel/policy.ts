import type { Actor, Office, OfficeKind } from './actor.ts';
import type { BodyId, FractionId, MunicipalityId, RegionId } from './ids.ts';

// Decision 0035: a right is declared once, as a value that decides and that the page "Wie mag wat" reads out.

export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** The steps of the regional process, and what comes before them. */
export const processSteps = [
  'region',
  'ambition',
  'proposal',
  'meeting',
  'opinion',
  'vote',
  'advice',
  'decision',
  'execution',
  'account',
  'installation',
] as const;
export type ProcessStep = (typeof processSteps)[number];

/** Voorwaarde: how an office must fit what the write is about. */
export interface Condition<About> {
  readonly holds: (held: Office, about: About, actor: Actor) => boolean;
  /** Follows the office: "die voor de regio zelf werkt". */
  readonly who?: Sentence;
  /** Goes with the deed: "van de eigen gemeente, en van geen andere". */
  readonly told?: Sentence;
}

/** One kind of office that may, and when. `signed_in`: whoever has an account, to the own one; `anyone`: without one too. */
export interface Grant<About = unknown> {
  readonly kind: OfficeKind | 'signed_in' | 'anyone';
  readonly condition: Condition<About> | undefined;
  /** What this office does, where it is not what the policy says of all. */
  readonly deed: Sentence | undefined;
}

/** Bevoegdheid: an office that a policy found to suffice. Only a policy makes one, and a write is done in one. */
export interface Granted extends Office {
  readonly by: AnyPolicy;
}

/** Beleidsregel: decides who may, and tells it. Nobody may who is not granted it. */
export interface Policy<About> {
  (
    actor: Actor,
    region: RegionId,
    ...about: unknown extends About ? [] : [about: About]
  ): Granted | undefined;
  readonly step: ProcessStep;
  /** What one may, as it follows the office: "brengt de stem uit". The words of the condition stand where `{}` is, or at the end. */
  readonly deed: Sentence;
  readonly grants: readonly Grant<About>[];
  /** Whether the actor holds an office that may, of whatever it is: for what is read before that is known. */
  readonly somewhere: (actor: Actor, region: RegionId) => boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: policies about unlike things have no narrower type
export type AnyPolicy = Policy<any>;

type AboutOf<G> = (G extends Grant<infer About> ? (about: About) => void : never) extends (
  about: infer All,
) => void
  ? All
  : never;

export function by<About = unknown>(
  kind: Grant['kind'],
  condition?: Condition<About>,
  deed?: Sentence,
): Grant<About> {
  return { kind, condition, deed };
}

/** The grants are tried in their order: in the first that fits the deed is done. */
// biome-ignore lint/suspicious/noExplicitAny: grants about unlike things; what they need together is inferred
export function policy<const G extends readonly Grant<any>[]>(
  step: ProcessStep,
  deed: Sentence,
  ...grants: G
): Policy<AboutOf<G[number]>> {
  const decide = (actor: Actor, region: RegionId, about?: unknown): Granted | undefined => {
    for (const { kind, condition } of grants) {
      const held = offices(actor, region, kind).find(
        (each) => condition === undefined || condition.holds(each, about, actor),
      );
      if (held) return { ...held, by: decided };
    }
    return undefined;
  };
  const somewhere = (actor: Actor, region: RegionId) =>
    grants.some(({ kind }) => kind === 'anyone' || offices(actor, region, kind).length > 0);
  const decided: AnyPolicy = Object.assign(decide, { step, deed, grants, somewhere });
  return decided;
}

/** The offices of this kind that the actor holds in the region; an operator's is of the installation. */
function offices(actor: Actor, region: RegionId, kind: Grant['kind']): readonly Office[] {
  if (kind === 'operator') return operates(actor) ? [operatorOffice] : [];
  if (actor.kind !== 'person') return [];
  return actor.offices.filter((held) => held.kind === kind && held.region === region);
}

function operates(actor: Actor): boolean {
  if (actor.kind === 'operator') return true;
  return actor.kind === 'person' && actor.offices.some((held) => held.kind === 'operator');
}

/** How an operator is called in the journal. */
export const operatorTitle = 'operator';

/** In which office an operator acts, under /beheer, by API and at the command line: of the installation, of no region. */
const operatorOffice: Office = {
  kind: 'operator',
  title: operatorTitle,
  region: undefined,
  municipality: undefined,
  fraction: undefined,
  body: undefined,
};

/** What is of the installation is the operator's alone. */
export const mayOperate = policy(
  'installation',
  {
    nl: 'richt de installatie in: regio’s, mensen en hun ambten, aanmelden en post',
    en: 'sets up the installation: regions, people and their offices, signing in and mail',
  },
  by('operator'),
);

/** @returns the operator's office when the actor holds it; undefined for everybody else */
export function operating(actor: Actor): Granted | undefined {
  return mayOperate(actor, '' as RegionId);
}

/** The policy of an operation; several where different offices do a different part of it. */
export type Policies = AnyPolicy | readonly AnyPolicy[];

export function policiesOf(given: Policies): readonly AnyPolicy[] {
  return typeof given === 'function' ? [given] : given;
}

/** Whether everybody may, without an account too. */
export function byAnyone(policies: Policies): boolean {
  return policiesOf(policies).some(({ grants }) => grants.some(({ kind }) => kind === 'anyone'));
}

/** Whether a write that was done in this office, or in none, is one that its policies allow. */
export function isGranted(policies: Policies, actor: Actor, office: Granted | undefined): boolean {
  const all = policiesOf(policies);
  if (office) return all.includes(office.by);
  const kinds = all.flatMap(({ grants }) => grants.map(({ kind }) => kind));
  return kinds.includes('anyone') || (kinds.includes('signed_in') && actor.kind === 'person');
}

// Conditions that several features have.

export const ownMunicipality: Condition<{ readonly municipality: MunicipalityId }> = {
  holds: (held, { municipality }) => held.municipality === municipality,
  told: { nl: 'van de eigen gemeente, en van geen andere', en: 'of the own municipality, and of no other' },
};

export const ownFraction: Condition<{ readonly fraction: FractionId }> = {
  holds: (held, { fraction }) => held.fraction === fraction,
  told: {
    nl: 'namens de eigen fractie, en namens geen andere',
    en: 'for the own fraction, and for no other',
  },
};

export const ownBody: Condition<{ readonly body: BodyId | null }> = {
  holds: (held, { body }) => held.body === body,
  told: { nl: 'van het eigen orgaan, en van geen ander', en: 'of the own body, and of no other' },
};

/** The same condition in the words that go with one deed. */
export function worded<About>(condition: Condition<About>, told: Sentence): Condition<About> {
  return { ...condition, told };
}

/** Somebody who works for all municipalities together, at none of them. */
export const ofTheRegion: Condition<unknown> = {
  holds: (held) => held.municipality === undefined,
  who: { nl: 'die voor de regio zelf werkt', en: 'who works for the region itself' },
};
