import type { testApplication } from '../main/testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;

export const clerkTitle = 'Regiogriffier';
export const chairTitle = 'Voorzitter Regiocommissie Bereikbaarheid en voorzieningen';

/** What a proposal of a test is like; by default a framework of three councils, the advice in full. */
export interface Way {
  readonly kader?: 'ja' | 'nee';
  readonly ruimte?: readonly string[];
  readonly bevoegd?: Readonly<Record<string, 'raad' | 'college' | 'burgemeester'>>;
  /** How the vote goes: for, against, or without an outcome because nobody votes or too few municipalities are there. */
  readonly stem?: 'voor' | 'tegen' | 'staking' | 'te_weinig_gemeenten';
}

const standard = { gm0546: 'raad', gm0547: 'raad', gm0638: 'raad' } as const;

/** Takes proposals their way in a demonstration, by the API, as the offices would. */
export function ways(app: Application) {
  const tokens = new Map<string, Promise<string>>();
  const send = async (as: string, path: string, body: object = {}): Promise<Response> => {
    if (!tokens.has(as)) tokens.set(as, app.token(as));
    return app.api(path, await (tokens.get(as) as Promise<string>), body);
  };
  const done = async (as: string, path: string, body: object = {}): Promise<number> => {
    const answer = await send(as, path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${await answer.text()}`);
    return ((await answer.json()) as { id: number }).id;
  };

  /** Where each proposal is on an agenda. */
  const places = new Map<number, { vergadering: number; punt: number }>();

  /** A proposal that the committee treats today, for its opinion. */
  async function offered(way: Way = {}): Promise<number> {
    const bevoegd = way.bevoegd ?? standard;
    const officer = 'Beleidsmedewerker regio';
    const id = await done(officer, '/voorstellen', {
      titel: 'Fietsroute langs het water',
      samenvatting: 'Een doorgaand fietspad.',
      bestuurstafel: 'bestuurstafel-bereikbaarheid-en-voorzieningen',
      regiocommissie: 'regiocommissie-bereikbaarheid-en-voorzieningen',
      ambities: ['bereikbaarheid'],
      trekker: 'gm0546',
      kader: way.kader ?? 'ja',
      soort_advies: way.ruimte ? 'op_hoofdlijnen' : 'volledig',
      ruimte: way.ruimte ?? [],
      deelnemers: Object.fromEntries(Object.entries(bevoegd).map(([code, wie]) => [code, { bevoegd: wie }])),
    });
    await done(officer, `/voorstellen/${id}/aanbieden`);
    const vergadering = await done(clerkTitle, '/vergaderingen', {
      orgaan: 'regiocommissie-bereikbaarheid-en-voorzieningen',
      dag: '2026-11-24',
      tijd: '20:00',
      plaats: 'Stadhuis',
    });
    const item = { onderwerp: `voorstel:${id}`, fase: 'oordeelsvorming' };
    const punt = await done(clerkTitle, `/vergaderingen/${vergadering}/agendapunten`, item);
    places.set(id, { vergadering, punt });
    return id;
  }

  /** A closed vote on it. @returns its number */
  async function closedVote(id: number, stem: NonNullable<Way['stem']>, way: Way = {}): Promise<number> {
    const towns = Object.keys(way.bevoegd ?? standard);
    const all = ['gm0546-d66', 'gm0547-vvd', 'gm0638-cda'].filter((f) => towns.includes(f.slice(0, 6)));
    const { vergadering, punt } = places.get(id) ?? { vergadering: 0, punt: 0 };
    await done(clerkTitle, `/vergaderingen/${vergadering}/aanwezigheid`, {
      aanwezig: stem === 'te_weinig_gemeenten' ? ['gm0546-d66'] : all,
    });
    const vote = await done(clerkTitle, `/agendapunten/${punt}/stemmingen`, {
      soort: 'stemming',
      vraag: 'Adviseert u?',
      adviestekst: 'Stel het vast.',
    });
    if (stem !== 'staking')
      await done('Fractiespecialist D66 Leiden', `/stemmingen/${vote}/stem`, {
        fractie: 'gm0546-d66',
        keuze: stem === 'tegen' ? 'tegen' : 'voor',
      });
    await done(clerkTitle, `/stemmingen/${vote}/sluiten`);
    return vote;
  }

  /** With a confirmed vote. */
  async function voted(way: Way = {}): Promise<number> {
    const id = await offered(way);
    const vote = await closedVote(id, way.stem ?? 'voor', way);
    await done(clerkTitle, `/stemmingen/${vote}/vaststellen`);
    return id;
  }

  /** Sent to the bodies, with the advice of the vote or as "geen advies". */
  async function sent(way: Way = {}): Promise<number> {
    const id = await voted(way);
    const at = `/voorstellen/${id}/advies`;
    if (way.stem === 'staking' || way.stem === 'te_weinig_gemeenten') {
      await done(clerkTitle, `${at}/geen-advies`);
      return id;
    }
    await done(clerkTitle, at, { tekst: 'Stel het vast.' });
    await done(clerkTitle, `${at}/bevestigen`);
    await done(chairTitle, `${at}/bevestigen`);
    await done(clerkTitle, `${at}/versturen`);
    return id;
  }

  const read = async <T>(path: string): Promise<T> =>
    (await app.get(`/leidse-regio/api/v1${path}`)).json() as Promise<T>;
  /** A page as its visible words. */
  const page = async (path: string, cookie?: string): Promise<string> =>
    words(await (await app.get(`/leidse-regio${path}`, cookie)).text());
  return { send, done, offered, closedVote, voted, sent, read, page };
}

/** The visible words of a page. */
export function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
}
