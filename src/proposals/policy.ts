import { type BodyId, by, type Condition, policy } from '#kernel';

/** A policy officer or portfolio holder drafts at a table; a regional clerk writes down what a committee starts. */
export const mayDraft = policy(
  'proposal',
  {
    nl: 'schrijft voorstellen aan de bestuurstafel en biedt ze aan de regiocommissie aan',
    en: 'writes proposals at the table and offers them to the regional committee',
  },
  by('policy_officer'),
  by('portfolio_holder'),
  by('regional_clerk', undefined, {
    nl: 'schrijft op wat een commissie zelf begint, en helpt een tafel met schrijven en aanbieden',
    en: 'writes down what a committee starts, and helps a table to write and offer',
  }),
);

/** The table offers; the regional clerk plans what follows. */
export const mayOffer = mayDraft;

interface Written {
  /** null: a committee started it. */
  readonly table: BodyId | null;
}
const byTable: Condition<Written> = {
  holds: (_held, { table }) => table !== null,
  told: { nl: 'dat een tafel schreef', en: 'that a table wrote' },
};
const byCommittee: Condition<Written> = {
  holds: (_held, { table }) => table === null,
  told: { nl: 'dat een commissie zelf begon', en: 'that a committee started' },
};

/** Who wrote it withdraws it: what a table wrote, its officers; what a committee started, the regional clerk. */
export const mayWithdraw = policy(
  'proposal',
  { nl: 'trekt een voorstel in', en: 'withdraws a proposal' },
  by('regional_clerk', byCommittee),
  by('policy_officer', byTable),
  by('portfolio_holder', byTable),
);

/** The regional clerk takes a proposal through the committee. */
export const mayGuide = policy(
  'proposal',
  {
    nl: 'begeleidt een voorstel door de commissie: stuurt het terug naar de tafel of haalt het van tafel',
    en: 'takes a proposal through the committee: returns it to the table or takes it off',
  },
  by('regional_clerk'),
);
