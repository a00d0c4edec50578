import { z } from 'zod';
import { apiList, type Feature } from '#platform/http';
import { kindAnchors } from './messages.ts';
import { whoMayPage, whoMayPath } from './page.tsx';
import { rightsOf, sentenceOf } from './rights.ts';

const steps = {
  region: 'regio',
  ambition: 'ambitie',
  proposal: 'voorstel',
  meeting: 'vergadering',
  opinion: 'oordeelsvorming',
  vote: 'stemming',
  advice: 'advies',
  decision: 'besluit',
  execution: 'uitvoering',
  account: 'verantwoording',
  installation: 'installatie',
} as const;

/** Wie mag wat: read out from the policies of these features. */
export function whoMayFeature(features: readonly Feature[]): Feature {
  const rights = rightsOf(features);
  return {
    name: 'who-may',
    migrations: [],
    pages: [whoMayPage(features)],
    reads: [
      apiList({
        name: 'who_may',
        path: whoMayPath,
        summary: {
          nl: 'Wie mag wat: per ambt en stap van het proces, met de bewerkingen',
          en: 'Who may do what: by office and step of the process, with the operations',
        },
        key: 'wie-mag-wat',
        item: z.object({
          /** null, as the office: what is for those with whom its author shares it. */
          stap: z.enum(Object.values(steps) as [string, ...string[]]).nullable(),
          ambt: z.string().nullable(),
          zin: z.string(),
          bewerkingen: z.array(z.string()),
          leest: z.boolean(),
        }),
        read: async ({ lang }) => [
          ...rights.flatMap(({ policy, operations, reading }) =>
            policy.grants.map((grant) => ({
              stap: steps[policy.step],
              ambt: kindAnchors[grant.kind],
              zin: sentenceOf(policy, grant, lang),
              bewerkingen: operations.map(({ name }) => name),
              leest: reading,
            })),
          ),
          ...features
            .flatMap(({ shared = [] }) => shared)
            .map((sentence) => ({
              stap: null,
              ambt: null,
              zin: sentence[lang],
              bewerkingen: [],
              leest: true,
            })),
        ],
      }),
    ],
  };
}
