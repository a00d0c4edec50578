import { z } from 'zod';
import { type ApiRead, apiList, type RunningTerm, type RunningTerms } from '#platform/http';
import { capForward, capProblem, reckon, termFields, termProblems } from './asked.ts';
import { daysWith, runningStatements, runningTerms } from './extra-days.ts';
import { termMessages } from './messages.ts';
import { extraDaysPath, reckonPath, termsPath } from './paths.ts';
import { basisWords, safeDay, termWords } from './rule-words.ts';
import { basesFrom } from './rules/legal-bases.ts';
import { stepSentence } from './sentences.ts';
import { type ExtraDay, extraDayList, standingDays } from './store.ts';

const shape = z.object({
  regel: z.string(),
  waarover: z.string(),
  termijn: z.string(),
  /** Van een termijn "vóór" een dag: maand en dag waarop het uiterlijk moet, zoals 04-29. */
  laatste_veilige_dag: z.string().nullable(),
  grondslag: z.string(),
  geldt_vanaf: z.string().nullable(),
  bron: z.string().nullable(),
  zekerheid: z.enum(['T', 'S', 'B', 'D']),
});

/** With what it was given: without a question the term of eight weeks from today. */
const question = termFields.extend({ dag: termFields.shape.dag.optional() }).refine(capForward, capProblem);

const step = z.object({ stap: z.string(), dag: z.string(), uitleg: z.string(), laatste_dag: z.string() });

const touched = z.object({
  waarover: z.string(),
  adres: z.string(),
  raden: z.array(z.string()),
  laatste_dag: z.string(),
});
const apiTerm = ({ about, path, councils, last }: RunningTerm): z.input<typeof touched> => ({
  waarover: about,
  adres: path,
  raden: [...councils],
  laatste_dag: last,
});
const extraShape = z.object({
  dag: z.string(),
  naam: z.string(),
  bron: z.string(),
  geldt: z.boolean(),
  /** Lopende termijnen die op deze dag eindigen en dat blijven doen. */
  op_deze_dag: z.array(touched),
  /** Lopende termijnen die nu op een andere dag zouden eindigen; zij verschuiven niet vanzelf. */
  andere_laatste_dag: z.array(touched.extend({ zou_zijn: z.string() })),
});

const extraDaysRead = (running: readonly RunningTerms[]) =>
  apiList({
    name: 'list_extra_days',
    path: extraDaysPath,
    summary: {
      nl: 'Extra dagen, bij koninklijk besluit gelijkgesteld, met de lopende termijnen die zij raken',
      en: 'Extra days, equated by royal decree, with the running terms that they touch',
    },
    key: 'extra-dagen',
    item: extraShape,
    read: async (context) => {
      const [days, ...rows] = await context.read([
        extraDayList(),
        ...runningStatements(running, context.today),
      ]);
      const terms = runningTerms(running, rows, context.lang);
      return daysWith(days as ExtraDay[], terms).map((day) => ({
        dag: day.day,
        naam: day.name,
        bron: day.source,
        geldt: day.holds,
        op_deze_dag: day.ending.map(apiTerm),
        andere_laatste_dag: day.moved.map(({ term, wouldEnd }) => ({ ...apiTerm(term), zou_zijn: wouldEnd })),
      }));
    },
  });

export const termReadsWith = (running: readonly RunningTerms[]): ApiRead[] => [
  extraDaysRead(running),
  apiList({
    name: 'list_legal_bases',
    path: termsPath,
    summary: { nl: 'Termijnen met hun grondslag', en: 'Terms with their legal basis' },
    key: 'termijnen',
    item: shape,
    read: async ({ lang, today }) =>
      basesFrom(today).map((each) => ({
        regel: each.id,
        waarover: termMessages[lang].abouts[each.id as 'Z1'],
        termijn: termWords(each.term, lang),
        laatste_veilige_dag: safeDay(each.term),
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
    read: async ({ query, today, lang, read }) => {
      const asked = question.parse(Object.fromEntries(query));
      const [days] = await read([extraDayList()]);
      const lengte = asked.lengte ?? (asked.richting === 'voor' ? undefined : { weeks: 8 });
      const { last, steps } = reckon({ ...asked, lengte, dag: asked.dag ?? today }, standingDays(days));
      return steps.map((each) => ({
        stap: each.kind,
        dag: each.day,
        uitleg: stepSentence(each, lang),
        laatste_dag: last,
      }));
    },
  }),
];
