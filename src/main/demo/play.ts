import { Readable } from 'node:stream';
import { inspectFile, mostBytes } from '#documents';
import { type Actor, addDays, type CalendarDate, dateOf, weekday } from '#kernel';
import { meetingById } from '#meetings';
import type { Database } from '#platform/database';
import type { FileStore } from '#platform/files';
import { type AnyOperation, perform } from '#platform/operations';
import { fieldsOf, startingRules } from '#rulebook';
import { adviceFeature } from '../../advice/feature.tsx';
import { ambitionsFeature } from '../../ambitions/feature.tsx';
import { calendarFeature } from '../../calendar/feature.tsx';
import { commitmentsFeature } from '../../commitments/feature.tsx';
import { consultationsFeature } from '../../consultations/feature.tsx';
import { deliberationFeature } from '../../deliberation/feature.tsx';
import { documentsFeature } from '../../documents/feature.tsx';
import { electionsFeature } from '../../elections/feature.ts';
import { familiesFeature } from '../../families/feature.tsx';
import { historyFeature } from '../../history/feature.tsx';
import { localDecisionsFeature } from '../../local-decisions/feature.tsx';
import { longTermAgendaFeature } from '../../long-term-agenda/feature.tsx';
import { mandatesFeature } from '../../mandates/feature.tsx';
import { meetingsFeature } from '../../meetings/feature.tsx';
import { minutesFeature } from '../../minutes/feature.tsx';
import { motionsFeature } from '../../motions/feature.tsx';
import { newsFeature } from '../../news/feature.tsx';
import { programmesFeature } from '../../programmes/feature.tsx';
import { proposalsFeature } from '../../proposals/feature.tsx';
import { rulebookFeature } from '../../rulebook/feature.tsx';
import { supportFeature } from '../../support/feature.tsx';
import { votingFeature } from '../../voting/feature.tsx';
import { demonstrationAddedValue } from './added-value.ts';
import { calendarWrites } from './calendar.ts';
import { consultationActs } from './consultations.ts';
import { demonstrationFamilies } from './families.ts';
import type { Cast } from './fill.ts';
import { demonstrationLimits, demonstrationUse } from './mandate.ts';
import { type DemoAdvice, type DemoItem, type DemoMeeting, demonstrationMeetings } from './meetings.ts';
import { motionActs } from './motions.ts';
import { type DemoPaper, demonstrationPapers } from './papers.ts';
import { programmeWrites } from './programmes.ts';
import { type DemoProposal, demonstrationProposals } from './proposals.ts';
import {
  type Act,
  afterPublication,
  completeAgenda,
  demonstrationRooms,
  draftOnCharging,
  firstObjection,
  firstPositions,
  objectionOnCharging,
  positionsOnCharging,
  takePositions,
} from './room.ts';
import { demonstrationRegion as region } from './setting.ts';
import { seekSupport } from './support.ts';
import { meetAtTable } from './table.ts';
import { toldInDemonstration } from './telling.ts';

const operations = new Map<string, AnyOperation>(
  [
    electionsFeature([]),
    ambitionsFeature([]),
    historyFeature,
    newsFeature,
    rulebookFeature,
    proposalsFeature([]),
    documentsFeature,
    meetingsFeature([]),
    commitmentsFeature,
    motionsFeature,
    calendarFeature,
    deliberationFeature,
    votingFeature([]),
    minutesFeature,
    adviceFeature,
    consultationsFeature,
    localDecisionsFeature,
    longTermAgendaFeature,
    mandatesFeature,
    supportFeature,
    programmesFeature,
    familiesFeature,
  ]
    .flatMap((feature) => feature.forms ?? [])
    .map(({ operation }) => [operation.name, operation]),
);

/** Something that happened on a day; on one day in the order in which it was told. */
interface Event {
  readonly day: CalendarDate;
  readonly run: () => Promise<unknown>;
}

const thursday = 4;

