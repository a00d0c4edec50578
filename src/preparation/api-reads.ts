import { z } from 'zod';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { whoName } from './names.ts';
import { capacityPath, coherencePath, preparationPath, preparationsPath } from './paths.ts';
import { nobody, pairsOf } from './rules/coherence.ts';
import { answerTo, askedWith, consentOf } from './rules/consent.ts';
import { asksPeople, type Member, type PreparationContent } from './rules/preparation.ts';
import { type PreparationRow, preparationAt, preparationList, preparationVersions } from './store.ts';
import {
  type CapacityRows,
  type CoherenceRows,
  capacityOf,
  capacityStatements,
  coherenceOf,
  coherenceStatements,
  mayRead,
  newestViews,
  readable,
  shownVersions,
} from './whole.ts';
import { ambitionWord, consentWords, pairWord, sourceWord, staffUnitWords, stateWords } from './words.ts';

/** With two decimals, as text: no program rounds it. */
const decimal = (hundredths: number) => (hundredths / 100).toFixed(2);
const decimalOrNull = (hundredths: number | null) => (hundredths === null ? null : decimal(hundredths));

const summaryShape = {
  voorbereiding: z.number(),
  titel: z.string(),
  voorstel: z.number().nullable(),
  ambitie: z.string().nullable(),
  werkgroep: z.string(),
  trekker: z.string(),
  klaar_op: z.string(),
  stand: z.enum(Object.values(stateWords)),
  versie: z.number(),
};
const apiSummary = (row: PreparationRow) => ({
  voorbereiding: row.id,
  titel: row.title,
  voorstel: row.proposal,
  ambitie: row.ambition,
  werkgroep: row.body,
  trekker: row.content.lead,
  klaar_op: row.content.dueOn,
  stand: stateWords[row.content.state],
  versie: row.version,
});

const placeShape = z.object({ gemeente: z.string(), buurt: z.string() });
const contentShape = z.object({
  opdracht: z.string(),
  oplevering: z.string(),
  trekker: z.string(),
  klaar_op: z.string(),
  stand: z.enum(Object.values(stateWords)),
  inzet: z.array(
    z.object({
      zetel: z.number(),
      hoeveel: z.string(),
      eenheid: z.enum(Object.values(staffUnitWords)),
      van: z.string(),
      tot_en_met: z.string().nullable(),
      antwoord: z.enum(Object.values(consentWords)),
      gevraagd_met: z.number(),
      antwoord_versie: z.number(),
      antwoord_reden: z.string().nullable(),
    }),
  ),
  overeenkomst: z.number().nullable(),
  plaatsen: z.array(placeShape),
  begin: z.string().nullable(),
  einde: z.string().nullable(),
  geld: z.array(
    z.object({
      jaar: z.number(),
      euro: z.string(),
      gemeente: z.string().nullable(),
      organisatie: z.string(),
      uit: z.string().nullable(),
    }),
  ),
});
const apiPlace = (place: PreparationContent['places'][number]) => ({
  gemeente: place.municipality,
  buurt: place.neighbourhood,
});
function apiMember(row: PreparationRow, member: Member) {
  const consent = consentOf(row, member);
  const given = consent === 'agreed' || consent === 'refused' ? answerTo(member, row.answers) : undefined;
  return {
    zetel: member.seat,
    hoeveel: decimal(member.hundredths),
    eenheid: staffUnitWords[member.unit],
    van: member.from,
    tot_en_met: member.until,
    antwoord: asksPeople(row.content) ? consentWords[consent] : consentWords.none,
    gevraagd_met: askedWith(member),
    antwoord_versie: given?.version ?? 0,
    antwoord_reden: given?.reason ?? null,
  };
}
const apiContent = (row: PreparationRow, content = row.content): z.input<typeof contentShape> => ({
  opdracht: content.task,
  oplevering: content.deliver,
  trekker: content.lead,
  klaar_op: content.dueOn,
  stand: stateWords[content.state],
  inzet: content.staff.map((member) => apiMember({ ...row, content }, member)),
  overeenkomst: content.agreement,
  plaatsen: content.places.map(apiPlace),
  begin: content.startsOn,
  einde: content.endsOn,
  geld: content.money.map(({ year, cents, municipality, organisation, source }) => ({
    jaar: year,
    euro: decimal(cents),
    gemeente: municipality,
    organisatie: organisation,
    uit: source && sourceWord(source),
  })),
});

const readCoherence = async (context: PageContext) => {
  const rows = (await context.read(coherenceStatements())) as unknown as CoherenceRows;
  const views = newestViews(rows[4]);
  const view = (subject: string) => {
    const found = views.get(subject);
    return { onderwerp: subject, unit: found?.text ?? null, versie: found?.version ?? 0 };
  };
  return { found: coherenceOf(rows, context.today), view };
};

