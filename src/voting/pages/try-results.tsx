import { dateOf } from '#kernel';
import { capital, DataTable, EmptyState, number, percent, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { changePath, type namedRules, rulebookVersionPath, ruleSentence, tryPath } from '#rulebook';
import { votingMessages } from '../messages.ts';
import { type Attempt, mostTried, type TriedVote } from '../past-votes.ts';
import { votePath } from '../paths.ts';
import type { Tried } from '../rules/try-rules.ts';
import type { VoteResult } from '../rules/weighted-vote.ts';
import { tryMessages } from '../try-messages.ts';

const onePage = 25;

export function nameOf(each: ReturnType<typeof namedRules>[number], { lang }: PageContext): string {
  const t = tryMessages[lang];
  return each.change === undefined ? t.version(each.version ?? 0) : t.change(each.change);
}

interface ResultsProps {
  readonly context: PageContext;
  readonly attempt: Attempt;
  readonly votes: readonly TriedVote[];
  readonly total: number;
}

export function Results({ context, attempt, votes, total }: ResultsProps) {
  const { lang } = context;
  const t = tryMessages[lang];
  const { base, rules, own } = attempt;
  const name = nameOf(base, context);
  const path = base.change === undefined ? rulebookVersionPath(base.version ?? 0) : changePath(base.change);
  const changed = votes.filter(({ tried }) => tried.changes).length;
  const unknown = votes.filter(({ tried }) => tried.now === undefined).length;
  const asked = context.query.get('vanaf') ?? '';
  const from = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  return (
    <section class="b">
      <h2>{t.result}</h2>
      <p>
        <b>{t.rules}:</b> <a href={context.link(path)}>{own ? t.andOwn(name) : name}</a>.
      </p>
      <ul class="plain small">
        {(['weights', 'splitOff', 'threshold', 'abstention', 'minimumMunicipalities'] as const).map(
          (about) => (
            <li key={about}>{ruleSentence(rules, about, lang)}</li>
          ),
        )}
      </ul>
      {votes.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <>
          <p class="concl">
            <b>{t.count(changed, votes.length)}</b> {unknown > 0 ? t.unknownCount(unknown) : ''}{' '}
            {total > mostTried ? t.latest(mostTried, total) : ''}
          </p>
          <Votes context={context} votes={votes.slice(from, from + onePage)} />
          <Pages context={context} from={from} total={votes.length} />
          <section class="b">
            <h3>{t.notes}</h3>
            <ul class="plain small">
              {t.noteList.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </section>
  );
}

function Votes({ context, votes }: Pick<ResultsProps, 'context' | 'votes'>) {
  const { lang } = context;
  const t = tryMessages[lang];
  return (
    <DataTable
      caption={t.result}
      captionHidden
      columns={[{ name: t.vote }, { name: t.before }, { name: t.now }, { name: t.tipped }]}
      rows={votes.map(({ vote, tried }) => ({
        key: String(vote.id),
        cells: [
          <>
            <a href={context.link(votePath(vote.id))} lang="nl">
              {vote.title}
            </a>
            <br />
            <span class="small muted">
              {plainDate(dateOf(vote.closedAt ?? vote.openedAt), lang)},{' '}
              {t.version(vote.rulebookVersion).toLowerCase()}
            </span>
          </>,
          outcomeWords(context, tried.before, vote.consensus),
          tried.now === undefined ? (
            t.noWeight
          ) : tried.changes ? (
            <b>{`${t.changed} ${outcomeWords(context, tried.now, vote.consensus)}`}</b>
          ) : (
            `${capital(t.same)}. ${shareWords(context, tried.now, vote.consensus)}`
          ),
          whyWords(context, tried),
        ],
      }))}
    />
  );
}

function shareWords({ lang }: PageContext, result: VoteResult, consensus: boolean): string {
  const cast = result.weight.for + result.weight.against;
  if (consensus || cast === 0) return '';
  return `${capital(tryMessages[lang].share(percent(result.weight.for, cast, lang)))}.`;
}

function outcomeWords(context: PageContext, result: VoteResult, consensus: boolean): string {
  const words = votingMessages[context.lang];
  const reason = result.reason ? ` ${words[result.reason]}` : '';
  return `${words[result.outcome]}.${reason} ${shareWords(context, result, consensus)}`.trim();
}

function whyWords({ lang }: PageContext, tried: Tried): string {
  const t = tryMessages[lang];
  const words = votingMessages[lang];
  const settings = tried.tipped.map((setting) => t.tippings[setting]).join(', ');
  const why = !tried.changes
    ? ''
    : tried.tipped.length === 0
      ? t.together
      : tried.tipped.length === 1
        ? t.byOne(settings)
        : t.byAny(settings);
  const { abstained, unheard } = tried;
  const unsure = [
    abstained ? t.abstained(abstained.count, words[abstained.allFor], words[abstained.allAgainst]) : '',
    unheard
      ? t.unheard(
          unheard.count,
          number(unheard.weight, lang),
          words[unheard.allFor],
          words[unheard.allAgainst],
        )
      : '',
  ];
  return [why, ...unsure].filter((text) => text !== '').join(' ') || '–';
}

function Pages({ context, from, total }: { context: PageContext; from: number; total: number }) {
  const t = tryMessages[context.lang];
  if (from === 0 && total <= onePage) return null;
  const at = (place: number) => {
    const query = new URLSearchParams(context.query);
    query.set('vanaf', String(place));
    return `${context.link(tryPath)}?${query}`;
  };
  return (
    <p class="inline">
      {from > 0 ? <a href={at(Math.max(0, from - onePage))}>{t.newer}</a> : null}
      {from + onePage < total ? <a href={at(from + onePage)}>{t.older}</a> : null}
    </p>
  );
}