/** A meeting is on the Thursday before or, when it is to come, after; one of today is today. */
function meetingDay(today: CalendarDate, daysAgo: number): CalendarDate {
  const day = addDays(today, -daysAgo);
  if (daysAgo === 0) return day;
  const back = (weekday(day) - thursday + 7) % 7;
  return addDays(day, daysAgo > 0 ? -back : (7 - back) % 7);
}

/** No council meets at the weekend: the Friday before or, when it is to come, the Monday after. */
function workday(today: CalendarDate, daysAgo: number): CalendarDate {
  const day = addDays(today, -daysAgo);
  const over = Math.max(0, weekday(day) - 5);
  return addDays(day, daysAgo > 0 ? -over : over === 0 ? 0 : 3 - over);
}

const matches = (fraction: string, keys: readonly string[] = []) =>
  keys.some((key) => fraction.endsWith(key) || fraction.startsWith(key));

interface Stage {
  readonly database: Database;
  readonly files: FileStore;
  readonly now: string;
  readonly today: CalendarDate;
  readonly cast: Cast;
  /** Key -> number. */
  readonly proposals: Map<string, number>;
  /** Body -> its last meeting that was held, when its minutes are drawn up and not approved yet. */
  readonly drafts: Map<string, number>;
  /** Title of a document -> number. */
  readonly papers: Map<string, number>;
}

/** Takes one operation on a day in the past, through the same door as a form. @returns the number that it answered */
async function act(...given: Parameters<typeof answerTo>): Promise<number> {
  return ((await answerTo(...given)) as { id: number }).id;
}

async function answerTo(
  stage: Stage,
  day: CalendarDate,
  actor: Actor,
  name: string,
  params: Record<string, unknown>,
  input: Record<string, unknown>,
): Promise<unknown> {
  const operation = operations.get(name);
  if (!operation) throw new Error(`No operation is called ${name}`);
  const evening = `${day}T19:00:00Z`;
  const now = evening < stage.now ? evening : stage.now;
  const context = { region, actor, now, today: day };
  const result = await perform(
    stage.database,
    operation,
    context,
    operation.params.parse(params),
    operation.input.parse(input),
  );
  if (!result.ok) throw new Error(`The demonstration was refused ${name}: ${result.code}`);
  return result.value;
}

/** The one split-off of the demonstration: invented, and called so wherever its name or its source stands. */
export const demonstrationSplitOff = {
  municipality: 'gm0547',
  from: 'gm0547-groenlinks-pvda',
  name: 'Voorbeeldfractie (verzonnen)',
  fraction: 'gm0547-voorbeeldfractie-verzonnen',
};

function splitOffEvents(stage: Stage): Event[] {
  const { municipality, from, name } = demonstrationSplitOff;
  const council = stage.cast.fractions.find((each) => each.fraction === from);
  if (!council) return [];
  const some = addDays(stage.today, -60);
  const day = some < council.takesOffice ? stage.today : some;
  const input = {
    soort: 'afsplitsing',
    dag: day,
    fractie: from,
    leden: 1,
    naam: name,
    bron: 'Verzonnen voor deze demonstratie: in werkelijkheid splitste niemand zich af.',
  };
  const actor = stage.cast.councilClerk(municipality);
  return [
    { day, run: () => act(stage, day, actor, 'record_fraction_change', { gemeente: municipality }, input) },
  ];
}

/**
 * Plays the demonstration day by day, every act through the same door as a form, so that its journal reads as it would
 * have been written.
 */
export async function playDemonstration(
  { database, files }: Pick<Stage, 'database' | 'files'>,
  now: string,
  cast: Cast,
): Promise<void> {
  const today = dateOf(now);
  const stage: Stage = {
    database,
    files,
    now,
    today,
    cast,
    proposals: new Map(),
    drafts: new Map(),
    papers: new Map(),
  };
  const told = toldInDemonstration(cast, today).map(({ daysAgo, actor, operation, params, input }) => {
    const day = addDays(today, -daysAgo);
    return { day, run: () => act(stage, day, actor, operation, params, input) };
  });
  const events: Event[] = [
    ...told,
    ...splitOffEvents(stage),
    ...demonstrationProposals.flatMap((proposal) => proposalEvents(stage, proposal)),
    ...demonstrationMeetings.flatMap((meeting) => meetingEvents(stage, meeting)),
    ...familyEvents(stage),
    ...consultationEvents(stage),
    ...motionEvents(stage),
  ];
  events.push(
    proposedChange(stage),
    calendarEvent(stage),
    tableEvent(stage),
    mandateEvent(stage),
    programmeEvent(stage),
  );
  const supporting: Act = (...given) => act(stage, ...given);
  events.push({ day: today, run: () => seekSupport(supporting, cast, today) });
  // The sort is stable: what happens on one day keeps its order.
  events.sort((a, b) => a.day.localeCompare(b.day));
  for (const { run } of events) await run();
}

