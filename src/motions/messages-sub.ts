const nl = {
  title: 'Subamendementen',
  intro:
    'Een subamendement wijzigt de tekst van dit amendement. De raad stemt er eerst over, en daarna over het amendement.',
  none: 'Er is geen subamendement ingediend.',
  write: 'Een subamendement schrijven',
  writeIntro: (title: string) =>
    `U wijzigt de nieuwe tekst van het amendement "${title}". U begint met een concept: alleen u en wie u aanwijst, zien het.`,
  notOpen:
    'Bij dit amendement kan niets meer worden ingediend: de raad heeft erover beslist, of het is ingetrokken.',
  on: 'Bij het amendement',
  before: 'De raad stemt hierover voordat hij over het amendement stemt.',
  lapsed: 'Het amendement is verworpen of ingetrokken. Dit subamendement vervalt daarmee.',
  becomes: 'De tekst hiervan hoort nu bij het amendement.',
  decided: 'De tekst zoals de raad die aannam',
  soFar: 'De tekst met de aangenomen subamendementen',
  amendmentText: 'De nieuwe tekst van het amendement, om woorden uit over te nemen',
  passage: 'Woorden die veranderen',
  passageHint:
    'Letterlijk overgenomen uit de nieuwe tekst van het amendement. Voegt u iets toe? Neem de woorden ervoor over, en herhaal die in de nieuwe tekst.',
  replacement: 'Nieuwe tekst',
  change: 'Wat er in het amendement verandert',
};
const en: typeof nl = {
  title: 'Sub-amendments',
  intro:
    'A sub-amendment changes the text of this amendment. The council votes on it first, and then on the amendment.',
  none: 'No sub-amendment was submitted.',
  write: 'Write a sub-amendment',
  writeIntro: (title) =>
    `You change the new text of the amendment "${title}". You begin with a draft: only you and whom you name see it.`,
  notOpen:
    'Nothing can be submitted to this amendment any more: the council decided on it, or it was withdrawn.',
  on: 'On the amendment',
  before: 'The council votes on this before it votes on the amendment.',
  lapsed: 'The amendment was rejected or withdrawn. This sub-amendment lapses with it.',
  becomes: 'Its text is part of the amendment now.',
  decided: 'The text as the council adopted it',
  soFar: 'The text with the sub-amendments that were adopted',
  amendmentText: 'The new text of the amendment, to copy words from',
  passage: 'Words that change',
  passageHint:
    'Copied word for word from the new text of the amendment. Do you add something? Copy the words before it, and repeat them in the new text.',
  replacement: 'New text',
  change: 'What changes in the amendment',
};
export const subMessages = { nl, en };
