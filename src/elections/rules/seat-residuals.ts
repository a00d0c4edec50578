import { compareFigures, type Figure, figure } from './seat-figures.ts';

/** Lijst die meedoet aan de zetelverdeling. */
export interface SeatList {
  readonly name: string;
  readonly votes: number;
  /** Where it is known to have mattered: how many seats the list can fill. */
  readonly candidates?: number;
  /** Seats by the official result: it settles a lot, which nothing else can. */
  readonly official?: number;
}

/** Councils of this many seats and more go by largest averages alone (P 7, P 8). */
export const largeCouncil = 19;

/**
 * How a residual seat is given: by largest remainder (P 8, first and second paragraph), by largest average with at most
 * one seat a list (P 8, third paragraph), by largest average (P 7, first paragraph).
 */
export type ResidualRule = 'remainder' | 'average_once' | 'average';

/** Loting: equal claims to fewer seats. `settled`: the official result says how it fell. */
export interface Lot {
  readonly among: readonly number[];
  readonly seats: number;
  readonly settled: boolean;
}

/** Why a list does not take part in the comparison for this seat. */
export type Outside = 'no_votes' | 'exhausted' | 'below_threshold' | 'had_one';
export interface Claim {
  readonly list: number;
  readonly figure: Figure;
  readonly outside: Outside | undefined;
}
export interface ResidualStep {
  readonly rule: ResidualRule;
  readonly article: 'P 7' | 'P 8';
  /** Whether it takes the place of a seat that an exhausted list could not fill (P 10). */
  readonly continued: boolean;
  readonly list: number;
  readonly figure: Figure;
  readonly claims: readonly Claim[];
  readonly lot: Lot | undefined;
}

/** A list while seats are being given. */
export interface Contender {
  readonly list: SeatList;
  readonly index: number;
  readonly whole: number;
  readonly remainder: Figure;
  seats: number;
  readonly won: Record<ResidualRule, number>;
}
export interface Council {
  readonly contenders: readonly Contender[];
  readonly size: number;
  readonly votes: number;
}

/** Kiesdeler (P 5). */
export const quotaOf = (council: Council): Figure => figure(council.votes, council.size);

/**
 * Gives the open seats one by one; ends early when no list can take one. Below 19 seats the largest remainders come
 * first, of each list once; when all that may have had one, largest averages, of each list once; then without that
 * limit, which the article leaves unsaid and the Kiesraad's description of the calculation says.
 * @param continued whether these are seats that exhausted lists could not fill: then lists that are full stay out
 */
export function assignResiduals(council: Council, open: number, continued: boolean): ResidualStep[] {
  const rules: readonly ResidualRule[] =
    council.size >= largeCouncil ? ['average'] : ['remainder', 'average_once', 'average'];
  const steps: ResidualStep[] = [];
  for (let left = open; left > 0; left -= 1) {
    const claims = claimsBy(council, rules, continued);
    const step = claims && residualStep(council, claims, left, continued);
    if (!step) break;
    steps.push(step);
  }
  return steps;
}

/** The claims by the first rule under which any list may still have a seat. */
function claimsBy(council: Council, rules: readonly ResidualRule[], continued: boolean) {
  for (const rule of rules) {
    const claims = council.contenders.map((each) => ({
      list: each.index,
      figure: rule === 'remainder' ? each.remainder : figure(each.list.votes, each.seats + 1),
      outside: outside(council, each, rule, continued),
    }));
    if (claims.some((claim) => claim.outside === undefined)) return { rule, claims };
  }
  return undefined;
}

function residualStep(
  council: Council,
  { rule, claims }: { readonly rule: ResidualRule; readonly claims: readonly Claim[] },
  left: number,
  continued: boolean,
): ResidualStep | undefined {
  const inside = claims.filter((claim) => claim.outside === undefined);
  const [some, ...others] = inside;
  if (!some) return undefined;
  const best = others.reduce((a, b) => (compareFigures(b.figure, a.figure) > 0 ? b : a), some);
  const equals = inside.filter((claim) => compareFigures(claim.figure, best.figure) === 0);
  const among = equals.map((claim) => council.contenders[claim.list]).filter((each) => each !== undefined);
  const { first: winner, lot } = drawn(among, left, 'takes');
  if (!winner) return undefined;
  winner.seats += 1;
  winner.won[rule] += 1;
  const article = council.size >= largeCouncil ? 'P 7' : 'P 8';
  return { rule, article, continued, list: winner.index, figure: best.figure, claims, lot };
}

/** P 8, second paragraph: 75 % of the quota, in whole numbers. */
export function meetsThreshold(
  list: Pick<SeatList, 'votes'>,
  council: Pick<Council, 'size' | 'votes'>,
): boolean {
  return list.votes * council.size * 4 >= council.votes * 3;
}

function outside(
  council: Council,
  each: Contender,
  rule: ResidualRule,
  continued: boolean,
): Outside | undefined {
  if (each.list.votes === 0) return 'no_votes';
  if (continued && each.list.candidates !== undefined && each.seats >= each.list.candidates)
    return 'exhausted';
  if (rule === 'average') return undefined;
  if (rule === 'remainder' && !meetsThreshold(each.list, council)) return 'below_threshold';
  return each.won[rule] > 0 ? 'had_one' : undefined;
}

/**
 * Who of equal claims comes first. With fewer seats than claims the lot decides; the official result tells how it fell
 * when the lists that it left short (or gave too much) are as many as there are seats. Otherwise the first in order is
 * taken and the lot stays open.
 */
export function drawn(
  among: readonly Contender[],
  seats: number,
  way: 'takes' | 'gives',
): { readonly first: Contender | undefined; readonly lot: Lot | undefined } {
  if (among.length <= seats) return { first: among[0], lot: undefined };
  const sign = way === 'takes' ? 1 : -1;
  const wanting = among.filter(
    ({ list, seats: now }) => list.official !== undefined && (list.official - now) * sign > 0,
  );
  const settled = wanting.length === seats;
  const lot = { among: among.map((each) => each.index), seats, settled };
  return { first: (settled ? wanting : among)[0], lot };
}
