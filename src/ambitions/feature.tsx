import { z } from 'zod';
import type { Feature } from '#platform/http';
import { ambitionList, ambitionMigrations } from './store.ts';

const texts = {
  nl: {
    title: 'Ambities',
    intro: 'Waar de gemeenten samen aan werken. Elk voorstel hoort bij een of meer ambities.',
    placeholder: 'Voorlopige indeling naar thema.',
    none: 'Er zijn nog geen ambities. De regiogriffier voegt ze toe.',
  },
  en: {
    title: 'Ambitions',
    intro: 'What the municipalities work on together. Every proposal belongs to one or more ambitions.',
    placeholder: 'Provisional arrangement by theme.',
    none: 'There are no ambitions yet. The regional clerk adds them.',
  },
};

export const ambitionsFeature: Feature = {
  name: 'ambitions',
  migrations: ambitionMigrations,
  pages: [
    {
      path: '/ambities',
      render: async (context) => {
        const t = texts[context.lang];
        const [ambitions] = await context.read([ambitionList()]);
        const body = (
          <div class="wrap phead txt">
            <h1>{t.title}</h1>
            <p>{ambitions.length === 0 ? t.none : t.intro}</p>
            <ul class="mean">
              {ambitions.map((ambition) => (
                <li key={ambition.id} id={ambition.id}>
                  <h2 lang="nl">{ambition.title}</h2>
                  <div>
                    <p lang="nl">{ambition.description}</p>
                    {ambition.placeholder ? <p class="small muted">{t.placeholder}</p> : null}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        );
        return { title: t.title, current: 'ambitions', body };
      },
    },
  ],
  reads: [
    {
      name: 'ambitions',
      path: '/ambities',
      summary: { nl: 'Ambities', en: 'Ambitions' },
      output: z.object({
        ambities: z.array(
          z.object({ code: z.string(), titel: z.string(), omschrijving: z.string(), voorlopig: z.boolean() }),
        ),
        totaal: z.number(),
      }),
      read: async (context) => {
        const [rows] = await context.read([ambitionList()]);
        return {
          ambities: rows.map((a) => ({
            code: a.id,
            titel: a.title,
            omschrijving: a.description,
            voorlopig: a.placeholder,
          })),
          totaal: rows.length,
        };
      },
    },
  ],
};
