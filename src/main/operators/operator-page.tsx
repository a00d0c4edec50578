import type { Context } from 'hono';
import type { ComponentChildren, JSX } from 'preact';
import { type Actor, type CalendarDate, dateOf, operating } from '#kernel';
import { outsideAddress } from '#platform/html';
import { type FormState, fromOwnPage, type Lang, numberedRows, readInput, readReason } from '#platform/http';
import { type InstallationOperation, performOutside, tellRefusal } from '#platform/operations';
import { formValues } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { mainMessages } from '../messages.ts';
import { answerPage, refusedState } from '../pages-app.tsx';
import { actorOfCookie, languageOf, ownAddress } from '../request.ts';
import { operatorMessages } from './messages.ts';

export type Part =
  | 'overview'
  | 'state'
  | 'results'
  | 'regions'
  | 'people'
  | 'providers'
  | 'mail'
  | 'privacy'
  | 'extraDays';

/** What a page under /beheer is made from: only made for an operator. */
export interface OperatorContext {
  readonly installation: Installation;
  readonly request: Context;
  readonly actor: Extract<Actor, { kind: 'person' }>;
  readonly lang: Lang;
  readonly now: string;
  readonly today: CalendarDate;
  /** Address outside the regions in the language of this page. */
  link(address: string): string;
  show(page: OperatorPage): Response;
  redirect(address: string): Response;
}

export interface OperatorPage {
  readonly part: Part;
  readonly title: string;
  readonly body: ComponentChildren;
  readonly status?: number;
  /** The page's own address, where a form was sent to another one. */
  readonly address?: string;
}

const parts: readonly (readonly [Part, string])[] = [
  ['overview', '/beheer'],
  ['state', '/beheer/toestand'],
  ['results', '/beheer/uitslagen'],
  ['regions', '/beheer/regios'],
  ['people', '/beheer/mensen'],
  ['providers', '/beheer/aanmelden'],
  ['mail', '/beheer/post'],
  ['privacy', '/beheer/privacy'],
  ['extraDays', '/beheer/extra-dagen'],
];

function Around(props: { lang: Lang; page: OperatorPage }): JSX.Element {
  const t = operatorMessages[props.lang];
  return (
    <>
      <nav class="nav own" aria-label={t.operators}>
        <div class="wrap">
          <ul>
            {parts.map(([part, address]) => (
              <li key={part}>
                <a
                  href={outsideAddress(address, props.lang)}
                  aria-current={part === props.page.part ? 'page' : undefined}
                >
                  {t.parts[part]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
      <div class="wrap phead own">
        <h1>{props.page.title}</h1>
        {props.page.body}
      </div>
    </>
  );
}

/** Answers an operator's page; everybody else is told whose page this is and where to sign in. */
export function operatorsOnly(
  installation: Installation,
  work: (operator: OperatorContext) => Promise<Response>,
): (context: Context) => Promise<Response> {
  return async (context) => {
    const lang = languageOf(context);
    const actor = await actorOfCookie(installation, context);
    const at = (outside = ownAddress(context)) => ({
      lang,
      region: undefined,
      actor,
      path: '/beheer',
      outside,
    });
    if (actor.kind !== 'person' || !operating(actor)) {
      const body = <NotOperator lang={lang} signedIn={actor.kind === 'person'} />;
      const title = operatorMessages[lang].operators;
      return answerPage(installation, context, at('/beheer'), { title, body, status: 403 });
    }
    if (context.req.method === 'POST' && !fromOwnPage(context, new URL(installation.publicUrl).origin)) {
      const t = mainMessages[lang];
      const body = <p class="wrap">{t.foreignText}</p>;
      return answerPage(installation, context, at('/beheer'), { title: t.foreignTitle, body, status: 403 });
    }
    const now = installation.clock.now();
    const link = (address: string) => outsideAddress(address, lang);
    return work({
      installation,
      request: context,
      actor,
      lang,
      now,
      today: dateOf(now),
      link,
      redirect: (address) => context.redirect(link(address), 303),
      show: (page) =>
        answerPage(installation, context, at(page.address), {
          title: page.title,
          body: <Around lang={lang} page={page} />,
          ...(page.status === undefined ? {} : { status: page.status }),
        }),
    });
  };
}

function NotOperator({ lang, signedIn }: { lang: Lang; signedIn: boolean }) {
  const t = operatorMessages[lang];
  return (
    <div class="wrap phead txt">
      <h1>{t.operators}</h1>
      <p>{signedIn ? t.otherOffice : t.forOperators}</p>
      <p>
        <a href={outsideAddress('/aanmelden', lang)}>{t.signIn}</a>
      </p>
    </div>
  );
}

/** Nothing lives at this address. */
export function notThere(operator: OperatorContext): Response {
  const t = mainMessages[operator.lang];
  const body = <p>{t.notFoundText}</p>;
  return operator.show({ part: 'overview', title: t.notFoundTitle, body, status: 404 });
}

/** A whole number from an address, as the database can hold it. */
export function numberFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** What was sent, rows renumbered so that a problem in a row is told at that row. */
export async function sentValues(operator: OperatorContext) {
  return numberedRows(await formValues(operator.request));
}

/**
 * Sends a form of the installation through its operation.
 * @returns the output, or the state in which the form is shown again
 */
export async function send<Input, Output, Code extends string>(
  operator: OperatorContext,
  operation: InstallationOperation<Input, Output, Code>,
  values: FormState['values'],
  given: unknown,
): Promise<
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly state: FormState; readonly status: number }
> {
  const read = readInput(operation, operator.lang, given);
  if (!read.ok) return { ok: false, state: { values, problems: read.problems }, status: 422 };
  const why = readReason(operator.lang, given);
  if (!why.ok) return { ok: false, state: { values, problems: why.problems }, status: 422 };
  const { installation, actor, now, today } = operator;
  const written = (visible: boolean) => installation.written(visible);
  const reason = why.reason === undefined ? {} : { reason: why.reason };
  const writer = { actor, now, today, written, ...reason };
  const result = await performOutside(installation.database, operation, writer, read.value);
  if (!result.ok) {
    const told = tellRefusal(operation, operator.lang, result);
    return {
      ok: false,
      state: { values, ...refusedState(told, values) },
      status: told.status,
    };
  }
  return result;
}
