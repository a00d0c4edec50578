import { addDays, type CalendarDate } from '#kernel';
import { councilSystem } from './calendar.ts';
import type { Cast } from './fill.ts';
import type { Told } from './telling.ts';

const [leiden, leiderdorp, oegstgeest, voorschoten] = ['gm0546', 'gm0547', 'gm0579', 'gm0626'] as const;
const d66 = (town: string) => `${town}-d66`;
const invented = 'Verzonnen voor de demonstratie: geen fractie schreef of steunde dit.';

/** One motion that four fractions share, as the first wrote it. */
const green = {
  titel: 'Meet elk jaar het groen (verzonnen)',
  overwegingen: `${invented}\n\nDe raad wil weten of het groen tussen de kernen blijft.\n\nZonder meting ziet niemand of het kader werkt.`,
  verzoek: 'Verzoekt het college elk jaar voor 1 oktober te laten zien hoeveel groen er is tussen de kernen.',
};
const greenHere = {
  ...green,
  titel: 'Meet elk jaar het groen langs de vaarten (verzonnen)',
  verzoek:
    'Verzoekt het college elk jaar voor 1 september te laten zien hoeveel groen er is langs de vaarten, en hoeveel er verdween.',
};
const desk = {
  soort: 'amendement',
  titel: 'Lege kavels ook per kern (verzonnen)',
  overwegingen: invented,
  passage: 'Elke gemeente meldt lege kavels bij één loket.',
  nieuwe_tekst: 'Elke gemeente meldt lege kavels per kern bij één loket, en zegt hoe lang ze leeg zijn.',
};

const quarterly = {
  soort: 'subamendement',
  titel: 'Elk kwartaal zeggen hoe lang kavels leeg zijn (verzonnen)',
  overwegingen: invented,
  passage: 'en zegt hoe lang ze leeg zijn',
  nieuwe_tekst: 'en zegt elk kwartaal hoe lang ze leeg zijn',
};

/**
 * Invented, and called so on every page: a motion that four fractions of one name share, an amendment, drafts that are still
 * with a few, and what the councils made of it.
 */
