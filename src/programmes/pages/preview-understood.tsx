import { enumeration } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { ImportPlan } from '../import-programme.ts';
import { programmeMessages } from '../messages.ts';
import { executorText } from '../names.ts';
import type { Pair } from '../rules/compare.ts';
import { type Activity, type SmartGoal, treeOf } from '../rules/programme.ts';
import { IndicatorFacts, Money, Texts } from './parts.tsx';

/** The programme as it would stand, sorted by goal. */
export function Understood({ context, plan }: { context: PageContext; plan: ImportPlan }) {
  const t = programmeMessages[context.lang];
  const tree = treeOf(plan.content);
  const pairs = new Map(plan.pairs.map((pair) => [pair.number, pair]));
  const part = (each: SmartGoal | Activity) => (
    <>
      <p lang="nl">
        <b>
          {each.number} {each.title}
        </b>{' '}
        <Changed context={context} pair={pairs.get(each.number)} />
      </p>
      {'by' in each && executorText(context, each) !== '' ? (
        <p class="small">
          {t.executor}: <span lang="nl">{executorText(context, each)}</span>
        </p>
      ) : null}
      {'indicator' in each && each.indicator ? (
        <IndicatorFacts context={context} indicator={each.indicator} />
      ) : null}
      <Texts context={context} texts={each.texts} />
      <Money context={context} amounts={each.amounts} caption={`${t.money}: ${each.number}`} />
    </>
  );
  const branches = [...tree.goals, { title: '', branches: tree.loose }];
  return (
    <section class="b">
      <h2>{t.importing.understood}</h2>
      <Texts context={context} texts={plan.content.introduction} />
      {branches.map(({ title, branches: own }, index) =>
        title === '' && own.length === 0 ? null : (
          <div key={`${index}${title}`}>
            <h3 lang="nl">{title === '' ? t.noGoals : `${t.goal}: ${title}`}</h3>
            <ul class="tree">
              {own.map(({ goal, activities }) => (
                <li key={goal.number}>
                  {part(goal)}
                  <ul class="leaves">
                    {activities.map((each) => (
                      <li key={each.number}>{part(each)}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {tree.withoutGoal.length === 0 ? null : (
        <div>
          <h3>{t.withoutGoal}</h3>
          <ul class="leaves">
            {tree.withoutGoal.map((each) => (
              <li key={each.number}>{part(each)}</li>
            ))}
          </ul>
        </div>
      )}
      <Texts context={context} texts={plan.content.costs} />
      <Money context={context} amounts={plan.content.amounts} caption={t.ownMoney} />
    </section>
  );
}

/** That a part is new, or what of it changes, with how it was called. */
function Changed({ context, pair }: { context: PageContext; pair: Pair | undefined }) {
  const { importing: t, comparison } = programmeMessages[context.lang];
  if (!pair) return null;
  const { one, differ } = pair;
  if (!one) return <span class="tag">{t.isNew}</span>;
  if (differ.length === 0) return null;
  const what = comparison.differs(
    enumeration(
      differ.map((aspect) => comparison.aspects[aspect]),
      context.lang,
    ),
  );
  return (
    <>
      <span class="tag">{t.isChanged}</span>{' '}
      <span class="small" lang={context.lang}>
        {what}
        {differ.includes('title') ? (
          <>
            ; {t.was} <span lang="nl">“{one.title}”</span>
          </>
        ) : null}
      </span>
    </>
  );
}
