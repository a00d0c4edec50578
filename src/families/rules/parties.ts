/**
 * National parties by how their names stand in the names of lists and fractions, for comparing only. Whether a fraction
 * belongs to a family is said by a person. The names are those of the council elections of 2018, 2022 and 2026.
 */
const parties: readonly (readonly [string, RegExp])[] = [
  ['VVD', /\bvvd\b|volkspartij voor vrijheid en democratie/],
  ['CDA', /\bcda\b|christen[- ]democratisch appel/],
  ['D66', /\bd66\b|\bdemocraten ?66\b/],
  ['GroenLinks', /\bgroen ?links\b/],
  ['PvdA', /\bpvda\b|\bpartij van de arbeid\b/],
  ['ChristenUnie', /\bchristenunie\b|^cu\b|\bcu-sgp\b/],
  ['SGP', /\bsgp\b|\bstaatkundig gereformeerde partij\b/],
  ['SP', /^sp$|^sp \(|\bsocialistische partij\b/],
  ['Partij voor de Dieren', /\bpartij voor de dieren\b|\bpvdd\b/],
  ['Forum voor Democratie', /\bforum voor democratie\b|\bfvd\b/],
  ['PVV', /\bpvv\b|\bpartij voor de vrijheid\b/],
  ['BVNL', /\bbvnl\b|\bbelang van nederland\b/],
  ['Volt', /^volt\b/],
  ['JA21', /\bja21\b/],
  ['50PLUS', /\b50 ?plus\b/],
  ['DENK', /^denk\b/],
  ['BIJ1', /\bbij1\b/],
  ['BBB', /\bbbb\b|\bboerburgerbeweging\b/],
  ['FNP', /\bfnp\b|\bfryske nasjonale partij\b/],
];

/** Without dots (`P.v.d.A.`), capitals and doubled spaces. */
const plain = (name: string) => name.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();

/** The national parties that a name mentions, in a fixed order: `PrO/P.v.d.A./GROENLINKS` -> GroenLinks, PvdA. */
export function partiesIn(name: string): string[] {
  const text = plain(name);
  return parties.filter(([, pattern]) => pattern.test(text)).map(([party]) => party);
}

/** Names that differ only in capitals, spaces and signs are the same. */
export function sameNameKey(name: string): string {
  return plain(name).replace(/[^\p{L}\d]/gu, '');
}
