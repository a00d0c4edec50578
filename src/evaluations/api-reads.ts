import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { decisionWords, momentWords, subjectWord } from './operations.ts';
import { criteriaPath, duePath, evaluationPath, evaluationsPath } from './paths.ts';
import { outcomes, overTime } from './rules/answers.ts';
import { criteriaSets, type Evaluation, evaluationList, evaluationsAlike } from './store.ts';
import { allSets, dueOf, planningStatements, respondentName } from './whole.ts';

const moment = z.enum(Object.values(momentWords));
/** With two decimals, as text. */
const mean = (hundredths: number | null) => (hundredths === null ? null : (hundredths / 100).toFixed(2));

const summaryShape = {
  evaluatie: z.number(),
  /** `overeenkomst:2` */
  onderwerp: z.string(),
  titel: z.string(),
  moment,
  begin: z.string(),
  uiterlijk: z.string(),
  /** Tot en met wanneer de spelregels of de overeenkomst haar gaven toen zij werd gepland; null: niet bekend. */
  uiterlijk_volgens_afspraak: z.string().nullable(),
  besluit_door: z.string(),
  criteria: z.string(),
  gevraagd: z.number(),
  beantwoord: z.number(),
  vervalt: z.boolean(),
  besluit: z.enum(Object.values(decisionWords)).nullable(),
  /** Van de uitkomst, ook van een die is ingetrokken. */
  uitkomst_versie: z.number(),
  versie: z.number(),
};
const apiSummary = ({ id, version, content, answers, result, resultVersion }: Evaluation) => ({
  evaluatie: id,
  onderwerp: subjectWord(content.subject),
  titel: content.title,
  moment: momentWords[content.moment],
  begin: content.start,
  uiterlijk: content.day,
  uiterlijk_volgens_afspraak: content.latest ?? null,
  besluit_door: content.body,
  criteria: content.set,
  gevraagd: content.respondents.length,
  beantwoord: answers.length,
  vervalt: content.withdrawn,
  besluit: result && decisionWords[result.decision],
  uitkomst_versie: resultVersion,
  versie: version,
});

const criterionShape = z.object({ sleutel: z.string(), tekst: z.string() });
const answerShape = z.object({
  wie: z.string(),
  naam: z.string(),
  /** Null: nog geen antwoord. */
  antwoorden: z
    .array(z.object({ criterium: z.string(), score: z.number().nullable(), toelichting: z.string() }))
    .nullable(),
  versie: z.number(),
});
const resultShape = z.object({
  uitkomst: z.string(),
  besluit: z.enum(Object.values(decisionWords)),
  dag: z.string(),
  link: z.string().nullable(),
  versie: z.number(),
});

function apiAnswers(context: Parameters<typeof respondentName>[0], evaluation: Evaluation) {
  return evaluation.content.respondents.map((asked): z.input<typeof answerShape> => {
    const answer = evaluation.answers.find(({ respondent }) => respondent === asked.key);
    return {
      wie: asked.key,
      naam: respondentName(context, asked),
      antwoorden:
        answer?.given.map(({ criterion, score, words }) => ({
          criterium: criterion,
          score,
          toelichting: words,
        })) ?? null,
      versie: answer?.version ?? 0,
    };
  });
}

/** The same criteria in every evaluation of the same. */
function apiOverTime(alike: readonly Evaluation[]) {
  const held = alike.filter(({ content }) => !content.withdrawn);
  const all = held.map(({ id, content, answers }) => ({
    ...{ id, answers },
    ...{ day: content.day, set: content.set, criteria: content.criteria },
  }));
  return overTime(all).map(({ set, criterion, outcomes: found, reworded }) => ({
    lijst: set,
    criterium: criterion.key,
    anders_gezegd: reworded,
    gemiddelden: held.map(({ id }, at) => ({
      evaluatie: id,
      gemiddelde: mean(found[at]?.mean ?? null),
      aantal: found[at]?.scores ?? 0,
      gevraagd: found[at] !== undefined,
    })),
  }));
}

