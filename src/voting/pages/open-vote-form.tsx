import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import { consolePath, itemById, itemPath, meetingOfItem } from '#meetings';
import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  EmptyState,
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
import { votingMessages } from '../messages.ts';
import { openVoteOperation } from '../operations.ts';
import { mayLeadVote } from '../policy.ts';
import { participantsOfItem } from '../store.ts';

/** The clerk's form: what is asked, how the committee comes to its advice, and who counts. */
export async function showOpenVote(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayLeadVote(context.actor, context.region.id))
    return { denied: openVoteOperation.refusals.not_regional_clerk[context.lang] };
  const id = Number(context.params.punt);
  const codes = context.region.municipalities.map((m) => m.id);
  const [[item], [meeting], participants, fractions] = await context.read([
    itemById(id),
    meetingOfItem(id),
    participantsOfItem(id),
    fractionsInOfficeOn(context.today, codes),
  ]);
  if (item?.kind !== 'proposal' || !meeting) return undefined;
  const t = votingMessages[context.lang];
  const present = new Set(meeting.present);
  const groups = context.region.municipalities
    .filter((town) => participants.some((p) => p.municipality === town.id))
    .map((town) => ({
      town,
      fractions: fractions.filter((f) => f.municipality === town.id && present.has(f.fraction)),
    }));
  const body = (
    <div class="wrap">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(consolePath(meeting.id)), text: meeting.bodyName },
          { href: context.link(itemPath(id)), text: item.title },
        ]}
      />
      <div class="phead txt">
        <h1>{t.newVote}</h1>
        <p lang="nl">{item.title}</p>
        <AdviceLine lang={context.lang} competences={participants.map((p) => p.competence)} />
        <ErrorSummary lang={context.lang} state={state} />
        <form method="post" action={context.link(`${itemPath(id)}/stemmingen`)} class="form">
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
          <Eligible context={context} groups={groups} console={context.link(consolePath(meeting.id))} />
          <p>{t.fixedThen}</p>
          <p>
            <Submit>{t.submit}</Submit>
          </p>
        </form>
      </div>
    </div>
  );
  return { title: t.newVote, current: 'meetings', body };
}

interface EligibleProps {
  readonly context: PageContext;
  readonly groups: readonly {
    readonly town: RegionMunicipality;
    readonly fractions: readonly FractionInOffice[];
  }[];
  readonly console: string;
}

/** Who will count: the fractions marked present, of the municipalities that take part. */
function Eligible({ context, groups, console }: EligibleProps) {
  const t = votingMessages[context.lang];
  const nobody = groups.every((group) => group.fractions.length === 0);
  return (
    <section>
      <h2>{t.present}</h2>
      {nobody ? (
        <EmptyState>{t.nobodyPresent}</EmptyState>
      ) : (
        <ul class="mean">
          {groups.map(({ town, fractions }) => (
            <li key={town.id}>
              <h3>
                <MunicipalityName municipality={town} />
              </h3>
              <p>
                {fractions.length === 0
                  ? t.nobodyHere
                  : fractions.map((f) => `${f.shortName}\u00a0(${number(f.votes, context.lang)})`).join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={console}>{t.changePresence}</a>
      </p>
    </section>
  );
}

export const openVotePage: Page = {
  path: '/agendapunten/{punt}/stemming-openen',
  render: (context) => showOpenVote(context, emptyForm),
};
