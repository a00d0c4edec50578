import { type Actor, addDays, type CalendarDate, date } from '#kernel';
import { calendarWrites } from './calendar.ts';
import type { Cast } from './fill.ts';

/** One act, and how many days before the filling; on one day in the order in which it stands here. */
export interface ConsultationAct {
  readonly day: CalendarDate;
  readonly actor: Actor;
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

const [leiden, leiderdorp, oegstgeest, voorschoten, zoeterwoude] = [
  'gm0546',
  'gm0547',
  'gm0579',
  'gm0626',
  'gm0638',
] as const;
const five = [leiden, leiderdorp, oegstgeest, voorschoten, zoeterwoude];
const invented = 'Verzonnen voor de demonstratie: geen raad schreef dit.';

const gave = 'De raad gaf wensen en bedenkingen. Wat erin stond, vertelt deze bron niet.';

/** Real: only what its sources tell, in our own sentences (seed 002, chapter 1; what another tells names it). No last day is told. */
const regioraad = {
  regel: 'Z16',
  titel: 'Het eerste conceptvoorstel: een regioraad',
  afzender: 'De vijf colleges van B en W, met de stuurgroep',
  toelichting:
    'Op een conferentie op 21 maart 2017 kozen de colleges als compromis de regioraad als eerste conceptvoorstel. Daarvoor was de variant ‘licht met stip’ afgevallen. De raden mochten hun wensen en bedenkingen geven; volgens leidseregio2027.nl (stand van zaken) lag het concept er in maart. Halverwege mei waren de wensen en bedenkingen van alle vijf raden binnen, meldde Sleutelstad op 16 mei 2017. Tot welke dag de raden konden reageren, vertelt geen van deze bronnen.\n\nOp 13 mei sprak de stuurgroep erover met de klankbordgroep. Na 24 mei gingen de colleges met hun eigen raad in gesprek over wat de wensen en bedenkingen betekenen en hoe het verder moest; in september zou dat worden bepaald.',
  raden: five,
  uitgezet: '2017-03',
  afgerond: '2017-05-24',
  inbreng: Object.fromEntries(five.map((town) => [town, gave])),
  draagvlak: 'nee',
  conclusie:
    'De stuurgroep concludeerde uit de wensen en bedenkingen van de vijf raden dat er geen draagvlak is voor de regioraad. Daarmee is dat voorstel van tafel.',
  gevolg: 'van_tafel',
  bron: 'Tussendocument ‘Lichte samenwerking met stip op de horizon’, 15 juni 2017, hoofdstuk 1',
};

/** From three days ago to the day before the council that meets last: that one does not meet within the term. */
export function runningTerm(today: CalendarDate): {
  readonly sent: CalendarDate;
  readonly last: CalendarDate;
} {
  const sent = addDays(today, -3);
  const first = new Map<string, CalendarDate>();
  for (const { clerkOf, input } of calendarWrites(today, 0)) {
    if (clerkOf === undefined || input.soort !== 'raad') continue;
    const next = (input.dagen as readonly CalendarDate[]).find((day) => day > sent);
    if (next) first.set(clerkOf, next);
  }
  const latest = [...first.values()].toSorted().at(-1) ?? addDays(today, 30);
  return { sent, last: addDays(latest, -1) };
}

/** @param text number of the document that holds the text of the framework for housing and green */
export function consultationActs(
  cast: Cast,
  today: CalendarDate,
  text: () => number,
): (() => ConsultationAct)[] {
  const acts: (() => ConsultationAct)[] = [];
  const clerk = (daysAgo: number, operation: string, params: object, input: () => object) =>
    acts.push(() => ({
      day: addDays(today, -daysAgo),
      actor: cast.clerk,
      operation,
      params: { ...params },
      input: { ...input() },
    }));
  const council = (town: string, daysAgo: number, operation: string, params: object, input: object) =>
    acts.push(() => ({
      day: addDays(today, -daysAgo),
      actor: cast.councilClerk(town),
      operation,
      params: { ...params },
      input: { ...input },
    }));
  const own = (raadpleging: number, gemeente: string) => ({ raadpleging, gemeente });

  clerk(398, 'record_past_round', {}, () => regioraad);

  // What the second version of the framework came from.
  clerk(241, 'draft_round', {}, () => ({
    regel: 'Z16',
    titel: 'Wensen en bedenkingen bij het concept-kader voor wonen en groen',
    afzender: 'De bestuurstafel Wonen en groen',
    toelichting: invented,
    vragen: ['Past het aantal woningen bij uw gemeente?', 'Wat moet een raad zelf kunnen kiezen?'],
    raden: five,
    document: `${text()}/1`,
    laatste_dag: addDays(today, -212),
  }));
  clerk(240, 'send_round', { raadpleging: 2 }, () => ({ versie: 1 }));
  council(leiden, 228, 'write_point', own(2, leiden), {
    tekst: 'Achtduizend woningen tot en met 2035 is te veel voor de plekken die er zijn.',
    kop: '2. Bouwen',
    citaat: 'Tot en met 2035 komen er in de regio 8.000 woningen bij.',
  });
  const settled = (standpunt: string, delen_met: string[] = []) => ({ standpunt, delen_met, versie: 1 });
  const together = {
    standpunt: 'positief_met_kanttekeningen',
    toelichting: 'Wij willen verder met dit kader, als elke gemeente haar eigen plekken kiest.',
  };
  council(leiden, 228, 'write_joint_text', own(2, leiden), { ...together, met: [leiderdorp], punten: [1] });
  const joint = { ...together, gezamenlijke_tekst: '1/1', versie: 1 };
  council(leiden, 228, 'prepare_submission', own(2, leiden), { ...joint, delen_met: [leiderdorp] });
  council(leiderdorp, 226, 'join_point', { raadplegingspunt: 1 }, { gemeente: leiderdorp, versie: 1 });
  council(leiderdorp, 226, 'write_point', own(2, leiderdorp), {
    tekst: 'Laat elke raad zelf de parkeernorm kiezen.',
    kop: '2. Bouwen',
    citaat: 'De parkeernorm is in de hele regio gelijk: één plaats per woning.',
  });
  council(leiderdorp, 226, 'prepare_submission', own(2, leiderdorp), { ...joint, punten: ['1/1'] });
  council(leiden, 216, 'hand_in_submission', own(2, leiden), {});
  council(leiderdorp, 215, 'hand_in_submission', own(2, leiderdorp), {});
  council(voorschoten, 214, 'declare_no_view', own(2, voorschoten), {});
  council(zoeterwoude, 210, 'write_point', own(2, zoeterwoude), {
    tekst: 'Betaal uit het fonds ook het onderhoud, niet alleen de aanleg.',
    kop: '4. Betalen',
    te_laat: true,
  });
  council(zoeterwoude, 210, 'prepare_submission', own(2, zoeterwoude), settled('geen_standpunt'));
  council(zoeterwoude, 210, 'hand_in_submission', own(2, zoeterwoude), { te_laat: true });
  const answers = [
    ['overgenomen', 'Het worden 7.200 woningen.'],
    ['overgenomen', 'De parkeernorm kiest elke raad zelf.'],
    ['gedeeltelijk_overgenomen', 'Het fonds betaalt de eerste vijf jaar onderhoud; daarna de gemeente zelf.'],
  ] as const;
  for (const [index, [afdoening, reden]] of answers.entries())
    clerk(207, 'answer_point', { raadplegingspunt: index + 1 }, () => ({ afdoening, reden }));
  clerk(206, 'conclude_round', { raadpleging: 2 }, () => ({
    draagvlak: 'gedeeltelijk',
    conclusie:
      'De raden willen verder met het kader, met minder woningen en meer eigen keuze. Oegstgeest diende niets in; daaruit volgt niets.',
    gevolg: 'aangepast',
  }));
  clerk(206, 'report_back', { raadpleging: 2 }, () => ({}));

  const { last } = runningTerm(today);
  clerk(4, 'draft_round', {}, () => ({
    regel: 'Z16',
    titel: 'Wensen en bedenkingen bij de uitvoering van het kader voor wonen en groen',
    afzender: 'De stuurgroep',
    toelichting: invented,
    vragen: ['Wat moet als eerste gebeuren?', 'Wat heeft uw gemeente nodig om mee te doen?'],
    raden: five,
    document: `${text()}/2`,
    laatste_dag: last,
  }));
  clerk(3, 'send_round', { raadpleging: 3 }, () => ({ versie: 1 }));
  council(leiderdorp, 2, 'write_point', own(3, leiderdorp), {
    tekst: 'Begin met het wandelpad langs de vaarten: dat ziet iedereen, en het kost weinig.',
    kop: '3. Groen',
    citaat: 'Langs de vaarten komt een doorgaand wandelpad.',
  });
  council(leiderdorp, 2, 'prepare_submission', own(3, leiderdorp), {
    toelichting: 'De commissie bespreekt dit nog.',
    delen_met: [leiden, zoeterwoude],
    versie: 1,
  });
  council(leiden, 2, 'write_point', own(3, leiden), {
    tekst: 'Leg vast wie het groenfonds beheert voordat de eerste gemeente betaalt.',
    kop: '4. Betalen',
  });
  council(leiden, 2, 'prepare_submission', own(3, leiden), { delen_met: [leiderdorp], versie: 1 });
  council(zoeterwoude, 1, 'join_point', { raadplegingspunt: 4 }, { gemeente: zoeterwoude, versie: 1 });
  council(voorschoten, 1, 'write_point', own(3, voorschoten), {
    tekst: 'Laat elk voorjaar niet alleen zien hoeveel er is gebouwd, maar ook wat er niet lukte.',
    kop: '5. Hoe het verder gaat',
  });
  council(voorschoten, 1, 'prepare_submission', own(3, voorschoten), settled('positief_met_kanttekeningen'));
  council(voorschoten, 1, 'hand_in_submission', own(3, voorschoten), {});
  clerk(4, 'draft_round', {}, () => ({
    regel: 'Z5',
    titel: `Ontwerpbegroting ${Number(today.slice(0, 4)) + 2} van een regeling (verzonnen)`,
    afzender: 'Het dagelijks bestuur van een regeling (verzonnen)',
    toelichting: invented,
    raden: five,
    laatste_dag: date(`${Number(today.slice(0, 4)) + 1}-06-01`),
    aangeboden_op: date(`${Number(today.slice(0, 4)) + 1}-06-15`),
  }));
  // Every council responded within days: it was closed before its last day, and is being answered.
  clerk(4, 'draft_round', {}, () => ({
    regel: 'Z16',
    titel: 'Hoe de raden van het kader horen: een brief, een avond of allebei',
    afzender: 'De bestuurstafel Wonen en groen',
    toelichting: invented,
    vragen: ['Wilt u een brief, een avond, of allebei?'],
    raden: five,
    document: `${text()}/2`,
    laatste_dag: addDays(today, 28),
  }));
  clerk(3, 'send_round', { raadpleging: 5 }, () => ({ versie: 1 }));
  council(leiden, 1, 'write_point', own(5, leiden), {
    tekst: 'Begin met een brief; een avond kan daarna.',
    kop: '5. Hoe het verder gaat',
  });
  council(leiden, 1, 'prepare_submission', own(5, leiden), settled('positief_met_kanttekeningen'));
  council(leiden, 1, 'hand_in_submission', own(5, leiden), {});
  council(oegstgeest, 1, 'write_point', own(5, oegstgeest), {
    tekst: 'Houd de avond in elke gemeente, niet alleen in Leiden.',
    kop: '5. Hoe het verder gaat',
  });
  council(oegstgeest, 1, 'prepare_submission', own(5, oegstgeest), settled('positief_met_kanttekeningen'));
  council(oegstgeest, 1, 'hand_in_submission', own(5, oegstgeest), {});
  for (const town of [leiderdorp, voorschoten, zoeterwoude])
    council(town, 1, 'declare_no_view', own(5, town), {});
  clerk(1, 'close_round', { raadpleging: 5 }, () => ({
    reden: 'De raden willen snel weten wat het wordt.',
  }));
  clerk(1, 'answer_point', { raadplegingspunt: 7 }, () => ({
    afdoening: 'overgenomen',
    reden: 'Er komt eerst een brief.',
  }));
  return acts;
}
