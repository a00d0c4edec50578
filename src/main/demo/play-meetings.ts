import { addDays, type CalendarDate } from '#kernel';
import { meetingById } from '#meetings';
import type { DemoAdvice, DemoItem, DemoMeeting } from './meetings.ts';
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

import { act, type Event, matches, meetingDay, numberOf, type Stage } from './stage.ts';

/** An evening is called after the furthest of its items; undefined: what the body holds as a rule. */
function kindOf({ orgaan, punten }: DemoMeeting): string | undefined {
  if (!orgaan.startsWith('regiocommissie')) return undefined;
  const phase = (wanted: string) => punten.find(({ fase }) => fase === wanted)?.fase;
  return phase('oordeelsvorming') ?? phase('beeldvorming');
}

export function meetingEvents(stage: Stage, play: DemoMeeting): Event[] {
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
