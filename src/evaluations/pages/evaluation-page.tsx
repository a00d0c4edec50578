import { agreementPath } from '#agreements';
import { ambitionPath } from '#ambitions';
import { type AmbitionId, dateOf } from '#kernel';
import { mandatePath } from '#mandates';
import {
  Breadcrumb,
  DataTable,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  Invented,
  Notice,
  Paragraphs,
  plainDate,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { measure } from '#programmes';
import { evaluationMessages } from '../messages.ts';
import { evaluationPath, evaluationsPath } from '../paths.ts';
import { mayAnswer } from '../policy.ts';
import { outcomes, overTime } from '../rules/answers.ts';
import type { Respondent, Subject } from '../rules/plan.ts';
import {
  type Evaluation,
  type EvaluationResult,
  evaluationsAlike,
  type GivenAnswer,
  resultVersions,
} from '../store.ts';
import { respondentName } from '../whole.ts';
import { ScorePicture } from './picture.tsx';
import { AnswerForm, KeeperForms } from './work-forms.tsx';

interface Props {
  readonly context: PageContext;
  readonly evaluation: Evaluation;
}

/** One evaluation: what was asked of whom, what each answered, what was decided, and the same criteria over time. */
export async function showEvaluation(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang } = context;
  const t = evaluationMessages[lang];
  const id = Number(context.params.evaluatie);
  const [alike, results] = await context.read([evaluationsAlike(id), resultVersions(id)]);
  const evaluation = alike.find((each) => each.id === id);
  if (!evaluation) return undefined;
  const { content } = evaluation;
  const title = t.title(t.moments[content.moment], content.title);
  const props = { context, evaluation };
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(evaluationsPath), text: t.list }]} />
      <p class="amb">
        {t.kinds[content.subject.kind]}:{' '}
        <a href={context.link(pathOf(content.subject))} lang="nl">
          {content.title}
        </a>
      </p>
      <h1>{t.moments[content.moment]}</h1>
      <ErrorSummary lang={lang} state={state} />
      {content.withdrawn ? (
        <Notice kind="info">
          <p>{t.withdrawnLong(evaluation.recordedBy)}</p>
          <p lang="nl">{evaluation.reason}</p>
        </Notice>
      ) : null}
      <p>
        {t.facts(plainDate(content.start, lang), plainDate(content.day, lang))} {t.decides}:{' '}
        <span lang="nl">{content.body}</span>.
      </p>
      {content.latest && content.day > content.latest ? (
        <Notice kind="warning">
          <p>{t.later(plainDate(content.latest, lang))}</p>
        </Notice>
      ) : null}
      <Invented context={context} of={{ beganAt: evaluation.plannedAt, recordedAt: evaluation.recordedAt }}>
        {t.invented}
      </Invented>
      <AnswerForm {...props} state={state} />
      <section class="b txt" aria-labelledby="uitkomst">
        <h2 id="uitkomst">{t.result}</h2>
        {evaluation.result ? (
          <Result {...props} result={evaluation.result} />
        ) : (
          <>
            <EmptyState>{t.resultNone(content.body)}</EmptyState>
            {results[0] ? (
              <p>
                {t.resultTaken(results[0].result.recordedBy)}{' '}
                <span lang="nl">{results[0].result.reason}</span>
              </p>
            ) : null}
          </>
        )}
      </section>
      <Scores {...props} />
      <OverTime {...props} alike={alike.filter((each) => !each.content.withdrawn)} />
      <section class="b" aria-labelledby="antwoorden">
        <h2 id="antwoorden">{t.answers}</h2>
        <Answers {...props} />
      </section>
      <KeeperForms {...props} state={state} />
      <EarlierVersions
        lang={lang}
        versions={results.map(({ result }) => result)}
        show={(result) => <Result {...props} result={result} />}
      />
    </div>
  );
  return { title, current: 'councils', address: evaluationPath(id), body };
}

export const evaluationPage: Page = {
  path: evaluationPath('{evaluatie}'),
  query: ['wie'],
  collected: ({ evaluatie }) => [`evaluation/${evaluatie}`],
  render: (context) => showEvaluation(context, emptyForm),
};

function pathOf({ kind, id }: Subject): string {
  if (kind === 'ambition') return ambitionPath(id as AmbitionId);
  return kind === 'mandate' ? mandatePath(Number(id)) : agreementPath(Number(id));
}

export function Result({ context, evaluation, result }: Props & { result: EvaluationResult }) {
  const { lang } = context;
  const t = evaluationMessages[lang];
  return (
    <>
      <p>
        <b>{t.decisions[result.decision]}.</b>{' '}
        {t.decidedOn(plainDate(result.day, lang), evaluation.content.body)}{' '}
        {result.link === null ? null : <a href={result.link}>{t.where}</a>}
      </p>
      {result.withdrawn ? <p class="flag">{t.resultWithdrawn}</p> : null}
      <Paragraphs text={result.words} />
      <p class="small muted">
        {t.resultRecorded(plainDate(dateOf(result.recordedAt), lang), result.recordedBy)}
      </p>
    </>
  );
}

