import {
  AdviceLine,
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  MunicipalityName,
  SelectField,
  Submit,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { enterPaperOperation } from '../operations.ts';
import { paperMessages } from '../paper-messages.ts';
import { paperPath, votePath } from '../paths.ts';
import { mayLeadVote } from '../policy.ts';
import { subjectOfVote, type Vote, voteById } from '../store.ts';

/** The clerk's list of paper ballots: a fraction that voted for itself is not on it. */
export async function showPaper(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayLeadVote(context.actor, context.region.id))
    return { denied: enterPaperOperation.refusals.not_regional_clerk[context.lang] };
  const id = Number(context.params.stemming);
  const [[vote], [subject]] = await context.read([voteById(id), subjectOfVote(id)]);
  if (!vote || !subject) return undefined;
  const t = paperMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={votingMessages[context.lang].crumb}
        links={[{ href: context.link(votePath(id)), text: votingMessages[context.lang].toVote }]}
      />
      <h1>{t.title}</h1>
      <p lang="nl">
        <b>{vote.question}</b>
      </p>
      <AdviceLine lang={context.lang} competences={subject.participants.map((p) => p.competence)} />
      <ErrorSummary lang={context.lang} state={state} />
      {vote.state === 'open' ? (
        <PaperForm context={context} vote={vote} state={state} />
      ) : (
        <EmptyState>{t.notOpen}</EmptyState>
      )}
    </div>
  );
  return { title: t.title, current: 'meetings', body, live: true };
}

export const paperPage: Page = {
  path: '/stemmingen/{stemming}/papier',
  render: (context) => showPaper(context, emptyForm),
};

const words = { for: 'voor', against: 'tegen', abstain: 'onthouden' } as const;

function PaperForm(props: { context: PageContext; vote: Vote; state: FormState }) {
  const { context, vote, state } = props;
  const t = paperMessages[context.lang];
  const v = votingMessages[context.lang];
  const open = vote.fractions.filter((f) => f.choice === null || f.onPaper);
  if (open.length === 0) return <EmptyState>{t.everybody}</EmptyState>;
  const choices = (['for', 'against', 'abstain'] as const)
    .filter((choice) => choice !== 'abstain' || vote.rules.abstention)
    .map((choice) => ({ value: words[choice], text: v[choice] }));
  return (
    <form method="post" action={context.link(paperPath(vote.id))}>
      <p>{t.note}</p>
      <div class="att even">
        {context.region.municipalities
          .map((town) => ({ town, own: open.filter((f) => f.municipality === town.id) }))
          .filter(({ own }) => own.length > 0)
          .map(({ town, own }) => (
            <fieldset key={town.id}>
              <legend>
                <MunicipalityName municipality={town} />
              </legend>
              {own.map((f) => (
                <SelectField
                  key={f.fraction}
                  name={`stemmen.${f.fraction}`}
                  label={f.shortName}
                  state={state}
                  start={f.choice ? words[f.choice] : ''}
                  empty={t.none}
                  choices={choices}
                />
              ))}
            </fieldset>
          ))}
      </div>
      <p>
        <Submit>{t.submit}</Submit>
      </p>
    </form>
  );
}
