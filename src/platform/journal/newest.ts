import { statement } from '#platform/database';

/** When the newest of some entries was made; null where there is none. */
export interface Newest {
  readonly at: string | null;
}

/** Of these subjects and of what lies below them: `consultation/3` and `consultation/3/gm0546`. @param $1 text[] */
export const newestAbout = statement<Newest>(
  'newest_about',
  `select max(e.at) as at from journal_entry e, unnest($1::text[]) s
   where e.subject = s or starts_with(e.subject, s || '/')`,
);

/** What a page shows. Numbers are given by SQL with one column `id`; $1 is what the page is about. */
export interface Shown {
  /** By kind of subject in the journal (`agenda_item`), the numbers or codes. */
  readonly subjects?: Readonly<Record<string, string>>;
  /** By table, the keys of rows: for what is written with another subject, such as what is put on the agenda of a meeting. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Kinds of which it shows all, or a choice that only the page makes. */
  readonly kinds?: readonly string[];
  /** Of what the journal of the region does not hold: when its versions were recorded, as SQL with one column `at`. */
  readonly moments?: string;
}

/**
 * The one rule for how new a page is: when the newest entry was made about what it shows, or about what lies below that. What it only
 * names (the title of a proposal beside a measure) makes it no newer. @param name of the statement
 */
export function newestShown(name: string, { subjects = {}, rows = {}, kinds = [], moments }: Shown) {
  const subjectsOf = Object.entries(subjects).map(
    ([kind, numbers]) => `select '${kind}/' || id from (${numbers}) p`,
  );
  const changes = Object.entries(rows).map(
    ([table, keys]) => `select r.change from journal_row r where r.table_name = '${table}'
      and r.keys && array(select k.id::text from (${keys}) k where k.id is not null)`,
  );
  const whether = [
    // What lies below a subject begins with it: `consultation/3/gm0546`.
    ...(subjectsOf.length > 0
      ? [
          `split_part(e.subject, '/', 1) || '/' || split_part(e.subject, '/', 2) in (${subjectsOf.join(' union all ')})`,
        ]
      : []),
    ...(changes.length > 0 ? [`e.change in (${changes.join(' union all ')})`] : []),
    ...(kinds.length > 0
      ? [`split_part(e.subject, '/', 1) in (${kinds.map((kind) => `'${kind}'`).join(', ')})`]
      : []),
  ];
  const told = `select max(e.at) as at from journal_entry e where ${whether.join(' or ')}`;
  if (moments === undefined) return statement<Newest>(name, told);
  return statement<Newest>(name, `select greatest((${told}), (select max(m.at) from (${moments}) m)) as at`);
}
