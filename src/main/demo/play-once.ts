import { seatsOfBody } from '#bodies';
import { addDays, type BodyId } from '#kernel';
import { fieldsOf, startingRules } from '#rulebook';
import { agreementActs } from './agreements.ts';
import { calendarWrites } from './calendar.ts';
import { consultationActs } from './consultations.ts';
import { demonstrationCriteria, evaluationActs } from './evaluations.ts';
import { demonstrationRhythm, measureActs } from './execution.ts';
import { demonstrationFamilies } from './families.ts';
import { demonstrationLimits, demonstrationUse } from './mandate.ts';
import { motionActs } from './motions.ts';
import { capacityStatements, coherenceActs, demonstrationGroup, preparationActs } from './preparation.ts';
import { programmeWrites } from './programmes.ts';
import type { Act } from './room.ts';
import { demonstrationRegion } from './setting.ts';
import { act, answerTo, type Event, numberOf, type Stage } from './stage.ts';
import { meetAtTable } from './table.ts';

/** The one split-off of the demonstration: invented, and called so wherever its name or its source stands. */
export const demonstrationSplitOff = {
  municipality: 'gm0547',
  from: 'gm0547-groenlinks-pvda',
  name: 'Voorbeeldfractie (verzonnen)',
  fraction: 'gm0547-voorbeeldfractie-verzonnen',
};

export function splitOffEvents(stage: Stage): Event[] {
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

/** Weeks ago: what is known of names is there before most votes. */
export function familyEvents(stage: Stage): Event[] {
  const day = addDays(stage.today, -60);
  return demonstrationFamilies(stage.cast.fractions).map((family) => ({
    day,
    run: () => act(stage, day, stage.cast.clerk, 'add_family', {}, family),
  }));
}

/** The round of 2017 as its source tells it, one that ended, one that runs and a draft. */
export function consultationEvents(stage: Stage): Event[] {
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
export function motionEvents(stage: Stage): Event[] {
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
export function calendarEvent(stage: Stage): Event {
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
export function programmeEvent(stage: Stage): Event {
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
      stage.programmes.push(done.programma);
      for (const { operation, nummer, input } of later)
        await act(stage, today, actor, operation, { programma: String(done.programma), nummer }, input);
    }
  };
  return { day: today, run };
}

/** What is done under the framework on homes and green, after its limits were written down and the programmes are there. */
export function executionEvent(stage: Stage): Event {
  const { cast, today } = stage;
  const run = async () => {
    const mandaat = numberOf(stage, 'wonen');
    await act(stage, today, cast.officer('gm0547'), 'set_report_rhythm', { mandaat }, demonstrationRhythm);
    for (const { of, plan, change, reports } of measureActs(today, stage.programmes[0] ?? 0)) {
      const actor = cast.officer(of);
      const maatregel = await act(stage, today, actor, 'plan_measure', { mandaat }, plan);
      if (change) await act(stage, today, actor, 'change_measure', { maatregel }, change);
      for (const report of reports) await act(stage, today, actor, 'report_measure', { maatregel }, report);
    }
  };
  return { day: today, run };
}

/** Agreements that run, end soon, and are still a draft; and what parties put in. */
export function agreementEvent(stage: Stage): Event {
  const { cast, today } = stage;
  const run = async () => {
    const numbers = { framework: numberOf(stage, 'wonen'), proposal: numberOf(stage, 'warmte') };
    for (const { make, steps } of agreementActs(today, numbers)) {
      const overeenkomst = await act(stage, today, cast.clerk, 'make_agreement', {}, make);
      stage.agreements.push(overeenkomst);
      for (const { by, operation, params, input } of steps) {
        const actor = by === undefined ? cast.clerk : cast.secretary(by);
        await act(stage, today, actor, operation, { overeenkomst, ...params }, input);
      }
    }
  };
  return { day: today, run };
}

/** What the working group was asked, how the strategic unit sees it together, and what municipalities have for it. */
export function preparationEvent(stage: Stage): Event {
  const { cast, database, today } = stage;
  const run = async () => {
    const [seats] = await database.read(demonstrationRegion.id, [
      seatsOfBody(demonstrationGroup as BodyId, today),
    ]);
    const numbers = {
      walking: numberOf(stage, 'recreatie'),
      heat: numberOf(stage, 'warmte'),
      agreement: stage.agreements[0] ?? 0,
      // Leiderdorp's programme of next year.
      programme: stage.programmes[1] ?? 0,
      seat: (town: string) => seats.find(({ municipality }) => municipality === town)?.id ?? 0,
    };
    for (const { by, start, change, answers = [] } of preparationActs(today, numbers)) {
      const voorbereiding = await act(stage, today, cast.officer(by), 'start_preparation', {}, start);
      if (change) await act(stage, today, cast.officer(by), 'change_preparation', { voorbereiding }, change);
      for (const { of, zetel, input } of answers)
        await answerTo(
          stage,
          today,
          cast.secretary(of),
          'answer_staff',
          { voorbereiding, zetel: String(zetel) },
          input,
        );
    }
    for (const { onderwerp, tekst } of coherenceActs(numbers))
      await answerTo(stage, today, cast.officer(), 'note_coherence', { onderwerp }, { tekst });
    for (const { of, input } of capacityStatements(today))
      await answerTo(stage, today, cast.secretary(of), 'state_capacity', { gemeente: of }, input);
  };
  return { day: today, run };
}

/** A mandate that was evaluated and adjusted, and is asked about again by the same criteria. */
/** One evaluation that was held in the summer, and one that is asked now. */
export function evaluationEvents(stage: Stage): Event[] {
  const { cast, today } = stage;
  const criteria = {
    day: today,
    run: async () => {
      await answerTo(stage, today, cast.clerk, 'write_criteria', {}, demonstrationCriteria);
    },
  };
  const held = evaluationActs(today).map(({ day, plan, answers, result }) => ({
    day,
    run: async () => {
      const evaluatie = await act(stage, day, cast.clerk, 'plan_evaluation', {}, plan);
      for (const [wie, antwoorden] of Object.entries(answers)) {
        const actor = wie.startsWith('gm') ? cast.officer(wie) : cast.clerk;
        await act(stage, day, actor, 'answer_evaluation', { evaluatie, wie }, { antwoorden });
      }
      if (result) await act(stage, day, cast.clerk, 'conclude_evaluation', { evaluatie }, result);
    },
  }));
  return [criteria, ...held];
}

export function tableEvent(stage: Stage): Event {
  const { database, cast, today } = stage;
  const acting: Act = (...given) => act(stage, ...given);
  return { day: today, run: () => meetAtTable(acting, database, cast.clerk, today) };
}

/** What the framework on homes and green allows, and a proposal that rests on it. */
export function mandateEvent(stage: Stage): Event {
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
export function proposedChange(stage: Stage): Event {
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
