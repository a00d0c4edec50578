import { z } from 'zod';
import { MunicipalityName } from '#platform/html';
import type { Feature } from '#platform/http';
import { type BodyKind, bodyKinds, bodyList, bodyMigrations } from './store.ts';

const texts = {
  nl: {
    title: 'Organen',
    intro:
      'Wie waarover praat. Geen van deze organen beslist: dat doen de raden, de colleges en de burgemeesters.',
    none: 'Er zijn nog geen organen.',
    chair: 'Voorzitter uit',
    governing_table:
      'Bestuurstafels: portefeuillehouders en maatschappelijke leden bereiden voorstellen voor.',
    steering_group: 'Stuurgroep: bewaakt samenhang en voortgang van alle ambities.',
    regional_committee:
      'Regiocommissies: fractiespecialisten uit alle raden vormen een beeld en een oordeel, en adviseren.',
    working_group: 'Ambtelijke werkgroepen: schrijven wat de tafels vragen.',
  },
  en: {
    title: 'Bodies',
    intro:
      'Who speaks about what. None of these bodies decides: the councils, the colleges and the mayors do.',
    none: 'There are no bodies yet.',
    chair: 'Chair from',
    governing_table: 'Governing tables: portfolio holders and societal members prepare proposals.',
    steering_group: 'Steering group: watches coherence and progress of all ambitions.',
    regional_committee:
      'Regional committees: fraction specialists of all councils form a picture and an opinion, and advise.',
    working_group: 'Staff working groups: write what the tables ask.',
  },
} satisfies Record<string, Record<BodyKind, string> & Record<string, string>>;

export const bodiesFeature: Feature = {
  name: 'bodies',
  migrations: bodyMigrations,
  pages: [
    {
      path: '/organen',
      render: async (context) => {
        const t = texts[context.lang];
        const [bodies] = await context.read([bodyList()]);
        const body = (
          <div class="wrap phead">
            <h1>{t.title}</h1>
            <p>{bodies.length === 0 ? t.none : t.intro}</p>
            {bodyKinds
              .filter((kind) => bodies.some((b) => b.kind === kind))
              .map((kind) => (
                <section class="b" key={kind}>
                  <h2>{t[kind]}</h2>
                  <ul class="mean">
                    {bodies
                      .filter((b) => b.kind === kind)
                      .map((b) => {
                        const chair = context.region.municipalities.find((m) => m.id === b.chair);
                        return (
                          <li key={b.id} id={b.id}>
                            <h3 lang="nl">{b.name}</h3>
                            <div>
                              <p lang="nl">{b.description}</p>
                              {chair ? (
                                <p class="small">
                                  {t.chair} <MunicipalityName municipality={chair} />
                                </p>
                              ) : null}
                            </div>
                          </li>
                        );
                      })}
                  </ul>
                </section>
              ))}
          </div>
        );
        return { title: t.title, current: 'bodies', body };
      },
    },
  ],
  reads: [
    {
      name: 'bodies',
      path: '/organen',
      summary: { nl: 'Organen', en: 'Bodies' },
      output: z.object({
        organen: z.array(
          z.object({
            code: z.string(),
            soort: z.string(),
            naam: z.string(),
            voorzitter_uit: z.string().nullable(),
          }),
        ),
        totaal: z.number(),
      }),
      read: async (context) => {
        const [rows] = await context.read([bodyList()]);
        const organen = rows.map((b) => ({
          code: b.id,
          soort: texts.nl[b.kind].split(':')[0],
          naam: b.name,
          voorzitter_uit: b.chair,
        }));
        return { organen, totaal: rows.length };
      },
    },
  ],
};
