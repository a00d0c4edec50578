import { timeOf } from '#kernel';
import { clockTime, Icon, type IconName, Mark, Notice, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { liveMessages } from '../live-messages.ts';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { votePath } from '../paths.ts';
import type { Vote, VoteFraction } from '../store.ts';
import { fullName } from './standing.tsx';
import { VoteWeight } from './vote-weight.tsx';

// In the letters of a long question a phone of 320 pixels has some thirty in a line.
const shortQuestion = 60;
const longQuestion = 110;

/** Heading of a vote. For who votes a long question takes three lines at most, so that the buttons are on the first screen. */
export function Question({ context, vote, votes }: { context: PageContext; vote: Vote; votes: boolean }) {
  const { question } = vote;
  if (!votes || question.length <= shortQuestion) return <h1 lang="nl">{question}</h1>;
  if (question.length <= longQuestion)
    return (
      <h1 class="asked" lang="nl">
        {question}
      </h1>
    );
  return (
    <>
      <h1 class="asked cut" lang="nl">
        {question}
      </h1>
      <details class="small">
        <summary>{liveMessages[context.lang].wholeQuestion}</summary>
        <p lang="nl">{question}</p>
      </details>
    </>
  );
}

/** Stembiljet: the own fraction's, with what is stored of it. */
export function Ballot({ context, vote, mine }: { context: PageContext; vote: Vote; mine: VoteFraction }) {
  const t = votingMessages[context.lang];
  const o = orderMessages[context.lang];
  const options: readonly {
    value: string;
    choice: 'for' | 'against' | 'abstain';
    icon: IconName;
    text: string;
    note: string;
  }[] = [
    {
      value: 'voor',
      choice: 'for',
      icon: 'ok',
      text: t.castFor,
      note: vote.about ? o.forNote : t.castForNote,
    },
    {
      value: 'tegen',
      choice: 'against',
      icon: 'rejected',
      text: t.castAgainst,
      note: vote.about ? o.againstNote : t.castAgainstNote,
    },
    { value: 'onthouden', choice: 'abstain', icon: 'abstain', text: t.castAbstain, note: t.castAbstainNote },
  ];
  const town = context.region.municipalities.find((m) => m.id === mine.municipality);
  return (
    <div class="ballot">
      {mine.choice ? (
        <p class="cast">
          <Icon name={options.find((each) => each.choice === mine.choice)?.icon ?? 'ok'} />
          <span>
            <b>
              {t.yourVote} {t[mine.choice]}.
            </b>{' '}
            {t.change}
          </span>
        </p>
      ) : null}
      {mine.choice === null && vote.remindedAt !== null ? (
        <Notice kind="warning">
          <p>{liveMessages[context.lang].sayReminded(clockTime(timeOf(vote.remindedAt), context.lang))}</p>
        </Notice>
      ) : null}
      <form method="post" action={context.link(`${votePath(vote.id)}/stem`)} class="opts" data-quiet>
        <input type="hidden" name="fractie" value={mine.fraction} />
        {options
          .filter((each) => each.choice !== 'abstain' || vote.rules.abstention)
          .map((each) => (
            <button
              key={each.value}
              type="submit"
              class="opt"
              aria-pressed={mine.choice === each.choice}
              name="keuze"
              value={each.value}
            >
              <Icon name={each.icon} />
              <span>
                {each.text}
                <small>{each.note}</small>
                <span class="vh" lang="nl">
                  {` ${liveMessages[context.lang].questionIs} ${vote.question}`}
                </span>
              </span>
            </button>
          ))}
      </form>
      <div class="me">
        <p class="gm">
          {town ? <Mark municipality={town} /> : null}
          <b>{fullName(context, mine)}</b>
        </p>
        <p>
          {t.asSpecialist}{' '}
          <b>
            <VoteWeight context={context} vote={vote.id} fraction={mine} />
          </b>
          : {t.weighs[vote.rules.weights](plainDate(mine.electionDay, context.lang))}.{' '}
          {liveMessages[context.lang].byColleague}
        </p>
      </div>
    </div>
  );
}
