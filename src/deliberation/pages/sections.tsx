import { itemById, type Meeting, meetingById, type PlacedItem } from '#meetings';
import type { PageContext, Section } from '#platform/http';
import { deliberationMessages } from '../messages.ts';
import { consensusPath, positionsPath } from '../paths.ts';
import {
  type ConsensusProposal,
  type Deliberated,
  deliberationNow,
  deliberationOfItem,
  type Position,
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
    statements: (item) => [itemById(item), deliberationOfItem(item)],
    view: ([items, said], context) => {
      const item = (items as PlacedItem[])[0];
      if (item?.kind !== 'proposal' || item.phase !== 'opinion_forming') return null;
      return (
        <section class="b">
          <Deliberation context={context} item={item} {...(said as [Deliberated])[0]} />
        </section>
      );
    },
  },
  {
    place: 'console',
    order: 20,
    statements: (meeting) => [meetingById(meeting), deliberationNow(meeting)],
    view: ([meetings, said], context) => {
      const meeting = (meetings as Meeting[])[0];
      const item = meeting?.items.find((each) => each.id === meeting.currentItem);
      return item ? <Deliberation context={context} item={item} {...(said as [Deliberated])[0]} /> : null;
    },
  },
];
