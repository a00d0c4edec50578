import type { testApplication } from '../main/testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;

export const base = '/leidse-regio';
/** What a reader sees of a page. */
export const words = (html: string): string =>
  html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');

/** As the holders of offices do it, by page and by API. @param app once it runs */
export const asOffices = (app: () => Application) => ({
  page: async (path: string, as?: string): Promise<string> =>
    words(await (await app().get(`${base}${path}`, as ? await app().signIn(as) : undefined)).text()),
  /** @returns its number, or the code of the refusal */
  send: async (as: string, path: string, body: object = {}): Promise<number | string> => {
    const answer = await app().api(path, await app().token(as), body);
    const told = (await answer.json()) as { code?: string; id: number };
    return told.code ?? told.id;
  },
});

/** The text of the framework in the demonstration, as a round names a document: `3/2`. */
export async function frameworkText({ owner }: Application): Promise<string> {
  const { rows } = await owner.query(
    "select document_id as id, max(number) as version from document_version where file_name ilike 'kader%' group by 1 limit 1",
  );
  return `${rows[0].id}/${rows[0].version}`;
}
