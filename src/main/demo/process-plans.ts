import { addDays, addMonths, type CalendarDate, dateParts } from '#kernel';
import { act, type Event, type Stage } from './stage.ts';

/** Quarters from that of today on, or back. */
function quarter(today: CalendarDate, away: number): string {
  const { year, month } = dateParts(addMonths(`${today.slice(0, 8)}01` as CalendarDate, away * 3));
  return `${year}-Q${Math.ceil(month / 3)}`;
}

const ongoing = { wanneer: 'doorlopend', wanneer_gezegd: 'Doorlopend' };
const middle = {
  wanneer: 'kwartalen',
  van_kwartaal: '2015-Q2',
  tot_kwartaal: '2015-Q3',
  wanneer_gezegd: 'Medio 2015',
};

/**
 * Word for word what seed 003 tells: tracks, actions and when. It names no owner of an action and no state, so none is filled in; the
 * middle of 2015 is read as its second and third quarter, and the own words stand beside it.
 */
export const oegstgeestPlan = {
  titel: 'Procesvoorstel samenwerking Leidse regio',
  gemeente: 'gm0579',
  van: '2015-Q1',
  tot_en_met: '2015-Q4',
  bron: 'Gemeente Oegstgeest, uitvoering van het procesvoorstel voor samenwerking (2015)',
  inleiding: [
    'Nadrukkelijker samenwerken met de gemeenten in de Leidse vanuit de overtuiging dat de kwaliteit van de woon- en werkomgeving voor de inwoners en organisaties in Oegstgeest bij deze samenwerking gebaat is.',
    'Met behoud van bestuurlijke zelfstandigheid worden bij voorbaat geen thema’s en vorm van samenwerking binnen de Leidse Regio uitgesloten. Vanuit deze open houding treedt Oegstgeest alle suggesties ten aanzien van samenwerking binnen de Leidse Regio voor de korte en lange termijn met een positieve houding tegemoet.',
    'Kennismaken: men is blij dat Oegstgeest een keuze heeft gemaakt voor de Leidse Regio als ‘basiscoalitie voor samenwerking’. Eerste verkennende (bilaterale) gesprekken met colleges, burgemeesters, portefeuillehouders, gemeentesecretarissen en directies in Leidse Regio hebben plaatsgevonden.',
    'Oegstgeester spoor: met de keuze van Oegstgeest en Voorschoten eind 2014 hebben alle vijf gemeenten in de Leidse Regio de intentie om nadrukkelijker met elkaar samen te werken. Tijdens regioconferentie colleges Leidse Regio 13 januari initiatief genomen tot ‘Toekomstvisie Leidse Regio 2027’.',
  ].join('\n\n'),
  principes: [
    'Kwalitatieve en/of financiële meerwaarde voor de inwoners en/of organisaties van Oegstgeest',
    'Het versterken van de positie van Oegstgeest én van de Leidse Regio',
    'Een betrouwbare partner in de regio te zijn, duidelijk in de koers, meepraten én meedoen',
    'Commitment met de Leidse Regio aan te gaan: dat is onze ‘basiscoalitie’ voor samenwerking',
    'Daarnaast bestaande samenwerkingen en samenwerkingsverbanden te blijven respecteren',
    'Samen te werken op alle (schaal)niveaus en verschillende manieren, passend bij de taak',
  ],
  sporen: [
    { nummer: 1, titel: 'Kennismaken (verkennende gesprekken)' },
    { nummer: 2, titel: 'Oegstgeester spoor' },
    { nummer: 3, titel: 'Strategische agenda' },
    { nummer: 4, titel: 'Visie op eigen organisatie en regio – tactisch en uitvoerend' },
    { nummer: 5, titel: 'Communicatie' },
  ],
  acties: [
    { nummer: '1.1', tekst: 'Gesprekken blijven voeren, met oog op concretisering', ...ongoing },
    { nummer: '2.1', tekst: 'Gesprekken blijven voeren, met oog op concretisering', ...ongoing },
    {
      nummer: '3.1',
      tekst: 'Prioritering thema’s samenwerking korte termijn',
      wanneer: 'kwartalen',
      van_kwartaal: '2015-Q2',
      wanneer_gezegd: 'Begin Q2 2015',
    },
    {
      nummer: '3.2',
      tekst: 'Toekomstvisie Leidse Regio als sturende en toetsende visie voor samenwerking',
      wanneer: 'niet_bepaald',
    },
    {
      nummer: '3.3',
      tekst:
        'Samenwerkingsagenda voor korte termijn bepalen. Omgevingswet en governance verbonden partijen zijn als voorbeelden genoemd. Oegstgeest treedt voorstellen met open vizier tegemoet',
      wanneer: 'kwartalen',
      van_kwartaal: '2015-Q2',
      tot_kwartaal: '2015-Q4',
      wanneer_gezegd: 'Q2-Q4 2015',
    },
    {
      nummer: '3.4',
      tekst:
        'Initiëren regionale bestuurskrachtmeting omwille van koppelen ‘wat willen we’ en ‘wat kunnen we’ in Leidse Regio',
      wanneer: 'niet_bepaald',
      wanneer_gezegd: 'Afhankelijk van Toekomstvisie',
    },
    {
      nummer: '4.1',
      tekst:
        'Raad, college en ambtelijke organisatie verkennen in vrijheid samenwerking, met balans tussen halen en brengen',
      ...ongoing,
    },
    {
      nummer: '4.2',
      tekst:
        'Uitgangspunten samenwerking internaliseren: m.u.v. bestuurlijke fusie geen thema’s en vormen van samenwerking uitsluiten',
      ...ongoing,
    },
    {
      nummer: '4.3',
      tekst: 'Diverse interne acties t.a.v. grip en sturing op samenwerkingsverbanden',
      wanneer: 'niet_bepaald',
    },
    {
      nummer: '4.4',
      tekst:
        'Impact in samenwerkingsverbanden: vanuit Oegstgeest initiatief nemen om invulling te geven aan optreden als cluster Leidse Regio in samenwerkingsverbanden op hoger niveau en op niveaus van raad, college en ambtelijke organisatie',
      ...middle,
    },
    {
      nummer: '5.1',
      tekst:
        'Burgers informeren wanneer ambtelijke en bestuurlijke samenwerking aantoonbaar effect heeft op dienstverlening. Dorpsgesprekken e.d. daarbij benutten',
      ...ongoing,
    },
    {
      nummer: '5.2',
      tekst: 'Raad via P&C-cyclus informeren over voortgang uitvoering procesvoorstel',
      ...ongoing,
    },
    {
      nummer: '5.3',
      tekst:
        'In Leidse Regio bepleiten dat i.h.k.v. Toekomstvisie voor Leidse Regio behoeften van inwoners, bedrijven en instellingen bij samenwerking in de Leidse Regio worden gepeild. Duidelijk beeld verkrijgen van mogelijke bijdragen samenwerking aan faciliteren en benutten kennis en kunde in de regio',
      ...middle,
    },
  ],
};

