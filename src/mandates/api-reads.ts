import { z } from 'zod';
import type { MunicipalityId, ProposalId } from '#kernel';
import { type ApiRead, apiList } from '#platform/http';
import { proposalById } from '#proposals';
import { measureWords } from './operations.ts';
import { mandatePath, mandatesPath, workPath } from './paths.ts';
import { isBound, type Standing } from './rules/binding.ts';
import type { Judgement, Outside, Remark } from './rules/judgement.ts';
import { portions } from './rules/money.ts';
import { frameworks, isMandate, type MandateBody, type Terms, termsVersions, usesOfWork } from './store.ts';
import { type MandateView, mandateView, mandateViews, restingOn, type WorkView } from './whole.ts';

const standingWords = {
  bound: 'gebonden',
  bound_otherwise: 'gebonden_met_eigen_wijziging',
  open: 'nog_niet_besloten',
  not_adopted: 'niet_aangenomen',
  ended: 'ingetrokken',
  replaced: 'vervangen',
  no_part: 'deed_niet_mee',
} as const satisfies Record<Standing | 'no_part', string>;
const outsideWords = {
  municipality: 'gemeente_niet_gebonden',
  no_money: 'geen_geld_in_het_kader',
  amount: 'bedrag_te_hoog',
  ended: 'na_het_einde',
  scope: 'buiten_de_reikwijdte',
} as const satisfies Record<Outside['kind'], string>;
const remarkWords = {
  own_text: 'gemeente_met_eigen_wijziging',
  limits_unknown: 'grenzen_niet_opgeschreven',
  amount_unknown: 'bedrag_niet_gezegd',
  other_measure: 'andere_maat',
} as const satisfies Record<Remark['kind'], string>;

const money = z.number().int();
const judgementShape = {
  valt_erbuiten: z.array(
    z.object({
      wat: z.enum(Object.values(outsideWords)),
      gemeente: z.string().nullable(),
      stand: z.enum(Object.values(standingWords)).nullable(),
      te_veel: money.nullable(),
    }),
  ),
  opmerkingen: z.array(
    z.object({ wat: z.enum(Object.values(remarkWords)), gemeente: z.string().nullable() }),
  ),
};
const apiJudgement = ({ outside, remarks }: Judgement) => ({
  valt_erbuiten: outside.map((each) => ({
    wat: outsideWords[each.kind],
    gemeente: each.kind === 'municipality' ? each.municipality : null,
    stand: each.kind === 'municipality' ? standingWords[each.standing] : null,
    te_veel: each.kind === 'amount' ? each.over : each.kind === 'no_money' ? each.amount : null,
  })),
  opmerkingen: remarks.map((each) => ({
    wat: remarkWords[each.kind],
    gemeente: each.kind === 'own_text' ? each.municipality : null,
  })),
});

const summaryShape = {
  mandaat: z.number(),
  titel: z.string(),
  trekker: z.string(),
  gebonden: z.array(z.string()),
  deelnemers: z.array(z.string()),
  eerste_sinds: z.string().nullable(),
  laatste_sinds: z.string().nullable(),
  bedrag: money.nullable(),
  per: z.enum(Object.values(measureWords)).nullable(),
  beschikbaar: money.nullable(),
  gevraagd: money.nullable(),
  over: money.nullable(),
  /** What is asked in the other measure (per year, in total), and not counted in. */
  anders_gemeten: money.nullable(),
  tot_en_met: z.string().nullable(),
  vervangt: z.number().nullable(),
  vervangen_door: z.array(z.number()),
  werk: z.number(),
  werk_deels_erbuiten: z.number(),
};
function apiSummary(view: MandateView) {
  const { row, bindings, between, balance, works } = view;
  const amount = row.terms?.amount ?? null;
  return {
    mandaat: row.id,
    titel: row.title,
    trekker: row.lead,
    gebonden: bindings.filter(isBound).map(({ municipality }) => municipality),
    deelnemers: bindings.map(({ municipality }) => municipality),
    eerste_sinds: between?.first ?? null,
    laatste_sinds: between?.last ?? null,
    bedrag: amount,
    per: row.terms === null || amount === null ? null : measureWords[row.terms.measure],
    beschikbaar: balance?.available ?? null,
    gevraagd: balance?.asked ?? null,
    over: balance?.left ?? null,
    anders_gemeten: balance?.otherwise ?? null,
    tot_en_met: row.terms?.endsOn ?? null,
    vervangt: row.terms?.replaces ?? null,
    vervangen_door: view.successors.map(({ id }) => id),
    werk: works.length,
    werk_deels_erbuiten: works.filter(({ judgement }) => judgement.outside.length > 0).length,
  };
}

const termsShape = z.object({
  omvat: z.string(),
  omvat_niet: z.string(),
  vindplaats: z.string(),
  bedrag: money.nullable(),
  per: z.enum(Object.values(measureWords)),
  verdeling: z.array(z.object({ gemeente: z.string(), delen: z.number(), bedrag: money.nullable() })),
  tot_en_met: z.string().nullable(),
  versie: z.number(),
  vastgelegd_op: z.string(),
  vastgelegd_door: z.string(),
  reden: z.string().nullable(),
});
function apiTerms(terms: Terms): z.input<typeof termsShape> {
  const parts = terms.amount === null ? [] : portions({ amount: terms.amount, shares: terms.shares });
  return {
    omvat: terms.includes,
    omvat_niet: terms.excludes,
    vindplaats: terms.passage,
    bedrag: terms.amount,
    per: measureWords[terms.measure],
    verdeling: terms.shares.map((share) => ({
      gemeente: share.municipality,
      delen: share.parts,
      bedrag: parts.find((each) => each.municipality === share.municipality)?.amount ?? null,
    })),
    tot_en_met: terms.endsOn,
    versie: terms.version,
    vastgelegd_op: terms.recordedAt,
    vastgelegd_door: terms.recordedBy,
    reden: terms.reason,
  };
}

