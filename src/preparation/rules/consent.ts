import type { MunicipalityId } from '#kernel';
import { type GroupSeat, type Member, type PreparationContent, weekly } from './preparation.ts';

/** What a municipality says to what is asked of its people. */
export const answers = ['agreed', 'refused'] as const;
export type Answer = (typeof answers)[number];

/** How it stands with somebody who is asked for: the municipality that leads says it of its own, and nobody answers for whoever works for none. */
export type Consent = 'own' | 'outside' | 'asked' | Answer;

/** An answer to what was asked with one version of the task; a later answer to the same takes its place. */
export interface AnswerTo {
  readonly seat: number;
  readonly asked: number;
  readonly version: number;
  readonly answer: Answer;
}

/** With which version of the task it was asked as it stands. Tasks of before answers were kept do not say: their first. */
export const askedWith = ({ since = 1 }: Pick<Member, 'since'>) => since;

type Staffed = Pick<PreparationContent, 'staff' | 'dueOn'>;
const asksTheSame = (one: Member, oneDue: string, other: Member, otherDue: string) =>
  one.seat === other.seat &&
  weekly(one) === weekly(other) &&
  one.from === other.from &&
  (one.until ?? oneDue) === (other.until ?? otherDue);

/** Who is asked for from now on: other hours or other days than before are asked anew, with this version. */
export function askedAnew(after: Staffed, before: Staffed, version: number): readonly Member[] {
  return after.staff.map((member) => {
    const same = before.staff.find((each) => asksTheSame(member, after.dueOn, each, before.dueOn));
    return { ...member, since: same ? askedWith(same) : version };
  });
}

/** The newest answer to what is asked now. */
export const answerTo = <T extends AnswerTo>(member: Member, given: readonly T[]): T | undefined =>
  given
    .filter(({ seat, asked }) => seat === member.seat && asked === askedWith(member))
    .toSorted((a, b) => b.version - a.version)[0];

/** A task with the seats of its group and what municipalities answered. */
export interface Answered {
  readonly content: Pick<PreparationContent, 'lead' | 'staff'>;
  readonly seats: readonly Pick<GroupSeat, 'id' | 'municipality'>[];
  readonly answers: readonly AnswerTo[];
}

/** Whose people they are; null: of no municipality of the region. */
export const townOf = ({ seats }: Pick<Answered, 'seats'>, { seat }: Member): MunicipalityId | null =>
  seats.find(({ id }) => id === seat)?.municipality ?? null;

export function consentOf(task: Answered, member: Member): Consent {
  const town = townOf(task, member);
  if (town === null) return 'outside';
  if (town === task.content.lead) return 'own';
  return answerTo(member, task.answers)?.answer ?? 'asked';
}

/** What is still asked of people: what their municipality refused is not. */
export const notRefused = (task: Answered): readonly Member[] =>
  task.content.staff.filter((member) => consentOf(task, member) !== 'refused');
