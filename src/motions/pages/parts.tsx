import { Fragment } from 'preact';
import { type CalendarDate, dateOf } from '#kernel';
import { type IconName, plainDate, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalDifferencesPath, versionText } from '#proposals';
import { motionMessages } from '../messages.ts';
import { subMessages } from '../messages-sub.ts';
import { changeOf, type Stretch } from '../redline.ts';
import type { MotionStanding } from '../rules/motion-state.ts';
import { findPassage, type MotionText } from '../rules/passage.ts';
import type { AmendedText, Motion } from '../store.ts';

export const townOf = (context: PageContext, municipality: string) =>
  context.region.municipalities.find((m) => m.id === municipality)?.name ?? '';

/** "D66 Leiden": a party has a fraction in several councils. */
export function fractionName(
  context: PageContext,
  of: { readonly fractionName: string; readonly municipality: string },
): string {
  const town = townOf(context, of.municipality);
  return of.fractionName.includes(town) ? of.fractionName : `${of.fractionName} ${town}`;
}

const icons: Record<MotionStanding, IconName> = {
  submitted: 'waiting',
  adopted: 'ok',
  rejected: 'rejected',
  withdrawn: 'rejected',
  held_over: 'held',
  lapsed: 'rejected',
};
const tones = {
  submitted: undefined,
  adopted: 'v',
  rejected: 't',
  withdrawn: undefined,
  held_over: 'n',
  lapsed: undefined,
} as const;

/** State as sign and word; the council has nothing to say any more of what came after its decision. */
export function MotionStatus(props: {
  context: PageContext;
  state: MotionStanding;
  late: CalendarDate | null;
}) {
  const { context, state, late } = props;
  const t = motionMessages[context.lang];
  const tone = tones[state];
  return (
    <Status icon={icons[state]} {...(tone ? { tone } : {})}>
      {state === 'submitted' && late !== null
        ? t.submittedAfter(plainDate(late, context.lang))
        : t.states[state]}
    </Status>
  );
}

/** In a demonstration: that nobody wrote this. */
export function Invented({ context }: { context: PageContext }) {
  return context.demonstration ? (
    <p class="src">
      <span class="invented">{motionMessages[context.lang].invented}</span>
    </p>
  ) : null;
}

/** What goes and what comes, in the order of reading: by line, sign and word, and not by colour alone. */
export function Redline({ context, parts }: { context: PageContext; parts: readonly Stretch[] }) {
  const t = motionMessages[context.lang];
  return (
    <div class="compare redline" lang="nl">
      <p class="pre">
        {parts.map((part, at) => {
          if (part.kind === 'same') return part.text;
          // A line would break at a space between the sign and its first word.
          const space = /^\s*(?=\S)/u.exec(part.text)?.[0] ?? '';
          const Mark = part.kind === 'gone' ? 'del' : 'ins';
          return (
            <Fragment key={`${at}`}>
              {space}
              <Mark>
                <span class="vh">{part.kind === 'gone' ? t.goneWord : t.newWord}</span>
                {part.text.slice(space.length)}
              </Mark>
            </Fragment>
          );
        })}
      </p>
    </div>
  );
}

export function Legend({ context }: { context: PageContext }) {
  const t = motionMessages[context.lang];
  return (
    <p class="small legend">
      <del>{t.legendGone}</del> <ins>{t.legendNew}</ins>
    </p>
  );
}

/** The words of a motion, or the change that an amendment makes. */
export function TextOf(props: {
  context: PageContext;
  of: MotionText & Pick<Motion, 'amended'> & { readonly change?: readonly Stretch[] | null };
}) {
  const { context, of } = props;
  const t = motionMessages[context.lang];
  const block = (title: string, text: string) =>
    text === '' ? null : (
      <section class="b">
        <h2>{title}</h2>
        <p class="pre" lang="nl">
          {text}
        </p>
      </section>
    );
  if (of.kind === 'motion')
    return (
      <>
        {block(t.considerations, of.considerations)}
        {block(t.request, of.request)}
      </>
    );
  return (
    <>
      {of.passage === '' ? null : (
        <section class="b">
          <h2>{of.kind === 'sub_amendment' ? subMessages[context.lang].change : t.change}</h2>
          <Legend context={context} />
          <Redline context={context} parts={of.change ?? changeOf(of)} />
        </section>
      )}
      {block(t.explanation, of.considerations)}
    </>
  );
}

interface Changing {
  readonly kind: Motion['kind'];
  readonly proposal: number | null;
  readonly proposalVersion: number | null;
  readonly passage: string;
}

/** Which version an amendment changes, and whether it still fits the text as it is now. */
export function BaseVersion(props: {
  context: PageContext;
  of: Changing;
  now: number | null;
  text: AmendedText | undefined;
  names: Pick<Parameters<typeof versionText>[1], 'ambitions' | 'bodies'>;
}) {
  const { context, of, now, text, names } = props;
  const t = motionMessages[context.lang];
  if (of.kind !== 'amendment' || of.proposal === null || of.proposalVersion === null || now === null)
    return null;
  if (of.proposalVersion === now) return <p>{t.baseIsNow(now)}</p>;
  const current = text?.current
    ? versionText(text.current, { ...names, municipalities: context.region.municipalities })
    : undefined;
  const fits = current === undefined ? undefined : findPassage(current, of.passage) === 'once';
  return (
    <p>
      {t.baseOlder(of.proposalVersion, now)}{' '}
      <b>{fits === undefined ? t.noBase : fits ? t.stillThere : t.notThere}</b>{' '}
      <a href={context.link(proposalDifferencesPath(of.proposal, of.proposalVersion, now))}>
        {t.compareVersions}
      </a>
    </p>
  );
}

export const dayOf = (context: PageContext, instant: string) => plainDate(dateOf(instant), context.lang);
