import { parseDate } from '#kernel';
import { Breadcrumb, EmptyState, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { electionSeatsPath, resultPath, resultsPath, seatsPath } from '../paths.ts';
import { type CountedResult, countedElection, countedResult, recompute } from '../recomputed.ts';
import { seatMessages } from '../seats-messages.ts';
import { numberOf } from '../standing.ts';
import { SeatsOverview } from './seats-overview.tsx';
import { SeatsView } from './seats-view.tsx';

const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);

/** How the seats of one result follow from the votes. */
export const seatsPage: Page = {
  path: '/uitslagen/{uitslag}/zetels',
  render: async (context) => {
    const id = numberOf(context.params.uitslag);
    if (id === undefined) return undefined;
    const [[result]] = await context.read([countedResult(id, codesOf(context))]);
    if (!result) return undefined;
    const { lang } = context;
    const t = seatMessages[lang];
    const day = plainDate(result.electionDay, lang);
    const links = [
      { href: context.link(resultsPath), text: electionMessages[lang].results },
      {
        href: context.link(resultPath(result.id)),
        text: `${electionMessages[lang].result} ${result.name}, ${day}`,
      },
    ];
    const body = (
      <div class="wrap phead">
        <Breadcrumb label={electionMessages[lang].crumb} links={links} />
        <h1>
          {t.title}: {result.name}, {day}
        </h1>
        <p>{t.intro}</p>
        <Recomputed result={result} lang={lang} />
      </div>
    );
    return { title: `${t.title}: ${result.name}, ${day}`, current: 'councils', body };
  },
};

/** The steps, or why there are none. */
export function Recomputed(props: {
  readonly result: Pick<CountedResult, 'lists' | 'councilSize'>;
  readonly lang: PageContext['lang'];
}) {
  const { result, lang } = props;
  const done = recompute(result);
  return done.ok ? (
    <SeatsView recomputed={done.value} lang={lang} />
  ) : (
    <EmptyState>{seatMessages[lang].refused[done.code]}</EmptyState>
  );
}

/** One election in all municipalities of the region: where the official seats follow from the votes. */
export const electionSeatsPage: Page = {
  path: '/verkiezingen/{dag}/zetels',
  query: ['vanaf', 'toon'],
  render: async (context) => {
    const day = parseDate(context.params.dag ?? '');
    if (!day) return undefined;
    const [results] = await context.read([countedElection(day, codesOf(context))]);
    if (results.length === 0) return undefined;
    const { lang } = context;
    const t = seatMessages[lang];
    const title = `${t.electionTitle} ${plainDate(day, lang)}`;
    const body = (
      <div class="wrap phead">
        <Breadcrumb
          label={electionMessages[lang].crumb}
          links={[{ href: context.link(resultsPath), text: electionMessages[lang].results }]}
        />
        <h1>{title}</h1>
        <p>{t.electionIntro}</p>
        <SeatsOverview
          lang={lang}
          results={results}
          query={context.query}
          seatsAddress={(result) => context.link(seatsPath(result.id))}
          pageAddress={(query) => context.link(`${electionSeatsPath(day)}${query}`)}
        />
      </div>
    );
    return { title, current: 'councils', body };
  },
};
