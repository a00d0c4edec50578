import { type Actor, type CalendarDate, visitor } from '#kernel';

/** Takes one operation in the demonstration. @returns the number that it answered */
export type Act = (
  day: CalendarDate,
  actor: Actor,
  operation: string,
  params: Record<string, unknown>,
  input: Record<string, unknown>,
) => Promise<number>;

/** Standpunt in the demonstration: invented, as the band above every page says. */
export interface DemoPosition {
  readonly fractie: string;
  readonly standpunt: 'voor' | 'voor_mits' | 'tegen' | 'onbeslist';
  readonly toelichting: string;
  /** How the fraction put it first, some days before. */
  readonly eerst?: { readonly standpunt: DemoPosition['standpunt']; readonly toelichting: string };
  /** Fractions of other municipalities that joined. */
  readonly aangesloten?: readonly string[];
}

/** Who asked to speak: nobody who exists. */
export interface DemoSpeaker {
  readonly naam: string;
  readonly bereikbaar: string;
  readonly onderwerp: string;
  /** Which item, counted from 0; left out: another topic. */
  readonly punt?: number;
  readonly toegelaten?: boolean;
}

export interface DemoRoom {
  /** Items about nothing of the product, placed before or after those that are. */
  readonly eigen?: readonly { readonly titel: string; readonly minuten: number; readonly eerst: boolean }[];
  /** Planned minutes of the other items, in their order. */
  readonly minuten?: readonly number[];
  /** Of the first item, announced with the convocation. */
  readonly toelichters?: {
    readonly aangekondigd_bestuurlijk: string;
    readonly aangekondigd_maatschappelijk: string;
  };
  readonly deskundigen?: readonly string[];
  readonly insprekers?: readonly DemoSpeaker[];
  /** After publication: an item that came later, and papers that did. */
  readonly later?: {
    readonly titel: string;
    readonly minuten: number;
    readonly stuk: { readonly titel: string; readonly adres: string };
  };
}

export const positionsOnCharging: readonly DemoPosition[] = [
  {
    fractie: 'gm0546-d66',
    standpunt: 'voor',
    toelichting: 'Eén tarief in de hele regio is eerlijk en duidelijk voor wie laadt.',
    aangesloten: ['gm0579-d66', 'gm0626-d66'],
  },
  {
    fractie: 'gm0547-d66',
    standpunt: 'voor_mits',
    toelichting: 'Voor, als de commissie elk jaar ziet hoe vaak palen in storing waren.',
    eerst: { standpunt: 'onbeslist', toelichting: 'Wij wachten op het antwoord over de storingen.' },
  },
  {
    fractie: 'gm0547-vvd',
    standpunt: 'tegen',
    toelichting: 'Een vast tarief laat aanbieders geen ruimte om het goedkoper te doen.',
    aangesloten: ['gm0579-vvd', 'gm0638-vvd'],
  },
  {
    fractie: 'gm0638-cda',
    standpunt: 'voor_mits',
    toelichting: 'Voor, als er in elk dorp ten minste één snellader komt.',
  },
];
/** Raised and withdrawn again: the table promised what was asked. */
export const firstObjection = {
  fractie: 'gm0547-d66',
  reden: 'Wij willen eerst de toezegging over de storingen.',
};
export const objectionOnCharging = {
  fractie: 'gm0547-vvd',
  reden: 'Eén tarief voor de hele regio willen wij niet voorschrijven.',
};

/** The rooms by body and days: today's committee, and the next one of another committee. */
export const demonstrationRooms: Readonly<Record<string, DemoRoom>> = {
  'regiocommissie-bereikbaarheid-en-voorzieningen/0': {
    eigen: [
      { titel: 'Opening en vaststelling van de agenda', minuten: 5, eerst: true },
      { titel: 'Mededelingen en toezeggingen', minuten: 10, eerst: true },
      { titel: 'Rondvraag en sluiting', minuten: 10, eerst: false },
    ],
    minuten: [45, 25],
    toelichters: {
      aangekondigd_bestuurlijk: 'Portefeuillehouder Leiderdorp',
      aangekondigd_maatschappelijk: 'Maatschappelijk lid',
    },
    deskundigen: ['Adviseur laadnet van een netbeheerder (verzonnen)'],
  },
  'regiocommissie-duurzaamheid-en-economie/-15': {
    eigen: [
      { titel: 'Opening en vaststelling van de agenda', minuten: 5, eerst: true },
      { titel: 'Rondvraag en sluiting', minuten: 10, eerst: false },
    ],
    minuten: [50, 30],
    toelichters: {
      aangekondigd_bestuurlijk: 'Portefeuillehouder Oegstgeest',
      aangekondigd_maatschappelijk: 'Maatschappelijk lid',
    },
    deskundigen: ['Onderzoeker warmtenetten van een universiteit (verzonnen)'],
    insprekers: [
      {
        naam: 'Inwoner A (verzonnen)',
        bereikbaar: 'inwoner-a@example.org',
        onderwerp: 'Verzonnen voor de demonstratie: wat betaalt een huurder als het warmtenet er komt?',
        punt: 0,
        toegelaten: true,
      },
      {
        naam: 'Inwoner B (verzonnen)',
        bereikbaar: '071 000 00 00',
        onderwerp:
          'Verzonnen voor de demonstratie: ik wil vertellen over de wijk waar het net als eerste komt.',
        punt: 0,
      },
    ],
    later: {
      titel: 'Terugkoppeling van het werkbezoek',
      minuten: 10,
      stuk: { titel: 'Verslag van het werkbezoek (verzonnen)', adres: 'https://example.org/werkbezoek' },
    },
  },
};

