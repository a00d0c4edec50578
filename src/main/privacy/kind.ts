import { date } from '#kernel';
import { lawWords } from '#platform/html';
import type { Sentence } from '#platform/operations';

/**
 * A kind of personal data: where it lies, whose it is, on which ground and how long it is kept. The public page, the job
 * that removes, one's own page and the test that no column is forgotten all read this list.
 */
export interface PersonalKind {
  readonly key: string;
  readonly table: string;
  /** Of a region, of the installation, or of both: then a row says which. */
  readonly lies: 'region' | 'installation' | 'both';
  /** Columns that say something of a person. */
  readonly columns: readonly string[];
  readonly whose: 'resident' | 'office_holder';
  readonly what: Sentence;
  readonly basis: Sentence;
  readonly term: Sentence;
  /** SQL about a row `t` that is past its term; `{now}` is the moment. Left out: kept, or removed by what it belongs to. */
  readonly past?: string;
  /** What is done with such a row: it goes, or these columns are set. */
  readonly removal?: 'delete' | { readonly set: string };
  /** SQL: the subject under which the journal holds the same; its payload goes as well. */
  readonly subject?: string;
  /** SQL: the region whose journal holds it, where the row itself lies in the installation. */
  readonly journal?: string;
  /** SQL about a row `t` that is about the person `$1`. */
  readonly ofPerson?: string;
  /** What somebody sees of the own rows, ordered by the first, the latest before; left out: the columns above. Never a secret. */
  readonly shown?: string;
}

/** Since when these terms hold. */
export const termsSince = '2026-11-26';
const ground = (ids: Parameters<typeof lawWords>[0], lang: 'nl' | 'en') =>
  lawWords(ids, date(termsSince), lang);

export const task: Sentence = {
  nl: `Taak van algemeen belang (${ground('task', 'nl')})`,
  en: `Task in the public interest (${ground('task', 'en')})`,
};
export const duty: Sentence = {
  nl: `Wettelijke plicht (${ground(['duty', 'request'], 'nl')})`,
  en: `Legal duty (${ground(['duty', 'request'], 'en')})`,
};

export const consent: Sentence = {
  nl: `Toestemming, in te trekken met een link in elke mail (${ground('consent', 'nl')})`,
  en: `Consent, withdrawn by a link in every mail (${ground('consent', 'en')})`,
};

// A year after the last office of somebody ended, held or stood in for, nothing is needed any more to reach or know that person.
export const outOfOffice = (person: string) => `(exists (select from office o where o.person_id = ${person})
    or exists (select from stand_in w where w.person_id = ${person}))
  and not exists (select from office o where o.person_id = ${person}
    and (o.until_day is null or o.until_day >= ({now}::timestamptz - interval '1 year')::date))
  and not exists (select from stand_in w where w.person_id = ${person}
    and coalesce(w.ended_on, w.until_day) >= ({now}::timestamptz - interval '1 year')::date)`;
export const afterOffice: Sentence = {
  nl: 'Tot een jaar na het laatste ambt of de laatste waarneming',
  en: 'Until a year after the last office or standing in',
};

/** How long a resident's request stays when nobody closes the meeting. */
export const speakerDays = 30;
