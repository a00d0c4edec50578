import { ambitionPath } from '#ambitions';
import { DataTable, EmptyState, enumeration } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { preparationMessages } from '../messages.ts';
import { ambitionName, signedOf } from '../names.ts';
import { coherenceAboutPath, coherencePath } from '../paths.ts';
import { mayNoteCoherence } from '../policy.ts';
import { nobody, onlyPeriod, type Pair, pairsOf } from '../rules/coherence.ts';
import { type CoherenceView, newestOfCoherence } from '../store.ts';
import {
  type Coherence,
  type CoherenceRows,
  coherenceOf,
  coherenceStatements,
  newestViews,
} from '../whole.ts';
import { ambitionWord, pairWord } from '../words.ts';
import { SharedList } from './shared.tsx';

export interface CoherenceProps {
  readonly context: PageContext;
  readonly rows: CoherenceRows;
  readonly found: Coherence;
  readonly views: ReadonlyMap<string, CoherenceView>;
}

/** What the strategic unit guards: proposals that touch each other, ambitions that have nobody. */
export const coherencePage: Page = {
  path: coherencePath,
  dear: true,
  collected: () => newestOfCoherence(),
  render: async (context) => {
    const t = preparationMessages[context.lang];
    const rows = (await context.read(coherenceStatements())) as unknown as CoherenceRows;
    const found = coherenceOf(rows, context.today);
    const props: CoherenceProps = { context, rows, found, views: newestViews(rows[4]) };
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.coherence.title}</h1>
          <p class="lead">{t.coherence.intro}</p>
          {context.demonstration ? <p class="invented">{t.invented}</p> : null}
          <p>{t.coherence.based(found.told, found.considered.length)}</p>
        </div>
        <Ambitions {...props} />
        <Pairs {...props} />
      </div>
    );
    return { title: t.coherence.title, current: 'proposals', body };
  },
};

/** @param of what it is about, for who hears the link alone */
function ViewCell(props: Omit<CoherenceProps, 'rows' | 'found'> & { subject: string; of: string }) {
  const { context, views, subject, of } = props;
  const t = preparationMessages[context.lang].coherence;
  const view = views.get(subject);
  const href = context.link(coherenceAboutPath(subject));
  const writes = mayNoteCoherence(context.actor, context.region.id) !== undefined;
  return (
    <>
      {view ? <span lang="nl">{view.text}</span> : t.noView}{' '}
      <a href={href} class="noprint">
        {writes ? t.write : t.open}
        <span class="vh">: {of}</span>
      </a>
    </>
  );
}

function Ambitions(props: CoherenceProps) {
  const { context, rows, found } = props;
  const t = preparationMessages[context.lang].coherence;
  const name = (id: string) => ambitionName(rows[2], id);
  const unattended = found.attention.filter(nobody);
  return (
    <section class="b" aria-labelledby="ambities">
      <h2 id="ambities">{t.ambitions}</h2>
      <p>
        {unattended.length === 0 ? (
          t.attended
        ) : (
          <b>
            {t.unattended(
              enumeration(
                unattended.map(({ ambition }) => name(ambition)),
                context.lang,
              ),
            )}
          </b>
        )}
      </p>
      <DataTable
        caption={t.ambitions}
        captionHidden
        columns={[
          { name: t.ambition },
          { name: t.openProposals, figures: true },
          { name: t.measures, figures: true },
          { name: t.groups, figures: true },
          { name: t.view },
        ]}
        rows={found.attention.map((each) => ({
          key: each.ambition,
          cells: [
            <>
              <a href={context.link(ambitionPath(each.ambition))} lang="nl">
                {name(each.ambition)}
              </a>
              {nobody(each) ? (
                <span class="line-below">
                  <span class="flag">{t.nobody}</span>
                </span>
              ) : null}
            </>,
            String(each.proposals),
            String(each.measures),
            String(each.groups),
            <ViewCell key="view" {...props} subject={ambitionWord(each.ambition)} of={name(each.ambition)} />,
          ],
        }))}
      />
    </section>
  );
}

function Pairs(props: CoherenceProps) {
  const { context, found } = props;
  const t = preparationMessages[context.lang].coherence;
  const pairs = pairsOf(found.considered);
  const more = pairs.filter((pair) => !onlyPeriod(pair));
  const less = pairs.filter(onlyPeriod);
  return (
    <section class="b" aria-labelledby="paren">
      <h2 id="paren">{t.pairs}</h2>
      {more.length === 0 ? <EmptyState>{t.pairsNone}</EmptyState> : <PairsTable {...props} pairs={more} />}
      {less.length === 0 ? null : (
        <details>
          <summary>{t.onlyPeriod(less.length)}</summary>
          <PairsTable {...props} pairs={less} most={mostPairs - Math.min(more.length, mostPairs)} />
        </details>
      )}
    </section>
  );
}

/** So many stand on a page; the API gives all of them, part by part. */
const mostPairs = 100;

/** Two by two what they share, with the view of the strategic unit; of what does not fit how many there are. */
export function PairsTable(props: CoherenceProps & { pairs: readonly Pair[]; most?: number }) {
  const { context, pairs, most = mostPairs } = props;
  const beyond = pairs.length - most;
  return (
    <>
      {most > 0 ? <PairRows {...props} pairs={pairs.slice(0, most)} /> : null}
      {beyond > 0 ? <p>{preparationMessages[context.lang].coherence.beyond(beyond)}</p> : null}
    </>
  );
}

function PairRows(props: CoherenceProps & { pairs: readonly Pair[] }) {
  const { context, rows } = props;
  const t = preparationMessages[context.lang].coherence;
  const titles = new Map<number, string>(rows[0].map(({ id, title }) => [id, title]));
  const titleOf = (id: number) => titles.get(id) ?? '';
  const link = (id: number) => (
    <a href={context.link(proposalPath(id))} lang="nl">
      {titleOf(id)}
    </a>
  );
  const sources = { activities: rows[5], agreements: signedOf(rows[6], context.today) };
  return (
    <DataTable
      caption={t.pairs}
      captionHidden
      columns={[{ name: t.proposals }, { name: t.shared }, { name: t.view }]}
      rows={props.pairs.map((pair) => ({
        key: pairWord(pair.first, pair.second),
        cells: [
          <>
            {link(pair.first)} {t.and} {link(pair.second)}
          </>,
          <SharedList key="shared" context={context} shared={pair} ambitions={rows[2]} sources={sources} />,
          <ViewCell
            key="view"
            {...props}
            subject={pairWord(pair.first, pair.second)}
            of={t.pairTitle(titleOf(pair.first), titleOf(pair.second))}
          />,
        ],
      }))}
    />
  );
}
