import { dateOf, type FractionId } from '#kernel';
import { AdviceLine, DataTable, EmptyState, type IconName, plainDate, Status } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import { type ConfirmedVote, votePath } from '#voting';
import { familyMessages } from '../messages.ts';
import { type Family, type FamilyMember, inFamilyOn } from '../store.ts';

export type Side = keyof (typeof familyMessages)['nl']['sides'];

const signs: Readonly<Record<Side, { icon: IconName; tone: 'v' | 't' | 'n' }>> = {
  for: { icon: 'ok', tone: 'v' },
  against: { icon: 'rejected', tone: 't' },
  abstain: { icon: 'abstain', tone: 'n' },
  consensus: { icon: 'ok', tone: 'v' },
  none: { icon: 'waiting', tone: 'n' },
  absent: { icon: 'out', tone: 'n' },
};

/** How a fraction stood in a vote, as one of the family on the day on which it was opened. */
export function sideOf(vote: ConfirmedVote, family: Family, fraction: FractionId): Side {
  const own = vote.fractions.find((each) => each.fraction === fraction);
  const day = dateOf(vote.openedAt);
  const member = family.members.some((each) => each.fraction === fraction && inFamilyOn(each, day));
  if (!own || !member) return 'absent';
  return vote.consensus ? 'consensus' : (own.choice ?? 'none');
}

export type Together = 'agreed' | 'divided' | 'single';

/** Whether those who cast a ballot cast the same; with fewer than two there is nothing to compare. */
export function togetherOf(sides: readonly Side[]): Together {
  const cast = sides.filter((side) => side !== 'none' && side !== 'absent');
  if (cast.length < 2) return 'single';
  return new Set(cast).size === 1 ? 'agreed' : 'divided';
}

/** Every fraction that was ever in the family, once. */
export function everIn(family: Family): FamilyMember[] {
  return [...new Map(family.members.map((member) => [member.fraction, member])).values()];
}

/** The family's fractions side by side, a vote a row. */
export function FamilyVotes(props: {
  context: PageContext;
  family: Family;
  votes: readonly ConfirmedVote[];
}) {
  const { context, family, votes } = props;
  const { lang } = context;
  const t = familyMessages[lang];
  if (votes.length === 0) return <EmptyState>{t.noVotes}</EmptyState>;
  const members = everIn(family).filter((member) =>
    votes.some((vote) => sideOf(vote, family, member.fraction) !== 'absent'),
  );
  const town = (member: FamilyMember) =>
    context.region.municipalities.find((m) => m.id === member.municipality)?.name;
  // Of a municipality with two fractions in the family the name alone would not do.
  const columnName = (member: FamilyMember) =>
    members.filter((other) => other.municipality === member.municipality).length === 1
      ? (town(member) ?? member.shortName)
      : `${town(member) ?? ''}: ${member.shortName}`;
  return (
    <>
      <AdviceLine lang={lang} competences={[]} />
      <DataTable
        caption={t.votes}
        captionHidden
        note={t.votesNote}
        columns={[
          { name: t.about },
          { name: t.day },
          ...members.map((member) => ({ name: columnName(member) })),
          { name: t.together },
        ]}
        rows={votes.map((vote) => {
          const sides = members.map((member) => sideOf(vote, family, member.fraction));
          return {
            key: String(vote.id),
            cells: [
              <a key="vote" href={context.link(votePath(vote.id))} lang="nl">
                {vote.title}
              </a>,
              plainDate(dateOf(vote.closedAt ?? vote.openedAt), lang),
              ...sides.map((side, place) => <SideMark key={`${place}`} lang={lang} side={side} />),
              t[togetherOf(sides)],
            ],
          };
        })}
      />
    </>
  );
}

function SideMark({ lang, side }: { lang: Lang; side: Side }) {
  return <Status {...signs[side]}>{familyMessages[lang].sides[side]}</Status>;
}
