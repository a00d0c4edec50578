import { z } from 'zod';
import type { Sentence } from '#platform/operations';
import type { ApiRead, PageContext } from './page.ts';

const most = 100;
const paging = z.object({
  limit: z.coerce
    .number('limit_wrong')
    .int('limit_wrong')
    .min(1, 'limit_wrong')
    .max(most, 'limit_wrong')
    .default(20),
  offset: z.coerce
    .number('offset_wrong')
    .int('offset_wrong')
    .min(0, 'offset_wrong')
    .max(999_999_999, 'offset_wrong')
    .default(0),
});
const problems = {
  limit_wrong: {
    nl: `limit is een heel getal van 1 tot en met ${most}: zoveel regels geeft één antwoord.`,
    en: `limit is a whole number from 1 to ${most}: that many rows one answer gives.`,
  },
  offset_wrong: {
    nl: 'offset is een heel getal, 0 of meer: zoveel regels slaat het antwoord over.',
    en: 'offset is a whole number, 0 or more: that many rows the answer skips.',
  },
};

export type Paging = z.output<typeof paging>;

/** Part of a list, and how long the whole is. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/**
 * A list that is offered to machines, paged as every other: `limit`, `offset`, `totaal`. `read` gives the whole list,
 * or the part that was asked for where the whole may grow long.
 */
export function apiList<Item extends z.ZodType>(declared: {
  readonly name: string;
  readonly path: string;
  readonly summary: Sentence;
  /** What the list is called in the answer. */
  readonly key: string;
  readonly item: Item;
  readonly query?: z.ZodObject;
  readonly dear?: true;
  readonly problems?: Readonly<Record<string, Sentence>>;
  readonly read: (
    context: PageContext,
    asked: Paging,
    // Nothing lives there: what the query names is not there.
  ) => Promise<readonly z.input<Item>[] | Part<z.input<Item>> | undefined>;
}): ApiRead {
  const { name, path, summary, key, item } = declared;
  return {
    name,
    path,
    summary,
    ...(declared.dear ? { dear: declared.dear } : {}),
    query: declared.query ? declared.query.safeExtend(paging.shape) : paging,
    problems: { ...problems, ...declared.problems },
    output: z.object({ [key]: z.array(item), totaal: z.number().int() }),
    read: async (context) => {
      const asked = paging.parse(Object.fromEntries(context.query));
      const found = await declared.read(context, asked);
      if (found === undefined) return undefined;
      if ('items' in found) return { [key]: found.items, totaal: found.total };
      return { [key]: found.slice(asked.offset, asked.offset + asked.limit), totaal: found.length };
    },
  };
}