/** Weeks ago: what is known of names is there before most votes. */
function familyEvents(stage: Stage): Event[] {
  const day = addDays(stage.today, -60);
  return demonstrationFamilies(stage.cast.fractions).map((family) => ({
    day,
    run: () => act(stage, day, stage.cast.clerk, 'add_family', {}, family),
  }));
}

/** The round of 2017 as its source tells it, one that ended, one that runs and a draft. */
function consultationEvents(stage: Stage): Event[] {
  const text = () => stage.papers.get('Regionaal kader voor wonen en groen: de tekst') ?? 0;
  return consultationActs(stage.cast, stage.today, text).map((given) => ({
    day: given().day,
    run: () => {
      const { day, actor, operation, params, input } = given();
      return act(stage, day, actor, operation, params, input);
    },
  }));
}

/** A motion that fractions of several councils share, an amendment, and what their councils made of them. */
function motionEvents(stage: Stage): Event[] {
  return motionActs(stage.cast, stage.today, (key) => numberOf(stage, key)).map(({ daysAgo, told }) => {
    const day = addDays(stage.today, -daysAgo);
    return {
      day,
      run: () => {
        const { actor, operation, params, input } = told();
        return act(stage, day, actor, operation, params, input);
      },
    };
  });
}

/** Council dates, and meetings of other kinds: planned today, after those with an agenda. */
function calendarEvent(stage: Stage): Event {
  const { cast, today } = stage;
  const run = async () => {
    for (const { clerkOf, operation, params, input } of calendarWrites(today, numberOf(stage, 'warmte'))) {
      const actor = clerkOf === undefined ? cast.clerk : cast.councilClerk(clerkOf);
      await act(stage, today, actor, operation, params, input);
    }
  };
  return { day: today, run };
}

/** Programmes are taken over as they were shown: the mark of each reading goes with its taking. */
function programmeEvent(stage: Stage): Event {
  const { cast, today } = stage;
  const run = async () => {
    for (const { of, read, take, later } of programmeWrites(today, numberOf(stage, 'warmte'))) {
      const actor = cast.officer(of);
      const shown = (await answerTo(stage, today, actor, 'read_programme', {}, read)) as {
        inlezing: number;
        gezien: string;
      };
      if (!take) continue;
      const params = { inlezing: String(shown.inlezing) };
      const done = (await answerTo(stage, today, actor, 'import_programme', params, {
        gezien: shown.gezien,
      })) as {
        programma: number;
      };
      for (const { operation, nummer, input } of later)
        await act(stage, today, actor, operation, { programma: String(done.programma), nummer }, input);
    }
  };
  return { day: today, run };
}

function tableEvent(stage: Stage): Event {
  const { database, cast, today } = stage;
  const acting: Act = (...given) => act(stage, ...given);
  return { day: today, run: () => meetAtTable(acting, database, cast.clerk, today) };
}

/** What the framework on homes and green allows, and a proposal that rests on it. */
function mandateEvent(stage: Stage): Event {
  const { cast, today } = stage;
  const run = async () => {
    const mandaat = numberOf(stage, 'wonen');
    await act(stage, today, cast.officer('gm0547'), 'describe_mandate', { mandaat }, demonstrationLimits);
    const voorstel = numberOf(stage, 'recreatie');
    const use = { ...demonstrationUse, mandaat };
    await act(stage, today, cast.officer('gm0626'), 'rest_on_mandate', { voorstel }, use);
  };
  return { day: today, run };
}

