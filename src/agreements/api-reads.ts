import { z } from 'zod';
import { ambitionList } from '#ambitions';
import { type ApiRead, apiList } from '#platform/http';
import { partyName } from './names.ts';
import { keyWords, kindWords, unitWords } from './operations.ts';
import { accountPath, agreementPath, agreementsPath } from './paths.ts';
import { type Line, type Total, totalsOfAmbition, totalsOfMunicipality } from './rules/account.ts';
import { type AgreementContent, moneyOf } from './rules/agreement.ts';
import { isPublic, type Standing } from './rules/standing.ts';
import { agreementAt, agreementList, agreementVersions, measureAccount } from './store.ts';
import {
  type AgreementView,
  accountOf,
  agreementView,
  agreementViews,
  mayRead,
  signedVersions,
} from './whole.ts';

const standingWords = {
  draft: 'concept',
  dropped: 'vervallen',
  to_start: 'begint_nog',
  running: 'loopt',
  ends_soon: 'loopt_binnenkort_af',
  ended: 'afgelopen',
} as const satisfies Record<Standing, string>;
const evaluationWords = { none: 'geen', later: 'later', soon: 'binnenkort', past: 'voorbij' } as const;

/** With two decimals, as text: no program rounds it. */
const decimal = (hundredths: number) => (hundredths / 100).toFixed(2);
const decimalOrNull = (hundredths: number | null) => (hundredths === null ? null : decimal(hundredths));

const summaryShape = {
  overeenkomst: z.number(),
  titel: z.string(),
  soort: z.enum(Object.values(kindWords)),
  stand: z.enum(Object.values(standingWords)),
  partijen: z.array(z.object({ partij: z.string(), naam: z.string() })),
  van: z.string(),
  laatste_dag: z.string().nullable(),
  opzeggen_tot_en_met: z.string().nullable(),
  evaluatie_op: z.string().nullable(),
  evaluatie: z.enum(Object.values(evaluationWords)),
  ambities: z.array(z.string()),
  mandaat: z.number().nullable(),
  buiten_reikwijdte: z.string(),
  voorstel: z.number().nullable(),
  versie: z.number(),
};
function apiSummary(context: Parameters<typeof partyName>[0], { row, held }: AgreementView) {
  const { content } = row;
  return {
    overeenkomst: row.id,
    titel: content.title,
    soort: kindWords[content.kind],
    stand: standingWords[held.standing],
    partijen: content.parties.map((party) => ({ partij: party.key, naam: partyName(context, party) })),
    van: content.startsOn,
    laatste_dag: held.lastDay,
    opzeggen_tot_en_met: held.noticeBy,
    evaluatie_op: content.evaluationOn,
    evaluatie: evaluationWords[held.evaluation],
    ambities: [...content.ambitions],
    mandaat: content.mandate,
    buiten_reikwijdte: content.outsideScope ?? '',
    voorstel: content.proposal,
    versie: row.version,
  };
}

const contentShape = z.object({
  /** Van een wijziging na de ondertekening. */
  geldt_vanaf: z.string().nullable(),
  doel: z.string(),
  tot_en_met: z.string().nullable(),
  opzegtermijn_maanden: z.number().nullable(),
  uren_per_fte: z.number(),
  partijen: z.array(
    z.object({
      partij: z.string(),
      ondertekenaar: z.string(),
      deel: z.string().nullable(),
      eenheid: z.enum(Object.values(unitWords)),
      inzet: z.record(z.string(), z.string()),
    }),
  ),
  geld: z.array(
    z.object({
      jaar: z.number(),
      euro: z.string(),
      per_partij: z.array(z.object({ partij: z.string(), euro: z.string() })),
    }),
  ),
  verdeling: z.enum(Object.values(keyWords)).nullable(),
  verdeling_bron: z.string(),
  documenten: z.array(z.object({ titel: z.string(), adres: z.string() })),
});
function apiContent(content: AgreementContent): z.input<typeof contentShape> {
  return {
    geldt_vanaf: content.from ?? null,
    doel: content.purpose,
    tot_en_met: content.endsOn,
    opzegtermijn_maanden: content.noticeMonths,
    uren_per_fte: content.hoursPerFte,
    partijen: content.parties.map(({ key, signatory, parts, capacity }) => ({
      partij: key,
      ondertekenaar: signatory,
      deel: parts === null ? null : content.key === 'inhabitants' ? String(parts) : decimal(parts),
      eenheid: unitWords[capacity.unit],
      inzet: Object.fromEntries(capacity.years.map(({ year, hundredths }) => [year, decimal(hundredths)])),
    })),
    geld: content.money.map(({ year, cents }) => ({
      jaar: year,
      euro: decimal(cents),
      per_partij: moneyOf(content, year).map((each) => ({ partij: each.party, euro: decimal(each.cents) })),
    })),
    verdeling: content.key && keyWords[content.key],
    verdeling_bron: content.keySource,
    documenten: content.documents.map(({ title, address }) => ({ titel: title, adres: address })),
  };
}