const bodyShape = z.object({
  gemeente: z.string(),
  stand: z.enum(Object.values(standingWords)),
  sinds: z.string().nullable(),
  door_mandaat: z.number().nullable(),
  tekstversie: z.number().nullable(),
  amendementen: z.array(z.object({ tekst: z.string(), binnen_de_ruimte: z.boolean() })),
  amendementen_buiten_het_besluit: z
    .array(z.number())
    .describe('amendementen die de raad aannam, terwijl is vastgelegd dat hij het kader ongewijzigd aannam'),
  ingetrokken_reden: z.string().nullable(),
  ingetrokken_link: z.string().nullable(),
});
function apiBody(view: MandateView, body: MandateBody): z.input<typeof bodyShape> {
  const binding = view.bindings.find((each) => each.municipality === body.municipality);
  const ended = binding?.standing === 'ended' ? body.end : null;
  return {
    gemeente: body.municipality as MunicipalityId,
    stand: standingWords[binding?.standing ?? 'open'],
    sinds: binding?.since ?? null,
    door_mandaat: binding?.by ?? null,
    tekstversie: body.textVersion,
    amendementen: body.amendments.map(({ text, roomPoint }) => ({
      tekst: text,
      binnen_de_ruimte: roomPoint !== null,
    })),
    amendementen_buiten_het_besluit: body.beside.map(({ id }) => id),
    ingetrokken_reden: ended?.reason ?? null,
    ingetrokken_link: ended?.link ?? null,
  };
}

const workShape = {
  voorstel: z.number(),
  titel: z.string(),
  gemeenten: z.array(z.string()),
  bedrag: money.nullable(),
  per: z.enum(Object.values(measureWords)),
  tot_en_met: z.string().nullable(),
  binnen_reikwijdte: z.boolean(),
  toelichting: z.string(),
  versie: z.number(),
  ...judgementShape,
};
const apiWork = ({ use, judgement }: WorkView) => ({
  voorstel: use.work,
  titel: use.title,
  gemeenten: [...use.municipalities],
  bedrag: use.amount,
  per: measureWords[use.measure],
  tot_en_met: use.until,
  binnen_reikwijdte: use.withinScope,
  toelichting: use.note,
  versie: use.version,
  ...apiJudgement(judgement),
});

export const mandateReads: readonly ApiRead[] = [
  apiList({
    name: 'mandates',
    path: mandatesPath,
    summary: {
      nl: 'Mandaten: aangenomen kaders, wie eraan gebonden is, en het geld',
      en: 'Mandates: adopted frameworks, who is bound by them, and the money',
    },
    key: 'mandaten',
    item: z.object(summaryShape),
    read: async (context) => {
      const [rows] = await context.read([frameworks()]);
      return mandateViews(rows, context.today).map(apiSummary);
    },
  }),
  {
    name: 'mandate',
    path: mandatePath('{mandaat}'),
    summary: {
      nl: 'Een mandaat: wie gebonden is, wat het kader toelaat, en wat erop rust',
      en: 'A mandate: who is bound, what the framework allows, and what rests on it',
    },
    output: z.object({
      ...summaryShape,
      gemeenten: z.array(bodyShape),
      grenzen: termsShape.nullable(),
      eerdere_grenzen: z.array(termsShape),
      rust_erop: z.array(z.object(workShape)),
    }),
    read: async (context) => {
      const id = Number(context.params.mandaat);
      const [all, versions] = await context.read([frameworks(), termsVersions(id)]);
      const row = all.find((each) => each.id === id);
      if (!row || !isMandate(row)) return undefined;
      const view = mandateView(row, all, context.today);
      return {
        ...apiSummary(view),
        gemeenten: row.bodies.map((body) => apiBody(view, body)),
        grenzen: row.terms === null ? null : apiTerms(row.terms),
        eerdere_grenzen: versions.slice(1).map(({ terms }) => apiTerms(terms)),
        rust_erop: view.works.map(apiWork),
      };
    },
  },
  {
    name: 'mandate_of_proposal',
    path: workPath('{voorstel}'),
    summary: {
      nl: 'Op welk mandaat een voorstel rust, en wat erbuiten valt',
      en: 'On which mandate a proposal rests, and what falls outside',
    },
    output: z.object({
      mandaat: z.number().nullable(),
      titel: z.string().nullable(),
      werk: z.object(workShape).nullable(),
      versie: z.number(),
    }),
    read: async (context) => {
      const id = Number(context.params.voorstel) as ProposalId;
      const [[proposal], all, versions] = await context.read([
        proposalById(id),
        frameworks(),
        usesOfWork(id),
      ]);
      if (!proposal) return undefined;
      const found = restingOn(id, all, context.today);
      return {
        mandaat: found?.mandate.row.id ?? null,
        titel: found?.mandate.row.title ?? null,
        werk: found ? apiWork(found.own) : null,
        versie: versions[0]?.use.version ?? 0,
      };
    },
  },
];
