import { by, type Condition, type MunicipalityId, policy } from '#kernel';

interface PlanAbout {
  /** Whose plan it is; null: of the region together. */
  readonly municipality: MunicipalityId | null;
}
const ownPlan: Condition<PlanAbout> = {
  holds: (held, { municipality }) => (held.municipality ?? null) === municipality,
  told: {
    nl: 'van de eigen gemeente, of van de regio voor wie bij de regio werkt',
    en: 'of the own municipality, or of the region for whoever works there',
  },
};

/** A process plan is written by officials, whose it is (seed 003). */
export const mayKeepPlan = policy(
  'execution',
  {
    nl: 'schrijft procesplannen {}: sporen, acties en kwartalen',
    en: 'writes process plans {}: tracks, actions and quarters',
  },
  by('regional_clerk', ownPlan),
  by('municipal_secretary', ownPlan),
  by('policy_officer', ownPlan),
);

interface ActionAbout {
  /** The owner of the action and that of the plan; null stands for the region. */
  readonly municipalities: readonly (MunicipalityId | null)[];
}
const ownAction: Condition<ActionAbout> = {
  holds: (held, { municipalities }) => municipalities.includes(held.municipality ?? null),
  told: {
    nl: 'als de actie of het plan van de eigen gemeente is, of van de regio voor wie daar werkt',
    en: 'when the action or the plan is of the own municipality, or of the region for whoever works there',
  },
};

export const mayReportAction = policy(
  'execution',
  {
    nl: 'meldt hoe een actie van een procesplan ervoor staat, {}',
    en: 'reports how an action of a process plan stands, {}',
  },
  by('regional_clerk', ownAction),
  by('municipal_secretary', ownAction),
  by('portfolio_holder', ownAction),
  by('policy_officer', ownAction),
);
