import { entry } from './glossary-entry.ts';

/** Results, seats, fractions and what they weigh. */
export const electionTerms = {
  fractie: entry(
    'Fractie',
    'De raadsleden die op één lijst gekozen zijn. Een fractie kan over verkiezingen heen blijven bestaan, ook onder een andere naam.',
    'Fraction (fractie)',
    'The councillors who were elected on one list. A fraction can last over elections, also under another name.',
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
  kiesdeler: entry(
    'Kiesdeler',
    'Het aantal geldige stemmen gedeeld door het aantal zetels van de raad. Zo veel stemmen zijn één zetel waard. Een lijst krijgt een volle zetel voor elke keer dat de kiesdeler in haar stemmen past.',
    'Quota (kiesdeler)',
    'The number of valid votes divided by the number of seats of the council. That many votes are worth one seat. A list gets a whole seat for every time the quota fits into its votes.',
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
  restzetel: entry(
    'Restzetel',
    'Een zetel die overblijft na de volle zetels. In een raad van 19 zetels en meer gaat hij naar de lijst met het grootste gemiddelde, in een kleinere raad eerst naar de lijsten met de grootste overschotten.',
    'Residual seat (restzetel)',
    'A seat that is left after the whole seats. In a council of 19 seats and more it goes to the list with the largest average, in a smaller one first to the lists with the largest remainders.',
  ),
  uitslag: entry(
    'Uitslag',
    'De officiële uitslag van een raadsverkiezing, van de Kiesraad. Een voorlopige uitslag telt nooit als gewicht.',
    'Election result (uitslag)',
    'The official result of a council election, from the Electoral Council. A provisional result never weighs.',
  ),
  restzetelverdeling: entry(
    'Grootste overschotten, grootste gemiddelden',
    'Hoe de zetels die overblijven naar lijsten gaan. Onder de negentien zetels naar wie na de volle zetels de meeste stemmen over heeft; vanaf negentien naar wie met een zetel erbij gemiddeld de meeste stemmen per zetel heeft.',
    'Largest remainders, largest averages (grootste overschotten, grootste gemiddelden)',
    'How the seats that are left go to lists. Below nineteen seats to whoever has most votes left after its whole seats; from nineteen on to whoever, with one seat more, has most votes for each seat.',
  ),
  'uitgeputte-lijst': entry(
    'Uitgeputte lijst',
    'Een lijst met minder kandidaten dan zetels. De zetel die niemand kan bezetten, gaat naar een andere lijst.',
    'Exhausted list (uitgeputte lijst)',
    'A list with fewer candidates than seats. The seat that nobody can take goes to another list.',
  ),
  herleiding: entry(
    'Herleiding',
    'De weg terug van een gewicht of een uitkomst naar het bestand, de lijst, de wijzigingen en de spelregel waar het getal vandaan komt.',
    'Derivation (herleiding)',
    'The way back from a weight or an outcome to the file, the list, the changes and the rule that the number comes from.',
  ),
  'absolute-meerderheid': entry(
    'Absolute meerderheid',
    'Meer dan de helft. Heeft een lijst meer dan de helft van de stemmen en toch niet meer dan de helft van de zetels, dan krijgt zij er één bij. Die komt van de lijst die de laatste restzetel had.',
    'Absolute majority (absolute meerderheid)',
    'More than half. A list with more than half of the votes and yet not more than half of the seats gets one more. It comes from the list that had the last residual seat.',
  ),
  afsplitsing: entry(
    'Afsplitsing',
    'Een of meer raadsleden verlaten hun fractie en beginnen een nieuwe. Hun zetels houden zij. Wat de nieuwe fractie weegt, zeggen de spelregels.',
    'Split-off (afsplitsing)',
    'One or more councillors leave their fraction and start a new one. They keep their seats. What the new fraction weighs is said by the rulebook.',
  ),
  overgang: entry(
    'Overgang, samenvoeging, naamswijziging',
    'Raadsleden gaan naar een andere fractie, twee fracties gaan samen verder, of een fractie krijgt een andere naam. Gaat een hele fractie, dan gaat haar gewicht mee.',
    'Joining, merger, renaming (overgang, samenvoeging, naamswijziging)',
    'Councillors go to another fraction, two fractions go on together, or a fraction gets another name. When a whole fraction goes, its weight goes along.',
  ),
  lijst: entry(
    'Lijst, gezamenlijke lijst',
    'De kandidaten die onder één naam meedoen aan een verkiezing. Een gezamenlijke lijst is van meer partijen: alle stemmen erop tellen voor de ene fractie.',
    'List, combined list (lijst, gezamenlijke lijst)',
    'The candidates who stand in an election under one name. A combined list is of several parties: all votes for it count for the one fraction.',
  ),
  voorkeurstem: entry(
    'Voorkeurstem',
    'Een stem op een bepaalde kandidaat van een lijst. Voorkeurstemmen kunnen bepalen wie van de lijst gekozen is, niet hoeveel zetels de lijst krijgt. Geen spelregel gebruikt ze voor het gewicht.',
    'Preference vote (voorkeurstem)',
    'A vote for a particular candidate of a list. Preference votes may decide who of the list is elected, not how many seats the list gets. No rule uses them for weights.',
  ),
  'geldige-stem': entry(
    'Geldige, blanco en ongeldige stemmen',
    'Alleen geldige stemmen tellen voor een lijst en voor de kiesdeler. Een blanco stem kiest niemand; van een ongeldige is niet te zien wie de kiezer koos.',
    'Valid, blank and invalid votes (geldige, blanco en ongeldige stemmen)',
    'Only valid votes count for a list and for the quota. A blank vote chooses nobody; an invalid one does not show whom the voter chose.',
  ),
  opkomst: entry(
    'Opkomst, kiesgerechtigden',
    'Hoeveel van de mensen die mochten stemmen, de kiesgerechtigden, dat ook deden.',
    'Turnout, entitled to vote (opkomst, kiesgerechtigden)',
    'How many of those who were entitled to vote did so.',
  ),
  zetel: entry(
    'Zetel, volle zetel',
    'Een plaats in de gemeenteraad. Een lijst krijgt een volle zetel voor elke keer dat zij de kiesdeler haalt; daarna komen de restzetels.',
    'Seat, whole seat (zetel, volle zetel)',
    'A place in the council. A list gets a whole seat for each time that it reaches the quota; then come the residual seats.',
  ),
  loting: entry(
    'Loting',
    'Hebben lijsten evenveel recht op een zetel, dan beslist het lot. Hoe het viel, volgt uit de officiële uitslag.',
    'Lot (loting)',
    'When lists have an equal claim to a seat, the lot decides. How it fell follows from the official result.',
  ),
  voorlopig: entry(
    'Voorlopig, definitief, gecorrigeerd',
    'De status van een uitslag. Een voorlopige is van de avond zelf en telt nooit als gewicht. De definitieve is vastgesteld door het centraal stembureau. Een gecorrigeerde komt daarvoor in de plaats; wat er eerst stond, blijft te zien.',
    'Provisional, definitive, corrected (voorlopig, definitief, gecorrigeerd)',
    'The status of a result. A provisional one is of the night itself and never weighs. The definitive one was established by the central polling board. A corrected one takes its place; what stood there first stays visible.',
  ),
  kiesraad: entry(
    'Kiesraad, EML',
    'De Kiesraad geeft de officiële uitslagbestanden uit, als tabel (CSV) of in de vorm EML. De nummers zeggen wat erin staat: 510 de stemmen, 520 wie gekozen is, 110a hoeveel zetels de raad heeft.',
    'Electoral Council, EML (Kiesraad)',
    'The Electoral Council publishes the official result files, as a table (CSV) or in the form EML. The numbers say what they hold: 510 the votes, 520 who was elected, 110a how many seats the council has.',
  ),
  vingerafdruk: entry(
    'Vingerafdruk (SHA-256)',
    'Een reeks tekens die uit een bestand wordt berekend. Is er één teken in het bestand anders, dan is de vingerafdruk anders. Zo is na te gaan dat een gewicht uit precies dat bestand komt.',
    'Fingerprint (SHA-256)',
    'A row of characters computed from a file. If one character of the file differs, the fingerprint differs. So anyone can check that a weight comes from exactly that file.',
  ),
};
