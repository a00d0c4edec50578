import { Readable } from 'node:stream';
import { inspectFile, mostBytes } from '#documents';
import { type Actor, addDays, type CalendarDate } from '#kernel';
import { demonstrationAddedValue } from './added-value.ts';
import { councilMeeting, councilSystem } from './calendar.ts';
import { type DemoPaper, demonstrationPapers } from './papers.ts';
import type { DemoProposal } from './proposals.ts';

import { act, type Event, type Stage, workday } from './stage.ts';

export function proposalEvents(stage: Stage, play: DemoProposal): Event[] {
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
    // A council plans on a day of its own calendar.
    const planned = uitkomst === 'agenda' && play.bevoegd !== 'college';
    const dag = planned
      ? councilMeeting(stage.today, gemeente, addDays(stage.today, -dagen))
      : workday(stage.today, dagen);
    const entered = { ...input, ...itemLink(play, gemeente) };
    at(dagen, (day, { voorstel }) =>
      uitkomst === 'agenda'
        ? act(stage, day, clerk, 'schedule_decision', { voorstel, gemeente }, { ...entered, dag })
        : act(stage, day, clerk, 'record_decision', { voorstel, gemeente }, { ...entered, uitkomst, dag }),
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

/** Where the item stands in the own system of a council, of the two whose system is known. */
function itemLink({ bevoegd, sleutel }: DemoProposal, gemeente: string) {
  const link = bevoegd === 'college' ? undefined : councilSystem(gemeente, `besluiten/${sleutel}`);
  return link === undefined ? {} : { link };
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
