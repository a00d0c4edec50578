import { addDays, type CalendarDate } from '#kernel';

/** A page of a budget that is read in, and what its officer writes of it afterwards. All invented. */
export interface ProgrammeWrite {
  /** Code of the municipality; undefined: of the region. */
  readonly of: string | undefined;
  readonly read: Readonly<Record<string, unknown>>;
  /** Left out: it waits, for the page that shows what was understood. */
  readonly take: boolean;
  readonly later: readonly {
    readonly operation: 'describe_programme_part' | 'report_progress';
    readonly nummer: string;
    readonly input: Readonly<Record<string, unknown>>;
  }[];
}

const page = (year: number, money: string, more: string) => `3C: Warmte in de wijk (verzonnen)

Inleiding
Dit programma is verzonnen voor de demonstratie. De gemeente wil dat wijken zonder aardgas warm blijven.

Doel
Wijken verwarmen zonder aardgas, samen met de buurgemeenten

SMART doel
1. Meer woningen op een warmtenet
Indicator: woningen op een warmtenet
Eenheid: woningen
Nulmeting: 340
Streefwaarde: 940
Streefdatum: 31-12-${year + 2}
Bron: opgave van de warmtebedrijven (verzonnen)
2. Bewoners kennen hun keuzes

Activiteiten ${year}
1.1 Een warmteplan per wijk
Uitvoerder: Servicepunt71
Lasten ${year}: ${money}
2.1 Spreekuur over wonen zonder aardgas
1.2 Restwarmte met de buurgemeenten onderzoeken
${more}
Wat willen we bereiken?
1. Meer woningen op een warmtenet
Elk jaar komen er 200 woningen bij.
2. Bewoners kennen hun keuzes
Wie wil overstappen, weet bij wie hij terechtkan.

Wat gaan we ervoor doen?
1.1 Een warmteplan voor elke wijk
Per wijk staat op papier welke warmte er komt en wanneer.
1.2 Restwarmte met de buurgemeenten onderzoeken
De bron ligt buiten de gemeente; daarom gaat dit samen.
2.1 Spreekuur over wonen zonder aardgas
Elke maand, in elke kern.

Wat mag het kosten?
Lasten ${year}: 250.000,00
Baten ${year}: 40.000,00
`;

export function programmeWrites(today: CalendarDate, proposal: number): readonly ProgrammeWrite[] {
  const year = Number(today.slice(0, 4));
  const measured = (daysAgo: number, waarde: string, toelichting: string) => ({
    operation: 'report_progress' as const,
    nummer: '1',
    input: { dag: addDays(today, -daysAgo), waarde, toelichting, bron: 'Verzonnen voor de demonstratie' },
  });
  const linked = (nummer: string, titel: string, extra: object) => ({
    operation: 'describe_programme_part' as const,
    nummer,
    input: {
      titel,
      ambities: ['duurzaamheid'],
      voorstellen: [proposal],
      reden: 'Hoort bij de ambitie van de regio.',
      ...extra,
    },
  });
  return [
    {
      of: 'gm0547',
      read: { tekst: page(year, '12.340,50', ''), gemeente: 'gm0547' },
      take: true,
      later: [
        linked('1.2', 'Restwarmte met de buurgemeenten onderzoeken', {
          uitvoerder: 'Leiderdorp en Zoeterwoude',
          teksten: [{ stuk: 'begroting', tekst: 'De bron ligt buiten de gemeente; daarom gaat dit samen.' }],
          bedragen: [{ jaar: year, soort: 'lasten', euro: '18.000' }],
          versie: 1,
        }),
        measured(240, '520', 'De eerste wijk is aangesloten.'),
        measured(30, '700', 'De tweede wijk is half klaar.'),
      ],
    },
    {
      of: 'gm0547',
      read: { tekst: page(year + 1, '20.500,00', '5.1 Een warmtedag organiseren\n\n'), gemeente: 'gm0547' },
      take: true,
      later: [],
    },
    {
      of: 'gm0546',
      read: {
        tekst: [
          `nummer;titel;tekst;uitvoerder;lasten ${year + 1}`,
          ';Warmte voor iedereen (verzonnen);;;',
          '1;Een warmtenet in drie wijken;Verzonnen voor de demonstratie.;;',
          '1.1;Aanleg in de eerste wijk;;Leiden;50.000',
        ].join('\n'),
        gemeente: 'gm0546',
        code: '7',
        titel: 'Energie (verzonnen)',
        jaar: year + 1,
      },
      take: true,
      later: [linked('1.1', 'Aanleg in de eerste wijk', { uitvoerder: 'Leiden', versie: 1 })],
    },
    // Waits to be looked at: furniture of a web page, a line without a number, a title that differs.
    {
      of: 'gm0547',
      read: {
        tekst: `Download als pdf\n\n${page(year, '12,340.50', '\nNog iets zonder nummer\n\n')}\nGa naar boven`,
        gemeente: 'gm0547',
        stuk: 'tussenrapportage_1',
      },
      take: false,
      later: [],
    },
  ];
}
