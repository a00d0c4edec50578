import { z } from 'zod';
import { mayReadItem } from '#meetings';
import type { ApiRead } from '#platform/http';
import { questionKindWords } from './api-vote.ts';
import { inOrder, lapsed } from './rules/vote-order.ts';
import { itemInOrder, questionsAtItem, type VoteQuestion } from './store-questions.ts';

const shape = z.object({
  agendapunt: z.number(),
  voorstel: z.string(),
  status: z.string(),
  /** In de volgorde van stemmen; het voorstel zelf komt voor de moties. */
  vragen: z.array(
    z.object({
      id: z.number(),
      soort: z.string(),
      titel: z.string(),
      tekst: z.string(),
      indiener: z.string(),
      stand: z.string(),
      /** Door welk ambt en waarom; null als het niet is ingetrokken, of als dat toen niet werd bewaard. */
      ingetrokken_op: z.string().nullable(),
      ingetrokken_door: z.string().nullable(),
      reden_intrekking: z.string().nullable(),
      /** Of de regiogriffier de uitslag heeft vastgesteld; null zolang die er niet is. */
      vastgesteld: z.boolean().nullable(),
      stemming: z.number().nullable(),
      /** Het amendement waarmee het vervalt als dat wordt aangenomen. */
      vervalt_bij: z.number().nullable(),
    }),
  ),
});

function stateOf(question: VoteQuestion, all: readonly VoteQuestion[]): string {
  if (question.withdrawn) return 'ingetrokken';
  if (question.adopted !== undefined) return question.adopted ? 'aangenomen' : 'niet_aangenomen';
  if (question.state === 'open') return 'in_stemming';
  return lapsed(question, all) ? 'vervallen' : 'nog_niet_in_stemming';
}

export const orderRead: ApiRead = {
  name: 'vote_order',
  path: '/agendapunten/{punt}/stemvolgorde',
  summary: {
    nl: 'In welke volgorde over amendementen, opties, het voorstel en moties wordt gestemd',
    en: 'In which order amendments, options, the proposal and motions are voted on',
  },
  output: shape,
  read: async (context): Promise<z.input<typeof shape> | undefined> => {
    const id = Number(context.params.punt);
    const [[item], questions] = await context.read([itemInOrder(id, null), questionsAtItem(id, null)]);
    if (!item || !mayReadItem(context, item)) return undefined;
    return {
      agendapunt: item.id,
      voorstel: item.title,
      status: 'Advies, geen besluit: de raden beslissen.',
      vragen: inOrder(questions).map((question) => ({
        id: question.id,
        soort: questionKindWords[question.kind],
        titel: question.title,
        tekst: question.text,
        indiener: question.by,
        stand: stateOf(question, questions),
        ingetrokken_op: question.withdrawnAt === null ? null : new Date(question.withdrawnAt).toISOString(),
        ingetrokken_door: question.withdrawnBy,
        reden_intrekking: question.withdrawnReason,
        vastgesteld: question.adopted === undefined ? null : question.state === 'confirmed',
        stemming: question.vote,
        vervalt_bij: question.yieldsTo,
      })),
    };
  },
};
