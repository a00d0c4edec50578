import type { CalendarDate } from '#kernel';
import { type Judgement, judgeOn, type MandateView, type Work } from '#mandates';
import type { AgreementContent } from './rules/agreement.ts';
import { isPublic } from './rules/standing.ts';
import type { AgreementRow } from './store.ts';
import { type AgreementView, agreementView } from './whole.ts';

/**
 * An agreement as work on a mandate. Of money that the mandate gives a year what the dearest year asks, otherwise all years together; whole
 * euros, upward.
 */
export function workOfAgreement(
  {
    held,
    row: { content },
  }: Pick<AgreementView, 'held'> & { readonly row: { readonly content: AgreementContent } },
  measure: Work['measure'],
): Work {
  const cents = content.money.map((each) => each.cents);
  const asked = measure === 'year' ? Math.max(0, ...cents) : cents.reduce((sum, each) => sum + each, 0);
  return {
    municipalities: content.parties.flatMap(({ municipality }) =>
      municipality === null ? [] : [municipality],
    ),
    amount: Math.ceil(asked / 100),
    measure,
    from: content.startsOn,
    until: held.lastDay ?? content.endsOn,
    completed: held.standing === 'ended' ? held.lastDay : null,
    gone: held.standing === 'dropped',
    withinScope: !content.outsideScope,
  };
}

/** What of an agreement falls outside the mandate that it rests on, beside the proposals and the other signed agreements there. */
export function againstMandate(
  mandate: MandateView,
  own: AgreementView,
  all: readonly AgreementRow[],
  today: CalendarDate,
): Judgement {
  const measure = mandate.row.terms?.measure ?? 'total';
  const carried = own.row.content.proposal;
  const counted = new Set<number>(mandate.row.uses.map(({ work }) => work));
  const others = all
    .map((row) => agreementView(row, today))
    .filter(
      ({ row, held }) => row.id !== own.row.id && row.content.mandate === mandate.row.id && isPublic(held),
    )
    // What carries out a proposal that is counted asks the same money.
    .filter(({ row: { content } }) => content.proposal === null || !counted.has(content.proposal))
    .map((view) => workOfAgreement(view, measure));
  return judgeOn(mandate, workOfAgreement(own, measure), others, carried, today);
}
