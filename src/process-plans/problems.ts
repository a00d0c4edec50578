import { correctionProblems } from '#platform/operations';
import { officeWords, stateWords, whenWords } from './words.ts';

const listed = (words: Readonly<Record<string, string>>) => Object.values(words).join(', ');

export const planProblems = {
  ...correctionProblems,
  title_missing: { nl: 'Geef het plan een titel.', en: 'Give the plan a title.' },
  title_long: { nl: 'Houd een titel onder 200 tekens.', en: 'Keep a title under 200 characters.' },
  municipality_wrong: {
    nl: 'Kies van wie het plan is, of laat het leeg voor een plan van de regio.',
    en: 'Choose whose plan it is, or leave it empty for a plan of the region.',
  },
  quarter_wrong: { nl: 'Vul een kwartaal in, zoals 2027-Q1.', en: 'Fill in a quarter, such as 2027-Q1.' },
  quarter_missing: {
    nl: 'Vul in in welk kwartaal de actie begint, of kies doorlopend of niet bepaald.',
    en: 'Fill in in which quarter the action begins, or choose ongoing or not set.',
  },
  quarter_none: {
    nl: 'Een doorlopende of niet bepaalde actie heeft geen kwartaal. Laat de kwartalen leeg, of kies kwartalen.',
    en: 'An action that is ongoing or not set has no quarter. Leave the quarters empty, or choose quarters.',
  },
  introduction_long: {
    nl: 'Houd de inleiding onder 10.000 tekens.',
    en: 'Keep the introduction under 10,000 characters.',
  },
  principles_wrong: {
    nl: 'Noem ten hoogste 30 leidende principes, elk op een eigen regel en onder 1.000 tekens.',
    en: 'Name at most 30 guiding principles, each on a line of its own and under 1,000 characters.',
  },
  source_long: { nl: 'Houd de bron onder 300 tekens.', en: 'Keep the source under 300 characters.' },
  rhythm_wrong: {
    nl: 'Vul een heel aantal maanden in, van 1 tot en met 12.',
    en: 'Fill in a whole number of months, from 1 to 12.',
  },
  track_wrong: {
    nl: 'Het nummer van een spoor is een heel getal van 1 tot en met 99.',
    en: 'The number of a track is a whole number from 1 to 99.',
  },
  tracks_missing: { nl: 'Noem ten minste één spoor.', en: 'Name at least one track.' },
  tracks_many: { nl: 'Noem ten hoogste 30 sporen.', en: 'Name at most 30 tracks.' },
  actions_many: { nl: 'Noem ten hoogste 200 acties.', en: 'Name at most 200 actions.' },
  number_wrong: {
    nl: 'Het nummer van een actie is dat van het spoor en haar plaats daarin, zoals 2.1.',
    en: 'The number of an action is that of its track and its place there, such as 2.1.',
  },
  text_missing: { nl: 'Schrijf wat er gebeurt.', en: 'Write what is done.' },
  text_long: { nl: 'Houd een actie onder 2.000 tekens.', en: 'Keep an action under 2,000 characters.' },
  when_wrong: { nl: `Kies wanneer: ${listed(whenWords)}.`, en: `Choose when: ${listed(whenWords)}.` },
  said_long: { nl: 'Houd dit onder 200 tekens.', en: 'Keep this under 200 characters.' },
  owner_wrong: {
    nl: 'Kies een gemeente van de regio als eigenaar, of noem een organisatie.',
    en: 'Choose a municipality of the region as owner, or name an organisation.',
  },
  office_wrong: {
    nl: `Kies een ambt: ${listed(officeWords)}.`,
    en: `Choose an office: ${listed(officeWords)}.`,
  },
  owner_office: {
    nl: 'De regiogriffier is van geen gemeente. Laat de gemeente leeg, of kies een ander ambt.',
    en: 'The regional clerk is of no municipality. Leave the municipality empty, or choose another office.',
  },
  owner_both: {
    nl: 'Noem een organisatie, of een gemeente en ambt; niet allebei.',
    en: 'Name an organisation, or a municipality and office; not both.',
  },
  name_long: { nl: 'Houd een naam onder 200 tekens.', en: 'Keep a name under 200 characters.' },
  ambitions_wrong: { nl: 'Kies ambities uit de lijst.', en: 'Choose ambitions from the list.' },
  proposals_wrong: {
    nl: 'Noem ten hoogste 20 nummers van voorstellen, met een komma ertussen, zoals 3, 5.',
    en: 'Name at most 20 numbers of proposals, with a comma between them, such as 3, 5.',
  },
  remove_wrong: { nl: 'Zeg ja of nee.', en: 'Say yes or no (ja, nee).' },
  day_wrong: { nl: 'Vul een dag in, zoals 2027-06-30.', en: 'Fill in a day, such as 2027-06-30.' },
  state_wrong: {
    nl: `Kies hoe het ervoor staat: ${listed(stateWords)}.`,
    en: `Choose how it stands: ${listed(stateWords)}.`,
  },
  words_missing: {
    nl: 'Schrijf in een paar zinnen hoe het ervoor staat.',
    en: 'Write in a few sentences how it stands.',
  },
  words_long: { nl: 'Houd de toelichting onder 4.000 tekens.', en: 'Keep the note under 4,000 characters.' },
};
