import type { GlossarySlug } from '#platform/html';
import type { Lang } from '#platform/http';

/** A paragraph; or a heading with paragraphs below it; or a list. */
export type Block = string | { readonly h2: string } | { readonly list: readonly string[] };

export interface StandingText {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Words of the text that the glossary explains. */
  readonly terms?: Readonly<Record<string, GlossarySlug>>;
}

const how: Readonly<Record<Lang, StandingText>> = {
  nl: {
    title: 'Hoe werkt de Regiotafel?',
    blocks: [
      'Gemeenten die samenwerken zonder bevoegdheden over te dragen, beslissen alles meer dan één keer: elke raad beslist zelf. Hier is te volgen hoe een voorstel die weg gaat.',
      { h2: 'Zes stations' },
      {
        list: [
          'Bestuurstafel. Portefeuillehouders en maatschappelijke leden schrijven een voorstel. Een regiocommissie kan er ook zelf een beginnen.',
          'Beeldvorming. De regiocommissie stelt vragen en hoort deskundigen en inwoners.',
          'Oordeelsvorming. De fracties zeggen wat ze ervan vinden. De commissie zoekt consensus. Lukt dat niet, dan stemt ze: hoe zwaar elke fractie weegt, volgt uit de laatste raadsverkiezing, op de manier die de spelregels zeggen.',
          'Advies. De voorzitter en de regiogriffier bevestigen de tekst, de voorwaarden en de minderheidsstandpunten. Dan gaat het advies naar de raden.',
          'Raden. Elke raad beslist zelf, soms met een amendement. Bij een kader loopt een termijn. Beslist het college of de burgemeester, dan staat dat erbij.',
          'Uitvoering. Wat is besloten, wordt uitgevoerd door de gemeenten die het overnamen.',
        ],
      },
      { h2: 'Advies, geen besluit' },
      'Een regiocommissie beslist niets. Haar advies is een ja, mits: een raad neemt het over, of legt uit waarom niet. Die verantwoording komt terug op de agenda van de commissie.',
      { h2: 'Waar de papieren staan' },
      'Stukken staan hier zelf, met elke eerdere versie, of als verwijzing naar een andere plek, met de dag waarop ze zijn gezien. De stukken van een raad blijven in het raadssysteem van de gemeente.',
    ],
    terms: {
      Portefeuillehouders: 'portefeuillehouder',
      'maatschappelijke leden': 'maatschappelijk-lid',
      consensus: 'consensus',
      minderheidsstandpunten: 'minderheidsstandpunt',
      amendement: 'amendement',
      kader: 'kader',
      termijn: 'termijn',
      'ja, mits': 'ja-mits',
      verantwoording: 'verantwoording',
    },
  },
  en: {
    title: 'How does Regiotafel work?',
    blocks: [
      'Municipalities that cooperate without handing over powers decide everything more than once: every council decides by itself. Here one can follow how a proposal goes that way.',
      { h2: 'Six stations' },
      {
        list: [
          'Governing table. Portfolio holders and societal members write a proposal. A regional committee can start one as well.',
          'Picture forming. The regional committee asks questions and hears experts and residents.',
          'Opinion forming. The fractions say what they think of it. The committee seeks consensus. Failing that it votes: how much each fraction weighs follows from the latest council election, in the way that the rulebook says.',
          'Advice. The chair and the regional clerk confirm the text, the conditions and the minority views. Then the advice goes to the councils.',
          'Councils. Every council decides by itself, sometimes with an amendment. On a framework a term runs. Where the college or the mayor decides, the page says so.',
          'Execution. What was decided is carried out by the municipalities that adopted it.',
        ],
      },
      { h2: 'Advice, not a decision' },
      'A regional committee decides nothing. Its advice is a yes, provided that: a council adopts it, or explains why not. That account comes back on the agenda of the committee.',
      { h2: 'Where the papers are' },
      'Papers are here themselves, with every earlier version, or as a reference to another place, with the day on which they were seen. The papers of a council stay in the council system of the municipality.',
    ],
    terms: {
      'Portfolio holders': 'portefeuillehouder',
      'societal members': 'maatschappelijk-lid',
      consensus: 'consensus',
      'minority views': 'minderheidsstandpunt',
      amendment: 'amendement',
      framework: 'kader',
      'a term': 'termijn',
      'yes, provided that': 'ja-mits',
      account: 'verantwoording',
    },
  },
};