/** Somebody wants other rules from a day ahead: the pages of a proposed change, and of trying it, have something to show. */
function proposedChange(stage: Stage): Event {
  const day = addDays(stage.today, -6);
  const input = {
    ...fieldsOf({ ...startingRules, weights: 'seats', threshold: { numerator: 2, denominator: 3 } }),
    geldt_vanaf: addDays(stage.today, 68),
    reden:
      'Verzonnen voor de demonstratie: wegen naar zetels en een hogere drempel, zodat een advies breder gedragen is.',
  };
  return {
    day,
    run: () => act(stage, day, stage.cast.clerk, 'propose_rulebook_change', {}, input),
  };
}

function numberOf(stage: Stage, key: string): number {
  const number = stage.proposals.get(key);
  if (number === undefined) throw new Error(`The demonstration has not drafted ${key} yet`);
  return number;
}

function proposalEvents(stage: Stage, play: DemoProposal): Event[] {
  const { cast } = stage;
  const events: Event[] = [];
  const at = (
    daysAgo: number,
    run: (day: CalendarDate, params: { voorstel: number }) => Promise<unknown>,
  ) => {
    const day = addDays(stage.today, -Math.max(daysAgo, 0));
    events.push({ day, run: () => run(day, { voorstel: stage.proposals.get(play.sleutel) ?? 0 }) });
  };
  const writer = play.eigenInitiatief ? cast.clerk : cast.officer(play.trekker);
  at(play.opgesteld, async (day) => {
    stage.proposals.set(
      play.sleutel,
      await act(
        stage,
        day,
        writer,
        'draft_proposal',
        {},
        draftOf({ ...play, ...play.herschreven?.eerst }, day),
      ),
    );
  });
  if (play.herschreven)
    at(play.herschreven.dagen, (day, params) =>
      act(stage, day, writer, 'edit_proposal', params, { ...draftOf(play, day), versie: 1 }),
    );
  for (const paper of demonstrationPapers[play.sleutel] ?? []) paperEvents(stage, paper, writer, at);
  if (play.aangeboden !== undefined)
    at(play.aangeboden, (day, params) => act(stage, day, writer, 'offer_proposal', params, {}));
  const { teruggegeven } = play;
  if (teruggegeven)
    at(teruggegeven.dagen, (day, params) =>
      act(stage, day, cast.clerk, 'return_proposal', params, { toelichting: teruggegeven.toelichting }),
    );
  if (play.verstuurd !== undefined)
    at(play.verstuurd, (day, params) => act(stage, day, cast.clerk, 'send_advice', params, {}));
  if (play.zonderAdvies !== undefined)
    at(play.zonderAdvies, (day, params) => act(stage, day, cast.clerk, 'send_without_advice', params, {}));
  for (const { gemeente, dagen, verantwoording, uitkomst, ...input } of play.besluiten ?? []) {
    const clerk = play.bevoegd === 'college' ? cast.secretary(gemeente) : cast.councilClerk(gemeente);
    const dag = workday(stage.today, dagen);
    at(dagen, (day, { voorstel }) =>
      uitkomst === 'agenda'
        ? act(stage, day, clerk, 'schedule_decision', { voorstel, gemeente }, { ...input, dag })
        : act(stage, day, clerk, 'record_decision', { voorstel, gemeente }, { ...input, uitkomst, dag }),
    );
    if (verantwoording)
      at(verantwoording.dagen, (day, { voorstel }) =>
        act(stage, day, clerk, 'write_account', { voorstel, gemeente }, { tekst: verantwoording.tekst }),
      );
  }
  if (play.uitvoering !== undefined)
    at(play.uitvoering, (day, params) =>
      act(stage, day, cast.officer(play.trekker), 'start_execution', params, {}),
    );
  return events;
}

