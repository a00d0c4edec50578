import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleRequest, exampleRequests } from './example-requests.ts';
import { features } from './features.ts';
import { type Holder, officeHolders } from './office-holders.ts';
import { testApplication } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let holders: ReadonlyMap<string, Holder>;
beforeAll(async () => {
  app = await testApplication();
  holders = await officeHolders(app.database);
});
afterAll(() => app.close());

const forms = features.flatMap((feature) => feature.forms ?? []);
const sent = exampleRequests.flatMap((request) => {
  const form = forms.find(({ operation }) => operation.name === request.operation);
  return form
    ? [[request.about ? `${request.operation} (${request.about})` : request.operation, form, request]]
    : [];
}) as unknown as [string, (typeof forms)[number], ExampleRequest][];

/** Where the answer to an empty form says that its other language is; for whoever is shown one. */
async function otherLanguages(path: string): Promise<{ link: string; cookie: string }[]> {
  const found: { link: string; cookie: string }[] = [];
  for (const { cookie } of holders.values()) {
    const answer = await app.post(`/leidse-regio${path}`, {}, cookie);
    if (answer.status !== 422 && answer.status !== 409) continue;
    const link = /<a href="([^"]+)" lang="en" hreflang="en">/.exec(await answer.text())?.[1] ?? 'none';
    found.push({ link, cookie });
  }
  return found;
}

describe('a form that was refused', () => {
  it.each(sent)('leads to the page it stands on in the other language: %s', async (_name, form, request) => {
    const path = form.operation.path.replace(
      /\{(\w+)\}/g,
      (_whole, name: string) => request.params?.[name] ?? '',
    );
    for (const { link, cookie } of await otherLanguages(path)) {
      expect(link).toMatch(/^\/leidse-regio\/en\//);
      expect([link, (await app.get(link, cookie)).status]).toEqual([link, 200]);
    }
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
