import type { Feature, Form } from '#platform/http';
import { adaptSubmittedOperation } from './adapt-submitted.ts';
import { motionReads } from './api-reads.ts';
import { linkMotionOperation } from './link-motion.ts';
import { motionMessages } from './messages.ts';
import { motionMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { motionDraftPage, showMotionDraft } from './pages/draft-page.tsx';
import { motionPage, showMotion } from './pages/motion-page.tsx';
import { motionsPage, showMotions } from './pages/motions-page.tsx';
import { proposalMotionsPage } from './pages/proposal-motions-page.tsx';
import { motionDraftPath, motionPath, motionsPath, proposalMotionsPath } from './paths.ts';
import { mayDraftMotion } from './policy.ts';
import { motionTasks } from './tasks.ts';

const idOf = (output: unknown) => (output as { id: number }).id;
const toDraft: Form['after'] = (output) => motionDraftPath(idOf(output));
const toMotion: Form['after'] = (output) => motionPath(idOf(output));

/** Motions and amendments: drafted together, submitted and decided on in each council apart. */
export const motionsFeature: Feature = {
  name: 'motions',
  migrations: motionMigrations,
  shared: [
    {
      nl: 'Een concept van een motie of amendement leest wie het schreef, en de fracties en personen met wie het is gedeeld. Geen ambt opent het, ook niet dat van griffier of beheerder.',
      en: 'A draft motion or amendment is read by its author, and by the fractions and persons it is shared with. No office opens it, not that of a clerk or the operator either.',
    },
  ],
  pages: [motionsPage, motionPage, motionDraftPage, proposalMotionsPage],
  forms: [
    { operation: operations.draftMotionOperation, page: showMotions, after: toDraft },
    { operation: operations.editMotionDraftOperation, page: showMotionDraft, after: toDraft },
    { operation: operations.adaptMotionOperation, page: showMotionDraft, after: toDraft },
    { operation: operations.submitMotionOperation, page: showMotionDraft, after: toMotion },
    { operation: operations.discardMotionDraftOperation, page: showMotionDraft, after: () => motionsPath },
    { operation: operations.recordMotionOutcomeOperation, page: showMotion, after: toMotion },
    { operation: operations.withdrawMotionOperation, page: showMotion, after: toMotion },
    { operation: adaptSubmittedOperation, page: showMotion, after: toDraft },
    { operation: linkMotionOperation, page: showMotion, after: toMotion },
  ],
  reads: motionReads,
  tasks: motionTasks,
  sections: [
    {
      place: 'proposal',
      order: 38,
      // How many there are stands on their page: the proposal's has the ten reads that it may have.
      statements: () => [],
      view: (_rows, context, id) => {
        const t = motionMessages[context.lang];
        const writes = mayDraftMotion.somewhere(context.actor, context.region.id);
        return (
          <section class="b">
            <h2>{t.onProposalTitle}</h2>
            <p>
              <a href={context.link(proposalMotionsPath(id))}>{t.seeAll}</a>
            </p>
            {writes ? (
              <p>
                <a href={context.link(`${motionsPath}#schrijven`)}>{t.start}</a>
              </p>
            ) : null}
          </section>
        );
      },
    },
  ],
};
