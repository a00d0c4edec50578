import { entry } from './glossary-entry.ts';

/** Who cooperates, in which bodies and offices, on which plans and papers. */
export const cooperationTerms = {
  ambitie: entry(
    'Ambitie',
    'Iets waar de gemeenten samen aan werken, vastgelegd in hun gezamenlijke visie. Elk voorstel hoort bij een of meer ambities.',
    'Ambition (ambitie)',
    'Something the municipalities work on together, recorded in their joint vision. Every proposal belongs to one or more ambitions.',
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
  fractiespecialist: entry(
    'Fractiespecialist',
    'Wie namens een fractie in een regiocommissie zit en daar de stem van die fractie uitbrengt.',
    'Fraction specialist (fractiespecialist)',
    'Who sits in a regional committee for a fraction and casts its ballot there.',
  ),
  gemeente: entry(
    'Gemeente',
    'Een van de gemeenten die samenwerken. Ze houden alle bevoegdheden zelf. De code (gm en vier cijfers) is die van het CBS.',
    'Municipality (gemeente)',
    'One of the municipalities that cooperate. They keep all their powers. The code (gm and four digits) is that of Statistics Netherlands.',
  ),
  griffier: entry(
    'Griffier, regiogriffier',
    'De griffier ondersteunt een gemeenteraad en legt hier vast wat die raad besluit. De regiogriffier doet dat voor de regiocommissies: agenda, stemming, advies.',
    'Council clerk, regional clerk (griffier, regiogriffier)',
    'The council clerk supports a council and records here what it decides. The regional clerk does so for the regional committees: agenda, vote, advice.',
  ),
  'maatschappelijk-lid': entry(
    'Maatschappelijk lid',
    'Iemand van een bedrijf, vereniging of instelling die aan een bestuurstafel meedenkt.',
    'Societal member (maatschappelijk lid)',
    'Somebody of a company, association or institution who thinks along at a governing table.',
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
  stuurgroep: entry(
    'Stuurgroep',
    'Portefeuillehouders uit elke gemeente, die de samenhang en de voortgang van alle ambities bewaken.',
    'Steering group (stuurgroep)',
    'Portfolio holders of every municipality, who watch the coherence and progress of all ambitions.',
  ),
  trekker: entry(
    'Trekker',
    'De gemeente die een voorstel uitwerkt namens de andere.',
    'Lead (trekker)',
    'The municipality that works out a proposal on behalf of the others.',
  ),
  voorstel: entry(
    'Voorstel',
    'Een plan dat de gemeenten samen voorbereiden en waarover elk bevoegd orgaan zelf beslist.',
    'Proposal (voorstel)',
    'A plan that the municipalities prepare together and on which every competent body decides by itself.',
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
  archiefvormer: entry(
    'Archiefvormer',
    'De gemeente in wier archief een document hoort: de samenwerking is zelf geen overheid met een archief.',
    'Archive owner (archiefvormer)',
    'The municipality in whose archive a document belongs: the cooperation itself is no public body with an archive.',
  ),
  intrekken: entry(
    'Intrekken, wissen',
    'Ingetrokken is een versie van een document die niet meer getoond wordt; de reden staat op haar plaats. Wissen haalt ook het bestand zelf weg en doet de beheerder.',
    'Withdraw, erase (intrekken, wissen)',
    'A version of a document that was withdrawn is no longer shown; the reason stands in its place. Erasing takes the file itself away too, and is done by the operator.',
  ),
};
