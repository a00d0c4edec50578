import { act, type Event, type Stage } from './stage.ts';

const bron = 'Gemeente Leiden, ‘Ontwikkelingen in 2016’';

/** Word for word what seed 004 tells of 2016. */
export const developments2016 = [
  {
    by: null,
    jaar: 2016,
    thema: 'Bestuur',
    gebeurd:
      'In het najaar van 2016 hebben de gemeenteraden van Leiden, Leiderdorp, Oegstgeest, Voorschoten en Zoeterwoude de Toekomstvisie Leidse regio 2027 “Kwaliteiten versterken & krachten verenigen” vastgesteld. De Toekomstvisie benoemt zeven ambities om de eigen gemeente en de regio te versterken.',
    betekenis:
      'Om de regionale ambities uit de toekomstvisie “Kwaliteiten versterken & krachten verenigen” te kunnen uitvoeren, is een samenwerkingsvorm nodig. Deze vijf gemeenten hebben nu namelijk geen spelregels om met elkaar prioriteiten te stellen of gezamenlijk kaders te ontwikkelen. In fase 2 van het project Toekomstvisie Leidse regio onderzoeken de vijf gemeenten daarom welke bestuurlijke en organisatorische samenwerkingsvorm hen het beste in staat stelt de ambities uit de toekomstvisie te realiseren.',
    bron: `${bron}, onderdeel Bestuur`,
  },
  {
    by: 'gm0546',
    jaar: 2016,
    thema: 'Dienstverlening',
    gemeente: 'gm0546',
    gebeurd:
      'De gemeente Leiden staat voor een klantvriendelijke dienstverlening waarbij klanten betrouwbaar, eenduidig en snel worden bediend. Om dit te realiseren wordt de gemeentelijke dienstverlening steeds vernieuwd en aangepast aan de eisen van deze tijd. In januari 2016 is door de raad de visie op dienstverlening vastgesteld. In juli 2016 is het bijbehorende uitvoeringsprogramma door het college vastgesteld als uitwerking van de visie op dienstverlening. In 2016 is gestart met de ontwikkeling van een nieuwe website, die in 2017 gereed is.',
    betekenis:
      'Daarmee kan de dienstverlening verder worden gedigitaliseerd en klantvriendelijker worden ingeregeld.',
    bron: `${bron}, onderdeel Dienstverlening`,
  },
  {
    by: null,
    jaar: 2016,
    thema: 'Informatievoorziening',
    gebeurd:
      'De 4 gemeenten in de Leidse regio: Leiden, Leiderdorp, Oegstgeest en Zoeterwoude en Servicepunt71 willen de samenwerking op het terrein van informatievoorziening intensiveren en versterken. In juli 2016 hebben de 5 besturen de opdracht tot de versterking van de regionale I-samenwerking (VRIS) vastgesteld. Vervolgens is er een programmakader Versterking Regionale I-Samenwerking opgesteld.',
    bron: `${bron}, over VRIS`,
  },
];

export function developmentEvents(stage: Stage): Event[] {
  const { cast, today } = stage;
  return developments2016.map(({ by, ...told }) => ({
    day: today,
    run: () => act(stage, today, by === null ? cast.clerk : cast.officer(by), 'tell_development', {}, told),
  }));
}
