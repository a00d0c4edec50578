import type { ComponentChildren } from 'preact';
import { type CouncilDate, councilDates, FirstMeetings, TermWindows } from '#calendar';
import { documentPath } from '#documents';
import { addMonths } from '#kernel';
import {
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  longDate,
  Notice,
  Paragraphs,
  partialText,
  SourceLine,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import { notePath, roundPath, roundsPath } from '../paths.ts';
import { mayRunRound } from '../policy.ts';
import { runRefusals } from '../refusals.ts';
import type { Round } from '../round.ts';
import { isPublicRound, type RoundState } from '../rules/round-state.ts';
import { type AskableVersion, askableVersions, newestOfRound, roundById, roundByPoint } from '../store.ts';
import { longerText } from '../until-words.ts';
import { answersSent, stateOn } from '../whole.ts';
import { ClosedNotice } from './closing.tsx';
import { noNoteYet } from './note-page.tsx';
import { basisText, RoundStatus, RoundWithdrawn } from './parts.tsx';
import { PastCorrections } from './past-corrections.tsx';
import { Councils } from './round-councils.tsx';
import { CorrectPast } from './round-form.tsx';
import { Brought } from './round-points.tsx';
import { ClerkWork } from './round-work.tsx';

/** Which form of the page was sent, so that what was typed comes back in that one alone. */
export type RoundFormName =
  | 'correct_past'
  | 'edit'
  | 'send'
  | 'withdraw'
  | 'close'
  | 'reopen'
  | 'answer'
  | 'answer_view'
  | 'conclude'
  | 'report';

export interface RoundProps {
  readonly context: PageContext;
  readonly round: Round;
  readonly state: RoundState;
  readonly clerk: boolean;
}

/** The consultation: what was asked, what came in, what came of it; for the regional clerk the work. */
export async function showRound(
  context: PageContext,
  form: FormState,
  sent?: RoundFormName,
): Promise<PageAnswer> {
  const towns = context.region.municipalities.map(({ id }) => id);
  const point = context.params.raadplegingspunt;
  const [[round], versions, dates] = await context.read([
    point === undefined ? roundById(Number(context.params.raadpleging)) : roundByPoint(Number(point)),
    askableVersions(),
    councilDates(towns, addMonths(context.today, -12), addMonths(context.today, 24)),
  ]);
  const clerk = mayRunRound(context.actor, context.region.id) !== undefined;
  const state = round && stateOn(round, context.today);
  const shown = state && (clerk || isPublicRound(state, round.sentOn ?? round.past));
  if (!round || !state || !shown) return hidden(context, sent !== undefined && !clerk);
  const t = consultationMessages[context.lang];
  const props: RoundProps = { context, round, state, clerk };
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(roundsPath), text: t.list }]} />
      <p class="amb">{t.kinds[round.kind]}</p>
      <h1 lang="nl">{round.title}</h1>
      <p>
        <RoundStatus context={context} state={state} />
      </p>
      <ErrorSummary lang={context.lang} state={form} />
      <div class="roundhead">
        <Notices {...props} />
      </div>
      {round.explanation ? (
        <div class="txt">
          <Paragraphs text={round.explanation} />
        </div>
      ) : null}
      <Facts {...props} />
      <Questions {...props} />
      <Windows {...props} dates={dates} />
      {state === 'concept' ? null : (
        <>
          <Conclusion {...props} />
          <Councils {...props} />
          {round.past ? null : <Brought {...props} />}
        </>
      )}
      {clerk && round.past === null ? (
        <ClerkWork {...props} form={form} sent={sent} versions={versions as AskableVersion[]} />
      ) : null}
      {clerk && round.past ? (
        <CorrectPast context={context} round={round} state={sent === 'correct_past' ? form : emptyForm} />
      ) : null}
      {round.past ? null : <SourceLine context={context} source={null} />}
    </div>
  );
  return { title: round.title, current: 'councils', address: roundPath(round.id), body };
}

/** Who may not act is told so whether or not there is a draft. */
function hidden({ lang }: PageContext, sent: boolean): PageAnswer {
  return sent ? { denied: runRefusals.not_regional_clerk[lang] } : undefined;
}

function Notices({ context, round, state }: RoundProps) {
  const t = consultationMessages[context.lang];
  return (
    <>
      {state === 'concept' ? (
        <Notice kind="info" title={t.states.concept}>
          <p>{t.conceptOnly}</p>
        </Notice>
      ) : null}
      <RoundWithdrawn context={context} round={round} />
      {round.shortReason === null ? null : (
        <Notice kind="warning" title={t.shortTitle}>
          <p>
            {t.short(round.shortDays ?? 0, round.shortLeast ?? 0)} <span lang="nl">{round.shortReason}</span>
          </p>
        </Notice>
      )}
      <ClosedNotice context={context} round={round} />
      {round.past ? (
        <Notice kind="info">
          <p>{t.pastNote}</p>
          <SourceLine context={context} source={round.past.source} />
          <PastCorrections context={context} round={round} />
        </Notice>
      ) : null}
    </>
  );
}

