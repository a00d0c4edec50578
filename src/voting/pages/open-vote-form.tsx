import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import {
  AdviceLine,
  ChoiceGroup,
  ErrorSummary,
  MunicipalityName,
  number,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import type { FormState, Page, PageAnswer, PageContext } from '#platform/http';
import { emptyForm } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
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
  const groups = context.region.municipalities
    .filter((town) => proposal.participants.some((p) => p.municipality === town.id))
    .map((town) => ({ town, fractions: fractions.filter((f) => f.municipality === town.id) }));
  const body = (
    <div class="wrap phead">
      <h1>{t.newVote}</h1>
      <p>
        <a href={context.link(proposalPath(proposal.id))} lang="nl">
          {proposal.title}
        </a>
      </p>
      <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
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
        <PresentFractions context={context} state={state} groups={groups} />
        <p>{t.fixedThen}</p>
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.newVote, current: 'proposals', body };
}

interface PresentProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly groups: readonly {
    readonly town: RegionMunicipality;
    readonly fractions: readonly FractionInOffice[];
  }[];
}

/** Every fraction in office by municipality; the first box carries the address that the error summary links to. */
function PresentFractions({ context, state, groups }: PresentProps) {
  const t = votingMessages[context.lang];
  const error = state.problems.aanwezig;
  const chosen = new Set(state.values['aanwezig[]'] ?? []);
  const first = groups.flatMap((group) => group.fractions)[0]?.fraction;
  return (
    <fieldset>
      <legend>{t.present}</legend>
      {error ? (
        <p id="veld-aanwezig-fout" class="error">
          {error}
        </p>
      ) : null}
      {groups.map(({ town, fractions }) => (
        <fieldset key={town.id}>
          <legend>
            <MunicipalityName municipality={town} />
          </legend>
          {fractions.length === 0 ? <p class="hint">{t.noFractions}</p> : null}
          <div class="checks">
            {fractions.map((f) => (
              <label
                class="check"
                key={f.fraction}
                for={f.fraction === first ? 'veld-aanwezig' : `veld-${f.fraction}`}
              >
                <input
                  id={f.fraction === first ? 'veld-aanwezig' : `veld-${f.fraction}`}
                  type="checkbox"
                  name="aanwezig[]"
                  value={f.fraction}
                  checked={chosen.has(f.fraction)}
                  {...(error ? { 'aria-describedby': 'veld-aanwezig-fout' } : {})}
                />
                <span>
                  {f.shortName} <span class="muted">({number(f.votes, context.lang)})</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}

export const openVotePage: Page = {
  path: '/voorstellen/{voorstel}/stemming-openen',
  render: (context) => showOpenVote(context, emptyForm),
};
