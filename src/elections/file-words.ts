import type { Encoding, ResultFile } from './rules/result-file.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';

const nl = {
  read: (encoding: string, separated: string, thousands: string) =>
    `Gelezen als ${encoding}${separated}${thousands}.`,
  encodings: {
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8 met een BOM',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows-1252',
  } as Readonly<Record<Encoding, string>>,
  separators: {
    ';': ', gescheiden door puntkomma’s',
    ',': ', gescheiden door komma’s',
    '\t': ', gescheiden door tabs',
  },
  thousands: ', met duizendpunten',
  day: 'de dag van de verkiezing',
  votes: 'stemmen',
  seats: 'zetels per lijst',
  size: 'het aantal raadszetels',
  turnout: 'de opkomst',
  status: 'of de uitslag voorlopig of definitief is',
};
const en: typeof nl = {
  read: (encoding, separated, thousands) => `Read as ${encoding}${separated}${thousands}.`,
  encodings: { ...nl.encodings, 'utf-8-bom': 'UTF-8 with a BOM' },
  separators: { ';': ', separated by semicolons', ',': ', separated by commas', '\t': ', separated by tabs' },
  thousands: ', with thousands points',
  day: 'the day of the election',
  votes: 'votes',
  seats: 'seats for each list',
  size: 'the number of seats of the council',
  turnout: 'the turnout',
  status: 'whether the result is provisional or definitive',
};
const words = { nl, en };

/** How a file was read: "Gelezen als Windows-1252, gescheiden door komma's". */
export function howRead(content: ResultFile, lang: 'nl' | 'en'): string {
  const t = words[lang];
  const separated = content.separator === null ? '' : t.separators[content.separator];
  return t.read(t.encodings[content.encoding], separated, content.thousands ? t.thousands : '');
}

/** What a file does not hold; nothing of it is guessed. */
export function notHeld(content: ResultFile, lang: 'nl' | 'en'): string[] {
  const t = words[lang];
  const lists = content.towns.flatMap((town) => town.lists ?? []);
  return [
    ...(content.day === null ? [t.day] : []),
    ...(votesTotal(lists) === null ? [t.votes] : []),
    ...(seatsTotal(lists) === null ? [t.seats] : []),
    ...(content.towns.every((town) => town.councilSize === null) ? [t.size] : []),
    ...(content.towns.every((town) => town.turnout === null) ? [t.turnout] : []),
    t.status,
  ];
}
