import { addDays, addMonths, type CalendarDate } from '#kernel';

type Input = Readonly<Record<string, unknown>>;

/** A task of the working group, and what was kept of it since. */
export interface PreparationActs {
  /** Whose officer gives it. */
  readonly by: string;
  readonly start: Input;
  readonly change?: Input;
  /** What secretaries answered to what it asks of their people. */
  readonly answers?: readonly { readonly of: string; readonly zetel: number; readonly input: Input }[];
}

export const demonstrationGroup = 'werkgroep-wonen';

interface Numbers {
  readonly walking: number;
  readonly heat: number;
  readonly agreement: number;
  readonly programme: number;
  /** Code of a municipality -> number of its seat in the working group. */
  readonly seat: (municipality: string) => number;
}

/** All invented; the pages say so. Two proposals meet in the Leidse Hout, which lies on a border between municipalities. */
export function preparationActs(today: CalendarDate, numbers: Numbers): PreparationActs[] {
  const next = Number(today.slice(0, 4)) + 1;
  const staff = (given: Readonly<Record<string, readonly [string, string]>>) =>
    Object.fromEntries(
      Object.entries(given).map(([town, [hoeveel, eenheid]]) => [
        `z${numbers.seat(town)}`,
        { hoeveel, eenheid, van: today },
      ]),
    );
  const walking = {
    trekker: 'gm0626',
    opdracht:
      'Zoek uit wat de vergoeding aan grondeigenaren per jaar kost en wie haar betaalt. Teken de routes die de gemeenten samen willen. (Verzonnen)',
    oplevering: 'Een voorstel met kaart en begroting, zodat de commissie het opnieuw kan bespreken.',
    klaar_op: addMonths(today, 5),
  };
  const heat = {
    trekker: 'gm0638',
    opdracht: 'Leg de volgorde van de warmtenetten naast de plannen voor wonen en groen. (Verzonnen)',
    oplevering: 'Een lijst van wijken waar beide plannen elkaar raken, met een volgorde.',
    klaar_op: addMonths(today, 3),
  };
  const saved = { stand: 'aan_het_werk', versie: 1 };
  return [
    {
      by: 'gm0626',
      start: { onderwerp: `voorstel:${numbers.walking}`, werkgroep: demonstrationGroup, ...walking },
      change: {
        ...{ ...walking, ...saved },
        inzet: staff({
          gm0626: ['8', 'uren_per_week'],
          gm0546: ['0,2', 'fte'],
          gm0638: ['0,5', 'fte'],
        }),
        plaatsen: [{ gemeente: 'gm0546', buurt: 'Leidse Hout' }, { gemeente: 'gm0638' }],
        begin: `${next}-06-01`,
        einde: `${next + 1}-06-30`,
        geld: [
          { jaar: next, bedrag: '40.000', gemeente: 'gm0626', uit: `activiteit:${numbers.programme}/1.1` },
          { jaar: next + 1, bedrag: '25.000', gemeente: 'gm0546' },
        ],
      },
      // Zoeterwoude has not answered yet.
      answers: [
        { of: 'gm0546', zetel: numbers.seat('gm0546'), input: { antwoord: 'akkoord', gevraagd_met: 2 } },
      ],
    },
    {
      by: 'gm0638',
      start: { onderwerp: `voorstel:${numbers.heat}`, werkgroep: demonstrationGroup, ...heat },
      change: {
        ...{ ...heat, ...saved },
        inzet: staff({ gm0638: ['6', 'uren_per_week'], gm0547: ['0,1', 'fte'] }),
        overeenkomst: numbers.agreement,
        plaatsen: [{ gemeente: 'gm0546', buurt: 'Leidse Hout' }],
        begin: `${next}-01-01`,
        einde: `${next + 2}-12-31`,
        geld: [
          { jaar: next, bedrag: '60.000', gemeente: 'gm0547', uit: `activiteit:${numbers.programme}/1.1` },
        ],
      },
      answers: [
        {
          of: 'gm0547',
          zetel: numbers.seat('gm0547'),
          input: {
            antwoord: 'geweigerd',
            gevraagd_met: 2,
            reden:
              'Deze ambtenaar werkt tot de zomer aan de omgevingsvisie. Vanaf juli kan het wel. (Verzonnen)',
          },
        },
      ],
    },
    {
      by: 'gm0547',
      start: {
        onderwerp: 'ambitie:gezonde-leefomgeving',
        werkgroep: demonstrationGroup,
        trekker: 'gm0547',
        opdracht: 'Schrijf op wat de gemeenten nu doen voor schone lucht en rust. (Verzonnen)',
        oplevering: 'Een overzicht van twee bladzijden voor de bestuurstafel.',
        klaar_op: addDays(today, 120),
      },
    },
  ];
}

export function coherenceActs({ walking, heat }: Pick<Numbers, 'walking' | 'heat'>): readonly {
  readonly onderwerp: string;
  readonly tekst: string;
}[] {
  const [first, second] = [walking, heat].toSorted((a, b) => a - b);
  return [
    {
      onderwerp: `voorstellen-${first}-${second}`,
      tekst:
        'Beide plannen graven in hetzelfde seizoen in de Leidse Hout en rekenen op hetzelfde geld. Laat de werkgroep één planning maken, voordat de voorstellen naar de commissies gaan. (Verzonnen)',
    },
    {
      onderwerp: 'ambitie-economie',
      tekst: 'Vraag de bestuurstafel in het voorjaar wat zij hier als eerste wil. (Verzonnen)',
    },
  ];
}

/** What each municipality says it has for the region: one that has enough, one that is short, and three that said nothing. */
export function capacityStatements(today: CalendarDate): readonly { of: string; input: Input }[] {
  const year = Number(today.slice(0, 4));
  const note = 'Verzonnen voor deze demonstratie.';
  return [
    { of: 'gm0546', input: { jaar: year, beschikbaar: '2', eenheid: 'fte', toelichting: note } },
    { of: 'gm0546', input: { jaar: year + 1, beschikbaar: '2', eenheid: 'fte', toelichting: note } },
    { of: 'gm0638', input: { jaar: year + 1, beschikbaar: '500', eenheid: 'uren', toelichting: note } },
  ];
}