const lineShape = z.object({
  partij: z.string(),
  jaar: z.number(),
  uren_toegezegd: z.string(),
  uren_gebruikt: z.string().nullable(),
  euro_toegezegd: z.string(),
  euro_gebruikt: z.string().nullable(),
  /** Wie zegt wat gebruikt is: de partij zelf, of waar die niets noteerde de meldingen van maatregelen. */
  gebruikt_volgens: z.enum(['partij', 'maatregelen']).nullable(),
  versie: z.number(),
});
const apiLine = (view: AgreementView, line: Line): z.input<typeof lineShape> => ({
  partij: line.party.key,
  jaar: line.year,
  uren_toegezegd: decimal(line.promisedHours),
  uren_gebruikt: decimalOrNull(line.usedHours),
  euro_toegezegd: decimal(line.promisedCents),
  euro_gebruikt: decimalOrNull(line.usedCents),
  gebruikt_volgens: line.from && { party: 'partij' as const, measures: 'maatregelen' as const }[line.from],
  versie:
    view.row.used.find(({ party, year }) => party === line.party.key && year === line.year)?.version ?? 0,
});

/** Where measures only planned, nobody could note anything. */
const usedOrNull = (total: Total, used: number) => (total.lines === 0 ? null : decimal(used));
const apiTotal = (per: 'gemeente' | 'ambitie', of: string | null, total: Total) => ({
  per,
  van: of,
  jaar: total.year,
  uren_toegezegd: decimal(total.promisedHours),
  uren_gepland: decimal(total.plannedHours),
  uren_gebruikt: usedOrNull(total, total.usedHours),
  euro_toegezegd: decimal(total.promisedCents),
  euro_gebruikt: usedOrNull(total, total.usedCents),
  niet_genoteerd: total.notNoted,
});

export const agreementReads: readonly ApiRead[] = [
  apiList({
    name: 'agreements',
    path: agreementsPath,
    summary: {
      nl: 'Overeenkomsten: partijen, looptijd en stand; concepten voor wie ze maakt',
      en: 'Agreements: parties, term and state; drafts for those who make them',
    },
    key: 'overeenkomsten',
    item: z.object(summaryShape),
    read: async (context) => {
      const [rows] = await context.read([agreementList()]);
      return agreementViews(context, rows).map((view) => apiSummary(context, view));
    },
  }),
  apiList({
    name: 'agreements_account',
    path: accountPath,
    summary: {
      nl: 'Toegezegd, gepland en gebruikt per gemeente en per ambitie, van ondertekende overeenkomsten en maatregelen; van null: zonder ambitie',
      en: 'Promised, planned and used by municipality and by ambition, of signed agreements and measures; of null: without an ambition',
    },
    key: 'inzet',
    item: z.object({
      per: z.enum(['gemeente', 'ambitie']),
      van: z.string().nullable(),
      jaar: z.number(),
      uren_toegezegd: z.string(),
      /** In maatregelen, gelijk verdeeld over hun dagen. */
      uren_gepland: z.string(),
      uren_gebruikt: z.string().nullable(),
      euro_toegezegd: z.string(),
      euro_gebruikt: z.string().nullable(),
      niet_genoteerd: z.number(),
    }),
    read: async (context) => {
      const [rows, ambitions, [measures]] = await context.read([
        agreementList(),
        ambitionList(),
        measureAccount(),
      ]);
      const signed = rows
        .map((row) => agreementView(row, context.today))
        .filter(({ held }) => isPublic(held));
      const all = accountOf(signed, measures);
      return [
        ...context.region.municipalities.flatMap(({ id }) =>
          totalsOfMunicipality(all, id).map((total) => apiTotal('gemeente', id, total)),
        ),
        ...[...ambitions.map(({ id }) => id), null].flatMap((id) =>
          totalsOfAmbition(all, id).map((total) => apiTotal('ambitie', id, total)),
        ),
      ];
    },
  }),
  {
    name: 'agreement',
    path: agreementPath('{overeenkomst}'),
    summary: {
      nl: 'Een overeenkomst: de tekst, wat per partij en jaar is toegezegd en gebruikt, en eerdere versies',
      en: 'An agreement: its text, what was promised and used by party and year, and earlier versions',
    },
    output: z.object({
      ...summaryShape,
      tekst: contentShape,
      ondertekend_op: z.string().nullable(),
      inzet: z.array(lineShape),
      /** Gemeld bij maatregelen op dit mandaat in jaren waarin meer overeenkomsten liepen, zonder te zeggen bij welke het hoort. */
      niet_toegedeeld: z.array(
        z.object({
          partij: z.string(),
          jaar: z.number(),
          uren: z.string().nullable(),
          euro: z.string().nullable(),
        }),
      ),
      eerdere_versies: z.array(z.object({ versie: z.number(), titel: z.string(), tekst: contentShape })),
    }),
    read: async (context) => {
      const id = Number(context.params.overeenkomst);
      const [[row], versions] = await context.read([agreementAt(id), agreementVersions(id)]);
      const view = row && agreementView(row, context.today);
      if (!view || !mayRead(context, view)) return undefined;
      const shown = isPublic(view.held) ? signedVersions(view, versions) : versions;
      return {
        ...apiSummary(context, view),
        tekst: apiContent(view.row.content),
        ondertekend_op: view.row.steps.find(({ kind }) => kind === 'sign')?.day ?? null,
        inzet: view.lines.map((line) => apiLine(view, line)),
        niet_toegedeeld: view.untold.map(({ party, year, hours, cents }) => ({
          partij: party,
          jaar: year,
          uren: decimalOrNull(hours),
          euro: decimalOrNull(cents),
        })),
        eerdere_versies: shown.slice(1).map(({ version, content }) => ({
          versie: version,
          titel: content.title,
          tekst: apiContent(content),
        })),
      };
    },
  },
];