export const evaluationReads: readonly ApiRead[] = [
  apiList({
    name: 'evaluations',
    path: evaluationsPath,
    summary: {
      nl: 'Evaluaties: wat, wanneer, wie antwoordde en wat het orgaan besloot',
      en: 'Evaluations: of what, when, who answered and what the body decided',
    },
    key: 'evaluaties',
    item: z.object(summaryShape),
    read: async (context) => {
      const [rows] = await context.read([evaluationList()]);
      return rows.map(apiSummary);
    },
  }),
  apiList({
    name: 'evaluations_due',
    path: duePath,
    summary: {
      nl: 'Evaluaties waarvan de dag nadert of voorbij is en die niemand plande',
      en: 'Evaluations whose day is near or past and that nobody planned',
    },
    key: 'te-plannen',
    item: z.object({ onderwerp: z.string(), titel: z.string(), moment, uiterlijk: z.string() }),
    read: async (context) =>
      dueOf(await context.read(planningStatements()), context.today).map(({ about, moment: which, day }) => ({
        onderwerp: subjectWord(about.subject),
        titel: about.title,
        moment: momentWords[which],
        uiterlijk: day,
      })),
  }),
  apiList({
    name: 'criteria_sets',
    path: criteriaPath,
    summary: {
      nl: 'De sets criteria: de standaard en die van de regio; versie 0 staat vast',
      en: 'The sets of criteria: the standard and those of the region; version 0 is fixed',
    },
    key: 'criteria',
    item: z.object({
      set: z.string(),
      titel: z.string(),
      bron: z.string(),
      criteria: z.array(criterionShape),
      versie: z.number(),
    }),
    read: async (context) => {
      const [own] = await context.read([criteriaSets()]);
      return allSets(own).map(({ id, title, source, criteria }) => ({
        set: id,
        titel: title,
        bron: source,
        criteria: criteria.map(({ key, text }) => ({ sleutel: key, tekst: text })),
        versie: own.find((each) => each.id === id)?.version ?? 0,
      }));
    },
  }),
  {
    name: 'evaluation',
    path: evaluationPath('{evaluatie}'),
    summary: {
      nl: 'Een evaluatie: criteria, antwoorden, scores, uitkomst en besluit, en dezelfde criteria door de tijd',
      en: 'An evaluation: criteria, answers, scores, result and decision, and the same criteria over time',
    },
    output: z.object({
      ...summaryShape,
      alle_criteria: z.array(criterionShape),
      antwoorden: z.array(answerShape),
      scores: z.array(
        z.object({
          criterium: z.string(),
          gemiddelde: z.string().nullable(),
          laagste: z.number().nullable(),
          hoogste: z.number().nullable(),
          aantal: z.number(),
        }),
      ),
      resultaat: resultShape.nullable(),
      door_de_tijd: z.array(
        z.object({
          lijst: z.string(),
          criterium: z.string(),
          anders_gezegd: z.boolean(),
          gemiddelden: z.array(
            z.object({
              evaluatie: z.number(),
              gemiddelde: z.string().nullable(),
              aantal: z.number(),
              gevraagd: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    read: async (context) => {
      const id = Number(context.params.evaluatie);
      const [alike] = await context.read([evaluationsAlike(id)]);
      const found = alike.find((each) => each.id === id);
      if (!found) return undefined;
      const { content, answers, result } = found;
      return {
        ...apiSummary(found),
        alle_criteria: content.criteria.map(({ key, text }) => ({ sleutel: key, tekst: text })),
        antwoorden: apiAnswers(context, found),
        scores: outcomes(content.criteria, answers).map((each) => ({
          criterium: each.criterion.key,
          gemiddelde: mean(each.mean),
          laagste: each.lowest,
          hoogste: each.highest,
          aantal: each.scores,
        })),
        resultaat: result && {
          uitkomst: result.words,
          besluit: decisionWords[result.decision],
          dag: result.day,
          link: result.link,
          versie: result.version,
        },
        door_de_tijd: apiOverTime(alike),
      };
    },
  },
];
