import type { testApplication } from './testing.ts';

type App = Awaited<ReturnType<typeof testApplication>>;

/** As words alone: without tags, spaces of any kind as one. */
export const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');

/** Headings that come more than one level below the one before them: who hears a page by its headings misses a step there. */
export const skippedLevels = (html: string): string[] =>
  [...html.matchAll(/<h([1-6])\b/g)].flatMap(([, level], at, all) => {
    const before = Number(all[at - 1]?.[1] ?? 0);
    return Number(level) > before + 1 ? [`h${before} h${level}`] : [];
  });

/** Pages, reads and writes of the demonstration's region. @param app asked when it is there */
export function inRegion(app: () => App, base = '/leidse-regio') {
  return {
    base,
    page: async (path: string, cookie?: string) =>
      words(await (await app().get(`${base}${path}`, cookie)).text()),
    read: async (path: string) =>
      (await (await app().get(`${base}/api/v1${path}`)).json()) as Record<string, unknown>,
    /** @returns the status, and the code of a refusal or what was made */
    sent: async (path: string, secret: string, body: unknown) => {
      const answer = await app().api(path, secret, body);
      const { code, id, set } = (await answer.json()) as { code?: string; id?: number; set?: string };
      return [answer.status, code ?? id ?? set];
    },
  };
}