const openData: Readonly<Record<Lang, StandingText>> = {
  nl: {
    title: 'Open data',
    blocks: [
      'Alles wat hier openbaar staat, is ook als open data te krijgen, zonder account en met dezelfde namen als op de pagina’s. Een programma krijgt hetzelfde te zien als een lezer, en op hetzelfde moment.',
      { h2: 'Zo vraagt u het op' },
      'De antwoorden zijn JSON. Gaat een vraag mis, dan is het antwoord een application/problem+json met een zin die zegt wat er mis is. Gewichten en fracties zijn voor elke dag op te vragen met ?peildatum=jaar-maand-dag.',
      'De uitslagen komen uit de bestanden van de Kiesraad. Bij elke uitslag staat de SHA-256 van het bestand, zodat u zelf kunt nagaan dat er niets is veranderd.',
      { h2: 'Schrijven' },
      'Wie een ambt bekleedt, kan ook een programma laten schrijven, met een persoonlijke sleutel. Die maakt u op uw eigen pagina; hij geldt 90 dagen en mag niets wat u zelf niet mag.',
    ],
    terms: { Gewichten: 'gewicht', fracties: 'fractie', peildatum: 'peildatum', uitslagen: 'uitslag' },
  },
  en: {
    title: 'Open data',
    blocks: [
      'Everything that is public here is open data too, without an account and under the Dutch names of the addresses. A program gets to see the same as a reader, and at the same moment.',
      { h2: 'How to ask' },
      'The answers are JSON. If a request fails, the answer is an application/problem+json with a sentence that says what is wrong. Weights and fractions can be asked for any day with ?peildatum=year-month-day.',
      'The results come from the files of the Electoral Council. Every result has the SHA-256 of its file, so that you can check that nothing was changed.',
      { h2: 'Writing' },
      'Who holds an office can also let a program write, with a personal token. You make it on your own page; it lasts 90 days and may do nothing that you may not.',
    ],
    terms: { Weights: 'gewicht', fractions: 'fractie', peildatum: 'peildatum', results: 'uitslag' },
  },
};