/** A plan of today, all invented, so that reports and what is overdue can be seen. */
const leiderdorpPlan = (today: CalendarDate) => ({
  titel: 'Leiderdorp in de regio (verzonnen)',
  gemeente: 'gm0547',
  van: quarter(today, -3),
  tot_en_met: quarter(today, 3),
  principes: ['Eerst weten wat de raad wil, dan pas aan tafel. (Verzonnen)'],
  sporen: [
    { nummer: 1, titel: 'Raad en regio' },
    { nummer: 2, titel: 'Ambtelijke organisatie' },
  ],
  acties: [
    {
      nummer: '1.1',
      tekst: 'Bijeenkomst van de raad over de regionale agenda',
      wanneer: 'kwartalen',
      van_kwartaal: quarter(today, -2),
      eigenaar_gemeente: 'gm0547',
      eigenaar_ambt: 'griffier',
      ambities: ['wonen-en-groen'],
    },
    {
      nummer: '1.2',
      tekst: 'Afspraken over wie namens de raad spreekt',
      wanneer: 'kwartalen',
      van_kwartaal: quarter(today, -1),
      tot_kwartaal: quarter(today, 1),
      voorstellen: ['5'],
    },
    {
      nummer: '2.1',
      tekst: 'Een rooster van wie aan welke werkgroep meedoet',
      wanneer: 'kwartalen',
      van_kwartaal: quarter(today, -2),
      tot_kwartaal: quarter(today, -1),
      eigenaar_gemeente: 'gm0547',
      eigenaar_ambt: 'beleidsmedewerker',
    },
    {
      nummer: '2.2',
      tekst: 'Ervaringen uitwisselen met andere gemeenten',
      wanneer: 'doorlopend',
      eigenaar_organisatie: 'Servicepunt71',
    },
  ],
});

const reports = [
  { action: '1.1', ago: 150, stand: 'klaar', toelichting: 'De bijeenkomst was druk bezocht. (Verzonnen)' },
  { action: '2.1', ago: 130, stand: 'bezig', toelichting: 'Twee werkgroepen staan erin. (Verzonnen)' },
  { action: '2.2', ago: 20, stand: 'bezig', toelichting: 'Er zijn twee ochtenden geweest. (Verzonnen)' },
  { action: '1.2', ago: 15, stand: 'vertraagd', toelichting: 'Twee fracties willen meer tijd. (Verzonnen)' },
];

export function processPlanEvents(stage: Stage): Event[] {
  const { cast, today } = stage;
  const made = today;
  return [
    {
      day: made,
      run: async () => {
        await act(stage, made, cast.officer('gm0579'), 'make_process_plan', {}, oegstgeestPlan);
        const officer = cast.officer('gm0547');
        const procesplan = await act(stage, made, officer, 'make_process_plan', {}, leiderdorpPlan(today));
        for (const { action: actie, ago, ...said } of reports) {
          const dag = addDays(today, -ago);
          await act(stage, made, officer, 'report_process_action', { procesplan, actie }, { dag, ...said });
        }
      },
    },
  ];
}
