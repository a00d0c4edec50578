import { Breadcrumb, MunicipalityName, plainDate } from '#platform/html';
import type { Page } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { municipalityPath, resultPath, resultsPath } from '../paths.ts';
import { compareVersions } from '../rules/compare-versions.ts';
import { comparedWith } from '../standing.ts';
import { resultWithVersions } from '../store.ts';
import { ComparisonForm, DifferenceTable, versionName } from './comparison.tsx';

/** Two versions of one result beside each other; the one in the address is the later of the two as it is read. */
export const comparisonPage: Page = {
  path: '/uitslagen/{uitslag}/vergelijken',
  query: ['met'],
  render: async (context) => {
    const codes = context.region.municipalities.map((m) => m.id);
    const { lang } = context;
    const t = electionMessages[lang];
    const id = Number(context.params.uitslag);
    if (!Number.isSafeInteger(id)) return undefined;
    const [versions] = await context.read([resultWithVersions(id, codes)]);
    const found = comparedWith(versions, id, context.query.get('met'));
    if (!found) return undefined;
    const { result, other } = found;
    const town = context.region.municipalities.find((m) => m.id === result.municipality);
    const title = `${t.difference} ${result.name} ${plainDate(result.electionDay, lang)}`;
    return {
      title,
      current: 'councils',
      body: (
        <div class="wrap phead">
          <Breadcrumb
            label={t.crumb}
            links={[
              { href: context.link(resultsPath), text: t.results },
              { href: context.link(resultPath(result.id)), text: `${t.result} ${result.id}` },
            ]}
          />
          <p class="amb">
            {town ? (
              <MunicipalityName municipality={town} href={context.link(municipalityPath(town.slug))} />
            ) : null}
          </p>
          <h1>{title}</h1>
          {other ? (
            <>
              <p>
                {t.from}: <a href={context.link(resultPath(other.id))}>{versionName(other, lang)}</a>
                <br />
                {t.to}: <a href={context.link(resultPath(result.id))}>{versionName(result, lang)}</a>
              </p>
              <DifferenceTable lang={lang} difference={compareVersions(other, result)} />
              <section class="b">
                <h2>{t.compareOther}</h2>
                <ComparisonForm context={context} result={result} versions={versions} chosen={other.id} />
              </section>
            </>
          ) : (
            <p>{t.onlyVersion}</p>
          )}
        </div>
      ),
    };
  },
};