const accessibility: Readonly<Record<Lang, StandingText>> = {
  nl: {
    title: 'Toegankelijkheid',
    blocks: [
      'Deze site wil voldoen aan de Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. Dat is de norm voor overheden.',
      { h2: 'Wat we doen' },
      {
        list: [
          'Elke pagina werkt zonder JavaScript, met alleen het toetsenbord, en op een scherm van 320 pixels breed zonder opzij te schuiven.',
          'Een stand is altijd een woord en een vorm, nooit alleen een kleur. Naast elke grafiek staat een tabel met dezelfde getallen.',
          'Wat mensen in het Nederlands schreven, is op de Engelse pagina’s als Nederlands gemerkt, zodat het goed wordt voorgelezen.',
          'Een formulier dat niet klopt, zegt per veld wat u kunt doen en bewaart wat u invulde.',
          'Bij elke wijziging worden alle soorten pagina’s automatisch getoetst, op een breed en op een smal scherm.',
        ],
      },
      { h2: 'Wat we nog niet weten' },
      'Een automatische toets vindt niet alles. Er is nog geen onderzoek door mensen gedaan, ook niet met een schermlezer. Daarom staat hier nog geen toegankelijkheidsverklaring met een status.',
      'Van een geüpload stuk staat de tekst op de pagina; of het bestand zelf toegankelijk is, hangt af van wie het maakte. Stukken waarnaar wordt verwezen, staan elders, vaak in het raadssysteem van een gemeente: of die toegankelijk zijn, staat in de verklaring daar.',
      { h2: 'Loopt u ergens tegenaan?' },
      'Meld het bij de griffie van uw gemeente, met het adres van de pagina. De griffie geeft het door aan de beheerder.',
    ],
    terms: { griffie: 'griffier' },
  },
  en: {
    title: 'Accessibility',
    blocks: [
      'This site aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. That is the standard for Dutch public bodies.',
      { h2: 'What we do' },
      {
        list: [
          'Every page works without JavaScript, with the keyboard alone, and on a screen of 320 pixels wide without scrolling sideways.',
          'A state is always a word and a shape, never a colour alone. Beside every chart is a table with the same figures.',
          'What people wrote in Dutch is marked as Dutch on the English pages, so that it is read aloud properly.',
          'A form that is not right says for each field what you can do, and keeps what you entered.',
          'With every change all kinds of pages are tested automatically, on a wide and on a narrow screen.',
        ],
      },
      { h2: 'What we do not know yet' },
      'An automatic test does not find everything. No audit by people has been done yet, nor one with a screen reader. So there is no accessibility statement with a status here yet.',
      'Of an uploaded paper the text is on its page; whether the file itself is accessible depends on who made it. Papers that are referred to lie elsewhere, often in the council system of a municipality: whether those are accessible is in the statement there.',
      { h2: 'Do you run into something?' },
      'Report it to the council clerk of your municipality, with the address of the page. The clerk passes it on to the operator.',
    ],
    terms: { 'council clerk': 'griffier' },
  },
};

const privacy: Readonly<Record<Lang, StandingText>> = {
  nl: {
    title: 'Privacy',
    blocks: [
      'Lezen kan zonder account. Wie leest, wordt niet gevolgd: er zijn dan geen cookies (tenzij u zelf een document samenstelt, zie hieronder), geen bestanden van andere sites en geen bezoekcijfers.',
      { h2: 'Van wie een ambt bekleedt' },
      {
        list: [
          'De naam of alleen het ambt, en een e-mailadres als dat is opgegeven.',
          'Het ambt zelf en sinds wanneer: bijvoorbeeld fractiespecialist van een fractie, of griffier van een raad.',
          'Wat iemand in dat ambt deed: een stem uitbrengen voor een fractie, een uitslag vaststellen, een besluit vastleggen. Dat is openbaar bestuur en blijft bewaard in het journaal, dat niet ongemerkt kan worden gewijzigd. Uw naam kan daaruit worden gewist als u geen ambt meer hebt; het ambt blijft staan.',
        ],
      },
      { h2: 'Van inwoners' },
      'Wie vraagt om in te spreken, geeft een naam, een mailadres of telefoonnummer, en het onderwerp. Alleen de regiogriffier ziet die. Ze worden gewist als de vergadering is afgesloten of geannuleerd, en uiterlijk dertig dagen na haar dag, ook uit het journaal; eerder kan op verzoek. In het openbaar staat alleen hoeveel sprekers er zijn. Verder wordt over inwoners alleen bewaard wie vroeg om zijn gegevens te zien.',
      { h2: 'Aanmelden' },
      'Wie zelf een document samenstelt, krijgt een cookie met de adressen van de gekozen pagina’s en de titel, en niets over wie dat deed; na dertig dagen, of na “Alles weghalen”, is hij weg. Een lang document blijft een dag op de server staan.',
      'Wie zich aanmeldt, krijgt één cookie, die alleen voor het aanmelden dient en vanzelf vervalt: gewoonlijk na twaalf uur, of na de tijd die de beheerder instelde. Links om aan te melden en sleutels worden zo bewaard dat wie de gegevens leest, er niet mee kan aanmelden.',
      { h2: 'Als er iets misgaat' },
      'Dan noteert de server het adres van de pagina en de foutmelding, zonder naam.',
      { h2: 'Uw gegevens zien of verbeteren' },
      'Dat kan hieronder, of vraag het de griffie van uw gemeente of de regiogriffier. U krijgt binnen een maand antwoord. Een vastgelegd besluit wordt niet gewist, maar verbeterd met een nieuwe vermelding en een reden.',
    ],
    terms: { fractiespecialist: 'fractiespecialist', regiogriffier: 'griffier', vaststellen: 'vaststellen' },
  },
  en: {
    title: 'Privacy',
    blocks: [
      'Reading needs no account. Readers are not followed: there are no cookies then (unless you put a document together, see below), no files from other sites and no visitor statistics.',
      { h2: 'Of who holds an office' },
      {
        list: [
          'The name or the office only, and an e-mail address where one was given.',
          'The office itself and since when: specialist of a fraction, for instance, or clerk of a council.',
          'What somebody did in that office: casting the ballot of a fraction, confirming a result, recording a decision. That is public administration and is kept in the journal, which cannot be changed unnoticed. Your name can be erased from it once you hold no office; the office stays.',
        ],
      },
      { h2: 'Of residents' },
      'Who asks to speak in a meeting gives a name, a mail address or telephone number, and the topic. Only the regional clerk sees them. They are erased when the meeting is closed or cancelled, and at most thirty days after its day, from the journal too; earlier on request. In public it only says how many speakers there are. Of residents nothing else is kept but who asked to see the own data.',
      { h2: 'Signing in' },
      'Who puts a document together gets a cookie with the addresses of the chosen pages and the title, and nothing of who did so; after thirty days, or after “Remove all”, it is gone. A long document stays on the server for a day.',
      'Who signs in gets one cookie, which serves signing in only and ends by itself: usually after twelve hours, or after the time that the operator has set. Sign-in links and tokens are kept in such a way that who reads the data cannot sign in with them.',
      { h2: 'When something goes wrong' },
      'Then the server notes the address of the page and the error, without a name.',
      { h2: 'To see or correct your data' },
      'You can do so below, or ask the council clerk of your municipality or the regional clerk. You get an answer within a month. A recorded decision is not erased, but corrected by a new entry with a reason.',
    ],
    terms: {
      'specialist of a fraction': 'fractiespecialist',
      'regional clerk': 'griffier',
      confirming: 'vaststellen',
    },
  },
};