/** A document of a proposal: its first version, and those after it. */
function paperEvents(
  stage: Stage,
  paper: DemoPaper,
  writer: Actor,
  at: (daysAgo: number, run: (day: CalendarDate, params: { voorstel: number }) => Promise<unknown>) => void,
): void {
  let document = 0;
  for (const { dagen, naam, bytes, wijziging } of paper.versies)
    at(dagen, async (day, params) => {
      const received = await stage.files.receive(Readable.from([bytes()]), naam, mostBytes);
      const inspected = await inspectFile(received);
      if (!inspected.ok) throw new Error(`The demonstration's own document was refused: ${inspected.code}`);
      const bestand = inspected.value;
      if (wijziging === undefined) {
        const { titel, soort } = paper;
        document = await act(stage, day, writer, 'add_document', params, { titel, soort, bestand });
        stage.papers.set(titel, document);
      } else await act(stage, day, writer, 'add_document_version', { document }, { wijziging, bestand });
    });
}

function draftOf(play: DemoProposal, day: CalendarDate): Record<string, unknown> {
  return {
    titel: play.titel,
    samenvatting: play.samenvatting,
    samenvatting_engels: play.samenvatting_engels,
    ...(play.eigenInitiatief ? {} : { bestuurstafel: `bestuurstafel-${play.thema}` }),
    regiocommissie: `regiocommissie-${play.thema}`,
    ambities: play.ambities,
    ...demonstrationAddedValue[play.sleutel],
    trekker: play.trekker,
    kader: play.kader,
    soort_advies: play.ruimte.length > 0 ? 'op_hoofdlijnen' : 'volledig',
    ruimte: play.ruimte,
    deelnemers: Object.fromEntries(
      Object.entries(play.deelnemers).map(([code, betekenis]) => [
        code,
        { bevoegd: play.bevoegd ?? 'raad', betekenis },
      ]),
    ),
    // What has papers of its own needs no link to an address that leads nowhere.
    documenten: demonstrationPapers[play.sleutel]
      ? []
      : [
          {
            titel: `${play.titel}: tekst van het voorstel`,
            adres: 'https://example.org/voorstel',
            gezien_op: day,
          },
        ],
  };
}

/** An evening is called after the furthest of its items; undefined: what the body holds as a rule. */
function kindOf({ orgaan, punten }: DemoMeeting): string | undefined {
  if (!orgaan.startsWith('regiocommissie')) return undefined;
  const phase = (wanted: string) => punten.find(({ fase }) => fase === wanted)?.fase;
  return phase('oordeelsvorming') ?? phase('beeldvorming');
}

function meetingEvents(stage: Stage, play: DemoMeeting): Event[] {
  const { cast, today } = stage;
  const day = meetingDay(today, play.dagen);
  const before = (days: number) => {
    const then = addDays(day, -days);
    // biome-ignore lint/complexity/useMathMinMax: these are dates
    return then < today ? then : today;
  };
  let vergadering = 0;
  const items: number[] = [];
  let opening: readonly number[] = [];
  const room = demonstrationRooms[`${play.orgaan}/${play.dagen}`];
  const there = async () => {
    const [[meeting]] = await stage.database.read(region.id, [meetingById(vergadering)]);
    return meeting?.items.map((item) => item.id) ?? [];
  };
  const open = play.punten.findIndex((item) => item.advies?.open);
  const acting: Act = (...given) => act(stage, ...given);
  const events: Event[] = [
    {
      day: before(35),
      run: async () => {
        const soort = kindOf(play);
        const details = { orgaan: play.orgaan, soort, dag: day, tijd: play.tijd, plaats: play.plaats };
        vergadering = await act(stage, before(35), cast.clerk, 'plan_meeting', {}, details);
      },
    },
    {
      day: before(14),
      run: async () => {
        for (const item of play.punten) {
          const onderwerp = item.voorstel
            ? `voorstel:${numberOf(stage, item.voorstel)}`
            : `ambitie:${item.ambitie}`;
          const input = { onderwerp, fase: item.fase };
          items.push(await act(stage, before(14), cast.clerk, 'add_agenda_item', { vergadering }, input));
        }
        if (room)
          opening = await completeAgenda(acting, before(14), cast.clerk, { vergadering, items }, room, there);
      },
    },
    {
      day: before(10),
      run: async () => {
        if (items.length === 0) return;
        await act(stage, before(10), cast.clerk, 'publish_agenda', { vergadering }, {});
        if (room) await afterPublication(acting, before(10), cast.clerk, { vergadering, items }, room);
      },
    },
    {
      day: before(6),
      run: async () => {
        for (const [index, item] of play.punten.entries())
          await ask(stage, before(6), items[index] ?? 0, item);
        if (open >= 0)
          await firstPositions(acting, before(6), cast.specialist, items[open] ?? 0, positionsOnCharging);
      },
    },
    {
      day: before(2),
      run: async () => {
        if (open < 0) return;
        await takePositions(acting, before(2), cast.specialist, items[open] ?? 0, positionsOnCharging);
        await draftOnCharging(acting, before(2), cast.specialist, items[open] ?? 0);
      },
    },
  ];
  if (day <= today) events.push({ day, run: () => meet(stage, day, play, vergadering, items, opening) });
  if (day < today)
    events.push({
      day: addDays(day, 1),
      run: async () => {
        await act(stage, addDays(day, 1), cast.clerk, 'make_minutes', { vergadering }, {});
        stage.drafts.set(play.orgaan, vergadering);
      },
    });
  return events;
}

