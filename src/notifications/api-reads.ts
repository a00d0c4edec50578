import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { notificationMessages } from './messages.ts';
import { settingsPath } from './paths.ts';
import { type MailKind, type OwnSetting, ownSetting } from './store.ts';
import { apiKinds, apiRhythms } from './words.ts';

const wish: Readonly<Record<MailKind, (own: OwnSetting) => string>> = {
  asked: ({ atOnce }) => (atOnce ? 'aan' : 'uit'),
  reminders: ({ reminders }) => (reminders ? 'aan' : 'uit'),
  invitations: ({ invitations }) => (invitations ? 'aan' : 'uit'),
  digest: ({ digest }) => apiRhythms[digest],
  checkpoints: ({ checkpoints }) => (checkpoints ? 'aan' : 'uit'),
};

/** What the owner of the token is told of. */
export const notificationReads: readonly ApiRead[] = [
  apiList({
    name: 'own_mail',
    path: settingsPath,
    summary: {
      nl: 'Welke mail Regiotafel stuurt, en wat de houder van de sleutel ervan wil',
      en: 'Which mail Regiotafel sends, and what the holder of the token wants of it',
    },
    key: 'berichten',
    item: z.object({
      soort: z.enum(Object.values(apiKinds)),
      wat: z.string(),
      stand: z
        .enum(['aan', 'uit', ...Object.values(apiRhythms)])
        .nullable()
        .describe('Zonder sleutel: leeg.'),
      mail: z.string().nullable(),
      geweigerd_op: z.string().nullable().describe('Sinds wanneer de mailserver het adres weigert.'),
    }),
    read: async ({ actor, read, lang }) => {
      const [[own]] = actor.kind === 'person' ? await read([ownSetting(actor.person)]) : [[]];
      return (Object.keys(apiKinds) as MailKind[]).map((kind) => ({
        soort: apiKinds[kind],
        wat: notificationMessages[lang].kind[kind],
        stand: own ? (wish[kind](own) as 'aan') : null,
        mail: own?.email ?? null,
        geweigerd_op: own?.refusedAt ?? null,
      }));
    },
  }),
];
