import type { JSX } from 'preact';
import type { Statement } from '#platform/database';
import type { PageContext } from './page.ts';

/** Where later features add to a page, and what that page is about: the number or code in its address. */
export interface Places {
  readonly home: undefined;
  readonly vision: undefined;
  readonly ambition: string;
  readonly body: string;
  readonly fraction: string;
  readonly municipality: string;
  /** On the page of a council: the code of its municipality. */
  readonly council: string;
  readonly proposal: number;
  readonly meeting: number;
  /** At the head of the page of a meeting: what is going on at this moment. */
  readonly 'meeting-now': number;
  /** In the clerk's console, at the item that is being discussed: the number of the meeting. */
  readonly console: number;
  readonly 'agenda-item': number;
  /** On the page of a vote, below its fractions: its number. */
  readonly vote: number;
  /** Below who could tip a vote: the number of the vote. */
  readonly 'vote-power': number;
  /** Below who could tip the advice on a proposal: its number. */
  readonly 'proposal-power': number;
  /** Beside the summary of a proposal. */
  readonly 'proposal-side': number;
  /** The number of the framework that gave it. */
  readonly mandate: number;
  /** An agreement: its number. */
  readonly agreement: number;
  /** A programme of a budget: its number. */
  readonly programme: number;
  /** An activity in a programme: the number of the programme and its own, `1/1.2`. */
  readonly activity: string;
  /** What came after the advice was sent, in the timeline of a proposal: list items. */
  readonly 'proposal-way': number;
}
export type Place = keyof Places;

/**
 * Part of another feature's page. Reads are declared apart from the view so that the page's owner can send all of them
 * in one round trip.
 */
export interface SectionAt<P extends Place> {
  readonly place: P;
  readonly order: number;
  readonly statements: (subject: Places[P], context: PageContext) => readonly Statement<unknown>[];
  readonly view: (rows: readonly unknown[][], context: PageContext, subject: Places[P]) => JSX.Element | null;
}
export type Section = { readonly [P in Place]: SectionAt<P> }[Place];

type RowsOf<S> = { [K in keyof S]: S[K] extends Statement<infer Row> ? Row[] : never };

const sameRead = (s: Statement<unknown>) => JSON.stringify([s.name, s.values]);

/** Sends the reads in one round trip, what is asked alike once. @returns the rows of each */
export async function readTogether(
  context: PageContext,
  asked: readonly Statement<unknown>[],
): Promise<(statement: Statement<unknown>) => unknown[]> {
  const unique = [...new Map(asked.map((s) => [sameRead(s), s])).entries()];
  const answers = (await context.read(unique.map(([, s]) => s))) as unknown[][];
  const byRead = new Map(unique.map(([key], index) => [key, answers[index] ?? []]));
  return (s) => byRead.get(sameRead(s)) ?? [];
}

/**
 * The page's own reads and those of the sections at its places, in one round trip; what two of them ask alike is asked
 * once. `parts` renders the sections at a place, in their order.
 */
export async function readWithSections<
  const S extends readonly Statement<unknown>[],
  const Subjects extends Partial<Places>,
>(
  context: PageContext,
  own: S,
  sections: readonly Section[],
  subjects: Subjects,
): Promise<{ rows: RowsOf<S>; parts: (place: keyof Subjects) => (JSX.Element | null)[] }> {
  const wanted = sections
    .filter((section) => section.place in subjects)
    .sort((a, b) => a.order - b.order)
    .map((section) => {
      // A section's place says which subject it takes; the union does not carry that over to the call.
      const at = section as SectionAt<Place>;
      const subject = subjects[section.place] as Places[Place];
      return { section: at, subject, statements: at.statements(subject as never, context) };
    });
  const asked = [...own, ...wanted.flatMap(({ statements }) => statements)];
  const answer = await readTogether(context, asked);
  return {
    rows: own.map(answer) as unknown as RowsOf<S>,
    parts: (place) =>
      wanted
        .filter(({ section }) => section.place === place)
        .map(({ section, subject, statements }) =>
          section.view(statements.map(answer), context, subject as never),
        ),
  };
}
