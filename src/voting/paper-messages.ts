const nl = {
  title: 'Stemmen op papier invoeren',
  link: 'Stemmen op papier invoeren',
  note: 'Neem over wat er op de stembriefjes staat. De stem staat in de stemming en haar herleiding als op papier uitgebracht. Wie al zelf stemde, staat hier niet. Tot het sluiten kunt u dit verbeteren, en kan een fractie zelf nog iets anders kiezen.',
  none: 'geen briefje',
  submit: 'Stemmen invoeren',
  notOpen: 'De stemming is niet open: er kan niets meer worden ingevoerd.',
  everybody: 'Elke fractie heeft zelf gestemd; er is niets in te voeren.',
  marked: 'Op papier gestemd, ingevoerd door de regiogriffier',
  short: 'op papier',
  shortNote: 'Op papier: ingevoerd door de regiogriffier.',
};
const en: typeof nl = {
  title: 'Enter ballots written on paper',
  link: 'Enter ballots written on paper',
  note: 'Copy what the paper ballots say. The vote and its derivation show that they were on paper. Who voted already is not here. Until closing you can correct this, and a fraction can still choose something else itself.',
  none: 'no paper',
  submit: 'Enter the ballots',
  notOpen: 'The vote is not open: nothing can be entered any more.',
  everybody: 'Every fraction voted itself; there is nothing to enter.',
  marked: 'Voted on paper, entered by the regional clerk',
  short: 'on paper',
  shortNote: 'On paper: entered by the regional clerk.',
};
export const paperMessages = { nl, en };
