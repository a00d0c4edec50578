import type { Lang } from '#platform/http';
import { number, percent } from './format.ts';
import type { Counts } from './readings.tsx';
import { partsMessages } from './words.ts';

const share = (part: number, whole: number) => `${whole === 0 ? 0 : Math.round((part * 1e5) / whole) / 1e3}%`;

/**
 * Where an open vote stands by weight: for from the left, against from the right; the white between them has not been
 * cast, or abstained. Shares are of all that may vote.
 */
export function BalanceBar({ lang, weight, fractions }: { lang: Lang; weight: Counts; fractions: Counts }) {
  const t = partsMessages[lang];
  const whole = weight.for + weight.against + weight.abstain + weight.notCast;
  const open = weight.abstain + weight.notCast;
  const description = t.balanceText(
    percent(weight.for, whole, lang),
    percent(weight.against, whole, lang),
    percent(open, whole, lang),
  );
  const heads = (count: number) => t.fractions(number(count, lang), count === 1);
  return (
    <div class="bal">
      <div class="ends">
        <span class="v">
          <b>
            {t.choices.for} {percent(weight.for, whole, lang)}
          </b>{' '}
          <span class="nw tn">· {heads(fractions.for)}</span>
        </span>
        <span class="t">
          <b>
            {t.choices.against} {percent(weight.against, whole, lang)}
          </b>{' '}
          <span class="nw tn">· {heads(fractions.against)}</span>
        </span>
      </div>
      <svg class="bar" height="52" role="img" aria-label={`${t.balance}. ${description}`}>
        <title>{t.balance}</title>
        <desc>{description}</desc>
        <rect x="1" y="6" width="99.8%" height="40" fill="#fff" stroke="#4b5c66" stroke-width="2" />
        <rect y="6" width={share(weight.for, whole)} height="40" fill="#0d6478" />
        <rect
          x={share(whole - weight.against, whole)}
          y="6"
          width={share(weight.against, whole)}
          height="40"
          fill="url(#hatch)"
        />
        <line x1="50%" x2="50%" y1="0" y2="52" stroke="#fff" stroke-width="6" />
        <line x1="50%" x2="50%" y1="0" y2="52" stroke="#17262e" stroke-width="3" />
      </svg>
      {open > 0 ? (
        <p class="small muted">
          {[
            weight.notCast > 0
              ? `${t.notYet} ${percent(weight.notCast, whole, lang)} · ${heads(fractions.notCast)}`
              : '',
            weight.abstain > 0
              ? `${t.abstained} ${percent(weight.abstain, whole, lang)} · ${heads(fractions.abstain)}`
              : '',
          ]
            .filter(Boolean)
            .join('; ')}
        </p>
      ) : null}
    </div>
  );
}
