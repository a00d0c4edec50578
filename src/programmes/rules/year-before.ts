import type { SameTitle } from './import-plan.ts';
import type { Activity, Links, ProgrammeContent, SmartGoal } from './programme.ts';

/** What the office wrote of a part in the programme of the year before, and no document says. */
export interface Offer extends Links {
  readonly number: string;
  readonly title: string;
  readonly titleBefore: string;
  /** Another title under that number may well be another thing. */
  readonly sameTitle: boolean;
  readonly carrier: Activity['carrier'];
}

const carrierOf = (part: SmartGoal | Activity) => ('carrier' in part ? part.carrier : undefined);
const partsOf = ({ smartGoals, activities }: ProgrammeContent) => [...smartGoals, ...activities];

/**
 * What can be taken over into a programme: of each part that is new in it, what was written under its number a year before.
 * @param standing what stands already: what its office wrote, or left out, there is its own
 */
export function offersOf(
  content: ProgrammeContent,
  standing: ProgrammeContent | undefined,
  before: ProgrammeContent | undefined,
  same: SameTitle,
): readonly Offer[] {
  if (!before) return [];
  const own = new Set((standing ? partsOf(standing) : []).map(({ number }) => number));
  const earlier = new Map(partsOf(before).map((part) => [part.number, part]));
  return partsOf(content).flatMap(({ number, title }) => {
    const was = earlier.get(number);
    if (!was || own.has(number)) return [];
    const { ambitions, proposals } = was;
    const carrier = carrierOf(was);
    if (ambitions.length + proposals.length === 0 && !carrier) return [];
    const sameTitle = same(title, was.title);
    return [{ number, title, titleBefore: was.title, sameTitle, ambitions, proposals, carrier }];
  });
}

/** With what was chosen of it. */
export function withOffers(
  content: ProgrammeContent,
  offers: readonly Offer[],
  chosen: readonly string[],
): ProgrammeContent {
  const taken = new Map(
    offers.filter(({ number }) => chosen.includes(number)).map((each) => [each.number, each]),
  );
  const links = ({ ambitions, proposals }: Offer) => ({ ambitions, proposals });
  return {
    ...content,
    smartGoals: content.smartGoals.map((goal) => {
      const offer = taken.get(goal.number);
      return offer ? { ...goal, ...links(offer) } : goal;
    }),
    activities: content.activities.map((each) => {
      const offer = taken.get(each.number);
      return offer
        ? { ...each, ...links(offer), ...(offer.carrier ? { carrier: offer.carrier } : {}) }
        : each;
    }),
  };
}
