import { percent } from '#platform/html';
import type { Lang } from '#platform/http';
import { liveMessages } from '../live-messages.ts';
import { votingMessages } from '../messages.ts';

const share = (part: number, whole: number) =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100}%`;

/** For from the left, against from the right, over a whole; between them what is neither. */
export function BalanceBar(props: {
  readonly lang: Lang;
  readonly for: number;
  readonly against: number;
  readonly whole: number;
}) {
  const { lang, whole } = props;
  const t = votingMessages[lang];
  const texts = {
    for: percent(props.for, whole, lang),
    against: percent(props.against, whole, lang),
  };
  const [left, right] = [share(props.for, whole), share(props.against, whole)];
  return (
    <div class="balance">
      <p class="ends">
        <span class="v">
          <b>{texts.for}</b> {t.for}
        </span>
        <span class="h">{liveMessages[lang].half}</span>
        <span class="t">
          {t.against} <b>{texts.against}</b>
        </span>
      </p>
      <svg role="img" aria-label={`${texts.for} ${t.for}, ${texts.against} ${t.against}`}>
        <title>{`${texts.for} ${t.for}, ${texts.against} ${t.against}`}</title>
        <rect class="o" width="100%" height="100%" />
        <rect width={left} height="100%" fill="#0d6478" />
        <svg x={`${100 - Number.parseFloat(right)}%`} width={right} height="100%" aria-hidden="true">
          <rect width="100%" height="100%" fill="url(#hatch)" />
        </svg>
        <line x1="50%" x2="50%" y1="0" y2="100%" />
      </svg>
    </div>
  );
}

/** While nobody may see how: only how much has voted. */
export function CastBar(props: {
  readonly lang: Lang;
  readonly cast: number;
  readonly whole: number;
  readonly note: string;
}) {
  const { lang, cast, whole } = props;
  const t = liveMessages[lang];
  const text = percent(cast, whole, lang);
  return (
    <div class="balance">
      <p class="ends">
        <span class="n">
          <b>{text}</b> {t.voted}
        </span>
        <span class="note">{props.note}</span>
      </p>
      <svg role="img" aria-label={`${text} ${t.voted}`}>
        <title>{`${text} ${t.voted}`}</title>
        <rect class="o" width="100%" height="100%" />
        <rect width={share(cast, whole)} height="100%" fill="#4b5c66" />
      </svg>
    </div>
  );
}