/** Questions and wishes; the table answered those that have an answer. */
async function ask(stage: Stage, day: CalendarDate, punt: number, item: DemoItem): Promise<void> {
  for (const { fractie, soort, tekst, antwoord } of item.vragen ?? []) {
    const input = { fractie, soort, tekst };
    const vraag = await act(stage, day, stage.cast.specialist(fractie), 'ask_question', { punt }, input);
    if (antwoord) await act(stage, day, stage.cast.officer(), 'answer_question', { vraag }, { antwoord });
  }
}

/** The meeting itself; one of today is still going on. */
async function meet(
  stage: Stage,
  day: CalendarDate,
  play: DemoMeeting,
  vergadering: number,
  items: readonly number[],
  opening: readonly number[],
): Promise<void> {
  const { clerk, fractions } = stage.cast;
  const present = fractions.map((f) => f.fraction).filter((fraction) => !matches(fraction, play.afwezig));
  await act(stage, day, clerk, 'mark_presence', { vergadering }, { aanwezig: present });
  const draft = stage.drafts.get(play.orgaan);
  if (draft !== undefined) {
    const approved = { versie: 1, in_vergadering: vergadering };
    await act(stage, day, clerk, 'approve_minutes', { vergadering: draft }, approved);
    stage.drafts.delete(play.orgaan);
  }
  for (const punt of opening) await act(stage, day, clerk, 'take_up_agenda_item', { punt }, {});
  for (const [index, item] of play.punten.entries()) {
    const punt = items[index] ?? 0;
    if (item.toelichting)
      await act(stage, day, clerk, 'note_explanation', { punt }, explanation(item.toelichting));
    if (item.advies) await advise(stage, day, item, punt, present);
    if (item.conclusie)
      await act(stage, day, clerk, 'note_conclusion', { punt }, { conclusie: item.conclusie });
    for (const { tekst, eigenaar, dagen } of item.toezeggingen ?? []) {
      const termijn = dagen === undefined ? '' : addDays(day, dagen);
      await act(stage, day, clerk, 'note_commitment', { punt }, { tekst, eigenaar, termijn });
    }
  }
  for (const { voorstel, gemeente, tekst } of play.besproken ?? []) {
    const params = { voorstel: numberOf(stage, voorstel), gemeente };
    await act(stage, day, clerk, 'discuss_account', params, { dag: day, tekst });
  }
  if (day < stage.today) await act(stage, day, clerk, 'close_meeting', { vergadering }, {});
}

function explanation(given: NonNullable<DemoItem['toelichting']>): Record<string, string> {
  const town = region.municipalities.find((m) => m.id === given.bestuurlijk)?.name ?? '';
  return {
    bestuurlijk: `Portefeuillehouder ${town}`,
    ...(given.maatschappelijk ? { maatschappelijk: 'Maatschappelijk lid' } : {}),
  };
}

