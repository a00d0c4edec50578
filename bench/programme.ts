import { setTimeout } from 'node:timers/promises';
import { signIn } from './backup.ts';
import { type Line, line } from './lines.ts';
import { ask } from './load.ts';
import { pageCosts } from './measures.ts';
import { stopped } from './process.ts';
import { address, type Place, region, startWeb } from './server.ts';

const goals = 25;
const perGoal = 20;

/** A page of a budget with 500 activities, each with its text. */
function longPage(): string {
  const numbers = Array.from({ length: goals }, (_, goal) =>
    Array.from({ length: perGoal }, (__, own) => `${goal + 1}.${own + 1}`),
  ).flat();
  return [
    '9X: Meten\n\nDoel\nSnel zijn\n\nSMART doel',
    ...Array.from({ length: goals }, (_, goal) => `${goal + 1}. SMART doel nummer ${goal + 1}`),
    `Indicator: punten\nNulmeting: 0\nStreefwaarde: 100`,
    '\nActiviteiten 2030',
    ...numbers.map((number) => `${number} Een activiteit zoals een begroting haar noemt`),
    '\nWat gaan we ervoor doen?',
    ...numbers.map(
      (number) =>
        `\n${number} Een activiteit zoals een begroting haar noemt\nWat de gemeente hiervoor doet, in een paar regels tekst: met wie, in welke wijk en wanneer het klaar is.`,
    ),
  ].join('\n');
}

async function sent(
  place: Place,
  cookie: string,
  path: string,
  fields: Record<string, string>,
): Promise<string> {
  const answer = await fetch(address(place, region + path), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', cookie },
    body: new URLSearchParams(fields),
  });
  const to = answer.headers.get('location');
  if (answer.status !== 303 || to === null) throw new Error(`${path} answered ${answer.status}`);
  return new URL(to, address(place, '')).pathname.replace(region, '');
}

/** Reads the page in as the policy officer of Leiderdorp does. @returns the address of the programme, and who may write there */
async function bring(place: Place): Promise<{ path: string; cookie: string }> {
  const web = await startWeb(place);
  try {
    const page = (await ask(address(place, '/aanmelden'))).body.toString();
    const forms = page.split('name="ambt" value="').slice(1);
    const own = forms.find((form) => form.split('</form>')[0]?.includes('Beleidsmedewerker Leiderdorp'));
    const person = Number.parseInt(own ?? '', 10);
    const cookie = await signIn(place, person);
    const preview = await sent(place, cookie, '/programmas/inlezen', {
      gemeente: 'gm0547',
      tekst: longPage(),
    });
    const shown = (await ask(address(place, region + preview), { cookie })).body.toString();
    const gezien = /name="gezien" value="([0-9a-f]{16})"/.exec(shown)?.[1] ?? '';
    return { path: await sent(place, cookie, `${preview}/overnemen`, { gezien }), cookie };
  } finally {
    await stopped(web);
  }
}

/**
 * The page of a programme with 500 activities against the same bytes from node:http. Before each page a measurement of one goal is
 * reported (and not counted): that goal, the tree and the page around it are drawn anew, the other goals of the same version are
 * set in as they were drawn before (decision 7). What the first visitor of a version waits for is not measured.
 */
export async function programmeLines(place: Place, runs: number): Promise<Line[]> {
  const { path, cookie } = await bring(place);
  let value = 0;
  const report = async () => {
    value += 1;
    // The same day each time: the last report of a day is the one that holds.
    await sent(place, cookie, `${path}/onderdelen/${goals}/voortgang`, {
      ...{ dag: '2020-01-01', waarde: String(value), reden: 'Opnieuw geteld.' },
    });
    // The journal numbers its entry meanwhile; that is no part of the page.
    await setTimeout(150);
  };
  const perSlice = { raw: 500, kept: 50, made: 10 };
  const { bytes, costs } = await pageCosts(place, runs, region + path, perSlice, report);
  return [
    line(
      `programme of 500 activities (${Math.round(bytes / 1000)} kB) made after a report on one goal, of raw`,
      'x',
      costs.map((cost) => cost.made / cost.raw),
      80,
    ),
  ];
}
