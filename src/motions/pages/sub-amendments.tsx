import type { FractionInOffice } from '#elections';
import type { PageContext } from '#platform/http';
import { subMessages } from '../messages-sub.ts';
import { motionPath, subAmendmentPath } from '../paths.ts';
import { mayDraftMotion } from '../policy.ts';
import { redline } from '../redline.ts';
import { isPending, standing } from '../rules/motion-state.ts';
import { type Amended, type Motion, stateOf, textWithSubs } from '../store.ts';
import { fractionName, Legend, MotionStatus, Redline } from './parts.tsx';

interface Props {
  readonly context: PageContext;
  readonly one: Motion;
}

/** Of a subamendment: what it changes, and what became of that. */
export function OnAmendment(props: {
  context: PageContext;
  of: { readonly amendment: number | null; readonly amended: Amended | null };
  /** Of what was submitted. */
  state?: ReturnType<typeof stateOf>;
}) {
  const { context, of, state } = props;
  const t = subMessages[context.lang];
  if (of.amendment === null) return null;
  return (
    <p>
      {t.on}{' '}
      <a href={context.link(motionPath(of.amendment))} lang="nl">
        {of.amended?.title}
      </a>
      . {state === 'lapsed' ? <b>{t.lapsed}</b> : state === 'adopted' ? t.becomes : t.before}
    </p>
  );
}

/** The words as they became by what the council adopted. */
export function WithSubs({ context, one }: Props) {
  const text = textWithSubs(one);
  if (text === undefined) return null;
  const t = subMessages[context.lang];
  return (
    <section class="b">
      <h2>{stateOf(one) === 'adopted' ? t.decided : t.soFar}</h2>
      <Legend context={context} />
      <Redline context={context} parts={redline(one.passage, text)} />
    </section>
  );
}

/** Of an amendment: what changes it, and where a fraction of its council begins one. */
export function SubAmendments({
  context,
  one,
  fractions,
}: Props & { fractions: readonly FractionInOffice[] }) {
  if (one.kind !== 'amendment') return null;
  const t = subMessages[context.lang];
  const { actor, region } = context;
  const writes =
    isPending(stateOf(one)) &&
    fractions.some(
      (each) => each.municipality === one.municipality && mayDraftMotion(actor, region.id, each),
    );
  return (
    <section class="b">
      <h2>{t.title}</h2>
      <p>{one.subs.length === 0 ? t.none : t.intro}</p>
      <ul class="rows">
        {one.subs.map((sub) => (
          <li key={sub.id} class="plainrow">
            <b lang="nl">
              <a href={context.link(motionPath(sub.id))}>{sub.title}</a>
            </b>
            <p class="m">
              {fractionName(context, { fractionName: sub.fractionName, municipality: one.municipality })}
            </p>
            <p>
              <MotionStatus
                context={context}
                state={standing(sub.state, one.steps.at(-1)?.outcome)}
                late={sub.late}
              />
            </p>
          </li>
        ))}
      </ul>
      {writes ? (
        <p>
          <a href={context.link(subAmendmentPath(one.id))}>{t.write}</a>
        </p>
      ) : null}
    </section>
  );
}

/** For who writes one: the text that it changes. */
export function AmendmentToCopy({ context, text }: { context: PageContext; text: string }) {
  return (
    <details class="b" open>
      <summary>{subMessages[context.lang].amendmentText}</summary>
      <p class="pre doctext" lang="nl">
        {text}
      </p>
    </details>
  );
}
