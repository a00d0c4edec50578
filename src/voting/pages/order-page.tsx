import { itemPath } from '#meetings';
import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  EmptyState,
  ErrorSummary,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { questionWords } from '../order-operations.ts';
import { openVotePath, orderPath, questionPath, votePath } from '../paths.ts';
import { mayLeadVote } from '../policy.ts';
import { inOrder, lapsed, standsBefore } from '../rules/vote-order.ts';
import type { Vote } from '../store.ts';
import { itemInOrder, questionsAtItem, type VoteQuestion, votesInOrder } from '../store-questions.ts';

interface Item {
  readonly id: number;
  readonly title: string;
}

/** What is put to the vote at an agenda item, in the order in which that happens; for everybody to read. */
export async function showOrder(context: PageContext, state: FormState): Promise<PageAnswer> {
  const given = context.params.punt === undefined ? null : Number(context.params.punt);
  const question = context.params.stemvraag === undefined ? null : Number(context.params.stemvraag);
  const [questions, [item], votes] = await context.read([
    questionsAtItem(given, question),
    itemInOrder(given, question),
    votesInOrder(given, question),
  ]);
  if (!item) return undefined;
  const t = orderMessages[context.lang];
  const props = { context, item, questions, votes };
  const leads = mayLeadVote(context.actor, context.region.id) !== undefined;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb
        label={votingMessages[context.lang].crumb}
        links={[{ href: context.link(itemPath(item.id)), text: item.title }]}
      />
      <h1>{t.title}</h1>
      <AdviceLine lang={context.lang} competences={['council', 'college']} />
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.note}</p>
      {questions.length === 0 ? <EmptyState>{t.empty}</EmptyState> : <Order {...props} leads={leads} />}
      {leads ? <Add context={context} item={item} state={state} /> : null}
    </div>
  );
  const open = votes.some((vote) => vote.state === 'open');
  return {
    title: `${t.title}: ${item.title}`,
    current: 'meetings',
    address: orderPath(item.id),
    body,
    live: open,
  };
}

export const orderPage: Page = {
  path: '/agendapunten/{punt}/stemvolgorde',
  render: (context) => showOrder(context, emptyForm),
};

interface OrderProps {
  readonly context: PageContext;
  readonly item: Item;
  readonly questions: readonly VoteQuestion[];
  readonly votes: readonly Vote[];
  readonly leads: boolean;
}

function Order(props: OrderProps) {
  const { questions } = props;
  const ordered = inOrder(questions);
  const motions = ordered.findIndex((question) => question.kind === 'motion');
  const at = motions === -1 ? ordered.length : motions;
  return (
    <ol class="ag">
      {ordered.slice(0, at).map((question) => (
        <QuestionRow key={question.id} {...props} question={question} />
      ))}
      <ProposalRow {...props} />
      {ordered.slice(at).map((question) => (
        <QuestionRow key={question.id} {...props} question={question} />
      ))}
    </ol>
  );
}

/** The vote on the proposal that counts or is going on. */
const onProposal = (votes: readonly Vote[]) =>
  votes.find((vote) => vote.about === null && vote.state !== 'annulled');

function ProposalRow({ context, item, questions, votes, leads }: OrderProps) {
  const t = orderMessages[context.lang];
  const vote = onProposal(votes);
  const free = standsBefore('proposal', questions, false) === undefined;
  return (
    <li>
      <span />
      <div>
        <b>
          {t.kinds.proposal}:{' '}
          {vote ? (
            <a href={context.link(votePath(vote.id))} lang="nl">
              {item.title}
            </a>
          ) : (
            <span lang="nl">{item.title}</span>
          )}
        </b>
        <span class="muted">{vote ? votingMessages[context.lang][vote.state] : t.states.waits}</span>
        {leads && free && !vote ? <a href={context.link(openVotePath(item.id))}>{t.openVote}</a> : null}
      </div>
      <span />
    </li>
  );
}

function stateOf(
  question: VoteQuestion,
  questions: readonly VoteQuestion[],
  lang: PageContext['lang'],
): string {
  const t = orderMessages[lang];
  if (question.withdrawn) return t.states.withdrawn;
  if (question.adopted !== undefined) return question.adopted ? t.outcomes.positive_vote : t.outcomes.none;
  if (question.state === 'open' || question.state === 'closed') return t.states[question.state];
  return lapsed(question, questions) ? t.states.lapsed : t.states.waits;
}

function QuestionRow(props: OrderProps & { readonly question: VoteQuestion }) {
  const { context, questions, question, votes, leads } = props;
  const t = orderMessages[context.lang];
  const waits = !question.withdrawn && question.vote === null && !lapsed(question, questions);
  return (
    <li>
      <span />
      <div>
        <b>
          {t.kinds[question.kind]}:{' '}
          {question.vote === null ? (
            <span lang="nl">{question.title}</span>
          ) : (
            <a href={context.link(votePath(question.vote))} lang="nl">
              {question.title}
            </a>
          )}
        </b>
        <span class="muted">{stateOf(question, questions, context.lang)}</span>
        <p lang="nl">{question.text}</p>
        <p class="small">
          {t.by}: <span lang="nl">{question.by}</span>
        </p>
        {leads && waits ? <Open context={context} question={question} {...{ questions, votes }} /> : null}
      </div>
      {leads && waits ? <Arrange context={context} question={question} /> : <span />}
    </li>
  );
}

function Open(
  props: Pick<OrderProps, 'context' | 'questions' | 'votes'> & { readonly question: VoteQuestion },
) {
  const { context, question, questions, votes } = props;
  const t = orderMessages[context.lang];
  const voted = onProposal(votes)?.state === 'confirmed';
  const busy = votes.some((vote) => vote.state === 'open' || vote.state === 'closed');
  if (busy || standsBefore(question, questions, voted) !== undefined) return null;
  return (
    <form method="post" action={context.link(`${questionPath(question.id)}/stemmingen`)}>
      <p>
        <Submit>{t.openFor(question.title)}</Submit>
      </p>
    </form>
  );
}

/** Buttons rather than drag, as on the agenda. */
function Arrange({ context, question }: { context: PageContext; question: VoteQuestion }) {
  const t = orderMessages[context.lang];
  const at = (path: string) => context.link(`${questionPath(question.id)}/${path}`);
  const name = `${t.kinds[question.kind]} ${question.title}`;
  return (
    <div class="ord">
      <form method="post" action={at('verplaatsen')} class="ord">
        <button type="submit" name="richting" value="omhoog" aria-label={`${t.up}: ${name}`} title={t.up}>
          ↑
        </button>
        <button type="submit" name="richting" value="omlaag" aria-label={`${t.down}: ${name}`} title={t.down}>
          ↓
        </button>
      </form>
      <form method="post" action={at('intrekken')}>
        <button type="submit" aria-label={`${t.withdraw}: ${name}`} title={t.withdraw}>
          ×
        </button>
      </form>
    </div>
  );
}

function Add({ context, item, state }: { context: PageContext; item: Item; state: FormState }) {
  const t = orderMessages[context.lang];
  return (
    <section class="panel">
      <h2>{t.add}</h2>
      <form method="post" action={context.link(orderPath(item.id))} class="form">
        <ChoiceGroup
          name="soort"
          label={t.kind}
          state={state}
          choices={Object.entries(questionWords).map(([value, kind]) => ({ value, text: t.kinds[kind] }))}
        />
        <TextField name="titel" label={t.name} state={state} />
        <TextArea name="tekst" label={t.text} state={state} rows={4} />
        <TextField name="indiener" label={t.byField} state={state} />
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
    </section>
  );
}
