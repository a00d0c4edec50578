import { dateOf, firstDay } from '#kernel';
import { capital, enumeration, type IconName, plainDate, Status, WithdrawnNotice } from '#platform/html';
import type { PageContext } from '#platform/http';
import { joinedAfter } from '../after-closing.ts';
import { closingMessages } from '../closing-messages.ts';
import { consultationMessages } from '../messages.ts';
import { noneIn } from '../none-words.ts';
import { mayRunRound } from '../policy.ts';
import type { Point, PointVersion, Round, Submission } from '../round.ts';
import { ruleSetOf, ruleSetThen } from '../rule-sets.ts';
import {
  type Carrier,
  carriersFor,
  isConcerned,
  isHandedIn,
  leavingReason,
  standing,
} from '../rules/points.ts';
import type { RoundState } from '../rules/round-state.ts';
import type { SubmissionState } from '../rules/submission-state.ts';
import {
  cameLate,
  decidedOtherwise,
  jointMarkOf,
  sharedWith,
  submissionOf,
  submissionStateOn,
} from '../whole.ts';

export const townName = (context: Pick<PageContext, 'region'>, id: string): string =>
  context.region.municipalities.find((each) => each.id === id)?.name ?? id;

/** "Leiden 2": the second point of that council. */
export const pointName = (context: PageContext, point: Point): string =>
  `${townName(context, point.author)} ${point.number}`;

const stateIcons: Readonly<Record<RoundState, IconName>> = {
  concept: 'next',
  sent_out: 'current',
  closed: 'waiting',
  processing: 'current',
  completed: 'ok',
  withdrawn: 'rejected',
  dropped: 'rejected',
};
export function RoundStatus({ context, state }: { context: PageContext; state: RoundState }) {
  return <Status icon={stateIcons[state]}>{consultationMessages[context.lang].states[state]}</Status>;
}

/** That it was withdrawn, by whom and why, wherever a page tells of the round; nothing where it was not. */
export function RoundWithdrawn({ context, round }: { context: PageContext; round: Round }) {
  const t = consultationMessages[context.lang];
  if (round.state !== 'withdrawn' || round.withdrawnAt === null) return null;
  return (
    <WithdrawnNotice
      lang={context.lang}
      at={round.withdrawnAt}
      by={round.withdrawnBy ?? ''}
      reason={round.withdrawnReason}
      what={round.sentOn ? t.withdrawnWhat(plainDate(round.sentOn, context.lang)) : t.conceptOnly}
    />
  );
}

