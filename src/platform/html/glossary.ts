import type { Lang } from '#platform/http';

interface Entry {
  readonly term: string;
  readonly meaning: string;
}
const entry = (
  term: string,
  meaning: string,
  english: string,
  englishMeaning: string,
): Readonly<Record<Lang, Entry>> => ({
  nl: { term, meaning },
  en: { term: english, meaning: englishMeaning },
});

/** Begrippen: every term of docs/glossary.md as a reader meets it; the key is its anchor on the page. */
export const glossary = {
  aanhouden: entry(
    'Aanhouden',
    'Een orgaan stelt zijn besluit uit. Het voorstel blijft bij dat orgaan liggen; de termijn loopt door.',
    'Holding over (aanhouden)',
    'A body puts off its decision. The proposal stays with it; the term goes on.',
  ),
  advies: entry(
    'Advies',
    'Wat een regiocommissie aan de raden, colleges of burgemeesters adviseert, met voorwaarden en minderheidsstandpunten. Een advies is nooit een besluit.',
    'Advice (advies)',
    'What a regional committee advises the councils, colleges or mayors, with conditions and minority views. An advice is never a decision.',
  ),
  agendapunt: entry(
    'Agendapunt',
    'Een voorstel, de start van een ambitie of een verantwoording op de agenda van een vergadering, in een van de fasen sturing, beeldvorming of oordeelsvorming.',
    'Agenda item (agendapunt)',
    'A proposal, the start of an ambition or an account on the agenda of a meeting, in the phase of steering, picture forming or opinion forming.',
  ),
  agenderen: entry(
    'Agenderen',
    'De griffier legt vast op welke dag het eigen orgaan een voorstel behandelt.',
    'Scheduling (agenderen)',
    'The clerk records on which day the own body treats a proposal.',
  ),
  ambitie: entry(
    'Ambitie',
    'Iets waar de gemeenten samen aan werken, vastgelegd in hun gezamenlijke visie. Elk voorstel hoort bij een of meer ambities.',
    'Ambition (ambitie)',
    'Something the municipalities work on together, recorded in their joint vision. Every proposal belongs to one or more ambitions.',
  ),
  amendement: entry(
    'Amendement',
    'Een wijziging die een raad aanbrengt in wat hij vaststelt.',
    'Amendment (amendement)',
    'A change that a council makes in what it adopts.',
  ),
  beeldvorming: entry(
    'Beeldvorming',
    'De eerste ronde in de regiocommissie: vragen stellen, deskundigen en inwoners horen. Er wordt nog niets gevonden.',
    'Picture forming (beeldvorming)',
    'The first round in the regional committee: asking questions, hearing experts and residents. No opinions yet.',
  ),
  besluit: entry(
    'Besluit',
    'Wat één raad, college of burgemeester zelf beslist over een voorstel. Alleen daardoor gebeurt er iets.',
    'Local decision (besluit)',
    'What one council, college or mayor decides on a proposal. Only this makes something happen.',
  ),
  beheerder: entry(
    'Beheerder',
    'Wie deze installatie inricht: regio’s, uitslagen en mensen. De beheerder stemt, adviseert en besluit niets.',
    'Operator (beheerder)',
    'Whoever sets up this installation: regions, results and people. The operator votes on, advises and decides nothing.',
  ),
  bron: entry(
    'Bron',
    'Het stuk, de krant of het besluit waarin iets na te lezen is. Op de tijdlijn heeft alles wat gebeurd is een bron.',
    'Source (bron)',
    'The document, newspaper or decision in which something can be read. On the timeline everything that happened has a source.',
  ),
  bestuurstafel: entry(
    'Bestuurstafel',
    'Portefeuillehouders en maatschappelijke leden die samen voorstellen voorbereiden en de uitvoering leiden.',
    'Governing table (bestuurstafel)',
    'Portfolio holders and societal members who prepare proposals together and lead their execution.',
  ),
  bevoegd: entry(
    'Bevoegd orgaan: raad, college, burgemeester',
    'Wie in een gemeente over een voorstel mag beslissen. Meestal is dat de gemeenteraad; soms het college van burgemeester en wethouders, of de burgemeester alleen.',
    'Competent body: council, college, mayor (raad, college, burgemeester)',
    'Who may decide on a proposal in a municipality. Mostly that is the council; sometimes the college of mayor and aldermen, or the mayor alone.',
  ),
  consensus: entry(
    'Consensus',
    'De voorzitter stelt vast dat niemand bezwaar maakt. Dan is er een positief advies zonder stemming.',
    'Consensus',
    'The chair establishes that nobody objects. Then there is a positive advice without a vote.',
  ),
  fractie: entry(
    'Fractie',
    'De raadsleden die op één lijst gekozen zijn. Een fractie kan over verkiezingen heen blijven bestaan, ook onder een andere naam.',
    'Fraction (fractie)',
    'The councillors who were elected on one list. A fraction can last over elections, also under another name.',
  ),
  fractiespecialist: entry(
    'Fractiespecialist',
    'Wie namens een fractie in een regiocommissie zit en daar de stem van die fractie uitbrengt.',
    'Fraction specialist (fractiespecialist)',
    'Who sits in a regional committee for a fraction and casts its ballot there.',
  ),
  'geen-advies': entry(
    'Geen advies',
    'De stemming gaf geen uitkomst, doordat de stemmen staakten of er fracties uit te weinig gemeenten waren. De organen beslissen dan zonder advies.',
    'No advice (geen advies)',
    'The vote gave no outcome, because of a tie or because there were fractions of too few municipalities. The bodies then decide without an advice.',
  ),
  gemeente: entry(
    'Gemeente',
    'Een van de gemeenten die samenwerken. Ze houden alle bevoegdheden zelf. De code (gm en vier cijfers) is die van het CBS.',
    'Municipality (gemeente)',
    'One of the municipalities that cooperate. They keep all their powers. The code (gm and four digits) is that of Statistics Netherlands.',
  ),
  fractiewijziging: entry(
    'Fractiewijziging',
    'Wat tussen twee verkiezingen met een fractie gebeurt: een afsplitsing, een overgang, een samenvoeging of een andere naam. De griffier van de gemeente legt haar vast.',
    'Change of fractions (fractiewijziging)',
    'What happens to a fraction between two elections: a split-off, a joining, a merger or another name. The council clerk of the municipality records it.',
  ),
  gewicht: entry(
    'Gewicht',
    'Hoe zwaar de stem van een fractie telt in een regiocommissie: het aantal geldige stemmen op haar lijst bij de laatste raadsverkiezing, tenzij de spelregels iets anders zeggen.',
    'Weight (gewicht)',
    'How heavily the ballot of a fraction counts in a regional committee: the number of valid votes for its list at the latest council election, unless the rulebook says otherwise.',
  ),
  griffier: entry(
    'Griffier, regiogriffier',
    'De griffier ondersteunt een gemeenteraad en legt hier vast wat die raad besluit. De regiogriffier doet dat voor de regiocommissies: agenda, stemming, advies.',
    'Council clerk, regional clerk (griffier, regiogriffier)',
    'The council clerk supports a council and records here what it decides. The regional clerk does so for the regional committees: agenda, vote, advice.',
  ),
  hamerstuk: entry(
    'Hamerstuk, bespreekstuk',
    'Over een hamerstuk beslist een raad zonder debat, met een tik van de hamer. Een bespreekstuk wordt eerst besproken.',
    'Item without or with debate (hamerstuk, bespreekstuk)',
    'On a hamerstuk a council decides without debate, by a tap of the gavel. A bespreekstuk is debated first.',
  ),
  'ja-mits': entry(
    'Ja, mits',
    'De afspraak dat een orgaan het advies overneemt, mits aan de voorwaarden wordt voldaan, en anders uitlegt waarom niet.',
    'Yes, provided that (ja-mits)',
    'The arrangement that a body adopts the advice, provided the conditions are met, and otherwise explains why not.',
  ),
  kader: entry(
    'Kader',
    'Een voorstel dat de grenzen vastlegt waarbinnen later wordt gekozen. Alle raden die meedoen besluiten erover binnen een termijn.',
    'Framework (kader)',
    'A proposal that sets the limits within which choices are made later. All participating councils decide on it within a term.',
  ),
  kiesdeler: entry(
    'Kiesdeler',
    'Het aantal geldige stemmen gedeeld door het aantal zetels van de raad. Zo veel stemmen zijn één zetel waard. Een lijst krijgt een volle zetel voor elke keer dat de kiesdeler in haar stemmen past.',
    'Quota (kiesdeler)',
    'The number of valid votes divided by the number of seats of the council. That many votes are worth one seat. A list gets a whole seat for every time the quota fits into its votes.',
  ),
  'maatschappelijk-lid': entry(
    'Maatschappelijk lid',
    'Iemand van een bedrijf, vereniging of instelling die aan een bestuurstafel meedenkt.',
    'Societal member (maatschappelijk lid)',
    'Somebody of a company, association or institution who thinks along at a governing table.',
  ),
  minderheidsstandpunt: entry(
    'Minderheidsstandpunt',
    'Wat fracties vinden die het met het advies niet eens zijn. Het staat in het advies.',
    'Minority view (minderheidsstandpunt)',
    'What fractions think that disagree with the advice. It is part of the advice.',
  ),
  oordeelsvorming: entry(
    'Oordeelsvorming',
    'De tweede ronde in de regiocommissie: fracties zeggen wat ze van het voorstel vinden en de commissie adviseert.',
    'Opinion forming (oordeelsvorming)',
    'The second round in the regional committee: fractions say what they think of the proposal and the committee advises.',
  ),
  'op-hoofdlijnen': entry(
    'Op hoofdlijnen, ruimte',
    'Een advies op hoofdlijnen zegt vooraf op welke punten een raad zelf mag kiezen: de ruimte. Wie binnen die punten amendeert, wijkt niet af.',
    'On headlines, room (op hoofdlijnen, ruimte)',
    'An advice on headlines says beforehand on which points a council may choose for itself: the room. Who amends within those points does not deviate.',
  ),
  partijfamilie: entry(
    'Partijfamilie',
    'Fracties van verschillende gemeenten die bij dezelfde partij horen, ook als hun namen verschillen. De regiogriffier houdt bij welke dat zijn. Het gewicht van een fractie verandert er niet door.',
    'Party family (partijfamilie)',
    'Fractions of different municipalities that belong to the same party, also when their names differ. The regional clerk keeps which they are. It changes the weight of no fraction.',
  ),
  peildatum: entry(
    'Peildatum',
    'De dag waarvoor fracties en gewichten worden opgevraagd.',
    'Day of reference (peildatum)',
    'The day for which fractions and weights are asked.',
  ),
  portefeuillehouder: entry(
    'Portefeuillehouder',
    'De wethouder of burgemeester die in het college over een onderwerp gaat.',
    'Portfolio holder (portefeuillehouder)',
    'The alderman or mayor who deals with a subject in the college.',
  ),
  regio: entry(
    'Regio',
    'De gemeenten die hier samenwerken. De regio is geen bestuur en beslist niets.',
    'Region (regio)',
    'The municipalities that cooperate here. The region is no government and decides nothing.',
  ),
  regiocommissie: entry(
    'Regiocommissie',
    'Fractiespecialisten uit alle raden. Ze vormen samen een beeld en een oordeel, en adviseren de raden.',
    'Regional committee (regiocommissie)',
    'Fraction specialists of all councils. Together they form a picture and an opinion, and advise the councils.',
  ),
  restzetel: entry(
    'Restzetel',
    'Een zetel die overblijft na de volle zetels. In een raad van 19 zetels en meer gaat hij naar de lijst met het grootste gemiddelde, in een kleinere raad eerst naar de lijsten met de grootste overschotten.',
    'Residual seat (restzetel)',
    'A seat that is left after the whole seats. In a council of 19 seats and more it goes to the list with the largest average, in a smaller one first to the lists with the largest remainders.',
  ),
  spelregels: entry(
    'Spelregels',
    'De instellingen van een regio: drempel, onthouden, termijn en meer. Een stemming houdt de versie waaronder zij is geopend.',
    'Rulebook (spelregels)',
    'The settings of a region: threshold, abstention, term and more. A vote keeps the version under which it was opened.',
  ),
  stemming: entry(
    'Stemming, stem',
    'Maakt een fractiespecialist bezwaar, dan stemt de regiocommissie. Elke aanwezige fractie brengt één stem uit: voor, tegen of onthouden.',
    'Vote, ballot (stemming, stem)',
    'If a specialist objects, the regional committee votes. Every fraction present casts one ballot: for, against or abstain.',
  ),
  sturing: entry(
    'Sturing',
    'Wat een commissie of stuurgroep aan de tafel meegeeft bij de start van een ambitie of terwijl er aan een voorstel wordt gewerkt.',
    'Steering (sturing)',
    'What a committee or steering group gives along to the table at the start of an ambition or while a proposal is being written.',
  ),
  stuurgroep: entry(
    'Stuurgroep',
    'Portefeuillehouders uit elke gemeente, die de samenhang en de voortgang van alle ambities bewaken.',
    'Steering group (stuurgroep)',
    'Portfolio holders of every municipality, who watch the coherence and progress of all ambitions.',
  ),
  termijn: entry(
    'Termijn',
    'De tijd waarbinnen de raden over een kader besluiten, gerekend vanaf de dag waarop het advies is verstuurd. De laatste dag telt mee.',
    'Term (termijn)',
    'The time within which the councils decide on a framework, from the day the advice was sent. The last day is included.',
  ),
  trekker: entry(
    'Trekker',
    'De gemeente die een voorstel uitwerkt namens de andere.',
    'Lead (trekker)',
    'The municipality that works out a proposal on behalf of the others.',
  ),
  uitslag: entry(
    'Uitslag',
    'De officiële uitslag van een raadsverkiezing, van de Kiesraad. Een voorlopige uitslag telt nooit als gewicht.',
    'Election result (uitslag)',
    'The official result of a council election, from the Electoral Council. A provisional result never weighs.',
  ),
  vastleggen: entry(
    'Vastleggen',
    'De griffier noteert wat het eigen orgaan besloot.',
    'Recording (vastleggen)',
    'The clerk notes what the own body decided.',
  ),
  vaststellen: entry(
    'Vaststellen, annuleren',
    'De regiogriffier stelt de uitslag van een gesloten stemming vast. Klopte er iets niet, dan annuleert hij de stemming met een reden; die blijft zichtbaar en telt niet mee.',
    'Confirming, annulling (vaststellen, annuleren)',
    'The regional clerk confirms the result of a closed vote. If something was wrong, the clerk annuls it with a reason; it stays visible and does not count.',
  ),
  verantwoording: entry(
    'Verantwoording',
    'De uitleg van een orgaan dat van het advies afweek. Ze komt terug op de agenda van de regiocommissie.',
    'Account (verantwoording)',
    'The explanation of a body that departed from the advice. It comes back on the agenda of the regional committee.',
  ),
  verbeteren: entry(
    'Verbeteren',
    'Een fout in wat is vastgelegd herstellen, met een reden. Wat er stond blijft zichtbaar.',
    'Correcting (verbeteren)',
    'Mending a mistake in what was recorded, with a reason. What stood there stays visible.',
  ),
  voorstel: entry(
    'Voorstel',
    'Een plan dat de gemeenten samen voorbereiden en waarover elk bevoegd orgaan zelf beslist.',
    'Proposal (voorstel)',
    'A plan that the municipalities prepare together and on which every competent body decides by itself.',
  ),
  wens: entry(
    'Vraag of wens',
    'Wat een fractie aan de tafel vraagt of meegeeft bij een agendapunt. De tafel antwoordt.',
    'Question or wish (vraag of wens)',
    'What a fraction asks of the table or gives along at an agenda item. The table answers.',
  ),
  toekomstvisie: entry(
    'Toekomstvisie, ambitie, doel',
    'Wat de gemeenten samen willen bereiken, vastgesteld door hun raden. De visie noemt ambities; een ambitie heeft genummerde doelen.',
    'Vision, ambition, goal (toekomstvisie, ambitie, doel)',
    'What the municipalities want to reach together, adopted by their councils. The vision names ambitions; an ambition has numbered goals.',
  ),
  meerwaarde: entry(
    'Meerwaarde',
    'Wat een voorstel toevoegt aan een ambitie die het dient, in kwaliteit of in geld, en waarom samenwerken meer oplevert dan alleen.',
    'Added value (meerwaarde)',
    'What a proposal adds to an ambition that it serves, in quality or in money, and why cooperation brings more than going alone.',
  ),
  tijdlijn: entry(
    'Tijdlijn, gebeurtenis',
    'Hoe de samenwerking zo kwam: wat er gebeurde, met een datum zo precies als de bron haar noemt.',
    'Timeline, event (tijdlijn, gebeurtenis)',
    'How the cooperation came about: what happened, with a date as precise as its source gives it.',
  ),
  nieuws: entry(
    'Nieuws, bericht',
    'Wat de regio vertelt. Een bericht dat later verandert, zegt dat en laat de oude tekst zien.',
    'News, news item (nieuws, bericht)',
    'What the region tells. An item that changes later says so and shows the old text.',
  ),
  werkgroep: entry(
    'Ambtelijke werkgroep',
    'Ambtenaren van de gemeenten die schrijven wat een bestuurstafel vraagt.',
    'Staff working group (ambtelijke werkgroep)',
    'Officials of the municipalities who write what a governing table asks.',
  ),
};
export type GlossarySlug = keyof typeof glossary;
export const glossaryPath = '/begrippen';
