import type { ComponentChildren } from 'preact';
import { dateOf } from '#kernel';
import type { Lang, PageContext } from '#platform/http';
import { plainDate } from './format.ts';
import { lawWords } from './law.ts';
import { Notice } from './lists.tsx';

const messages = {
  nl: {
    everybody: 'Zichtbaar voor iedereen, zonder account, zodra u op de knop drukt',
    withdrawn: 'Ingetrokken',
    withdrawnBy: (day: string, by: string) => `Ingetrokken op ${day}, door ${by}.`,
    reason: 'Reden:',
    noSecrets: (law: string) =>
      `Geheime stukken (${law}) horen hier niet: die blijven in het besloten systeem van de eigen raad.`,
    where: 'Waar geheime stukken heen gaan',
  },
  en: {
    everybody: 'Visible to everybody, without an account, as soon as you press the button',
    withdrawn: 'Withdrawn',
    withdrawnBy: (day: string, by: string) => `Withdrawn on ${day}, by ${by}.`,
    reason: 'Reason:',
    noSecrets: (law: string) =>
      `Secret documents (${law}) do not belong here: those stay in the closed system of the own council.`,
    where: 'Where secret documents go',
  },
};

/**
 * At the button that makes something public: what exactly becomes visible and to whom, and what does not. Publishing is a
 * deliberate act; nobody should learn afterwards what was shown.
 */
export function BecomesVisible(props: {
  readonly context: Pick<PageContext, 'lang' | 'link' | 'today'>;
  /** Each thing that everybody sees from then on. */
  readonly shows: readonly string[];
  /** What stays for fewer, or is told to some. */
  readonly besides?: readonly string[];
  /** Who sees it, where that is not everybody. */
  readonly to?: string;
  /** A document may come along: where secret ones go is said. */
  readonly secrets?: boolean;
  readonly children?: ComponentChildren;
}) {
  const t = messages[props.context.lang];
  return (
    <div class="becomes">
      <p>
        <b>{props.to ?? t.everybody}</b>
      </p>
      <ul class="plain">
        {props.shows.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {props.children}
      {props.besides?.map((each) => (
        <p class="small" key={each}>
          {each}
        </p>
      ))}
      {props.secrets ? <NoSecrets context={props.context} /> : null}
    </div>
  );
}

/** Where one would look for secret documents: that they are not here, and where they are. */
export function NoSecrets({ context }: { context: Pick<PageContext, 'lang' | 'link' | 'today'> }) {
  const t = messages[context.lang];
  return (
    <p class="small">
      {t.noSecrets(lawWords('C1', context.today, context.lang))}{' '}
      <a href={context.link('/openbaarheid')}>{t.where}</a>.
    </p>
  );
}

/** Who withdrew something, when and why, on one line. */
export function WithdrawnLine(props: {
  readonly lang: Lang;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}) {
  const t = messages[props.lang];
  return (
    <span>
      {t.withdrawnBy(plainDate(dateOf(props.at), props.lang), props.by)}{' '}
      {props.reason ? (
        <>
          {t.reason} <span lang="nl">{props.reason}</span>
        </>
      ) : null}
    </span>
  );
}

/** What was public keeps its address when it is withdrawn: that it was here, when and why it went, by which office. */
export function WithdrawnNotice(
  props: Parameters<typeof WithdrawnLine>[0] & {
    readonly title?: string;
    /** What stood here: "Hier stond een bericht van 3 mei 2026." */
    readonly what: string;
    readonly children?: ComponentChildren;
  },
) {
  return (
    <Notice kind="warning" title={props.title ?? messages[props.lang].withdrawn}>
      <p>{props.what}</p>
      <p>
        <WithdrawnLine {...props} />
      </p>
      {props.children}
    </Notice>
  );
}
