import { by, type MunicipalityId, policy, worded } from '#kernel';

/** Who asks the councils, answers them and reports back. */
export const mayRunRound = policy(
  'opinion',
  {
    nl: 'zet een raadpleging van de raden uit, beantwoordt hun punten, trekt de conclusie en koppelt terug',
    en: 'sends a consultation out to the councils, answers their points, draws the conclusion and reports back',
  },
  by('regional_clerk'),
);

/** A council speaks by its own clerk: nobody writes or hands in for another council. */
export const mayWriteFor = policy(
  'opinion',
  {
    nl: 'schrijft {} punten in een raadpleging, deelt ze met andere griffiers, sluit aan bij hun punten en dient in',
    en: 'writes points in a consultation {}, shares them with other clerks, joins theirs and hands in',
  },
  by(
    'council_clerk',
    worded<{ readonly municipality: MunicipalityId }>(
      { holds: (held, { municipality }) => held.municipality === municipality },
      { nl: 'voor de eigen raad, en voor geen andere,', en: 'for the own council, and for no other' },
    ),
  ),
);
