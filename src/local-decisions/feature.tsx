import { type Advice, adviceOfProposal } from '#advice';
import { type BodyWithReplacements, bodiesWithReplacements } from '#bodies';
import { emptyForm, type Feature, type Section } from '#platform/http';
import { type Proposal, type ProposalWithVersions, proposalById, proposalPath } from '#proposals';
import { type RulebookVersion, rulebookVersions } from '#rulebook';
import { councilReads } from './api-councils.ts';
import { overviewReads } from './api-overview.ts';
import { decisionReads } from './api-reads.ts';
import { localDecisionMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { liesWithBodies } from './own-decision.ts';
import { AccountAtItem } from './pages/account-at-item.tsx';
import { councilPage } from './pages/council-page.tsx';
import { councilsPage } from './pages/councils-page.tsx';
import * as forms from './pages/decision-forms.tsx';
import { decisionPage } from './pages/decision-page.tsx';
import { DecisionsSection } from './pages/decisions-section.tsx';
import { DecisionsWay } from './pages/decisions-way.tsx';
import { ExecutionSection, executionPage, showExecution } from './pages/execution-section.tsx';
import { OutcomesBeside } from './pages/outcomes-beside.tsx';
import { overviewPage } from './pages/overview-page.tsx';
import { RouteSection } from './pages/route-section.tsx';
import { termsSection } from './pages/terms-section.tsx';
import { decisionPath } from './paths.ts';
import { decisionsRest } from './resting.ts';
import { decisionTerms } from './running-terms.ts';
import { decisionsOfItem, decisionsOfProposal, type LocalDecision } from './store.ts';
import { decisionTasks } from './tasks.ts';

const toProposal = (_output: unknown, params: Readonly<Record<string, string>>) =>
  proposalPath(Number(params.voorstel));
/** To where it says what stands now, and whether an account is owed. */
const toDecision = (_output: unknown, params: Readonly<Record<string, string>>) =>
  decisionPath(Number(params.voorstel), params.gemeente ?? '');

export const localDecisionsFeature = (councilSections: readonly Section[]): Feature => ({
  name: 'local-decisions',
  migrations: localDecisionMigrations,
  pages: [
    councilsPage,
    overviewPage,
    councilPage(councilSections),
    decisionPage,
    ...forms.decisionFormPages,
    executionPage,
  ],
  forms: [
    { operation: operations.scheduleDecisionOperation, page: forms.showSchedule, after: toDecision },
    { operation: operations.recordDecisionOperation, page: forms.showOutcome, after: toDecision },
    { operation: operations.correctDecisionOperation, page: forms.showCorrection, after: toDecision },
    { operation: operations.writeAccountOperation, page: forms.showAccount, after: toDecision },
    { operation: operations.discussAccountOperation, page: forms.showDiscussion, after: toDecision },
    { operation: operations.correctAccountOperation, page: forms.showCorrectAccount, after: toDecision },
    {
      operation: operations.correctDiscussionOperation,
      page: forms.showCorrectDiscussion,
      after: toDecision,
    },
    { operation: operations.startExecutionOperation, page: showExecution, after: toProposal },
    { operation: operations.completeExecutionOperation, page: showExecution, after: toProposal },
  ],
  reads: [...decisionReads, ...overviewReads, ...councilReads],
  tasks: decisionTasks,
  restsOnCouncils: decisionsRest,
  runningTerms: decisionTerms,
  sections: [
    {
      place: 'agenda-item',
      order: 5,
      statements: (item) => [decisionsOfItem(item)],
      view: ([rows], context) => <AccountAtItem context={context} entries={rows as LocalDecision[]} />,
    },
    {
      place: 'proposal',
      order: 39,
      statements: (id) => [
        proposalById(id),
        adviceOfProposal(id),
        decisionsOfProposal(id),
        bodiesWithReplacements(),
      ],
      view: ([proposals, advices, decisions, bodies], context) => {
        const proposal = (proposals as ProposalWithVersions[])[0];
        return proposal ? (
          <RouteSection
            context={context}
            proposal={proposal}
            advice={(advices as Advice[])[0]}
            decisions={decisions as LocalDecision[]}
            bodies={bodies as BodyWithReplacements[]}
            ambitions={proposal.served}
          />
        ) : null;
      },
    },
    {
      place: 'proposal',
      order: 40,
      statements: (id) => [
        proposalById(id),
        adviceOfProposal(id),
        decisionsOfProposal(id),
        rulebookVersions(),
      ],
      view: ([proposals, advices, rows, versions], context) => {
        const proposal = (proposals as Proposal[])[0];
        const advice = (advices as Advice[])[0];
        const decisions = rows as LocalDecision[];
        return proposal ? (
          <>
            <DecisionsSection {...{ context, proposal, advice, decisions }} />
            <ExecutionSection
              {...{ context, proposal, decisions }}
              versions={versions as RulebookVersion[]}
              state={emptyForm}
            />
          </>
        ) : null;
      },
    },
    {
      place: 'proposal-side',
      order: 40,
      statements: (id) => [proposalById(id), adviceOfProposal(id), decisionsOfProposal(id)],
      view: ([proposals, advices, decisions], context) => {
        const proposal = (proposals as Proposal[])[0];
        return proposal && liesWithBodies(proposal.state) ? (
          <OutcomesBeside
            context={context}
            proposal={proposal}
            advice={(advices as Advice[])[0]}
            decisions={decisions as LocalDecision[]}
          />
        ) : null;
      },
    },
    {
      place: 'proposal-way',
      order: 40,
      statements: (id) => [proposalById(id), adviceOfProposal(id), decisionsOfProposal(id)],
      view: ([proposals, advices, decisions], context) => {
        const proposal = (proposals as Proposal[])[0];
        return proposal ? (
          <DecisionsWay
            context={context}
            proposal={proposal}
            advice={(advices as Advice[])[0]}
            decisions={decisions as LocalDecision[]}
          />
        ) : null;
      },
    },
    termsSection,
  ],
});