/** Sources: domain.md 5.4 (secrecy since 1 April 2023) and 6.5; `maySee` of the kernel. */
const openness: Readonly<Record<Lang, StandingText>> = {
  nl: {
    title: 'Wat is openbaar, en wat niet?',
    blocks: [
      'Bijna alles hier is openbaar: voor iedereen te lezen, zonder account. Bij elke knop die iets openbaar maakt, staat wat zichtbaar wordt en voor wie.',
      { h2: 'Voor wie iets is' },
      {
        list: [
          'Openbaar: voorstellen met hun documenten, ook als concept; gepubliceerde agenda’s en stukken; ingediende standpunten; stemmingen, adviezen en besluiten; nieuws.',
          'Regio: een concept-standpunt is voor wie een ambt in de regio bekleedt, als de schrijver dat kiest. Niet voor een maatschappelijk lid: dat ziet van concepten alleen wat van het eigen orgaan is.',
          'Orgaan: een agenda in concept is voor de regiogriffier, en voor de voorzitter en de maatschappelijke leden van het orgaan, tot zij wordt gepubliceerd of de vergadering begint. Een concept-standpunt kan voor de hele commissie zijn, als de schrijver dat kiest.',
          'Gemeente of ambt: een opdracht in concept aan een werkgroep en een overeenkomst die nog niet is ondertekend, zijn voor de bestuurders en ambtenaren die eraan werken. Een raadpleging in voorbereiding is voor de regiogriffier; wat een raad daarbij voorbereidt voor de griffier van die raad, en voor de griffiers met wie het wordt gedeeld. Hoe iemand zich aanmeldt, is voor de griffier die daarbij helpt.',
          'Personen met naam: het concept van een standpunt, een motie of een amendement is voor wie het schreef en met wie het is gedeeld, tot het is ingediend. Notities over draagvlak zijn voor wie ze schreef en wie daarbij is genoemd. Wie vraagt om in te spreken, is alleen voor de regiogriffier.',
        ],
      },
      { h2: 'Intrekken' },
      'Wat openbaar was en wordt ingetrokken, houdt zijn adres. Daar staat dat er iets stond, wanneer en waarom het weg is, en welk ambt het introk.',
      { h2: 'Geen geheime stukken' },
      'Stukken waarop geheimhouding rust ({geheimhouding}) horen hier niet. Een stuk dat voor één raad geheim is, mag niet vanzelf naar een commissie van meer gemeenten: leden uit andere gemeenten zijn voor die raad derden. Daarvoor is een besluit van die raad nodig.',
      {
        list: [
          'Leg een geheim stuk in het besloten deel van het raadsinformatiesysteem van de eigen raad. De griffier van die raad helpt u.',
          'Op het stuk staat dat het geheim is, en welk orgaan de geheimhouding kan opheffen.',
          'Zet op de agenda hier alleen een eigen agendapunt dat zegt waarover het gaat en dat het besloten is, zonder het stuk.',
          'Staat er toch een geheim stuk? Trek de versie meteen in, met een reden, en vraag de beheerder het bestand te wissen. Meld het de griffier van de raad waar het van is.',
        ],
      },
    ],
    terms: { 'concept-standpunt': 'concept-standpunt', regiogriffier: 'griffier' },
  },
  en: {
    title: 'What is public, and what is not?',
    blocks: [
      'Almost all of this is public: everybody can read it, without an account. At every button that makes something public stands what becomes visible, and to whom.',
      { h2: 'For whom something is' },
      {
        list: [
          'Public: proposals with their documents, as drafts too; published agendas and papers; submitted positions; votes, advices and decisions; news.',
          'Region: a draft position is for who holds an office in the region, if its writer chooses so. Not for a societal member, who sees of drafts only what is of the own body.',
          'Body: a draft agenda is for the regional clerk, and for the chair and the societal members of the body, until it is published or the meeting begins. A draft position can be for the whole committee, if its writer chooses so.',
          'Municipality or office: a draft task of a working group and an agreement that is not signed yet are for the office holders and officials who work on them. A consultation in preparation is for the regional clerk; what a council prepares in it for the clerk of that council, and for the clerks it is shared with. How somebody signs in is for the clerk who helps with that.',
          'Named persons: the draft of a position, motion or amendment is for its author and those it is shared with, until it is submitted. Notes on support are for who wrote them and who is named in them. Who asks to speak is for the regional clerk alone.',
        ],
      },
      { h2: 'Withdrawing' },
      'What was public and is withdrawn keeps its address. There it says that something was here, when and why it went, and which office withdrew it.',
      { h2: 'No secret documents' },
      'Documents under secrecy ({geheimhouding}) do not belong here. A document that is secret for one council may not go to a committee of several municipalities by itself: members from other municipalities are third parties for that council. That needs a decision of that council.',
      {
        list: [
          'Keep a secret document in the closed part of the own council’s information system. The clerk of that council helps you.',
          'On the document it says that it is secret, and which organ can lift the secrecy.',
          'Put only an item of its own on the agenda here that says what it is about and that it is closed, without the document.',
          'Is a secret document here after all? Withdraw the version at once, with a reason, and ask the operator to erase the file. Tell the clerk of the council whose it is.',
        ],
      },
    ],
    terms: { 'draft position': 'concept-standpunt', 'regional clerk': 'griffier' },
  },
};

export const standingTexts: Readonly<Record<string, Readonly<Record<Lang, StandingText>>>> = {
  '/hoe-werkt-het': how,
  '/open-data': openData,
  '/toegankelijkheid': accessibility,
  '/openbaarheid': openness,
  '/privacy': privacy,
};
