import { entry } from './glossary-entry.ts';

/** How the councils are asked, and answered. */
export const consultationTerms = {
  raadpleging: entry(
    'Raadpleging',
    'Een stuk dat aan de raden wordt voorgelegd, met een laatste dag. Zij sluit na die dag, of eerder als alle raden hebben gereageerd. Het woord voor wensen en bedenkingen, een zienswijze en een vrije consultatie samen.',
    'Consultation (raadpleging)',
    'A document that is put to the councils, with a last day. It closes after that day, or sooner once all councils have responded. The word for wishes and objections, a formal view and a free consultation together.',
  ),
  'wensen-en-bedenkingen': entry(
    'Wensen en bedenkingen',
    'Wat een raad vooraf mag zeggen over een besluit dat een college of bestuur wil nemen (onder meer in de Gemeentewet; welk artikel staat bij Termijnen). Het kan ook zonder wet, als de regio het zo afspreekt.',
    'Wishes and objections (wensen en bedenkingen)',
    'What a council may say beforehand of a decision that a college or board wants to take (in the Gemeentewet, among others; which article stands at Terms). It can be done without a law too, where the region agrees so.',
  ),
  zienswijze: entry(
    'Zienswijze',
    'Het oordeel van een raad over een ontwerp van een gemeenschappelijke regeling of haar begroting (Wet gemeenschappelijke regelingen). De raad stelt haar vast. Zwijgen is geen instemming; geen zienswijze hebben zegt een raad zelf.',
    'Formal view (zienswijze)',
    'What a council thinks of a draft of a joint arrangement or of its budget (Wet gemeenschappelijke regelingen). The council adopts it. Silence is no consent; that it has no view a council says itself.',
  ),
  inbreng: entry(
    'Inbreng',
    'Wat één raad in een raadpleging zegt: een standpunt en genummerde punten, elk bij een plek in het stuk. Een punt kan van meer raden zijn: gedeeld door. Wat een raad niet zelf indiende, staat nergens op zijn naam.',
    'What a council brings (inbreng)',
    'What one council says in a consultation: a position and numbered points, each at a passage of the document. A point can be of several councils: shared by. What a council did not hand in itself stands nowhere in its name.',
  ),
  'gezamenlijke-tekst': entry(
    'Gezamenlijke tekst',
    'Een concept dat griffiers van meer raden samen schrijven: een standpunt, een toelichting en punten. Elke raad neemt het over in de eigen inbreng of niet, en dient zelf in. Dan staat erbij met welke raden.',
    'Joint text (gezamenlijke tekst)',
    'A draft that the clerks of several councils write together: a position, an explanation and points. Each council takes it over in what it brings or does not, and hands in itself. Then it says with which councils.',
  ),
  'onder-voorbehoud': entry(
    'Onder voorbehoud',
    'Ingediend, of gezegd dat er geen zienswijze is, voordat de raad het vaststelde. De raad beslist nog.',
    'Under reservation (onder voorbehoud)',
    'Handed in, or said that there is no view, before the council adopted it. The council has yet to decide.',
  ),
  'nota-van-beantwoording': entry(
    'Nota van beantwoording',
    'Wat met elk punt is gedaan, en waarom: overgenomen, gedeeltelijk, niet, voor kennisgeving, of buiten de reikwijdte van het stuk. Met de conclusie over het draagvlak gaat zij naar elke raad: de terugkoppeling.',
    'Note of answers (nota van beantwoording)',
    'What was done with each point, and why: taken over, in part, not, noted, or outside the scope of the document. With the conclusion on support it goes to each council: the report back.',
  ),
};
