const nl = {
  intro:
    'Zet hier alleen een dag die in een koninklijk besluit staat, met het adres van dat besluit. De gewone feestdagen berekent Regiotafel zelf. Wat u doet, staat met uw naam in het journaal.',
  list: 'De dagen nu',
  add: 'Een dag toevoegen of verbeteren',
  day: 'Dag',
  name: 'Welk besluit?',
  nameHint: 'Zoals het heet, met jaar en nummer van het Staatsblad.',
  source: 'Adres van het besluit',
  sourceHint: 'Begint met https://.',
  save: 'Bewaren',
  withdraw: 'Intrekken: telt niet mee',
  again: 'Weer laten meetellen',
};
const en: typeof nl = {
  intro:
    'Put here only a day that is in a royal decree, with the address of that decree. Regiotafel works out the ordinary holidays itself. What you do stands with your name in the journal.',
  list: 'The days now',
  add: 'Add or correct a day',
  day: 'Day',
  name: 'Which decree?',
  nameHint: 'As it is called, with year and number of the Staatsblad.',
  source: 'Address of the decree',
  sourceHint: 'Starts with https://.',
  save: 'Save',
  withdraw: 'Withdraw: does not count',
  again: 'Let it count again',
};
export const extraDayMessages = { nl, en };
