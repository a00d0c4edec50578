import type { CouncilDate } from '#calendar';
import { voteDoubtSentence } from '#elections';
import { dateOf, type MunicipalityId } from '#kernel';
import {
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  enumeration,
  longDate,
  Notice,
  plainDate,
  SourceLine,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { datesOf, daysOnCalendar, missesTerm, offCalendarText } from '../council-days.ts';
import { doubtsBeside } from '../decision-doubts.ts';
import { consultationMessages } from '../messages.ts';
import { roundPath, roundsPath, submissionPath } from '../paths.ts';
import { mayRunRound, mayWriteFor } from '../policy.ts';
import type { Round, Submission } from '../round.ts';
import { maySeeDraft } from '../rules/points.ts';
import { isPublicRound, type RoundState, takesSubmissions } from '../rules/round-state.ts';
import type { SubmissionState } from '../rules/submission-state.ts';
import { roundById, roundByPoint } from '../store.ts';
import { untilOf } from '../until.ts';
import { closedInText, closedText, judgedText, longerText } from '../until-words.ts';
import { inTerm, stateOn, submissionOf, submissionStateOn } from '../whole.ts';
import { ViewAnswers, ViewText } from './answers.tsx';
import { Corrections } from './corrections.tsx';
import { JointTexts } from './joint-texts.tsx';
import { OwnPoints } from './own-points.tsx';
import {
  handlingText,
  jointText,
  RoundStatus,
  RoundWithdrawn,
  reservationText,
  SubmissionStatus,
  tookBackTexts,
  townName,
} from './parts.tsx';
import { CouncilWork } from './submission-work.tsx';

/** Which form of the page was sent, so that what was typed comes back in that one alone. */
export type SubmissionFormName =
  | 'prepare'
  | 'joint'
  | 'joint_ends'
  | 'adopt'
  | 'hand_in'
  | 'correct'
  | 'none'
  | 'take_back'
  | 'write'
  | 'edit'
  | 'join'
  | 'leave'
  | 'keep';

export interface SubmissionProps {
  readonly context: PageContext;
  readonly round: Round;
  readonly state: RoundState;
  readonly own: Submission;
  readonly town: string;
  /** The clerk of this council, who may write for it now. */
  readonly may: boolean;
  /** What is on the calendars of the councils. */
  readonly dates: readonly CouncilDate[];
}

/** What one council brings: for everybody what was handed in, for its clerk the work. */
export async function showSubmission(
  context: PageContext,
  form: FormState,
  sent?: SubmissionFormName,
): Promise<PageAnswer> {
  const point = context.params.raadplegingspunt;
  const municipality = (context.params.gemeente ?? form.values.gemeente?.[0] ?? '') as MunicipalityId;
  const [[round], dates] = await context.read([
    point === undefined ? roundById(Number(context.params.raadpleging)) : roundByPoint(Number(point)),
    datesOf(context, [municipality]),
  ]);
  const own = round && submissionOf(round, municipality);
  if (!round || !own) return undefined;
  const state = stateOn(round, context.today);
  const clerk = mayRunRound(context.actor, context.region.id) !== undefined;
  if (!clerk && !isPublicRound(state, round.sentOn)) return undefined;
  const t = consultationMessages[context.lang];
  const town = townName(context, own.municipality);
  const mine = mayWriteFor(context.actor, context.region.id, { municipality: own.municipality });
  const may = mine !== undefined && takesSubmissions(state);
  const props: SubmissionProps = { context, round, state, own, town, may, dates };
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(roundsPath), text: t.list },
          { href: context.link(roundPath(round.id)), text: round.title },
        ]}
      />
      <h1>{t.own.title(town)}</h1>
      <p>
        <span lang="nl">{round.title}</span>.{' '}
        {round.lastDay && state !== 'withdrawn'
          ? `${t.lastDay}: ${longDate(round.lastDay, context.lang)}. ${longerText(context, round)}`
          : ''}{' '}
        {closedText(context, round)}
      </p>
      <p>
        <RoundStatus context={context} state={state} />
      </p>
      <RoundWithdrawn context={context} round={round} />
      <ErrorSummary lang={context.lang} state={form} />
      <Standing {...props} mine={mine !== undefined} />
      <OwnPoints {...props} />
      {mine ? <JointTexts {...props} /> : null}
      {may ? <CouncilWork {...props} form={form} sent={sent} /> : null}
      <SourceLine context={context} source={null} />
    </div>
  );
  return {
    title: t.own.title(town),
    current: 'councils',
    address: submissionPath(round.id, own.municipality),
    body,
  };
}

function Standing(props: SubmissionProps & { mine: boolean }) {
  const { context, round, own, mine } = props;
  const { lang } = context;
  const t = consultationMessages[lang];
  const isIn = own.handedInAt !== null;
  const says = submissionStateOn(round, own, context.today);
  const joint = jointText(context, round, own);
  const judged = judgedText(context, round, own);
  const seen = isIn || maySeeDraft(context.actor, context.region.id, own);
  return (
    <section class="b">
      <p>
        <SubmissionStatus {...{ context, round, own }} />
        {own.handedInAt ? ` ${plainDate(dateOf(own.handedInAt), lang)}, ${own.handedInBy}` : ''}
        {own.provisional ? ` (${reservationText(round, own, lang)})` : ''}
        {judged ? ` (${judged})` : ''}
      </p>
      {joint ? <p>{joint}.</p> : null}
      <TookBack {...props} />
      {seen && !isIn && !mine ? <p class="flag">{t.own.draftShared}</p> : null}
      {seen ? <Position {...props} /> : null}
      {seen ? null : <EmptyState>{notInText(says, round.state === 'withdrawn', lang)}</EmptyState>}
      {props.may ? <ForItsClerk {...props} /> : null}
    </section>
  );
}

