import { DataTable, number } from '#platform/html';
import type { Lang } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { type CountedResult, councilSize, countSame, outcomeOf, recompute } from '../recomputed.ts';
import { seatMessages } from '../seats-messages.ts';
import { OutcomeMark } from './seat-parts.tsx';

const onePage = 50;

interface Props {
  readonly lang: Lang;
  readonly results: readonly CountedResult[];
  /** `vanaf`: the first to show; `toon=afwijkend`: only what is not simply equal. */
  readonly query: URLSearchParams;
  readonly seatsAddress: (result: CountedResult) => string;
  readonly pageAddress: (query: string) => string;
}

/** One election in many municipalities, fifty a page: votes, seats, and whether the seats follow from the votes. */
export function SeatsOverview({ lang, results, query, seatsAddress, pageAddress }: Props) {
  const t = seatMessages[lang];
  const all = results.map((result) => ({ result, outcome: outcomeOf(recompute(result)) }));
  const other = all.filter(({ outcome }) => outcome !== 'same');
  const onlyOther = query.get('toon') === 'afwijkend';
  const wanted = onlyOther ? other : all;
  const asked = query.get('vanaf') ?? '';
  const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const { plain, exhausted } = countSame(all.map(({ outcome }) => outcome));
  return (
    <>
      <p>
        {t.summary(number(plain, lang), number(all.length, lang))}{' '}
        {exhausted > 0 ? t.summaryExhausted(exhausted) : ''}
      </p>
      {other.length > 0 || onlyOther ? (
        <p>
          <a href={pageAddress(onlyOther ? '' : '?toon=afwijkend')}>
            {onlyOther ? t.everything : t.onlyOther}
          </a>
        </p>
      ) : null}
      {wanted.length === 0 ? <p class="empty">{t.noneOther}</p> : null}
      <Rows lang={lang} rows={wanted.slice(from, from + onePage)} seatsAddress={seatsAddress} />
      <Pages
        lang={lang}
        from={from}
        total={wanted.length}
        address={(place) => pageAddress(pageQuery(place, onlyOther))}
      />
    </>
  );
}

function pageQuery(from: number, onlyOther: boolean): string {
  const parts = [...(onlyOther ? ['toon=afwijkend'] : []), ...(from > 0 ? [`vanaf=${from}`] : [])];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function Rows(
  props: Pick<Props, 'lang' | 'seatsAddress'> & {
    rows: readonly { readonly result: CountedResult; readonly outcome: ReturnType<typeof outcomeOf> }[];
  },
) {
  const { lang, rows, seatsAddress } = props;
  const t = seatMessages[lang];
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={[
        { name: t.municipality },
        { name: t.votes, figures: true },
        { name: t.seats, figures: true },
        { name: t.status },
        { name: t.outcomeShort },
      ]}
      rows={rows.map(({ result, outcome }) => ({
        key: String(result.id),
        cells: [
          <a key="seats" href={seatsAddress(result)}>
            {result.name}
            <span class="vh">{` (${result.municipality})`}</span>
          </a>,
          number(
            result.lists.reduce((sum, list) => sum + list.votes, 0),
            lang,
          ),
          councilSize(result.lists),
          electionMessages[lang][result.status],
          <OutcomeMark key="outcome" outcome={outcome} lang={lang} />,
        ],
      }))}
    />
  );
}

function Pages(props: { lang: Lang; from: number; total: number; address: (from: number) => string }) {
  const { lang, from, total, address } = props;
  const t = seatMessages[lang];
  if (from === 0 && total <= onePage) return null;
  const last = Math.min(total, from + onePage);
  return (
    <>
      {from < total ? (
        <p class="small muted">{t.range(number(from + 1, lang), number(last, lang), number(total, lang))}</p>
      ) : null}
      <p class="inline">
        {from > 0 ? <a href={address(Math.max(0, from - onePage))}>{t.before}</a> : null}
        {last < total ? <a href={address(last)}>{t.after}</a> : null}
      </p>
    </>
  );
}
