import type { PageContext, Task, TaskList } from '#platform/http';
import { evaluationMessages } from './messages.ts';
import { momentWords, subjectWord } from './operations.ts';
import { evaluationPath, newEvaluationPath } from './paths.ts';
import { mayAnswer, mayEvaluate } from './policy.ts';
import { type Evaluation, evaluationList } from './store.ts';
import { dueOf, evaluationsOf, type PlanningRows, planningStatements } from './whole.ts';

/** What is due and not planned, for who plans; what is asked, for who is asked; what waits for its result. */
export const evaluationTasks: TaskList = {
  statements: (context) => {
    if (plans(context)) return [...planningStatements()];
    return answers(context) ? [evaluationList()] : [];
  },
  tasks: (rows, context) => {
    if (rows.length === 0) return [];
    if (!plans(context)) return (rows[0] as Evaluation[]).flatMap((each) => evaluationTask(context, each));
    const planning = rows as unknown as PlanningRows;
    const asked = evaluationsOf(planning).flatMap((each) => evaluationTask(context, each));
    const t = evaluationMessages[context.lang];
    const planned = dueOf(planning, context.today).map(
      ({ about, moment, day }): Task => ({
        day,
        last: true,
        title: t.tasks.plan,
        about: t.title(t.moments[moment], about.title),
        path: `${newEvaluationPath}?onderwerp=${subjectWord(about.subject)}&moment=${momentWords[moment]}`,
      }),
    );
    return [...planned, ...asked];
  },
};

const plans = ({ actor, region }: PageContext) => mayEvaluate(actor, region.id);
const answers = ({ actor, region }: PageContext) => mayAnswer.somewhere(actor, region.id);

function evaluationTask(context: PageContext, { id, content, answers, result }: Evaluation): Task[] {
  if (content.withdrawn || result !== null) return [];
  const t = evaluationMessages[context.lang];
  const about = t.title(t.moments[content.moment], content.title);
  if (content.day < context.today)
    return mayEvaluate(context.actor, context.region.id)
      ? [{ day: null, title: t.tasks.conclude, about, path: evaluationPath(id) }]
      : [];
  return content.respondents
    .filter((each) => mayAnswer(context.actor, context.region.id, each))
    .filter(({ key }) => !answers.some(({ respondent }) => respondent === key))
    .map(({ key }) => ({
      day: content.day,
      last: true,
      title: t.tasks.answer,
      about,
      path: `${evaluationPath(id)}?wie=${key}`,
    }));
}
