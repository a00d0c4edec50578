import { itemById, type Meeting, meetingById, type PlacedItem } from '#meetings';
import type { PageContext, Section } from '#platform/http';
import { deliberationMessages } from '../messages.ts';
import { consensusPath, positionsPath } from '../paths.ts';
import {
  type ConsensusProposal,
  consensusNow,
  consensusOfItem,
  type Position,
  positionsNow,
  positionsOfItem,
  positionsOfProposal,
  standingOne,
} from '../store.ts';
import { ConsensusLine } from './consensus-view.tsx';
import { stanceCounts } from './position-list.tsx';

interface Props {
  readonly context: PageContext;
  readonly item: { readonly id: number; readonly kind: string; readonly phase: string | null };
  readonly positions: readonly Position[];
  readonly consensus: readonly ConsensusProposal[];
}

/** What was said of the item and what is proposed, with the way to the whole. */
function Deliberation({ context, item, positions, consensus }: Props) {
  const t = deliberationMessages[context.lang];
  if (item.kind !== 'proposal' || item.phase !== 'opinion_forming') return null;
  const counts = stanceCounts(context, positions);
  const latest = standingOne(consensus) ?? consensus[0];
  return (
    <>
      <h3>{t.positionsShort}</h3>
      <p>{counts === '' ? t.none : `${counts}.`}</p>
      <p>
        <a href={context.link(positionsPath(item.id))}>{t.toPositions}</a>
      </p>
      <h3>{t.consensus}</h3>
      {latest ? <ConsensusLine context={context} proposal={latest} /> : <p>{t.noConsensus}</p>}
      <p>
        <a href={context.link(consensusPath(item.id))}>{t.toConsensus}</a>
      </p>
    </>
  );
}

export const deliberationSections: readonly Section[] = [
  {
    place: 'agenda-item',
    order: 5,
    statements: (item) => [itemById(item), positionsOfItem(item), consensusOfItem(item)],
    view: ([items, positions, consensus], context) => {
      const item = (items as PlacedItem[])[0];
      if (item?.kind !== 'proposal' || item.phase !== 'opinion_forming') return null;
      return (
        <section class="b">
          <Deliberation
            context={context}
            item={item}
            positions={positions as Position[]}
            consensus={consensus as ConsensusProposal[]}
          />
        </section>
      );
    },
  },
  {
    place: 'proposal',
    order: 20,
    statements: (proposal) => [positionsOfProposal(proposal)],
    view: ([rows], context) => {
      const t = deliberationMessages[context.lang];
      const positions = rows as Position[];
      const [first] = positions;
      if (!first) return null;
      return (
        <section class="b" id="standpunten">
          <h2>{t.positions}</h2>
          <p>
            <b>{t.countOf}</b> {stanceCounts(context, positions)}.
          </p>
          <p>
            <a href={context.link(positionsPath(first.item))}>{t.toPositions}</a>
          </p>
        </section>
      );
    },
  },
  {
    place: 'console',
    order: 20,
    statements: (meeting) => [meetingById(meeting), positionsNow(meeting), consensusNow(meeting)],
    view: ([meetings, positions, consensus], context) => {
      const meeting = (meetings as Meeting[])[0];
      const item = meeting?.items.find((each) => each.id === meeting.currentItem);
      return item ? (
        <Deliberation
          context={context}
          item={item}
          positions={positions as Position[]}
          consensus={consensus as ConsensusProposal[]}
        />
      ) : null;
    },
  },
];
