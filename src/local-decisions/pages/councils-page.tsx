import { RoundsLink } from '#consultations';
import { fractionsInOfficeOn, weighingOf, weightName } from '#elections';
import { motionsPath } from '#motions';
import { DataTable, MunicipalityName, number, percent } from '#platform/html';
import type { Page } from '#platform/http';
import { decisionMessages } from '../messages.ts';
import { overviewMessages } from '../overview-messages.ts';
import { overviewPath, regionLongTermPath } from '../paths.ts';
import { weightOf } from './fractions-table.tsx';

/** Every council of the region, with its weight. */
export const councilsPage: Page = {
  path: '/raden',
  render: async (context) => {
    const t = decisionMessages[context.lang];
    const towns = context.region.municipalities;
    const [fractions] = await context.read([
      fractionsInOfficeOn(
        context.today,
        towns.map((m) => m.id),
      ),
    ]);
    const total = weightOf(fractions);
    const body = (
      <div class="wrap phead">
        <h1>{t.list}</h1>
        <p>{t.listIntro}</p>
        <p>
          <a href={context.link(overviewPath)}>{overviewMessages[context.lang].link}</a>
        </p>
        <RoundsLink context={context} />
        <p>
          <a href={context.link(motionsPath)}>{t.toMotions}</a>
        </p>
        <p>
          <a href={context.link(regionLongTermPath)}>{t.toRegionLongTerm}</a>
        </p>
        <p>
          <a href={context.link('/alles#resultaat')}>{t.toResults}</a>
        </p>
        <DataTable
          caption={t.list}
          captionHidden
          columns={[
            { name: t.council },
            { name: t.fractionsShort, figures: true },
            { name: weightName(weighingOf(fractions), context.lang), figures: true },
            { name: t.shareRegion, figures: true },
          ]}
          rows={towns.map((town) => {
            const own = fractions.filter((f) => f.municipality === town.id);
            return {
              key: town.id,
              cells: [
                <MunicipalityName
                  key={town.id}
                  municipality={town}
                  href={context.link(`/raden/${town.slug}`)}
                />,
                own.length,
                number(weightOf(own), context.lang),
                percent(weightOf(own), total, context.lang),
              ],
            };
          })}
        />
      </div>
    );
    return { title: t.list, current: 'councils', body };
  },
};
