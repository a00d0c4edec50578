import { adviceList } from '#advice';
import { ambitionList } from '#ambitions';
import { currentDecisions, openTerms } from '#local-decisions';
import { AdviceLine, Board, longDate, StateKey } from '#platform/html';
import { type ApiRead, type Feature, type Page, readWithSections, type Section } from '#platform/http';
import { ProposalsCut, proposalList, proposalPath, proposalsPath } from '#proposals';
import { allPagesPage } from './all-pages.tsx';
import { boardColumns } from './cards.tsx';
import { homeMessages } from './messages.ts';
import { now } from './now.tsx';
import { standingPages } from './standing-pages.tsx';
import { TileMap } from './tile-map.tsx';

/** What goes on now, the board, the map, and what later features add: next meetings, terms. */
function homePage(sections: readonly Section[]): Page {
  return {
    path: '/',
    render: async (context) => {
      const { region, lang } = context;
      const t = homeMessages[lang];
      const own = [
        proposalList(100, 0),
        currentDecisions(region.municipalities.map((m) => m.id)),
        ambitionList(),
        adviceList(),
      ] as const;
      const { rows, parts } = await readWithSections(context, own, sections, { home: undefined });
      const [proposals, decisions, ambitions, advices] = rows;
      const going = now(context, proposals, openTerms(proposals, advices, decisions));
      const body = (
        <div class="wrap">
          <div class="hero">
            <div>
              <p class="kick">
                {t.now} {region.name} · {longDate(context.today, lang)}
              </p>
              <h1>{going.sentence}</h1>
              <p class="lead">{going.more}</p>
              <p class="act">
                {going.about ? (
                  <a
                    class="utrecht-button utrecht-button--primary-action"
                    href={context.link(proposalPath(going.about.id))}
                  >
                    {t.see}
                  </a>
                ) : null}{' '}
                <a href={context.link('/hoe-werkt-het')}>{t.how}</a>
              </p>
            </div>
            <TileMap context={context} proposals={proposals} decisions={decisions} />
          </div>
          <section class="b">
            <div class="h2row">
              <h2>{t.board}</h2>
              <a href={context.link(proposalsPath)}>{t.all}</a>
            </div>
            <ProposalsCut context={context} proposals={proposals} />
            <AdviceLine lang={lang} competences={[]}>
              {t.key} {region.municipalities.map((m) => `${m.mark}\u00a0${m.name}`).join(', ')}.
            </AdviceLine>
            <StateKey lang={lang} />
            <Board columns={boardColumns({ context, proposals, ambitions, decisions })} />
          </section>
          <div class="b two">{parts('home')}</div>
        </div>
      );
      return { title: t.board, body };
    },
  };
}

/**
 * Pages that belong to no single feature.
 * @param sections what features add to home
 * @param reads what machines can ask, for the page on open data
 */
export function homeFeature(sections: readonly Section[], reads: readonly ApiRead[]): Feature {
  return { name: 'home', migrations: [], pages: [homePage(sections), allPagesPage, ...standingPages(reads)] };
}
