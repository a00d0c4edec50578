import { entry } from './glossary-entry.ts';

/** How anyone can tell that nothing was changed afterwards. */
export const journalTerms = {
  journaal: entry(
    'Journaal',
    'De reeks regels van alles wat is vastgelegd: wat, door welk ambt, wanneer. Wie er later een regel in verandert, verandert de hele reeks.',
    'Journal (journaal)',
    'The row of entries of everything that was recorded: what, by which office, when. Who changes an entry later changes the whole row.',
  ),
  controlepunt: entry(
    'Controlepunt',
    'De getekende stand van het journaal op een moment. Wie het bewaart, kan later nagaan dat alles van daarvoor nog hetzelfde is.',
    'Checkpoint (controlepunt)',
    'The journal as it stands at a moment, signed. Who keeps it can tell later that everything before it is still the same.',
  ),
  bewijs: entry(
    'Bewijs',
    'De hashes die een regel van het journaal verbinden met een getekend controlepunt. Een programma kan ze nagaan zonder Regiotafel.',
    'Proof (bewijs)',
    'The hashes that tie an entry of the journal to a signed checkpoint. A program can check them without Regiotafel.',
  ),
};
