import { addDays, addMonths, type CalendarDate } from '#kernel';

type Answers = Readonly<Record<string, { readonly score: number; readonly toelichting: string }>>;

/** An evaluation that was held, and one that is asked now by the same criteria; all invented. */
export interface EvaluationActs {
  readonly day: CalendarDate;
  readonly plan: Record<string, unknown>;
  readonly answers: Readonly<Record<string, Answers>>;
  readonly result?: Record<string, unknown>;
}

const scored = (speed: number, trust: number, councils: number, words = ''): Answers => ({
  slagvaardigheid: { score: speed, toelichting: words },
  vertrouwen: { score: trust, toelichting: '' },
  raden: { score: councils, toelichting: '' },
});

export const demonstrationCriteria = {
  titel: 'Overeenkomsten',
  bron: 'Verzonnen voor deze demonstratie',
  criteria: [
    { tekst: 'Partijen leverden de inzet die zij toezegden.' },
    { tekst: 'De inzet was op tijd beschikbaar.' },
    { tekst: 'Het doel van de overeenkomst komt dichterbij.' },
  ],
};

export function evaluationActs(today: CalendarDate): EvaluationActs[] {
  const held = addDays(today, -150);
  const common = {
    onderwerp: 'ambitie:wonen-en-groen',
    begin: addMonths(today, -20),
    criteria: 'standaard',
    besluit_door: 'Stuurgroep (verzonnen)',
    gevraagd: ['gm0546', 'gm0547', 'gm0579'],
    partners: ['Huurdersvereniging (verzonnen)'],
  };
  return [
    {
      day: held,
      plan: { ...common, moment: 'tussenevaluatie', uiterlijk: addDays(held, 10) },
      answers: {
        gm0546: scored(3, 4, 2, 'Besluiten kwamen, maar laat in het jaar. (Verzonnen)'),
        gm0547: scored(2, 4, 3),
        'p-huurdersvereniging-verzonnen': scored(
          2,
          3,
          2,
          'Wij werden pas gevraagd toen het plan er al lag. (Verzonnen)',
        ),
      },
      result: {
        uitkomst:
          'De gemeenten vertrouwen elkaar meer dan een jaar geleden. Besluiten komen nog te laat.\n\nPartners willen eerder meedenken. (Verzonnen)',
        besluit: 'bijstellen',
        dag: held,
        // The steering group met ten days before the last day, and Oegstgeest had not answered.
        klopt: ['voor_de_dag', 'iemand_stil'],
      },
    },
    {
      day: today,
      plan: { ...common, moment: 'eindevaluatie', uiterlijk: addMonths(today, 2) },
      answers: { gm0546: scored(4, 4, 3, 'De planning per kwartaal helpt. (Verzonnen)') },
    },
  ];
}