function Facts({ context, round, state }: RoundProps) {
  const { lang } = context;
  const t = consultationMessages[lang];
  const { past } = round;
  const sent = round.sentOn ? longDate(round.sentOn, lang) : past && partialText(past.sent, lang);
  const last = round.lastDay ? longDate(round.lastDay, lang) : past?.until && partialText(past.until, lang);
  const withdrawn = state === 'withdrawn';
  const longer = withdrawn ? '' : longerText(context, round);
  const offered = round.offeredOn && longDate(round.offeredOn, lang);
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [
      t.sender,
      <span key="s" lang="nl">
        {round.sender}
      </span>,
    ],
    [t.basis, basisText(context, round)],
    [t.document, <AskedDocument key="d" context={context} round={round} />],
    ...(sent ? [[t.sentOn, sent] as const] : []),
    [withdrawn && last ? t.lastDayWas : t.lastDay, [last ?? t.unknown, longer].filter(Boolean).join('. ')],
    ...(offered ? [[t.offeredOn, offered] as const] : []),
  ];
  return (
    <div class="printed">
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What the councils were given, byte for byte. */
function AskedDocument({ context, round }: Pick<RoundProps, 'context' | 'round'>) {
  const t = consultationMessages[context.lang];
  const { document, past } = round;
  if (!document) return <>{past ? t.noDocument : t.noDocumentYet}</>;
  return (
    <>
      <a href={context.link(documentPath(document.id, document.version))} lang="nl">
        {document.title}
      </a>
      , {t.version(document.version)}. {t.hash}: <code class="hash">{document.sha256}</code>{' '}
      {document.newest > document.version ? t.newer(document.newest) : ''}{' '}
      {document.withdrawn ? t.docWithdrawn : ''}
    </>
  );
}

function Questions({ context, round }: RoundProps) {
  if (round.questions.length === 0) return null;
  return (
    <section class="b">
      <h2>{consultationMessages[context.lang].questions}</h2>
      <ol class="plain" lang="nl">
        {round.questions.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
    </section>
  );
}

/** Whether each council meets within the term: before it is sent, and as long as it runs; of a draft without a last day from when on each can. */
function Windows({ context, round, state, dates }: RoundProps & { dates: readonly CouncilDate[] }) {
  if ((state !== 'concept' && state !== 'sent_out') || round.addressees.length === 0) return null;
  const start = round.sentOn ?? context.today;
  const t = consultationMessages[context.lang];
  if (round.lastDay === null || round.lastDay < start)
    return state === 'concept' ? (
      <>
        {round.lastDay === null ? null : (
          <div class="b">
            <Notice kind="warning">
              <p>{t.windowPassed(longDate(round.lastDay, context.lang))}</p>
            </Notice>
          </div>
        )}
        <FirstMeetings {...{ context, start, dates }} councils={round.addressees} />
        {round.lastDay === null ? <p>{t.windowFirst}</p> : null}
      </>
    ) : null;
  const longer = longerText(context, round);
  return (
    <>
      <TermWindows
        context={context}
        term={{ start, last: round.lastDay }}
        councils={round.addressees}
        dates={dates}
      />
      {longer ? <p>{longer}</p> : null}
    </>
  );
}

function Conclusion({ context, round, state, clerk }: RoundProps) {
  const t = consultationMessages[context.lang];
  const ended = round.past !== null || answersSent(round);
  return (
    <section class="b">
      <h2>{t.conclusion}</h2>
      {round.support && round.effect && (ended || clerk) ? (
        <>
          <p>
            <b>
              {t.supports[round.support]}. {t.effects[round.effect]}.
            </b>
          </p>
          <Paragraphs text={round.conclusion ?? ''} />
          {ended ? null : <p class="small muted">{t.noteDraft}</p>}
          {round.past ? null : (
            <p>
              <a href={context.link(notePath(round.id))}>{t.toNote}</a>
            </p>
          )}
        </>
      ) : (
        <EmptyState>{state === 'withdrawn' ? t.states.withdrawn : noNoteYet(state, context.lang)}</EmptyState>
      )}
    </section>
  );
}

export const roundPage: Page = {
  path: roundPath('{raadpleging}'),
  collected: ({ raadpleging }) => newestOfRound(Number(raadpleging)),
  // Which point or view the regional clerk is answering.
  query: ['punt', 'raad'],
  render: (context) => showRound(context, emptyForm),
};