/** Consensus or a vote, and the advice that came of it. */
async function advise(
  stage: Stage,
  day: CalendarDate,
  item: DemoItem,
  punt: number,
  present: readonly string[],
): Promise<void> {
  const { cast } = stage;
  const play = demonstrationProposals.find((each) => each.sleutel === item.voorstel);
  const advice = item.advies;
  if (!advice || !play) return;
  const bodies = play.bevoegd === 'college' ? 'colleges' : 'raden';
  if (advice.consensus || advice.open)
    await seekConsensus(stage, day, advice, punt, `regiocommissie-${play.thema}`);
  // The vote that is open shows what comes after it.
  if (advice.open)
    await act(
      stage,
      day,
      cast.clerk,
      'plan_vote_question',
      { punt },
      {
        soort: 'motie',
        titel: 'Meet het gebruik na een jaar (verzonnen)',
        tekst: 'De commissie vraagt de bestuurstafel na een jaar te laten zien hoeveel het gebruikt wordt.',
        indiener: 'Verzonnen voor deze demonstratie',
      },
    );
  const stemming = await act(
    stage,
    day,
    cast.clerk,
    'open_vote',
    { punt },
    {
      soort: advice.consensus ? 'consensus' : 'stemming',
      vraag: `Adviseert de commissie de ${bodies} in te stemmen met "${play.titel}"?`,
      adviestekst: advice.tekst,
      voorwaarden: advice.voorwaarden,
    },
  );
  if (!advice.consensus) await voteOn(stage, day, advice, stemming, play, present);
  if (advice.open) return;
  await act(stage, day, cast.clerk, 'confirm_vote', { stemming }, {});
  if (advice.zonderUitkomst) return;
  const params = { voorstel: numberOf(stage, play.sleutel) };
  await act(stage, day, cast.clerk, 'record_advice', params, {
    tekst: advice.tekst,
    voorwaarden: advice.voorwaarden,
    minderheidsstandpunten: advice.minderheid,
  });
  await act(stage, day, cast.clerk, 'confirm_advice', params, {});
  await act(stage, day, cast.chair(`regiocommissie-${play.thema}`), 'confirm_advice', params, {});
}

/** The chair proposes; in the vote of today somebody objects, and the committee votes. */
async function seekConsensus(
  stage: Stage,
  day: CalendarDate,
  advice: DemoAdvice,
  punt: number,
  committee: string,
): Promise<void> {
  const { cast } = stage;
  if (advice.open) await act(stage, day, cast.clerk, 'take_up_agenda_item', { punt }, {});
  const draft = { adviestekst: advice.tekst, voorwaarden: advice.voorwaarden };
  const consensus = await act(stage, day, cast.chair(committee), 'propose_consensus', { punt }, draft);
  if (advice.consensus) return;
  const early = cast.specialist(firstObjection.fractie);
  const bezwaar = await act(stage, day, early, 'object_to_consensus', { consensus }, firstObjection);
  await act(stage, day, early, 'withdraw_objection', { bezwaar }, {});
  const { fractie } = objectionOnCharging;
  await act(stage, day, cast.specialist(fractie), 'object_to_consensus', { consensus }, objectionOnCharging);
  await act(stage, day, cast.chair(committee), 'withdraw_consensus', { consensus }, {});
}

async function voteOn(
  stage: Stage,
  day: CalendarDate,
  advice: DemoAdvice,
  stemming: number,
  play: DemoProposal,
  present: readonly string[],
): Promise<void> {
  const { cast } = stage;
  const eligible = present.filter((fraction) => play.deelnemers[fraction.split('-')[0] ?? ''] !== undefined);
  // In an open vote the first fractions have voted; the rest is left to whoever tries the demonstration.
  for (const fractie of advice.open ? eligible.slice(0, 9) : eligible) {
    const other = matches(fractie, advice.onthouden) ? 'onthouden' : 'voor';
    const keuze = matches(fractie, advice.tegen) ? 'tegen' : other;
    await act(stage, day, cast.specialist(fractie), 'cast_ballot', { stemming }, { fractie, keuze });
  }
  if (!advice.open) await act(stage, day, cast.clerk, 'close_vote', { stemming }, {});
}
