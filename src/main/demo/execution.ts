import { addDays, type CalendarDate } from '#kernel';

/** A measure under the framework on homes and green, and what was reported of it since. All invented; the page says so. */
export interface MeasureAct {
  /** Whose official plans and reports it. */
  readonly of: string;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly reports: readonly Readonly<Record<string, unknown>>[];
  /** A second plan, where it was changed. */
  readonly change?: Readonly<Record<string, unknown>>;
}

export const demonstrationRhythm = { maanden: 2 };

/** @param programme number of Leiderdorp's programme of this year, of which an activity is linked */
export function measureActs(today: CalendarDate, programme: number): readonly MeasureAct[] {
  const day = (from: number) => addDays(today, from);
  const fund = {
    titel: 'Groenfonds inrichten',
    tekst:
      'Leiden richt het groenfonds in en beheert het ook voor Oegstgeest: regels, aanvragen en uitbetaling. Het is goed als de eerste drie aanvragen zijn betaald. (Verzonnen)',
    verantwoordelijk: 'gm0546',
    ambt: 'portefeuillehouder',
    soort: 'andere_gemeente',
    uitvoerders: ['gm0546'],
    namens: ['gm0579'],
    begin: day(-150),
    einde: day(60),
    uren_gepland: { gm0546: '300' },
  };
  return [
    {
      of: 'gm0547',
      plan: {
        titel: 'Warmteplan voor de wijken bij het station',
        tekst:
          'Servicepunt71 maakt per wijk bij het station een warmteplan, zodat nieuwe woningen meteen zonder aardgas worden gebouwd. (Verzonnen)',
        verantwoordelijk: 'gm0547',
        ambt: 'beleidsmedewerker',
        soort: 'dienst',
        organisatie: 'Servicepunt71',
        namens: ['gm0546', 'gm0547'],
        begin: day(-100),
        einde: day(170),
        activiteiten: [`${programme}/1.1`],
        uren_gepland: { gm0547: '80', organisatie: '400' },
      },
      reports: [
        {
          dag: day(-45),
          kleur: 'groen',
          toelichting: 'De eerste wijk is in kaart gebracht.',
          kwaliteit: 'Bewoners vonden de uitleg duidelijk.',
        },
        {
          dag: day(-4),
          kleur: 'oranje',
          toelichting: 'De tweede wijk loopt achter; de derde is begonnen.',
          kwaliteit: 'Een buurgemeente las mee en had geen opmerkingen.',
          belemmering: 'Er is een adviseur te weinig.',
          verwacht_klaar: day(220),
        },
      ],
    },
    {
      of: 'gm0546',
      plan: fund,
      change: {
        ...fund,
        einde: day(120),
        versie: 1,
        reden: 'Oegstgeest doet mee; de regels moeten voor twee gemeenten passen. (Verzonnen)',
      },
      reports: [
        {
          dag: day(-20),
          kleur: 'groen',
          toelichting: 'De regels liggen ter inzage. Er zijn twee aanvragen.',
          kwaliteit: 'Een accountant keek mee.',
        },
      ],
    },
    {
      of: 'gm0579',
      plan: {
        titel: 'Wandelpaden langs de landgoederen',
        tekst: 'Leiden en Oegstgeest leggen samen vier kilometer wandelpad aan. (Verzonnen)',
        verantwoordelijk: 'gm0579',
        ambt: 'beleidsmedewerker',
        soort: 'gemeenten',
        uitvoerders: ['gm0546', 'gm0579'],
        begin: day(-200),
        einde: day(-15),
      },
      reports: [
        {
          dag: day(-80),
          kleur: 'rood',
          toelichting: 'De grond is nog niet gekocht.',
          belemmering: 'De eigenaar wil eerst weten wie het pad onderhoudt.',
        },
      ],
    },
    {
      of: 'gm0546',
      plan: {
        titel: 'Bouwen op oude bedrijfsgrond',
        tekst: 'Een woningcorporatie bouwt tachtig woningen op oude bedrijfsgrond. (Verzonnen)',
        verantwoordelijk: 'gm0546',
        ambt: 'portefeuillehouder',
        soort: 'partner',
        organisatie: 'Een woningcorporatie (verzonnen)',
        namens: ['gm0546'],
        begin: day(40),
        einde: day(700),
      },
      reports: [],
    },
    {
      of: 'gm0579',
      plan: {
        titel: 'Bomen tellen',
        tekst: 'Oegstgeest telt de bomen langs de busroutes, als begin voor het groenfonds. (Verzonnen)',
        verantwoordelijk: 'gm0579',
        ambt: 'beleidsmedewerker',
        soort: 'gemeente',
        uitvoerders: ['gm0579'],
        begin: day(-120),
        einde: day(-30),
      },
      reports: [
        {
          dag: day(-31),
          kleur: 'groen',
          toelichting: 'De telling is klaar: 2.140 bomen.',
          klaar: true,
        },
      ],
    },
  ];
}