const submissionIcons: Readonly<Record<SubmissionState, IconName>> = {
  open: 'waiting',
  preparing: 'waiting',
  in_committee: 'waiting',
  adopted: 'current',
  handed_in: 'ok',
  late: 'warning',
  none: 'ok',
  term_passed: 'warning',
  lapsed: 'rejected',
  processed: 'ok',
  reported: 'ok',
};
/** "hamerstuk"; in English "without debate (hamerstuk)". */
export function handlingText(handling: string | null, lang: PageContext['lang']): string {
  if (handling !== 'hamerstuk' && handling !== 'bespreekstuk') return '';
  const text = consultationMessages[lang].own.handlings[handling];
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What came of the asking, in the words of the family that the council was asked in. */
export function submissionText(context: PageContext, round: Round, own: Submission): string {
  const t = consultationMessages[context.lang];
  const state = submissionStateOn(round, own, context.today);
  if (state !== 'none') return t.submissions[state];
  const said = capital(noneIn(round.kind, context.lang));
  return cameLate(round, own) ? `${said} (${t.late})` : said;
}

export function SubmissionStatus(props: { context: PageContext; round: Round; own: Submission }) {
  const { context, round, own } = props;
  const state = submissionStateOn(round, own, context.today);
  const icon = state === 'none' && cameLate(round, own) ? 'warning' : submissionIcons[state];
  return <Status icon={icon}>{submissionText(context, round, own)}</Status>;
}

/** "zei op 24 november 2026 geen zienswijze te hebben, en nam dat terug op 25 november 2026", each time. */
export function tookBackTexts(context: PageContext, round: Round, own: Submission): readonly string[] {
  const t = consultationMessages[context.lang];
  const none = noneIn(round.kind, context.lang);
  return own.takenBack.map((each) => t.tookBack(day(context, each.saidAt), none, day(context, each.at)));
}

/** The rule, its article as it was on the day of sending, and how well it was checked. */
export function basisText(context: PageContext, round: Round): string {
  const t = consultationMessages[context.lang];
  const day = round.past ? firstDay(round.past.sent) : (round.sentOn ?? context.today);
  const rule = ruleSetThen(round.rule, day);
  // Of a round from before the table nobody looked up what the act said then.
  if (!rule) return `${ruleSetOf(round.rule).title[context.lang]}. ${t.basisThen}`;
  return `${rule.title[context.lang]}. ${rule.basis[context.lang]}. ${t.confidence[rule.confidence]}`.trim();
}

/** Under reservation: what the council made of it since. */
export function reservationText(round: Round, own: Submission, lang: PageContext['lang']): string {
  const t = consultationMessages[lang];
  if (own.decisionDay === null) return round.state === 'withdrawn' ? t.reserved : t.provisional;
  const day = plainDate(own.decisionDay, lang);
  if (own.state === 'none') return t.noViewAdopted(day);
  return decidedOtherwise(round, own) ? t.decidedOtherwise(day) : t.confirmed(day);
}

/** "Gezamenlijke tekst met Leiderdorp en Oegstgeest": of councils that handed in; empty where there is none. */
export function jointText(context: PageContext, round: Round, own: Submission): string {
  const t = consultationMessages[context.lang].joint;
  const { same, other } = jointMarkOf(round, own);
  const names = (ids: readonly string[]) =>
    enumeration(
      ids.map((each) => townName(context, each)),
      context.lang,
    );
  return [same.length > 0 ? t.mark(names(same)) : '', other.length > 0 ? t.markOther(names(other)) : '']
    .filter(Boolean)
    .join('; ');
}

export function JointMark(props: { context: PageContext; round: Round; own: Submission }) {
  const said = jointText(props.context, props.round, props.own);
  return said ? <span class="small"> {said}</span> : null;
}

/** "bladzijde 3, Betalen" */
export function passageText(context: PageContext, version: PointVersion): string {
  const t = consultationMessages[context.lang];
  return [version.page === null ? '' : t.page(version.page), version.heading].filter(Boolean).join(', ');
}

const day = (context: PageContext, at: string) => plainDate(dateOf(at), context.lang);

/** The councils behind a point now, as somebody may know it. */
export function sharers(context: PageContext, round: Round, point: Point): readonly Carrier[] {
  const seen = carriersFor(context.actor, context.region.id, point, sharedWith(round, point));
  return standing({ ...point, carriers: seen });
}

function isLateCouncil(round: Round, municipality: string): boolean {
  const own = submissionOf(round, municipality);
  return own !== undefined && cameLate(round, own);
}

/** "Leiden en Leiderdorp (te laat)": what came late is told with it, wherever the council is named. */
export function behindText(context: PageContext, round: Round, behind: readonly Carrier[]): string {
  const { late } = consultationMessages[context.lang];
  const names = behind.map(
    ({ municipality }) =>
      `${townName(context, municipality)}${isLateCouncil(round, municipality) ? ` (${late})` : ''}`,
  );
  return enumeration(names, context.lang);
}

/** Who stands behind a point, where that is another than who wrote it alone: shared, or left by its writer; empty where it is not. */
export function standingText(
  context: PageContext,
  round: Round,
  point: Point,
  behind: readonly Carrier[],
): string {
  const t = consultationMessages[context.lang];
  const [first, ...more] = behind;
  if (!first) return '';
  if (more.length > 0) return `${t.sharedBy}: ${behindText(context, round, behind)}.`;
  if (first.municipality !== point.author) return `${t.behindNow}: ${behindText(context, round, behind)}.`;
  return isLateCouncil(round, first.municipality) ? `${t.submissions.late}.` : '';
}

/** Who came to stand behind a point after its answer, or after the note; of an answer that was not sent only the regional clerk is told. */
export function joinedAfterTexts(
  context: PageContext,
  round: Round,
  point: Point,
  behind: readonly Carrier[],
  clerk: boolean,
): readonly string[] {
  const t = closingMessages[context.lang].joinedAfter;
  return behind.flatMap((each) => {
    const after = point.toldAt !== null || clerk ? joinedAfter(each, point) : undefined;
    return after === undefined || each.publicAt === null
      ? []
      : [t[after](behindText(context, round, [each]), day(context, each.publicAt))];
  });
}

/** A point with its passage, who stands behind it, and who did. */
export function PointText({ context, round, point }: { context: PageContext; round: Round; point: Point }) {
  const t = consultationMessages[context.lang];
  const [now] = point.versions;
  if (!now) return null;
  const seen = carriersFor(context.actor, context.region.id, point, sharedWith(round, point));
  const behind = sharers(context, round, point);
  // Who handed a draft in as another point did not take it back.
  const left = seen.filter(({ leftAt, broughtAs }) => leftAt !== null && broughtAs === null);
  const place = passageText(context, now);
  const stands = standingText(context, round, point, behind);
  const clerk = mayRunRound(context.actor, context.region.id) !== undefined;
  return (
    <div class="printed">
      <p lang="nl">{now.text}</p>
      {now.quote ? (
        <blockquote>
          <p lang="nl">{now.quote}</p>
        </blockquote>
      ) : null}
      {place ? (
        <p class="small" lang="nl">
          {place}
        </p>
      ) : null}
      {now.quoteFound === false ? <p class="small muted">{t.notQuoted}</p> : null}
      {behind.length === 0 && seen.every(({ broughtAs }) => broughtAs === null) ? (
        <p class="small">{t.ended}</p>
      ) : null}
      {stands ? <p class="small">{stands}</p> : null}
      {joinedAfterTexts(context, round, point, behind, clerk).map((each) => (
        <p class="small" key={each}>
          {each}
        </p>
      ))}
      {left.map((each, index) => {
        const say = each.municipality === point.author ? t.wroteAndLeft : t.was;
        return (
          <p class="small" key={`${index}${each.municipality}`}>
            {say(
              townName(context, each.municipality),
              day(context, each.joinedAt),
              day(context, each.leftAt ?? ''),
            )}
            . <span lang="nl">{leavingReason(each)}</span>
            {each.decisionDay
              ? ` ${closingMessages[context.lang].decidedOn(plainDate(each.decisionDay, context.lang))}`
              : null}
          </p>
        );
      })}
      {isHandedIn(point) ? null : (
        <p class="small muted">{round.state === 'withdrawn' ? t.draftEnded : t.draftPoint}</p>
      )}
    </div>
  );
}

function endText(context: PageContext, round: Round, carrier: Carrier): string {
  const t = consultationMessages[context.lang].own;
  if (carrier.leftAt === null) return '';
  const as = round.points.find(({ id }) => id === carrier.broughtAs);
  const on = day(context, carrier.leftAt);
  return as ? t.broughtOn(on, pointName(context, as)) : t.leftOn(on);
}

/** Every version and every council that came and went: for whoever may see the point. */
export function PointHistory({
  context,
  round,
  point,
}: {
  context: PageContext;
  round: Round;
  point: Point;
}) {
  const t = consultationMessages[context.lang].own;
  const seen = carriersFor(context.actor, context.region.id, point, sharedWith(round, point));
  if (point.versions.length < 2 && seen.length < 2) return null;
  return (
    <details>
      <summary>{t.history}</summary>
      <ul class="plain">
        {seen.map((each, index) => (
          <li key={`${index}${each.municipality}`}>
            {t.joined(townName(context, each.municipality), day(context, each.joinedAt), each.version)}
            {endText(context, round, each)}
          </li>
        ))}
      </ul>
      {/* Earlier texts are drafts: they are for the councils that wrote them. */}
      {isConcerned(context.actor, context.region.id, point, sharedWith(round, point))
        ? point.versions.map((each) => (
            <div key={each.number}>
              <p class="small">{t.versionBy(each.number, day(context, each.at), each.by)}</p>
              <p lang="nl">{each.text}</p>
            </div>
          ))
        : null}
    </details>
  );
}
