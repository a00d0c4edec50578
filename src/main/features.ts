import { ambitionList, ambitionPath, unknownAmbitions } from '#ambitions';
import type { Feature } from '#platform/http';
import { journalMigrations } from '#platform/journal';
import { mailMigrations } from '#platform/mail';
import { nodeMigrations } from '#platform/nodes';
import { votedBeside } from '#voting';
import { adviceFeature } from '../advice/feature.tsx';
import { agreementsFeature } from '../agreements/feature.tsx';
import { ambitionsFeature } from '../ambitions/feature.tsx';
import { bodiesFeatureWith } from '../bodies/feature.tsx';
import { calendarFeatureWith } from '../calendar/feature.tsx';
import { commitmentsFeature } from '../commitments/feature.tsx';
import { consultationsFeature } from '../consultations/feature.tsx';
import { deliberationFeature } from '../deliberation/feature.tsx';
import { developmentsFeature } from '../developments/feature.tsx';
import { documentsFeature } from '../documents/feature.tsx';
import { electionsFeature } from '../elections/feature.ts';
import { evaluationsFeature } from '../evaluations/feature.tsx';
import { executionFeature } from '../execution/feature.tsx';
import { familiesFeature } from '../families/feature.tsx';
import { historyFeature } from '../history/feature.tsx';
import { jointProgrammesFeature } from '../joint-programmes/feature.tsx';
import { localDecisionsFeature } from '../local-decisions/feature.tsx';
import { longTermAgendaFeature } from '../long-term-agenda/feature.tsx';
import { mandatesFeature } from '../mandates/feature.tsx';
import { meetingsFeature } from '../meetings/feature.tsx';
import { minutesFeature } from '../minutes/feature.tsx';
import { motionsFeature } from '../motions/feature.tsx';
import { municipalitiesFeature } from '../municipalities/feature.ts';
import { newsFeature } from '../news/feature.tsx';
import { notificationsFeature } from '../notifications/feature.tsx';
import { peopleFeature } from '../people/feature.tsx';
import { preparationFeature } from '../preparation/feature.tsx';
import { processPlansFeature } from '../process-plans/feature.tsx';
import { programmesFeature } from '../programmes/feature.tsx';
import { proposalsFeature } from '../proposals/feature.tsx';
import { rulebookFeature } from '../rulebook/feature.tsx';
import { supportFeature } from '../support/feature.tsx';
import { termsFeatureWith } from '../terms/feature.ts';
import { verificationFeature } from '../verification/feature.tsx';
import { votingFeature } from '../voting/feature.tsx';
import { homeFeature } from './home/home.tsx';
import { workPage } from './home/work-page.tsx';
import { ownDocumentFeature } from './own-document/feature.ts';
import { privacyFeature } from './privacy/feature.tsx';
import { privacyMigrations } from './privacy/migrations.ts';
import { whoMayFeature } from './who-may/feature.ts';
import { witnessMigrations } from './witnessed.ts';

// Features later in the process add their parts to the pages of earlier ones and to home.
const sectionsOf = (from: readonly Feature[]) => from.flatMap((feature) => feature.sections ?? []);
const localDecisions = localDecisionsFeature(sectionsOf([executionFeature, evaluationsFeature]));
const agreements = agreementsFeature(sectionsOf([documentsFeature, evaluationsFeature]));
/** What a change of a council's calendar touches. */
const restOnCouncils = [consultationsFeature, localDecisions].flatMap(
  (feature) => feature.restsOnCouncils ?? [],
);
const afterMeetings = [
  calendarFeatureWith(restOnCouncils),
  deliberationFeature,
  commitmentsFeature,
  motionsFeature,
  votingFeature(sectionsOf([familiesFeature, verificationFeature])),
  minutesFeature,
  adviceFeature,
  consultationsFeature,
  localDecisions,
  longTermAgendaFeature,
  mandatesFeature(sectionsOf([executionFeature, agreements, evaluationsFeature])),
];
const later = [
  documentsFeature,
  meetingsFeature(sectionsOf(afterMeetings), votedBeside),
  ...afterMeetings,
  programmesFeature(executionFeature.sections ?? []),
  executionFeature,
  agreements,
  evaluationsFeature,
  preparationFeature,
  processPlansFeature,
  jointProgrammesFeature,
  developmentsFeature,
  familiesFeature,
  notificationsFeature,
];
const proposals = proposalsFeature(sectionsOf(later));
const sections = sectionsOf([historyFeature, newsFeature, proposals, ...later]);

/** Whoever sets terms tells which of them run: what a day that comes later would change. */
export const running = later.flatMap((feature) => feature.runningTerms ?? []);

const inOrder: readonly Feature[] = [
  municipalitiesFeature,
  electionsFeature(sections),
  peopleFeature,
  bodiesFeatureWith({ list: ambitionList, path: ambitionPath, unknown: unknownAmbitions }, sections),
  rulebookFeature,
  termsFeatureWith(running),
  ambitionsFeature(sections),
  historyFeature,
  newsFeature,
  proposals,
  ...later,
  verificationFeature,
  supportFeature,
  privacyFeature,
];

/** What readers put in a document of their own. */
export const pagesOfFeatures = inOrder.flatMap((feature) => feature.pages ?? []);

/** All that the product does, in the order of the regional process; and who may do what of it. */
export const features: readonly Feature[] = [
  ...inOrder,
  ownDocumentFeature(pagesOfFeatures),
  whoMayFeature(inOrder),
];

/** With the pages that belong to no single feature. */
export const allPages: readonly Feature[] = [
  homeFeature(
    sections,
    features.flatMap((feature) => feature.reads ?? []),
  ),
  { name: 'work', migrations: [], pages: [workPage(features)] },
  ...features,
];

export const migrations = [
  ...journalMigrations,
  ...mailMigrations,
  ...nodeMigrations,
  ...privacyMigrations,
  ...features.flatMap((feature) => feature.migrations),
  ...witnessMigrations,
];