function Scores({ context, evaluation }: Props) {
  const { lang } = context;
  const t = evaluationMessages[lang];
  const { content, answers } = evaluation;
  return (
    <section class="b" aria-labelledby="scores">
      <h2 id="scores">{t.scores}</h2>
      <DataTable
        caption={t.scores}
        captionHidden
        note={t.scoresNote}
        columns={[
          { name: t.criterion },
          { name: t.mean, figures: true },
          { name: t.spread, figures: true },
          { name: t.count, figures: true },
        ]}
        rows={outcomes(content.criteria, answers).map(({ criterion, mean, scores, lowest, highest }) => ({
          key: criterion.key,
          cells: [
            <span key="text" lang="nl">
              {criterion.text}
            </span>,
            mean === null ? t.noScore : measure(mean / 100, lang),
            lowest === null || highest === null ? '–' : t.between(lowest, highest),
            String(scores),
          ],
        }))}
      />
    </section>
  );
}

/** The same criteria in every evaluation of the same, beside each other. */
function OverTime({ context, alike }: Props & { alike: readonly Evaluation[] }) {
  const { lang } = context;
  const t = evaluationMessages[lang];
  if (alike.length < 2) return null;
  const compared = overTime(
    alike.map(({ id, content, answers }) => ({
      ...{ id, answers },
      ...{ day: content.day, set: content.set, criteria: content.criteria },
    })),
  );
  const named = alike.map(
    ({ content, result }) =>
      `${t.moments[content.moment]} ${plainDate(content.day, lang)}${result === null ? ` (${t.notHeld})` : ''}`,
  );
  return (
    <section class="b" aria-labelledby="door-de-tijd">
      <h2 id="door-de-tijd">{t.over}</h2>
      <ScorePicture lang={lang} named={named} compared={compared} />
      <DataTable
        caption={t.over}
        captionHidden
        note={t.overNote}
        columns={[{ name: t.criterion }, ...named.map((name) => ({ name, figures: true }))]}
        rows={compared.map(({ set, criterion, outcomes: all, reworded }) => ({
          key: `${set}/${criterion.key}`,
          cells: [
            <>
              <span lang="nl">{criterion.text}</span>{' '}
              {reworded ? <span class="small">({t.reworded})</span> : null}
            </>,
            ...all.map((each) => {
              if (!each) return t.notAsked;
              return each.mean === null ? t.noScore : t.meanOf(measure(each.mean / 100, lang), each.scores);
            }),
          ],
        }))}
      />
    </section>
  );
}

function Answers({ context, evaluation }: Props) {
  return (
    <>
      {evaluation.content.respondents.map((asked) => (
        <OneAnswer key={asked.key} context={context} evaluation={evaluation} asked={asked} />
      ))}
    </>
  );
}

function OneAnswer({ context, evaluation, asked }: Props & { asked: Respondent }) {
  const { lang, actor, region, today } = context;
  const t = evaluationMessages[lang];
  const { content, result, id } = evaluation;
  const open = result === null && !content.withdrawn;
  const answer = evaluation.answers.find(({ respondent }) => respondent === asked.key);
  const name = respondentName(context, asked);
  return (
    <div class="reported txt">
      <h3 lang="nl">{name}</h3>
      {answer ? (
        <GivenWords context={context} evaluation={evaluation} answer={answer} />
      ) : (
        <p>{open && content.day >= today ? t.silent : t.silentAfter}</p>
      )}
      {open && mayAnswer(actor, region.id, asked) ? (
        <p class="act">
          <a href={context.link(`${evaluationPath(id)}?wie=${asked.key}#antwoord`)}>
            {answer ? t.answer.wayAgain : t.answer.way} <span class="vh">{name}</span>
          </a>
        </p>
      ) : null}
    </div>
  );
}

function GivenWords({ context, evaluation, answer }: Props & { answer: GivenAnswer }) {
  const { lang } = context;
  const t = evaluationMessages[lang];
  const said = evaluation.content.criteria.flatMap((criterion) =>
    answer.given.flatMap((given) => (given.criterion === criterion.key ? [{ criterion, given }] : [])),
  );
  return (
    <>
      <ul>
        {said.map(({ criterion, given }) => (
          <li key={criterion.key}>
            <span lang="nl">{criterion.text}</span>{' '}
            <b>{given.score === null ? t.noScore : t.score(given.score)}</b>{' '}
            <span lang="nl">{given.words}</span>
          </li>
        ))}
      </ul>
      <p class="small muted">
        {t.recorded(plainDate(dateOf(answer.recordedAt), lang), answer.recordedBy)}{' '}
        {answer.reason === null ? null : <span lang="nl">{answer.reason}</span>}
      </p>
    </>
  );
}
