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

/** The page of an empty form for the first office that is shown one, and whose it was. */
async function refusedForm(path: string): Promise<{ html: string; cookie: string } | undefined> {
  for (const { cookie } of holders.values()) {
    if (cookie === '') continue;
    const answer = await app.post(`/leidse-regio${path}`, {}, cookie);
    if (answer.status === 422 || answer.status === 409) return { html: await answer.text(), cookie };
  }
  return undefined;
}

describe('a form that was refused', () => {
  it.each(sent)('leads to the page it stands on in the other language: %s', async (_name, form, request) => {
    const path = form.operation.path.replace(
      /\{(\w+)\}/g,
      (_whole, name: string) => request.params?.[name] ?? '',
    );
    const refused = await refusedForm(path);
    // A form without fields has nothing to be wrong: it is done, or belongs to nobody now.
    if (!refused) return;
    const link = /<a href="([^"]+)" lang="en" hreflang="en">/.exec(refused.html)?.[1] ?? 'none';
    expect(link).toMatch(/^\/leidse-regio\/en\//);
    // A form that can no longer be filled in leads on to its page.
    const { status } = await app.get(link, refused.cookie);
    expect([link, status === 200 || status === 303]).toEqual([link, true]);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
