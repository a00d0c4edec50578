import { itemPath, mayReadItem } from '#meetings';
import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  EmptyState,
  ErrorSummary,
  Icon,
  type IconName,
  SelectField,
  Submit,
  TextArea,
  TextField,
  WithdrawnLine,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { orderMessages } from '../order-messages.ts';
import { questionWords } from '../order-operations.ts';
import { openVotePath, orderPath, questionPath, votePath } from '../paths.ts';
import { mayLeadVote } from '../policy.ts';
import { questionState } from '../question-state.ts';
import { inOrder, lapsed, nextInOrder } from '../rules/vote-order.ts';
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
  if (!item || !mayReadItem(context, item)) return undefined;
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
      {leads ? <Add {...props} state={state} /> : null}
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
    <ol class="ag build">
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

/** How far the vote on the proposal is, as far as the order of votes asks. */
export function proposalIn(votes: readonly Vote[]): { readonly open: boolean; readonly voted: boolean } {
  const state = onProposal(votes)?.state;
  return { open: state === 'open', voted: state === 'closed' || state === 'confirmed' };
}

function ProposalRow({ context, item, questions, votes, leads }: OrderProps) {
  const t = orderMessages[context.lang];
  const vote = onProposal(votes);
  const free = nextInOrder(questions, proposalIn(votes)) === 'proposal';
  return (
    <li>
      <Icon name={vote ? (vote.state === 'open' ? 'current' : 'past') : 'next'} />
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
    </li>
  );
}

function signOf(question: VoteQuestion, waits: boolean): IconName {
  if (question.adopted !== undefined) return question.adopted ? 'ok' : 'rejected';
  if (question.state === 'open') return 'current';
  return waits ? 'next' : 'out';
}

function QuestionRow(props: OrderProps & { readonly question: VoteQuestion }) {
  const { context, questions, question, votes, leads } = props;
  const t = orderMessages[context.lang];
  const waits = !question.withdrawn && question.vote === null && !lapsed(question, questions);
  const further = questions.find((each) => each.id === question.yieldsTo);
  return (
    <li>
      <Icon name={signOf(question, waits)} />
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
        <span class="muted">{questionState(question, questions, context.lang)}</span>
        {question.withdrawnAt !== null && question.withdrawnBy !== null ? (
          <p class="small">
            <WithdrawnLine
              lang={context.lang}
              at={question.withdrawnAt}
              by={question.withdrawnBy}
              reason={question.withdrawnReason}
            />
          </p>
        ) : null}
        <p lang="nl">{question.text}</p>
        <p class="small">
          {t.by}: <span lang="nl">{question.by}</span>
        </p>
        {waits && further ? <p class="small">{t.yields(further.title)}</p> : null}
        {leads && waits ? <Open context={context} question={question} {...{ questions, votes }} /> : null}
        {leads && waits ? <Arrange context={context} question={question} questions={questions} /> : null}
      </div>
    </li>
  );
}

function Open(
  props: Pick<OrderProps, 'context' | 'questions' | 'votes'> & { readonly question: VoteQuestion },
) {
  const { context, question, questions, votes } = props;
  if (nextInOrder(questions, proposalIn(votes)) !== question) return null;
  return <OpenQuestion context={context} question={question} />;
}

/** The clerk's button for the question that comes next. */
export function OpenQuestion({ context, question }: { context: PageContext; question: VoteQuestion }) {
  const t = orderMessages[context.lang];
  return (
    <form method="post" action={context.link(`${questionPath(question.id)}/stemmingen`)}>
      <p>
        <Submit>{t.openFor(question.title)}</Submit>
      </p>
    </form>
  );
}

/** Buttons rather than drag, as on the agenda. */
function Arrange(props: {
  context: PageContext;
  question: VoteQuestion;
  questions: readonly VoteQuestion[];
}) {
  const { context, question } = props;
  const own = inOrder(props.questions.filter((each) => each.kind === question.kind));
  const t = orderMessages[context.lang];
  const at = (path: string) => context.link(`${questionPath(question.id)}/${path}`);
  const name = `${t.kinds[question.kind]} ${question.title}`;
  const why = `veld-reden-${question.id}`;
  return (
    <div class="does">
      {own.length < 2 ? null : (
        <form method="post" action={at('verplaatsen')} class="ord">
          {own[0] === question ? null : (
            <button type="submit" name="richting" value="omhoog" aria-label={`${t.up}: ${name}`} title={t.up}>
              ↑
            </button>
          )}
          {own.at(-1) === question ? null : (
            <button
              type="submit"
              name="richting"
              value="omlaag"
              aria-label={`${t.down}: ${name}`}
              title={t.down}
            >
              ↓
            </button>
          )}
        </form>
      )}
      <details>
        <summary aria-label={`${t.withdraw}: ${name}`}>{t.withdraw}</summary>
        <form method="post" action={at('intrekken')} class="form">
          <p class="field">
            <label for={why}>{t.withdrawWhy}</label>
            <input id={why} type="text" name="reden" maxLength={1000} />
          </p>
          <p>
            <Submit secondary>{t.withdraw}</Submit>
          </p>
        </form>
      </details>
    </div>
  );
}

function Add(props: Omit<OrderProps, 'leads' | 'votes'> & { readonly state: FormState }) {
  const { context, item, questions, state } = props;
  const t = orderMessages[context.lang];
  const amendments = inOrder(questions).filter(
    ({ kind, withdrawn, vote }) => kind === 'amendment' && !withdrawn && vote === null,
  );
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
        {amendments.length > 0 ? (
          <SelectField
            name="vervalt_bij"
            label={t.yieldsField}
            hint={t.yieldsHint}
            state={state}
            empty={t.yieldsNone}
            choices={amendments.map(({ id, title }) => ({ value: String(id), text: title }))}
          />
        ) : null}
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
    </section>
  );
}
