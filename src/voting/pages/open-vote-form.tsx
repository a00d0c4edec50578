import { fractionsInOfficeOn } from '#elections';
import { ChoiceGroup, ErrorSummary, Submit, TextArea, TextField } from '#platform/html';
import type { FormState, Page, PageAnswer, PageContext } from '#platform/http';
import { emptyForm } from '#platform/http';
import { proposalById, proposalPath } from '#proposals';
import { votingMessages } from '../messages.ts';
import { mayLeadVote } from '../policy.ts';

/** The clerk's form: who is there, what is asked, and how the committee comes to its advice. */
export async function showOpenVote(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayLeadVote(context.actor, context.region.id)) return { redirect: '/aanmelden' };
  const codes = context.region.municipalities.map((m) => m.id);
  const [[proposal], fractions] = await context.read([
    proposalById(Number(context.params.voorstel)),
    fractionsInOfficeOn(context.today, codes),
  ]);
  if (!proposal) return undefined;
  const t = votingMessages[context.lang];
  const town = (id: string) => context.region.municipalities.find((m) => m.id === id)?.name ?? id;
  const order = proposal.participants.map((p) => p.municipality);
  const present = fractions
    .filter((f) => order.includes(f.municipality))
    .map((f) => ({ value: f.fraction, text: `${f.shortName}, ${town(f.municipality)}` }));
  const body = (
    <div class="wrap phead">
      <h1>{t.newVote}</h1>
      <p>
        <a href={context.link(proposalPath(proposal.id))} lang="nl">
          {proposal.title}
        </a>
      </p>
      <ErrorSummary lang={context.lang} state={state} />
      <form method="post" action={context.link(`/voorstellen/${proposal.id}/stemmingen`)} class="form">
        <ChoiceGroup
          name="soort"
          label={t.kind}
          state={state}
          choices={[
            { value: 'consensus', text: t.kindConsensus },
            { value: 'stemming', text: t.kindVote },
          ]}
        />
        <TextField name="vraag" label={t.question} state={state} start={t.questionStart} />
        <TextArea name="adviestekst" label={t.draftField} state={state} />
        <TextArea name="voorwaarden" label={t.conditionsField} state={state} rows={4} />
        <ChoiceGroup name="aanwezig[]" label={t.present} state={state} choices={present} />
        <p>{t.fixedThen}</p>
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.newVote, current: 'proposals', body };
}

export const openVotePage: Page = {
  path: '/voorstellen/{voorstel}/stemming-openen',
  render: (context) => showOpenVote(context, emptyForm),
};
