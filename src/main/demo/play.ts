import { type Actor, addDays, type CalendarDate } from '#kernel';
import type { Database } from '#platform/database';
import { type AnyOperation, perform } from '#platform/operations';
import { adviceFeature } from '../../advice/feature.tsx';
import { localDecisionsFeature } from '../../local-decisions/feature.tsx';
import { proposalsFeature } from '../../proposals/feature.tsx';
import { votingFeature } from '../../voting/feature.tsx';
import type { Cast } from './fill.ts';
import type { DemoProposal } from './proposals.ts';
import { demonstrationRegion as region } from './setting.ts';

const operations = new Map<string, AnyOperation>(
  [proposalsFeature([]), votingFeature, adviceFeature, localDecisionsFeature]
    .flatMap((feature) => feature.forms ?? [])
    .map(({ operation }) => [operation.name, operation]),
);

/** Takes one operation on a day in the past, through the same door as a form. @returns the number that it answered */
async function act(
  database: Database,
  day: CalendarDate,
  actor: Actor,
  name: string,
  params: Record<string, unknown>,
  input: Record<string, unknown>,
): Promise<number> {
  const operation = operations.get(name);
  if (!operation) throw new Error(`No operation is called ${name}`);
  const context = { region, actor, now: `${day}T19:00:00Z`, today: day };
  const result = await perform(
    database,
    operation,
    context,
    operation.params.parse(params),
    operation.input.parse(input),
  );
  if (!result.ok) throw new Error(`The demonstration was refused ${name}: ${result.code}`);
  return (result.value as { id: number }).id;
}

/** Plays one proposal from its draft to where it stands now. */
export async function playProposal(
  database: Database,
  today: CalendarDate,
  cast: Cast,
  play: DemoProposal,
): Promise<void> {
  const ago = (days: number) => addDays(today, -days);
  const { stappen: steps } = play;
  const committee = `regiocommissie-${play.thema}`;
  const id = await act(
    database,
    ago(steps.opgesteld),
    cast.officer,
    'draft_proposal',
    {},
    {
      titel: play.titel,
      samenvatting: play.samenvatting,
      samenvatting_engels: play.samenvatting_engels,
      bestuurstafel: `bestuurstafel-${play.thema}`,
      regiocommissie: committee,
      ambities: play.ambities,
      trekker: play.trekker,
      kader: play.kader,
      soort_advies: play.ruimte.length > 0 ? 'op_hoofdlijnen' : 'volledig',
      ruimte: play.ruimte,
      deelnemers: Object.fromEntries(
        Object.entries(play.deelnemers).map(([code, betekenis]) => [code, { bevoegd: 'raad', betekenis }]),
      ),
      documenten: [
        {
          titel: `${play.titel}: tekst van het voorstel`,
          adres: 'https://example.org/voorstel',
          gezien_op: ago(steps.opgesteld),
        },
      ],
    },
  );
  const params = { voorstel: id };
  const step = (days: number, stap: string) =>
    act(database, ago(days), cast.clerk, 'guide_proposal', params, { stap });
  if (steps.aangeboden !== undefined)
    await act(database, ago(steps.aangeboden), cast.officer, 'offer_proposal', params, {});
  if (steps.beeld !== undefined) await step(steps.beeld, 'beeldvorming');
  if (steps.oordeel !== undefined) await step(steps.oordeel, 'oordeelsvorming');
  if (play.advies && (play.stemmingOpen || steps.advies !== undefined))
    await vote(database, today, cast, play, id, committee);
  if (steps.verstuurd !== undefined)
    await act(database, ago(steps.verstuurd), cast.clerk, 'send_advice', params, {});
  for (const decision of play.besluiten ?? []) {
    const { gemeente, dagen, verantwoording, ...input } = decision;
    const clerk = cast.councilClerk(gemeente);
    const at = { voorstel: id, gemeente };
    const entered = dagen > 0 ? ago(dagen) : today;
    await act(database, entered, clerk, 'register_decision', at, { ...input, dag: ago(dagen) });
    if (verantwoording) await act(database, today, clerk, 'write_account', at, { tekst: verantwoording });
  }
}

async function vote(
  database: Database,
  today: CalendarDate,
  cast: Cast,
  play: DemoProposal,
  id: number,
  committee: string,
): Promise<void> {
  const advice = play.advies;
  if (!advice) return;
  const day = addDays(today, -(play.stappen.advies ?? 0));
  const matches = (fraction: string, endings: readonly string[] | undefined) =>
    endings?.some((e) => fraction.endsWith(e)) ?? false;
  const present = cast.fractions.filter(
    (f) => play.deelnemers[f.municipality] !== undefined && !matches(f.fraction, advice.afwezig),
  );
  const opened = await act(
    database,
    day,
    cast.clerk,
    'open_vote',
    { voorstel: id },
    {
      soort: advice.consensus ? 'consensus' : 'stemming',
      vraag: `Adviseert de commissie de raden in te stemmen met "${play.titel}"?`,
      adviestekst: advice.tekst,
      voorwaarden: advice.voorwaarden,
      aanwezig: present.map((f) => f.fraction),
    },
  );
  const params = { stemming: opened };
  if (!advice.consensus) {
    // In an open vote the first fractions have voted; the rest is left to whoever tries the demonstration.
    const voting = play.stemmingOpen ? present.slice(0, 9) : present;
    for (const f of voting) {
      const keuze = matches(f.fraction, advice.tegen)
        ? 'tegen'
        : matches(f.fraction, advice.onthouden)
          ? 'onthouden'
          : 'voor';
      await act(database, day, cast.specialist(f.fraction), 'cast_ballot', params, {
        fractie: f.fraction,
        keuze,
      });
    }
    if (play.stemmingOpen) return;
    await act(database, day, cast.clerk, 'close_vote', params, {});
  }
  await act(database, day, cast.clerk, 'confirm_vote', params, {});
  const at = { voorstel: id };
  await act(database, day, cast.clerk, 'record_advice', at, {
    tekst: advice.tekst,
    voorwaarden: advice.voorwaarden,
    minderheidsstandpunten: advice.minderheid,
  });
  await act(database, day, cast.clerk, 'confirm_advice', at, {});
  await act(database, day, cast.chair(committee), 'confirm_advice', at, {});
}