interface Placed {
  readonly vergadering: number;
  /** Of the items that are about something, in their order. */
  readonly items: readonly number[];
}

/** The clerk completes the agenda: own items, time, experts, order. Before it is published. @returns what is dealt with first */
export async function completeAgenda(
  act: Act,
  day: CalendarDate,
  clerk: Actor,
  { vergadering, items }: Placed,
  room: DemoRoom,
  /** The items on the agenda now. */
  there: () => Promise<readonly number[]>,
): Promise<readonly number[]> {
  const first: number[] = [];
  const last: number[] = [];
  for (const { titel, minuten, eerst } of room.eigen ?? []) {
    const input = { onderwerp: 'vrij', titel, minuten };
    const added = await act(day, clerk, 'add_agenda_item', { vergadering }, input);
    (eerst ? first : last).push(added);
  }
  for (const [index, punt] of items.entries()) {
    const first = index === 0;
    const input = {
      versie: 1,
      minuten: room.minuten?.[index],
      deskundigen: first ? (room.deskundigen ?? []) : [],
      ...(first ? room.toelichters : {}),
    };
    await act(day, clerk, 'edit_agenda_item', { punt }, input);
  }
  // Accounts that are owed came by themselves.
  const between = (await there()).filter((item) => !first.includes(item) && !last.includes(item));
  for (const punt of between.filter((item) => !items.includes(item)))
    await act(day, clerk, 'edit_agenda_item', { punt }, { versie: 1, minuten: 10 });
  const volgorde = [...first, ...between, ...last];
  if (first.length + last.length > 0) await act(day, clerk, 'order_agenda', { vergadering }, { volgorde });
  return first;
}

/** What happened after the agenda was published: residents asked to speak, and an item came later. */
export async function afterPublication(
  act: Act,
  day: CalendarDate,
  clerk: Actor,
  { vergadering, items }: Placed,
  room: DemoRoom,
): Promise<void> {
  for (const { toegelaten, punt, ...speaker } of room.insprekers ?? []) {
    const item = punt === undefined ? {} : { punt: items[punt] };
    const verzoek = await act(day, visitor, 'ask_to_speak', { vergadering }, { ...speaker, ...item });
    if (toegelaten) await act(day, clerk, 'answer_to_speak', { verzoek }, { besluit: 'toelaten' });
  }
  const { later } = room;
  if (!later) return;
  const input = { onderwerp: 'vrij', titel: later.titel, minuten: later.minuten };
  const punt = await act(day, clerk, 'add_agenda_item', { vergadering }, input);
  const details = { versie: 1, titel: later.titel, minuten: later.minuten, stukken: [later.stuk] };
  await act(day, clerk, 'edit_agenda_item', { punt }, details);
  await act(day, clerk, 'move_agenda_item', { punt }, { richting: 'omhoog' });
}

/** What fractions said first, some days before. */
export async function firstPositions(
  act: Act,
  day: CalendarDate,
  specialist: (fraction: string) => Actor,
  punt: number,
  positions: readonly DemoPosition[],
): Promise<void> {
  for (const { fractie, eerst } of positions)
    if (eerst) await act(day, specialist(fractie), 'give_position', { punt }, { fractie, ...eerst });
}

/** What a fraction does not say yet: for its own specialists and a sister fraction. */
export async function draftOnCharging(
  act: Act,
  day: CalendarDate,
  specialist: (fraction: string) => Actor,
  punt: number,
): Promise<void> {
  const fractie = 'gm0547-d66';
  const toelichting = 'Wij zouden ook graag zien wat een proef van een jaar oplevert.';
  const by = specialist(fractie);
  const concept = await act(day, by, 'draft_position', { punt }, { fractie, toelichting });
  const shares = { eigen_fractie: true, zusterfracties: ['gm0546-d66'] };
  await act(day, by, 'edit_position_draft', { concept }, { versie: 1, toelichting, ...shares });
}

/** Before the meeting every fraction that has one gives its position, and sister fractions join. */
export async function takePositions(
  act: Act,
  day: CalendarDate,
  specialist: (fraction: string) => Actor,
  punt: number,
  positions: readonly DemoPosition[],
): Promise<void> {
  for (const { fractie, standpunt, toelichting, aangesloten } of positions) {
    const input = { fractie, standpunt, toelichting };
    const position = await act(day, specialist(fractie), 'give_position', { punt }, input);
    for (const sister of aangesloten ?? [])
      await act(day, specialist(sister), 'join_position', { standpunt: position }, { fractie: sister });
  }
}
