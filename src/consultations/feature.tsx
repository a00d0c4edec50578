import type { Feature, Form } from '#platform/http';
import { consultationReads } from './api-reads.ts';
import { consultationMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { consultationExports, notePage } from './pages/note-page.tsx';
import { newRoundPage, showNewRound } from './pages/round-form.tsx';
import { type RoundFormName, roundPage, showRound } from './pages/round-page.tsx';
import { roundsPage } from './pages/rounds-page.tsx';
import { type SubmissionFormName, showSubmission, submissionPage } from './pages/submission-page.tsx';
import { roundPath, submissionPath } from './paths.ts';
import { roundsRest } from './resting.ts';
import { roundTerms } from './running-terms.ts';
import { consultationTasks } from './tasks.ts';

const toRound: Form['after'] = (output) => roundPath((output as { id: number }).id);
const toOwn: Form['after'] = (_output, params) =>
  submissionPath(params.raadpleging ?? '', params.gemeente ?? '');

const ofRound = (operation: Form['operation'], name: RoundFormName): Form => ({
  operation,
  page: (context, state) => showRound(context, state, name),
  after: toRound,
});
const ofOwn = (operation: Form['operation'], name: SubmissionFormName): Form => ({
  operation,
  page: (context, state) => showSubmission(context, state, name),
  after: toOwn,
});
/** Back to the own council, which the form named. */
const ofPoint = (operation: Form['operation'], name: SubmissionFormName): Form => ({
  operation,
  page: (context, state) => showSubmission(context, state, name),
  after: (output) => {
    const { round, council } = output as { round: number; council: string };
    return submissionPath(round, council);
  },
});

/** Raadplegingen: a document put to the councils, their points, the answers and what came of it. */
export const consultationsFeature: Feature = {
  name: 'consultations',
  migrations: consultationMigrations,
  runningTerms: roundTerms,
  restsOnCouncils: roundsRest,
  shared: [
    {
      nl: 'Een raadpleging die nog niet is uitgezet, leest de regiogriffier; ook wat de regiogriffier antwoordt, tot het naar de raden gaat.',
      en: 'A consultation that was not sent out yet is read by the regional clerk; so is what the regional clerk answers, until it goes to the councils.',
    },
    {
      nl: 'Wat een raad bij een raadpleging voorbereidt, alleen of samen met andere raden, leest de griffier van die raad en de griffiers met wie het is gedeeld, tot het is ingediend. De regiogriffier niet.',
      en: 'What a council prepares in a consultation, alone or together with others, is read by the clerk of that council and the clerks it is shared with, until it is handed in. Not by the regional clerk.',
    },
  ],
  pages: [roundsPage, newRoundPage, roundPage, submissionPage, notePage],
  forms: [
    {
      operation: operations.draftRoundOperation,
      page: (context, state) => showNewRound(context, state, false),
      after: toRound,
    },
    {
      operation: operations.recordPastRoundOperation,
      page: (context, state) => showNewRound(context, state, true),
      after: toRound,
    },
    ofRound(operations.correctPastRoundOperation, 'correct_past'),
    ofRound(operations.editRoundOperation, 'edit'),
    ofRound(operations.sendRoundOperation, 'send'),
    ofRound(operations.withdrawRoundOperation, 'withdraw'),
    ofRound(operations.closeRoundOperation, 'close'),
    ofRound(operations.reopenRoundOperation, 'reopen'),
    ofOwn(operations.prepareSubmissionOperation, 'prepare'),
    ofOwn(operations.writeJointTextOperation, 'joint'),
    ofOwn(operations.leaveJointTextOperation, 'joint_ends'),
    ofOwn(operations.endJointTextOperation, 'joint_ends'),
    ofOwn(operations.writePointOperation, 'write'),
    ofPoint(operations.editPointOperation, 'edit'),
    ofPoint(operations.joinPointOperation, 'join'),
    ofPoint(operations.leavePointOperation, 'leave'),
    ofPoint(operations.keepPointOperation, 'keep'),
    ofOwn(operations.adoptSubmissionOperation, 'adopt'),
    ofOwn(operations.handInOperation, 'hand_in'),
    ofOwn(operations.correctSubmissionOperation, 'correct'),
    ofOwn(operations.declareNoneOperation, 'none'),
    ofOwn(operations.takeBackNoneOperation, 'take_back'),
    ofRound(operations.answerPointOperation, 'answer'),
    ofRound(operations.answerViewOperation, 'answer_view'),
    ofRound(operations.concludeRoundOperation, 'conclude'),
    ofRound(operations.reportBackOperation, 'report'),
  ],
  reads: consultationReads,
  exports: consultationExports,
  tasks: consultationTasks,
};
