import { dateOf } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import type { Point, Round } from '../round.ts';
import { carriedBy, carriersFor, isHandedIn } from '../rules/points.ts';
import { draftOf, sameText, sharedWith, wordsOf } from '../whole.ts';
import { pointName, townName } from './parts.tsx';

interface Props {
  readonly context: PageContext;
  readonly round: Round;
  readonly point: Point;
}

/** What joins a draft to what others made public of it: for the clerks who know that draft, and for nobody else. */
export function DraftTies(props: Props) {
  const lines = [...ofDraft(props), ...fromDraft(props)];
  return (
    <>
      {lines.map((line) => (
        <p class="flag" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** Of a draft: by whom its text was handed in, and what the council does by handing it in too. */
function ofDraft({ context, round, point }: Props): readonly string[] {
  const t = consultationMessages[context.lang].own;
  const seen = carriersFor(context.actor, context.region.id, point, sharedWith(round, point));
  const same = sameText(round, point);
  const lines = seen.flatMap((each) => {
    const as = round.points.find(({ id }) => id === each.broughtAs);
    if (!as || each.leftAt === null) return [];
    const say = as.draft?.version === point.version ? t.broughtBy : t.broughtOld;
    const day = plainDate(dateOf(each.leftAt), context.lang);
    return [say(townName(context, each.municipality), day, pointName(context, as))];
  });
  return [...new Set(lines), ...(same ? [t.sameHandedIn(pointName(context, same))] : [])];
}

/** Of a point that was handed in from a draft: what its writer made of that since, told to the councils that joined it there. */
function fromDraft({ context, round, point }: Props): readonly string[] {
  const t = consultationMessages[context.lang].own;
  const draft = draftOf(context.actor, context.region.id, round, point);
  // Once its writer stands with it there is nothing to tell.
  if (!draft || carriedBy(point, draft.author)) return [];
  const writer = townName(context, draft.author);
  // Words that another wrote in it are not said to be of who began it.
  const theirs = wordsOf(draft, point) === draft.author;
  if (isHandedIn(draft)) {
    const as = pointName(context, draft);
    return [theirs ? t.fromHandedIn(writer, as) : t.draftHandedIn(writer, as)];
  }
  if (draft.version !== point.draft?.version)
    return [theirs ? t.fromChanged(writer) : t.draftChanged(writer)];
  return theirs ? [t.fromDraft(writer)] : [];
}
