import { Fragment } from 'preact';
import {
  type ConsensusProposal,
  consensusOfItem,
  consensusPath,
  standingObjections,
  standingOne,
} from '#deliberation';
import {
  type FractionInOffice,
  fractionsInOfficeOn,
  WeightLink,
  weighingOf,
  weighingSentence,
} from '#elections';
import { consolePath, itemById, itemPath, meetingOfItem } from '#meetings';
import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  EmptyState,
  ErrorSummary,
  MunicipalityName,
  Notice,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import type { FormState, Page, PageAnswer, PageContext } from '#platform/http';
import { emptyForm } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';
import { type RulebookVersion, rulebookVersions } from '#rulebook';
import { votingMessages } from '../messages.ts';
import { openVoteOperation } from '../operations.ts';
import { orderMessages } from '../order-messages.ts';
import { mayLeadVote } from '../policy.ts';
import { minimumMunicipalities } from '../rules/weighted-vote.ts';
import { lastVoteAtItem, subjectOfItem, type VoteSubject } from '../store.ts';
import { questionsAtItem, type VoteQuestion } from '../store-questions.ts';

/** The clerk's form: what is asked, how the committee comes to its advice, and who counts. */
export async function showOpenVote(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayLeadVote(context.actor, context.region.id))
    return { denied: openVoteOperation.refusals.not_regional_clerk[context.lang] };
  const id = Number(context.params.punt);
  const codes = context.region.municipalities.map((m) => m.id);
  const [[item], [meeting], [subject], fractions, [earlier], rulebooks, proposed, questions] =
    await context.read([
      itemById(id),
      meetingOfItem(id),
      subjectOfItem(id),
      fractionsInOfficeOn(context.today, codes),
      lastVoteAtItem(id),
      rulebookVersions(),
      consensusOfItem(id),
      questionsAtItem(id, null),
    ]);
  if (item?.kind !== 'proposal' || !meeting || !subject) return undefined;
  const draft =
    standingOne(proposed) ??
    (earlier ? { text: earlier.draftText, conditions: earlier.conditions } : proposed[0]);
  const { participants } = subject;
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
          { href: context.link(consolePath(meeting.id)), text: meeting.name },
          { href: context.link(itemPath(id)), text: item.title },
        ]}
      />
      <div class="phead txt">
        <h1>{t.newVote}</h1>
        <p lang="nl">{item.title}</p>
        <AdviceLine lang={context.lang} competences={participants.map((p) => p.competence)} />
        <ErrorSummary lang={context.lang} state={state} />
        <form method="post" action={context.link(`${itemPath(id)}/stemmingen`)} class="form">
          <ConsensusNow context={context} item={id} proposed={proposed} />
          <ChoiceGroup
            name="soort"
            label={t.kind}
            state={state}
            choices={[
              { value: 'consensus', text: t.kindConsensus },
              { value: 'stemming', text: t.kindVote },
            ]}
          />
          <TextField
            name="vraag"
            label={t.question}
            state={state}
            start={earlier?.question ?? questionStart(context, subject)}
          />
          <Adopted context={context} questions={questions} />
          <TextArea name="adviestekst" label={t.draftField} state={state} start={draft?.text ?? ''} />
          <TextArea
            name="voorwaarden"
            label={t.conditionsField}
            state={state}
            rows={4}
            start={draft?.conditions.join('\n') ?? ''}
          />
          <Eligible
            context={context}
            groups={groups}
            rulebook={rulebooks.find((each) => each.inForceFrom <= context.today)}
            console={context.link(consolePath(meeting.id))}
          />
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

/** What was adopted before belongs in the text that is voted on now. */
function Adopted({ context, questions }: { context: PageContext; questions: readonly VoteQuestion[] }) {
  const adopted = questions.filter((question) => question.adopted && question.kind !== 'motion');
  if (adopted.length === 0) return null;
  const t = orderMessages[context.lang];
  return (
    <Notice kind="info">
      <p>{t.adopted}</p>
      <ul lang="nl">
        {adopted.map((question) => (
          <li key={question.id}>
            <b>
              {t.kinds[question.kind]}: {question.title}.
            </b>{' '}
            {question.text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function questionStart({ lang }: PageContext, { title, participants }: VoteSubject): string {
  const [only, other] = new Set(participants.map((p) => p.competence));
  return votingMessages[lang].questionStart(title, only && !other ? only : 'mixed');
}

/** Whether consensus can be recorded: what the chair proposed, and who objects. */
function ConsensusNow(props: { context: PageContext; item: number; proposed: readonly ConsensusProposal[] }) {
  const { context } = props;
  const t = votingMessages[context.lang];
  const standing = standingOne(props.proposed);
  const objecting = standing ? standingObjections(standing) : [];
  return (
    <Notice kind={objecting.length > 0 ? 'warning' : 'info'}>
      <p>
        {objecting.length > 0
          ? t.objectionsStand(objecting.map((each) => each.fractionName).join(', '))
          : t.consensusFirst}{' '}
        <a href={context.link(consensusPath(props.item))}>{t.toConsensus}</a>
      </p>
    </Notice>
  );
}

interface EligibleProps {
  readonly context: PageContext;
  readonly groups: readonly {
    readonly town: RegionMunicipality;
    readonly fractions: readonly FractionInOffice[];
  }[];
  readonly rulebook: RulebookVersion | undefined;
  readonly console: string;
}

/** Who will count: the fractions marked present, of the municipalities that take part. */
function Eligible({ context, groups, rulebook, console }: EligibleProps) {
  const t = votingMessages[context.lang];
  const there = groups.filter(({ fractions }) => fractions.some((f) => f.weight > 0)).length;
  const nobody = there === 0;
  const needed = rulebook ? minimumMunicipalities(rulebook.rules.minimumMunicipalities, groups.length) : 0;
  return (
    <section>
      <h2>{t.present}</h2>
      {nobody ? (
        <EmptyState>{t.nobodyPresent}</EmptyState>
      ) : (
        <>
          <p class="small">
            {t.inBrackets}{' '}
            {weighingSentence(weighingOf(groups.flatMap((group) => group.fractions)), context.lang)}
          </p>
          <ul class="mean">
            {groups.map(({ town, fractions }) => (
              <li key={town.id}>
                <h3>
                  <MunicipalityName municipality={town} />
                </h3>
                <p>
                  {fractions.length === 0
                    ? t.nobodyHere
                    : fractions.map((f) => (
                        <Fragment key={f.fraction}>
                          {f === fractions[0] ? '' : ', '}
                          {`${f.shortName}\u00a0(`}
                          <WeightLink context={context} fraction={f} />
                          {f.weight === 0 ? `: ${t.withoutWeight.toLowerCase()}` : ''})
                        </Fragment>
                      ))}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {!nobody && there < needed ? (
        <Notice kind="warning">
          <p>{t.tooFewNow(needed, groups.length, there)}</p>
        </Notice>
      ) : null}
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
