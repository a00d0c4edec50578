import { type AgreementRow, agreementView, isPublic, partyName, plain } from '#agreements';
import type { Ambition } from '#ambitions';
import type { Measure } from '#execution';
import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { type ActivityOf, euros, ownerName } from '#programmes';
import { preparationMessages } from './messages.ts';
import type { Period, SharedMoney } from './rules/coherence.ts';
import type { Location, Member, MoneySource, PreparationContent } from './rules/preparation.ts';
import type { PreparationRow } from './store.ts';
import { organisationKey, regionKey, whoOf, whoOfParty } from './whole.ts';
import { sourceWord } from './words.ts';

type Reader = Pick<PageContext, 'lang' | 'region'>;

export const townName = ({ region }: Pick<PageContext, 'region'>, code: string) =>
  region.municipalities.find(({ id }) => id === code)?.name ?? code;

export function placeText(context: Reader, { municipality, neighbourhood }: Location): string {
  const t = preparationMessages[context.lang];
  const town = townName(context, municipality);
  return neighbourhood === '' ? t.wholeTown(town) : t.placeIn(neighbourhood, town);
}

export function periodText({ lang }: Pick<PageContext, 'lang'>, { from, until }: Period): string {
  return preparationMessages[lang].fromTo(plainDate(from, lang), plainDate(until, lang));
}

/** "0,2 fte" */
export const amountText = (
  { lang }: Pick<PageContext, 'lang'>,
  member: Pick<Member, 'unit' | 'hundredths'>,
) => `${plain(member.hundredths, lang)}\u00a0${preparationMessages[lang].units[member.unit]}`;

/** What money can come out of. */
export interface Sources {
  readonly activities: readonly ActivityOf[];
  readonly agreements: readonly AgreementRow[];
}

/** Those that everybody may read. */
export const signedOf = (rows: readonly AgreementRow[], today: PageContext['today']) =>
  rows.filter((row) => isPublic(agreementView(row, today).held));

export const activityText = (context: Reader, activity: ActivityOf) =>
  `${activity.number} ${activity.title} (${ownerName(context, activity.municipality)}, ${activity.year})`;

export function sourceText(context: Reader, source: MoneySource, sources: Sources): string {
  if (source.kind === 'agreement') {
    const found = sources.agreements.find(({ id }) => id === source.agreement);
    if (found) return found.content.title;
  } else {
    const found = sources.activities.find(
      ({ programme, number }) => programme === source.programme && number === source.number,
    );
    if (found) return activityText(context, found);
  }
  return preparationMessages[context.lang].sourceGone(sourceWord(source));
}

export const moneyText = (context: Reader, { source, year, cents }: SharedMoney, sources: Sources) =>
  preparationMessages[context.lang].coherence.moneyTogether(
    sourceText(context, source, sources),
    year,
    euros(cents, context.lang),
  );

export const payerText = (context: Reader, money: PreparationContent['money'][number]) =>
  money.municipality === null ? money.organisation : townName(context, money.municipality);

export const ambitionName = (ambitions: readonly Ambition[], id: string) =>
  ambitions.find((each) => each.id === id)?.title ?? id;

/** How a municipality, a party of an agreement, an organisation of a seat or one that carries a measure out is called. */
export function whoName(
  context: Reader,
  key: string,
  agreements: readonly AgreementRow[],
  preparations: readonly PreparationRow[],
  measures: readonly Pick<Measure, 'organisation'>[],
): string {
  if (key === regionKey) return preparationMessages[context.lang].region;
  const party = agreements
    .flatMap(({ content, earlier }) =>
      [content, ...earlier.map((each) => each.content)].flatMap(({ parties }) => parties),
    )
    .find((each) => whoOfParty(each) === key);
  if (party) return partyName(context, party);
  const seat = preparations
    .flatMap(({ seats }) => seats)
    .find((each) => each.organisation && whoOf(each) === key);
  const does = measures.find(
    ({ organisation }) => organisation !== '' && organisationKey(organisation) === key,
  );
  return seat?.organisation ?? does?.organisation ?? townName(context, key);
}
