/** Small files of every format, written by the tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const spaces =
  'xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="http://www.kiesraad.nl/extensions" xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"';

export interface EmlOptions {
  readonly kind?: string;
  readonly code?: string;
  readonly name?: string;
  readonly day?: string;
  readonly category?: string;
  readonly authority?: string;
}

function around(options: EmlOptions, open: string, inside: string, close: string): string {
  const { code = '0546', name = 'Leiden', day = '2026-03-18', category = 'GR', authority = code } = options;
  return `<?xml version="1.0" encoding="UTF-8"?>
<EML ${spaces} Id="${options.kind ?? '510d'}" SchemaVersion="5">
<TransactionId>1</TransactionId>
<ManagingAuthority><AuthorityIdentifier Id="${authority}">${name}</AuthorityIdentifier><AuthorityAddress/></ManagingAuthority>
<kr:CreationDateTime>${day}T12:00:00</kr:CreationDateTime>
${open}<Election><ElectionIdentifier Id="GR2026_${name}"><ElectionName>Gemeenteraad ${name} 2026</ElectionName><ElectionCategory>${category}</ElectionCategory><kr:ElectionSubcategory>GR2</kr:ElectionSubcategory><kr:ElectionDomain Id="${code}">${name}</kr:ElectionDomain><kr:ElectionDate>${day}</kr:ElectionDate></ElectionIdentifier>
${inside}
</Election>${close}
</EML>
`;
}

export interface ListVotes {
  readonly name: string;
  readonly candidates: readonly number[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Lists with their candidates, and the totals below. One list a line. */
export function voteGroup(
  lists: readonly ListVotes[],
  more: { cast?: number; blank?: number; invalid?: number; admitted?: number } = {},
): string {
  const total = sum(lists.map((list) => sum(list.candidates)));
  const { blank = 3, invalid = 2, cast = (total + 5) * 2, admitted } = more;
  return [
    ...lists.map(
      ({ name, candidates }, at) =>
        `<Selection><AffiliationIdentifier Id="${at + 1}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><ValidVotes>${sum(candidates)}</ValidVotes></Selection>${candidates
          .map(
            (votes, index) =>
              `<Selection><Candidate><CandidateIdentifier Id="${index + 1}"/></Candidate><ValidVotes>${votes}</ValidVotes></Selection>`,
          )
          .join('')}`,
    ),
    `<Cast>${cast}</Cast><TotalCounted>${total}</TotalCounted>`,
    `<RejectedVotes ReasonCode="ongeldig">${invalid}</RejectedVotes><RejectedVotes ReasonCode="blanco">${blank}</RejectedVotes>`,
    ...(admitted === undefined
      ? []
      : [`<UncountedVotes ReasonCode="toegelaten kiezers">${admitted}</UncountedVotes>`]),
  ].join('\n');
}

export const defaultLists: readonly ListVotes[] = [
  { name: 'D66', candidates: [60, 40] },
  { name: 'VVD', candidates: [50, 0] },
  { name: 'Zonder zetel', candidates: [5] },
];

export function count510(
  lists: readonly ListVotes[] = defaultLists,
  options: EmlOptions & { units?: readonly string[]; more?: Parameters<typeof voteGroup>[1] } = {},
): string {
  const units = (options.units ?? []).map(
    (unit, at) =>
      `<ReportingUnitVotes><ReportingUnitIdentifier Id="HSB1::SB${at + 1}">Stembureau ${at + 1}</ReportingUnitIdentifier>${unit}</ReportingUnitVotes>`,
  );
  const inside = `<Contests><Contest><ContestIdentifier Id="geen"/><TotalVotes>
${voteGroup(lists, options.more)}
</TotalVotes>
${units.join('\n')}
</Contest></Contests>`;
  return around(options, '<Count><EventIdentifier/>', inside, '</Count>');
}

/** @param elected list name -> how many were elected */
export function elected520(elected: Readonly<Record<string, number>>, options: EmlOptions = {}): string {
  const lists = Object.entries(elected).map(
    ([name, seats], at) =>
      `<Selection><AffiliationIdentifier Id="${at + 1}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><Elected>yes</Elected></Selection>${Array.from(
        { length: seats },
        (_each, index) =>
          `<Selection><Candidate><CandidateIdentifier Id="${index + 1}"/><CandidateFullName><xnl:PersonName><xnl:LastName>Kandidaat</xnl:LastName></xnl:PersonName></CandidateFullName></Candidate><Ranking>1</Ranking><Elected>yes</Elected></Selection>`,
      ).join('\n')}`,
  );
  const inside = `<Contest><ContestIdentifier Id="geen"/>${lists.join('\n')}</Contest>`;
  return around({ kind: '520', ...options, authority: 'CSB' }, '<Result>', inside, '</Result>');
}

export function announcement110a(seats: number | string, options: EmlOptions = {}): string {
  const inside = `<Contest><ContestIdentifier Id="geen"/><VotingMethod>SPV</VotingMethod><MaxVotes/></Contest>
<kr:NumberOfSeats>${seats}</kr:NumberOfSeats><kr:PreferenceThreshold>25</kr:PreferenceThreshold>`;
  return around(
    { kind: '110a', ...options },
    '<ElectionEvent><EventIdentifier/>',
    inside,
    '</ElectionEvent>',
  );
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const csv = `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;
Leiden;G0546;1;"Leefbaar 's" Paul;1234;3;
Leiden;G0546;1;Súdwest;66;;
Delft;G0503;1;STIP;9;1;1;
`;

/** One of every format, a CSV as spreadsheets saved it, and the official samples where ../shared/data is at hand. */
export function fuzzSamples(): readonly Uint8Array[] {
  const own = [
    count510(),
    count510(defaultLists, { kind: '510b', units: [voteGroup(defaultLists)] }),
    elected520({ D66: 3, VVD: 2 }),
    announcement110a(39),
    csv,
    csv.replaceAll(';', ','),
  ].map(bytesOf);
  const saved = [Buffer.from(csv, 'latin1'), Buffer.from(`\ufeff${csv}`, 'utf16le')];
  const folder = new URL('../../../../shared/data/eml/samples/', import.meta.url);
  const official = existsSync(folder)
    ? readdirSync(folder).map((name) => readFileSync(new URL(encodeURIComponent(name), folder)))
    : [];
  return [...own, ...saved, ...official];
}
