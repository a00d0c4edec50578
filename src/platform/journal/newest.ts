import { statement } from '#platform/database';

/** When the newest of some entries was made; null where there is none. */
export interface Newest {
  readonly at: string | null;
}

/** Of everything in the region: for what is put together of all of it. */
export const newestOfAll = statement<Newest>('newest_of_all', 'select max(at) as at from journal_entry');

/** Of these subjects and of what lies below them: `consultation/3` and `consultation/3/gm0546`. @param $1 text[] */
export const newestAbout = statement<Newest>(
  'newest_about',
  `select max(e.at) as at from journal_entry e, unnest($1::text[]) s
   where e.subject = s or starts_with(e.subject, s || '/')`,
);

/**
 * Of one subject with all that its page shows beside it and that is a subject of its own: documents and votes of a proposal.
 * @param name of the statement
 * @param kind of the subject: `meeting`; its number is $1
 * @param beside by kind of subject (`agenda_item`), SQL that gives the numbers
 */
export const newestWithBeside = (name: string, kind: string, beside: Readonly<Record<string, string>>) =>
  statement<Newest>(
    name,
    `select max(at) as at from journal_entry
     where subject = '${kind}/' || $1::integer or starts_with(subject, '${kind}/' || $1::integer || '/')
       or subject in (${Object.entries(beside)
         .map(([part, numbers]) => `select '${part}/' || id from (${numbers}) p`)
         .join(' union all ')})`,
  );
