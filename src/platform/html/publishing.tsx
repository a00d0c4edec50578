import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/http';

const messages = {
  nl: {
    everybody: 'Zichtbaar voor iedereen, zonder account, zodra u op de knop drukt',
    noSecrets: 'Geheime stukken (artikel 87 tot en met 89 Gemeentewet) horen hier niet.',
  },
  en: {
    everybody: 'Visible to everybody, without an account, as soon as you press the button',
    noSecrets: 'Secret documents (articles 87 to 89 Gemeentewet) do not belong here.',
  },
};

/**
 * At the button that makes something public: what exactly becomes visible and to whom, and what does not. Publishing is a
 * deliberate act; nobody should learn afterwards what was shown.
 */
export function BecomesVisible(props: {
  readonly lang: Lang;
  /** Each thing that everybody sees from then on. */
  readonly shows: readonly string[];
  /** What stays for fewer, or is told to some. */
  readonly besides?: readonly string[];
  /** Who sees it, where that is not everybody. */
  readonly to?: string;
  readonly secrets?: boolean;
  readonly children?: ComponentChildren;
}) {
  const t = messages[props.lang];
  const besides = [...(props.besides ?? []), ...(props.secrets ? [t.noSecrets] : [])];
  return (
    <div class="becomes">
      <p>
        <b>{props.to ?? t.everybody}</b>
      </p>
      <ul>
        {props.shows.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {props.children}
      {besides.map((each) => (
        <p class="small" key={each}>
          {each}
        </p>
      ))}
    </div>
  );
}
