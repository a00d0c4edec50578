import { EmptyState, plainDate } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { evaluationMessages } from '../messages.ts';
import { evaluationPath, evaluationsPath } from '../paths.ts';
import { type About, type Evaluation, evaluationsAbout } from '../store.ts';
import { Result } from './evaluation-page.tsx';

/** What was evaluated with its result and what was decided, where the thing evaluated is read. @param whereNone told there too */
function Evaluations(props: {
  context: PageContext;
  evaluations: readonly Evaluation[];
  text: string;
  whereNone: boolean;
}) {
  const { context, evaluations } = props;
  const t = evaluationMessages[context.lang];
  if (evaluations.length === 0 && !props.whereNone) return null;
  return (
    <section class="b" aria-labelledby="evaluaties">
      <h2 id="evaluaties">{t.section.title}</h2>
      {evaluations.length === 0 ? (
        <EmptyState>{t.section.none}</EmptyState>
      ) : (
        <>
          <p>{props.text}</p>
          {context.demonstration ? <p class="invented">{t.inventedOf}</p> : null}
        </>
      )}
      {evaluations.map((evaluation) => (
        <One key={evaluation.id} context={context} evaluation={evaluation} />
      ))}
      <p class="noprint">
        <a href={context.link(evaluationsPath)}>{t.section.all}</a>
      </p>
    </section>
  );
}

function One({ context, evaluation }: { context: PageContext; evaluation: Evaluation }) {
  const { lang } = context;
  const t = evaluationMessages[lang];
  const { id, content, answers, result } = evaluation;
  return (
    <div class="group reported txt">
      <h3>
        <a href={context.link(evaluationPath(id))}>
          {t.moments[content.moment]}: <span lang="nl">{content.title}</span>
        </a>
      </h3>
      {content.withdrawn ? (
        <p>
          {t.withdrawnLong(evaluation.recordedBy)} <span lang="nl">{evaluation.reason}</span>
        </p>
      ) : result ? (
        <Result context={context} evaluation={evaluation} result={result} />
      ) : (
        <p>
          {t.section.open(
            plainDate(content.day, lang),
            t.answeredOf(answers.length, content.respondents.length),
          )}{' '}
          {t.decides}: <span lang="nl">{content.body}</span>.
        </p>
      )}
    </div>
  );
}

const at = (about: About, whereNone: boolean) => ({
  statements: (subject: string | number) => [evaluationsAbout(about, String(subject))],
  view: ([rows]: readonly unknown[][], context: PageContext) => (
    <Evaluations
      context={context}
      evaluations={rows as Evaluation[]}
      text={evaluationMessages[context.lang].section[about]}
      whereNone={whereNone}
    />
  ),
});

/** On the pages of a mandate, an agreement, an ambition and a council. */
export const evaluationSections: readonly Section[] = [
  { place: 'mandate', order: 50, ...at('mandate', true) },
  { place: 'agreement', order: 10, ...at('agreement', true) },
  { place: 'ambition', order: 80, ...at('ambition', false) },
  { place: 'council', order: 50, ...at('municipality', false) },
];
