import { fixedClock } from '#kernel';
import { parseArguments } from '../arguments.ts';
import { type testApplication, testNow } from '../testing.ts';
import { peopleInvite } from './people-command.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;
const origin = 'http://localhost:7071';

/** What a reader sees of a page. */
export const shown = async (answer: Response | Promise<Response>) =>
  (await (await answer).text())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');

/** Uses a link as its receiver does: by the button on its page. @returns the cookie */
export async function enter(app: Application, link: string | null): Promise<string> {
  const answer = await app.post(new URL(link ?? '').pathname, {});
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** An empty installation with its first operator, invited at the command line. */
export async function withOperator(app: Application): Promise<string> {
  const given = parseArguments(['people', 'invite', '--operator', '--name', 'Sanne de Beheerder']);
  const { link } = await peopleInvite(given, app.database, fixedClock(testNow), origin);
  return enter(app, link);
}

export interface SentFile {
  readonly name: string;
  readonly text: string | Uint8Array<ArrayBuffer>;
}

/** Sends a result in, as the form does. */
export function sendResult(
  app: Application,
  cookie: string,
  file: SentFile | undefined,
  fields: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file) body.append('bestand', new File([file.text], file.name, { type: 'text/csv' }));
  return app.app.request(`${origin}/beheer/uitslagen`, {
    method: 'POST',
    body,
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
}

/** The fields of the forms on a page as a browser would send them unchanged, by their names. */
export function fieldsOn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (name === undefined || type === 'file') continue;
    if ((type === 'radio' || type === 'checkbox') && !/\bchecked\b/.test(tag)) continue;
    fields[name] = attribute(tag, 'value') ?? '';
  }
  for (const [whole, tag = ''] of html.matchAll(/(<select[^>]*>).*?<\/select>/gs)) {
    const name = attribute(tag, 'name');
    const options = [...whole.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\bselected\b/.test(option)) ?? options[0];
    if (name !== undefined) fields[name] = attribute(chosen ?? '', 'value') ?? '';
  }
  return fields;
}