export function motionActs(
  cast: Cast,
  today: CalendarDate,
  number: (key: string) => number,
): readonly (Pick<Told, 'daysAgo'> & { readonly told: () => Omit<Told, 'daysAgo'> })[] {
  type Given = Record<string, unknown>;
  const by =
    (actor: () => Told['actor']) =>
    (daysAgo: number, operation: string, params: Given, input: () => Given) => ({
      daysAgo,
      told: () => ({ actor: actor(), operation, params, input: input() }),
    });
  const of = (town: string) => by(() => cast.specialist(d66(town)));
  const clerk = (town: string) => by(() => cast.councilClerk(town));
  const on = (key: string) => ({ voorstel: number(key) });
  const sisters = [d66(leiderdorp), d66(oegstgeest), d66(voorschoten)];
  const held = (uitkomst: string, more: Given = {}) => ({
    dag: addDays(today, -5),
    uitkomst,
    gezien: 0,
    ...more,
  });
  return [
    of(leiden)(40, 'draft_motion', {}, () => ({
      ...{ ...green, ...on('wonen') },
      soort: 'motie',
      motietype: 'voorstel',
      fractie: d66(leiden),
      zusterfracties: sisters,
    })),
    of(leiderdorp)(39, 'adapt_motion', { concept: 1 }, () => ({
      fractie: d66(leiderdorp),
      terugdelen: true,
    })),
    of(leiderdorp)(38, 'edit_motion_draft', { concept: 2 }, () => ({
      ...{ ...greenHere, ...on('wonen') },
      motietype: 'voorstel',
      zusterfracties: [d66(leiden), d66(oegstgeest), d66(voorschoten)],
      versie: 1,
    })),
    of(oegstgeest)(38, 'adapt_motion', { concept: 1 }, () => ({
      fractie: d66(oegstgeest),
      terugdelen: true,
    })),
    of(leiden)(36, 'submit_motion', { concept: 1 }, () => ({ versie: 1 })),
    of(leiderdorp)(35, 'submit_motion', { concept: 2 }, () => ({ versie: 2 })),
    of(leiderdorp)(12, 'draft_motion', {}, () => ({ ...desk, ...on('bedrijven'), fractie: d66(leiderdorp) })),
    of(leiderdorp)(11, 'submit_motion', { concept: 4 }, () => ({ versie: 1, klopt: ['voor_toezending'] })),
    of(leiderdorp)(3, 'draft_motion', {}, () => ({
      soort: 'motie',
      titel: 'Eén meldpunt voor kapotte laadpalen (verzonnen)',
      overwegingen: invented,
      verzoek: 'Verzoekt het college met de andere gemeenten één meldpunt voor kapotte laadpalen te openen.',
      ...on('laadpalen'),
      fractie: d66(leiderdorp),
      eigen_fractie: true,
      zusterfracties: [d66(leiden)],
    })),
    of(leiden)(2, 'draft_motion', {}, () => ({
      soort: 'motie',
      titel: 'Fietsen door de nacht (verzonnen)',
      overwegingen: invented,
      verzoek: 'Spreekt uit dat de fietsroutes tussen de kernen ook ’s nachts verlicht horen te zijn.',
      fractie: d66(leiden),
      zusterfracties: [d66(leiderdorp)],
    })),
    by(() => cast.specialist(`${leiderdorp}-vvd`))(1, 'draft_motion', {}, () => ({
      ...{ ...quarterly, amendement: 3 },
      fractie: `${leiderdorp}-vvd`,
    })),
    by(() => cast.specialist(`${leiderdorp}-vvd`))(1, 'submit_motion', { concept: 7 }, () => ({ versie: 1 })),
    clerk(leiden)(5, 'record_motion_outcome', { motie: 1 }, () =>
      held('aangenomen', {
        ...{ stemmen_voor: 24, stemmen_tegen: 15, ambt: 'Wethouder Groen' },
        link: councilSystem(leiden, 'moties/groen'),
        termijn: addDays(today, -1),
      }),
    ),
    clerk(leiderdorp)(5, 'record_motion_outcome', { motie: 2 }, () =>
      held('aangehouden', { toelichting: 'De fractie wacht op het antwoord van het college. Verzonnen.' }),
    ),
    by(() => cast.clerk)(60, 'plan_long_term_item', {}, () => ({
      tekst: 'Tussenevaluatie van de samenwerking (verzonnen)',
      dag: addDays(today, 150),
    })),
    clerk(leiderdorp)(60, 'plan_long_term_item', {}, () => ({
      tekst: 'Kadernota (verzonnen)',
      dag: addDays(today, 210),
      raad: 'leiderdorp',
    })),
    clerk(leiderdorp)(50, 'plan_long_term_item', {}, () => ({
      tekst: 'Werkbezoek aan het buitengebied (verzonnen)',
      dag: addDays(today, -20),
      raad: 'leiderdorp',
    })),
    clerk(leiderdorp)(50, 'plan_long_term_item', {}, () => ({
      tekst: 'Gesprek met de sportverenigingen (verzonnen)',
      dag: addDays(today, -10),
      raad: 'leiderdorp',
    })),
    clerk(leiderdorp)(9, 'change_long_term_item', { termijnpunt: 4 }, () => ({
      tekst: 'Gesprek met de sportverenigingen (verzonnen)',
      dag: addDays(today, -10),
      ...{ stand: 'gedaan', versie: 1, reden: 'Het gesprek was in de raadzaal.' },
    })),
    clerk(leiderdorp)(3, 'plan_long_term_item', {}, () => ({
      tekst: 'Nota grondbeleid (verzonnen)',
      dag: '',
      raad: 'leiderdorp',
    })),
    clerk(leiderdorp)(4, 'note_council_commitment', { raad: 'leiderdorp' }, () => ({
      tekst: 'De raad krijgt voor de zomer een overzicht van lege kavels in de gemeente.',
      ambt: 'Wethouder Economie',
      termijn: addDays(today, 90),
      dag: addDays(today, -7),
      waar: 'Raadsvergadering van vorige week, punt 7 (verzonnen)',
    })),
    clerk(leiderdorp)(4, 'note_council_commitment', { raad: 'leiderdorp' }, () => ({
      tekst: 'Een brief over de parkeernorm naar de raad sturen.',
      termijn: '',
      dag: addDays(today, -7),
      waar: 'Raadsvergadering van vorige week, punt 9 (verzonnen)',
    })),
  ];
}
