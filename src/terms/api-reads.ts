import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { reckon, termProblems, termQuestion } from './asked.ts';
import { termMessages } from './messages.ts';
import { reckonPath, termsPath } from './paths.ts';
import { basisWords, termWords } from './rule-words.ts';
import { legalBases } from './rules/legal-bases.ts';
import { stepSentence } from './sentences.ts';

const shape = z.object({
  regel: z.string(),
  waarover: z.string(),
  termijn: z.string(),
  grondslag: z.string(),
  geldt_vanaf: z.string().nullable(),
  bron: z.string().nullable(),
  zekerheid: z.enum(['T', 'S', 'B', 'D']),
});

/** With what it was given: without a question the term of eight weeks from today. */
const question = termQuestion.extend({
  richting: termQuestion.shape.richting.default('vooruit'),
  dag: termQuestion.shape.dag.optional(),
  lengte: termQuestion.shape.lengte.prefault('8w'),
});

const step = z.object({ stap: z.string(), dag: z.string(), uitleg: z.string(), laatste_dag: z.string() });

export const termReads: ApiRead[] = [
  apiList({
    name: 'list_legal_bases',
    path: termsPath,
    summary: { nl: 'Termijnen met hun grondslag', en: 'Terms with their legal basis' },
    key: 'termijnen',
    item: shape,
    read: async ({ lang }) =>
      legalBases.map((each) => ({
        regel: each.id,
        waarover: termMessages[lang].abouts[each.id as 'Z1'],
        termijn: termWords(each.term, lang),
        grondslag: basisWords(each, lang),
        geldt_vanaf: each.validFrom,
        bron: each.sourceUrl,
        zekerheid: each.mark,
      })),
  }),
  apiList({
    name: 'reckon_term',
    path: reckonPath,
    summary: {
      nl: 'De laatste dag van een termijn, stap voor stap; zonder vraag acht weken vanaf vandaag',
      en: 'The last day of a term, step by step; without a question eight weeks from today',
    },
    key: 'berekening',
    item: step,
    query: question,
    problems: termProblems,
    read: async ({ query, today, lang }) => {
      const asked = question.parse(Object.fromEntries(query));
      const { last, steps } = reckon({ ...asked, dag: asked.dag ?? today });
      return steps.map((each) => ({
        stap: each.kind,
        dag: each.day,
        uitleg: stepSentence(each, lang),
        laatste_dag: last,
      }));
    },
  }),
];