export const preparationReads: readonly ApiRead[] = [
  apiList({
    name: 'preparations',
    path: preparationsPath,
    summary: {
      nl: 'Opdrachten aan werkgroepen: trekker, stand en wanneer klaar; concepten voor wie ze maakt',
      en: 'Tasks of working groups: lead, state and when ready; drafts for those who make them',
    },
    key: 'voorbereiding',
    item: z.object(summaryShape),
    read: async (context) => {
      const [rows] = await context.read([preparationList()]);
      return readable(context, rows).map(apiSummary);
    },
  }),
  {
    name: 'preparation',
    path: preparationPath('{voorbereiding}'),
    summary: {
      nl: 'Een voorbereiding: opdracht, wie eraan werkt, plekken, periode, geld, en eerdere versies',
      en: 'A preparation: task, who works on it, places, period, money, and earlier versions',
    },
    output: z.object({
      ...summaryShape,
      opzet: contentShape,
      eerdere_versies: z.array(z.object({ versie: z.number(), opzet: contentShape })),
    }),
    read: async (context) => {
      const id = Number(context.params.voorbereiding);
      const [[row], versions] = await context.read([preparationAt(id), preparationVersions(id)]);
      if (!row || !mayRead(context, row)) return undefined;
      return {
        ...apiSummary(row),
        opzet: apiContent(row),
        eerdere_versies: shownVersions(row, versions)
          .slice(1)
          .map(({ version, content }) => ({ versie: version, opzet: apiContent(row, content) })),
      };
    },
  },
  apiList({
    name: 'coherence',
    path: coherencePath,
    summary: {
      nl: 'Voorstellen die elkaar raken in ambitie, plek, periode of geld, met hoe de strategische unit het ziet',
      en: 'Proposals that touch each other in ambition, place, period or money, with how the strategic unit sees it',
    },
    key: 'samenhang',
    dear: true,
    item: z.object({
      onderwerp: z.string(),
      voorstellen: z.array(z.number()),
      ambities: z.array(z.string()),
      plaatsen: z.array(placeShape),
      periode: z.object({ van: z.string(), tot_en_met: z.string() }).nullable(),
      geld: z.array(z.object({ uit: z.string(), jaar: z.number(), euro_samen: z.string() })),
      unit: z.string().nullable(),
      versie: z.number(),
    }),
    read: async (context, { limit, offset }) => {
      const { found, view } = await readCoherence(context);
      const pairs = pairsOf(found.considered);
      const items = pairs.slice(offset, offset + limit).map((pair) => ({
        ...view(pairWord(pair.first, pair.second)),
        voorstellen: [pair.first, pair.second],
        ambities: [...pair.ambitions],
        plaatsen: pair.places.map(apiPlace),
        periode: pair.period && { van: pair.period.from, tot_en_met: pair.period.until },
        geld: pair.money.map(({ source, year, cents }) => ({
          uit: sourceWord(source),
          jaar: year,
          euro_samen: decimal(cents),
        })),
      }));
      return { items, total: pairs.length };
    },
  }),
  apiList({
    name: 'attention_to_ambitions',
    path: `${coherencePath}/ambities`,
    summary: {
      nl: 'Per ambitie hoeveel lopende voorstellen, maatregelen en werkgroepen eraan werken',
      en: 'By ambition how many open proposals, measures and working groups work on it',
    },
    key: 'ambities',
    item: z.object({
      onderwerp: z.string(),
      ambitie: z.string(),
      voorstellen: z.number(),
      maatregelen: z.number(),
      werkgroepen: z.number(),
      niemand: z.boolean(),
      unit: z.string().nullable(),
      versie: z.number(),
    }),
    read: async (context) => {
      const { found, view } = await readCoherence(context);
      return found.attention.map((each) => ({
        ...view(ambitionWord(each.ambition)),
        ambitie: each.ambition,
        voorstellen: each.proposals,
        maatregelen: each.measures,
        werkgroepen: each.groups,
        niemand: nobody(each),
      }));
    },
  }),
  apiList({
    name: 'capacity',
    path: capacityPath,
    summary: {
      nl: 'Per gemeente of partner en jaar: uren beschikbaar, toegezegd, akkoord, nog gevraagd, geweigerd, gepland in maatregelen en gebruikt; null: niemand gaf het op',
      en: 'By municipality or partner and year: hours available, promised, agreed, still asked, refused, planned in measures and used; null: nobody stated it',
    },
    key: 'capaciteit',
    item: z.object({
      wie: z.string(),
      naam: z.string(),
      jaar: z.number(),
      uren_beschikbaar: z.string().nullable(),
      uren_toegezegd: z.string(),
      uren_akkoord: z.string(),
      uren_gevraagd: z.string(),
      uren_geweigerd: z.string(),
      uren_gepland: z.string(),
      uren_samen: z.string(),
      uren_gebruikt: z.string().nullable(),
      niet_genoteerd: z.number(),
      uren_te_kort: z.string(),
      meer_gevraagd_dan_toegezegd_in: z.array(z.number()),
      maatregelen: z.number(),
    }),
    read: async (context) => {
      const rows = (await context.read(capacityStatements())) as unknown as CapacityRows;
      return capacityOf(context, rows, context.today).map((line) => ({
        wie: line.who,
        naam: whoName(context, line.who, rows[1], rows[0], rows[3]),
        jaar: line.year,
        uren_beschikbaar: decimalOrNull(line.available),
        uren_toegezegd: decimal(line.promised),
        uren_akkoord: decimal(line.agreed),
        uren_gevraagd: decimal(line.asked),
        uren_geweigerd: decimal(line.refused),
        uren_gepland: decimal(line.planned),
        uren_samen: decimal(line.claimed),
        uren_gebruikt: decimalOrNull(line.used),
        niet_genoteerd: line.notNoted,
        uren_te_kort: decimal(line.over),
        meer_gevraagd_dan_toegezegd_in: [...line.overPromised],
        maatregelen: line.measures,
      }));
    },
  }),
];