/** What the clerk of this council is told of its term. */
function ForItsClerk({ context, round, own, dates }: SubmissionProps) {
  const { lang } = context;
  const t = consultationMessages[lang];
  const until = untilOf(round);
  const misses = missesTerm(context, round, own, dates);
  const closedIn = closedInText(context, round, own);
  return (
    <>
      {misses ? (
        <Notice kind="warning">
          <p>{misses}</p>
        </Notice>
      ) : null}
      {closedIn ? (
        <Notice kind="info">
          <p>{closedIn}</p>
        </Notice>
      ) : null}
      {submissionStateOn(round, own, context.today) === 'term_passed' &&
      until &&
      !inTerm(round, context.today) ? (
        <Notice kind="warning">
          <p>{t.own.closed(plainDate(until, lang))}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Where nothing was handed in: what that means now. */
function notInText(says: SubmissionState, withdrawn: boolean, lang: PageContext['lang']): string {
  const t = consultationMessages[lang].own;
  if (withdrawn) return t.lapsed;
  return says === 'term_passed' ? t.passed : t.nothing;
}

/** What the council said of having no view, and took back: as readable as what was handed in and left. */
function TookBack({ context, round, own, town }: SubmissionProps) {
  const texts = tookBackTexts(context, round, own);
  return (
    <>
      {own.takenBack.map((each, index) => (
        <p class="small" key={each.at}>
          {town} {texts[index]}.{' '}
          {each.decisionDay ? (
            <>
              {consultationMessages[context.lang].own.decided(plainDate(each.decisionDay, context.lang), '')}
              <span lang="nl">{each.decisionMeeting}</span>.{' '}
            </>
          ) : null}
          {each.note ? <span lang="nl">{each.note} </span> : null}
          {consultationMessages[context.lang].reason}: <span lang="nl">{each.reason}</span>
        </p>
      ))}
    </>
  );
}

function Position({ context, round, own, dates }: SubmissionProps) {
  const { lang } = context;
  const t = consultationMessages[lang];
  const days = daysOnCalendar(context, round, own, dates);
  return (
    <>
      <ViewText {...{ context, position: own.position, note: own.note }} />
      {own.state === 'in_committee' && own.committeeDay ? (
        <p>
          {t.own.inCommittee}: {longDate(own.committeeDay, lang)}.{' '}
          {offCalendarText('committee', days.committee, lang)}
        </p>
      ) : null}
      <Decided lang={lang} own={own} off={offCalendarText('council', days.council, lang)} />
      <SentFirst context={context} own={own} />
      <Corrections context={context} own={own} />
      <ViewAnswers {...{ context, round, own }} clerk={false} />
      {own.handedInAt === null && own.sharedWith.length > 0 ? (
        <p class="small">
          {t.own.shared}:{' '}
          {enumeration(
            own.sharedWith.map((each) => townName(context, each)),
            lang,
          )}
          .
        </p>
      ) : null}
    </>
  );
}

/** The numbers of an item for debate are told where they were recorded, and that they were not where they were not. */
function votesOf(own: Submission, lang: PageContext['lang']): string {
  const t = consultationMessages[lang].own;
  if (own.votesFor !== null) return `, ${t.votes(own.votesFor, own.votesAgainst ?? 0)}`;
  return own.handling === 'bespreekstuk' ? `, ${t.noVotes}` : '';
}

/** @param props.off that its day is not on the calendar of the council */
function Decided({ lang, own, off }: { lang: PageContext['lang']; own: Submission; off: string }) {
  const t = consultationMessages[lang];
  const { decisionDay } = own;
  if (decisionDay === null || own.decisionMeeting === null) return null;
  return (
    <p>
      {t.own.decided(plainDate(decisionDay, lang), '')}
      <span lang="nl">{own.decisionMeeting}</span>, {handlingText(own.handling, lang)}
      {votesOf(own, lang)}.{' '}
      {own.decisionLink ? (
        <a href={own.decisionLink} rel="noopener">
          {t.own.decision}
        </a>
      ) : null}
      {off ? <span class="small"> {off}</span> : null}
      {doubtsBeside(own).map((doubt) => (
        <span class="small" key={doubt}>
          {' '}
          {voteDoubtSentence(doubt, decisionDay, lang)}
        </span>
      ))}
    </p>
  );
}

/** What the council then decided otherwise on. */
function SentFirst({ context, own }: { context: PageContext; own: Submission }) {
  const t = consultationMessages[context.lang];
  if (own.sentNote === null) return null;
  return (
    <details>
      <summary>{t.own.sentFirst}</summary>
      <ViewText {...{ context, position: own.sentPosition, note: own.sentNote }} />
    </details>
  );
}

export const submissionPage: Page = {
  path: submissionPath('{raadpleging}', '{gemeente}'),
  // Which point or joint text the clerk is changing, which text is taken over, and whether there is no view.
  query: ['punt', 'gezamenlijk', 'overnemen', 'geen'],
  render: (context) => showSubmission(context, emptyForm),
};
