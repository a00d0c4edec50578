import { addDays, addMonths, type CalendarDate } from '#kernel';

type Input = Record<string, unknown>;

/** An agreement, and what was done with it. Without `by` the regional clerk does it, else the secretary of a municipality. */
export interface AgreementActs {
  readonly make: Input;
  readonly steps: readonly {
    readonly by?: string;
    readonly operation: string;
    readonly params?: Record<string, string>;
    readonly input: Input;
  }[];
}

const town = (gemeente: string, name: string, more: Input = {}) => ({
  gemeente,
  ondertekenaar: `Burgemeester van ${name}`,
  ...more,
});

/** What is invented says so in its title: no municipality and no partner agreed to any of this. */
export function agreementActs(
  today: CalendarDate,
  { framework, proposal }: { framework: number; proposal: number },
): AgreementActs[] {
  const year = Number(today.slice(0, 4));
  const [before, next] = [year - 1, year + 1];
  const years = (...amounts: string[]) =>
    Object.fromEntries(amounts.map((amount, at) => [String(before + at), amount]));
  const sign = { operation: 'step_agreement', input: { stap: 'ondertekend', dag: addDays(today, -300) } };
  const note = (by: string, jaar: number, hoeveel: string, euro: string, toelichting: string) => ({
    by,
    operation: 'note_agreement_use',
    params: { partij: by },
    input: { jaar, hoeveel, eenheid: 'fte', euro, toelichting },
  });
  return [
    {
      make: {
        soort: 'bestuursovereenkomst',
        titel: 'Ambtelijke inzet voor wonen en groen (verzonnen)',
        doel: 'De gemeenten stellen samen beleidsmedewerkers beschikbaar voor de uitwerking van het kader voor wonen en groen.\n\nZij betalen samen het onderzoek dat daarvoor nodig is.',
        partijen: [
          town('gm0546', 'Leiden', { deel: '55', inzet: years('1', '1', '1') }),
          town('gm0547', 'Leiderdorp', { deel: '15', inzet: years('0,5', '0,5', '0,5') }),
          town('gm0579', 'Oegstgeest', { deel: '15', inzet: years('0,25', '0,5', '0,5') }),
          town('gm0638', 'Zoeterwoude', { deel: '15', eenheid: 'uren', inzet: years('200', '200', '300') }),
        ],
        van: `${before}-01-01`,
        tot_en_met: `${next}-12-31`,
        opzegtermijn_maanden: 6,
        geld: years('80.000', '120.000', '120.000'),
        verdeling: 'percentages',
        verdeling_bron: 'Verzonnen voor deze demonstratie',
        evaluatie_op: addMonths(today, 2),
        ambities: ['wonen-en-groen'],
        mandaat: framework,
      },
      steps: [
        sign,
        note('gm0546', before, '0,9', '44.000', 'Een maand stond de plek open.'),
        note('gm0546', year, '0,75', '50.000', 'Tot en met oktober.'),
        note('gm0547', before, '0,5', '12.000', ''),
      ],
    },
    {
      make: {
        soort: 'convenant',
        titel: 'Warmte delen met bedrijven (verzonnen)',
        doel: 'Gemeenten en ondernemers onderzoeken samen welke restwarmte bruikbaar is.',
        partijen: [
          town('gm0546', 'Leiden', { eenheid: 'uren', inzet: years('250', '250') }),
          town('gm0626', 'Voorschoten', { eenheid: 'uren', inzet: years('150', '150') }),
          {
            organisatie: 'Ondernemersvereniging (verzonnen)',
            ondertekenaar: 'Voorzitter van het bestuur',
            eenheid: 'uren',
            inzet: years('100', '100'),
          },
        ],
        van: `${before}-01-01`,
        tot_en_met: addMonths(today, 4),
        geld: years('10.000', '10.000'),
        verdeling: 'gelijk',
        voorstel: proposal,
      },
      steps: [sign],
    },
    {
      make: {
        soort: 'contract',
        titel: 'Tellen van fietsers (verzonnen)',
        doel: 'Een bureau telt twee jaar lang de fietsers op de regionale routes.',
        partijen: [
          town('gm0547', 'Leiderdorp'),
          { organisatie: 'Telbureau (verzonnen)', ondertekenaar: 'Directeur' },
        ],
        van: `${next}-01-01`,
        tot_en_met: `${next + 1}-12-31`,
      },
      steps: [],
    },
  ];
}
