import type { Feature } from '#platform/http';
import { journalMigrations } from '#platform/journal';
import { adviceFeature } from '../advice/feature.ts';
import { ambitionsFeature } from '../ambitions/feature.ts';
import { bodiesFeature } from '../bodies/feature.ts';
import { electionsFeature } from '../elections/feature.ts';
import { localDecisionsFeature } from '../local-decisions/feature.ts';
import { municipalitiesFeature } from '../municipalities/feature.ts';
import { peopleFeature } from '../people/feature.ts';
import { proposalsFeature } from '../proposals/feature.ts';
import { rulebookFeature } from '../rulebook/feature.ts';
import { votingFeature } from '../voting/feature.ts';

/** All that the product does, in the order of the regional process. */
export const features: readonly Feature[] = [
  municipalitiesFeature,
  electionsFeature,
  peopleFeature,
  bodiesFeature,
  rulebookFeature,
  ambitionsFeature,
  proposalsFeature,
  votingFeature,
  adviceFeature,
  localDecisionsFeature,
];

export const migrations = [...journalMigrations, ...features.flatMap((feature) => feature.migrations)];
