import {
  type AnyPolicy,
  type Grant,
  mayOperate,
  type ProcessStep,
  policiesOf,
  processSteps,
  type Sentence,
} from '#kernel';
import { mayAskLink, mayKeepOwn } from '#people';
import { capital } from '#platform/html';
import type { Feature, Lang } from '#platform/http';
import type { AnyOperation } from '#platform/operations';
import { whoMayMessages } from './messages.ts';

/** Recht: a policy with the writes that it decides about; of a policy about reading there are none. */
export interface Right {
  readonly policy: AnyPolicy;
  readonly operations: readonly AnyOperation[];
  readonly reading: boolean;
}

/** Those of the installation have pages of their own, and no operation in a feature. */
const outside = [mayOperate, mayKeepOwn, mayAskLink];

export function operationsOf(feature: Feature): readonly AnyOperation[] {
  return [
    ...(feature.forms ?? []).map(({ operation }) => operation),
    ...(feature.operations ?? []),
    ...(feature.fileOperations ?? []),
  ];
}

/** Every policy once, in the order of the process. */
export function rightsOf(features: readonly Feature[]): readonly Right[] {
  const operations = features.flatMap(operationsOf);
  const reading = features.flatMap((feature) => feature.reading ?? []);
  const all = new Set([...operations.flatMap((each) => policiesOf(each.policy)), ...reading, ...outside]);
  return processSteps.flatMap((step) =>
    [...all]
      .filter((policy) => policy.step === step)
      .map((policy) => ({
        policy,
        operations: operations.filter((each) => policiesOf(each.policy).includes(policy)),
        reading: reading.includes(policy),
      })),
  );
}

const told = (text: Sentence | undefined, lang: Lang) => text?.[lang];

/** The words of a condition in their place; a clause between commas is closed by one. */
function filled(deed: string, words: string | undefined): string {
  if (!deed.includes('{}')) return words === undefined ? deed : `${deed} ${words}`;
  if (words === undefined) return deed.replace(' {}', '');
  const last = deed.endsWith('{}');
  return deed
    .replace('{}', !last && words.includes(', ') ? `${words},` : words)
    .replace(',,', ',')
    .replace(',:', ':');
}

/** What this office may, as it follows its name: "brengt de stem uit namens de eigen fractie". */
function deedOf(policy: AnyPolicy, { condition, deed }: Grant, lang: Lang): string {
  return filled((deed ?? policy.deed)[lang], told(condition?.told, lang));
}

function subjectOf({ kind, condition }: Grant, lang: Lang): string {
  const who = told(condition?.who, lang);
  const { subjects } = whoMayMessages[lang];
  return who ? `${subjects[kind]} ${who}` : subjects[kind];
}

/** "De fractiespecialist brengt de stem uit namens de eigen fractie, en namens geen andere." */
export function sentenceOf(policy: AnyPolicy, grant: Grant, lang: Lang): string {
  return `${subjectOf(grant, lang)} ${deedOf(policy, grant, lang)}.`;
}

/** One sentence for all offices that may the same: "De regiogriffier of de beheerder leest verkiezingsuitslagen in." */
export function sentencesOf(policy: AnyPolicy, lang: Lang): readonly string[] {
  const alike = Map.groupBy(policy.grants, (grant) => deedOf(policy, grant, lang));
  return [...alike].map(([deed, grants]) => {
    const [first = '', ...more] = grants.map((grant) => subjectOf(grant, lang));
    const others = more.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    return `${capital(eitherOf([first, ...others], whoMayMessages[lang].or))} ${deed}.`;
  });
}

function eitherOf(names: readonly string[], or: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${or} ${last}`;
}

/** The same below the name of the office: "Brengt de stem uit namens de eigen fractie, en namens geen andere." */
export function lineOf(policy: AnyPolicy, grant: Grant, lang: Lang): string {
  const who = told(grant.condition?.who, lang);
  return `${capital(deedOf(policy, grant, lang))}${who ? ` (${whoMayMessages[lang].only(who)})` : ''}.`;
}

export function rightsOfStep(rights: readonly Right[], step: ProcessStep): readonly Right[] {
  return rights.filter(({ policy }) => policy.step === step);
}

/** What one kind of office may, over all the steps. */
export function grantsOf(rights: readonly Right[], kind: Grant['kind']) {
  return rights.flatMap(({ policy }) =>
    policy.grants.filter((grant) => grant.kind === kind).map((grant) => ({ policy, grant })),
  );
}
