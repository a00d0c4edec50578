import { type Actor, addDays, type CalendarDate } from '#kernel';
import type { Cast } from './fill.ts';
import type { Act } from './room.ts';

const personOf = (actor: Actor) => (actor.kind === 'person' ? [actor.person] : []);

/**
 * Before a meeting of an outside body: one that was, and was reported to the council, and one to come that colleagues read
 * along with. Invented: no joint arrangement treated this, and nobody took these positions.
 */
export async function seekSupport(act: Act, cast: Cast, today: CalendarDate): Promise<void> {
  const own = cast.alderman('gm0547');
  const orgaan = 'Algemeen bestuur van een omgevingsdienst (verzonnen)';
  const past = addDays(today, -20);
  const budget = {
    orgaan,
    dag: past,
    agendapunt: 'Kaderbrief: indexering van de bijdragen',
    eigen_gemeente: true,
    lijn: 'amendement',
    lijn_woorden: 'Voor, als de indexering niet hoger wordt dan die van de gemeenten zelf.',
  };
  const first = { draagvlak: await act(today, own, 'note_support', {}, budget) };
  await act(today, own, 'add_support_position', first, {
    gemeente: 'gm0579',
    standpunt: 'amendement',
    woorden: 'Steunt een lagere indexering.',
    bron: 'Portefeuillehouder Oegstgeest, gebeld',
    gehoord_op: addDays(past, -3),
  });
  await act(today, own, 'edit_support', first, {
    ...budget,
    versie: 1,
    uitslag: 'De kaderbrief is vastgesteld met een indexering gelijk aan die van de gemeenten.',
    ons_punt: 'Overgenomen, met steun van drie andere deelnemers.',
  });
  await act(today, own, 'report_support', first, { versie: 2 });
  const next = {
    draagvlak: await act(
      today,
      own,
      'note_support',
      {},
      {
        orgaan,
        dag: addDays(today, 14),
        agendapunt: 'Nieuwe taak: toezicht op warmtenetten',
        personen: [...personOf(cast.alderman('gm0546')), ...personOf(cast.alderman('gm0579'))],
        lijn: 'aanhouden',
        lijn_woorden: 'Eerst weten wat het kost, dan beslissen.',
      },
    ),
  };
  await act(today, own, 'add_support_position', next, {
    gemeente: 'gm0638',
    standpunt: 'tegen',
    woorden: 'Er komt daar geen warmtenet.',
    bron: 'Portefeuillehouder Zoeterwoude, gebeld',
    gehoord_op: addDays(today, -2),
  });
  await act(today, own, 'add_support_position', next, {
    deelnemer: 'Provincie Zuid-Holland (verzonnen)',
    standpunt: 'voor',
    woorden: 'Wil dat de dienst dit voor alle gemeenten doet.',
    bron: 'Ambtenaar van de provincie, aan tafel',
    gehoord_op: addDays(today, -4),
  });
  await act(today, cast.alderman('gm0546'), 'add_support_position', next, {
    gemeente: 'gm0546',
    standpunt: 'voor',
    woorden: 'De eerste wijken wachten hierop.',
    bron: 'Portefeuillehouder Leiden, zelf',
    gehoord_op: addDays(today, -1),
  });
}
