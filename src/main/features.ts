import { ambitionList, ambitionPath } from '#ambitions';
import type { Feature } from '#platform/http';
import { journalMigrations } from '#platform/journal';
import { adviceFeature } from '../advice/feature.tsx';
import { ambitionsFeature } from '../ambitions/feature.tsx';
import { bodiesFeatureWith } from '../bodies/feature.tsx';
import { electionsFeature } from '../elections/feature.ts';
import { localDecisionsFeature } from '../local-decisions/feature.tsx';
import { meetingsFeature } from '../meetings/feature.tsx';
import { municipalitiesFeature } from '../municipalities/feature.ts';
import { peopleFeature } from '../people/feature.ts';
import { proposalsFeature } from '../proposals/feature.tsx';
import { rulebookFeature } from '../rulebook/feature.tsx';
import { votingFeature } from '../voting/feature.tsx';
import { homePages } from './home/home.tsx';
import { workPage } from './home/work-page.tsx';

// Features later in the process add their parts to the pages of earlier ones.
const afterMeetings = [votingFeature, adviceFeature, localDecisionsFeature];
const meetings = meetingsFeature(afterMeetings.flatMap((feature) => feature.sections ?? []));
const later = [meetings, ...afterMeetings];

/** All that the product does, in the order of the regional process. */
export const features: readonly Feature[] = [
  municipalitiesFeature,
  electionsFeature,
  peopleFeature,
  bodiesFeatureWith({ list: ambitionList, path: ambitionPath }),
  rulebookFeature,
  ambitionsFeature,
  proposalsFeature(later.flatMap((feature) => feature.sections ?? [])),
  ...later,
];

/** With the pages that belong to no single feature. */
export const allPages: readonly Feature[] = [
  homePages,
  { name: 'work', migrations: [], pages: [workPage(features)] },
  ...features,
];

export const migrations = [...journalMigrations, ...features.flatMap((feature) => feature.migrations)];
