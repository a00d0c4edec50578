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
 * Of one subject with parts that are subjects of their own: documents of a proposal, items of a meeting.
 * @param kind of the subject: `meeting`
 * @param part of its parts: `agenda_item`
 * @param parts SQL that gives the numbers of the parts of $1
 */
export const newestWithParts = (kind: string, part: string, parts: string) =>
  statement<Newest>(
    `newest_of_${kind}`,
    `select max(at) as at from journal_entry
     where subject = '${kind}/' || $1::integer or starts_with(subject, '${kind}/' || $1::integer || '/')
       or subject in (select '${part}/' || id from (${parts}) p)`,
  );
