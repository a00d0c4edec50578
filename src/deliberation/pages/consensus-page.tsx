import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import type { AgendaItemId } from '#kernel';
import { itemById, mayReadItem, type PlacedItem } from '#meetings';
import { AdviceLine, EmptyState, ErrorSummary, SelectField, Submit, TextArea } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { deliberationMessages } from '../messages.ts';
import { consensusPath } from '../paths.ts';
import { mayPropose, maySpeakFor, spokenBy } from '../policy.ts';
import {
  type ConsensusProposal,
  consensusOfItem,
  itemOfConsensus,
  itemOfObjection,
  standingObjections,
  standingOne,
} from '../store.ts';
import { ConsensusView, objectorName } from './consensus-view.tsx';
import { ItemCrumb } from './item-crumb.tsx';
import { fractionName, ownFractions } from './speakers.ts';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
  readonly item: PlacedItem;
  readonly own: readonly FractionInOffice[];
}

async function itemId(context: PageContext): Promise<AgendaItemId | undefined> {
  const { punt, consensus, bezwaar } = context.params;
  if (punt !== undefined) return Number(punt) as AgendaItemId;
  const [[found]] = await context.read([
    consensus === undefined ? itemOfObjection(Number(bezwaar)) : itemOfConsensus(Number(consensus)),
  ]);
  return found?.item;
}

/** What the chair proposes, who objects, and the forms of who may. */
export async function showConsensus(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = await itemId(context);
  if (id === undefined) return undefined;
  const codes = context.region.municipalities.map((m) => m.id);
  const [[item], proposals, fractions] = await context.read([
    itemById(id),
    consensusOfItem(id),
    fractionsInOfficeOn(context.today, codes),
  ]);
  if (item?.kind !== 'proposal') return undefined;
  if (!mayReadItem(context, item)) return undefined;
  const t = deliberationMessages[context.lang];
  const props: Props = { context, state, item, own: ownFractions(context, fractions) };
  const standing = standingOne(proposals);
  const earlier = proposals.filter((each) => each !== standing);
  const now =
    item.phase === 'opinion_forming' &&
    item.state === 'planned' &&
    item.day !== null &&
    item.day <= context.today;
  const body = (
    <div class="wrap txt">
      <ItemCrumb context={context} item={item} />
      <div class="phead">
        <h1>{t.consensus}</h1>
        <p lang="nl">{item.title}</p>
        <AdviceLine lang={context.lang} competences={['council', 'college']} />
        <ErrorSummary lang={context.lang} state={state} />
        <p>{t.consensusNote}</p>
      </div>
      {standing ? <Standing {...props} proposal={standing} /> : null}
      {standing ? null : <EmptyState>{t.noConsensus}</EmptyState>}
      {!standing && now ? <Propose {...props} /> : null}
      {earlier.length > 0 ? (
        <section class="b">
          <h2>{t.earlierProposals}</h2>
          {earlier.map((proposal) => (
            <div class="panel" key={proposal.id}>
              <ConsensusView context={context} proposal={proposal} />
            </div>
          ))}
        </section>
      ) : null}
    </div>
  );
  return { title: `${t.consensus}: ${item.title}`, current: 'meetings', address: consensusPath(id), body };
}

export const consensusPage: Page = {
  path: '/agendapunten/{punt}/consensus',
  render: (context) => showConsensus(context, emptyForm),
};

function Standing(props: Props & { proposal: ConsensusProposal }) {
  const { context, item, proposal } = props;
  const t = deliberationMessages[context.lang];
  const { actor, region } = context;
  const objecting = new Set(standingObjections(proposal).map((each) => each.fraction));
  const free = props.own.filter((f) => !objecting.has(f.fraction));
  return (
    <section class="panel">
      <ConsensusView
        context={context}
        proposal={proposal}
        below={(objection) =>
          objection.withdrawnAt === null && maySpeakFor(actor, region.id, objection) ? (
            <form method="post" action={context.link(`/bezwaren/${objection.id}/intrekken`)}>
              <Submit secondary>{t.withdrawObjection(objectorName(context, objection))}</Submit>
            </form>
          ) : null
        }
      />
      {free.length > 0 ? <ObjectForm {...props} free={free} /> : null}
      {mayPropose(actor, region.id, item) ? (
        <form method="post" action={context.link(`/consensus/${proposal.id}/intrekken`)}>
          <p>
            <Submit secondary>{t.withdrawConsensus}</Submit>
          </p>
        </form>
      ) : null}
    </section>
  );
}

function ObjectForm(props: Props & { proposal: ConsensusProposal; free: readonly FractionInOffice[] }) {
  const { context, free, state } = props;
  const t = deliberationMessages[context.lang];
  return (
    <form method="post" action={context.link(`/consensus/${props.proposal.id}/bezwaren`)} class="form">
      <h3>{t.object}</h3>
      <p>{t.objectNote}</p>
      <SelectField
        name="fractie"
        label={t.forFraction}
        state={state}
        {...(free.length === 1 ? {} : { empty: t.choose })}
        choices={free.map((f) => ({
          value: f.fraction,
          text: fractionName(context, { name: f.shortName, municipality: f.municipality }),
        }))}
      />
      <TextArea name="reden" label={t.reason} state={state} rows={2} />
      <p>
        <Submit secondary>{t.objectSubmit}</Submit>
      </p>
    </form>
  );
}

function Propose({ context, item, state }: Props) {
  const t = deliberationMessages[context.lang];
  const speaking = spokenBy(mayPropose(context.actor, context.region.id, item));
  if (!speaking) return null;
  return (
    <form method="post" action={context.link(consensusPath(item.id))} class="form panel">
      <h2>{t.propose}</h2>
      {speaking.noted ? <p>{t.proposeForChair}</p> : null}
      <TextArea name="adviestekst" label={t.draft} state={state} />
      <TextArea name="voorwaarden" label={t.conditionsField} state={state} rows={4} />
      <p>
        <Submit>{t.proposeSubmit}</Submit>
      </p>
    </form>
  );
}
